// Whether the services around the spreadsheet do what the add-on reckons with.

import { BACKGROUND_FUNCTION } from '../platform/background-trigger';
import type { Services } from '../platform/services';
import { readUserData } from '../searches/user-data';
import { statusRequest } from '../sixtyfour/requests';
import { attempted, type Check, differs, type Finding, notTried, ok } from './check';
import { needsNoTrigger, PROPERTY_PREFIX, TRIGGER_PROPERTY } from './temporary-things';

const LOCK_WAIT_MS = 5_000;

/** A task that cannot exist. */
const NO_TASK_ID = '00000000-0000-0000-0000-000000000000';
/** Up to here the add-on takes it that a lost answer is not the fault of the URL. */
const LONG_URL_CHARACTERS = 2000;

/** Below the documented 9 KB, whether a KB has 1,000 bytes or 1,024. */
const LARGE_PROPERTY_BYTES = 9_000;

/** Some text with characters of two and four bytes, and its SHA-256 as UTF-8. */
const DIGESTED = 'Zürich 😀';
const DIGEST = '89b5866d12e4cecd81bb36ccd521300d8cbeb364b57d3842e119f13f454b72af';

type TimeTrigger = GoogleAppsScript.Script.ClockTriggerBuilder;

export function platformChecks(services: Services): readonly Check[] {
  const large = 'x'.repeat(LARGE_PROPERTY_BYTES);
  return [
    propertiesCheck(services, 'Three properties of 9,000 bytes, written at once', [large, large, large]),
    propertiesCheck(services, 'Property with line breaks, NUL and emoji', ['a\nb\rc\r\nd\0e 😀']),
    {
      name: 'Lock',
      expected: 'Held',
      run: () =>
        services.lock.hold(LOCK_WAIT_MS, () => true).kind === 'held' ? ok('Held') : differs('Not to be had'),
    },
    triggerCheck(services, 'Trigger every minute', 'the add-on uses an hourly one', (trigger) =>
      trigger.everyMinutes(1),
    ),
    triggerCheck(services, 'Trigger every hour', 'results arrive while the sidebar is open', (trigger) =>
      trigger.everyHours(1),
    ),
    fetchCheck(services, 'api.sixtyfour.ai, asked without a key', NO_TASK_ID),
    fetchCheck(services, 'URL of 2,000 characters', longTaskId()),
    {
      name: 'SHA-256 of a text with an umlaut and an emoji',
      expected: DIGEST,
      run() {
        const digest = services.digest(DIGESTED);
        return digest === DIGEST ? ok(digest) : differs(digest);
      },
    },
  ];
}

function propertiesCheck({ properties }: Services, name: string, values: readonly string[]): Check {
  return {
    name,
    expected: 'Kept as written',
    run() {
      const entries = values.map((value, index) => [`${PROPERTY_PREFIX}${index}`, value] as const);
      properties.write(Object.fromEntries(entries));
      const kept = properties.readAll();
      properties.remove(entries.map(([key]) => key));
      return entries.every(([key, value]) => kept[key] === value)
        ? ok('Kept as written')
        : differs('Changed');
    },
  };
}

/** Any trigger that exists is left alone: one is made only where none is, and removed at once. */
function triggerCheck(
  services: Services,
  name: string,
  otherwise: string,
  timed: (trigger: TimeTrigger) => TimeTrigger,
): Check {
  const made = (): Finding => {
    const isInUse = !needsNoTrigger(readUserData(services.properties)) || services.trigger.exists();
    if (isInUse) return notTried('your background check is in use');
    // Written before, so that a killed run's trigger is known to the next run.
    services.properties.write({ [TRIGGER_PROPERTY]: 'true' });
    const trigger = attempted(() => timed(ScriptApp.newTrigger(BACKGROUND_FUNCTION).timeBased()).create());
    const isListed = trigger !== null && services.trigger.exists();
    if (trigger !== null) ScriptApp.deleteTrigger(trigger);
    services.properties.remove([TRIGGER_PROPERTY]);
    if (trigger === null) return differs(`Refused: ${otherwise}`);
    return isListed ? ok('Made, listed and removed') : differs('Made, but not listed');
  };
  return {
    name,
    expected: 'Made, listed and removed',
    run() {
      const turn = services.lock.hold(LOCK_WAIT_MS, made);
      return turn.kind === 'held' ? turn.value : notTried('the lock was not to be had');
    },
  };
}

/** No key is sent, so Sixtyfour says who is asking, or that there is no such task: either is an answer. */
function fetchCheck({ http }: Services, name: string, taskId: string): Check {
  return {
    name,
    expected: 'An answer, HTTP 400 to 499',
    run() {
      const answer = http.fetch({ ...statusRequest('', taskId), headers: {} });
      if (answer.kind === 'unanswered') return differs('No answer');
      const found = `HTTP ${answer.status}`;
      return answer.status >= 400 && answer.status < 500 ? ok(found) : differs(found);
    },
  };
}

function longTaskId(): string {
  return 'x'.repeat(LONG_URL_CHARACTERS - statusRequest('', '').url.length);
}
