import { coalesced } from '../../../../local/playground/coalesced';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('coalesced work', () => {
  test('is done at once the first time, and then once for many', () => {
    const work = jest.fn();
    const ask = coalesced(work, 100);
    ask();
    expect(work).toHaveBeenCalledTimes(1);
    ask();
    ask();
    jest.advanceTimersByTime(100);
    expect(work).toHaveBeenCalledTimes(2);
    jest.advanceTimersByTime(1000);
    expect(work).toHaveBeenCalledTimes(2);
  });

  test('is not done any more once it was cancelled', () => {
    const work = jest.fn();
    const ask = coalesced(work, 100);
    ask();
    ask();
    ask.cancel();
    jest.advanceTimersByTime(1000);
    expect(work).toHaveBeenCalledTimes(1);
  });
});
