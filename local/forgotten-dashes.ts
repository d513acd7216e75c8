// `npm run search "VP" --live`: without a `--` npm keeps --live for itself and tells the script of it by environment
// variables alone, as of its own settings. Nothing may then be done as if it had not been typed.

type Environment = Readonly<Record<string, string | undefined>>;

/** The long names of a command's options, as `parseArgs` takes them. */
export type OptionNames = Readonly<Record<string, unknown>>;

/** What npm takes an option for, where it stands for a longer one of npm's own. */
const ABBREVIATES: Readonly<Record<string, string>> = { to: 'token-description' };
/** Settings that people have for npm as such: they say nothing about what was typed. */
const SETTINGS_OF_NPM: ReadonlySet<string> = new Set(['progress', 'quiet', 'help']);

/** What to say where npm has kept options of this script for itself; null where it has not. */
export function forgottenDashes(script: string, options: OptionNames, env: Environment): string | null {
  if (env.npm_lifecycle_event !== script) return null;
  const kept = Object.keys(options).filter((name) => !SETTINGS_OF_NPM.has(name) && isKept(name, env));
  if (kept.length === 0) return null;
  const command = script === 'start' ? 'npm start' : `npm run ${script}`;
  const typed = kept.map((name) => `--${name}`);
  const hint = kept.includes('json') ? ' (or you have json=true in your .npmrc; then use npx)' : '';
  return (
    `npm kept ${typed.join(' and ')} for itself, so nothing was done${hint}. Put a -- before what is meant for the command, ` +
    `as in ${command} -- ${typed.join(' ')} …, or write npx sixtyfour-for-sheets ${script} ${typed.join(' ')} …, which needs none.`
  );
}

function isKept(name: string, env: Environment): boolean {
  // npm hands over `--no-open` as an `open` that is empty.
  const isNegative = name.startsWith('no-');
  const npmName = (isNegative ? name.slice(3) : (ABBREVIATES[name] ?? name)).replaceAll('-', '_');
  const value = env[`npm_config_${npmName}`];
  return isNegative ? value === '' : value !== undefined && value !== '';
}
