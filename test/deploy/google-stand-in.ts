// A stand-in on loopback for as much of Google's Apps Script and Drive APIs as clasp uses.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import {
  type Answer,
  changeDeployment,
  listDeployments,
  makeDeployment,
  refusal,
  removeDeployment,
  type ScriptFile,
  type StoredScript,
} from './google-deployments';

export const ACCESS_TOKEN = 'invented-token';
export const ACCOUNT = 'dana@example.com';

type Operation =
  | 'read user'
  | 'make spreadsheet'
  | 'make script'
  | 'list versions'
  | 'make version'
  | 'list deployments'
  | 'make deployment'
  | 'change deployment'
  | 'remove deployment'
  | 'read files'
  | 'write files';

/** What a new script holds. */
const NEW_SCRIPT: readonly ScriptFile[] = [
  { name: 'appsscript', type: 'JSON', source: '{"timeZone":"America/New_York"}' },
  { name: 'Code', type: 'SERVER_JS', source: 'function myFunction() {\n}\n' },
];

export interface HeldAnswer {
  /** Resolves when such a request has come and had its effect. */
  readonly reached: Promise<void>;
  readonly release: () => void;
}

export class GoogleStandIn {
  readonly spreadsheets: { readonly id: string; readonly name: string }[] = [];
  readonly scripts: StoredScript[] = [];
  readonly operations: Operation[] = [];
  /** The user's setting at script.google.com. */
  apiIsOn = true;

  readonly #server: Server;
  #url = '';
  readonly #holds = new Map<Operation, { readonly reached: () => void; readonly hold: Promise<void> }>();

  private constructor() {
    this.#server = createServer((request, response) => {
      void this.#serve(request, response);
    });
  }

  static async start(): Promise<GoogleStandIn> {
    const standIn = new GoogleStandIn();
    await new Promise<void>((resolve) => standIn.#server.listen(0, '127.0.0.1', resolve));
    const address = standIn.#server.address();
    if (address === null || typeof address === 'string') throw new Error('The stand-in does not listen.');
    standIn.#url = `http://127.0.0.1:${address.port}`;
    return standIn;
  }

  /** Where it is, or was before it stopped. */
  get url(): string {
    return this.#url;
  }

  /** Does what the next such request asks for, but keeps the answer back. */
  holdAnswerTo(operation: Operation): HeldAnswer {
    let reached = () => {};
    let release = () => {};
    const hold = new Promise<void>((resolve) => {
      release = resolve;
    });
    const held = new Promise<void>((resolve) => {
      reached = resolve;
    });
    this.#holds.set(operation, { reached, hold });
    return { reached: held, release };
  }

  /** A script that was there before. */
  addScript(id: string): StoredScript {
    const script: StoredScript = {
      id,
      title: 'Made by hand',
      parentId: null,
      files: NEW_SCRIPT,
      versions: [],
      deployments: [],
      deploymentsMade: 0,
    };
    this.scripts.push(script);
    return script;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request);
    const route = routeOf(request);
    if (route !== null) this.operations.push(route.operation);
    const answer =
      request.headers.authorization !== `Bearer ${ACCESS_TOKEN}`
        ? refusal(401, 'Invalid Credentials')
        : route === null
          ? refusal(404, `The stand-in knows no ${request.method} ${request.url}`)
          : this.#answer(route, body);
    if (route !== null) await this.#waitFor(route.operation);
    response.writeHead(answer.status, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify(answer.body));
  }

  async #waitFor(operation: Operation): Promise<void> {
    const held = this.#holds.get(operation);
    this.#holds.delete(operation);
    held?.reached();
    await held?.hold;
  }

  #answer({ operation, scriptId, deploymentId }: Route, body: Readonly<Record<string, unknown>>): Answer {
    if (operation === 'read user') return { status: 200, body: { id: '1', email: ACCOUNT } };
    if (operation === 'make spreadsheet') return this.#makeSpreadsheet(String(body.name));
    if (!this.apiIsOn) {
      return refusal(
        403,
        'Die Apps Script API ist nicht aktiviert: https://script.google.com/home/usersettings',
      );
    }
    if (operation === 'make script') return this.#makeScript(body);
    const script = this.scripts.find(({ id }) => id === scriptId);
    if (script === undefined) return refusal(404, 'Requested entity was not found.');
    switch (operation) {
      case 'read files':
        return { status: 200, body: { scriptId, files: script.files } };
      case 'write files':
        script.files = filesIn(body.files);
        return { status: 200, body: { scriptId, files: script.files } };
      case 'list versions':
        return { status: 200, body: {} };
      case 'make version':
        script.versions.push(String(body.description));
        return { status: 200, body: { scriptId, versionNumber: script.versions.length } };
      case 'list deployments':
        return listDeployments(script);
      case 'make deployment':
        return makeDeployment(script, body);
      case 'change deployment':
        return changeDeployment(script, deploymentId, body.deploymentConfig);
      case 'remove deployment':
        return removeDeployment(script, deploymentId);
    }
  }

  #makeSpreadsheet(name: string): Answer {
    const id = `invented-spreadsheet-${this.spreadsheets.length + 1}`;
    this.spreadsheets.push({ id, name });
    return { status: 200, body: { kind: 'drive#file', id, name } };
  }

  #makeScript({ title, parentId }: Readonly<Record<string, unknown>>): Answer {
    const id = `invented-script-of-the-user-${this.scripts.length + 1}`;
    const script = { ...this.addScript(id), title: String(title), parentId: String(parentId) };
    this.scripts.splice(-1, 1, script);
    return { status: 200, body: { scriptId: id, title, parentId } };
  }
}

const ROUTES: readonly (readonly [method: string, path: RegExp, operation: Operation])[] = [
  ['GET', /^\/oauth2\/v2\/userinfo$/, 'read user'],
  ['POST', /^\/drive\/v3\/files$/, 'make spreadsheet'],
  ['POST', /^\/v1\/projects$/, 'make script'],
  ['GET', /^\/v1\/projects\/([^/]+)\/versions$/, 'list versions'],
  ['POST', /^\/v1\/projects\/([^/]+)\/versions$/, 'make version'],
  ['GET', /^\/v1\/projects\/([^/]+)\/deployments$/, 'list deployments'],
  ['POST', /^\/v1\/projects\/([^/]+)\/deployments$/, 'make deployment'],
  ['PUT', /^\/v1\/projects\/([^/]+)\/deployments\/([^/]+)$/, 'change deployment'],
  ['DELETE', /^\/v1\/projects\/([^/]+)\/deployments\/([^/]+)$/, 'remove deployment'],
  ['GET', /^\/v1\/projects\/([^/]+)\/content$/, 'read files'],
  ['PUT', /^\/v1\/projects\/([^/]+)\/content$/, 'write files'],
];

interface Route {
  readonly operation: Operation;
  readonly scriptId: string;
  readonly deploymentId: string;
}

function routeOf(request: IncomingMessage): Route | null {
  const { pathname } = new URL(request.url ?? '', 'http://localhost');
  for (const [method, path, operation] of ROUTES) {
    const match = path.exec(pathname);
    if (match !== null && method === request.method)
      return { operation, scriptId: match[1] ?? '', deploymentId: match[2] ?? '' };
  }
  return null;
}

async function bodyOf(request: IncomingMessage): Promise<Readonly<Record<string, unknown>>> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text === '' ? {} : JSON.parse(text);
}

function filesIn(files: unknown): readonly ScriptFile[] {
  if (!Array.isArray(files)) throw new Error('A push without files.');
  return files.map(({ name, type, source }) => ({ name, type, source }));
}
