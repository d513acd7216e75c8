// What earlier versions of the add-on have stored, as they stored it: a file of properties for each state of a
// search, with every variant of it, and for settings. The files were written by those versions' own code and are
// never changed. Spreadsheet, task and file have the ids SPREADSHEET, task-1 and rh-1.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectPath } from '../../local/project';

export type Properties = Readonly<Record<string, string>>;

const EARLIER_VERSIONS = ['0.1.0'] as const;

export interface StoredByEarlier {
  readonly version: string;
  /** The file's name: `importing`, `settings-on`. */
  readonly name: string;
  readonly properties: Properties;
  /** How many searches are in it. */
  readonly searches: number;
}

export function storedByEarlier(): readonly StoredByEarlier[] {
  return EARLIER_VERSIONS.flatMap((version) => {
    const folder = projectPath('test', 'support', `stored-by-${version}`);
    return readdirSync(folder).map((file) => {
      const properties: Properties = JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
      const isRecord = (key: string) => key.startsWith('search:') && !key.includes('#');
      const searches = Object.keys(properties).filter(isRecord).length;
      return { version, name: path.basename(file, '.json'), properties, searches };
    });
  });
}

/** The same properties with other ids in them, such as those of a world's spreadsheet and task. */
export function withIds(properties: Properties, ids: Properties): Properties {
  const put = (given: string) =>
    Object.entries(ids).reduce((old, [from, to]) => old.replaceAll(from, to), given);
  return Object.fromEntries(Object.entries(properties).map(([key, value]) => [put(key), put(value)]));
}
