// The searches that are over, newest first, by day, with a filter.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { forgetFailure } from '../../model/removals';
import { formatCount, groupByDay } from '../../text/calendar';
import type { EndedSearch } from '../../text/search-words';
import { Button } from '../controls/Button';
import { Failure } from '../controls/Failure';
import { Section } from '../controls/Section';
import { useModel } from '../model-context';
import { useEver, useValue } from '../use-value';
import { EndedCard } from './EndedCard';
import { RemovedNote } from './RemovedNote';
import { useEntries } from './use-entries';

/** So few are seen at a glance. */
const FILTER_FROM_SEARCHES = 4;
/** One is removed by its own button. */
const CLEAR_FROM_SEARCHES = 2;

interface HistoryProps {
  /** Those that were started by themselves. */
  readonly searches: readonly EndedSearch[];
  /** The cards of groups that are over. */
  readonly groups: ComponentChildren;
}

export function History({ searches, groups }: HistoryProps) {
  const { serverNow, region, removals } = useModel();
  const [filter, setFilter] = useState('');
  const filterable = useEver(searches.length >= FILTER_FROM_SEARCHES);
  const wanted = filter.trim().toLocaleLowerCase();
  const shown = searches.filter((search) => search.query.toLocaleLowerCase().includes(wanted));
  const entries = useEntries(shown);
  const left = entries.filter(({ removal }) => removal === null);
  const days = groupByDay(entries, ({ search }) => search.createdAt, serverNow(), region);

  const clear = left.length >= CLEAR_FROM_SEARCHES && (
    <Button onClick={() => removals.remove(left.map(({ search }) => search.id))}>
      {wanted === '' ? 'Clear all' : 'Clear these'}
    </Button>
  );
  return (
    <Section title="History" beside={clear}>
      <ForgetFailure searches={searches} />
      {filterable && (
        <input
          type="search"
          aria-label="Filter searches"
          placeholder="Filter"
          value={filter}
          onInput={(event) => setFilter(event.currentTarget.value)}
        />
      )}
      <p class="quiet" role="status">
        {wanted !== '' && `${formatCount(shown.length, region)} of ${formatCount(searches.length, region)}`}
      </p>
      {wanted === '' && groups}
      {days.map((day) => (
        <Section key={day.date} title={day.label} level={3} look="day">
          {day.items.map(({ search, removal }) =>
            removal === null ? (
              <EndedCard key={search.id} search={search} />
            ) : (
              <RemovedNote key={search.id} removal={removal} />
            ),
          )}
        </Section>
      ))}
    </Section>
  );
}

/** Where the server was not told: then they are in the list again. */
function ForgetFailure({ searches }: { readonly searches: readonly EndedSearch[] }) {
  const statuses = useValue(useModel().actions.statuses);
  const sentence = forgetFailure(
    statuses,
    searches.map(({ id }) => id),
  );
  return sentence === null ? null : <Failure sentence={sentence} />;
}
