// A deploy killed at its worst moments, and run again: no id is lost and no second script is made.
import { Clone } from './clone';
import { GoogleStandIn } from './google-stand-in';

// A deploy starts clasp up to four times, on a machine that has other tests to run.
jest.setTimeout(180_000);

let google: GoogleStandIn;
let clone: Clone;

beforeEach(async () => {
  google = await GoogleStandIn.start();
  clone = await Clone.built(google);
  clone.logIn();
});

afterEach(async () => {
  clone.remove();
  await google.stop();
});

test('killed after the script was made and again while it pushed, it goes on with that script', async () => {
  const made = google.holdAnswerTo('read files');
  const first = clone.start();
  await made.reached;
  await first.killAll();

  const pushed = google.holdAnswerTo('write files');
  const second = clone.start();
  await pushed.reached;
  await second.killAll();
  const { exitCode, output, complaint } = await clone.deploy();

  expect({ exitCode, complaint }).toEqual({ exitCode: 0, complaint: '' });
  expect(output).toContain('https://docs.google.com/spreadsheets/d/invented-spreadsheet-1/edit');
  expect(google.scripts).toHaveLength(1);
  expect(google.spreadsheets).toHaveLength(1);
  expect(google.scripts[0]?.files).toHaveLength(4);
});

test('killed alone, it leaves clasp to finish, and what clasp made is used', async () => {
  const script = google.holdAnswerTo('make script');
  const files = google.holdAnswerTo('read files');
  const running = clone.start();
  await script.reached;
  await running.killDeploy();
  script.release();
  await files.reached;

  const { exitCode, output } = await clone.deploy();

  expect(exitCode).toBe(0);
  expect(output).toContain('An earlier deploy was interrupted after the script was made');
  expect(google.scripts).toHaveLength(1);
  expect(google.scripts[0]?.files).toHaveLength(4);
});

test('killed before it heard of the script, it makes no second one but says how to go on', async () => {
  const made = google.holdAnswerTo('make script');
  const running = clone.start();
  await made.reached;
  await running.killAll();

  const again = await clone.deploy();

  expect(again.exitCode).toBe(1);
  expect(again.complaint).toContain('`npm run deploy -- --script-id ID`');
  expect(again.complaint).toContain('`npm run deploy -- --new`');
  expect(google.scripts).toHaveLength(1);

  const named = await clone.deploy('--script-id', 'invented-script-of-the-user-1');
  expect(named).toMatchObject({ exitCode: 0, complaint: '' });
  expect(JSON.parse(clone.read('.clasp.local.json')).scriptId).toBe('invented-script-of-the-user-1');
  expect(clone.read('.clasp-creation.log')).toBe('');
  expect(google.scripts).toHaveLength(1);
  expect(google.scripts[0]?.files).toHaveLength(4);
});
