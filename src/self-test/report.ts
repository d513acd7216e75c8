// The self-test's outcome as people read it: a sentence and a table, to be copied and sent to somebody.

import { counted } from '../text';
import type { CheckResult } from './check';

const VERDICTS: Readonly<Record<CheckResult['kind'], string>> = {
  'as-expected': 'OK',
  differs: 'Differs',
  'not-tried': 'Not tried',
};

const STYLE = `body{font:13px/1.5 Roboto,Arial,sans-serif}h1{font-size:16px}
table{width:100%;border-collapse:collapse}td,th{padding:4px 8px;border-top:1px solid #dde3ea}
th,caption{text-align:left}tbody th{font-weight:400}.differs{background:#fef7e0}
td{font-family:monospace;overflow-wrap:anywhere}td:last-child{white-space:nowrap}`;

/** Copies the table as text. Where a frame is denied the clipboard, it stays selected for the keyboard. */
const COPY = `getSelection().selectAllChildren(r);s.textContent=document.execCommand('copy')?'Copied':'Selected: copy by keyboard'`;

/** Which checks came out otherwise than expected and what to do about it, or that none did. */
export function summary(results: readonly CheckResult[]): string {
  const differing = results.filter(({ kind }) => kind === 'differs').map(({ name }) => name);
  return differing.length === 0
    ? `${counted(results.length, 'check')}, none with another result than expected.`
    : `Not as expected: ${[...new Set(differing)].join('; ')}. Send a copy to whoever looks after the add-on.`;
}

/** The whole dialog; `about` says which add-on ran in what kind of spreadsheet. */
export function reportHtml(results: readonly CheckResult[], about: string): string {
  const rows = results.map(({ kind, name, expected, found }) => {
    const cells = [expected, found, VERDICTS[kind]].map((text) => `<td>${escaped(text)}</td>`);
    return `<tr class="${kind}"><th scope="row">${escaped(name)}</th>${cells.join('')}</tr>`;
  });
  const head = ['Checked', 'Expected', 'Found', 'Result'].map((text) => `<th scope="col">${text}</th>`);
  return `<!doctype html><html lang="en"><title>Self-test</title><style>${STYLE}</style>
<button onclick="${COPY}">Copy</button> <span id="s" role="status"></span>
<main id="r"><h1>${escaped(summary(results))}</h1>
<table><caption>${escaped(about)}</caption><thead><tr>${head.join('')}</tr></thead><tbody>
${rows.join('\n')}
</tbody></table></main></html>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
