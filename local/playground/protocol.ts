// What the playground's server tells its page, as JSON. What the page asks for is in actions.ts.

/** Everything the page shows besides cells; sent whole whenever something of it changed. */
export interface PlaygroundState {
  readonly spreadsheetName: string;
  /** In the order of the tab strip, hidden ones left out. */
  readonly tabs: readonly TabView[];
  /** The tab that this user looks at. */
  readonly activeTabId: number;
  /** What the add-on's `onOpen` made, for this user. */
  readonly menus: readonly MenuView[];
  /** Who one can be. */
  readonly people: readonly PersonView[];
  /** The person of this window. */
  readonly personId: string;
  /** What this person's windows started and waits for: shown as "Working…". */
  readonly isWorking: boolean;
  /** Whether there is something that this person did to the cells, or undid. */
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly controls: ControlsView;
  /** Newest first. */
  readonly executions: readonly ExecutionView[];
  /** Newest first. */
  readonly requests: readonly RequestView[];
}

export interface TabView {
  readonly id: number;
  readonly title: string;
  readonly rows: number;
  readonly columns: number;
  readonly frozenRows: number;
  /** Pixels, for the columns that are not as wide as a new one. */
  readonly columnWidths: Readonly<Record<number, number>>;
  readonly filter: FilterView | null;
  /** What the filter hides, in order. */
  readonly hiddenRows: readonly { readonly first: number; readonly last: number }[];
  /** Changes whenever a cell, a format or the size changes: what was fetched before is stale. */
  readonly version: number;
}

/** Rows and columns count from 1, as everywhere in a spreadsheet. */
export interface FilterView {
  readonly row: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** Those by which rows are hidden. */
  readonly hidingColumns: readonly number[];
}

/** The values of a filter's column, in the order of sorting. */
export interface FilterValuesView {
  readonly values: readonly FilterValueView[];
}

export interface FilterValueView {
  /** As it is displayed; '' for empty cells. */
  readonly text: string;
  readonly count: number;
  readonly isHidden: boolean;
}

export interface MenuView {
  readonly caption: string;
  readonly items: readonly MenuItemView[];
}

export type MenuItemView =
  | { readonly kind: 'item'; readonly caption: string; readonly functionName: string }
  | { readonly kind: 'separator' };

export interface PersonView {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** A rectangle of cells, by rows; null for an empty cell without a format. */
export interface CellsView {
  readonly version: number;
  readonly cells: readonly (readonly (CellView | null)[])[];
}

export interface CellView {
  /** What is displayed; the beginning of it where it is long. */
  readonly text: string;
  /** The address that the whole text is, or null. */
  readonly link: string | null;
  readonly align: 'left' | 'center' | 'right';
  readonly bold: boolean;
  /** Whether text runs over into empty neighbours, is cut at the edge, or breaks into lines. */
  readonly wrap: 'OVERFLOW' | 'CLIP' | 'WRAP';
}

/** What cells display, in full, by rows; without what lies beyond the last one that holds something. */
export interface TextsView {
  readonly texts: readonly (readonly string[])[];
}

/** What the formula bar shows and an edit begins with: the whole content, as it would be typed. */
export interface CellInputView {
  readonly input: string;
}

export interface ControlsView {
  readonly presets: readonly PresetView[];
  /** The preset in force, or null when the API behaves. */
  readonly presetId: string | null;
  readonly searchDurationMs: number;
  /** What the columns of results look like, and what they have to do with earlier ones. */
  readonly resultShape: string;
  readonly resultRelation: string;
  /** How far the clock runs ahead of this computer's. */
  readonly skippedMs: number;
  readonly language: 'en' | 'de';
  /** This person's boxes on Google's consent screen. */
  readonly permissions: readonly PermissionView[];
}

export interface PermissionView {
  readonly scope: string;
  /** What Google's consent screen calls it. */
  readonly label: string;
  readonly isGranted: boolean;
}

export interface PresetView {
  readonly id: string;
  readonly label: string;
  readonly description: string;
}

export interface ExecutionView {
  readonly id: string;
  readonly functionName: string;
  /** Where it came from: menu, sidebar, trigger, onOpen. */
  readonly entry: string;
  readonly personName: string;
  readonly startedAt: number;
  readonly outcome: ExecutionOutcomeView;
  readonly serviceCalls: number;
  /** What it wrote to the console. */
  readonly logLines: readonly string[];
}

export type ExecutionOutcomeView =
  | { readonly kind: 'running' }
  | { readonly kind: 'returned'; readonly tookMs: number }
  | { readonly kind: 'threw'; readonly tookMs: number; readonly message: string }
  | { readonly kind: 'killed'; readonly tookMs: number; readonly why: string };

/** A request that the simulated API or storage received. */
export interface RequestView {
  /** Counts the requests since the playground was started. */
  readonly id: number;
  readonly at: number;
  readonly method: string;
  readonly url: string;
  /** The `x-api-key` header with all but its last four characters masked, or null without one. */
  readonly maskedKey: string | null;
  /** The HTTP status, or why there was no answer. */
  readonly answer: string;
}

/** What the server tells one window of the page. */
export type PlaygroundEvent =
  | { readonly kind: 'state'; readonly state: PlaygroundState }
  | { readonly kind: 'toast'; readonly toast: ToastView }
  | { readonly kind: 'consent'; readonly consent: ConsentView }
  | { readonly kind: 'sidebar'; readonly frame: FrameView }
  | { readonly kind: 'dialog'; readonly frame: FrameView }
  /** The answer to a `run-script` action. */
  | { readonly kind: 'script-answer'; readonly callId: string; readonly answer: ScriptRunAnswer }
  /** Frames are told as if the computer had slept for so long. */
  | { readonly kind: 'time-skipped'; readonly durationMs: number };

export interface ToastView {
  readonly id: string;
  readonly title: string;
  readonly message: string;
  /** Milliseconds, or null to stay until it is closed. */
  readonly durationMs: number | null;
}

/** Permissions that an execution has ended for want of. */
export interface ConsentView {
  readonly id: string;
  /** In the consent screen's words. */
  readonly wishes: readonly string[];
}

/** HTML of the add-on, in a frame of its own origin. */
export interface FrameView {
  readonly id: string;
  readonly title: string;
  /** On the frames' port; the host is the page's own. */
  readonly port: number;
  readonly path: string;
  /** Pixels; a sidebar's are ignored, it is always 300 wide. */
  readonly width: number;
  readonly height: number;
}

/** How a `google.script.run` call ended: what the success or the failure handler gets. */
export type ScriptRunAnswer =
  | { readonly kind: 'returned'; readonly value: unknown }
  | { readonly kind: 'failed'; readonly message: string };

/** An action that could not be done, and a sentence why. */
export interface RefusedAction {
  readonly message: string;
}
