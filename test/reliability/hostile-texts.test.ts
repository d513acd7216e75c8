// Whatever Sixtyfour, a user or a CSV says is text: markup only shows, and characters that a URL or a store cannot
// take stop nothing. That the sidebar shows text as text is tested in a browser.
import { importedTab } from '../support/imported-tab';
import { World } from '../support/world';

const HTML = `<img src=x onerror="alert(1)"><script>alert('x')</script>&lt;b&gt;"'`;

describe('HTML and script are text:', () => {
  test('in a query, and so in the title of its tab and the toast', async () => {
    const toasts: string[] = [];
    const world = await World.open();
    world.runtime.on((event) => {
      if (event.kind === 'shown' && event.shown.kind === 'toast') toasts.push(event.shown.message);
    });
    const id = await world.start({ query: HTML, maxResults: 2 });
    await world.watch(2 * 60_000);
    const { query, progress } = await world.view(id);
    expect(query).toBe(HTML);
    const title = HTML.replace(/'$/, '');
    expect(progress).toMatchObject({ kind: 'done', tab: { kind: 'present', title } });
    expect(toasts).toEqual([`2 rows arrived in the tab "${title}".`]);
    await world.close();
  });

  test('in a progress message, a status and a reason', async () => {
    const world = await World.open();
    const gone = world.sixtyfour.addFault({
      kind: 'replaced-fields',
      on: 'status',
      fields: { progress_message: HTML, status: '<b>new</b>' },
    });
    const id = await world.start();
    await world.watch(13_000);
    expect((await world.view(id)).progress).toMatchObject({ agentMessage: HTML, status: '<b>new</b>' });
    gone();
    world.sixtyfour.addFault({ kind: 'ends-as', status: 'failed', error: HTML });
    await world.watch(3 * 60_000);
    const { progress } = await world.view(id);
    expect(progress.kind === 'failed' && progress.sentence).toContain(HTML);
    await world.close();
  });

  test('in an error that refuses a start', async () => {
    const world = await World.open();
    world.sixtyfour.addFault({
      kind: 'http-status',
      on: 'start',
      status: 422,
      body: 'detail',
      message: HTML,
    });
    await expect(world.start()).rejects.toThrow(HTML);
    await world.close();
  });

  test('in the headers and cells of a CSV', async () => {
    const records = [
      [HTML, '__proto__'],
      [HTML, 'constructor'],
    ];
    const tab = await importedTab(records);
    expect(tab.values).toEqual(records);
  });

  test('in a cell that a query is taken from', async () => {
    const world = await World.open();
    const [tab] = world.spreadsheet.tabs;
    if (tab === undefined) throw new Error('A spreadsheet has a tab.');
    world.spreadsheet.typed(tab.id, 1, 1, HTML);
    expect(await world.call('getSelectedText')).toBe(HTML);
    await world.close();
  });
});

test('a query that is taken from a cell is never cut through a surrogate pair', async () => {
  const world = await World.open();
  const [tab] = world.spreadsheet.tabs;
  if (tab === undefined) throw new Error('A spreadsheet has a tab.');
  world.spreadsheet.typed(tab.id, 1, 1, `x${'😀'.repeat(3000)}`);
  expect(await world.call('getSelectedText')).toBe(`x${'😀'.repeat(1999)}`);
  await world.close();
});

describe('identifiers that no URL can hold do not stop what is under way:', () => {
  test.each([
    ['task ID', { kind: 'replaced-fields', on: 'start', fields: { task_id: '\uD800' }, times: 1 }],
    [
      'resource handle',
      {
        kind: 'replaced-fields',
        on: 'status',
        fields: { status: 'completed', resource_handle_id: '\uD800' },
        times: 1,
        skip: 1,
      },
    ],
  ] as const)('%s', async (_, fault) => {
    const world = await World.open();
    world.sixtyfour.addFault(fault);
    await world.start({ maxResults: 2, query: 'Bakers in Graz' });
    const id = await world.start({ maxResults: 2 });
    await world.watch(4 * 60_000);
    expect((await world.view(id)).progress).toMatchObject({ kind: 'done' });
    await world.close();
  });
});

test.each([
  ['control characters', '\u0001', ''],
  ['halves of pairs', '\uD800', ''],
  ['Chinese', '中', '中'.repeat(128)],
  ['quotes', '"', '"'.repeat(128)],
  ['emoji', '😀', '😀'.repeat(64)],
])('texts of the greatest length fit into the properties: %s', async (_, odd, userSearchId) => {
  const world = await World.open();
  const fields = { progress_message: odd.repeat(5000), status: odd.repeat(500), error: odd.repeat(5000) };
  world.sixtyfour.addFault({ kind: 'replaced-fields', on: 'status', fields });
  const query = `x${odd.repeat(3998 / odd.length)}x`;
  const id = await world.start({ query, searchId: userSearchId });
  await world.watch(40_000);
  expect((await world.view(id)).query).toBe(query.replaceAll('\uD800', '\uFFFD').replaceAll('\u0001', ' '));
  const sizes = Object.values(world.user.properties.entries()).map((value) => Buffer.byteLength(value));
  expect(Math.max(...sizes)).toBeLessThan(8_000);
  await world.close();
});
