// On which dates something falls that is done every day, week or month. Pure.

import type { Rhythm } from '../contract';
import { dayOfMonth, daysLater, type LocalDate, weekdayOf } from './calendar';

/** The first date on or after another one. */
export function firstOnOrAfter(date: LocalDate, { every, weekday, day }: Rhythm): LocalDate {
  switch (every) {
    case 'day':
      return date;
    case 'week':
      return daysLater(date, ((weekday ?? 1) - weekdayOf(date) + 7) % 7);
    case 'month': {
      const inMonth = dayOfMonth(date, 0, day ?? 1);
      return inMonth >= date ? inMonth : dayOfMonth(date, 1, day ?? 1);
    }
  }
}

/** The last date on or before another one. */
export function lastOnOrBefore(date: LocalDate, { every, weekday, day }: Rhythm): LocalDate {
  switch (every) {
    case 'day':
      return date;
    case 'week':
      return daysLater(date, -((weekdayOf(date) - (weekday ?? 1) + 7) % 7));
    case 'month': {
      const inMonth = dayOfMonth(date, 0, day ?? 1);
      return inMonth <= date ? inMonth : dayOfMonth(date, -1, day ?? 1);
    }
  }
}
