import { FAULT_POINTS, finishedSearch } from './finished-search';
import { fieldsOf, textOf } from './sixtyfour-client';

describe('a fault', () => {
  it.each(FAULT_POINTS)('about %s meets no other request', async (on) => {
    const { client, requests } = await finishedSearch();
    client.sixtyfour.addFault({ kind: 'http-status', on, status: 503 });
    for (const point of FAULT_POINTS) {
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
