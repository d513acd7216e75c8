// Every function that a menu, a trigger or the sidebar may call, and nothing else. The build makes a stub at
// the top level of the script for each export. No service is called before one of these is.

import { entry } from './entry';
import { addMenu, checkNow, openSidebar } from './menu';
import { runInBackground } from './searches/background-run';
import * as selfTest from './self-test/run-self-test';
import * as server from './sidebar-server';

// Simple triggers: both make the menu, in every auth mode.
export const onOpen = () => addMenu();
export const onInstall = () => addMenu();

// The menu.
export const showSidebar = () => entry(() => openSidebar());
export const checkSearchesNow = () => entry(checkNow);
export const runSelfTest = () => entry(selfTest.runSelfTest);

// The time trigger.
export const checkSearchesInBackground = () => entry(runInBackground);

// The sidebar; its arguments may be anything.
export const getState = () => entry(server.getState);
export const saveApiKey = (key: unknown) => entry((services) => server.saveApiKey(services, key));
export const removeApiKey = () => entry(server.removeApiKey);
export const startSearch = (request: unknown) => entry((services) => server.start(services, request));
export const checkSearches = () => entry(server.checkSearches);
export const stopSearch = (id: unknown) => entry((services) => server.stop(services, id));
export const runAgain = (id: unknown, newId: unknown) =>
  entry((services) => server.runAgain(services, id, newId));
export const importAgain = (id: unknown) => entry((services) => server.again(services, id));
export const forgetSearch = (id: unknown) => entry((services) => server.forget(services, id));
export const openTab = (id: unknown) => entry((services) => server.open(services, id));
export const turnOnBackgroundCheck = () => entry(server.turnOnBackgroundCheck);
export const getDownloadLink = (id: unknown) => entry((services) => server.getDownloadLink(services, id));
export const getSelectedText = () => entry(server.getSelectedText);
