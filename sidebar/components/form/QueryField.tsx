// The query: grows with its text, or is taken from the selected cell.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { MAX_QUERY_CHARACTERS } from '../../../src/contract';
import { USE_SELECTED_CELL } from '../../model/search-form';
import { formatCount } from '../../text/calendar';
import { EXAMPLES } from '../../text/examples';
import { ActionButton } from '../controls/ActionButton';
import { Button } from '../controls/Button';
import { Failure } from '../controls/Failure';
import { focusSoon, QUERY_ID, takeFocus } from '../focus';
import { useModel } from '../model-context';
import { useValue } from '../use-value';
import { typeQuery } from './type-query';

/** From here on the length is shown, in UTF-16 code units. */
const SHOW_LENGTH_FROM_CHARACTERS = MAX_QUERY_CHARACTERS - 500;

export function QueryField() {
  const { form, region } = useModel();
  const { query, mode } = useValue(form.draft);
  const invalid = useValue(form.errors).query ?? null;
  const field = useRef<HTMLTextAreaElement>(null);
  const [cellWasEmpty, setCellWasEmpty] = useState(false);
  const replaced = useValue(form.replaced);
  const error = invalid ?? (cellWasEmpty ? 'The selected cell is empty.' : null);

  useLayoutEffect(() => takeFocus(field.current), []);
  useLayoutEffect(() => fitHeight(field.current, query), [query]);

  async function takeSelectedCell(): Promise<void> {
    const pressed = document.activeElement;
    const outcome = await form.takeSelectedCell(typeQuery);
    setCellWasEmpty(outcome === 'empty');
    if (outcome !== 'taken') return;
    focusSoon(QUERY_ID, pressed);
  }

  return (
    <div class="field">
      <label for={QUERY_ID}>
        Describe the {mode === 'people' ? 'people' : 'companies'} you are looking for
      </label>
      <textarea
        id={QUERY_ID}
        ref={field}
        rows={3}
        dir="auto"
        value={query}
        placeholder={EXAMPLES.find((example) => example.mode === mode)?.query}
        aria-required="true"
        aria-invalid={error !== null}
        aria-describedby="query-error"
        onInput={(event) => {
          form.edit({ query: event.currentTarget.value });
          setCellWasEmpty(false);
        }}
      />
      {error !== null && <Failure id="query-error" sentence={error} />}
      <div class="row">
        <ActionButton
          action={USE_SELECTED_CELL}
          busyLabel="Reading the cell…"
          onClick={() => void takeSelectedCell()}
        >
          Use selected cell
        </ActionButton>
        {replaced !== null && replaced.query !== query && (
          <Button
            title={replaced.query}
            onClick={() => {
              form.putBack(typeQuery);
              focusSoon(QUERY_ID);
            }}
          >
            Put back
          </Button>
        )}
        {query.length >= SHOW_LENGTH_FROM_CHARACTERS && (
          <span class="quiet end">
            {formatCount(query.length, region)} / {formatCount(MAX_QUERY_CHARACTERS, region)}
          </span>
        )}
      </div>
    </div>
  );
}

function fitHeight(field: HTMLTextAreaElement | null, text: string): void {
  if (field === null) return;
  field.style.height = '';
  // Plus the borders, which scrollHeight leaves out. A placeholder has no say.
  if (text !== '') field.style.height = `${field.scrollHeight + field.offsetHeight - field.clientHeight}px`;
}
