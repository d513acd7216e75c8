// Many searches from the selected cells: how they are made, what they will be, and the button that starts them.
import { useLayoutEffect } from 'preact/hooks';
import { mostResults } from '../../../src/groups/plan';
import { READ_SELECTION, START_ALL } from '../../model/group-form';
import { formatCount } from '../../text/calendar';
import { upTo } from '../../text/search-words';
import { ActionButton } from '../controls/ActionButton';
import { Button } from '../controls/Button';
import { Failure } from '../controls/Failure';
import { ScreenHead } from '../controls/ScreenHead';
import { cardId, focusSoon, SELECTED_CELLS_BUTTON_ID } from '../focus';
import { LeaveOut } from '../form/LeaveOut';
import { MaxResultsField } from '../form/MaxResultsField';
import { ModeSwitch } from '../form/ModeSwitch';
import { ResultsGoTo } from '../form/ResultsGoTo';
import { useModel } from '../model-context';
import { useValue } from '../use-value';
import { GroupPreview } from './GroupPreview';
import { TemplateField } from './TemplateField';

export function GroupScreen() {
  const { groupForm } = useModel();
  const selection = useValue(groupForm.selection);
  useLayoutEffect(() => void groupForm.read(), []);

  return (
    <div class="screen">
      <ScreenHead title="Search selected cells" openedFrom={SELECTED_CELLS_BUTTON_ID} />
      <p class="quiet">
        Select cells in the spreadsheet: each becomes a search. Or write one search with a column in it, and
        each selected row fills it.
      </p>
      <div class="row">
        <ActionButton
          action={READ_SELECTION}
          look={selection === null ? 'primary' : 'tonal'}
          busyLabel="Reading the cells…"
          onClick={() => void groupForm.read()}
        >
          {selection === null ? 'Read selected cells' : 'Read again'}
        </ActionButton>
      </div>
      {selection !== null && (
        <div class="new-search">
          <TemplateField selection={selection} />
          <ModeSwitch />
          <MaxResultsField />
          <ResultsGoTo ofMany />
          <LeaveOut />
          <GroupPreview />
          <StartAllRow />
        </div>
      )}
    </div>
  );
}

function StartAllRow() {
  const { groupForm, form, lists, actions, connection, region, view } = useModel();
  const status = useValue(actions.statuses).get(START_ALL);
  const { destination } = useValue(form.draft);
  useValue(groupForm.template);
  const isOneList = useValue(groupForm.isOneList);
  const noKey = useValue(connection.state)?.apiKey.kind !== 'set';
  const plan = groupForm.plan();
  const maximum = groupForm.maxResults();
  if (plan?.kind !== 'planned' || plan.isTooMany || plan.queries.length === 0 || maximum === null)
    return null;
  const count = plan.queries.length;
  const busy = status?.kind === 'busy';
  const list = destination.kind === 'list' ? lists.titleOf(destination.sheetId) : null;
  const where =
    destination.kind === 'list'
      ? `All into ${list ?? 'one tab'}`
      : isOneList
        ? 'All into one new tab'
        : 'A tab each';

  async function start(): Promise<void> {
    const pressed = document.activeElement;
    const groupId = await groupForm.start();
    if (groupId === null) return;
    view.value = 'searches';
    focusSoon(cardId(groupId), pressed);
  }

  return (
    <>
      <div class="start-row">
        <Button look="primary" busy={busy} aria-describedby="may-cost-all" onClick={() => void start()}>
          {busy ? 'Starting…' : `Start ${formatCount(count, region)} ${count === 1 ? 'search' : 'searches'}`}
        </Button>
        <p class="quiet" id="may-cost-all">
          <b>In all {upTo(mostResults(count, maximum), region)}</b>
          <br />
          <span dir="auto">{where}</span>, five at a time
        </p>
      </div>
      {noKey && <p class="quiet">They need an API key that Sixtyfour accepts: go back and save one first.</p>}
      {status?.kind === 'failed' && (
        <Failure
          sentence={
            status.answerLost
              ? `${status.sentence} Press Start again: nothing is started twice.`
              : status.sentence
          }
        />
      )}
    </>
  );
}
