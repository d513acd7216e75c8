// What the main thread and a worker say to each other through their shared memory, as texts: tables are not copied, and
// not encoded twice.
import type { AnswerMessage, CodeEnd, ToCaller } from './execution-messages';
import type { ServiceClass } from './service-classes';

const RESULT = '+';
const EXCEPTION = '!';
const KILLED = 'x';
/** The classes come first, in a line of their own. */
const CLASSES = 'n';

const CALL = 'c';
const END = 'e';
/** In front of these: something was posted that comes before. */
const AFTER_POST = '<';

export function textToCaller(message: ToCaller): string {
  if (message.kind === 'killed') return KILLED;
  const { answer, classes } = message;
  // JSON, because a message need not be well-formed.
  const text = answer.kind === 'result' ? RESULT + answer.value : EXCEPTION + JSON.stringify(answer.message);
  return classes.length === 0 ? text : `${CLASSES}${JSON.stringify(classes)}\n${text}`;
}

/** Null for what is none of these. */
export function messageToCaller(text: string): ToCaller | null {
  switch (text[0]) {
    case RESULT:
      return answerMessage({ kind: 'result', value: text.slice(1) }, []);
    case EXCEPTION:
      return answerMessage({ kind: 'exception', message: JSON.parse(text.slice(1)) }, []);
    case CLASSES: {
      const end = text.indexOf('\n');
      const message = messageToCaller(text.slice(end + 1));
      return message?.kind === 'answer' ? { ...message, classes: JSON.parse(text.slice(1, end)) } : null;
    }
    case KILLED:
      return { kind: 'killed' };
    default:
      return null;
  }
}

function answerMessage(answer: AnswerMessage['answer'], classes: readonly ServiceClass[]): AnswerMessage {
  return { kind: 'answer', answer, classes };
}

/** A call or an end, as a worker says it. */
export type Said =
  | { readonly kind: 'call'; readonly call: string }
  | { readonly kind: 'ended'; readonly end: CodeEnd };

export function textOfSaid(said: Said, isAfterPost: boolean): string {
  const text = said.kind === 'call' ? CALL + said.call : END + JSON.stringify(said.end);
  return isAfterPost ? AFTER_POST + text : text;
}

export function isAfterPost(text: string): boolean {
  return text.startsWith(AFTER_POST);
}

/** @throws Error for any other text */
export function saidIn(text: string): Said {
  const start = isAfterPost(text) ? 1 : 0;
  const rest = text.slice(start + 1);
  switch (text[start]) {
    case CALL:
      return { kind: 'call', call: rest };
    case END:
      return { kind: 'ended', end: JSON.parse(rest) };
    default:
      throw new Error('A worker says nothing but calls and ends.');
  }
}
