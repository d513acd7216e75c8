// What surrounds the sidebar: esbuild's `define`, and the browser side of Apps Script's HtmlService.
import type { ScriptRun } from './script-run';

declare global {
  /** The version in package.json, put in at build time into the sidebar and the server code alike. */
  const ADD_ON_VERSION: string;

  const google: {
    readonly script: {
      readonly run: ScriptRun;
      readonly host: {
        close(): void;
        readonly editor: { focus(): void };
      };
    };
  };
}
