// What ran: the recent executions, and the button that kills one that still does.
import type { ExecutionView } from '../../protocol';
import { attempt } from '../store';
import { clockText, durationText } from './texts';

export function Executions({ executions }: { readonly executions: readonly ExecutionView[] }) {
  return (
    <section class="panel-section" aria-labelledby="panel-executions">
      <h2 id="panel-executions">Executions</h2>
      {executions.length === 0 ? <p class="panel-hint">None yet.</p> : null}
      <ul class="log">
        {executions.map((execution) => (
          <Execution key={execution.id} execution={execution} />
        ))}
      </ul>
    </section>
  );
}

function Execution({ execution }: { readonly execution: ExecutionView }) {
  const { id, functionName, entry, personName, startedAt, outcome, serviceCalls, logLines } = execution;
  const name = `${functionName}, ${clockText(startedAt)}`;
  return (
    <li class={`log-entry is-${outcome.kind}`}>
      <div class="log-line">
        <strong>{functionName}</strong>
        <span>{clockText(startedAt)}</span>
      </div>
      <div class="log-line">
        <span>
          {entry} · {personName} · {serviceCalls} {serviceCalls === 1 ? 'call' : 'calls'}
        </span>
        {outcome.kind === 'running' ? (
          <button
            type="button"
            aria-label={`Kill ${name}`}
            onClick={() => void attempt({ kind: 'kill-execution', executionId: id })}
          >
            Kill
          </button>
        ) : (
          <span>{durationText(outcome.tookMs)}</span>
        )}
      </div>
      {outcome.kind === 'threw' ? <p class="log-problem">{outcome.message}</p> : null}
      {outcome.kind === 'killed' ? <p class="log-problem">Killed: {outcome.why}</p> : null}
      {logLines.length > 0 ? (
        <details>
          <summary>
            {logLines.length} log {logLines.length === 1 ? 'line' : 'lines'}
          </summary>
          <pre>{logLines.join('\n')}</pre>
        </details>
      ) : null}
    </li>
  );
}
