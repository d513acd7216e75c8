// The event object that the platform hands to a trigger's function.
import type { AuthMode } from './execution-record';
import { AUTH_MODE } from './services/script-app';

/** For `onOpen` and `onInstall`. */
export function openEvent(authMode: AuthMode): Readonly<Record<string, unknown>> {
  return { authMode: AUTH_MODE[authMode] };
}

/** For a time-driven trigger; its parts of the time are numbers in UTC. */
export function clockEvent(triggerUid: string, now: number): Readonly<Record<string, unknown>> {
  const date = new Date(now);
  return {
    authMode: AUTH_MODE.FULL,
    triggerUid,
    timezone: 'UTC',
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    'day-of-month': date.getUTCDate(),
    'day-of-week': date.getUTCDay(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}
