// The searches that are over, newest first, by day, with a filter.
import { useState } from 'preact/hooks';
import { formatCount, groupByDay } from '../../text/calendar';
import type { EndedSearch } from '../../text/search-words';
import { Section } from '../controls/Section';
import { useModel } from '../model-context';
import { useEver } from '../use-value';
import { HistoryCard } from './HistoryCard';

/** So few are seen at a glance. */
const FILTER_FROM_SEARCHES = 4;

export function History({ searches }: { readonly searches: readonly EndedSearch[] }) {
  const { serverNow, region } = useModel();
  const [filter, setFilter] = useState('');
  const filterable = useEver(searches.length >= FILTER_FROM_SEARCHES);
  const wanted = filter.trim().toLocaleLowerCase();
  const shown = searches.filter((search) => search.query.toLocaleLowerCase().includes(wanted));
  const days = groupByDay(shown, (search) => search.createdAt, serverNow(), region);

  return (
    <Section title="History">
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
      {days.map((day) => (
        <Section key={day.date} title={day.label} level={3} look="day">
          {day.items.map((search) => (
            <HistoryCard key={search.id} search={search} />
          ))}
        </Section>
      ))}
    </Section>
  );
}
