// Whom a search leaves out: those who stand in tabs of this spreadsheet. Folded until somebody wants it.
import { useState } from 'preact/hooks';
import { LIST_TABS } from '../../model/lists';
import { formatCount } from '../../text/calendar';
import { coverage } from '../../text/list-words';
import { Disclosure } from '../controls/Disclosure';
import { Failure } from '../controls/Failure';
import { useModel } from '../model-context';
import { useValue } from '../use-value';

export function LeaveOut() {
  const { form, lists, actions, region } = useModel();
  const { leaveOut } = useValue(form.draft);
  const tabs = useValue(lists.tabs);
  const looks = useValue(lists.looks);
  const status = useValue(actions.statuses).get(LIST_TABS);
  const [open, setOpen] = useState(false);

  function toggle(opened: boolean): void {
    setOpen(opened);
    if (opened) void lists.loadTabs();
  }

  function tick(sheetId: number, isTicked: boolean): void {
    const others = leaveOut.filter((other) => other !== sheetId);
    form.edit({ leaveOut: isTicked ? [...others, sheetId] : others });
    if (isTicked) void lists.look(sheetId);
  }

  const count =
    leaveOut.length === 0
      ? ''
      : `: ${formatCount(leaveOut.length, region)} ${leaveOut.length === 1 ? 'tab' : 'tabs'}`;
  return (
    <div>
      <Disclosure
        label={`Leave out whom I have${count}`}
        open={open}
        controls="leave-out"
        onToggle={toggle}
      />
      <fieldset id="leave-out" aria-label="Leave out whom I have" hidden={!open}>
        <p class="quiet">
          Whoever stands in these tabs is left out. Sixtyfour is told up to 1,000 of them, so that they do not
          use up your maximum.
        </p>
        {tabs === null && status?.kind === 'busy' && <p class="quiet">Looking for the tabs…</p>}
        {status?.kind === 'failed' && <Failure sentence={status.sentence} />}
        {(tabs ?? []).map(({ sheetId, title }) => {
          const isTicked = leaveOut.includes(sheetId);
          const look = isTicked ? looks.get(sheetId) : undefined;
          return (
            <div key={sheetId}>
              <label class="tick">
                <input
                  type="checkbox"
                  checked={isTicked}
                  aria-describedby={`left-out-${sheetId}`}
                  onChange={(event) => tick(sheetId, event.currentTarget.checked)}
                />
                <span class="tick-name" dir="auto">
                  {title}
                </span>
              </label>
              <p class="quiet" id={`left-out-${sheetId}`}>
                {isTicked &&
                  (look === undefined
                    ? 'Looking at its rows…'
                    : look.recognition === null
                      ? 'Nobody can be recognised there.'
                      : coverage(look.recognition, region))}
              </p>
            </div>
          );
        })}
      </fieldset>
    </div>
  );
}
