// The scripts that the stand-in for Google holds, and what becomes of their deployments.

export interface ScriptFile {
  readonly name: string;
  readonly type: string;
  readonly source: string;
}

export interface StoredDeployment {
  readonly id: string;
  readonly versionNumber: number;
  readonly description: string;
}

export interface StoredScript {
  readonly id: string;
  readonly title: string;
  /** The spreadsheet that it is bound to. */
  readonly parentId: string | null;
  files: readonly ScriptFile[];
  readonly versions: string[];
  deployments: readonly StoredDeployment[];
  /** So many were made; removed ones keep their numbers. */
  deploymentsMade: number;
}

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** As users report: a script holds so many versioned deployments. */
const MAX_DEPLOYMENTS = 20;

function deploymentAnswer({ id, ...deploymentConfig }: StoredDeployment) {
  return { deploymentId: id, deploymentConfig };
}

export function makeDeployment(script: StoredScript, body: Readonly<Record<string, unknown>>): Answer {
  if (script.deployments.length >= MAX_DEPLOYMENTS) {
    return refusal(400, 'Cannot create deployment: The script has too many versioned deployments.');
  }
  script.deploymentsMade += 1;
  const made = { id: `invented-deployment-${script.deploymentsMade}`, ...configIn(body) };
  script.deployments = [...script.deployments, made];
  return { status: 200, body: deploymentAnswer(made) };
}

export function changeDeployment(script: StoredScript, id: string, config: unknown): Answer {
  const changed = { id, ...configIn(config) };
  const isThere = script.deployments.some((one) => one.id === id);
  if (!isThere || changed.versionNumber > script.versions.length) {
    return refusal(404, 'Requested entity was not found.');
  }
  script.deployments = script.deployments.map((one) => (one.id === id ? changed : one));
  return { status: 200, body: deploymentAnswer(changed) };
}

function configIn(config: unknown) {
  return {
    versionNumber: Number(Reflect.get(Object(config), 'versionNumber')),
    description: String(Reflect.get(Object(config), 'description')),
  };
}

export function listDeployments({ id, deployments }: StoredScript): Answer {
  // The one that always shows what was pushed last has no version.
  const head = { deploymentId: 'invented-head', deploymentConfig: { scriptId: id } };
  return { status: 200, body: { deployments: [head, ...deployments.map(deploymentAnswer)] } };
}

export function removeDeployment(script: StoredScript, id: string): Answer {
  const left = script.deployments.filter((one) => one.id !== id);
  if (left.length === script.deployments.length) return refusal(404, 'Requested entity was not found.');
  script.deployments = left;
  return { status: 200, body: {} };
}

export function refusal(code: number, message: string): Answer {
  return { status: code, body: { error: { code, message, errors: [{ message }] } } };
}
