// A figure of the table: what was measured, how steady it is, and what it is held against.
import type { Spread } from './spread';

export interface Figure {
  readonly name: string;
  readonly value: string;
  /** `2.1 s to 2.4 s` over several runs; '' for a count, which is the same every time. */
  readonly noise: string;
  readonly aim: Aim | null;
}

export interface Aim {
  /** `at most 5.0 s` */
  readonly text: string;
  readonly isMet: boolean;
}

/** What one part of the bench found: figures for the one table, and a chapter for the document. */
export interface Chapter {
  readonly title: string;
  readonly figures: readonly Figure[];
  /** Paragraphs, lists and tables. */
  readonly markdown: readonly string[];
}

type Shown = (value: number) => string;

/** A count or a modelled time: it comes out the same every time. */
export function exactly(name: string, value: number, shown: Shown, atMost?: number): Figure {
  return { name, value: shown(value), noise: '', aim: aimOf(value, shown, atMost) };
}

/** The median of several runs. */
export function measured(name: string, spread: Spread, shown: Shown, atMost?: number): Figure {
  const aim = aimOf(spread.median, shown, atMost);
  return { name, value: shown(spread.median), noise: noiseOf(spread, shown), aim };
}

/** `min to max` */
export function noiseOf({ min, max }: Spread, shown: Shown): string {
  return `${shown(min)} to ${shown(max)}`;
}

function aimOf(value: number, shown: Shown, atMost: number | undefined): Aim | null {
  return atMost === undefined ? null : { text: `at most ${shown(atMost)}`, isMet: value <= atMost };
}
