import { API, fieldsOf, SixtyfourClient, START_AT, UNKNOWN_TASK_ID } from './sixtyfour-client';

describe('asking for the status', () => {
  it('goes from queued through running to completed, with every documented field', async () => {
    const client = new SixtyfourClient();
    const taskId = await client.start({ max_results: 187, search_id: 'mine' });
    const queued = {
      task_id: taskId,
      search_id: 'mine',
      status: 'queued',
      start_time: '2026-02-18T10:00:00Z',
      current_phase: null,
      progress_message: null,
      close_time: null,
      resource_handle_id: null,
      total_results: null,
      exported_count: null,
      error: null,
      iterations: [],
    };
    expect(fieldsOf(await client.status(taskId))).toEqual(queued);
    client.passSeconds(50);
    const running = fieldsOf(await client.status(taskId));
    expect(running).toMatchObject({ status: 'running', current_phase: 2, resource_handle_id: null });
    expect(running.progress_message).toMatch(/^Checking \d+ profiles$/);
    client.passSeconds(40);
    expect(fieldsOf(await client.status(taskId))).toEqual({
      ...queued,
      status: 'completed',
      current_phase: 3,
      progress_message: 'Finalizing results',
      close_time: '2026-02-18T10:01:30Z',
      resource_handle_id: expect.stringMatching(/^rh_/),
      total_results: 187,
      exported_count: 187,
      iterations: expect.any(Array),
    });
  });

  it('reports phases and results that never shrink, and never more than there will be', async () => {
    const client = new SixtyfourClient();
    const taskId = await client.start({ max_results: 40 });
    const seen: { phase: number; results: number }[] = [];
    for (let second = 0; second < 90; second += 1) {
      const { current_phase: phase, total_results: results } = fieldsOf(await client.status(taskId));
      seen.push({ phase: Number(phase), results: Number(results) });
      client.passSeconds(1);
    }
    expect(seen).toEqual(seen.toSorted((a, b) => a.phase - b.phase || a.results - b.results));
    expect(seen.at(-1)).toEqual({ phase: 3, results: 40 });
  });

  it('is answered the same at the newer path', async () => {
    const client = new SixtyfourClient();
    const taskId = await client.start();
    client.passSeconds(30);
    expect(await client.get(`/search/status/${taskId}`)).toEqual(await client.status(taskId));
  });

  it('keeps when it was asked for', async () => {
    const client = new SixtyfourClient();
    const taskId = await client.start();
    client.passSeconds(12);
    await client.status(taskId);
    client.passSeconds(12);
    await client.status(taskId);
    expect(client.sixtyfour.searches[0]?.askedAt).toEqual([START_AT + 12_000, START_AT + 24_000]);
  });

  it('answers 404 for a task that nobody started', async () => {
    const answer = await new SixtyfourClient().status(UNKNOWN_TASK_ID);
    expect(answer.status).toBe(404);
    expect(fieldsOf(answer)).toEqual({ detail: 'Task not found' });
  });

  it('takes as long as searchDurationMs says when a search starts', async () => {
    const client = new SixtyfourClient({ searchDurationMs: 4000 });
    const first = await client.start();
    client.sixtyfour.searchDurationMs = 90_000;
    const second = await client.start();
    client.passSeconds(4);
    expect(fieldsOf(await client.status(first)).status).toBe('completed');
    expect(fieldsOf(await client.status(second)).status).toBe('queued');
  });
});

describe('asking for the download', () => {
  it('answers with the url, the bucket and the path', async () => {
    const client = new SixtyfourClient();
    const taskId = await client.complete();
    const answer = await client.get(`/search/download?resource_handle_id=${await client.handleOf(taskId)}`);
    expect(fieldsOf(answer)).toEqual({
      url: expect.stringContaining('https://storage.googleapis.com/sixtyfour-results/'),
      bucket: 'sixtyfour-results',
      path: expect.stringContaining(`${taskId}/results.csv`),
    });
  });

  it('answers 422 without a handle and 404 for one that is unknown', async () => {
    const client = new SixtyfourClient();
    expect((await client.get('/search/download')).status).toBe(422);
    expect((await client.get('/search/download?resource_handle_id=rh_1')).status).toBe(404);
  });
});

describe('the door', () => {
  it.each([
    ['without a key', {}],
    ['with an empty key', { 'x-api-key': '' }],
    ['with a wrong key', { 'x-api-key': 'wrong-key' }],
  ])('stays shut %s', async (_which, headers) => {
    const client = new SixtyfourClient();
    const body = JSON.stringify({ query: 'q' });
    const start = await client.send({
      method: 'POST',
      url: `${API}/search/start-deep-search`,
      headers,
      body,
    });
    const status = await client.send({ url: `${API}/search/deep-search-status/${UNKNOWN_TASK_ID}`, headers });
    expect([start.status, status.status]).toEqual([401, 401]);
    expect(client.sixtyfour.searches).toEqual([]);
  });

  it('asks whoever was given to judge keys', async () => {
    const client = new SixtyfourClient({ acceptsKey: (key) => key === 'the one' });
    expect((await client.status(UNKNOWN_TASK_ID)).status).toBe(401);
    client.key = 'the one';
    expect((await client.status(UNKNOWN_TASK_ID)).status).toBe(404);
  });

  it('answers 404 for unknown paths and 405, naming the right method, for wrong ones', async () => {
    const client = new SixtyfourClient();
    expect((await client.get('/search')).status).toBe(404);
    const wrongMethod = await client.get('/search/start-deep-search');
    expect(wrongMethod.status).toBe(405);
    expect(wrongMethod.headers.Allow).toBe('POST');
  });

  it('lets 500 requests a minute pass', async () => {
    const client = new SixtyfourClient();
    for (let count = 0; count < 500; count += 1) await client.status(UNKNOWN_TASK_ID);
    client.passSeconds(20);
    const refused = await client.status(UNKNOWN_TASK_ID);
    expect(refused.status).toBe(429);
    expect(refused.headers['Retry-After']).toBe('40');
    client.passSeconds(40);
    expect((await client.status(UNKNOWN_TASK_ID)).status).toBe(404);
  });

  it('is the only one: other hosts do not exist', async () => {
    const client = new SixtyfourClient();
    const request = client.send({ url: 'https://api.sixtyfour.example/search' });
    await expect(request).rejects.toMatchObject({ name: 'NetworkFailure', kind: 'dns' });
  });

  it('writes down every request, with its headers and what it came to', async () => {
    const client = new SixtyfourClient();
    const taskId = await client.complete();
    const url = await client.link(taskId);
    await client.send({ url, headers: { 'x-api-key': 'careless' } });
    await client.send({ url: 'http://nowhere.example.com/' }).catch(() => {});
    expect(client.sixtyfour.requests.map(({ to, method, outcome }) => ({ to, method, outcome }))).toEqual([
      { to: 'api', method: 'POST', outcome: 200 },
      { to: 'api', method: 'GET', outcome: 200 },
      { to: 'api', method: 'GET', outcome: 200 },
      { to: 'storage', method: 'GET', outcome: 200 },
      { to: 'elsewhere', method: 'GET', outcome: 'dns' },
    ]);
    expect(client.sixtyfour.requests[3]).toMatchObject({ url, headers: { 'x-api-key': 'careless' } });
  });
});
