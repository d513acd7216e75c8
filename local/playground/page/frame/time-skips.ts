// Skipped time inside a frame: as after a computer slept, the clock has gone on, and somebody turns to the
// page again.
import type { PageDoor } from './page-door';

export function followTimeSkips(page: PageDoor): void {
  const machineNow = Date.now;
  let skippedMs = 0;
  Date.now = () => machineNow() + skippedMs;
  page.listen((message) => {
    if (message.kind !== 'time-skipped') return;
    skippedMs += message.durationMs;
    window.dispatchEvent(new Event('focus'));
  });
}
