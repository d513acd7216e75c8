// Everything that a user reads while a test runs, and what is unfit about it.
import type { RuntimeEvent } from '../../local/apps-script/runtime-events';
import type { SearchProgress, SidebarState } from '../../src/contract';
import { API_KEY, type World } from './world';

/** Longer texts of a sidebar that is 300 px wide are not read. */
const MOST_SENTENCES = 2;
/** Words of machines, and of code that went wrong. */
const JARGON = [
  /undefined|\bnull\b|NaN|\[object|\{|\}/,
  /exception|error:|ausnahme|fehler|stack|timeout|urlfetch|json|\bdns\b/i,
  /\bHTTP(?! \d{3}\b)/,
];

/** What a user was shown, in the order of its first appearance. */
export class WhatTheUserReads {
  readonly #texts = new Set<string>();
  readonly #details = new Set<string>();
  readonly #surprises: string[] = [];

  /** Listens to every answer to the sidebar, every failure of a call and every toast. */
  constructor(world: World) {
    world.runtime.on((event) => {
      if (event.kind === 'shown' && event.shown.kind === 'toast') this.#texts.add(event.shown.message);
      if (event.kind === 'log' && event.line.severity === 'error') this.#surprised(event);
      if (event.kind !== 'execution-ended' || event.execution.entry !== 'sidebar') return;
      const { outcome } = event.execution;
      if (outcome?.kind === 'threw') this.#texts.add(outcome.message);
      if (outcome?.kind === 'returned' && isState(outcome.value)) {
        for (const text of sentencesIn(outcome.value)) this.#texts.add(text);
        for (const text of detailsIn(outcome.value)) this.#details.add(text);
      }
    });
  }

  get texts(): readonly string[] {
    return [...this.#texts];
  }

  /** What should never have been shown, each with the reason. */
  get unfit(): readonly string[] {
    const told = (text: string, reasons: readonly string[]) => reasons.map((reason) => `${reason}: ${text}`);
    return [
      ...this.texts.flatMap((text) => told(text, unfitness(text))),
      ...[...this.#details].flatMap((text) => told(text, indiscretions(text))),
      ...this.#surprises,
    ];
  }

  /** The add-on was not ready for what happened. */
  #surprised({ execution, line }: Extract<RuntimeEvent, { kind: 'log' }>): void {
    const last = execution.calls.at(-1);
    this.#surprises.push(`${execution.functionName}, after ${last?.service}.${last?.method}: ${line.text}`);
  }
}

function isState(value: unknown): value is SidebarState {
  return typeof value === 'object' && value !== null && 'searches' in value;
}

/** The sentences of the add-on's own; the agent's messages and the user's queries are other people's. */
function sentencesIn({ apiKey, backgroundCheck, permissions, searches }: SidebarState): readonly string[] {
  return [
    ...(apiKey.kind === 'refused' ? [apiKey.sentence] : []),
    ...(permissions === null ? [] : [permissions.sentence]),
    ...(backgroundCheck.kind === 'off' ? [backgroundCheck.sentence] : []),
    ...searches.flatMap(({ progress }) => sentencesOn(progress)),
  ];
}

function sentencesOn(progress: SearchProgress): readonly string[] {
  switch (progress.kind) {
    case 'waiting':
    case 'failed':
      return [progress.sentence];
    case 'running':
    case 'importing':
      return progress.problem === null ? [] : [progress.problem];
    case 'done':
      return progress.notes;
    case 'stopped':
      return [];
  }
}

/** What a user copies for support. */
function detailsIn({ searches }: SidebarState): readonly string[] {
  return searches.flatMap(({ progress }) => (progress.kind === 'failed' ? [progress.details] : []));
}

function unfitness(text: string): readonly string[] {
  const sentences = text.match(/[.!?](?=\s|$)/g)?.length ?? 0;
  return [
    ...(/[.!?]$/.test(text) ? [] : ['does not end as a sentence does']),
    ...(sentences > MOST_SENTENCES ? [`has ${sentences} sentences`] : []),
    ...indiscretions(text),
    ...(JARGON.some((word) => word.test(text)) ? ['speaks of machinery'] : []),
  ];
}

function indiscretions(text: string): readonly string[] {
  return [
    ...(/https?:\/\/|X-Goog|storage\.googleapis/i.test(text) ? ['quotes a URL'] : []),
    ...(text.includes(API_KEY) ? ['holds the key'] : []),
  ];
}
