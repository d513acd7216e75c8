// An HTTP server that only this computer can reach, and only pages of ours can use.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { closeServer, LOOPBACK_HOST, listenOn } from '../loopback';
import { isAddressedToUs } from './request-guard';
import { COMMON_HEADERS } from './security-headers';

/** Answers one request; what it throws is answered with 500. */
export type RequestAnswerer = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>;

export interface LoopbackServer {
  readonly port: number;
  /** Answers requests from now on; to be called once. */
  answerWith(answerer: RequestAnswerer): void;
  close(): Promise<void>;
}

/**
 * Listens on `port`, or on a free one where that is taken, unless it must be that one. What is served names its own
 * address, so what answers is said when the port is known.
 */
export async function listenOnLoopback(port: number, needsPort = false): Promise<LoopbackServer> {
  const server = createServer();
  const actualPort = await listenOn(server, port).catch((error: NodeJS.ErrnoException) => {
    if (needsPort || (error.code !== 'EADDRINUSE' && error.code !== 'EACCES')) throw error;
    return listenOn(server, 0);
  });
  return {
    port: actualPort,
    answerWith: (answerer) => {
      server.on('request', (request, response) => {
        void answerGuarded(request, response, actualPort, answerer);
      });
    },
    close: () => closeServer(server),
  };
}

async function answerGuarded(
  request: IncomingMessage,
  response: ServerResponse,
  port: number,
  answerer: RequestAnswerer,
): Promise<void> {
  try {
    if (!isAddressedToUs(request.headers, port)) {
      answerText(response, 403, 'This server answers its own pages only.');
      return;
    }
    await answerer(request, response, new URL(request.url ?? '/', `http://${LOOPBACK_HOST}:${port}`));
  } catch (error) {
    console.error(error);
    if (response.headersSent) response.end();
    else answerText(response, 500, 'The playground failed; its terminal says why.');
  }
}

export function answerText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { ...COMMON_HEADERS, 'content-type': 'text/plain; charset=utf-8' }).end(text);
}
