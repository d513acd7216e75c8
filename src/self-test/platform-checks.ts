// Whether the services around the spreadsheet do what the add-on reckons with.

import { BACKGROUND_FUNCTION } from '../platform/background-trigger';
import type { Services } from '../platform/services';
import { readUserData } from '../searches/kept/user-data';
import { statusRequest } from '../sixtyfour/requests';
import type { Check, NotTried } from './check';
import {
  LOCK_WAIT_MS,
  needsNoTrigger,
  PROPERTY_PREFIX,
  SELF_TEST_ID,
  TRIGGER_PROPERTY,
} from './temporary-things';

/** Below this length the add-on takes it that a lost answer is not the fault of the URL. */
const LONG_URL_CHARACTERS = 2000;

/** Documented are 9 KB, measured were 8,066 bytes; the add-on keeps nothing longer than this. */
const LARGE_PROPERTY_BYTES = 8_000;

/** Some 20,000 letters that pack badly. */
const CACHED_NUMBERS = 1_000;

/** A text with characters of two and of four bytes, and its SHA-256 as UTF-8. */
const DIGESTED = 'Zürich 😀';
const DIGEST = '89b5866d12e4cecd81bb36ccd521300d8cbeb364b57d3842e119f13f454b72af';

type TriggerBuilder = GoogleAppsScript.Script.ClockTriggerBuilder;

export function platformChecks(services: Services): readonly Check[] {
  const large = 'x'.repeat(LARGE_PROPERTY_BYTES);
  return [
    propertiesCheck(services, 'Three properties of 8,000 bytes at once', [large, large, large]),
    propertiesCheck(services, 'Property with line breaks, NUL and emoji', ['a\nb\rc\r\nd\0e 😀']),
    {
      name: 'Lock',
      expected: ['Held'],
      run: () => (services.lock.hold(LOCK_WAIT_MS, () => true).kind === 'held' ? 'Held' : 'Not available'),
    },
    triggerCheck(services, 'Trigger every minute', (trigger) => trigger.everyMinutes(1)),
    triggerCheck(services, 'Trigger every hour', (trigger) => trigger.everyHours(1)),
    fetchCheck(services, 'Sixtyfour, asked without a key', SELF_TEST_ID),
    fetchCheck(services, 'URL of 2,000 characters', longTaskId()),
    cacheCheck(services),
    { name: 'SHA-256', expected: [DIGEST], run: () => services.digest(DIGESTED) },
  ];
}

function propertiesCheck({ properties }: Services, name: string, values: readonly string[]): Check {
  const entries = values.map((value, index) => [`${PROPERTY_PREFIX}${index}`, value] as const);
  return {
    name,
    expected: ['As written'],
    run() {
      properties.write(Object.fromEntries(entries));
      const kept = properties.readAll();
      return entries.every(([key, value]) => kept[key] === value) ? 'As written' : 'Changed';
    },
  };
}

/** What it puts there goes by itself. */
function cacheCheck({ cache }: Services): Check {
  return {
    name: 'Packed text in the cache',
    expected: ['As written'],
    run() {
      const text = Array.from({ length: CACHED_NUMBERS }, (_, index) => Math.sin(index)).join(' ');
      return cache.put(SELF_TEST_ID, text) && cache.get(SELF_TEST_ID) === text
        ? 'As written'
        : 'Gone or changed';
    },
  };
}

function triggerCheck(
  services: Services,
  name: string,
  timed: (trigger: TriggerBuilder) => TriggerBuilder,
): Check {
  return {
    name,
    expected: ['Made and listed'],
    run() {
      const turn = services.lock.hold(LOCK_WAIT_MS, () => triedTrigger(services, timed));
      return turn.kind === 'held' ? turn.value : { because: 'Lock not to be had' };
    },
  };
}

/** Any trigger that exists is left alone: one is made only where none is, and removed at once. */
function triedTrigger(
  services: Services,
  timed: (trigger: TriggerBuilder) => TriggerBuilder,
): string | NotTried {
  if (!needsNoTrigger(readUserData(services.properties)) || services.trigger.exists()) {
    return { because: 'In use by your searches' };
  }
  // Written before, so that what a killed run has made is known to the next.
  services.properties.write({ [TRIGGER_PROPERTY]: 'made' });
  timed(ScriptApp.newTrigger(BACKGROUND_FUNCTION).timeBased()).create();
  const isListed = services.trigger.exists();
  // As found in the list: through the object that `create()` answered, deleting was seen to fail.
  services.trigger.remove();
  return isListed ? 'Made and listed' : 'Made, not listed';
}

/** Any answer to a request without a key shows that Sixtyfour is reached; no key is sent. */
function fetchCheck({ http }: Services, name: string, taskId: string): Check {
  return {
    name,
    expected: [401, 403, 404, 414].map(statusName),
    run() {
      const answer = http.fetch({ ...statusRequest('', taskId), headers: {} });
      return answer.kind === 'answered' ? statusName(answer.status) : 'No answer';
    },
  };
}

function statusName(status: number): string {
  return `HTTP ${status}`;
}

function longTaskId(): string {
  return 'x'.repeat(LONG_URL_CHARACTERS - statusRequest('', '').url.length);
}
