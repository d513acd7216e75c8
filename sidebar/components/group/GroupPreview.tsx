// What the selection becomes, before anything is paid for: how many, what is left out, the first and the last.
import { MAX_GROUP_SEARCHES } from '../../../src/contract/groups';
import type { PlannedQuery } from '../../../src/groups/plan';
import { formatCount } from '../../text/calendar';
import { leftOutWords } from '../../text/group-words';
import { Section } from '../controls/Section';
import { useModel } from '../model-context';
import { useValue } from '../use-value';

const FIRST_SHOWN = 3;
const LAST_SHOWN = 2;

export function GroupPreview() {
  const { groupForm, region } = useModel();
  const selection = useValue(groupForm.selection);
  useValue(groupForm.template);
  const plan = groupForm.plan();
  if (selection === null || plan?.kind !== 'planned') return null;
  const { queries, leftOut, isTooMany } = plan;
  const count = formatCount(queries.length, region);
  const words = leftOutWords(leftOut, selection.hiddenRows, region);
  const title =
    queries.length === 0 ? 'No search' : `${count} ${queries.length === 1 ? 'search' : 'searches'}`;
  return (
    <Section title={title} level={3}>
      <p class="unseen" role="status">
        {title}
      </p>
      {queries.length === 0 && <p class="quiet">Nothing to search for is in the cells that are selected.</p>}
      {isTooMany && (
        <p class="error">
          {count} are too many: {MAX_GROUP_SEARCHES} can be started at once. Select fewer cells, then read
          again.
        </p>
      )}
      {words.length > 0 && <p class="quiet">Left out: {words.join('; ')}.</p>}
      <Queries queries={queries} />
    </Section>
  );
}

function Queries({ queries }: { readonly queries: readonly PlannedQuery[] }) {
  const { region } = useModel();
  const isCut = queries.length > FIRST_SHOWN + LAST_SHOWN;
  const first = isCut ? queries.slice(0, FIRST_SHOWN) : queries;
  const last = isCut ? queries.slice(-LAST_SHOWN) : [];
  return (
    <>
      <QueryList queries={first} start={1} />
      {isCut && (
        <p class="quiet">… {formatCount(queries.length - FIRST_SHOWN - LAST_SHOWN, region)} more …</p>
      )}
      <QueryList queries={last} start={queries.length - LAST_SHOWN + 1} />
    </>
  );
}

function QueryList({
  queries,
  start,
}: {
  readonly queries: readonly PlannedQuery[];
  readonly start: number;
}) {
  if (queries.length === 0) return null;
  return (
    <ol class="planned" start={start}>
      {queries.map(({ query, row }, index) => (
        <li key={start + index} title={`Row ${row}`} dir="auto">
          {query}
        </li>
      ))}
    </ol>
  );
}
