// In place of what was taken off the list: for a while it can be had back.
import type { Removal } from '../../model/removals';
import { formatCount } from '../../text/calendar';
import { Button } from '../controls/Button';
import { cardId, focusNow, focusSoon } from '../focus';
import { useModel } from '../model-context';

export function RemovedNote({ removal }: { readonly removal: Removal }) {
  const { removals, region, announce } = useModel();
  const [first = ''] = removal.ids;
  const what =
    removal.ids.length === 1
      ? 'Removed. Its tab stays.'
      : `${formatCount(removal.ids.length, region)} searches removed. Their tabs stay.`;

  function putBack(): void {
    removals.putBack(removal);
    announce('Back in the list.');
    focusSoon(cardId(first));
  }

  return (
    <article class="removed" id={cardId(first)} tabIndex={-1} aria-label="Removed">
      <p class="quiet">{what}</p>
      <Button ref={focusNow} onClick={putBack}>
        Put back
      </Button>
    </article>
  );
}
