// The self-test's outcome as people read it: a sentence, a table, and the same as text to send to somebody.

import { counted } from '../text';
import { version } from '../version';
import type { CheckResult, Finding } from './check';

const VERDICTS: Readonly<Record<Finding['kind'], string>> = {
  ok: 'OK',
  differs: 'Differs',
  'not-tried': 'Not tried',
};

const HEADER = ['Checked', 'Expected', 'Found', 'Result'];

const STYLE = `body{margin:0;color:#1f1f1f;font:13px/1.45 Roboto,Arial,sans-serif}
table{width:100%;border-collapse:collapse}caption{position:absolute;clip-path:inset(50%)}
th,td{padding:4px 8px;border-bottom:1px solid #dde3ea;text-align:left;vertical-align:top;overflow-wrap:anywhere}
tbody th{font-weight:400}td:last-child{white-space:nowrap}.differs td:last-child{color:#b3261e;font-weight:700}
textarea{box-sizing:border-box;width:100%;font:12px monospace}`;

/** Selects the text first: where the frame is denied the clipboard, one key copies it. */
const COPY = `t.select();s.textContent=document.execCommand('copy')?'Copied':'Selected: copy by keyboard'`;

/** One sentence, and where something differs a second one on what to do about it. */
export function summary(results: readonly CheckResult[]): string {
  const differing = results.filter(({ kind }) => kind === 'differs');
  const untried = results.filter(({ kind }) => kind === 'not-tried').length;
  const rest = untried === 0 ? '' : ` ${counted(untried, 'check was', 'checks were')} not tried.`;
  if (differing.length === 0) {
    return `${counted(results.length - untried, 'check')} came out as expected.${rest}`;
  }
  const names = [...new Set(differing.map(({ name }) => name))].join('; ');
  return `${differing.length} of ${counted(results.length, 'check')} did not come out as expected: ${names}.${rest} Send the text below the table to whoever looks after this add-on.`;
}

/** The whole dialog. `about` says where it ran. */
export function reportHtml(results: readonly CheckResult[], about: string): string {
  const rows = results.map(
    ({ kind, ...result }) =>
      `<tr class="${kind}"><th scope="row">${escaped(result.name)}</th>${[
        result.expected,
        result.found,
        VERDICTS[kind],
      ]
        .map((text) => `<td>${escaped(text)}</td>`)
        .join('')}</tr>`,
  );
  const head = HEADER.map((text) => `<th scope="col">${text}</th>`).join('');
  return `<!doctype html><html lang="en"><head><title>Self-test</title><style>${STYLE}</style></head><body>
<p>${escaped(summary(results))}</p><p>${escaped(about)}</p>
<table><caption>What the self-test checked</caption><thead><tr>${head}</tr></thead><tbody>
${rows.join('\n')}
</tbody></table>
<p><label for="t">The same as text</label></p><textarea id="t" readonly rows="6">${escaped(reportText(results, about))}</textarea>
<p><button type="button" onclick="${COPY}">Copy as text</button> <span id="s" role="status"></span></p></body></html>`;
}

/** A line each, its cells parted by tabs. */
function reportText(results: readonly CheckResult[], about: string): string {
  const lines = results.map(({ kind, name, expected, found }) => [name, expected, found, VERDICTS[kind]]);
  return [summary(results), about, ...[HEADER, ...lines].map((line) => line.join('\t'))].join('\n');
}

/** Which add-on, in a spreadsheet of which locale and time zone. */
export function aboutLine(locale: string, timeZone: string): string {
  return `Sixtyfour for Sheets ${version}, spreadsheet locale ${locale}, time zone ${timeZone}.`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
