// What the model has to know of the page it is shown on.
import type { Observable } from './observable';

export interface Page {
  readonly hidden: Observable<boolean>;
  readonly online: Observable<boolean>;
  /** Runs `listener` when the user turns to the sidebar again. */
  onReturn(listener: () => void): void;
}
