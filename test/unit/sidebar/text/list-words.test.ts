import {
  answerLabel,
  columnChoice,
  coverage,
  deliverySentence,
  intoTab,
  leftOutSentence,
  recognisedBy,
} from '../../../../sidebar/text/list-words';
import { outcomeSentence } from '../../../../sidebar/text/search-words';
import { done, REGION } from '../sidebar-states';

const NOBODY = { new: 0, changed: 0, known: 0, deleted: 0, missing: 0, leftOut: 0 };

test.each([
  [
    { new: 23, changed: 4, known: 160, deleted: 2, missing: 3 },
    '23 new, 4 changed, 160 known, 3 missing, 2 you had deleted',
  ],
  [{ new: 1200 }, '1,200 new'],
  [{ known: 187 }, 'None new, 187 known'],
])('a delivery of %j is "%s"', (delivery, sentence) => {
  expect(deliverySentence({ ...NOBODY, ...delivery }, REGION)).toBe(sentence);
});

test('what joined a list is counted by who is new, and what fills a new tab by its rows', () => {
  const list = { kind: 'list', sheetId: 1 } as const;
  const delivery = { ...NOBODY, new: 187, leftOut: 5 };
  expect(outcomeSentence(done({ delivery }), REGION, list)).toBe('187 new');
  expect(outcomeSentence(done({ delivery }), REGION)).toBe('187 rows, verified');
  expect(outcomeSentence(done({ delivery: { ...NOBODY, leftOut: 9 }, rows: 0 }), REGION)).toBe('None new');
});

test('who is left out is said in the words of the search', () => {
  expect(leftOutSentence(0, 'people', REGION)).toBeNull();
  expect(leftOutSentence(1, 'people', REGION)).toBe('1 person was left out: you have them.');
  expect(leftOutSentence(1200, 'company', REGION)).toBe('1,200 companies were left out: you have them.');
});

test('what people are recognised by has a name, or is a column that the user chose', () => {
  const recognition = { by: 'linkedin-profile', column: 'publicId', covered: 187, rows: 1190 } as const;
  expect(coverage(recognition, REGION)).toBe('187 of 1,190 by LinkedIn profile');
  expect(columnChoice(recognition, REGION)).toBe('publicId (187 of 1,190)');
  expect(recognisedBy({ by: 'column', column: 'Shop' })).toBe('the column Shop');
});

test('a click says where its results go, unless that is a new tab', () => {
  expect(intoTab({ kind: 'new-tab' }, null)).toBe('');
  expect(intoTab({ kind: 'list', sheetId: 1 }, 'Bakers')).toBe(' into Bakers');
  expect(intoTab({ kind: 'list', sheetId: 1 }, null)).toBe(' into the tab chosen');
});

test('each answer to a question about a list has a button of its own', () => {
  const labels = (['new-tab', 'go-on', 'try-again', 'column'] as const).map(answerLabel);
  expect(labels).toEqual(['Use a new tab', 'Go on, they were deleted', 'Try again', 'Use this column']);
});
