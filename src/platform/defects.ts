// Errors of our own, told from the platform's without reading texts, which are in the user's language. What a
// service of Apps Script throws is an exception of its own kind ("Exception"); the language's kinds come of our code.

/** A state that the code holds for impossible. Its message is for whoever mends it, and is never shown. */
export class Defect extends Error {
  override readonly name = 'Defect';
}

const KINDS_OF_OURS = [Defect, TypeError, RangeError, ReferenceError, SyntaxError, URIError, EvalError];

/** Whether trying again is pointless, because the fault is in the add-on. */
export function isDefect(error: unknown): boolean {
  return KINDS_OF_OURS.some((kind) => error instanceof kind);
}

/** Lets a defect through; anything else is the platform's, and the caller's to deal with. */
export function throwDefect(error: unknown): void {
  if (isDefect(error)) throw error;
}

/** `TypeError at 512:20`: what kind of error, and where in the script. Never its message, which may quote data. */
export function kindAndPlace(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const { stack = '', message } = error;
  const frames = stack.slice(stack.indexOf(message) + message.length);
  const [, place = 'an unknown place'] = /:(\d+:\d+)\)?$/m.exec(frames) ?? [];
  const kind = KINDS_OF_OURS.find((one) => error instanceof one)?.name ?? 'exception of the platform';
  return `${kind} at ${place}`;
}
