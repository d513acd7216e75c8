import { MalformedAction, readAction } from '../../../../local/playground/actions';

describe('an action from the page', () => {
  test('is read with its own fields and no others', () => {
    expect(readAction({ kind: 'rename-tab', tabId: 7, title: 'Leads', extra: true })).toEqual({
      kind: 'rename-tab',
      tabId: 7,
      title: 'Leads',
    });
    expect(readAction({ kind: 'choose-preset', presetId: null })).toEqual({
      kind: 'choose-preset',
      presetId: null,
    });
  });

  test('may hold anything in the arguments of a script call', () => {
    const action = { kind: 'run-script', callId: 'c', functionName: 'getState', args: [{ a: [1] }, null] };
    expect(readAction(action)).toEqual(action);
  });

  test.each([
    ['nothing', null],
    ['no kind', {}],
    ['a kind from the prototype', { kind: 'constructor' }],
    ['a missing field', { kind: 'rename-tab', tabId: 7 }],
    ['a wrong type', { kind: 'select-tab', tabId: '7' }],
    ['a fraction', { kind: 'select-cells', tabId: 1, row: 1.5, column: 1, rows: 1, columns: 1 }],
    ['texts that are not text', { kind: 'type-cells', tabId: 1, row: 1, column: 1, texts: [[1]] }],
    ['an unknown language', { kind: 'set-language', language: 'xx' }],
  ])('is refused with %s', (_, json) => {
    expect(() => readAction(json)).toThrow(MalformedAction);
  });
});
