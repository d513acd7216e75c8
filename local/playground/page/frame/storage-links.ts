// Links to the simulated result storage lead to the playground instead of the real host, which knows
// nothing of them: what a hosts file would do, for the one thing here that a browser opens by itself.

import { SIMULATED_STORAGE_PATH } from '../../frame-paths';

/** `storageBaseUrl` is the origin whose links are meant; '' when nothing is simulated. */
export function sendStorageLinksToSimulation(storageBaseUrl: string): void {
  if (storageBaseUrl === '') return;

  /** Answers whether the link is the simulation's. */
  const openInSimulation = (link: HTMLAnchorElement): boolean => {
    if (link.origin !== storageBaseUrl) return false;
    const parameters = new URLSearchParams({ url: link.href });
    window.open(`${SIMULATED_STORAGE_PATH}?${parameters}`, '_blank', 'noopener');
    return true;
  };

  document.addEventListener(
    'click',
    (event) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
      if (link instanceof HTMLAnchorElement && openInSimulation(link)) event.preventDefault();
    },
    { capture: true },
  );
  // A script may click a link that is in no document, where no event of it can be seen.
  const { click } = HTMLAnchorElement.prototype;
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement): void {
    if (!openInSimulation(this)) click.call(this);
  };
}
