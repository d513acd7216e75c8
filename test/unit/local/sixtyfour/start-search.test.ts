import { API, fieldsOf, SixtyfourClient, START_AT } from './sixtyfour-client';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('starting a search', () => {
  it('answers with a task ID, the status queued and a message', async () => {
    const client = new SixtyfourClient();
    const answer = await client.post({
      query: 'VP of Engineering at Series B SaaS startups in New York',
      mode: 'people',
      max_results: 500,
    });
    expect(answer.status).toBe(200);
    expect(answer.headers).toMatchObject({ 'Content-Type': 'application/json' });
    expect(fieldsOf(answer)).toEqual({
      task_id: expect.stringMatching(UUID),
      status: 'queued',
      message: 'Search started successfully',
    });
  });

  it('takes people and 1,000 results when only a query is given', async () => {
    const client = new SixtyfourClient();
    const taskId = await client.start({ query: 'Dentists in Boston' });
    expect(client.sixtyfour.searches).toEqual([
      {
        taskId,
        searchId: null,
        query: 'Dentists in Boston',
        mode: 'people',
        maxResults: 1000,
        leftOut: [],
        startedAt: START_AT,
        startRequests: 1,
        askedAt: [],
        state: { kind: 'queued' },
      },
    ]);
  });

  it('is the same search when it repeats a search_id, even if five are in flight or it has ended', async () => {
    const client = new SixtyfourClient();
    const first = await client.start({ search_id: 'mine' });
    for (const query of ['two', 'three', 'four', 'five']) await client.start({ query });
    expect(await client.start({ search_id: 'mine' })).toBe(first);
    client.passSeconds(90);
    const repeated = fieldsOf(await client.post({ query: 'VP of Engineering', search_id: 'mine' }));
    expect(repeated).toMatchObject({ task_id: first, status: 'completed' });
    expect(client.sixtyfour.searches).toHaveLength(5);
    expect(client.sixtyfour.searches[0]?.startRequests).toBe(3);
  });

  it('is another search without a search_id', async () => {
    const client = new SixtyfourClient();
    expect(await client.start()).not.toBe(await client.start());
  });

  it('is refused with 429 while five are in flight, until one of them has ended', async () => {
    const client = new SixtyfourClient();
    for (const query of ['one', 'two', 'three', 'four', 'five']) await client.start({ query });
    client.passSeconds(80);
    const refused = await client.post({ query: 'six' });
    expect(refused.status).toBe(429);
    expect(refused.headers['Retry-After']).toBe('10');
    expect(client.sixtyfour.searches).toHaveLength(5);
    client.passSeconds(10);
    expect((await client.post({ query: 'six' })).status).toBe(200);
  });

  const wrongBodies: readonly (readonly [string, unknown, string, string])[] = [
    ['no query', {}, 'query', 'missing'],
    ['an empty query', { query: ' ' }, 'query', 'string_too_short'],
    ['a query that is no string', { query: 7 }, 'query', 'string_type'],
    ['an unknown mode', { query: 'q', mode: 'companies' }, 'mode', 'literal_error'],
    ['max_results as text', { query: 'q', max_results: '10' }, 'max_results', 'int_type'],
    ['max_results with a fraction', { query: 'q', max_results: 1.5 }, 'max_results', 'int_type'],
    ['max_results below 1', { query: 'q', max_results: 0 }, 'max_results', 'greater_than_equal'],
    ['a search_id that is no string', { query: 'q', search_id: 7 }, 'search_id', 'string_type'],
    [
      'one profile instead of a list',
      { query: 'q', exclude_entity_ids: 'ada' },
      'exclude_entity_ids',
      'list_type',
    ],
    [
      'too many to leave out',
      { query: 'q', exclude_entity_ids: Array.from({ length: 1001 }, String) },
      'exclude_entity_ids',
      'too_long',
    ],
  ];

  it.each(wrongBodies)('is refused with 422 for %s', async (_why, body, field, type) => {
    const client = new SixtyfourClient();
    const answer = await client.post(body);
    expect(answer.status).toBe(422);
    expect(fieldsOf(answer)).toEqual({ detail: [{ loc: ['body', field], msg: expect.any(String), type }] });
    expect(client.sixtyfour.searches).toEqual([]);
  });

  it('names every wrong field at once', async () => {
    const answer = await new SixtyfourClient().post({ mode: 1, max_results: 'all' });
    expect(fieldsOf(answer).detail).toHaveLength(3);
  });

  it.each([
    ['broken JSON', '{"query": ', 'application/json', 'json_invalid'],
    ['a list', '["query"]', 'application/json', 'model_attributes_type'],
    ['no body', null, 'application/json', 'missing'],
    ['another content type', '{"query": "q"}', 'text/plain', 'model_attributes_type'],
  ])('is refused with 422 for %s', async (_why, body, contentType, type) => {
    const client = new SixtyfourClient();
    const answer = await client.send({
      method: 'POST',
      url: `${API}/search/start-deep-search`,
      headers: { 'x-api-key': 'test-key', 'content-type': contentType },
      body,
    });
    expect(answer.status).toBe(422);
    expect(fieldsOf(answer)).toMatchObject({ detail: [{ type }] });
  });
});
