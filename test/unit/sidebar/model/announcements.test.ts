import { announcementFor } from '../../../../sidebar/model/announcements';
import type { SearchProgress } from '../../../../src/contract';
import { done, importing, REGION, running, searchWith, stateWith } from '../sidebar-states';

function heard(before: SearchProgress, after: SearchProgress): string | null {
  return announcementFor(stateWith([searchWith(before)]), stateWith([searchWith(after)]), REGION);
}

describe('What a screen reader hears', () => {
  it('nothing while a search merely goes on', () => {
    const on = running({ agentMessage: 'Something else', resultsSoFar: 60, phase: 3 });
    expect(heard(running(), on)).toBeNull();
    expect(heard(importing(), importing({ rowsWritten: 2000 }))).toBeNull();
  });

  it('each change of state, with the query', () => {
    expect(heard(running(), importing())).toBe('Results found, writing them to a new tab: Bakers in Lyon.');
    expect(heard(importing(), done())).toBe('187 rows arrived: Bakers in Lyon.');
  });

  it('trouble once, not with every countdown', () => {
    const trouble = running({ problem: 'Sixtyfour does not answer.' });
    expect(heard(running(), trouble)).toBe('Sixtyfour does not answer. Bakers in Lyon.');
    expect(heard(trouble, running({ problem: 'Still no answer.' }))).toBeNull();
  });

  it('a long query only in part', () => {
    const search = searchWith(running(), { query: 'word '.repeat(100) });
    const sentence = announcementFor(stateWith([]), stateWith([search]), REGION);
    expect(sentence).toMatch(/^Search started: (word ){11}word…$/);
  });
});
