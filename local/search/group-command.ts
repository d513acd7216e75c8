// Many searches into one list, from the file of their queries to the exit code. With --live, what was paid for is found
// again by the searches' IDs: the same command with the same --search-id starts nothing twice.
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { SearchView, StartSearchesRequest } from '../../src/contract';
import { counted } from '../../src/text';
import { AddOnFailure, AddOnUser } from './add-on-user';
import type { CommandIo } from './command-io';
import { EXIT, type ExitCode } from './exit-codes';
import { FileProblem, type Place, placeFor, readResults, writeWhole } from './files';
import { inSurroundings, liveKey } from './in-surroundings';
import type { SearchOptions, WantedGroup } from './options';
import { csvOf, type GroupDocument, outText } from './out-file';
import { ProgressReport } from './progress-report';
import { plannedSearches } from './queries-file';
import { isUnfinished, runGroup } from './run-group';
import { TimedOut } from './run-search';
import type { Surroundings } from './surroundings';
import { contentsOf, emptyTab, type TabContents } from './tab-contents';
import { tabView } from './tab-view';

type Options = SearchOptions<WantedGroup>;

/** Answers the exit code. @throws FileProblem where a file cannot be used, before anything was asked of anybody */
export async function groupCommand(options: Options, io: CommandIo): Promise<ExitCode> {
  const { wanted } = options;
  const apiKey = liveKey(options, io);
  if (apiKey === '') {
    io.report('--live needs your Sixtyfour API key in the environment variable SIXTYFOUR_API_KEY.');
    return EXIT.noKey;
  }
  const bytes = await readResults(path.resolve(io.folder, wanted.queriesPath), 'The file of queries');
  const plan = plannedSearches(bytes, wanted.queriesPath, wanted.template, wanted.maxResults);
  const place = options.out === null ? null : await placeFor(path.resolve(io.folder, options.out.path));
  const prefix = wanted.searchId ?? randomUUID();
  const request = requestOf(wanted, plan.queries, prefix);
  return await inSurroundings(options, apiKey, io, async ({ surroundings, io: safeIo, signal }) => {
    const progress = new ProgressReport(safeIo, options.progress);
    progress.begun(prefix, apiKey === null, false);
    for (const sentence of plan.sentences) progress.planned(sentence);
    return await new GroupRun(options, safeIo, progress, request, prefix, place).inside(surroundings, signal);
  });
}

function requestOf(
  { queriesPath, template, mode, maxResults }: WantedGroup,
  queries: readonly string[],
  prefix: string,
): StartSearchesRequest {
  const title = template.trim() === '' ? path.parse(queriesPath).name : template;
  return {
    groupId: randomUUID(),
    destination: { kind: 'new-list', title },
    searches: queries.map((query, index) => ({
      id: randomUUID(),
      query,
      mode,
      maxResults,
      searchId: `${prefix}-${index + 1}`,
    })),
  };
}

class GroupRun {
  #searches: readonly SearchView[] = [];

  constructor(
    private readonly options: Options,
    private readonly io: CommandIo,
    private readonly progress: ProgressReport,
    private readonly request: StartSearchesRequest,
    private readonly prefix: string,
    private readonly place: Place | null,
  ) {}

  async inside(surroundings: Surroundings, signal: AbortSignal): Promise<ExitCode> {
    const user = await AddOnUser.create(surroundings, signal);
    const { timeoutMs } = this.options;
    try {
      await runGroup(user, surroundings.apiKey, this.request, timeoutMs, {
        looked: (searches, elapsedMs) => this.#looked(searches, elapsedMs),
        stumbled: (sentence) => this.progress.stumbled(sentence),
      });
      return await this.#handOver(this.#listIn(user), null);
    } catch (error) {
      if (signal.aborted || error instanceof TimedOut) {
        const what = this.io.signal.aborted ? 'Interrupted.' : 'The time of --timeout is over.';
        return await this.#stopped('interrupted', what);
      }
      if (!(error instanceof AddOnFailure)) throw error;
      // What has arrived is handed over, whatever stands in the way of the rest.
      return await this.#handOver(this.#listIn(user), error.message);
    } finally {
      await user.close();
    }
  }

