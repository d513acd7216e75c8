// Copying and pasting. The clipboard gets the cells' texts as they are displayed; what was copied here is
// pasted with its formulas and formats, as long as the clipboard still holds it.
import { type Area, lastColumnOf, lastRowOf } from '../../../apps-script/spreadsheet/area';
import type { TabView } from '../../protocol';
import { fetchTexts } from '../connection';
import { attempt, showNotice } from '../store';
import { clipboardText, parseClipboard, tiled } from './clipboard';
import { typeCells } from './editing';
import { selectedArea } from './selection';
import { rowLayoutOf } from './shown-rows';

interface Copied {
  readonly tabId: number;
  readonly area: Area;
  readonly text: string;
}

let copied: Copied | null = null;

/** Copies what is selected and answers whether it did; the texts come while the clipboard waits for them. */
export async function copySelection(tab: TabView): Promise<boolean> {
  const area = selectedArea(tab);
  const text = fetchTexts(tab.id, area).then(({ texts }) => clipboardText(texts));
  try {
    const blob = text.then((plain) => new Blob([plain], { type: 'text/plain' }));
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
    // Where a filter hides rows, only what was shown is pasted.
    const isWhole = rowLayoutOf(tab).shown === tab.rows;
    copied = isWhole ? { tabId: tab.id, area, text: await text } : null;
    return true;
  } catch {
    showNotice('The browser did not let the page copy. Click into the grid and copy again.');
    return false;
  }
}

export async function pasteIntoSelection(tab: TabView, text: string): Promise<void> {
  const area = selectedArea(tab);
  if (copied?.text === text.replaceAll('\r\n', '\n')) {
    const { tabId: fromTabId, area: from } = copied;
    await attempt({
      kind: 'copy-cells',
      fromTabId,
      fromRow: from.row,
      fromColumn: from.column,
      fromRows: lastRowOf(from) - from.row + 1,
      fromColumns: lastColumnOf(from) - from.column + 1,
      tabId: tab.id,
      ...area,
    });
    return;
  }
  await typeCells(tab.id, area, tiled(parseClipboard(text), area));
}
