// Why a call to the server brought no answer, as far as that can be told without reading English:
// Google's own error texts come in the user's language.

export type CallFailureKind =
  /** The server's function threw; its message is the sentence to show. */
  | 'refused'
  | 'offline'
  /** The browser is online, the call still did not get through. */
  | 'unreachable'
  /** Google let nothing through: usually several Google accounts in one browser. */
  | 'no-permission'
  | 'time-out'
  /** An answer of a shape that the contract does not know. */
  | 'unreadable'
  /** The server is of another version than this sidebar. */
  | 'outdated';

export class CallFailure extends Error {
  override readonly name = 'CallFailure';

  constructor(
    readonly kind: CallFailureKind,
    /** The sentence to show. */
    message: string,
  ) {
    super(message);
  }
}

export interface CallCircumstances {
  readonly online: boolean;
  /** Whether this sidebar ever got an answer. Without the right account the very first call fails. */
  readonly answeredBefore: boolean;
}

/** Apps Script's name for a call that did not arrive; class names are not translated. */
const TRANSPORT_ERROR_NAMES: readonly string[] = ['NetworkError', 'TransportError'];
/** Google's status code, which its localised sentences carry untranslated. */
const PERMISSION_CODE = 'PERMISSION_DENIED';
/** V8 puts the class in front of a message on its way out of an execution. */
const ERROR_CLASS_PREFIX = /^(?:Error|Exception|[A-Z]\w*Error): /;

/** Turns what a failure handler was given into a failure with a sentence for people. */
export function classifyFailure(error: unknown, circumstances: CallCircumstances): CallFailure {
  if (error instanceof CallFailure) return error;
  const { name, message } = nameAndMessage(error);
  if (!circumstances.online) return offlineFailure();
  if (message.includes(PERMISSION_CODE)) return new CallFailure('no-permission', message);
  if (TRANSPORT_ERROR_NAMES.includes(name)) {
    return new CallFailure('unreachable', 'Google Sheets could not be reached. Please try again.');
  }
  const sentence = message.replace(ERROR_CLASS_PREFIX, '').trim();
  if (!circumstances.answeredBefore) return new CallFailure('no-permission', sentence);
  return new CallFailure('refused', sentence || 'Something went wrong in the add-on. Please try again.');
}

export function offlineFailure(): CallFailure {
  return new CallFailure('offline', 'You are offline. What you typed is kept.');
}

function nameAndMessage(error: unknown): { name: string; message: string } {
  if (typeof error === 'string') return { name: '', message: error };
  if (typeof error !== 'object' || error === null) return { name: '', message: '' };
  const name = 'name' in error && typeof error.name === 'string' ? error.name : '';
  const message = 'message' in error && typeof error.message === 'string' ? error.message : '';
  return { name, message };
}
