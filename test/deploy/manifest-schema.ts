// What Google publishes on the fields of an Apps Script manifest (developers.google.com/apps-script/manifest), in
// our own words: as much of it as an editor add-on can have. Anything else is a mistake.

/** Answers what is wrong, each with the path of its field. */
type Schema = (value: unknown, path: string) => readonly string[];

const text: Schema = (value, path) => (typeof value === 'string' ? [] : [`${path} is not a text`]);

const matching =
  (form: RegExp, what: string): Schema =>
  (value, path) =>
    typeof value === 'string' && form.test(value) ? [] : [`${path} is not ${what}`];

const oneOf = (...allowed: readonly string[]): Schema =>
  matching(new RegExp(`^(?:${allowed.join('|')})$`), `one of ${allowed.join(', ')}`);

const listOf =
  (item: Schema): Schema =>
  (value, path) =>
    Array.isArray(value)
      ? value.flatMap((one, index) => item(one, `${path}[${index}]`))
      : [`${path} is not a list`];

const fields =
  (known: Readonly<Record<string, Schema>>, required: readonly string[] = []): Schema =>
  (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return [`${path} is not an object`];
    const missing = required.filter((name) => !(name in value)).map((name) => `${path}.${name} is missing`);
    const wrong = Object.entries(value).flatMap(
      ([name, field]) => known[name]?.(field, `${path}.${name}`) ?? [`${path}.${name} is not known`],
    );
    return [...missing, ...wrong];
  };

const advancedService = fields({ userSymbol: text, serviceId: text, version: text }, [
  'userSymbol',
  'serviceId',
  'version',
]);
const library = fields(
  {
    userSymbol: text,
    libraryId: text,
    version: text,
    developmentMode: (value, path) => (typeof value === 'boolean' ? [] : [`${path} is not a yes or no`]),
  },
  ['userSymbol', 'libraryId', 'version'],
);

const manifest = fields({
  timeZone: matching(/^[A-Za-z]+(?:\/[A-Za-z_+\-0-9]+)+$/, 'the name of a time zone'),
  runtimeVersion: oneOf('STABLE', 'V8', 'DEPRECATED_ES5'),
  exceptionLogging: oneOf('NONE', 'STACKDRIVER'),
  oauthScopes: listOf(matching(/^https:\/\/\S+$/, 'a scope')),
  dependencies: fields({ enabledAdvancedServices: listOf(advancedService), libraries: listOf(library) }),
  // Google takes prefixes with a host and a path only.
  urlFetchWhitelist: listOf(matching(/^https:\/\/[^/]+\/\S*$/, 'a prefix of an https address with a path')),
  sheets: fields({ macros: listOf(fields({ menuName: text, functionName: text, defaultShortcut: text })) }),
  webapp: fields({
    access: oneOf('MYSELF', 'DOMAIN', 'ANYONE', 'ANYONE_ANONYMOUS'),
    executeAs: oneOf('USER_ACCESSING', 'USER_DEPLOYING'),
  }),
  executionApi: fields({ access: oneOf('MYSELF', 'DOMAIN', 'ANYONE', 'ANYONE_ANONYMOUS') }),
});

/** What is wrong with a manifest; nothing for one that Apps Script takes. */
export function mistakesIn(value: unknown): readonly string[] {
  return manifest(value, 'manifest');
}
