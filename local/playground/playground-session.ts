// The playground at work: one spreadsheet, some people, the windows they have open, and the runtime in
// which the add-on runs for them.
import type { ServerResponse } from 'node:http';
import type { ExecutionOutcome, ExecutionRecord, ExecutionRequest } from '../apps-script/execution-record';
import type { AppsScriptRuntime, RuntimeEvent } from '../apps-script/runtime';
import type { LocalSpreadsheet } from '../apps-script/spreadsheet/local-spreadsheet';
import type { SimulatedSixtyfour } from '../sixtyfour/simulated-sixtyfour';
import type { PlaygroundAction } from './actions';
import { executionViews, requestViews } from './activity-view';
import { type ActionByHand, ByHand } from './by-hand/by-hand';
import { coalesced } from './coalesced';
import { type PageWindow, PageWindows, UnknownWindow } from './page-windows';
import type { Person } from './people';
import { permissionBoxes, setPermission } from './permission-boxes';
import type { PlaygroundState } from './protocol';
import { ScriptEffects } from './script-effects';
import { scriptRunAnswer } from './script-run-answer';
import type { SimulationControls } from './simulation-controls';
import { tabViews } from './spreadsheet-view';
import { WindowExecutions } from './window-executions';

/** Often enough to look immediate, seldom enough not to burden a page while thousands of cells change. */
const STATE_INTERVAL_MS = 80;

export interface PlaygroundSessionOptions {
  readonly runtime: AppsScriptRuntime;
  readonly sixtyfour: SimulatedSixtyfour;
  readonly spreadsheet: LocalSpreadsheet;
  /** The first one is who opens the page without saying who it is. */
  readonly people: readonly [Person, ...Person[]];
  readonly controls: SimulationControls;
  readonly framePort: number;
}

export class PlaygroundSession {
  readonly spreadsheet: LocalSpreadsheet;
  readonly #options: PlaygroundSessionOptions;
  readonly #windows: PageWindows;
  readonly #effects: ScriptEffects;
  readonly #byHand: ByHand;
  readonly #executions = new WindowExecutions();
  readonly #stateChanged = coalesced(() => this.#sendState(), STATE_INTERVAL_MS);
  readonly #stopListening: readonly (() => void)[];
  #isClosed = false;

  constructor(options: PlaygroundSessionOptions) {
    this.spreadsheet = options.spreadsheet;
    this.#options = options;
    this.#byHand = new ByHand(options.spreadsheet);
    this.#windows = new PageWindows((window) => this.#effects.windowGone(window));
    this.#effects = new ScriptEffects(this.#windows, options.framePort);
    this.#stopListening = [
      options.runtime.on((event) => this.#onRuntimeEvent(event)),
      options.spreadsheet.onChange(() => this.#stateChanged()),
    ];
  }

  /** Opens the page, or connects one again that is open: only the first makes the platform run `onOpen`. */
  openWindow(windowId: string, personId: string | null, response: ServerResponse): void {
    const known = this.#windows.find(windowId);
    const { people } = this.#options;
    const window = known ?? { id: windowId, person: people.find(({ id }) => id === personId) ?? people[0] };
    this.#windows.attach(window, response);
    this.#windows.send(window, { kind: 'state', state: this.#stateFor(window) });
    if (known === null) void this.#start(window, { entry: 'onOpen', functionName: 'onOpen' });
  }

  /**
   * Does what a window asks for; executions go on after this has answered.
   * @throws ScriptError with a sentence for the user when the spreadsheet refuses it
   * @throws UnknownWindow when nobody would see what happens
   */
  async perform(windowId: string, action: PlaygroundAction): Promise<void> {
    const window = this.#windows.find(windowId);
    if (window === null) throw new UnknownWindow();
    switch (action.kind) {
      case 'run-script':
        void this.#start(
          window,
          { entry: 'sidebar', functionName: action.functionName, args: action.args },
          (outcome) => this.#answerFrame(window, action.callId, outcome),
        );
        break;
      case 'click-menu':
        void this.#start(window, { entry: 'menu', functionName: action.functionName });
        break;
      case 'give-consent':
        this.#effects.giveConsent(action.consentId);
        break;
      case 'choose-preset':
        this.#options.controls.choosePreset(action.presetId);
        break;
      case 'set-search-duration':
        this.#options.controls.setSearchDuration(action.durationMs);
        break;
      case 'choose-results':
        this.#options.controls.chooseResults(action.shape, action.relation);
        break;
      case 'skip-time':
        await this.skipTime(action.durationMs);
        break;
      case 'kill-execution':
        this.#options.runtime.killExecution(action.executionId);
        break;
      case 'set-language':
        window.person.user.language = action.language;
        break;
      case 'set-permission':
        setPermission(window.person.user, action.scope, action.isGranted);
        break;
      default:
        this.#doByHand(window.person, action);
    }
    this.#stateChanged();
  }

