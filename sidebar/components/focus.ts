// Where the keyboard goes: never away from where the user has moved it, and never to nothing when what it was
// on has disappeared.

export const QUERY_ID = 'query';
export const API_KEY_ID = 'sixtyfour-api-key';
export const SETTINGS_BUTTON_ID = 'open-settings';
export const SELECTED_CELLS_BUTTON_ID = 'open-selected-cells';

interface Place {
  readonly element: Element;
  /** A browser does not show it after a click on a button, and who clicked wants nothing scrolled. */
  readonly visible: boolean;
  /** The ids of the cards: its own, those below it, those above it. None where it is on no card. */
  readonly cards: readonly string[];
  readonly section: Element | null;
}

/** What has the focus, or had it last; null before anything had it. */
let last: Place | null = null;
/** The id of what is about to be focused. */
let wanted = '';

/** The element id of a search's card, wherever in the sidebar it is. */
export function cardId(searchId: string): string {
  return `search-${searchId}`;
}

/** Focuses an element once the screen shows the newest state, unless the user has left `from` by then. */
export function focusSoon(elementId: string, from = document.activeElement): void {
  wanted = elementId;
  requestAnimationFrame(() => {
    wanted = '';
    // A page keeps its active element while the user is in the spreadsheet around it.
    if (document.activeElement === from && document.hasFocus()) document.getElementById(elementId)?.focus();
  });
}

/** As a `ref`: focuses an element as it appears. */
export function focusNow(element: HTMLElement | null): void {
  element?.focus();
}

/** As a `ref`: focuses an element as it appears, where nothing has had the focus yet or what had it is gone. */
export function takeFocus(element: HTMLElement | null): void {
  if (isLost()) (document.getElementById(wanted) ?? element)?.focus();
}

/** From now on the focus goes to the card, its neighbour or the heading around what disappears under it. */
export function keepFocus(): void {
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof Element) last = placeOf(target);
  });
  document.addEventListener('focusout', () => {
    // Once it is known whether its element is gone: else somebody has clicked beside everything.
    queueMicrotask(() => {
      if (last?.element.isConnected && document.activeElement === document.body)
        last = placeOf(document.body);
    });
  });
  new MutationObserver(() => {
    if (last !== null && isLost()) successorOf(last)?.focus({ preventScroll: !last.visible });
  }).observe(document.body, { childList: true, subtree: true });
}

function isLost(): boolean {
  if (document.activeElement !== document.body) return false;
  return last === null || (!last.element.isConnected && document.hasFocus());
}

function placeOf(element: Element): Place {
  const cards = [...document.querySelectorAll('article')];
  const own = cards.findIndex((card) => card.contains(element));
  const nearest = own < 0 ? [] : [...cards.slice(own), ...cards.slice(0, own).reverse()];
  return {
    element,
    visible: element.matches(':focus-visible'),
    cards: nearest.map(({ id }) => id),
    section: element.closest('section'),
  };
}

function successorOf({ cards, section }: Place): HTMLElement | null {
  for (const id of [wanted, ...cards]) {
    const element = document.getElementById(id);
    if (element !== null) return element;
  }
  const around = section?.isConnected ? section : document;
  const heading = around.querySelector<HTMLElement>('h2, h3');
  if (heading !== null) heading.tabIndex = -1;
  return heading;
}
