import { finishedSearch } from './finished-search';
import { textOf } from './sixtyfour-client';

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

  it.each([
    ['whole', 200],
    ['refused', 416],
  ] as const)('can be given in one piece only: a part of it is %s', async (answers, status) => {
    const { client, url, requests, taskId } = await finishedSearch();
    client.sixtyfour.addFault({ kind: 'no-ranges', on: 'file', answers });
    expect((await client.send({ url, headers: { range: 'bytes=0-9' } })).status).toBe(status);
    expect((await requests.file()).body).toEqual(client.sixtyfour.resultsOf(taskId));
  });
});
