// What the keyboard, the mouse and the clipboard do in the grid.
import type { TabView } from '../../protocol';
import type { CellPosition } from './cell-position';
import { parseClipboard } from './clipboard';
import { keyIntent } from './keyboard';
import { beginEdit, edit, selectCell, selectedCell, selectedInput, typeCells } from './selection';

/** @param pageRows how many rows Page Up and Page Down move */
export function gridEventHandlers(tab: TabView, pageRows: number) {
  return {
    onKeyDown(event: KeyboardEvent) {
      if (event.isComposing) return;
      const at = selectedCell(tab.id);
      const press = {
        key: event.key,
        ctrlOrMeta: event.ctrlKey || event.metaKey,
        shift: event.shiftKey,
        alt: event.altKey,
      };
      const intent = keyIntent(press, at, { rows: tab.rows, columns: tab.columns, pageRows });
      if (intent.kind === 'none') return;
      event.preventDefault();
      if (intent.kind === 'move') selectCell(tab.id, intent.to);
      else if (intent.kind === 'edit') void beginEdit(tab.id, at, intent.text);
      else void typeCells(tab.id, at, [['']]);
    },

    onMouseDown(event: MouseEvent) {
      const at = cellUnder(event);
      if (at) selectCell(tab.id, at);
    },

    onDblClick(event: MouseEvent) {
      const at = cellUnder(event);
      if (at) void beginEdit(tab.id, at, null);
    },

    // While a cell is edited, the clipboard belongs to the text.
    onCopy(event: ClipboardEvent) {
      if (edit.value) return;
      event.preventDefault();
      event.clipboardData?.setData('text/plain', selectedInput.value);
    },

    onPaste(event: ClipboardEvent) {
      if (edit.value) return;
      event.preventDefault();
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (text !== '') void typeCells(tab.id, selectedCell(tab.id), parseClipboard(text));
    },
  };
}

function cellUnder(event: MouseEvent): CellPosition | null {
  const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]') : null;
  return cell && { row: Number(cell.dataset.row), column: Number(cell.dataset.column) };
}
