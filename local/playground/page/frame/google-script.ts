// `google.script` inside a frame of the playground, as HtmlService provides it on the platform: the
// playground puts this script in front of the add-on's HTML. It is no part of the add-on.
import { openPageDoor, readFacts } from './page-door';
import { createHost } from './script-host';
import { createRunner } from './script-runner';
import { sendStorageLinksToSimulation } from './storage-links';
import { followTimeSkips } from './time-skips';

const facts = readFacts(document.currentScript);
const page = openPageDoor(facts);

Object.defineProperty(window, 'google', {
  value: { script: { run: createRunner(page, facts.functionNames), host: createHost(page) } },
});
sendStorageLinksToSimulation(facts.simulatedStorage);
followTimeSkips(page);
