// What single searches and groups have in common: the key that --live needs, whatever ends a command early, and a report
// without the key in it.
import path from 'node:path';
import { type CommandIo, keyRemover } from './command-io';
import { readResults } from './files';
import type { SearchOptions, Wanted, WantedGroup } from './options';
import { type Surroundings, simulatedSurroundings } from './surroundings';

type Options = Pick<SearchOptions<Wanted | WantedGroup>, 'source' | 'timeoutMs'>;

/** The key of `--live`, '' where the environment has none; null where Sixtyfour is simulated. */
export function liveKey({ source }: Options, io: CommandIo): string | null {
  return source.kind === 'live' ? (io.env.SIXTYFOUR_API_KEY?.trim() ?? '') : null;
}

/** A command's surroundings: `safe` takes the key out of a text, `io` reports so, and `signal` ends what is waited for. */
export interface InSurroundings {
  readonly surroundings: Surroundings;
  readonly io: CommandIo;
  readonly safe: (text: string) => string;
  readonly signal: AbortSignal;
}

/** Runs `work` until the user or the time of --timeout ends it. @throws FileProblem for a results file that cannot be read */
export async function inSurroundings<Result>(
  options: Options,
  apiKey: string | null,
  io: CommandIo,
  work: (given: InSurroundings) => Promise<Result>,
): Promise<Result> {
  const { source, timeoutMs } = options;
  const stopped = new AbortController();
  const stop = () => stopped.abort();
  io.signal.addEventListener('abort', stop, { once: true });
  if (io.signal.aborted) stop();
  // For what hangs; what waits looks at its own clock.
  const timer = timeoutMs === null ? null : setTimeout(stop, timeoutMs);
  try {
    const surroundings = apiKey === null ? await simulated(source, io) : io.live(apiKey, stopped.signal);
    const safe = keyRemover(surroundings.apiKey);
    const safeIo = { ...io, report: (text: string) => io.report(safe(text)) };
    return await work({ surroundings, io: safeIo, safe, signal: stopped.signal });
  } finally {
    io.signal.removeEventListener('abort', stop);
    if (timer !== null) clearTimeout(timer);
  }
}

async function simulated(source: Options['source'], io: CommandIo): Promise<Surroundings> {
  const resultsPath = source.kind === 'simulated' ? source.resultsPath : null;
  return simulatedSurroundings(
    resultsPath === null ? null : await readResults(path.resolve(io.folder, resultsPath)),
  );
}
