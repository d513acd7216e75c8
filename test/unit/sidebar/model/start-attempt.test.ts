import { attemptFor, hasArrived } from '../../../../sidebar/model/start-attempt';
import { NOW, running, searchWith, stateWith } from '../sidebar-states';

const wish = { query: 'Bakers in Lyon', mode: 'people', maxResults: 100, searchId: '' } as const;
const earlier = { id: 'first', wish, madeAt: NOW };
const newId = () => 'second';

describe('The id of a start', () => {
  it('is new for the first attempt', () => {
    expect(attemptFor(wish, null, NOW, newId)).toEqual({ id: 'second', wish, madeAt: NOW });
  });

  it('stays for a retry of the unchanged form', () => {
    expect(attemptFor({ ...wish }, earlier, NOW + 60_000, newId)).toBe(earlier);
  });

  it.each([
    ['query', { ...wish, query: 'Bakers in Paris' }],
    ['mode', { ...wish, mode: 'company' as const }],
    ['maximum', { ...wish, maxResults: 101 }],
    ['search ID', { ...wish, searchId: 'mine' }],
  ])('is new when the %s changed', (_, changed) => {
    expect(attemptFor(changed, earlier, NOW, newId).id).toBe('second');
  });

  it('is new an hour later', () => {
    expect(attemptFor(wish, earlier, NOW + 60 * 60_000, newId).id).toBe('second');
  });

  it('is known to have arrived when the server lists it', () => {
    expect(hasArrived(earlier, stateWith([searchWith(running(), { id: 'first' })]))).toBe(true);
    expect(hasArrived(earlier, stateWith([searchWith(running(), { id: 'other' })]))).toBe(false);
  });
});
