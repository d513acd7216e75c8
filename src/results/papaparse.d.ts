// The little of papaparse that is used. Its own types bring Node's and the browser's globals with them,
// which do not exist on Apps Script.
declare module 'papaparse' {
  export interface ParseError {
    readonly type: string;
    readonly code: string;
    readonly row?: number;
  }

  export interface ParseResult {
    readonly data: string[][];
    readonly errors: readonly ParseError[];
  }

  export interface ParseConfig {
    readonly delimiter: string;
    readonly newline: '\n';
    readonly header: false;
    /** So many records at most; all of them unless given. */
    readonly preview?: number;
  }

  export function parse(input: string, config: ParseConfig): ParseResult;
}
