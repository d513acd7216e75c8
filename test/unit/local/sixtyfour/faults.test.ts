import type { Fault, FaultPoint } from '../../../../local/sixtyfour/faults';
import { fieldsOf, SixtyfourClient, textOf, UNKNOWN_TASK_ID } from './sixtyfour-client';

const POINTS: readonly FaultPoint[] = ['start', 'status', 'download', 'file'];

/** A finished search, and one request at each of the points where faults apply. */
async function finishedSearch(options: ConstructorParameters<typeof SixtyfourClient>[0] = {}) {
  const client = new SixtyfourClient(options);
  const taskId = await client.complete({ search_id: 'mine', max_results: 20 });
  const handle = await client.handleOf(taskId);
  const url = await client.link(taskId);
  const requests = {
    start: () => client.post({ query: 'another' }),
    status: () => client.status(taskId),
    download: () => client.get(`/search/download?resource_handle_id=${handle}`),
    file: () => client.send({ url }),
  };
  return { client, taskId, url, requests };
}

/** A running search, 50 s old, that met `faults` after its start. */
async function runningSearch(...faults: readonly Fault[]) {
  const client = new SixtyfourClient();
  const taskId = await client.start({ search_id: 'mine' });
  client.passSeconds(50);
  const remove = faults.map((fault) => client.sixtyfour.addFault(fault));
  const ask = async () => fieldsOf(await client.status(taskId));
  return { client, taskId, ask, removeFaults: () => remove.forEach((each) => void each()) };
}

describe('a fault', () => {
  it.each(POINTS)('about %s meets no other request', async (on) => {
    const { client, requests } = await finishedSearch();
    client.sixtyfour.addFault({ kind: 'http-status', on, status: 503 });
    for (const point of POINTS) {
      expect((await requests[point]()).status).toBe(point === on ? 503 : 200);
    }
  });

  it('ends after so many times, and begins after so many more when it is to skip some', async () => {
    const { client, requests } = await finishedSearch();
    client.sixtyfour.addFault({ kind: 'http-status', on: 'status', status: 500, skip: 1, times: 2 });
    const statuses: number[] = [];
    for (let count = 0; count < 5; count += 1) statuses.push((await requests.status()).status);
    expect(statuses).toEqual([200, 500, 500, 200, 200]);
  });

  it('gives way to those added before it and follows them', async () => {
    const { client, requests } = await finishedSearch();
    client.sixtyfour.addFault({ kind: 'http-status', on: 'status', status: 500, times: 1 });
    client.sixtyfour.addFault({ kind: 'http-status', on: 'status', status: 503, times: 1 });
    expect([(await requests.status()).status, (await requests.status()).status]).toEqual([500, 503]);
  });

  it('can be about one task only', async () => {
    const { client, taskId, requests } = await finishedSearch();
    const other = await client.start({ query: 'another' });
    client.sixtyfour.addFault({ kind: 'http-status', on: 'status', status: 500, taskId: other });
    expect((await requests.status()).status).toBe(200);
    expect((await client.status(other)).status).toBe(500);
    client.sixtyfour.addFault({ kind: 'http-status', on: 'file', status: 500, taskId });
    expect((await requests.file()).status).toBe(500);
  });

  it('ends when it is removed, or all are cleared', async () => {
    const { client, requests } = await finishedSearch();
    const remove = client.sixtyfour.addFault({ kind: 'http-status', on: 'status', status: 500 });
    client.sixtyfour.addFault({ kind: 'http-status', on: 'file', status: 500 });
    remove();
    expect((await requests.status()).status).toBe(200);
    expect((await requests.file()).status).toBe(500);
    client.sixtyfour.clearFaults();
    expect((await requests.file()).status).toBe(200);
  });
});

