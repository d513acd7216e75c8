import { closeScripts, failureOf, openScript, resultOf } from './script-under-test';

afterEach(closeScripts);

const USER = 'PropertiesService.getUserProperties()';

describe('properties', () => {
  test('are kept for the user across documents', async () => {
    const { runtime, user, call } = openScript(`
      function set() { ${USER}.setProperty('a', '1').setProperties({ b: 2, c: true }); }
      function get() { return [${USER}.getProperties(), ${USER}.getProperty('z')]; }`);
    await call('set');
    const spreadsheet = runtime.addSpreadsheet();
    const outcome = await runtime.run({ user, spreadsheet, entry: 'sidebar', functionName: 'get' });
    expect(outcome).toEqual({
      kind: 'returned',
      value: [{ a: '1', b: '2', c: 'true' }, null],
    });
  });

  test('of a document are seen by its other users', async () => {
    const { runtime, spreadsheet, call } = openScript(`
      function set() { PropertiesService.getDocumentProperties().setProperty('a', '1'); }
      function get() { return PropertiesService.getDocumentProperties().getProperty('a'); }`);
    await call('set');
    const user = runtime.addUser();
    const outcome = await runtime.run({ user, spreadsheet, entry: 'sidebar', functionName: 'get' });
    expect(outcome).toEqual({ kind: 'returned', value: '1' });
    expect(runtime.script.documentProperties(spreadsheet).entries()).toEqual({ a: '1' });
  });

  test('are deleted one by one, or all but those that are set', async () => {
    expect(
      await resultOf(`${USER}.setProperties({ a: 1, b: 2, c: 3 }).deleteProperty('b').getProperties()`),
    ).toEqual({ a: '1', c: '3' });
    expect(
      await resultOf(`${USER}.setProperty('a', 1).setProperties({ b: 2 }, true).getProperties()`),
    ).toEqual({ b: '2' });
  });

  test('hold 8,066 bytes of UTF-8 each', async () => {
    expect(await resultOf(`${USER}.setProperty('a', 'ä'.repeat(4033)).getProperty('b')`)).toBeNull();
    expect(await failureOf(`${USER}.setProperty('a', 'ä'.repeat(4033) + 'x')`)).toBe(
      'Argument too large: value',
    );
  });

  test('hold 500 kilobytes together', async () => {
    const fill = `(() => { for (let i = 0; i < 70; i += 1) ${USER}.setProperty('k' + i, 'x'.repeat(8000)); })()`;
    expect(await failureOf(fill)).toBe(
      'You have exceeded the property storage quota. Please remove some properties and try again.',
    );
  });

  test('may be read and written 50,000 times a day', async () => {
    const { call, runtime, user, clock } = openScript(`function touch() { ${USER}.getProperties(); }`);
    user.quotas.use('property-operations', 50_000, clock.now());
    expect(await call('touch')).toMatchObject({ kind: 'threw' });
    await runtime.advanceBy(24 * 3_600_000);
    expect(await call('touch')).toMatchObject({ kind: 'returned' });
  });

  test.each([
    [`${USER}.setProperty('a', null)`, '(String,null)', 'setProperty'],
    [`${USER}.getProperty()`, '()', 'getProperty'],
    [`${USER}.setProperty({}, 'a')`, '((class),String)', 'setProperty'],
    [`${USER}.getProperty(() => 1)`, '((class))', 'getProperty'],
  ])('refuse %s', async (expression, kinds, method) => {
    expect(await failureOf(expression)).toBe(
      `The parameters ${kinds} don't match the method signature for PropertiesService.Properties.${method}.`,
    );
  });
});

const CACHE = 'CacheService.getUserCache()';

describe('the cache', () => {
  test('holds texts of its user for as long as was said, ten minutes at first', async () => {
    const { runtime, call } = openScript(`
      function set() { ${CACHE}.putAll({ a: '1', b: 2 }, 3600); ${CACHE}.put('c', '3'); }
      function get() { return [${CACHE}.getAll(['a', 'b', 'c', 'd']), ${CACHE}.get('d')]; }`);
    await call('set');
    expect(await call('get')).toMatchObject({ value: [{ a: '1', b: '2', c: '3' }, null] });
    await runtime.advanceBy(10 * 60_000);
    expect(await call('get')).toMatchObject({ value: [{ a: '1', b: '2' }, null] });
    await runtime.advanceBy(50 * 60_000);
    expect(await call('get')).toMatchObject({ value: [{}, null] });
  });

  test.each([
    [`put('k'.repeat(250), 'ä'.repeat(50000), 21600)`, null],
    [`put('k'.repeat(251), '')`, 'Argument too large: key'],
    [`put('a', 'ä'.repeat(50000) + 'x')`, 'Argument too large: value'],
    [`putAll({ a: '1', b: 'x'.repeat(100001) })`, 'Argument too large: value'],
    [`put('a', '1', 21601)`, 'Invalid argument: expirationInSeconds'],
    [`put('a', '1', 0)`, 'Invalid argument: expirationInSeconds'],
  ])('has limits: %s', async (call, failure) => {
    const code = `${CACHE}.${call}`;
    if (failure === null) expect(await resultOf(`${code} ?? 'taken'`)).toBe('taken');
    else expect(await failureOf(code)).toBe(failure);
  });

  test('keeps the 900 values that expire last when there are more than 1,000', async () => {
    const { call, user } = openScript(`function fill(count) {
      for (let i = 0; i < count; i += 1) ${CACHE}.put('k' + i, 'x', i === 0 ? 21600 : 600);
      return Object.keys(${CACHE}.getAll(['k0', 'k1', 'k101', 'k102', 'k1000']));
    }`);
    await call('fill', 1000);
    expect(Object.keys(user.cache.entries())).toHaveLength(1000);
    expect(await call('fill', 1001)).toMatchObject({ value: ['k0', 'k102', 'k1000'] });
    expect(Object.keys(user.cache.entries())).toHaveLength(900);
  });

  test('may forget anything', async () => {
    const { runtime, user, call } = openScript(`
      function set() { ${CACHE}.put('a', '1'); }
      function get() { return ${CACHE}.get('a'); }`);
    await call('set');
    user.cache.clear();
    expect(await call('get')).toMatchObject({ value: null });
    await call('set');
    runtime.variants.cacheForgets = 1;
    expect(await call('get')).toMatchObject({ value: null });
  });
});
