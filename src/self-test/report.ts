// The self-test's outcome as people read it: a sentence and a table, to be copied and sent to somebody.

import { counted } from '../text';
import type { CheckResult } from './check';

const VERDICTS: Readonly<Record<CheckResult['kind'], string>> = {
  'as-expected': 'OK',
  differs: 'Differs',
  'not-tried': 'Not tried',
};

/** The sidebar's type, sizes and colours: see sidebar/styles/tokens.css, which no script can read. */
const STYLE = `body{margin:0;padding:0 12px 20px;color:#1f1f1f;font:13px/1.45 Roboto,Arial,sans-serif}
header{padding-block:12px}h1{margin:0 0 12px;font-size:15px;font-weight:500}
button{min-height:32px;padding:5px 14px;border:1px solid transparent;border-radius:20px;color:#041e49;
background:#d3e3fd;font:inherit;font-weight:500;cursor:pointer}button:hover{background:#bdd3fa}
:focus-visible{outline:2px solid #0b57d0;outline-offset:2px}#s{color:#54595f;font-size:12px}
table{width:100%;border-collapse:collapse}td,th{padding:6px 8px;border-top:1px solid #dde3ea;vertical-align:top}
th,caption{text-align:start}th{font-weight:500}tbody th{font-weight:400}thead th,caption{color:#54595f}
caption{padding:0 8px 8px;font-size:12px}thead th{border:0}.differs>*{color:#7a4b00;background:#fef7e0}
td{overflow-wrap:anywhere}td:last-child{white-space:nowrap}@media(forced-colors:active){button{border-color:ButtonBorder}}`;

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
<header><button type="button" onclick="${COPY}">Copy</button> <span id="s" role="status"></span></header>
<main id="r"><h1>${escaped(summary(results))}</h1>
<table><caption>${escaped(about)}</caption><thead><tr>${head.join('')}</tr></thead><tbody>
${rows.join('\n')}
</tbody></table></main></html>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
