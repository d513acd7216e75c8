// What `npm run search` ends with. The table in docs/commands.md says the same.

export const EXIT = {
  /** The results were imported, written and shown as asked for; also when there were none. */
  imported: 0,
  /** There are no results, or they could not be handed over, and there is nothing to go on with. */
  failed: 1,
  /** The command line was wrong; nothing was asked of anybody. */
  usage: 2,
  /** Not finished, and nothing is lost: `--resume` goes on with the search that Sixtyfour has. */
  resumable: 3,
  /** `--live` without a key. */
  noKey: 4,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
