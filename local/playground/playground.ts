// Puts the playground together: the built add-on in the local runtime, the simulated Sixtyfour API, and
// the page on loopback.
import { AppsScriptRuntime } from '../apps-script/runtime';
import type { LocalSpreadsheet } from '../apps-script/spreadsheet/local-spreadsheet';
import { readBuiltAddOn } from '../built-add-on';
import { RealClock } from '../clock';
import { projectPath } from '../project';
import { SimulatedSixtyfour } from '../sixtyfour/simulated-sixtyfour';
import { keepEvaluated } from './formulas/evaluated';
import { callableFunctions } from './frame-document';
import { frameRoutes } from './frame-routes';
import { listenOnLoopback } from './loopback-server';
import { pageRoutes } from './page-routes';
import { PEOPLE, type Person } from './people';
import { PlaygroundSession } from './playground-session';
import { loopbackOrigins, TokenGuard } from './request-guard';
import { SimulationControls } from './simulation-controls';
import { readBuiltPage } from './static-files';

/** On the machine's clock a search is waited for: long enough to see its phases, short enough to enjoy. */
const SEARCH_DURATION_MS = 20_000;
const STORAGE_ORIGIN = 'https://storage.googleapis.com';

export interface PlaygroundOptions {
  /** Where the page is served; a free port where it is taken or absent. The frames take another one. */
  readonly port?: number;
  /** A port that is taken is then an error with code `EADDRINUSE`. */
  readonly needsPort?: boolean;
  readonly clock?: RealClock;
  /** How long a search takes, in milliseconds; the panel can change it. */
  readonly searchDurationMs?: number;
  /** Folders of the built add-on and the built page; those of this checkout when absent. */
  readonly addOnFolder?: string;
  readonly pageFolder?: string;
}

export interface Playground {
  /** Where the page is. */
  readonly url: string;
  readonly runtime: AppsScriptRuntime;
  readonly sixtyfour: SimulatedSixtyfour;
  readonly spreadsheet: LocalSpreadsheet;
  readonly clock: RealClock;
  /** `?person=` and a person's id opens the page as that person. */
  readonly people: readonly Person[];
  /** As the panel's buttons do: triggers that are due run, and open pages notice. */
  skipTime(durationMs: number): Promise<void>;
  close(): Promise<void>;
}

/** Starts a playground of its own: several may run in one process. */
export async function startPlayground(options: PlaygroundOptions = {}): Promise<Playground> {
  const addOn = await readBuiltAddOn(options.addOnFolder ?? projectPath('dist'));
  const built = await readBuiltPage(options.pageFolder ?? projectPath('build', 'playground'));
  const clock = options.clock ?? new RealClock();
  const searchDurationMs = options.searchDurationMs ?? SEARCH_DURATION_MS;
  const sixtyfour = new SimulatedSixtyfour({ clock, searchDurationMs, storageBaseUrl: STORAGE_ORIGIN });
  const runtime = new AppsScriptRuntime({ ...addOn, clock, http: sixtyfour.handle });
  const spreadsheet = runtime.addSpreadsheet({ name: 'Prospects' });
  // Before anybody else listens: who looks at a change sees the results as well.
  const stopEvaluating = keepEvaluated(spreadsheet);
  const people = addPeople(runtime);

  const pageServer = await listenOnLoopback(options.port ?? 0, options.needsPort);
  // Beside the page's port where that is free: the frames' origin, and what they stored, stays the same.
  const frameServer = await listenOnLoopback(options.port ? pageServer.port + 1 : 0);
  const session = new PlaygroundSession({
    runtime,
    sixtyfour,
    spreadsheet,
    people,
    controls: new SimulationControls(runtime, clock, sixtyfour),
    framePort: frameServer.port,
  });
  pageServer.answerWith(
    pageRoutes({
      files: built.page,
      frameOrigins: loopbackOrigins(frameServer.port),
      guard: new TokenGuard(),
      session,
    }),
  );
  frameServer.answerWith(
    frameRoutes({
      files: built.frame,
      facts: {
        pagePort: pageServer.port,
        functionNames: callableFunctions(addOn.code),
        simulatedStorage: STORAGE_ORIGIN,
      },
      pageOrigins: loopbackOrigins(pageServer.port),
      htmlOf: (frameId) => session.htmlOf(frameId),
      http: sixtyfour.handle,
    }),
  );

  return {
    url: `http://127.0.0.1:${pageServer.port}/`,
    runtime,
    sixtyfour,
    spreadsheet,
    clock,
    people,
    skipTime: (durationMs) => session.skipTime(durationMs),
    close: async () => {
      stopEvaluating();
      session.close();
      await Promise.all([pageServer.close(), frameServer.close()]);
      await runtime.close();
    },
  };
}

function addPeople(runtime: AppsScriptRuntime): readonly [Person, ...Person[]] {
  const [first, ...rest] = PEOPLE;
  const add = (view: (typeof PEOPLE)[number]): Person => ({
    ...view,
    user: runtime.addUser({ email: view.email }),
    menus: [],
  });
  return [add(first), ...rest.map(add)];
}
