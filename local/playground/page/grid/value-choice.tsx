// The values of a column, each with a box: whose rows are shown.
import { useState } from 'preact/hooks';
import type { FilterValueView } from '../../protocol';

/** More than anybody looks through; the field above finds the others. */
const MAX_LISTED = 200;

export interface ValueChoiceProps {
  readonly values: readonly FilterValueView[];
  readonly onChoose: (hidden: readonly string[]) => void;
  readonly onCancel: () => void;
}

export function ValueChoice({ values, onChoose, onCancel }: ValueChoiceProps) {
  const [wanted, setWanted] = useState('');
  const [hidden, setHidden] = useState<ReadonlySet<string>>(
    () => new Set(values.filter(({ isHidden }) => isHidden).map(({ text }) => text)),
  );
  const matching = values.filter(({ text }) => text.toLowerCase().includes(wanted.toLowerCase()));
  const listed = matching.slice(0, MAX_LISTED);

  const hide = (texts: readonly string[], isHidden: boolean) => {
    const next = new Set(hidden);
    for (const text of texts) {
      if (isHidden) next.add(text);
      else next.delete(text);
    }
    setHidden(next);
  };
  const all = matching.map(({ text }) => text);

  return (
    <form
      class="value-choice"
      onSubmit={(event) => {
        event.preventDefault();
        onChoose([...hidden]);
      }}
    >
      <fieldset>
        <legend>Show rows with</legend>
        <div class="value-buttons">
          <button type="button" onClick={() => hide(all, false)}>
            Select all
          </button>
          <button type="button" onClick={() => hide(all, true)}>
            Clear
          </button>
        </div>
        <input
          type="search"
          aria-label="Find a value"
          placeholder="Find a value"
          value={wanted}
          onInput={(event) => setWanted(event.currentTarget.value)}
        />
        <div class="values">
          {listed.map(({ text, count }) => (
            <label key={text}>
              <input
                type="checkbox"
                checked={!hidden.has(text)}
                onChange={(event) => hide([text], !event.currentTarget.checked)}
              />
              <span dir="auto">{text === '' ? '(Blanks)' : text}</span>
              <span class="value-count">{count}</span>
            </label>
          ))}
          {matching.length > listed.length ? (
            <p>{`${matching.length - listed.length} more: type to find them.`}</p>
          ) : null}
        </div>
      </fieldset>
      <div class="value-buttons">
        <button type="button" onClick={onCancel}>
          Cancel
        </button>
        <button type="submit" class="is-primary">
          OK
        </button>
      </div>
    </form>
  );
}
