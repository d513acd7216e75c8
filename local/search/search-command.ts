// The command from what was asked for to its exit code. What was paid for is kept before anything else can fail: the
// search's state before its start goes out, its results in their file before they are shown.
import path from 'node:path';
import type { DoneProgress } from '../../src/contract';
import { AddOnFailure, AddOnUser } from './add-on-user';
import type { CommandIo } from './command-io';
import { DownloadedFile } from './downloaded-file';
import { EXIT, type ExitCode } from './exit-codes';
import { FileProblem, type Place, placeFor, writeWhole } from './files';
import { inSurroundings, liveKey } from './in-surroundings';
import type { SearchOptions } from './options';
import { type About, csvOf, outText, type ResultDocument } from './out-file';
import { ProgressReport } from './progress-report';
import { summaryOf } from './progress-words';
import { runSearch, SearchFailed, TimedOut } from './run-search';
import type { Surroundings } from './surroundings';
import { contentsOf, emptyTab, type TabContents } from './tab-contents';
import { tabView } from './tab-view';
import { TrackedSearch, type Tracking } from './tracked-search';

/** Answers the exit code. @throws FileProblem where a file cannot be used, before anything was asked of anybody */
export async function searchCommand(options: SearchOptions, io: CommandIo): Promise<ExitCode> {
  const apiKey = liveKey(options, io);
  if (apiKey === '') {
    const option = options.wanted.kind === 'resume' ? '--resume' : '--live';
    io.report(`${option} needs your Sixtyfour API key in the environment variable SIXTYFOUR_API_KEY.`);
    return EXIT.noKey;
  }
  const tracking = TrackedSearch.of(options, io);
  if (tracking.kind === 'none') {
    io.report(tracking.why);
    return EXIT.usage;
  }
  const { search } = tracking;
  const place = search.outPath === null ? null : await placeFor(path.resolve(io.folder, search.outPath));
  return await inSurroundings(options, apiKey, io, async ({ surroundings, io: safeIo, safe, signal }) =>
    new Run(options, safeIo, tracking, place, safe).inside(surroundings, signal),
  );
}

class Run {
  readonly #progress: ProgressReport;

  constructor(
    private readonly options: SearchOptions,
    private readonly io: CommandIo,
    private readonly tracking: Extract<Tracking, { kind: 'search' }>,
    private readonly place: Place | null,
    private readonly safe: (text: string) => string,
  ) {
    this.#progress = new ProgressReport(io, options.progress);
  }

  async inside(surroundings: Surroundings, signal: AbortSignal): Promise<ExitCode> {
    const { search } = this.tracking;
    const file = new DownloadedFile();
    const user = await AddOnUser.create(
      { ...surroundings, http: file.through(surroundings.http) },
      signal,
      search.memory,
    );
    try {
      this.#progress.begun(search.searchId, search.isSimulated, search.isResumed);
      this.#warn(search.begin());
      const done = await runSearch(
        user,
        surroundings.apiKey,
        { ...search.query, id: search.id, searchId: search.searchId, timeoutMs: this.options.timeoutMs },
        {
          looked: (progress, elapsedMs) => {
            this.#progress.looked(progress, elapsedMs);
            this.#warn(search.looked(progress, user));
          },
          stumbled: (sentence) => this.#progress.stumbled(sentence),
        },
      );
      const { tab } = done;
      return await this.#handOver(
        done,
        tab.kind === 'none' ? emptyTab(file.header()) : contentsOf(user.spreadsheet, tab.title),
      );
    } catch (error) {
      if (signal.aborted || error instanceof TimedOut) return await this.#interrupted(user);
      if (!(error instanceof AddOnFailure)) throw error;
      if (error instanceof SearchFailed ? error.isLost : !search.isUnderWay(user)) search.forget();
      return await this.#failed(search.isKept ? EXIT.resumable : EXIT.failed, error.message);
    } finally {
      await user.close();
    }
  }

  /** The file first: whatever becomes of stdout, it is there. */
  async #handOver(done: DoneProgress, contents: TabContents): Promise<ExitCode> {
    const { search } = this.tracking;
    const { format } = search;
    try {
      if (this.place !== null && format !== null) {
        await writeWhole(this.place, outText(contents, format));
        this.#progress.written(this.place.file);
      }
    } catch (error) {
      if (!(error instanceof FileProblem)) throw error;
      return await this.#failed(search.isKept ? EXIT.resumable : EXIT.failed, error.message);
    }
    for (const note of done.notes) this.#progress.noted(note);
    const hasArrived = await this.io.print(this.#shown(done, contents));
    if (this.place === null && !hasArrived) {
      return await this.#failed(
        search.isKept ? EXIT.resumable : EXIT.failed,
        'The results could not be written to stdout: nobody reads it any more, or its disk is full.',
      );
    }
    // A look at the first rows is not the results.
    const isWhole = this.place !== null || this.options.shown !== 'view' || contents.values.length <= 1;
    if (isWhole) search.forget();
    else if (search.isKept) {
      this.#progress.hinted(
        'To have all rows in a file, without a new search: npm run search -- --resume --out FILE.csv',
      );
    }
    return EXIT.imported;
  }

  #shown(done: DoneProgress, contents: TabContents): string {
    const { search } = this.tracking;
    switch (this.options.shown) {
      case 'csv':
        return csvOf(contents.values);
      case 'json':
        return documentText({
          ...this.#about(),
          outcome: 'imported',
          exitCode: EXIT.imported,
          tab: contents.title,
          rows: done.rows,
          columns: contents.values[0]?.length ?? 0,
          verification: done.tab.kind === 'none' ? null : done.verification,
          notes: done.notes,
          file: this.place?.file ?? null,
          values: contents.values,
          formulas: contents.formulas,
        });
      case 'view': {
        const view =
          done.tab.kind === 'none'
            ? 'Nothing was found, so there is no tab.'
            : `${tabView(contents, this.io.columns)}\n\n${summaryOf(done)}`;
        return `${view}${search.isSimulated ? '\nSimulated: Sixtyfour was not asked.' : ''}\n`;
      }
    }
  }

  async #interrupted(user: AddOnUser): Promise<ExitCode> {
    const { search } = this.tracking;
    const what = this.io.signal.aborted ? 'Interrupted.' : 'The time of --timeout is over.';
    if (!search.isKept) return await this.#failed(EXIT.failed, what, 'interrupted');
    this.#warn(search.interrupted(user));
    return await this.#failed(EXIT.resumable, what, 'interrupted');
  }

  async #failed(
    exitCode: ExitCode,
    sentence: string,
    outcome: 'failed' | 'interrupted' = 'failed',
  ): Promise<ExitCode> {
    const { searchId } = this.tracking.search;
    const message =
      exitCode === EXIT.resumable
        ? `${sentence} Nothing is lost: npm run search -- --resume goes on with it, without a new search (search ID ${searchId}).`
        : sentence;
    this.#progress.failed(message);
    if (this.options.shown === 'json') {
      await this.io.print(documentText({ ...this.#about(), outcome, exitCode, message: this.safe(message) }));
    }
    return exitCode;
  }

  #about(): About {
    const { query, searchId, isSimulated } = this.tracking.search;
    return { version: 1, simulated: isSimulated, searchId, ...query };
  }

  #warn(sentence: string | null): void {
    if (sentence !== null) this.#progress.hinted(sentence);
  }
}

function documentText(document: ResultDocument): string {
  return `${JSON.stringify(document)}\n`;
}
