// `npm run` changes into the checkout; a path on its command line means the folder that it was typed in.
import path from 'node:path';
import process from 'node:process';

/** An absolute path for one that was typed behind `npm run SCRIPT --`, or behind the script's bundle itself. */
export function whereTyped(script: string, typed: string): string {
  const { npm_lifecycle_event: running, INIT_CWD: folder = '.' } = process.env;
  return path.resolve(running === script ? folder : '.', typed);
}