describe('an HTTP status', () => {
  it.each([
    ['error-and-message', '{"error":"Payment Required","message":"Balance too low."}'],
    ['detail', '{"detail":"Balance too low."}'],
    ['detail-list', '{"detail":[{"loc":["body","query"],"msg":"Balance too low.","type":"value_error"}]}'],
    ['empty', ''],
  ] as const)('has a body of the shape %s', async (body, text) => {
    const { client, requests } = await finishedSearch();
    const fault = {
      kind: 'http-status',
      on: 'start',
      status: 402,
      body,
      message: 'Balance too low.',
    } as const;
    client.sixtyfour.addFault(fault);
    expect(textOf(await requests.start())).toBe(text);
  });

  it('comes as a web page or as XML', async () => {
    const { client, requests } = await finishedSearch();
    client.sixtyfour.addFault({ kind: 'http-status', on: 'start', status: 502, body: 'html' });
    client.sixtyfour.addFault({ kind: 'http-status', on: 'file', status: 503 });
    expect(textOf(await requests.start())).toContain('<h1>502 Bad Gateway</h1>');
    expect(textOf(await requests.file())).toContain('<Code>ServiceUnavailable</Code>');
  });

  it('says how long to wait, in seconds or as a date', async () => {
    const { client, requests } = await finishedSearch();
    const fault = { kind: 'http-status', on: 'start', status: 429, times: 1 } as const;
    client.sixtyfour.addFault({ ...fault, retryAfter: { kind: 'seconds', seconds: 30 } });
    client.sixtyfour.addFault({ ...fault, retryAfter: { kind: 'date', inMs: 30_000 } });
    client.sixtyfour.addFault({ ...fault, headers: { 'X-Request-Id': 'r1' } });
    expect((await requests.start()).headers['Retry-After']).toBe('30');
    expect((await requests.start()).headers['Retry-After']).toBe('Wed, 18 Feb 2026 10:02:00 GMT');
    expect((await requests.start()).headers['X-Request-Id']).toBe('r1');
  });

  it.each([
    ['before', 1],
    ['after', 2],
  ] as const)('comes %s the request has taken effect', async (moment, searches) => {
    const { client, requests } = await finishedSearch();
    client.sixtyfour.addFault({ kind: 'http-status', on: 'start', status: 502, moment });
    expect((await requests.start()).status).toBe(502);
    expect(client.sixtyfour.searches).toHaveLength(searches);
  });
});

describe('a network failure', () => {
  it.each([
    ['dns', 'before', 1],
    ['unreachable', 'before', 1],
    ['time-out', 'before', 1],
    ['time-out', 'after', 2],
  ] as const)('%s, %s the request has taken effect', async (failure, moment, searches) => {
    const { client, requests } = await finishedSearch();
    client.sixtyfour.addFault({ kind: 'network-failure', on: 'start', failure, moment, tookMs: 7000 });
    await expect(requests.start()).rejects.toMatchObject({ kind: failure, tookMs: 7000 });
    expect(client.sixtyfour.searches).toHaveLength(searches);
    expect(client.sixtyfour.requests.at(-1)?.outcome).toBe(failure);
  });
});

describe('damaged JSON', () => {
  it.each(['broken-json', 'truncated-json'] as const)('(%s) cannot be read', async (kind) => {
    const { client, requests } = await finishedSearch();
    client.sixtyfour.addFault({ kind, on: 'start' });
    const answer = await requests.start();
    expect(answer.status).toBe(200);
    expect(() => fieldsOf(answer)).toThrow(SyntaxError);
    expect(client.sixtyfour.searches).toHaveLength(2);
  });

  it('lacks fields, or holds others', async () => {
    const { client, requests } = await finishedSearch();
    client.sixtyfour.addFault({ kind: 'missing-fields', on: 'start', fields: ['task_id', 'message'] });
    client.sixtyfour.addFault({ kind: 'replaced-fields', on: 'download', fields: { url: null, extra: [1] } });
    expect(fieldsOf(await requests.start())).toEqual({ status: 'queued' });
    expect(fieldsOf(await requests.download())).toMatchObject({
      url: null,
      extra: [1],
      bucket: expect.any(String),
    });
  });
});

describe('slowness', () => {
  it('adds up, and comes on top of another fault', async () => {
    const { client, requests } = await finishedSearch();
    client.sixtyfour.addFault({ kind: 'slow', on: 'status', tookMs: 4000 });
    client.sixtyfour.addFault({ kind: 'slow', on: 'status', tookMs: 1000, times: 1 });
    client.sixtyfour.addFault({ kind: 'http-status', on: 'status', status: 500, times: 1 });
    expect(await requests.status()).toMatchObject({ status: 500, tookMs: 5000 });
    expect(await requests.status()).toMatchObject({ status: 200, tookMs: 4000 });
  });
});

