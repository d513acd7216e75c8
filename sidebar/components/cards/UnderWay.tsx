// The searches that are not over yet, and whether the sidebar may be closed meanwhile.
import type { BackgroundCheckState, SidebarState } from '../../../src/contract';
import { START } from '../../model/search-form';
import { closingSentence } from '../../text/background-check';
import { byThemselves, isGroupUnfinished } from '../../text/group-words';
import { isUnfinished } from '../../text/search-words';
import { ProgressBar } from '../controls/ProgressBar';
import { Section } from '../controls/Section';
import { useModel } from '../model-context';
import { TurnOnAgain } from '../settings/TurnOnAgain';
import { useValue } from '../use-value';
import { GroupCard } from './GroupCard';
import { Query } from './Query';
import { UnfinishedCard } from './UnfinishedCard';

/** So many have room for what Sixtyfour says of each; more fit on a screen without. */
const ROOMY_SEARCHES = 3;

export function UnderWay({ state }: { readonly state: SidebarState | null }) {
  const { form, actions } = useModel();
  const starting = useValue(actions.statuses).get(START)?.kind === 'busy';
  const attempt = starting ? form.attempt.value : null;
  const all = state?.searches ?? [];
  const searches = byThemselves(all.filter(isUnfinished));
  const groups = (state?.groups ?? []).filter(isGroupUnfinished);
  const keyWorks = state?.apiKey.kind === 'set';
  if (attempt === null && searches.length + groups.length === 0) return null;
  return (
    <Section title="Under way" look={searches.length > ROOMY_SEARCHES ? 'crowded' : 'part'}>
      {attempt !== null && <StartingCard query={attempt.wish.query} />}
      {searches.map((search) => (
        <UnfinishedCard key={search.id} search={search} keyWorks={keyWorks} />
      ))}
      {groups.map((group) => (
        <GroupCard key={group.id} group={group} searches={all} />
      ))}
      {keyWorks && searches.length + groups.length > 0 && (
        <ClosingNote
          check={state.backgroundCheck}
          joinLists={all.filter(isUnfinished).some(({ destination }) => destination.kind === 'list')}
          grantable={state.permissions !== null}
        />
      )}
    </Section>
  );
}

/** Shown from the click on Start until the server has the search. */
function StartingCard({ query }: { readonly query: string }) {
  return (
    <article class="card active" aria-labelledby="starting">
      <Query text={query} headingId="starting" level={3} />
      <ProgressBar label="Starting" share={null} />
      <p class="quiet">Starting…</p>
    </article>
  );
}

interface ClosingNoteProps {
  readonly check: BackgroundCheckState;
  readonly joinLists: boolean;
  /** What turns it on again is a permission, which has its own link. */
  readonly grantable: boolean;
}

function ClosingNote({ check, joinLists, grantable }: ClosingNoteProps) {
  const sentence = closingSentence(check, joinLists);
  if (sentence === null) return null;
  if (check.kind !== 'off') return <p class="quiet">{sentence}</p>;
  return (
    <div class="warning">
      <p dir="auto">{sentence}</p>
      {!grantable && <TurnOnAgain />}
    </div>
  );
}
