// The page's own files, as they were built.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { FRAME_SCRIPT_PATH } from './frame-paths';

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
/** What a frame's document asks for beside the add-on's HTML. */
const FRAME_FILES = {
  [FRAME_SCRIPT_PATH]: 'frame.js',
  [`${FRAME_SCRIPT_PATH}.map`]: 'frame.js.map',
} as const;

/** By request path: nothing else of the folder can be reached. */
export type StaticFiles = ReadonlyMap<string, StaticFile>;

export interface BuiltPage {
  readonly page: StaticFiles;
  /** On the frames' own origin. */
  readonly frame: StaticFiles;
}

/** @throws Error when the page was not built */
export async function readBuiltPage(folder: string): Promise<BuiltPage> {
  const filesOf = async (names: Readonly<Record<string, string>>) => {
    const files = Object.entries(names).map(
      async ([url, name]) => [url, await readBuiltFile(folder, name)] as const,
    );
    return new Map(await Promise.all(files));
  };
  return { page: await filesOf(PAGE_FILES), frame: await filesOf(FRAME_FILES) };
}

async function readBuiltFile(folder: string, name: string): Promise<StaticFile> {
  const body = await readFile(path.join(folder, name), 'utf8');
  return { contentType: CONTENT_TYPES[path.extname(name)] ?? 'text/plain; charset=utf-8', body };
}
