// From where a search can go on whose work ends before its time. Pure.

import { failed } from './change';
import { fileOf } from './importing';
import type { SearchRecord, Stopped } from './record';
import { taskOf } from './running';
import * as say from './sentences';

/** From where the search can go on later, if from anywhere. */
export function whereToGoOn({ state }: SearchRecord): Stopped['resumable'] {
  switch (state.kind) {
    case 'waiting':
      return state.attemptedAt === null ? null : { kind: 'start-sent', attemptedAt: state.attemptedAt };
    case 'running':
      return taskOf(state);
    case 'importing':
      return fileOf(state);
    case 'done':
    case 'failed':
    case 'stopped':
      return null;
  }
}

/** The add-on itself is at fault; trying again by itself would only repeat that. */
export function endedByDefect(record: SearchRecord, now: number): SearchRecord {
  const resumable = whereToGoOn(record);
  const sentence = resumable === null ? say.DEFECT_BEFORE_START : say.defect(resumable.kind === 'file');
  return failed(record, sentence, resumable, now);
}