describe('a repeated search_id', () => {
  it('can be a conflict, which a first one is not', async () => {
    const client = new SixtyfourClient();
    client.sixtyfour.addFault({ kind: 'repeated-id-conflict', on: 'start' });
    await client.start({ search_id: 'mine' });
    const repeated = await client.post({ query: 'VP of Engineering', search_id: 'mine' });
    expect(repeated.status).toBe(409);
    expect(client.sixtyfour.searches).toMatchObject([{ startRequests: 2 }]);
  });
});

describe('a status', () => {
  it('can be a word that nobody has heard of', async () => {
    const { ask } = await runningSearch({
      kind: 'unknown-status',
      on: 'status',
      status: 'pondering',
      times: 1,
    });
    expect(await ask()).toMatchObject({ status: 'pondering', current_phase: 2 });
    expect(await ask()).toMatchObject({ status: 'running' });
  });

  it('can go backwards', async () => {
    const { ask } = await runningSearch({ kind: 'backwards-status', on: 'status', skip: 1, times: 1 });
    expect(await ask()).toMatchObject({ status: 'running' });
    expect(await ask()).toMatchObject({ status: 'queued', total_results: null });
    expect(await ask()).toMatchObject({ status: 'running' });
  });

  it('can be completed without a handle, which says nothing before completion', async () => {
    const { client, ask } = await runningSearch({ kind: 'completed-without-handle', on: 'status', times: 1 });
    expect(await ask()).toMatchObject({ status: 'running' });
    client.passSeconds(40);
    expect(await ask()).toMatchObject({ status: 'completed', resource_handle_id: null });
    expect(await ask()).toMatchObject({ status: 'completed', resource_handle_id: expect.any(String) });
  });

  it('of no task is left alone by what is about tasks', async () => {
    const { client, ask } = await runningSearch({
      kind: 'unknown-status',
      on: 'status',
      status: 'x',
      times: 1,
    });
    expect((await client.status(UNKNOWN_TASK_ID)).status).toBe(404);
    expect(await ask()).toMatchObject({ status: 'x' });
  });
});

describe("a search's fate", () => {
  it.each(['failed', 'cancelled', 'terminated', 'timed_out', 'error'] as const)(
    'can be %s, which frees its place and stays so',
    async (status) => {
      const { client, ask, removeFaults } = await runningSearch({
        kind: 'ends-as',
        status,
        error: 'No luck.',
      });
      expect(await ask()).toMatchObject({
        status,
        error: 'No luck.',
        close_time: '2026-02-18T10:00:50Z',
        resource_handle_id: null,
      });
      removeFaults();
      client.passSeconds(100);
      expect(await ask()).toMatchObject({ status, resource_handle_id: null });
      for (const query of ['one', 'two', 'three', 'four', 'five']) {
        expect((await client.post({ query })).status).toBe(200);
      }
    },
  );

  it('is decided half way, or when the fault says', async () => {
    const client = new SixtyfourClient();
    client.sixtyfour.addFault({ kind: 'ends-as', status: 'failed', times: 1 });
    client.sixtyfour.addFault({ kind: 'ends-as', status: 'failed', times: 1, afterMs: 10_000 });
    const [half, early, unharmed] = [await client.start(), await client.start(), await client.start()];
    client.passSeconds(10);
    const stateKinds = () => client.sixtyfour.searches.map(({ state }) => state.kind);
    expect(client.sixtyfour.searches.map(({ taskId }) => taskId)).toEqual([half, early, unharmed]);
    expect(stateKinds()).toEqual(['running', 'failed', 'running']);
    client.passSeconds(35);
    expect(stateKinds()).toEqual(['failed', 'failed', 'running']);
  });

  it('can be never to end, until the fault is removed', async () => {
    const { client, ask, removeFaults } = await runningSearch({ kind: 'never-ends' });
    client.passSeconds(24 * 60 * 60);
    expect(await ask()).toMatchObject({ status: 'running', progress_message: 'Finalizing results' });
    removeFaults();
    expect(await ask()).toMatchObject({ status: 'completed', close_time: '2026-02-19T10:00:50Z' });
  });
});

describe('two fates for one search', () => {
  it('leave it to the one added last, whichever is removed first', async () => {
    const { client, ask } = await runningSearch();
    const removeFirst = client.sixtyfour.addFault({ kind: 'never-ends' });
    client.sixtyfour.addFault({ kind: 'ends-as', status: 'failed', afterMs: 60_000 });
    removeFirst();
    client.passSeconds(40);
    expect(await ask()).toMatchObject({ status: 'failed', close_time: '2026-02-18T10:01:00Z' });
  });
});

