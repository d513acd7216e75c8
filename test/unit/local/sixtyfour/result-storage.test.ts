import { readRange } from '../../../../local/sixtyfour/file-answer';
import { SixtyfourClient, textOf } from './sixtyfour-client';

/** A client, and a fresh link to a finished search's file. */
async function finished(file?: string) {
  const client = new SixtyfourClient(
    file === undefined ? {} : { resultsFile: new TextEncoder().encode(file) },
  );
  const taskId = await client.complete({ max_results: 20 });
  return { client, taskId, url: await client.link(taskId) };
}

describe('a signed URL', () => {
  it('serves the file without a key', async () => {
    const { client, taskId, url } = await finished();
    const answer = await client.send({ url });
    expect(answer.status).toBe(200);
    expect(answer.headers).toMatchObject({ 'Content-Type': 'text/csv' });
    expect(answer.body).toEqual(client.sixtyfour.resultsOf(taskId));
  });

  it('works for 899 seconds and is refused, as storages refuse, after 901', async () => {
    const { client, url } = await finished();
    client.passSeconds(899);
    expect((await client.send({ url })).status).toBe(200);
    client.passSeconds(2);
    const refused = await client.send({ url });
    expect(refused.status).toBe(403);
    expect(refused.headers['Content-Type']).toContain('application/xml');
    expect(textOf(refused)).toContain('<Code>AccessDenied</Code>');
  });

  it('is replaced by a fresh one whenever that is asked for', async () => {
    const { client, taskId, url } = await finished();
    client.passSeconds(901);
    const fresh = await client.link(taskId);
    expect(fresh).not.toBe(url);
    expect((await client.send({ url: fresh })).status).toBe(200);
  });

  it.each([
    ['has another date', (url: string) => url.replace(/X-Goog-Date=\d{4}/, 'X-Goog-Date=2099')],
    ['was decoded on its way', (url: string) => decodeURIComponent(url)],
    ['lost its signature', (url: string) => url.replace(/&X-Goog-Signature=.*/, '')],
    ['has something after it', (url: string) => `${url}0`],
  ])('is refused when it %s', async (_how, change) => {
    const { client, url } = await finished();
    const refused = await client.send({ url: change(url) });
    expect(refused.status).toBe(403);
    expect(textOf(refused)).toContain('SignatureDoesNotMatch');
  });

  it('is for reading only', async () => {
    const { client, url } = await finished();
    expect((await client.send({ url, method: 'POST', body: '' })).status).toBe(403);
  });
});

describe('a given results file', () => {
  it('is served byte for byte, and its records are counted as results', async () => {
    const file = '\uFEFFname,note\r\nAda,"two\r\nlines, ""quoted"""\r\n\r\nMax,\r\n';
    const { client, url } = await finished(file);
    expect(textOf(await client.send({ url }))).toBe(file);
    expect(client.sixtyfour.searches[0]?.state).toMatchObject({ kind: 'completed', results: 2 });
  });
});

describe('a range of the file', () => {
  it('is answered with 206 and where it lies', async () => {
    const { client, url } = await finished('0123456789');
    const answer = await client.send({ url, headers: { range: 'bytes=2-4' } });
    expect(answer.status).toBe(206);
    expect(answer.headers).toMatchObject({ 'Content-Range': 'bytes 2-4/10', 'Content-Length': '3' });
    expect(textOf(answer)).toBe('234');
  });

  it('is answered with 416 when it lies behind the end', async () => {
    const { client, url } = await finished('0123456789');
    const answer = await client.send({ url, headers: { range: 'bytes=10-' } });
    expect(answer.status).toBe(416);
    expect(answer.headers['Content-Range']).toBe('bytes */10');
  });

  it.each([
    ['bytes=0-99', { kind: 'part', first: 0, last: 9 }],
    ['bytes=7-', { kind: 'part', first: 7, last: 9 }],
    ['bytes=-3', { kind: 'part', first: 7, last: 9 }],
    ['bytes=-99', { kind: 'part', first: 0, last: 9 }],
    ['bytes=-0', { kind: 'unsatisfiable' }],
    ['bytes=5-2', { kind: 'whole' }],
    ['bytes=0-1,4-5', { kind: 'whole' }],
    ['lines=0-1', { kind: 'whole' }],
    [undefined, { kind: 'whole' }],
  ])('reads %s of ten bytes as RFC 9110 does', (header, expected) => {
    expect(readRange(header, 10)).toEqual(expected);
  });
});
