// Processes that start others, on every system: started so that all of them can be ended.
import { type ChildProcess, execFileSync } from 'node:child_process';
import path from 'node:path';

/** What starts npm: on Windows that is a batch file, which only a shell could start. */
export function npmCommand(...args: readonly string[]): readonly [program: string, args: readonly string[]] {
  if (process.platform !== 'win32') return ['npm', args];
  const npm = path.join(path.dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js');
  return [process.execPath, [npm, ...args]];
}

/** To spawn with, so that `killTree` reaches what the process starts. */
export const WITH_ITS_OWN = { detached: process.platform !== 'win32', windowsHide: true } as const;

/** Ends a process that was started `WITH_ITS_OWN`, and what it started, at once. */
export function killTree({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  if (process.platform === 'win32')
    execFileSync('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore' });
  // A negative number is the whole group.
  else process.kill(-pid, 'SIGKILL');
}

/** The environment that says where a user's home is, and where temporary files go, by the names of each system. */
export function homeAndTemporary(home: string, temporary: string): Readonly<Record<string, string>> {
  return {
    HOME: home,
    USERPROFILE: home,
    TMPDIR: temporary,
    TEMP: temporary,
    // Without it Windows starts hardly anything.
    ...(process.env.SYSTEMROOT === undefined ? {} : { SYSTEMROOT: process.env.SYSTEMROOT }),
  };
}
