// The key, what the form remembers, the background check, and where to find more.
import type { SidebarState } from '../../../src/contract';
import { REMOVE_KEY, RUN_SELF_TEST } from '../../model/sidebar-model';
import { backgroundCheckSentence } from '../../text/background-check';
import { ActionButton } from '../controls/ActionButton';
import { Button } from '../controls/Button';
import { ConfirmingButton } from '../controls/ConfirmingButton';
import { OutsideLink } from '../controls/OutsideLink';
import { ScreenHead } from '../controls/ScreenHead';
import { Section } from '../controls/Section';
import { SETTINGS_BUTTON_ID, takeFocus } from '../focus';
import { MaxResultsField } from '../form/MaxResultsField';
import { useModel } from '../model-context';
import { PermissionNotice } from '../notices/PermissionNotice';
import { HelpButton } from './HelpButton';
import { KEYS_PAGE_URL, KeyForm, useKeyForm } from './KeyForm';
import { LogSetting } from './LogSetting';
import { RepeatsSetting } from './RepeatsSetting';
import { TurnOnAgain } from './TurnOnAgain';

export function SettingsScreen({ state }: { readonly state: SidebarState }) {
  const { runSelfTest } = useModel();
  const { apiKey, backgroundCheck, version } = state;

  return (
    <div class="screen">
      <ScreenHead title="Settings" openedFrom={SETTINGS_BUTTON_ID} />
      <Section title="API key" look="setting">
        <ApiKey apiKey={apiKey} />
      </Section>
      <Section title="Maximum results" look="setting">
        <MaxResultsField />
        <p class="quiet">For your next search. The form remembers the maximum of the last one.</p>
      </Section>
      <Section title="Background check" look="setting">
        <p dir="auto">{backgroundCheckSentence(backgroundCheck)}</p>
        {backgroundCheck.kind === 'off' && state.permissions === null && <TurnOnAgain />}
      </Section>
      {state.schedules.length > 0 && <RepeatsSetting schedules={state.schedules} />}
      <LogSetting />
      {state.permissions !== null && (
        <Section title="Permissions" look="setting">
          <PermissionNotice {...state.permissions} />
        </Section>
      )}
      <Section title="Self-test" look="setting">
        <p>
          Checks in half a minute that this spreadsheet keeps every value as it is. It makes a temporary tab
          and removes it again.
        </p>
        <ActionButton
          look="tonal"
          action={RUN_SELF_TEST}
          busyLabel="Testing…"
          onClick={() => void runSelfTest()}
        >
          Run self-test
        </ActionButton>
      </Section>
      <Section title="Help" look="setting">
        <HelpButton />
      </Section>
      <Section title="About" look="setting">
        <p>Version {version}</p>
        <OutsideLink to={KEYS_PAGE_URL} text="Your API keys" />
        <OutsideLink to="https://sixtyfour.ai" text="About Sixtyfour" />
      </Section>
    </div>
  );
}

function ApiKey({ apiKey }: Pick<SidebarState, 'apiKey'>) {
  const { removeKey } = useModel();
  const missing = apiKey.kind === 'missing';
  const [asking, ask] = useKeyForm(missing);
  return (
    <>
      {!missing && (
        <p>
          {apiKey.kind === 'set' ? 'Set, ends in ' : 'Refused by Sixtyfour, ends in '}
          <b>{apiKey.lastFour}</b>
        </p>
      )}
      {asking ? (
        <KeyForm optional={!missing} onDone={() => ask(false)} />
      ) : (
        <div class="row">
          <Button look="tonal" ref={takeFocus} onClick={() => ask(true)}>
            Replace
          </Button>
          <ConfirmingButton
            label="Remove"
            question="Remove the key? Searches under way wait until there is one again."
            confirmLabel="Remove key"
            cancelLabel="Keep key"
            action={REMOVE_KEY}
            busyLabel="Removing…"
            onConfirm={removeKey}
          />
        </div>
      )}
    </>
  );
}
