// The CSV as Sixtyfour made it, through a fresh signed link.
import type { DownloadLink } from '../../../src/contract';
import { actionKey } from '../../model/searches';
import { formatTime } from '../../text/calendar';
import { ActionButton } from '../controls/ActionButton';
import { OutsideLink } from '../controls/OutsideLink';
import { useModel } from '../model-context';
import { useServerNow, useValue } from '../use-value';

export function DownloadCsv({ id }: { readonly id: string }) {
  const { searches } = useModel();
  const link = useValue(searches.links).get(id);

  async function download(): Promise<void> {
    const fresh = await searches.getDownloadLink(id);
    if (fresh !== null) openInNewTab(fresh);
  }

  return (
    <>
      <ActionButton
        action={actionKey('download', id)}
        busyLabel="Getting a link…"
        onClick={() => void download()}
      >
        Download CSV
      </ActionButton>
      {link !== undefined && <OpenLink link={link} />}
    </>
  );
}

/** For browsers that do not let a page open a tab by itself. */
function OpenLink({ link: { url, expiresAt } }: { readonly link: DownloadLink }) {
  const { region } = useModel();
  if (useServerNow() > expiresAt) return null;
  return (
    <p class="quiet whole-row">
      <OutsideLink to={url} text="Open the CSV" /> if your browser did not. The link works until{' '}
      {formatTime(expiresAt, region)}.
    </p>
  );
}

/** The link was checked to be https when it arrived. */
function openInNewTab({ url }: DownloadLink): void {
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.target = '_blank';
  anchor.rel = 'noopener noreferrer';
  anchor.click();
}
