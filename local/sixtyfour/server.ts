// The simulated API as a plain HTTP server on loopback, for any client.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { type Clock, RealClock } from '../clock';
import { type HttpRequest, type HttpResponse, NetworkFailure } from '../http';
import { closeServer, LOOPBACK_HOST, listenOn } from '../loopback';
import { SimulatedSixtyfour, type SimulatedSixtyfourOptions } from './simulated-sixtyfour';

export interface ServerOptions
  extends Omit<SimulatedSixtyfourOptions, 'clock' | 'apiBaseUrl' | 'storageBaseUrl' | 'mirrorBaseUrl'> {
  /** A free one unless given. */
  readonly port?: number;
  /** Real time unless given. */
  readonly clock?: Clock;
  /** Told about every request once its answer is known: the status, or why there is none. */
  readonly onRequest?: (request: HttpRequest, outcome: number | string) => void;
}

export interface SixtyfourServer {
  readonly sixtyfour: SimulatedSixtyfour;
  /** `http://127.0.0.1:…`, without a slash at the end. */
  readonly baseUrl: string;
  /** Ends it, and the connections that are still open. */
  close(): Promise<void>;
}

/** @throws Error with code `EADDRINUSE` when the port is taken. */
export async function startServer({
  port = 0,
  clock = new RealClock(),
  onRequest = () => {},
  ...options
}: ServerOptions = {}): Promise<SixtyfourServer> {
  const server = createServer();
  const actualPort = await listenOn(server, port);
  const baseUrl = `http://${LOOPBACK_HOST}:${actualPort}`;
  const sixtyfour = new SimulatedSixtyfour({
    ...options,
    clock,
    apiBaseUrl: baseUrl,
    storageBaseUrl: `${baseUrl}/storage`,
    // Another host by name, though it is the same machine: what a redirect leads to.
    mirrorBaseUrl: `http://localhost:${actualPort}/storage`,
  });
  server.on('request', (incoming, outgoing) => {
    void answer(incoming, outgoing, { sixtyfour, baseUrl, onRequest });
  });
  return {
    sixtyfour,
    baseUrl,
    close: () => closeServer(server),
  };
}

interface Serving {
  readonly sixtyfour: SimulatedSixtyfour;
  readonly baseUrl: string;
  readonly onRequest: (request: HttpRequest, outcome: number | string) => void;
}

async function answer(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  { sixtyfour, baseUrl, onRequest }: Serving,
): Promise<void> {
  try {
    const request = await read(incoming, baseUrl);
    const response = await handleAndTell(request, sixtyfour, onRequest);
    await delay(response.tookMs ?? 0);
    outgoing
      .writeHead(response.status, { ...response.headers, 'Content-Length': response.body.length })
      .end(response.body);
  } catch (error) {
    if (error instanceof NetworkFailure) await delay(error.tookMs);
    // A client that went away in the middle of its request ends here too, with nobody left to answer.
    else if (incoming.complete) console.error(error);
    incoming.socket.destroy();
  }
}

async function handleAndTell(
  request: HttpRequest,
  sixtyfour: SimulatedSixtyfour,
  onRequest: Serving['onRequest'],
): Promise<HttpResponse> {
  try {
    const response = await sixtyfour.handle(request);
    onRequest(request, response.status);
    return response;
  } catch (error) {
    if (error instanceof NetworkFailure) onRequest(request, error.kind);
    throw error;
  }
}

async function read(incoming: IncomingMessage, baseUrl: string): Promise<HttpRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(Buffer.from(chunk));
  const body = Buffer.concat(chunks).toString('utf8');
  return {
    method: incoming.method ?? 'GET',
    // Whatever name the client knows this server by.
    url: baseUrl + (incoming.url ?? '/'),
    headers: plainHeaders(incoming),
    body: body === '' ? null : body,
  };
}

function plainHeaders(incoming: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(incoming.headers).map(([name, value]) => [name, [value ?? ''].flat().join(', ')]),
  );
}
