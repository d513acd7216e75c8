// The maximum number of results: typed, or in round steps by button and arrow key.
import { MAX_RESULTS_LIMIT } from '../../../src/contract';
import { readMaxResults } from '../../model/draft';
import { QUICK_MAXIMA, type StepDirection, stepMaxResults } from '../../model/max-results';
import { formatCount } from '../../text/calendar';
import { upTo } from '../../text/search-words';
import { Failure } from '../controls/Failure';
import { Icon } from '../controls/Icon';
import { useModel } from '../model-context';
import { useValue } from '../use-value';

export const MAX_RESULTS_ID = 'max-results';
const ERROR_ID = 'max-results-error';

export function MaxResultsField() {
  const { form, connection, region } = useModel();
  const typed = useValue(form.draft).maxResults;
  const error = useValue(form.errors).maxResults ?? null;
  useValue(connection.state);
  const remembered = form.rememberedMaxResults();
  const shown = typed ?? String(remembered);

  function keep(maxResults: string | null): void {
    form.draft.value = { ...form.draft.value, maxResults };
  }

  function step(direction: StepDirection): void {
    const from = typed === null ? remembered : (readMaxResults(typed) ?? remembered);
    form.edit({ maxResults: String(stepMaxResults(from, direction)) });
  }

  return (
    <div class="field">
      <div class="max-results">
        <label for={MAX_RESULTS_ID}>Maximum results</label>
        <div class="stepper">
          <button type="button" aria-label="Fewer results" onClick={() => step('fewer')}>
            <Icon name="minus" />
          </button>
          <input
            id={MAX_RESULTS_ID}
            inputMode="numeric"
            autocomplete="off"
            value={shown}
            aria-invalid={error !== null}
            aria-describedby={ERROR_ID}
            title={`1 to ${MAX_RESULTS_LIMIT}`}
            onInput={(event) => form.edit({ maxResults: event.currentTarget.value })}
            // What another search made of it meanwhile does not replace what is about to be changed.
            onFocus={() => keep(shown)}
            onBlur={() => {
              if (typed === String(remembered)) keep(null);
            }}
            onKeyDown={(event) => {
              if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
              event.preventDefault();
              step(event.key === 'ArrowUp' ? 'more' : 'fewer');
            }}
          />
          <button type="button" aria-label="More results" onClick={() => step('more')}>
            <Icon name="plus" />
          </button>
        </div>
      </div>
      <div class="choices">
        {QUICK_MAXIMA.map((choice) => (
          <button
            key={choice}
            type="button"
            class="choice"
            aria-pressed={readMaxResults(shown) === choice}
            aria-label={upTo(choice, region)}
            onClick={() => form.edit({ maxResults: String(choice) })}
          >
            {formatCount(choice, region)}
          </button>
        ))}
      </div>
      {error !== null && <Failure id={ERROR_ID} sentence={error} />}
    </div>
  );
}
