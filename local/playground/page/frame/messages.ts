// What a frame with the add-on's HTML and the page around it post to each other.
import type { ScriptRunAnswer } from '../../protocol';

export type FrameToPage =
  /** A `google.script.run` call; `callId` is answered once. */
  | {
      readonly kind: 'run';
      readonly callId: number;
      readonly functionName: string;
      readonly args: readonly unknown[];
    }
  | { readonly kind: 'close' }
  | { readonly kind: 'focus-editor' }
  | { readonly kind: 'resize'; readonly width: number | null; readonly height: number | null };

export type PageToFrame =
  | { readonly kind: 'answer'; readonly callId: number; readonly answer: ScriptRunAnswer }
  | { readonly kind: 'time-skipped'; readonly durationMs: number };

/** A message of a frame's shim, or null: other scripts in it may post whatever they like. */
export function readFrameMessage(data: unknown): FrameToPage | null {
  if (typeof data !== 'object' || data === null) return null;
  const fields = new Map<string, unknown>(Object.entries(data));
  const number = (name: string) => {
    const value = fields.get(name);
    return typeof value === 'number' && Number.isFinite(value) ? value : null;
  };
  switch (fields.get('kind')) {
    case 'run': {
      const callId = number('callId');
      const functionName = fields.get('functionName');
      const args = fields.get('args');
      if (callId === null || typeof functionName !== 'string' || !Array.isArray(args)) return null;
      return { kind: 'run', callId, functionName, args };
    }
    case 'close':
      return { kind: 'close' };
    case 'focus-editor':
      return { kind: 'focus-editor' };
    case 'resize':
      return { kind: 'resize', width: number('width'), height: number('height') };
    default:
      return null;
  }
}

/** A message of the page, or null for anything else. */
export function readPageMessage(data: unknown): PageToFrame | null {
  if (typeof data !== 'object' || data === null) return null;
  const fields = new Map<string, unknown>(Object.entries(data));
  if (fields.get('kind') === 'time-skipped') {
    const durationMs = fields.get('durationMs');
    return typeof durationMs === 'number' ? { kind: 'time-skipped', durationMs } : null;
  }
  const callId = fields.get('callId');
  const answer = readAnswer(fields.get('answer'));
  return typeof callId === 'number' && answer ? { kind: 'answer', callId, answer } : null;
}

function readAnswer(data: unknown): ScriptRunAnswer | null {
  if (typeof data !== 'object' || data === null) return null;
  const { kind, value, message } = Object.fromEntries(Object.entries(data));
  if (kind === 'returned') return { kind, value };
  return kind === 'failed' && typeof message === 'string' ? { kind, message } : null;
}