describe('a revoked key', () => {
  it('is every key used so far: a new one works, and so does the old one when it is restored', async () => {
    const { client, requests } = await finishedSearch();
    const restore = client.sixtyfour.addFault({ kind: 'revoked-key' });
    expect((await requests.status()).status).toBe(401);
    expect((await requests.file()).status).toBe(200);
    client.key = 'new-key';
    expect((await requests.status()).status).toBe(200);
    client.key = 'test-key';
    restore();
    expect((await requests.status()).status).toBe(200);
  });

  it('can be one key', async () => {
    const { client, requests } = await finishedSearch();
    client.sixtyfour.addFault({ kind: 'revoked-key', key: 'new-key' });
    expect((await requests.status()).status).toBe(200);
    client.key = 'new-key';
    expect((await requests.status()).status).toBe(401);
  });
});

describe('the link', () => {
  it('can be longer than UrlFetch takes, and works all the same', async () => {
    const { client, taskId } = await finishedSearch();
    client.sixtyfour.addFault({ kind: 'long-url', on: 'download' });
    const url = await client.link(taskId);
    expect(url.length).toBeGreaterThan(2082);
    expect((await client.send({ url })).status).toBe(200);
  });

  it('can be expired before its time', async () => {
    const { client, requests } = await finishedSearch();
    client.sixtyfour.addFault({ kind: 'expired-link', on: 'file', times: 1 });
    const refused = await requests.file();
    expect(refused.status).toBe(403);
    expect(textOf(refused)).toContain('expired');
    expect((await requests.file()).status).toBe(200);
  });

  it('can lead to another host, which has the file', async () => {
    const { client, taskId, requests } = await finishedSearch();
    client.sixtyfour.addFault({ kind: 'redirect', on: 'file', times: 1 });
    const { status, headers } = await requests.file();
    const { Location: location = '' } = headers;
    expect(status).toBe(302);
    expect(new URL(location).host).toBe('results-mirror.example.com');
    expect((await client.send({ url: location })).body).toEqual(client.sixtyfour.resultsOf(taskId));
  });

  it('can lead anywhere else', async () => {
    const { client, requests } = await finishedSearch();
    const location = 'https://elsewhere.example.com/';
    client.sixtyfour.addFault({ kind: 'redirect', on: 'file', status: 307, location });
    expect(await requests.file()).toMatchObject({ status: 307, headers: { Location: location } });
  });
});

describe('the file', () => {
  it('can be a web page', async () => {
    const { client, requests } = await finishedSearch();
    client.sixtyfour.addFault({ kind: 'html-page', on: 'file' });
    const { status, headers } = await requests.file();
    expect([status, headers['Content-Type']]).toEqual([200, 'text/html; charset=utf-8']);
  });

  it('can be empty', async () => {
    const { client, requests } = await finishedSearch();
    client.sixtyfour.addFault({ kind: 'other-file', on: 'file', bytes: new Uint8Array(0) });
    expect(await requests.file()).toMatchObject({ status: 200, body: new Uint8Array(0) });
  });

  it('can change between two downloads', async () => {
    const { client, taskId, requests } = await finishedSearch();
    const bytes = new TextEncoder().encode('name\nAda\n');
    client.sixtyfour.addFault({ kind: 'other-file', on: 'file', skip: 1, bytes });
    const [first, second] = [await requests.file(), await requests.file()];
    expect(first.body).toEqual(client.sixtyfour.resultsOf(taskId));
    expect(second.body).toEqual(bytes);
    expect(first.headers.ETag).not.toBe(second.headers.ETag);
  });

  it('can be larger than UrlFetch takes at once, and read by ranges', async () => {
    const { client, url, requests } = await finishedSearch();
    client.sixtyfour.addFault({ kind: 'large-file', on: 'file', minBytes: 3_000_000 });
    const whole = (await requests.file()).body;
    expect(whole.length).toBeGreaterThanOrEqual(3_000_000);
    const last = await client.send({ url, headers: { range: 'bytes=2000000-' } });
    expect(last.status).toBe(206);
    expect(Buffer.from(last.body).equals(whole.subarray(2_000_000))).toBe(true);
  });
});
