// What a self-test has in the spreadsheet, the properties and the triggers while it runs, and how it goes.
// All of it has a known name, so that the next run finds what a killed one could not remove.

import type { Services } from '../platform/services';
import { readUserData, type UserData } from '../searches/kept/user-data';
import { isUnfinished } from '../searches/record/record';
import { discardTab, findTab, type Spreadsheet } from '../sheets/results-tab';
import { markerTitle } from '../sheets/tab-title';
import { attempted } from './check';

/** Stands where a search's UUID stands in the title of its tab; no search has it. */
export const SELF_TEST_ID = 'self-test';
/** Differs from the tab's title in nothing but case. */
export const TWIN_TITLE = markerTitle(SELF_TEST_ID).toUpperCase();
export const PROPERTY_PREFIX = 'selfTest:';
/** There while a trigger may exist that is the self-test's. */
export const TRIGGER_PROPERTY = `${PROPERTY_PREFIX}trigger`;

/** A step of a search holds the lock for seconds. */
export const LOCK_WAIT_MS = 5_000;

/** Removes all that this run has made, or a killed one; what cannot be removed does not keep the rest. */
export function tidyUp(services: Services, spreadsheet: Spreadsheet): void {
  attempted(() => removeTabs(spreadsheet));
  attempted(() => removeProperties(services));
}

/** What is still there, in words. */
export function leftovers(services: Services, spreadsheet: Spreadsheet): readonly string[] {
  const isThere = findTab(spreadsheet, SELF_TEST_ID, null) !== null;
  return [...(isThere ? ['a tab'] : []), ...ownKeys(services)];
}

/** No search needs the trigger. Once one does, the add-on itself has replaced whatever trigger there was. */
export function needsNoTrigger(data: UserData): boolean {
  return data.backgroundCheck === null && !data.searches.some(isUnfinished);
}

function removeTabs(spreadsheet: Spreadsheet): void {
  const twin = spreadsheet.getSheetByName(TWIN_TITLE);
  if (twin !== null) spreadsheet.deleteSheet(twin);
  discardTab(spreadsheet, SELF_TEST_ID, 'Self-test');
}

function removeProperties(services: Services): void {
  const keys = ownKeys(services);
  if (keys.includes(TRIGGER_PROPERTY)) services.lock.hold(LOCK_WAIT_MS, () => removeTrigger(services));
  services.properties.remove(keys.filter((key) => key !== TRIGGER_PROPERTY));
}

function removeTrigger(services: Services): void {
  if (needsNoTrigger(readUserData(services.properties))) services.trigger.remove();
  services.properties.remove([TRIGGER_PROPERTY]);
}

function ownKeys(services: Services): readonly string[] {
  return Object.keys(services.properties.readAll()).filter((key) => key.startsWith(PROPERTY_PREFIX));
}
