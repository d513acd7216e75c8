// The manifest as it is pushed.
import { readFileSync } from 'node:fs';
import { projectPath } from '../../local/project';
import { mistakesIn } from './manifest-schema';

const manifest: unknown = JSON.parse(readFileSync(projectPath('dist', 'appsscript.json'), 'utf8'));

test('the manifest is one that Apps Script takes', () => {
  expect(mistakesIn(manifest)).toEqual([]);
});

test.each([
  [{ timezone: 'Etc/UTC' }, 'manifest.timezone is not known'],
  [{ timeZone: 'Berlin' }, 'manifest.timeZone is not the name of a time zone'],
  [{ runtimeVersion: 'V9' }, 'manifest.runtimeVersion is not one of STABLE, V8, DEPRECATED_ES5'],
  [{ oauthScopes: 'all' }, 'manifest.oauthScopes is not a list'],
  [{ urlFetchWhitelist: ['https://example.com'] }, 'manifest.urlFetchWhitelist[0] is not a prefix'],
  [{ dependencies: { libraries: [{}] } }, 'manifest.dependencies.libraries[0].userSymbol is missing'],
])('the manifest %j would be found out', (wrong, mistake) => {
  expect(mistakesIn(wrong)[0]).toContain(mistake);
});