  #looked(searches: readonly SearchView[], elapsedMs: number): void {
    this.#searches = searches;
    searches.forEach(({ searchId, query, maxResults, progress }, index) => {
      const one = { searchId, query, maxResults, place: index + 1, total: searches.length };
      this.progress.lookedAt(one, progress, elapsedMs);
    });
  }

  #listIn(user: AddOnUser): TabContents {
    for (const { progress } of this.#searches) {
      if (progress.kind === 'done' && progress.tab.kind === 'present') {
        return contentsOf(user.spreadsheet, progress.tab.title);
      }
    }
    return emptyTab([]);
  }

  /** The file first: whatever becomes of stdout, it is there. `why`: what stands in the way of the rest. */
  async #handOver(contents: TabContents, why: string | null): Promise<ExitCode> {
    const { out } = this.options;
    try {
      if (this.place !== null && out !== null) {
        await writeWhole(this.place, outText(contents, out.format));
        this.progress.written(this.place.file);
      }
    } catch (error) {
      if (!(error instanceof FileProblem)) throw error;
      return await this.#stopped('failed', error.message);
    }
    const failures = this.#searches.filter(({ progress }) => progress.kind !== 'done');
    const exitCode = failures.length === 0 && why === null ? EXIT.imported : this.#notAll();
    const summary = why ?? (failures.length === 0 ? null : this.#failed(failures));
    const message = summary === null ? null : this.#withHint(summary);
    if (message !== null) this.progress.failed(message);
    const hasArrived = await this.io.print(this.#shown(contents, exitCode, message));
    if (this.place !== null || hasArrived) return exitCode;
    const unread =
      'The results could not be written to stdout: nobody reads it any more, or its disk is full.';
    this.progress.failed(this.#withHint(unread));
    return this.#notAll();
  }

  #failed(failures: readonly SearchView[]): string {
    const arrived = this.#searches.length - failures.length;
    const first = failures.map(({ query, progress }) =>
      progress.kind === 'failed' ? `${query}: ${progress.sentence}` : query,
    )[0];
    return `${arrived} of ${counted(this.#searches.length, 'search', 'searches')} arrived, ${failures.length} did not, the first of them ${first}`;
  }

  async #stopped(outcome: 'failed' | 'interrupted', what: string): Promise<ExitCode> {
    const message = this.#withHint(what);
    const exitCode = this.#notAll();
    this.progress.failed(message);
    if (this.options.shown === 'json') {
      await this.io.print(this.#document(outcome, exitCode, message, emptyTab([])));
    }
    return exitCode;
  }

  get #isLive(): boolean {
    return this.options.source.kind === 'live';
  }

  #notAll(): ExitCode {
    return this.#isLive ? EXIT.resumable : EXIT.failed;
  }

  #withHint(sentence: string): string {
    if (!this.#isLive) return sentence;
    return `${sentence} Nothing is lost: the same command with --search-id ${this.prefix} goes on, and starts nothing twice.`;
  }

  #shown(contents: TabContents, exitCode: ExitCode, message: string | null): string {
    switch (this.options.shown) {
      case 'csv':
        return csvOf(contents.values);
      case 'json':
        return this.#document(message === null ? 'imported' : 'failed', exitCode, message, contents);
      case 'view': {
        const rows = Math.max(0, contents.values.length - 1);
        const view =
          contents.title === ''
            ? 'Nothing has arrived, so there is no tab.'
            : `${tabView(contents, this.io.columns)}\n\n${counted(rows, 'row')} from ${counted(this.#searches.length, 'search', 'searches')}`;
        return `${view}${this.#isLive ? '' : '\nSimulated: Sixtyfour was not asked.'}\n`;
      }
    }
  }

  #document(
    outcome: GroupDocument['outcome'],
    exitCode: ExitCode,
    message: string | null,
    { title, values, formulas }: TabContents,
  ): string {
    const { mode, maxResults } = this.options.wanted;
    const document: GroupDocument = {
      version: 1,
      simulated: !this.#isLive,
      mode,
      maxResults,
      outcome,
      exitCode,
      ...(message === null ? {} : { message }),
      searches: this.#searches.map((search) => {
        const { searchId, query, progress } = search;
        return {
          searchId,
          query,
          outcome: progress.kind === 'done' ? 'imported' : isUnfinished(search) ? 'unfinished' : 'failed',
          rows: progress.kind === 'done' ? progress.rows : null,
          message: progress.kind === 'failed' ? progress.sentence : null,
        };
      }),
      tab: title,
      file: outcome === 'interrupted' ? null : (this.place?.file ?? null),
      values,
      formulas,
    };
    return `${JSON.stringify(document)}\n`;
  }
}
