// The page's origin: its files, its events, its questions and its actions.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { ScriptError } from '../apps-script/script-error';
import { MalformedAction, readAction } from './actions';
import { answerText, type RequestAnswerer } from './loopback-server';
import { UnknownWindow } from './page-windows';
import type { PlaygroundSession } from './playground-session';
import type { RefusedAction } from './protocol';
import type { TokenGuard } from './request-guard';
import { COMMON_HEADERS, pageHeaders } from './security-headers';
import { type CellsRequest, cellInputView, cellsView, filterValuesView, textsView } from './spreadsheet-view';
import type { StaticFiles } from './static-files';

/** More than anybody pastes; the bodies are read into memory. */
const MAX_BODY_BYTES = 8 * 1024 * 1024;

/** Stands in index.html where the page finds its token. */
const TOKEN_PLACE = '{{token}}';

export interface PageRouteOptions {
  readonly files: StaticFiles;
  readonly frameOrigins: readonly string[];
  readonly guard: TokenGuard;
  readonly session: PlaygroundSession;
}

export function pageRoutes({ files, frameOrigins, guard, session }: PageRouteOptions): RequestAnswerer {
  const headers = pageHeaders(frameOrigins);
  return async (request, response, url) => {
    const file = files.get(url.pathname);
    if (file && request.method === 'GET') {
      response.writeHead(200, { ...headers, 'content-type': file.contentType });
      response.end(file.body.replace(TOKEN_PLACE, () => guard.token));
      return;
    }
    if (!guard.accepts(request.headers, url)) {
      answerRefusal(response, 403, 'The playground was started anew. Reload the page.');
      return;
    }
    switch (`${request.method} ${url.pathname}`) {
      case 'GET /api/events':
        session.openWindow(required(url, 'window'), url.searchParams.get('person'), response);
        return;
      case 'GET /api/cells':
        await answerOrRefuse(response, async () => cellsView(session.spreadsheet, cellsRequest(url)));
        return;
      case 'GET /api/texts':
        await answerOrRefuse(response, async () => textsView(session.spreadsheet, cellsRequest(url)));
        return;
      case 'GET /api/filter-values':
        await answerOrRefuse(response, async () =>
          filterValuesView(session.spreadsheet, wholeNumber(url, 'tab', 0), wholeNumber(url, 'column', 1)),
        );
        return;
      case 'GET /api/cell':
        await answerOrRefuse(response, async () => cellInputView(session.spreadsheet, cellsRequest(url)));
        return;
      case 'POST /api/actions':
        await answerOrRefuse(response, async () =>
          session.perform(required(url, 'window'), readAction(await readJson(request))),
        );
        return;
      default:
        answerText(response, 404, 'There is nothing here.');
    }
  };
}

/** Answers as JSON; what the spreadsheet or the platform refuses is a sentence for the user, not a failure. */
async function answerOrRefuse(response: ServerResponse, work: () => Promise<unknown>): Promise<void> {
  try {
    const answer = (await work()) ?? null;
    response.writeHead(200, { ...COMMON_HEADERS, 'content-type': 'application/json' });
    response.end(JSON.stringify(answer));
  } catch (error) {
    if (error instanceof ScriptError || error instanceof UnknownWindow)
      answerRefusal(response, 409, error.message);
    else if (error instanceof MalformedAction) answerRefusal(response, 400, error.message);
    else throw error;
  }
}

function answerRefusal(response: ServerResponse, status: number, message: string): void {
  const refused: RefusedAction = { message };
  response.writeHead(status, { ...COMMON_HEADERS, 'content-type': 'application/json' });
  response.end(JSON.stringify(refused));
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) throw new MalformedAction('That is too much at once.');
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    throw new MalformedAction('The body is not JSON.');
  }
}

function cellsRequest(url: URL): CellsRequest {
  return {
    tabId: wholeNumber(url, 'tab', 0),
    row: wholeNumber(url, 'row', 1),
    column: wholeNumber(url, 'column', 1),
    rows: wholeNumber(url, 'rows', 1, '1'),
    columns: wholeNumber(url, 'columns', 1, '1'),
  };
}

function required(url: URL, name: string): string {
  const value = url.searchParams.get(name);
  if (!value) throw new MalformedAction(`${name} is missing.`);
  return value;
}

function wholeNumber(url: URL, name: string, least: number, absent = ''): number {
  const text = url.searchParams.get(name) ?? absent;
  if (!/^\d{1,10}$/.test(text) || Number(text) < least) throw new MalformedAction(`${name} is out of range.`);
  return Number(text);
}
