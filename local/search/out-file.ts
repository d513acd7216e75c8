// What --out and --json ask for.
import type { Verification } from '../../src/contract';
import type { Query } from './query';
import type { TabContents } from './tab-contents';

export type OutFormat = 'csv' | 'json';

/** By the end of the file's name; null when it is neither. */
export function outFormatOf(path: string): OutFormat | null {
  const ending = /\.(csv|json)$/i.exec(path)?.[1]?.toLowerCase();
  return ending === 'csv' || ending === 'json' ? ending : null;
}

export function outText(contents: TabContents, format: OutFormat): string {
  switch (format) {
    case 'csv':
      return csvOf(contents.values);
    case 'json': {
      const { title, values, formulas } = contents;
      return `${JSON.stringify({ tab: title, values, formulas })}\n`;
    }
  }
}

/** What `--json` prints; docs/commands.md describes it. A field may be added; anything else gets another version. */
export type ResultDocument =
  | (About & {
      readonly outcome: 'imported';
      readonly exitCode: number;
      readonly tab: string;
      readonly rows: number;
      readonly columns: number;
      /** Null where nothing was found. */
      readonly verification: Verification | null;
      readonly notes: readonly string[];
      readonly file: string | null;
      readonly values: TabContents['values'];
      readonly formulas: TabContents['formulas'];
    })
  | (About & {
      readonly outcome: 'failed' | 'interrupted';
      readonly exitCode: number;
      readonly message: string;
    });

/** The same for many searches into one list. */
export interface GroupDocument {
  readonly version: 1;
  readonly simulated: boolean;
  readonly mode: Query['mode'];
  readonly maxResults: number;
  readonly outcome: 'imported' | 'failed' | 'interrupted';
  readonly exitCode: number;
  /** Not with `imported`. */
  readonly message?: string;
  readonly searches: readonly {
    readonly searchId: string;
    readonly query: string;
    readonly outcome: 'imported' | 'failed' | 'unfinished';
    readonly rows: number | null;
    readonly message: string | null;
  }[];
  readonly tab: string;
  readonly file: string | null;
  readonly values: TabContents['values'];
  readonly formulas: TabContents['formulas'];
}

export interface About extends Query {
  readonly version: 1;
  readonly simulated: boolean;
  readonly searchId: string;
}

/** RFC 4180: CRLF between records, quotes where they are needed. */
export function csvOf(values: TabContents['values']): string {
  return values.map((row) => `${recordOf(row.map(String))}\r\n`).join('');
}

function recordOf(fields: readonly string[]): string {
  // An unquoted empty field alone on its line would be a blank line, which many readers skip.
  if (fields.length === 1 && fields[0] === '') return '""';
  return fields.map(fieldOf).join(',');
}

function fieldOf(field: string): string {
  // A U+FEFF that begins the file unquoted would be taken for a byte order mark.
  return /[",\r\n\uFEFF]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
