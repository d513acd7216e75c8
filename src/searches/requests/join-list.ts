// What a user decides about results that could not join their list, or did not all.

import type { DeliveryAnswer } from '../../contract';
import type { Services } from '../../platform/services';
import { UserError } from '../../platform/user-error';
import { arm } from '../kept/background-check';
import { save, type UserData } from '../kept/user-data';
import { importing } from '../record/importing';
import { isIn, type SearchRecord } from '../record/record';
import { changeSearch } from './change-search';

/** Goes on with results that wait for a decision. The same answer sent twice is one answer. */
export function answerDelivery(
  services: Services,
  spreadsheetId: string,
  id: string,
  answer: DeliveryAnswer,
): UserData {
  return changeSearch(services, spreadsheetId, id, (data, record) => {
    if (isIn(record, 'importing') || isIn(record, 'done')) return data;
    const next = decided(record, answer, services.clock.now());
    return save(services.properties, data, { ...arm(services, data), searches: [next] });
  });
}

function decided(record: SearchRecord, answer: DeliveryAnswer, now: number): SearchRecord {
  if (!isIn(record, 'failed') || record.state.question === null || record.state.resumable?.kind !== 'file') {
    throw new UserError('This search does not wait for a decision any more. Look at it in the list.');
  }
  const { question, resumable } = record.state;
  if (!question.answers.includes(answer.kind)) {
    throw new UserError('This cannot be decided that way. Choose one of the buttons of this search.');
  }
  switch (answer.kind) {
    case 'new-tab':
      return importing({ ...record, destination: { kind: 'new-tab' } }, resumable, now);
    case 'go-on':
      return importing(record, resumable, now, [], { goesOn: true });
    case 'try-again':
    case 'column':
      return importing(record, resumable, now);
  }
}

/** Imports the results once more, with those whose rows the user had deleted. */
export function bringBack(services: Services, spreadsheetId: string, id: string): UserData {
  return changeSearch(services, spreadsheetId, id, (data, record) => {
    if (isIn(record, 'importing')) return data;
    const { state } = record;
    const delivery = state.kind === 'done' ? state.delivery : null;
    if (state.kind !== 'done' || state.resourceHandleId === null || (delivery?.deleted ?? 0) === 0) {
      throw new UserError(
        'Nobody among the results of this search was deleted, so there is nobody to bring back.',
      );
    }
    const { resourceHandleId } = state;
    const next = importing(record, { ...state, resourceHandleId }, services.clock.now(), [], {
      bringsBackTo: delivery,
      goesOn: true,
    });
    return save(services.properties, data, { ...arm(services, data), searches: [next] });
  });
}
