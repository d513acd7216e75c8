import { maskedKey } from '../../../../local/playground/activity-view';
import { clockText, durationText } from '../../../../local/playground/page/panel/texts';

describe('a key in the list of requests', () => {
  test('shows its last four characters and no more', () => {
    expect(maskedKey('sk_live_abcdefgh1234')).toBe('••••1234');
  });

  test('shows nothing when it is short, and says when there is none', () => {
    expect(maskedKey('abc123')).toBe('••••');
    expect(maskedKey(undefined)).toBeNull();
  });
});

test('durations are written with the two largest units that matter', () => {
  expect([37, 1_240, 60_000, 900_000, 93_600_000, 86_400_000].map(durationText)).toEqual([
    '37 ms',
    '1.2 s',
    '1 min',
    '15 min',
    '1 d 2 h',
    '1 d',
  ]);
});

test('times of day are written with seconds', () => {
  expect(clockText(Date.UTC(2026, 0, 5, 14, 32, 7))).toMatch(/^\d\d:\d\d:07$/);
});
