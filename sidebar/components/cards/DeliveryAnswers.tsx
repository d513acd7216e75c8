// Results that could not join their list wait for the user's decision: a button for each answer.
import { useState } from 'preact/hooks';
import type { DeliveryAnswer, DeliveryQuestion } from '../../../src/contract';
import { actionKey } from '../../model/searches';
import { answerLabel } from '../../text/list-words';
import { Button } from '../controls/Button';
import { Failure } from '../controls/Failure';
import { useModel } from '../model-context';
import { useValue } from '../use-value';

interface DeliveryAnswersProps {
  readonly id: string;
  readonly question: DeliveryQuestion;
}

export function DeliveryAnswers({ id, question }: DeliveryAnswersProps) {
  const { searches, actions } = useModel();
  const status = useValue(actions.statuses).get(actionKey('answer', id));
  const [given, setGiven] = useState<DeliveryAnswer['kind'] | null>(null);
  const [column, setColumn] = useState('');
  const busy = status?.kind === 'busy';

  function answer(kind: DeliveryAnswer['kind']): void {
    setGiven(kind);
    if (kind === 'column' && column === '') return;
    void searches.answer(id, kind === 'column' ? { kind, column } : { kind });
  }

  return (
    <>
      {question.answers.includes('column') && (
        <div class="field">
          <label for={`column-${id}`}>Column that tells them apart</label>
          <select
            id={`column-${id}`}
            value={column}
            onChange={(event) => setColumn(event.currentTarget.value)}
          >
            <option value="">Choose a column</option>
            {question.columns.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </div>
      )}
      <div class="row">
        {question.answers.map((kind, index) => (
          <Button key={kind} look={index === 0 ? 'tonal' : 'text'} busy={busy} onClick={() => answer(kind)}>
            {busy && given === kind ? 'One moment…' : answerLabel(kind)}
          </Button>
        ))}
        {given === 'column' && column === '' && <Failure sentence="Choose a column first." />}
        {status?.kind === 'failed' && <Failure sentence={status.sentence} />}
      </div>
    </>
  );
}
