// Options that npm kept for itself are noticed. That npm hands them over like this, npm-scripts.test.ts shows.
import { forgottenDashes } from '../../../local/forgotten-dashes';

const OPTIONS = { live: {}, 'max-results': {}, 'no-open': {}, to: {}, json: {}, progress: {}, quiet: {} };
const environment = (more: Readonly<Record<string, string>>) => ({ npm_lifecycle_event: 'search', ...more });

test.each([
  [{ npm_config_live: 'true' }, '--live'],
  [{ npm_config_max_results: 'true' }, '--max-results'],
  [{ npm_config_max_results: '5' }, '--max-results'],
  [{ npm_config_open: '' }, '--no-open'],
  [{ npm_config_token_description: 'x' }, '--to'],
  [{ npm_config_json: 'true' }, '--json'],
  [{ npm_config_live: 'true', npm_config_max_results: '5' }, '--live and --max-results'],
])('%j is noticed', (more, options) => {
  const sentence = forgottenDashes('search', OPTIONS, environment(more));
  expect(sentence).toContain(`npm kept ${options} for itself, so nothing was done`);
  expect(sentence).toContain(`npm run search -- ${options.replaceAll(' and', '')} …`);
});

test.each([
  ['nothing of ours', { npm_config_cache: '/a', npm_config_fund: '', npm_config_loglevel: 'silent' }],
  ['what people have set for npm as such', { npm_config_progress: 'false' }],
  ['another script', { npm_lifecycle_event: 'bench', npm_config_live: 'true' }],
  ['no npm', { npm_lifecycle_event: '', npm_config_live: 'true' }],
])('%s is none', (_what, more) => {
  expect(forgottenDashes('search', OPTIONS, environment(more))).toBeNull();
});

test('npm start is named as it is typed', () => {
  const env = { npm_lifecycle_event: 'start', npm_config_open: '' };
  expect(forgottenDashes('start', OPTIONS, env)).toContain('npm start -- --no-open …');
});
