// A server's place on loopback: never an interface that another computer can reach.
import type { Server } from 'node:http';

export const LOOPBACK_HOST = '127.0.0.1';

/**
 * Answers the port that the server listens on, a free one for 0.
 * @throws Error with code `EADDRINUSE` when the port is taken, `EACCES` when it is not for us
 */
export async function listenOn(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK_HOST, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}

/** Ends the connections, too: event streams stay open for as long as their page does. */
export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
