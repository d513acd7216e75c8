// What the sidebar and the server say to each other of lists: tabs that results join. Everything here survives
// `google.script.run`, as in ../contract.ts, which hands it out.

/** Where the results of a search go. */
export type Destination =
  | { readonly kind: 'new-tab' }
  /** They join what a tab of this spreadsheet has already. */
  | { readonly kind: 'list'; readonly sheetId: number };

/** Where the results of a group of searches go: the first of them may make the tab that the others join. */
export type GroupDestination = Destination | { readonly kind: 'new-list'; readonly title: string };

/** A tab that results can join: one that a search of this spreadsheet made, or that others joined before. */
export interface ListView {
  readonly sheetId: number;
  /** As it was called when it was last looked at; `getTabs` knows better. */
  readonly title: string;
  /** Who has been found in it, and by what; null where nobody has looked yet: `lookAtTab` does. */
  readonly recognition: Recognition | null;
}

/** By what people or companies are told apart. `column`: by a column that the user chose, whatever is in it. */
export type RecognisedBy =
  | 'linkedin-profile'
  | 'linkedin-page'
  | 'sales-navigator'
  | 'domain'
  | 'email'
  | 'id'
  | 'name-and-company'
  | 'column';

export interface Recognition {
  readonly by: RecognisedBy;
  /** The header of the column that says it, on one line; of name with company, the names' column. */
  readonly column: string;
  /** How many of the rows have such a value. */
  readonly covered: number;
  readonly rows: number;
}

/** A tab of this spreadsheet that people see. */
export interface TabView {
  readonly sheetId: number;
  readonly title: string;
}

/** What a look at one tab finds. */
export interface TabLook extends TabView {
  readonly rows: number;
  /** By what its rows are recognised: the column that the user chose, else what covers 95 % of them; null where nothing does. */
  readonly recognition: Recognition | null;
  /** The columns that one could choose instead, the best first; each has a value in some rows. */
  readonly columns: readonly Recognition[];
  /** This user may not write to it, so no results can join it. */
  readonly isProtected: boolean;
}

/** What became of the results, each of them counted once. */
export interface Delivery {
  /** Their rows were added. */
  readonly new: number;
  /** They were there, and Sixtyfour knows something else of them now. */
  readonly changed: number;
  /** They were there, and nothing has changed; also who stands in the results twice. */
  readonly known: number;
  /** Their rows had been deleted by a user, so they were not added: `bringBack` does that. */
  readonly deleted: number;
  /** They were there, and the search has not found them any more, for the second time in a row. */
  readonly missing: number;
  /** They are in a tab that was to be left out. */
  readonly leftOut: number;
}

/**
 * Why nothing was written into a list; `sentence` of the failure says it in words. `answerDelivery` goes on.
 * `many-gone`: more than 30 % of the known ones are gone. `no-key`: nothing tells people apart in both the list and the
 * results, or the column that did is gone. `protected`: this user may not write there. `tab-gone`: it was deleted.
 */
export interface DeliveryQuestion {
  readonly kind: 'many-gone' | 'no-key' | 'protected' | 'tab-gone';
  /** What can be answered, in the order to offer it. */
  readonly answers: readonly DeliveryAnswer['kind'][];
  /** The columns to choose from, by their headers; none where choosing is no answer. */
  readonly columns: readonly string[];
}

export type DeliveryAnswer =
  /** The results go to a tab of their own; the list stays as it is. */
  | { readonly kind: 'new-tab' }
  /** Those who are gone were deleted, and stay away. */
  | { readonly kind: 'go-on' }
  /** The add-on looks once more: what was in the way is mended. */
  | { readonly kind: 'try-again' }
  /** People are told apart by that column from now on, in this list. */
  | { readonly kind: 'column'; readonly column: string };
