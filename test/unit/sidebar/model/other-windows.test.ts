import { hasMoved } from '../../../../sidebar/model/other-windows';
import { done, running, searchWith, stateWith } from '../sidebar-states';

describe('Whether another window would show something else', () => {
  it('a search that came, ended or went is that; progress is not', () => {
    const before = stateWith([searchWith(running())]);
    expect(hasMoved(before, stateWith([searchWith(running({ resultsSoFar: 99 }))]))).toBe(false);
    expect(hasMoved(before, stateWith([searchWith(done())]))).toBe(true);
    expect(hasMoved(before, stateWith([]))).toBe(true);
    expect(hasMoved(before, stateWith(before.searches, { apiKey: { kind: 'missing' } }))).toBe(true);
  });
});
