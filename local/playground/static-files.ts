// The page's own files, as they were built.
import { readFile } from 'node:fs/promises';
import path from 'node:path';

export interface StaticFile {
  readonly contentType: string;
  readonly body: string;
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
};

const PAGE_FILES = {
  '/': 'index.html',
  '/main.js': 'main.js',
  '/main.js.map': 'main.js.map',
  '/main.css': 'main.css',
  '/main.css.map': 'main.css.map',
} as const;
const FRAME_SCRIPT = 'frame.js';

export interface BuiltPage {
  /** By request path: nothing else of the folder can be reached. */
  readonly page: ReadonlyMap<string, StaticFile>;
  /** What goes in front of the add-on's HTML in a frame. */
  readonly frameScript: StaticFile;
}

/** @throws Error when the page was not built */
export async function readBuiltPage(folder: string): Promise<BuiltPage> {
  const files = Object.entries(PAGE_FILES).map(
    async ([url, name]) => [url, await readBuiltFile(folder, name)] as const,
  );
  return { page: new Map(await Promise.all(files)), frameScript: await readBuiltFile(folder, FRAME_SCRIPT) };
}

async function readBuiltFile(folder: string, name: string): Promise<StaticFile> {
  const body = await readFile(path.join(folder, name), 'utf8');
  return { contentType: CONTENT_TYPES[path.extname(name)] ?? 'text/plain; charset=utf-8', body };
}
