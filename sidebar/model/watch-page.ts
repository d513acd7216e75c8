// The browser's page: hidden or not, online or not, and the moments of coming back.
import { observable } from './observable';
import type { Page } from './page';

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
      // Coming from the spreadsheet, the pointer is here before anything is clicked.
      document.documentElement.addEventListener('pointerenter', listener);
    },
  };
}
