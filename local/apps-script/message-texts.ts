// What the main thread and a worker say to each other through their shared memory, as texts: tables are not copied, and
// not encoded twice.
import type { Said, ToCaller } from './execution-messages';
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

/** What a worker is told that waits. */
export type Told =
  /** `text` is as the script's side takes it: `+` and an encoded value, or `!` and a message. */
  | { readonly kind: 'answer'; readonly text: string; readonly classes: readonly ServiceClass[] }
  | { readonly kind: 'killed' };

/** Null for what is none of these. A large answer is not copied. */
export function toldIn(text: string): Told | null {
  switch (text[0]) {
    case RESULT:
      return { kind: 'answer', text, classes: [] };
    case EXCEPTION:
      return { kind: 'answer', text: EXCEPTION + JSON.parse(text.slice(1)), classes: [] };
    case CLASSES: {
      const end = text.indexOf('\n');
      const told = toldIn(text.slice(end + 1));
      return told?.kind === 'answer' ? { ...told, classes: JSON.parse(text.slice(1, end)) } : null;
    }
    case KILLED:
      return { kind: 'killed' };
    default:
      return null;
  }
}

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
