// A tab with a line for each start and end of a search, kept for everybody who uses the spreadsheet, or not.
import { KEEP_LOG } from '../../model/log';
import { ActionButton } from '../controls/ActionButton';
import { Section } from '../controls/Section';
import { useModel } from '../model-context';
import { useValue } from '../use-value';

export function LogSetting() {
  const { log } = useModel();
  const view = useValue(log.view);
  if (view === null) return null;
  const { isKept, you, problem } = view;
  return (
    <Section title="Log" look="setting">
      <p>
        {isKept
          ? 'The tab Sixtyfour log gets a line when a search starts and one when it ends, for everybody who uses this spreadsheet.'
          : 'A tab can have a line when a search starts and one when it ends, for everybody who uses this spreadsheet. Whoever sees the spreadsheet can read it.'}
      </p>
      {problem !== null && (
        <p class="warning" dir="auto">
          {problem}
        </p>
      )}
      <ActionButton
        look="tonal"
        action={KEEP_LOG}
        busyLabel={isKept ? 'Stopping…' : 'Making the tab…'}
        onClick={() => void log.keep(!isKept)}
      >
        {isKept ? 'Stop the log' : 'Keep a log'}
      </ActionButton>
      {isKept && (
        <p class="quiet">{you === null ? 'The tab stays.' : `It calls you ${you}. The tab stays.`}</p>
      )}
    </Section>
  );
}
