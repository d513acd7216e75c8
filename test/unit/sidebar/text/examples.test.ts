import { checkDraft, EMPTY_DRAFT } from '../../../../sidebar/model/draft';
import { EXAMPLES } from '../../../../sidebar/text/examples';

test('every example can be sent as it is, and each mode has one', () => {
  for (const { mode, query } of EXAMPLES)
    expect(checkDraft({ ...EMPTY_DRAFT, mode, query }, 100)).toMatchObject({ wish: { mode, query } });
  expect(new Set(EXAMPLES.map(({ mode }) => mode))).toEqual(new Set(['people', 'company']));
});
