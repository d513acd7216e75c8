// The add-on as it was built, in the form in which the local runtime takes it.
import { readFile } from 'node:fs/promises';
import path from 'node:path';

export interface BuiltAddOn {
  readonly code: string;
  readonly htmlFiles: Readonly<Record<string, string>>;
  readonly manifest: { readonly oauthScopes: readonly string[] };
}

/** @throws Error when the add-on was not built */
export async function readBuiltAddOn(folder: string): Promise<BuiltAddOn> {
  const read = (name: string) => readFile(path.join(folder, name), 'utf8');
  const [code, sidebar, help, manifest] = await Promise.all([
    read('Code.js'),
    read('Sidebar.html'),
    read('Help.html'),
    read('appsscript.json'),
  ]);
  return { code, htmlFiles: { Sidebar: sidebar, Help: help }, manifest: JSON.parse(manifest) };
}
