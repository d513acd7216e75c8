import { type SixtyfourServer, startServer } from '../../../../local/sixtyfour/server';
import { receivedFields } from './sixtyfour-client';

let server: SixtyfourServer;

beforeEach(async () => {
  server = await startServer({ searchDurationMs: 0 });
});

afterEach(async () => {
  await server.close();
});

const HEADERS = { 'x-api-key': 'any', 'Content-Type': 'application/json' };

async function start(body: object): Promise<Response> {
  const url = `${server.baseUrl}/search/start-deep-search`;
  return await fetch(url, { method: 'POST', headers: HEADERS, body: JSON.stringify(body) });
}

async function get(path: string): Promise<Record<string, unknown>> {
  return await receivedFields(await fetch(server.baseUrl + path, { headers: HEADERS }));
}

/** A signed URL for a search that has just been started and finished, and its file. */
async function finishedSearch(): Promise<{ readonly url: string; readonly file: string }> {
  const taskId = String((await receivedFields(await start({ query: 'Dentists' }))).task_id);
  const { resource_handle_id: handle } = await get(`/search/deep-search-status/${taskId}`);
  const { url } = await get(`/search/download?resource_handle_id=${String(handle)}`);
  return { url: String(url), file: new TextDecoder().decode(server.sixtyfour.resultsOf(taskId)) };
}

describe('the simulated API as a server', () => {
  it('takes any HTTP client from the start to the file, on loopback alone', async () => {
    const { url, file } = await finishedSearch();
    expect(server.baseUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(url.startsWith(`${server.baseUrl}/storage/`)).toBe(true);
    const whole = await fetch(url);
    expect(whole.headers.get('content-type')).toBe('text/csv');
    expect(await whole.text()).toBe(file);
    const part = await fetch(url, { headers: { Range: 'bytes=0-3' } });
    expect([part.status, await part.text()]).toEqual([206, 'name']);
  });

  it('follows a redirect to itself by another name', async () => {
    const { url, file } = await finishedSearch();
    server.sixtyfour.addFault({ kind: 'redirect', on: 'file', times: 1 });
    const answer = await fetch(url);
    expect(new URL(answer.url).hostname).toBe('localhost');
    expect(await answer.text()).toBe(file);
  });

  it('answers errors as the API does', async () => {
    expect((await fetch(`${server.baseUrl}/search/status/x`)).status).toBe(401);
    expect((await start({ query: '' })).status).toBe(422);
    expect((await fetch(`${server.baseUrl}/`)).status).toBe(404);
  });

  it('drops the connection where there is no answer', async () => {
    server.sixtyfour.addFault({
      kind: 'network-failure',
      on: 'start',
      failure: 'time-out',
      moment: 'after',
      tookMs: 0,
    });
    await expect(start({ query: 'Dentists' })).rejects.toThrow('fetch failed');
    expect(server.sixtyfour.searches).toHaveLength(1);
  });

  it('takes as long as a slow answer does', async () => {
    server.sixtyfour.addFault({ kind: 'slow', on: 'start', tookMs: 150 });
    const before = performance.now();
    await start({ query: 'Dentists' });
    expect(performance.now() - before).toBeGreaterThanOrEqual(145);
  });

  it('refuses a port that is taken', async () => {
    const port = Number(new URL(server.baseUrl).port);
    await expect(startServer({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
