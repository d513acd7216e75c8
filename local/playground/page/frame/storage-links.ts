// Links to the simulated result storage lead to the playground instead of the real host, which knows
// nothing of them: what a hosts file would do, for the one thing here that a browser opens by itself.

import { SIMULATED_STORAGE_PATH } from '../../frame-paths';

/** `storageBaseUrl` is the origin whose links are meant; '' when nothing is simulated. */
export function sendStorageLinksToSimulation(storageBaseUrl: string): void {
  if (storageBaseUrl === '') return;
  document.addEventListener(
    'click',
    (event) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
      if (!(link instanceof HTMLAnchorElement) || link.origin !== storageBaseUrl) return;
      event.preventDefault();
      window.open(
        `${SIMULATED_STORAGE_PATH}?${new URLSearchParams({ url: link.href })}`,
        '_blank',
        'noopener',
      );
    },
    { capture: true },
  );
}
