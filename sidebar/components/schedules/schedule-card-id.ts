/** The element id of a schedule's card. */
export function scheduleCardId(scheduleId: string): string {
  return `schedule-${scheduleId}`;
}
