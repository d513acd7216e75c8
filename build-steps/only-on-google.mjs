// What runs on this machine and might not on Google's: refused here, because nothing else would notice.

/** Line feeds and tabs are in every source file. What becomes of the others on the way into a project is not known. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what is looked for
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/** The same program: in strings and regular expressions, where alone esbuild leaves them, an escape is the same. */
export function withEscapedControls(script) {
  return script.replace(
    CONTROLS,
    (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
}

/** Control characters in a file, one sentence each: which and where. */
export function rawControlsIn(name, text) {
  return [...text.matchAll(CONTROLS)].map(({ 0: character, index }) => {
    const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return `${name} has the control character U+${code} at ${placeOf(text, index)}: nobody knows what Apps Script makes of it.`;
  });
}

/** Template literals in a page's scripts, one sentence each. HtmlService has been seen to cut what follows `//` in one. */
export async function templateLiteralsIn(name, html) {
  if (!html.includes('`')) return [];
  // Takes longer to load, and to read a page, than all the rest of a build.
  const { parse } = await import('@babel/parser');
  return [...html.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script/gi)].flatMap(
    ({ 1: script, 0: element, index }) => {
      const begins = index + element.indexOf('>') + 1;
      const { tokens } = parse(script, { tokens: true });
      const labelOf = (token) => token?.type.label;
      // Only the one that begins a literal has text behind it.
      return tokens
        .filter((token, at) => labelOf(token) === '`' && labelOf(tokens[at + 1]) === 'template')
        .map(({ start }) => {
          const place = placeOf(html, begins + start);
          return `${name} has a template literal at ${place}: Apps Script may cut it short.`;
        });
    },
  );
}

/** `line 3, column 14`, and what stands there. */
function placeOf(text, index) {
  const before = text.slice(0, index).split('\n');
  const around = JSON.stringify(text.slice(Math.max(0, index - 20), index + 20));
  return `line ${before.length}, column ${before.at(-1).length + 1} (${around})`;
}
