// "CTO at {{Company}}": one search for each selected row, with the columns to choose from.
import type { Selection } from '../../../src/contract/groups';
import { placeholderFor } from '../../../src/groups/template';
import { Failure } from '../controls/Failure';
import { useModel } from '../model-context';
import { useValue } from '../use-value';

const TEMPLATE_ID = 'template';
/** More columns are named by typing. */
const OFFERED_COLUMNS = 8;

export function TemplateField({ selection }: { readonly selection: Selection }) {
  const { groupForm } = useModel();
  const template = useValue(groupForm.template);
  const plan = groupForm.plan();
  const mistake = plan?.kind === 'mistaken' ? plan.mistakes.map(({ sentence }) => sentence).join(' ') : null;
  const { columns } = selection;

  /** Where the caret is, as if it had been typed there. */
  function insert(placeholder: string): void {
    const field = document.getElementById(TEMPLATE_ID);
    if (!(field instanceof HTMLTextAreaElement)) return;
    const { selectionStart: from, selectionEnd: to } = field;
    groupForm.edit(template.slice(0, from) + placeholder + template.slice(to));
    field.focus();
    requestAnimationFrame(() =>
      field.setSelectionRange(from + placeholder.length, from + placeholder.length),
    );
  }

  return (
    <div class="field">
      <label for={TEMPLATE_ID}>One search for each row (optional)</label>
      <textarea
        id={TEMPLATE_ID}
        rows={2}
        dir="auto"
        value={template}
        placeholder={`CTO at ${columns[0] === undefined ? '{{Company}}' : placeholderFor(columns[0], columns)}`}
        aria-invalid={mistake !== null}
        aria-describedby="template-error template-hint"
        onInput={(event) => groupForm.edit(event.currentTarget.value)}
      />
      {mistake !== null && <Failure id="template-error" sentence={mistake} />}
      <p id="template-hint" class="quiet">
        Left empty, each selected cell is a search as it stands.
      </p>
      {columns.length > 0 && (
        <fieldset class="columns" aria-label="Put in a column">
          {columns.slice(0, OFFERED_COLUMNS).map((column) => {
            const placeholder = placeholderFor(column, columns);
            return (
              <button
                key={column.letter}
                type="button"
                class="choice"
                title={`Column ${column.letter}`}
                onClick={() => insert(placeholder)}
              >
                {placeholder}
              </button>
            );
          })}
        </fieldset>
      )}
    </div>
  );
}
