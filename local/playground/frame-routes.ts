// The frames' origin: the add-on's HTML, the script in front of it, and the simulated result storage for
// links that a browser opens by itself.
import type { ServerResponse } from 'node:http';
import { type HttpHandler, NetworkFailure } from '../http';
import { type FrameDocumentFacts, frameDocument } from './frame-document';
import { FRAME_PATH, SIMULATED_STORAGE_PATH } from './frame-paths';
import { answerText, type RequestAnswerer } from './loopback-server';
import { COMMON_HEADERS, frameHeaders } from './security-headers';
import type { StaticFiles } from './static-files';

export interface FrameRouteOptions {
  readonly files: StaticFiles;
  readonly facts: FrameDocumentFacts;
  readonly pageOrigins: readonly string[];
  /** The add-on's HTML by frame id, or null for a frame that there is not. */
  readonly htmlOf: (frameId: string) => string | null;
  readonly http: HttpHandler;
}

export function frameRoutes({ files, facts, pageOrigins, htmlOf, http }: FrameRouteOptions): RequestAnswerer {
  const headers = frameHeaders(pageOrigins);
  return async (request, response, url) => {
    const file = files.get(url.pathname);
    if (request.method !== 'GET') {
      answerText(response, 405, 'Frames are only read.');
    } else if (file !== undefined) {
      response.writeHead(200, { ...COMMON_HEADERS, 'content-type': file.contentType }).end(file.body);
    } else if (url.pathname === SIMULATED_STORAGE_PATH) {
      await answerFromStorage(response, url.searchParams.get('url') ?? '', facts.simulatedStorage, http);
    } else {
      const html = url.pathname.startsWith(FRAME_PATH) ? htmlOf(url.pathname.slice(FRAME_PATH.length)) : null;
      if (html === null) {
        answerText(response, 404, 'There is no such frame (any more).');
        return;
      }
      response.writeHead(200, { ...headers, 'content-type': 'text/html; charset=utf-8' });
      response.end(frameDocument(html, facts));
    }
  };
}

/** What the storage host would answer the browser; always to be saved, never shown on this origin. */
async function answerFromStorage(
  response: ServerResponse,
  url: string,
  storageOrigin: string,
  http: HttpHandler,
): Promise<void> {
  if (!URL.canParse(url) || new URL(url).origin !== storageOrigin) {
    answerText(response, 400, 'That is no link to the simulated storage.');
    return;
  }
  try {
    const answer = await http({ method: 'GET', url, headers: {}, body: null });
    response.writeHead(answer.status, {
      ...COMMON_HEADERS,
      'content-type': answer.status === 200 ? 'text/csv; charset=utf-8' : 'text/plain; charset=utf-8',
      ...(answer.status === 200 ? { 'content-disposition': 'attachment; filename="results.csv"' } : {}),
    });
    response.end(answer.body);
  } catch (error) {
    if (!(error instanceof NetworkFailure)) throw error;
    answerText(response, 502, 'The simulated storage does not answer.');
  }
}
