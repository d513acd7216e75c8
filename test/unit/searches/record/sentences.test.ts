// What a failure is called, and what its user is told to do about it.
import * as say from '../../../../src/searches/record/sentences';

describe('a search that Sixtyfour refuses', () => {
  test.each([
    [
      'rejected',
      /did not accept this search \(query: too long\), so/,
      /did not accept this search when it was sent again/,
    ],
    [
      'no-balance',
      /balance is too low, so this search was not started/,
      /found your balance too low when this/,
    ],
    [
      'not-enabled',
      /is not enabled for your Sixtyfour organisation/,
      /refused this search when it was sent again/,
    ],
  ] as const)(
    'as %s was not started, unless an earlier request may have arrived',
    (kind, refused, repeated) => {
      const failure = kind === 'rejected' ? { kind, detail: 'query: too long.' } : { kind };
      expect(say.startRefused(failure)).toMatch(refused);
      expect(say.repeatRefused(failure)).toMatch(repeated);
      expect(say.repeatRefused(failure)).toMatch(
        /Press Watch again to find out; it never starts a second one\.$/,
      );
    },
  );

  test.each([
    [{ kind: 'unknown-id' }, /does not know this search any more.*run it again/],
    [{ kind: 'no-balance' }, /balance is too low to follow.*Add credit/],
    [{ kind: 'not-enabled' }, /refused to say how.*Check that Deep Search is enabled/],
    [{ kind: 'rejected', detail: '' }, /did not accept the question.*Watch again later/],
    [{ kind: 'already-started', taskId: null }, /did not accept the question.*Watch again later/],
  ] as const)('to say how it is doing can be watched again: %j', (failure, sentence) => {
    expect(say.watchingRefused(failure)).toMatch(sentence);
  });
});

test.each([
  [{ kind: 'balance' }, /balance is too low.*Add credit.*Go on\.$/],
  [{ kind: 'room', missingCells: 1200 }, /need 1,200 more cells than Google allows.*Delete tabs.*Go on\.$/],
] as const)('a group that stands still says what lets it go on: %j', (pause, sentence) => {
  expect(say.groupPaused(pause)).toMatch(sentence);
});

test.each([
  ['timed_out', '(timed out)'],
  ['timeout', '(timed out)'],
  ['time-out', '(timed out)'],
  ['timedout', '(timed out)'],
  ['overtime out', '(overtime out)'],
  ['timeout_by_user', '(timeout by user)'],
])('the status word %s is read as a word', (word, read) => {
  expect(say.searchEnded(word, '')).toBe(`Sixtyfour ended this search ${read}. Run it again to get results.`);
});

test.each([
  ['No v1.2 source answered', /: No v1\.2 source answered\. Run it again/, /\(No v1\.2 source answered\)/],
  ['No v1.2 source answered.', /: No v1\.2 source answered\. Run it again/, /\(No v1\.2 source answered\)/],
])('an error of Sixtyfour is quoted whole, with one full stop: %s', (error, asCause, inBrackets) => {
  expect(say.searchFailed(error)).toMatch(asCause);
  expect(say.searchEnded('cancelled', error)).toMatch(inBrackets);
  expect(say.completedWith(error)).toMatch(inBrackets);
});

test('trouble on the way says that the search goes on', () => {
  expect(say.watchingInterrupted('Sixtyfour could not be reached')).toMatch(
    /^Sixtyfour could not be reached\. Your search goes on/,
  );
});
