// What a toast says of searches that ended and were seen in no sidebar yet.

import { howThingsStand } from '../../../../src/searches/requests/news';
import { DONE, FAILED, NOW, RUNNING, STOPPED, searchIn } from '../../../support/search-records';

test('what arrived is named, then what is under way', () => {
  expect(howThingsStand([searchIn(DONE, 1), searchIn(RUNNING, 2)])).toBe(
    '3 rows arrived in the tab "Bakers in Graz". 1 search is under way; results arrive in new tabs.',
  );
  expect(howThingsStand([searchIn({ ...DONE, rows: 0, tab: null })])).toBe(
    'Nothing was found for "Bakers in Graz". No search is under way.',
  );
  expect(howThingsStand([searchIn(FAILED)])).toBe(
    'The search "Bakers in Graz" failed; the sidebar says why. No search is under way.',
  );
});

test('what was seen, or stopped by hand, is no news', () => {
  const seen = { ...searchIn(DONE), seenEndAt: NOW };
  expect(howThingsStand([seen, searchIn(STOPPED, 2)])).toBe(
    'Nothing new has arrived. No search is under way.',
  );
});

test('of many, the newest are named and the others counted', () => {
  const ended = [1, 2, 3, 4, 5].map((number) => ({ ...searchIn(FAILED, number), query: `Query ${number}` }));
  const said = howThingsStand(ended);
  expect(said).toMatch(/"Query 3".*"Query 4".*"Query 5"/);
  expect(said).not.toContain('Query 2');
  expect(said).toContain('2 more searches ended: see the sidebar.');
});
