// By what the people or companies of a tab are told apart, for how many of its rows, and another column instead.
import { useEffect, useState } from 'preact/hooks';
import { columnKey, lookKey } from '../../model/lists';
import { columnChoice, coverage } from '../../text/list-words';
import { Disclosure } from '../controls/Disclosure';
import { Failure } from '../controls/Failure';
import { useModel } from '../model-context';
import { useValue } from '../use-value';

/** As the value of an option: what the add-on finds best. */
const BEST = '';

export function RecognisedBy({ sheetId }: { readonly sheetId: number }) {
  const { lists, actions, region } = useModel();
  const look = useValue(lists.looks).get(sheetId);
  useValue(lists.joinable);
  const statuses = useValue(actions.statuses);
  const [opened, setOpened] = useState(false);
  // A form that was kept while the sidebar was closed has its tab chosen already.
  useEffect(() => {
    if (look === undefined && statuses.get(lookKey(sheetId)) === undefined) void lists.look(sheetId);
  }, []);

  const recognition = lists.recognitionOf(sheetId);
  const status = statuses.get(columnKey(sheetId)) ?? statuses.get(lookKey(sheetId));
  const isUnknown = look !== undefined && recognition === null && look.rows > 0;
  const open = (opened || isUnknown) && look !== undefined && look.columns.length > 0;
  const id = `recognised-by-${sheetId}`;
  return (
    <>
      <p class="quiet known-by" dir="auto">
        {status?.kind === 'busy'
          ? 'Looking at its rows…'
          : recognition !== null
            ? coverage(recognition, region)
            : look?.rows === 0
              ? 'It is empty.'
              : isUnknown && 'Nothing tells its rows apart for sure. Please choose a column.'}
      </p>
      {look?.isProtected && (
        <p class="warning">It is protected, and you may not write there: choose another, or ask its owner.</p>
      )}
      {status?.kind === 'failed' && <Failure sentence={status.sentence} />}
      {!isUnknown && <Disclosure label="Another column" open={open} controls={id} onToggle={setOpened} />}
      <div id={id} hidden={!open}>
        {open && (
          <select
            aria-label="Column that tells people apart"
            value={recognition?.by === 'column' ? recognition.column : BEST}
            onChange={({ currentTarget: { value } }) =>
              void lists.chooseColumn(sheetId, value === BEST ? null : value)
            }
          >
            <option value={BEST}>{isUnknown ? 'Choose a column' : 'What fits best'}</option>
            {look.columns.map((column) => (
              <option key={column.column} value={column.column}>
                {columnChoice(column, region)}
              </option>
            ))}
          </select>
        )}
      </div>
    </>
  );
}
