// What the spreadsheet services need to know about the execution that they serve, and what they tell it.
import type { LocalSpreadsheet } from '../local-spreadsheet';

/** What goes on outside the cells: whoever shows the spreadsheet to the user acts on it. */
export type SpreadsheetEvent =
  | ToastEvent
  | MenuEvent
  | { readonly kind: 'sidebar'; readonly title: string; readonly html: string }
  | DialogEvent
  | ConsentEvent;

export interface ToastEvent {
  readonly kind: 'toast';
  readonly message: string;
  readonly title: string;
  /** Five seconds unless told otherwise, as in Sheets; null to stay until it is closed. */
  readonly durationMs: number | null;
}

export interface DialogEvent {
  readonly kind: 'dialog';
  readonly title: string;
  readonly html: string;
  /** Pixels, or null where the HtmlOutput says nothing. */
  readonly width: number | null;
  readonly height: number | null;
}

/** Google's consent screen, in a window of its own; the execution that asked for it is over. */
export interface ConsentEvent {
  readonly kind: 'consent';
  /** Those with an empty box. */
  readonly scopes: readonly string[];
  /** The user ticks the boxes of these and goes on; nothing is run again by itself. */
  readonly grant: (scopes: readonly string[]) => void;
}

export interface MenuEvent {
  readonly kind: 'menu';
  readonly menu: MenuDescription;
}

export interface MenuDescription {
  readonly caption: string;
  readonly items: readonly MenuItemDescription[];
}

export type MenuItemDescription =
  | { readonly kind: 'item'; readonly caption: string; readonly functionName: string }
  | { readonly kind: 'separator' };

export interface SpreadsheetContext {
  readonly user: { readonly email: string };
  /** What `getActiveSpreadsheet` answers. */
  readonly spreadsheet: LocalSpreadsheet | null;
  readonly authMode: 'NONE' | 'LIMITED' | 'FULL';
  readonly entry: 'sidebar' | 'menu' | 'trigger' | 'onOpen' | 'onInstall';
  emit(event: SpreadsheetEvent): void;
  /** @throws ScriptError when the manifest does not name the scope that `method` needs, or it is not granted */
  requireScope(scope: string, method: string): void;
  /** Has `work` done when the execution ends by itself; a killed one never gets there. */
  atEnd(work: () => void): void;
}
