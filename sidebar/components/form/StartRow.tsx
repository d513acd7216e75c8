// The button that starts the search, and what that may come to: no endpoint tells a price, so none is invented.

import { checkDraft, listOf } from '../../model/draft';
import { START } from '../../model/search-form';
import { intoTab } from '../../text/list-words';
import { upTo } from '../../text/search-words';
import { Button } from '../controls/Button';
import { OutsideLink } from '../controls/OutsideLink';
import { useModel } from '../model-context';
import { useValue } from '../use-value';

const ACCOUNT_URL = 'https://app.sixtyfour.ai';
const SHORTCUT = /Mac|iP/.test(navigator.platform) ? '⌘ Enter' : 'Ctrl + Enter';

export function StartRow() {
  const { actions } = useModel();
  const starting = useValue(actions.statuses).get(START)?.kind === 'busy';
  return (
    <div class="start-row">
      <Button
        type="submit"
        look="primary"
        busy={starting}
        title={SHORTCUT}
        aria-describedby="may-cost start-error"
        aria-keyshortcuts="Control+Enter Meta+Enter"
      >
        {starting ? 'Starting…' : 'Start search'}
      </Button>
      <p class="quiet" id="may-cost">
        <MostResults />
        <OutsideLink to={ACCOUNT_URL} text="Your Sixtyfour account" />
      </p>
    </div>
  );
}

function MostResults() {
  const { form, connection, region, lists } = useModel();
  const draft = useValue(form.draft);
  useValue(connection.state);
  const checked = checkDraft({ ...draft, query: 'any', searchId: '' }, form.rememberedMaxResults());
  useValue(lists.looks);
  useValue(lists.joinable);
  if (checked.kind === 'invalid') return null;
  const list = listOf(draft.destination);
  const into = intoTab(draft.destination, list === null ? null : lists.titleOf(list));
  return <b dir="auto">{capitalised(upTo(checked.wish.maxResults, region)) + into}</b>;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
