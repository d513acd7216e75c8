// What ended since the sidebar was last seen, on top of everything that goes on.
import { type EndedSearch, newsHeading } from '../../text/search-words';
import { Section } from '../controls/Section';
import { useModel } from '../model-context';
import { EndedCard } from './EndedCard';
import { RemovedNote } from './RemovedNote';
import { useEntries } from './use-entries';

export function NewSearches({ searches }: { readonly searches: readonly EndedSearch[] }) {
  const { region } = useModel();
  const entries = useEntries(searches);
  if (entries.length === 0) return null;
  const left = entries.filter(({ removal }) => removal === null).length;
  return (
    <Section title={newsHeading(left, region)}>
      {entries.map(({ search, removal }) =>
        removal === null ? (
          <EndedCard key={search.id} search={search} isNew />
        ) : (
          <RemovedNote key={search.id} removal={removal} />
        ),
      )}
    </Section>
  );
}
