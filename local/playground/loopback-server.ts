// An HTTP server that only this computer can reach, and only pages of ours can use.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { isAddressedToUs } from './request-guard';
import { COMMON_HEADERS } from './security-headers';

/** Loopback only: never an interface that another computer can reach. */
const HOST = '127.0.0.1';

/** Answers one request; what it throws is answered with 500. */
export type RequestAnswerer = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>;

export interface LoopbackServer {
  readonly port: number;
  /** Answers requests from now on; to be called once. */
  answerWith(answerer: RequestAnswerer): void;
  close(): Promise<void>;
}

/**
 * Listens on `port`, or on a free one where that is taken, unless it must be that one. What is served names its own address, so what
 * answers is said when the port is known.
 */
export async function listenOnLoopback(port: number, needsPort = false): Promise<LoopbackServer> {
  const server = createServer();
  await listen(server, port).catch(async (error: NodeJS.ErrnoException) => {
    if (needsPort || (error.code !== 'EADDRINUSE' && error.code !== 'EACCES')) throw error;
    await listen(server, 0);
  });
  const actualPort = portOf(server);
  return {
    port: actualPort,
    answerWith: (answerer) => {
      server.on('request', (request, response) => {
        void answerGuarded(request, response, actualPort, answerer);
      });
    },
    close: () => close(server),
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
    await answerer(request, response, new URL(request.url ?? '/', `http://${HOST}:${port}`));
  } catch (error) {
    console.error(error);
    if (response.headersSent) response.end();
    else answerText(response, 500, 'The playground failed; its terminal says why.');
  }
}

export function answerText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { ...COMMON_HEADERS, 'content-type': 'text/plain; charset=utf-8' }).end(text);
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    // Event streams stay open for as long as their page does.
    server.closeAllConnections();
  });
}
