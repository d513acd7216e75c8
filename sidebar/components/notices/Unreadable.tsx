// What is kept of searches that cannot be read: how many, why, and how to be rid of them.
import type { UnreadableState } from '../../../src/contract';
import { FORGET_UNREADABLE } from '../../model/sidebar-model';
import { ConfirmingButton } from '../controls/ConfirmingButton';
import { Section } from '../controls/Section';
import { useModel } from '../model-context';

export function Unreadable({ count, sentence }: UnreadableState) {
  const { forgetUnreadable } = useModel();
  return (
    <Section title="Not shown">
      <p dir="auto">{sentence}</p>
      <ConfirmingButton
        label={count === 1 ? 'Remove it' : 'Remove them'}
        question="Remove what is saved of what cannot be shown? That cannot be undone."
        confirmLabel="Remove"
        cancelLabel="Keep"
        action={FORGET_UNREADABLE}
        busyLabel="Removing…"
        onConfirm={forgetUnreadable}
      />
    </Section>
  );
}
