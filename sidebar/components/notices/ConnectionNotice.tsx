// A line at the bottom, over the content, while something is in the way: nothing jumps when it comes or goes.
import { useEffect } from 'preact/hooks';
import { OFFLINE } from '../../model/sidebar-model';
import { useModel } from '../model-context';
import { useValue } from '../use-value';

/** One lost answer is nothing to trouble anybody with. */
const FAILURES_WORTH_A_WORD = 2;

export function ConnectionNotice() {
  const { announce } = useModel();
  const sentence = useNotice();
  useEffect(() => {
    if (sentence !== null) announce(sentence);
  }, [sentence]);
  return sentence === null ? null : <p class="notice">{sentence}</p>;
}

function useNotice(): string | null {
  const { connection, page } = useModel();
  const failures = useValue(connection.log).failuresInARow;
  const slow = useValue(connection.slowCalls) > 0;
  const online = useValue(page.online);
  // Then a whole screen says so.
  if (useValue(connection.outdated) || (connection.state.value === null && failures > 0)) return null;
  if (!online) return OFFLINE;
  if (failures >= FAILURES_WORTH_A_WORD) {
    return 'Google Sheets does not answer. Trying again soon; your searches go on.';
  }
  return slow ? 'Google Sheets is slow to answer. Still waiting…' : null;
}
