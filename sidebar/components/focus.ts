// Where the keyboard goes when what it was on has disappeared.

export const QUERY_ID = 'query';
export const API_KEY_ID = 'sixtyfour-api-key';
export const SETTINGS_BUTTON_ID = 'open-settings';

/** The element id of a search's card, wherever in the sidebar it is. */
export function cardId(searchId: string): string {
  return `search-${searchId}`;
}

/** Focuses an element once the screen shows the newest state. */
export function focusSoon(elementId: string): void {
  requestAnimationFrame(() => document.getElementById(elementId)?.focus());
}

/** As a `ref`: focuses an element as it appears. */
export function focusNow(element: HTMLElement | null): void {
  element?.focus();
}
