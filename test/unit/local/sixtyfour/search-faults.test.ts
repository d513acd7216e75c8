import type { Fault } from '../../../../local/sixtyfour/faults';
import { fieldsOf, SixtyfourClient, UNKNOWN_TASK_ID } from './sixtyfour-client';

/** A running search, 50 s old, that met `faults` after its start. */
async function runningSearch(...faults: readonly Fault[]) {
  const client = new SixtyfourClient();
  const taskId = await client.start({ search_id: 'mine' });
  client.passSeconds(50);
  const remove = faults.map((fault) => client.sixtyfour.addFault(fault));
  const ask = async () => fieldsOf(await client.status(taskId));
  return { client, taskId, ask, removeFaults: () => remove.forEach((each) => void each()) };
}

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

describe('a field that the server does not know', () => {
  it.each([400, 422] as const)(
    'is refused with %d and named, and the start works without it',
    async (status) => {
      const client = new SixtyfourClient();
      client.sixtyfour.addFault({ kind: 'refused-field', on: 'start', field: 'exclude_entity_ids', status });
      const refused = await client.post({ query: 'Bakers', exclude_entity_ids: ['ada'] });
      expect(refused.status).toBe(status);
      expect(JSON.stringify(fieldsOf(refused))).toContain('exclude_entity_ids');
      await client.start({ query: 'Bakers' });
      expect(client.sixtyfour.searches).toMatchObject([{ startRequests: 1, leftOut: [] }]);
    },
  );

  it('is otherwise taken, and counts for what there is to download', async () => {
    const client = new SixtyfourClient();
    const [, first = ''] = new TextDecoder()
      .decode(client.sixtyfour.resultsOf(await client.start()))
      .split('\n');
    const profile = /https:\/\/www\.linkedin\.com[^,]*/.exec(first)?.[0] ?? '';
    const taskId = await client.complete({ exclude_entity_ids: [profile] });
    expect(fieldsOf(await client.status(taskId)).total_results).toBe(999);
    expect(client.sixtyfour.searches[1]?.leftOut).toEqual([profile]);
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
