// Which screen is shown, and what belongs to all of them.

import { GroupScreen } from './group/GroupScreen';
import { useModel } from './model-context';
import { ConnectionNotice } from './notices/ConnectionNotice';
import { NoAnswerScreen } from './notices/NoAnswerScreen';
import { OutdatedScreen } from './notices/OutdatedScreen';
import { SearchesScreen } from './SearchesScreen';
import { SettingsScreen } from './settings/SettingsScreen';
import { useValue } from './use-value';

export function App() {
  return (
    <>
      <main>
        <h1 class="unseen">Find people or companies</h1>
        <Screen />
        <ConnectionNotice />
      </main>
      <div class="unseen" role="status">
        {useValue(useModel().announcement)}
      </div>
    </>
  );
}

function Screen() {
  const { connection, form, view } = useModel();
  const outdated = useValue(connection.outdated);
  const state = useValue(connection.state);
  const failure = useValue(connection.failure);
  const shown = useValue(view);
  if (outdated) return <OutdatedScreen />;
  if (state !== null && shown === 'settings') return <SettingsScreen state={state} />;
  if (state !== null && shown === 'selected-cells') return <GroupScreen />;
  const unanswered = state === null && failure !== null;
  return (
    <>
      {/* A form that was shown before any answer may be in use. */}
      {(!unanswered || form.keyWasSet.value) && <SearchesScreen state={state} />}
      {unanswered && <NoAnswerScreen failure={failure} />}
    </>
  );
}