  #doByHand(person: Person, action: ActionByHand): void {
    try {
      this.#byHand.do(person, action);
    } finally {
      // What cannot be undone any more is no longer offered.
      this.#stateChanged();
    }
  }

  /** As if the computer had slept: what became due meanwhile happens now, and the pages notice. */
  async skipTime(durationMs: number): Promise<void> {
    await this.#options.controls.skipTime(durationMs);
    this.#windows.sendToAll({ kind: 'time-skipped', durationMs });
  }

  /** The add-on's HTML of a frame, or null for a frame that there is not. */
  htmlOf(frameId: string): string | null {
    return this.#effects.htmlOf(frameId);
  }

  close(): void {
    this.#isClosed = true;
    for (const stop of this.#stopListening) stop();
    this.#stateChanged.cancel();
    this.#windows.close();
  }

  /** Nobody waits here: what an execution shows, and how it ended, comes to the window as events. */
  async #start(
    window: PageWindow,
    call: Pick<ExecutionRequest, 'entry' | 'functionName' | 'args'>,
    ended: (outcome: ExecutionOutcome) => void = () => {},
  ): Promise<void> {
    const request = { ...call, user: window.person.user, spreadsheet: this.spreadsheet };
    this.#executions.expect(window, request);
    try {
      ended(await this.#options.runtime.run(request));
    } catch (error) {
      // Whatever the add-on does is an outcome: this is the runtime, broken, or closed while it ran.
      if (this.#isClosed) return;
      console.error(error);
      ended({ kind: 'killed', why: 'crashed' });
    }
  }

  #answerFrame(window: PageWindow, callId: string, outcome: ExecutionOutcome): void {
    const answer = scriptRunAnswer(outcome, window.person.user.language);
    this.#windows.send(window, { kind: 'script-answer', callId, answer });
  }

  #onRuntimeEvent(event: RuntimeEvent): void {
    switch (event.kind) {
      case 'execution-started':
        this.#executions.started(event.execution);
        break;
      case 'execution-ended':
        this.#executions.ended(event.execution);
        break;
      case 'shown': {
        const window = this.#executions.windowOf(event.execution);
        if (window) this.#effects.show(event.shown, window);
        break;
      }
    }
    this.#stateChanged();
  }

  #sendState(): void {
    for (const window of this.#windows.all) {
      this.#windows.send(window, { kind: 'state', state: this.#stateFor(window) });
    }
  }

  #stateFor(window: PageWindow): PlaygroundState {
    const { people, controls, runtime, sixtyfour } = this.#options;
    const { person } = window;
    const { canUndo, canRedo } = this.#byHand.historyOf(person);
    return {
      spreadsheetName: this.spreadsheet.name,
      tabs: tabViews(this.spreadsheet),
      activeTabId: this.spreadsheet.selectionOf(person.user).tabId,
      menus: person.menus,
      people: people.map(({ id, name, email }) => ({ id, name, email })),
      personId: person.id,
      isWorking: this.#executions.isWorking(window),
      canUndo,
      canRedo,
      controls: {
        ...controls.view(),
        language: person.user.language,
        permissions: permissionBoxes(person.user),
      },
      executions: executionViews(runtime.executions, (execution) => this.#nameOf(execution)),
      requests: requestViews(sixtyfour.requests),
    };
  }

  #nameOf({ user }: ExecutionRecord): string {
    return this.#options.people.find((person) => person.user === user)?.name ?? user.email;
  }
}
