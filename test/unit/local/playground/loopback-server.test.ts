import { type IncomingHttpHeaders, request } from 'node:http';
import {
  answerText,
  type LoopbackServer,
  listenOnLoopback,
} from '../../../../local/playground/loopback-server';

const servers: LoopbackServer[] = [];

async function startServer(port = 0): Promise<LoopbackServer> {
  const server = await listenOnLoopback(port);
  server.answerWith(async (_, response, url) => {
    if (url.pathname === '/broken') throw new Error('Broken on purpose.');
    answerText(response, 200, url.pathname);
  });
  servers.push(server);
  return server;
}

function statusOf(
  port: number,
  path: string,
  headers: IncomingHttpHeaders = {},
): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.on('error', reject).end();
  });
}

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

test('answers whoever addresses this computer, and nobody who addresses another name', async () => {
  const { port } = await startServer();
  expect(await statusOf(port, '/')).toBe(200);
  expect(await statusOf(port, '/', { host: `rebound.example:${port}` })).toBe(403);
  expect(await statusOf(port, '/', { origin: 'https://elsewhere.example' })).toBe(403);
});

test('takes a free port where the wanted one is taken', async () => {
  const first = await startServer();
  const second = await startServer(first.port);
  expect(second.port).not.toBe(first.port);
  expect(await statusOf(second.port, '/')).toBe(200);
});

test('a failure is answered, and the server goes on', async () => {
  const printed = jest.spyOn(console, 'error').mockImplementation(() => {});
  const { port } = await startServer();
  expect(await statusOf(port, '/broken')).toBe(500);
  expect(await statusOf(port, '/')).toBe(200);
  printed.mockRestore();
});
