// The user guide as the page that the add-on shows over the spreadsheet: made from docs/user-guide.md, so that
// there is one guide. Knows as much Markdown as that file uses. Pictures are left out: they are too large to push.

const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Fills the template's `<!-- guide -->` with the guide. */
export function helpPage(markdown, template, style) {
  return template
    .replace('/* style */', () => style)
    .replace('<!-- guide -->', () => blocksOf(markdown).map(blockHtml).join('\n'));
}

/** Paragraphs and the like: what empty lines stand between, headings by themselves. */
function blocksOf(markdown) {
  const withoutPictures = markdown.replace(/<img\b[^>]*>/g, '').replace(/!\[[^\]]*\]\([^)]*\)/g, '');
  return withoutPictures
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter((block) => block !== '');
}

function blockHtml(block) {
  const heading = /^(#{1,3}) (.+)$/.exec(block);
  if (heading) return `<h${heading[1].length}>${inline(heading[2])}</h${heading[1].length}>`;
  if (block.startsWith('|')) return tableHtml(block);
  const list = listHtml(block, /^- /, 'ul') ?? listHtml(block, /^\d+\. /, 'ol');
  return list ?? `<p>${inline(block)}</p>`;
}

/** A list whose items may go on in indented lines; null where the block is none. */
function listHtml(block, bullet, element) {
  if (!bullet.test(block)) return null;
  const items = [];
  for (const line of block.split('\n')) {
    if (bullet.test(line)) items.push(line.replace(bullet, ''));
    else items.push(`${items.pop() ?? ''} ${line.trim()}`);
  }
  return `<${element}>${items.map((item) => `<li>${inline(item)}</li>`).join('')}</${element}>`;
}

function tableHtml(block) {
  const [head = [], , ...rows] = block.split('\n').map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => inline(cell.trim())),
  );
  const row = (cells, element) => cells.map((cell) => `<${element}>${cell}</${element}>`).join('');
  const heads = head.map((cell) => `<th scope="col">${cell}</th>`).join('');
  return `<table><thead><tr>${heads}</tr></thead><tbody>${rows
    .map((cells) => `<tr>${row(cells, 'td')}</tr>`)
    .join('')}</tbody></table>`;
}

/** Other files of the documentation are not pushed with this one: their links become words. */
function inline(text) {
  return text
    .replace(/[&<>"]/g, (character) => ESCAPES[character])
    .replace(/`([^`]+)`/g, '<code>$1</code>')
    .replace(
      /\[([^\]]+)\]\((https:[^)\s]+)\)/g,
      '<a href="$2" target="_blank" rel="noopener noreferrer">$1</a>',
    )
    .replace(/\[([^\]]+)\]\([^)]+\)/g, '$1')
    .replace(/\*\*([^*]+)\*\*/g, '<b>$1</b>')
    .replace(/\*([^*]+)\*/g, '<i>$1</i>')
    .replace(/\s*\n\s*/g, ' ');
}
