// Google's own command line for Apps Script, run as a child process. What it prints is read, never shown.
import { spawn } from 'node:child_process';
import { projectPath } from '../project';

export interface ClaspRun {
  /** What follows `clasp`. */
  readonly args: readonly string[];
  /** Where clasp runs and looks for its project file. Without symbolic links: it refuses those. */
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
  /** An open file that takes what clasp reports, so that it outlives this process; else it is answered. */
  readonly reportTo?: number;
}

export interface ClaspOutcome {
  readonly succeeded: boolean;
  /** '' where it went to a file. */
  readonly report: string;
  readonly complaint: string;
}

/** Runs clasp to its end. Without a terminal it neither asks anything nor opens a browser. */
export function runClasp({ args, folder, env, reportTo }: ClaspRun): Promise<ClaspOutcome> {
  const clasp = projectPath('node_modules', '@google', 'clasp', 'build', 'src', 'index.js');
  // The user's own defaults for these would lead clasp to another script or other files.
  const { clasp_config_project, clasp_config_ignore, ...rest } = env;
  return new Promise((resolve, reject) => {
    // Given the folder, clasp does not look for a project in those above it.
    const child = spawn(process.execPath, [clasp, '--project', folder, ...args], {
      cwd: folder,
      env: rest,
      stdio: ['ignore', reportTo ?? 'pipe', 'pipe'],
    });
    let report = '';
    let complaint = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      report += text;
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      complaint += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ succeeded: code === 0, report, complaint: complaint.trim() }));
  });
}

/** A field of what a command with `--json` reports. */
export function fieldOf(report: string, name: string): unknown {
  try {
    const json: unknown = JSON.parse(report);
    return typeof json === 'object' && json !== null ? Reflect.get(json, name) : undefined;
  } catch {
    return undefined;
  }
}
