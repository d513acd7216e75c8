// A finished search, and one request for each of the points where faults apply.
import type { FaultPoint } from '../../../../local/sixtyfour/faults';
import { SixtyfourClient } from './sixtyfour-client';

export const FAULT_POINTS: readonly FaultPoint[] = ['start', 'status', 'download', 'file'];

export async function finishedSearch() {
  const client = new SixtyfourClient();
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
