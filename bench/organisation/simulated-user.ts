// One user of many: decides with the add-on's own code what is due, and changes records with it; only the
// storage, the lock and the tab are left out.
import type { VirtualClock } from '../../local/clock';
import { nextStep, type Step, startable } from '../../src/searches/moving/next-step';
import type { Moment } from '../../src/searches/record/change';
import { isIn, type SearchIn, type SearchRecord, type Waiting } from '../../src/searches/record/record';
import { answered, askFailed, askSent } from '../../src/searches/record/running';
import { started, startFailed, startSent } from '../../src/searches/record/waiting';
import type { TaskStatus } from '../../src/sixtyfour/answers';
import { SPREADSHEET, searchIn, userWith, WAITING } from '../../test/support/search-records';
import type { OrganisationLimits } from './limits';

/** An open sidebar calls when something is due, and finds it so within a few seconds. */
const LOOK_EVERY_MS = 3000;

export interface UserOptions {
  readonly clock: VirtualClock;
  readonly sixtyfour: OrganisationLimits;
  readonly random: () => number;
  /** When Start is clicked, epoch milliseconds, in order. */
  readonly clicks: readonly number[];
}

export class SimulatedUser {
  readonly #options: UserOptions;
  /** Milliseconds from a click until Sixtyfour accepted the search. */
  readonly waits: number[] = [];
  #clicked = 0;
  #searches: readonly SearchRecord[] = [];

  constructor(options: UserOptions) {
    this.#options = options;
  }

  /** When something is due next; infinite when nothing will be. */
  nextTime(): number {
    const click = this.#options.clicks[this.#clicked] ?? Number.POSITIVE_INFINITY;
    const running = this.#searches.filter((search) => isIn(search, 'running'));
    const due = [...startable(userWith(this.#searches)), ...running].map((search) => search.state.nextAt);
    return Math.min(click, ...due.map(nextLook));
  }

  /** Does all that is due now. */
  act(): void {
    const now = this.#options.clock.now();
    while ((this.#options.clicks[this.#clicked] ?? Number.POSITIVE_INFINITY) <= now) this.#click(now);
    for (;;) {
      const step = nextStep(userWith(this.#searches), {
        now,
        by: 'sidebar',
        owner: 'sidebar',
        spreadsheetId: () => SPREADSHEET,
      });
      if (step === null) return;
      this.#perform(step);
    }
  }

  /** Searches that Sixtyfour has not accepted yet. */
  get waiting(): number {
    return this.#searches.filter((search) => isIn(search, 'waiting')).length;
  }

  #click(now: number): void {
    this.#clicked += 1;
    const search = searchIn({ ...WAITING, nextAt: now }, this.#clicked);
    this.#searches = [...this.#searches, { ...search, createdAt: now }];
  }

  #perform(step: Step): void {
    switch (step.kind) {
      case 'start':
        this.#start(step.search);
        return;
      case 'ask':
        for (const search of step.searches) this.#replace(search, this.#askedAfter(search));
        return;
      case 'import':
        this.#options.sixtyfour.handOutLink();
        // The file is fetched and written, and the search is off the list.
        this.#searches = this.#searches.filter(({ id }) => id !== step.search.id);
    }
  }

  #start(search: SearchIn<Waiting>): void {
    const { sixtyfour, clock } = this.#options;
    const sent = startSent(search, this.#moment());
    const answer = sixtyfour.start();
    if (answer.kind === 'refused') {
      this.#replace(search, startFailed(sent, answer.failure, this.#moment()));
      return;
    }
    this.waits.push(clock.now() - search.createdAt);
    this.#replace(search, started(sent, answer.taskId, clock.now()));
  }

  #askedAfter(search: Extract<Step, { kind: 'ask' }>['searches'][number]): SearchRecord {
    const { sixtyfour } = this.#options;
    const asked = askSent(search, 'sidebar', this.#moment());
    const answer = sixtyfour.ask(search.state.taskId);
    return answer.kind === 'refused'
      ? askFailed(asked, answer.failure, this.#moment())
      : answered(asked, statusOf(answer.kind), this.#moment());
  }

  #replace(search: SearchRecord, next: SearchRecord): void {
    this.#searches = this.#searches.map((one) => (one.id === search.id ? next : one));
  }

  #moment(): Moment {
    return { now: this.#options.clock.now(), random: this.#options.random() };
  }
}

function nextLook(time: number): number {
  return Math.ceil(time / LOOK_EVERY_MS) * LOOK_EVERY_MS;
}

function statusOf(kind: 'active' | 'completed'): TaskStatus {
  const isCompleted = kind === 'completed';
  return {
    kind,
    word: isCompleted ? 'completed' : 'running',
    known: true,
    phase: null,
    message: '',
    resultsSoFar: null,
    exportedCount: null,
    resourceHandleId: isCompleted ? 'handle' : null,
    closedAt: null,
    error: '',
  };
}
