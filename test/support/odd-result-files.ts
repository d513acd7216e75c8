// Result files that storages and proxies have handed over, one for each kind that a careless import takes wrongly.
import { readFileSync } from 'node:fs';
import { projectPath } from '../../local/project';

export function oddResultFile(name: string): Uint8Array {
  return readFileSync(projectPath('test/support/odd-result-files', name));
}
