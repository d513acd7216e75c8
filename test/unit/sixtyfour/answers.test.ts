// What Sixtyfour's answers say, and how little of a broken one is believed.
import { readSignedUrl, readStartedTask, readTaskStatus } from '../../../src/sixtyfour/answers';

const status = readTaskStatus;

test('the answer of the specification is read whole', () => {
  expect(
    status({
      task_id: 'e3b0c442',
      status: 'completed',
      current_phase: 3,
      progress_message: 'Finalizing results',
      resource_handle_id: 'rh_7f3d29a1',
      total_results: 187,
      exported_count: 186,
      close_time: '2026-02-18T10:04:32Z',
      error: null,
    }),
  ).toEqual({
    kind: 'completed',
    word: 'completed',
    known: true,
    phase: 3,
    message: 'Finalizing results',
    resultsSoFar: 187,
    exportedCount: 186,
    resourceHandleId: 'rh_7f3d29a1',
    closedAt: Date.UTC(2026, 1, 18, 10, 4, 32),
    error: '',
  });
});

test('everything but the status may be missing, null or of another type', () => {
  const nothing = {
    phase: null,
    message: '',
    resultsSoFar: null,
    exportedCount: null,
    resourceHandleId: null,
    closedAt: null,
    error: '',
  };
  expect(status({ status: 'running' })).toMatchObject(nothing);
  const odd = {
    current_phase: 'third',
    progress_message: 4,
    total_results: {},
    resource_handle_id: 5,
    error: [],
  };
  expect(status({ status: 'running', ...odd })).toMatchObject(nothing);
});

test('numbers may come as texts, and counts are never odd', () => {
  const counted = (total_results: unknown) => status({ status: 'running', total_results })?.resultsSoFar;
  expect(['187', ' 0 ', 187, 0].map(counted)).toEqual([187, 0, 187, 0]);
  const odd = [
    '',
    ' ',
    '1,870',
    '0x10',
    '-1',
    -1,
    1.5,
    '1.5',
    '1e3',
    'many',
    true,
    [],
    2 ** 60,
    '9'.repeat(400),
  ];
  expect(odd.map(counted)).toEqual(odd.map(() => null));
  const phase = (current_phase: string) => status({ status: 'running', current_phase })?.phase;
  expect(['2', '2.25', '2.', '2.x'].map(phase)).toEqual([2, 2.25, null, null]);
});

test.each([
  ['2026-02-18T11:04:32+01:00', 4],
  ['2026-02-18T11:04:32.000+0100', 4],
  ['2026-02-18T05:04:32-05:00', 4],
  ['2026-02-18T10:04:32', null],
  ['2026-02-18T10:04:32Z (about)', null],
  ['Ended 2026-02-18T10:04:32Z', null],
  ['2026-02-18T10:04:32+soon', null],
  ['2026-02-99T10:04:32Z', null],
])('a search that was closed at %s was so at 10:0%s', (close_time, minute) => {
  const at = minute === null ? null : Date.UTC(2026, 1, 18, 10, minute, 32);
  expect(status({ status: 'completed', close_time })?.closedAt).toBe(at);
});

test.each([
  ['Out of sources.', 'Out of sources.'],
  [{ message: 'Out of sources.' }, 'Out of sources.'],
  [{ error: { code: 7, detail: 'Out of sources.' } }, 'Out of sources.'],
  [['One.', { message: 'Two.' }, null], 'One.; Two.'],
  [{}, ''],
  [[], ''],
  [false, ''],
  [500, ''],
])('the error %j reads %j', (error, text) => {
  expect(status({ status: 'failed', error })?.error).toBe(text);
});

test.each([
  ['queued', 'active', true],
  ['running', 'active', true],
  [' Running ', 'active', true],
  ['completed', 'completed', true],
  ['failed', 'failed', true],
  ['failure', 'failed', true],
  ['ERROR', 'failed', true],
  ['canceled', 'ended', true],
  ['cancelled', 'ended', true],
  ['terminated', 'ended', true],
  ['timeout', 'ended', true],
  ['timed_out', 'ended', true],
  ['Timed Out', 'ended', true],
  ['timed-out', 'ended', true],
  ['timedOut', 'ended', true],
  ['aborted', 'ended', true],
  ['Expired', 'ended', true],
  ['complete', 'completed', true],
  ['COMPLETED', 'completed', true],
  ['success', 'completed', true],
  ['succeeded', 'completed', true],
  ['Done', 'completed', true],
  ['incomplete', 'active', false],
  ['paused', 'active', false],
  ['constructor', 'active', false],
])('the status %j is %s', (word, kind, known) => {
  expect(status({ status: word })).toMatchObject({ kind, known });
});

test.each([
  undefined,
  null,
  [],
  'running',
  {},
  { status: '' },
  { status: ' ' },
  { status: 1 },
  [{ status: 'running' }],
])('%j says nothing about a task', (body) => {
  expect(readTaskStatus(body)).toBeNull();
});

test('texts are one line and of bounded length', () => {
  const read = status({ status: 'x'.repeat(99), progress_message: 'a\r\n\u0000b', error: 'e'.repeat(9999) });
  expect(read?.word).toHaveLength(40);
  expect(read?.message).toBe('a b');
  expect(read?.error).toHaveLength(300);
});

test('a start names its task', () => {
  expect(readStartedTask({ task_id: 'e3b0c442' })).toBe('e3b0c442');
  expect(readStartedTask({ task_id: 'x'.repeat(512) })).toHaveLength(512);
  expect(readStartedTask(undefined)).toBeNull();
});

test.each([
  ['missing', undefined],
  ['empty', ''],
  ['a number', 5],
  ['longer than an identifier is', 'x'.repeat(513)],
  ['half of a surrogate pair, which no URL can hold', '\uD800'],
  ['on two lines', 'a\nb'],
])('an identifier that is %s is none', (_, value) => {
  expect(readStartedTask({ task_id: value })).toBeNull();
  expect(status({ status: 'completed', resource_handle_id: value })?.resourceHandleId).toBeNull();
});

test('a signed URL can be fetched', () => {
  const url = ' https://storage.example.com/a%2Fb?X-Sig=a+b/c==&x={1}#y\n';
  expect(readSignedUrl({ url, bucket: 'b' })).toBe(
    'https://storage.example.com/a%2Fb?X-Sig=a+b/c==&x=%7B1%7D#y',
  );
});

test.each([
  'http://storage.example.com/a',
  'javascript:alert(1)',
  'data:text/csv,a',
  'https:///a',
  '//a/b',
  'https://storage.example.com/(your API key)',
  '',
  null,
  5,
])('%j is no signed URL', (url) => {
  expect(readSignedUrl({ url })).toBeNull();
});
