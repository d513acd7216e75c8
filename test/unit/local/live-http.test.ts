// The real network behind UrlFetchApp, tried on loopback.
import { createServer, type RequestListener, type Server } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { HttpRequest } from '../../../local/http';
import { liveHttp } from '../../../local/live-http';

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

/** Answers the address of a server that answers so. */
async function listening(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return `http://127.0.0.1:${address.port}`;
}

const send = liveHttp(new AbortController().signal);

function get(url: string): HttpRequest {
  return { method: 'GET', url, headers: {}, body: null };
}

test('method, headers and body arrive as they are, and so does the answer', async () => {
  const received: unknown[] = [];
  const url = await listening(async (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(Buffer.from(chunk));
    const { 'x-api-key': key, 'content-type': type } = incoming.headers;
    received.push([incoming.method, incoming.url, key, type, Buffer.concat(chunks).toString()]);
    outgoing.writeHead(422, { 'X-Answer': 'yes' }).end(new Uint8Array([0, 255, 128]));
  });
  const headers = { 'x-api-key': 'invented', 'content-type': 'application/json' };
  const answer = await send({ method: 'POST', url: `${url}/a?b=%2F`, headers, body: '{"ü":1}' });
  expect(received).toEqual([['POST', '/a?b=%2F', 'invented', 'application/json', '{"ü":1}']]);
  expect(answer).toMatchObject({ status: 422, headers: { 'x-answer': 'yes' } });
  expect([...answer.body]).toEqual([0, 255, 128]);
});

test('a redirect is an answer: nobody is sent elsewhere', async () => {
  let elsewhere = 0;
  const target = await listening((_incoming, outgoing) => {
    elsewhere += 1;
    outgoing.end();
  });
  const url = await listening((_incoming, outgoing) => outgoing.writeHead(302, { Location: target }).end());
  const answer = await send(get(url));
  expect(answer).toMatchObject({ status: 302, headers: { location: target } });
  expect(elsewhere).toBe(0);
});

test('a packed body arrives unpacked, and its headers do not say otherwise', async () => {
  const url = await listening((_incoming, outgoing) => {
    outgoing
      .writeHead(200, { 'Content-Encoding': 'gzip', 'Content-Type': 'text/csv' })
      .end(gzipSync('a,b\n1,2\n'));
  });
  const { headers, body } = await send(get(url));
  expect(Buffer.from(body).toString()).toBe('a,b\n1,2\n');
  expect(headers).toMatchObject({ 'content-type': 'text/csv' });
  expect(Object.keys(headers)).not.toEqual(expect.arrayContaining(['content-encoding']));
});

test('a host without a name, a port without a server and a broken answer are network failures', async () => {
  const broken = await listening((incoming) => incoming.socket.destroy());
  const gone = await listening(() => {});
  await new Promise((resolve) => servers.pop()?.close(resolve));
  await expect(send(get(gone))).rejects.toMatchObject({ kind: 'unreachable' });
  await expect(send(get(broken))).rejects.toMatchObject({ kind: 'unreachable' });
  // A label of a name has at most 63 characters, so the resolver needs to ask nobody.
  await expect(send(get(`http://${'x'.repeat(64)}.invalid/`))).rejects.toMatchObject({ kind: 'dns' });
});

test('what is under way ends with its signal', async () => {
  const end = new AbortController();
  const url = await listening(() => end.abort());
  await expect(liveHttp(end.signal)(get(url))).rejects.toMatchObject({ name: 'NetworkFailure' });
});
