// The main screen: the key where one is needed, the form, what is under way, what is over.
import { useMemo } from 'preact/hooks';
import type { SidebarState } from '../../src/contract';
import { byThemselves, isGroupUnfinished } from '../text/group-words';
import { isEnded } from '../text/search-words';
import { GroupCard } from './cards/GroupCard';
import { History } from './cards/History';
import { NewSearches } from './cards/NewSearches';
import { UnderWay } from './cards/UnderWay';
import { Button } from './controls/Button';
import { Icon } from './controls/Icon';
import { Section } from './controls/Section';
import { SELECTED_CELLS_BUTTON_ID, SETTINGS_BUTTON_ID } from './focus';
import { Examples } from './form/Examples';
import { NewSearch } from './form/NewSearch';
import { useModel } from './model-context';
import { PermissionNotice } from './notices/PermissionNotice';
import { Unreadable } from './notices/Unreadable';
import { Repeats } from './schedules/Repeats';
import { HelpButton } from './settings/HelpButton';
import { KeyForm, useKeyForm } from './settings/KeyForm';
import { useEver, useValue } from './use-value';

export function SearchesScreen({ state }: { readonly state: SidebarState | null }) {
  const { form, news } = useModel();
  const drafted = useValue(form.draft).query !== '';
  const keyKind = state?.apiKey.kind ?? (form.keyWasSet.value ? 'set' : 'unknown');
  const keyNeeded = keyKind === 'missing' || keyKind === 'refused';
  const [askingKey, askKey] = useKeyForm(keyNeeded);

  // Hundreds of cards that typing a query does not change.
  const newIds = useValue(news.ids);
  const { fresh, past } = useMemo(() => {
    const searches = state?.searches ?? [];
    const ended = byThemselves(searches.filter(isEnded));
    const groups = (state?.groups ?? []).filter((group) => !isGroupUnfinished(group));
    const old = ended.filter(({ id }) => !newIds.has(id));
    return {
      fresh: <NewSearches searches={ended.filter(({ id }) => newIds.has(id))} />,
      past: old.length + groups.length > 0 && (
        <History
          searches={old}
          groups={groups.map((group) => <GroupCard key={group.id} group={group} searches={searches} />)}
        />
      ),
    };
  }, [state, newIds]);

  const listEmpty = state?.searches.length === 0;
  const firstUse = listEmpty && keyKind === 'missing';
  const formShown = useEver(keyKind !== 'unknown' && (!firstUse || drafted));
  if (keyKind === 'unknown') return <p class="loading">Loading…</p>;
  const hidden = state?.permissions?.stops === 'everything';
  return (
    <div class="screen">
      {state?.permissions && <PermissionNotice {...state.permissions} />}
      {firstUse && (
        <>
          <p class="lead">
            Describe the people or companies you are looking for, and find them in a new tab of this
            spreadsheet.
          </p>
          <HelpButton />
        </>
      )}
      {askingKey && (
        <KeyForm
          refusal={state?.apiKey.kind === 'refused' ? state.apiKey.sentence : null}
          optional={!keyNeeded}
          onDone={() => askKey(false)}
        />
      )}
      {formShown && (
        <Section title="New search" beside={state !== null && <HeadButtons />}>
          <NewSearch />
          <SelectedCellsButton />
        </Section>
      )}
      {listEmpty && !drafted && !hidden && <Examples />}
      {fresh}
      <UnderWay state={state} />
      {state !== null && state.schedules.length > 0 && <Repeats state={state} />}
      {past}
      {state?.unreadable && <Unreadable {...state.unreadable} />}
    </div>
  );
}

function HeadButtons() {
  return (
    <div class="head-buttons">
      <HelpButton look="icon" />
      <SettingsButton />
    </div>
  );
}

function SelectedCellsButton() {
  const { view } = useModel();
  return (
    <Button
      id={SELECTED_CELLS_BUTTON_ID}
      onClick={() => {
        view.value = 'selected-cells';
      }}
    >
      Search selected cells
    </Button>
  );
}

function SettingsButton() {
  const { view } = useModel();
  return (
    <Button
      look="icon"
      id={SETTINGS_BUTTON_ID}
      aria-label="Settings"
      title="Settings"
      onClick={() => {
        view.value = 'settings';
      }}
    >
      <Icon name="settings" />
    </Button>
  );
}
