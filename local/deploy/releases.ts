// Versions and the deployment that shows one of them. Google wants a new version under the deployment that is there,
// because people and the Marketplace know it by its ID; a script holds twenty such deployments and no more.
import { type ClaspOutcome, fieldOf } from './clasp';
import { DeployFailure, explainClasp } from './deploy-failure';

/** A clasp that knows its script. */
export type Clasp = (...args: readonly string[]) => Promise<ClaspOutcome>;

/** What clasp's users report: Google's own pages name no number. */
const MAX_DEPLOYMENTS = 20;

export interface Deployment {
  readonly id: string;
  readonly version: number;
  readonly description: string;
}

/** Makes a version of what is pushed, under the newest deployment there is, else as the first. */
export async function release(clasp: Clasp, text: string): Promise<string> {
  const made = await clasp('create-version', '--json', '--', text);
  const version = fieldOf(made.report, 'versionNumber');
  if (!made.succeeded || typeof version !== 'number') {
    throw explainClasp(made.complaint, 'The files were pushed, but no version was made.');
  }
  const [newest] = await deploymentsOf(clasp);
  const shown = await show(clasp, newest?.id ?? null, version, text);
  if (typeof shown !== 'string') {
    throw explainClasp(shown.complaint, `Version ${version} was made, but not deployed.`);
  }
  const before = newest === undefined ? '' : `, which showed version ${newest.version} before`;
  return `Version ${version}, “${text}”, is deployed as ${shown}${before}.`;
}

/** Lets the newest deployment show an earlier version again. The versions themselves stay, all of them. */
export async function rollBack(clasp: Clasp, version: number): Promise<string> {
  const [newest] = await deploymentsOf(clasp);
  if (newest === undefined)
    throw new DeployFailure('refused', 'There is no deployment that could be rolled back.');
  const shown = await show(clasp, newest.id, version, `Back to version ${version}`);
  if (typeof shown !== 'string') {
    throw explainClasp(
      shown.complaint,
      `Nothing was rolled back: ${newest.id} still shows version ${newest.version}.`,
    );
  }
  return `${shown} shows version ${version} again; before it was version ${newest.version}.`;
}

/** A line for each deployment, newest first, and how many more a script can hold. */
export async function listed(clasp: Clasp): Promise<readonly string[]> {
  const deployments = await deploymentsOf(clasp);
  return [
    ...deployments.map(({ id, version, description }) =>
      `${id}  version ${version}  ${description}`.trimEnd(),
    ),
    `${deployments.length} of at most ${MAX_DEPLOYMENTS} versioned deployments.`,
  ];
}

/** Removes one deployment, or for `old` all but the newest. Answers a line for each. */
export async function removed(clasp: Clasp, which: string): Promise<readonly string[]> {
  const deployments = await deploymentsOf(clasp);
  const gone = which === 'old' ? deployments.slice(1) : deployments.filter(({ id }) => id === which);
  if (gone.length === 0 && which !== 'old') {
    throw explainClasp(
      '',
      `Nothing was removed: there is no versioned deployment ${which} (--list shows them).`,
    );
  }
  const lines: string[] = [];
  for (const { id, version } of gone) {
    const { succeeded, complaint } = await clasp('delete-deployment', id);
    if (!succeeded) {
      throw explainClasp(complaint, [...lines, `The deployment ${id} could not be removed.`].join(' '));
    }
    lines.push(`Removed ${id}, which showed version ${version}.`);
  }
  return gone.length === 0 ? ['There is nothing old to remove.'] : lines;
}

/** The deployment's ID, or what clasp says. */
async function show(
  clasp: Clasp,
  deploymentId: string | null,
  version: number,
  text: string,
): Promise<string | ClaspOutcome> {
  const command = deploymentId === null ? ['create-deployment'] : ['update-deployment', deploymentId];
  const outcome = await clasp(...command, '--json', `--versionNumber=${version}`, `--description=${text}`);
  const id = fieldOf(outcome.report, 'deploymentId');
  return outcome.succeeded && typeof id === 'string' ? id : outcome;
}

/** Those that show a version, newest first; the one that always shows the latest code is not counted. */
async function deploymentsOf(clasp: Clasp): Promise<readonly Deployment[]> {
  const { succeeded, report, complaint } = await clasp('list-deployments', '--json');
  const deployments = succeeded ? deploymentsIn(report) : null;
  if (deployments === null) throw explainClasp(complaint, 'The deployments could not be listed.');
  return deployments;
}

/** Null where it is not what clasp reports. */
function deploymentsIn(report: string): readonly Deployment[] | null {
  try {
    const list: unknown = JSON.parse(report);
    if (!Array.isArray(list)) return null;
    return list
      .flatMap((one: unknown) => {
        const text = JSON.stringify(one);
        const [id, version, description] = ['deploymentId', 'versionNumber', 'description'].map((name) =>
          fieldOf(text, name),
        );
        if (typeof id !== 'string' || typeof version !== 'number') return [];
        return [{ id, version, description: typeof description === 'string' ? description : '' }];
      })
      .sort((one, other) => other.version - one.version);
  } catch {
    return null;
  }
}
