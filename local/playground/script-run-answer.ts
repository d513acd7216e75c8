// How the outcome of an execution reaches the page that called it through `google.script.run`.
import type { ExecutionOutcome } from '../apps-script/execution-record';
import type { ErrorLanguage } from '../apps-script/script-error';
import type { ScriptRunAnswer } from './protocol';

/** What a page is told when its execution was killed; the platform has texts of its own for it. */
const KILLED: Readonly<Record<'time-limit' | 'other', Readonly<Record<ErrorLanguage, string>>>> = {
  'time-limit': {
    en: 'Exceeded maximum execution time',
    de: 'Maximale Ausführungszeit überschritten',
  },
  other: {
    en: "We're sorry, a server error occurred. Please wait a bit and try again.",
    de: 'Leider ist ein Serverfehler aufgetreten. Bitte warten Sie einen Moment und versuchen Sie es erneut.',
  },
};

export function scriptRunAnswer(outcome: ExecutionOutcome, language: ErrorLanguage): ScriptRunAnswer {
  switch (outcome.kind) {
    case 'returned':
      return { kind: 'returned', value: outcome.value };
    case 'threw':
      return { kind: 'failed', message: outcome.message };
    case 'killed':
      return {
        kind: 'failed',
        message: KILLED[outcome.why === 'time-limit' ? 'time-limit' : 'other'][language],
      };
  }
}
