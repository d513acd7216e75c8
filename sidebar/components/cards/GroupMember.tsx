// One search of a group in a compact row: what it looks for, how it is, and its tab.
import type { SearchView } from '../../../src/contract';
import { actionKey } from '../../model/searches';
import { memberStatus } from '../../text/group-words';
import { ActionButton } from '../controls/ActionButton';
import { useModel } from '../model-context';

export function GroupMember({ search }: { readonly search: SearchView }) {
  const { openTab, region } = useModel();
  const { id, query, progress } = search;
  const hasTab = progress.kind === 'done' && progress.tab.kind === 'present';
  return (
    <li>
      <p class="member-query" dir="auto" title={query}>
        {query}
      </p>
      <div class="row">
        <span class="quiet facts">{memberStatus(search, region)}</span>
        {hasTab && (
          <ActionButton
            action={actionKey('open-tab', id)}
            busyLabel="Opening…"
            onClick={() => void openTab(id)}
          >
            Open tab
          </ActionButton>
        )}
      </div>
      {progress.kind === 'failed' && (
        <p class="quiet" dir="auto">
          {progress.sentence}
        </p>
      )}
    </li>
  );
}
