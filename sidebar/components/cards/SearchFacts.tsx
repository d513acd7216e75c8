// The facts of a search that is over, and those for support where it failed.
import { formatCount, formatDay, formatTime } from '../../text/calendar';
import { type EndedSearch, modeName } from '../../text/search-words';
import { CopyDetails } from '../controls/CopyDetails';
import { useModel } from '../model-context';

export function SearchFacts({ search }: { readonly search: EndedSearch }) {
  const { serverNow, region } = useModel();
  const { progress, createdAt } = search;
  const done = progress.kind === 'done' ? progress : null;
  return (
    <>
      <dl>
        {done !== null && done.tab.kind !== 'none' && <Fact name="Tab" value={done.tab.title} />}
        {done !== null && <Fact name="Columns" value={formatCount(done.columns, region)} />}
        <Fact
          name="Looked for"
          value={`${modeName(search.mode)}, up to ${formatCount(search.maxResults, region)}`}
        />
        <Fact
          name="Started"
          value={`${formatDay(createdAt, serverNow(), region)}, ${formatTime(createdAt, region)}`}
        />
        <Fact name="Search ID" value={search.searchId} />
      </dl>
      {progress.kind === 'failed' && progress.details !== '' && <CopyDetails details={progress.details} />}
    </>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd dir="auto">{value}</dd>
    </>
  );
}
