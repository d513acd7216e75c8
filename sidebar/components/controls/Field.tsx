// A labelled line of text with its error and hint, wired up for screen readers.
import { Failure } from './Failure';

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly error: string | null;
  readonly value: string;
  readonly secret?: boolean;
  readonly onText: (text: string) => void;
}

export function Field({ id, label, hint, error, value, secret = false, onText }: FieldProps) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        name={id}
        {...(secret ? { type: 'password' as const } : {})}
        value={value}
        dir="auto"
        autocomplete="off"
        // 1Password and LastPass would offer to keep it as the password of the spreadsheet.
        data-1p-ignore
        data-lpignore="true"
        spellcheck={false}
        aria-invalid={error !== null}
        aria-describedby={`${id}-error ${id}-hint`}
        onInput={(event) => onText(event.currentTarget.value)}
      />
      {error !== null && <Failure id={`${id}-error`} sentence={error} />}
      <p id={`${id}-hint`} class="quiet">
        {hint}
      </p>
    </div>
  );
}
