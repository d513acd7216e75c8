// Where the results go: a new tab, or a tab that has some already, with by what people are recognised there. Those of
// many searches go to a tab each, or all to one new tab, as well.
import { NEW_TAB } from '../../model/draft';
import { useModel } from '../model-context';
import { useEver, useValue } from '../use-value';
import { RecognisedBy } from './RecognisedBy';

const RESULTS_GO_TO_ID = 'results-go-to';
/** As the value of an option; a list has its sheet id. */
const NEW = 'new-tab';
const ONE_NEW = 'one-new-tab';

export function ResultsGoTo({ ofMany = false }: { readonly ofMany?: boolean }) {
  const { form, groupForm, lists } = useModel();
  const isOneList = useValue(groupForm.isOneList) && ofMany;
  const { destination } = useValue(form.draft);
  const known = useValue(lists.joinable);
  const joinable = known ?? [];
  const chosen = destination.kind === 'list' ? destination.sheetId : null;
  useValue(lists.looks);
  // A choice that is in sight is not taken away; without a list there is nothing to choose.
  const shown = useEver(joinable.length > 0 || chosen !== null || (known === null && form.hadLists.value));
  if (!shown && !ofMany) return null;
  const isListed = joinable.some(({ sheetId }) => sheetId === chosen);

  function choose(value: string): void {
    groupForm.isOneList.value = value === ONE_NEW;
    if (value === NEW || value === ONE_NEW) {
      form.edit({ destination: NEW_TAB });
      return;
    }
    form.edit({ destination: { kind: 'list', sheetId: Number(value) } });
    void lists.look(Number(value));
  }

  return (
    <div class="field">
      <div class="results-go-to">
        <label for={RESULTS_GO_TO_ID}>Results go to</label>
        <select
          id={RESULTS_GO_TO_ID}
          value={chosen ?? (isOneList ? ONE_NEW : NEW)}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          <option value={NEW}>{ofMany ? 'A tab each' : 'New tab'}</option>
          {ofMany && <option value={ONE_NEW}>One new tab for all</option>}
          {chosen !== null && !isListed && (
            <option value={chosen}>{lists.titleOf(chosen) ?? 'A tab that is not there'}</option>
          )}
          {joinable.map(({ sheetId, title }) => (
            <option key={sheetId} value={sheetId}>
              {lists.titleOf(sheetId) ?? title}
            </option>
          ))}
        </select>
      </div>
      {chosen !== null && <RecognisedBy key={chosen} sheetId={chosen} />}
    </div>
  );
}
