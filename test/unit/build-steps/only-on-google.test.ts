// What only Google would trip over is refused here, and said where it is.
import {
  rawControlsIn,
  templateLiteralsIn,
  withEscapedControls,
} from '../../../build-steps/only-on-google.mjs';

const page = (script: string) => `<html>\n<style>p{content:"\`"}</style>\n<script>${script}</script></html>`;

test('a template literal in a page’s script is found, with its place', async () => {
  const [found = '', ...others] = await templateLiteralsIn('Sidebar.html', page('a=1;\nb=`https://x/*`'));
  expect(others).toEqual([]);
  expect(found).toMatch(/^Sidebar\.html has a template literal at line 4, column 3 \(".*b=`https:.*"\): /);
});

test('literals within literals and tagged ones are found, each once', async () => {
  expect(await templateLiteralsIn('Sidebar.html', page('f`a$' + '{`b`}c`'))).toHaveLength(2);
});

test('a backtick in a string, a regular expression, a comment or a style is none', async () => {
  expect(await templateLiteralsIn('Sidebar.html', page('a="`b`";c=/`d`/;// `e`'))).toEqual([]);
});

test.each([0x00, 0x01, 0x08, 0x0b, 0x0d, 0x1f, 0x7f, 0x85, 0x9f])('U+%i is found raw', (code) => {
  const found = rawControlsIn('Code.js', `a;\nb="${String.fromCharCode(code)}"`);
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(`U+${code.toString(16).toUpperCase().padStart(4, '0')} at line 2, column 4`);
});

test('line feeds, tabs and letters of any script are no control characters', () => {
  expect(rawControlsIn('Code.js', 'a\n\tb="é 日本 🎉"')).toEqual([]);
});

test('escapes instead of control characters make the same strings and regular expressions', () => {
  const every = Array.from({ length: 0xa0 }, (_, code) => String.fromCharCode(code))
    .filter((character) => !'\n\r"\\'.includes(character))
    .join('');
  const script = `["${every}", /[\u0001-\u001f\u0085]/u.source]`;
  const escaped = withEscapedControls(script);
  expect(rawControlsIn('Code.js', escaped)).toEqual([]);
  const [text, source] = new Function(`return ${escaped}`)();
  expect(text).toBe(every);
  expect(new RegExp(source, 'u').test('\u0085')).toBe(true);
});
