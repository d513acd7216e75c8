// The page around the sidebar: hidden or not, online or not, and the moments of coming back.
import { type Observable, observable } from './observable';

export interface Page {
  readonly hidden: Observable<boolean>;
  readonly online: Observable<boolean>;
  /** Runs `listener` when the user turns to the sidebar again. */
  onReturn(listener: () => void): void;
}

/** Watches the browser's page. */
export function watchPage(): Page {
  const hidden = observable(document.hidden);
  const online = observable(navigator.onLine);
  const look = () => {
    hidden.value = document.hidden;
    online.value = navigator.onLine;
  };
  document.addEventListener('visibilitychange', look);
  window.addEventListener('online', look);
  window.addEventListener('offline', look);
  return {
    hidden,
    online,
    onReturn(listener) {
      hidden.subscribe(listener);
      online.subscribe(listener);
      window.addEventListener('focus', listener);
    },
  };
}
