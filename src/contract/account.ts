// What the sidebar is told of the user's key and permissions, of the background check, and of what cannot be read.
// Handed out by ../contract.ts.

export interface PermissionsState {
  /** What is not allowed, and what does not work without it. */
  readonly sentence: string;
  /**
   * What stands still: only the background check; also every search; or everything, so that not even the list of
   * searches is known, which is empty then.
   */
  readonly stops: 'background' | 'searches' | 'everything';
  /** Google's page on which it can be granted; null where Google names none. */
  readonly grantUrl: string | null;
}

export interface UnreadableState {
  readonly count: number;
  /** Why, what that means and what to do. They are kept until the user removes them. */
  readonly sentence: string;
}

export type ApiKeyState =
  | { readonly kind: 'missing' }
  | { readonly kind: 'set'; readonly lastFour: string }
  /** Sixtyfour refused it (401): searches are kept and wait for another one. */
  | { readonly kind: 'refused'; readonly lastFour: string; readonly sentence: string };

export type BackgroundCheckState =
  /** Nothing is unfinished, so nothing needs checking. */
  | { readonly kind: 'idle' }
  | { readonly kind: 'on'; readonly everyMinutes: number }
  /** The platform refused the trigger: results arrive only while the sidebar is open. */
  | { readonly kind: 'off'; readonly sentence: string };
