// Facts for support, to be read and copied.
import { useRef, useState } from 'preact/hooks';
import { useModel } from '../model-context';
import { Button } from './Button';

export function CopyDetails({ details }: { readonly details: string }) {
  const { announce } = useModel();
  const field = useRef<HTMLTextAreaElement>(null);
  const [label, setLabel] = useState('Copy details');

  async function copy(): Promise<void> {
    const outcome = (await copyText(details, field.current)) ? 'Copied' : 'Selected: copy by keyboard';
    setLabel(outcome);
    announce(outcome);
  }

  return (
    <div class="support">
      <textarea aria-label="Details for support" ref={field} readOnly rows={4} dir="auto" value={details} />
      <Button onClick={() => void copy()}>{label}</Button>
    </div>
  );
}

/** A frame may be denied the clipboard; then the older command may do, and else the text is selected. */
async function copyText(text: string, field: HTMLTextAreaElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    field?.select();
    return document.execCommand('copy');
  }
}
