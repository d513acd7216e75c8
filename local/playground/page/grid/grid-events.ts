// What the keyboard, the mouse and the clipboard do in the grid.
import { linkOf } from '../../cell-link';
import type { TabView } from '../../protocol';
import { attempt } from '../store';
import type { CellPosition } from './cell-position';
import { openContextMenu } from './context-menu';
import { copySelection, pasteIntoSelection } from './copied';
import { dragSelection } from './drag';
import { beginEdit, edit } from './editing';
import { openFilterOf } from './filter-menu';
import { type KeyIntent, type KeyPress, keyIntent } from './keyboard';
import { type Pointed, pointedBy } from './pointed';
import { contains } from './selected-range';
import {
  extendSelection,
  select,
  selectCell,
  selectedArea,
  selectedCell,
  selectedInput,
  selectionIn,
} from './selection';
import { rowLayoutOf } from './shown-rows';

const PRIMARY_BUTTON = 0;

/** @param pageRows how many rows Page Up and Page Down move */
export function gridEventHandlers(tab: TabView, pageRows: number) {
  return {
    onKeyDown(event: KeyboardEvent) {
      if (event.isComposing) return;
      const press = {
        key: event.key,
        ctrlOrMeta: event.ctrlKey || event.metaKey,
        shift: event.shiftKey,
        alt: event.altKey,
      };
      const intent = intentAmongShownRows(tab, press, pageRows);
      if (intent.kind === 'none') return;
      event.preventDefault();
      doAsKeysSay(tab, intent);
    },

    onPointerDown(event: PointerEvent & { readonly currentTarget: HTMLElement }) {
      const pointed = pointedBy(event);
      if (!pointed) return;
      // Another button opens the menu of what is selected, or of what it was pressed on.
      if (event.button !== PRIMARY_BUTTON && contains(selectedArea(tab), pointed.row, pointed.column)) return;
      selectPointed(tab, pointed, event.shiftKey);
      if (event.button === PRIMARY_BUTTON) dragSelection(event.currentTarget, tab, event);
    },

    // By the menu key the event comes from the grid, which has the focus, and from nowhere on it.
    onContextMenu(event: MouseEvent) {
      event.preventDefault();
      const cell = document.querySelector('.cell.is-active')?.getBoundingClientRect();
      if (pointedBy(event)) openContextMenu(event.clientX, event.clientY);
      else if (cell) openContextMenu(cell.left + cell.width / 2, cell.bottom);
    },

    onDblClick(event: MouseEvent) {
      const pointed = pointedBy(event);
      if (pointed?.kind === 'cells') void beginEdit(tab.id, pointed, null);
    },

    // While a cell is edited, the clipboard belongs to the text.
    onCopy(event: ClipboardEvent) {
      if (edit.value) return;
      event.preventDefault();
      void copySelection(tab);
    },

    onCut(event: ClipboardEvent) {
      if (edit.value) return;
      event.preventDefault();
      const area = selectedArea(tab);
      void copySelection(tab).then((isCopied) => {
        if (isCopied) void attempt({ kind: 'clear-cells', tabId: tab.id, ...area });
      });
    },

    onPaste(event: ClipboardEvent) {
      if (edit.value) return;
      event.preventDefault();
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (text !== '') void pasteIntoSelection(tab, text);
    },
  };
}

/** Keys go from one row to the next that is shown. */
function intentAmongShownRows(tab: TabView, press: KeyPress, pageRows: number): KeyIntent {
  const layout = rowLayoutOf(tab);
  const placed = ({ row, column }: CellPosition) => ({ row: layout.placeOf(row), column });
  const { kind, anchor, head } = selectionIn(tab);
  const selection = { kind, anchor: placed(anchor), head: placed(head) };
  const intent = keyIntent(press, selection, { rows: layout.shown, columns: tab.columns, pageRows });
  if (intent.kind !== 'move' && intent.kind !== 'extend') return intent;
  return { ...intent, to: { row: layout.rowAt(intent.to.row), column: intent.to.column } };
}

function selectPointed(tab: TabView, { kind, row, column }: Pointed, isExtended: boolean): void {
  const at = { row, column };
  const { anchor } = selectionIn(tab);
  if (isExtended && kind === 'cells') extendSelection(tab, at);
  else select(tab, { kind, anchor: isExtended ? anchor : at, head: at });
}

function doAsKeysSay(tab: TabView, intent: KeyIntent): void {
  const { anchor, head } = selectionIn(tab);
  switch (intent.kind) {
    case 'move':
      selectCell(tab, intent.to);
      break;
    case 'extend':
      extendSelection(tab, intent.to);
      break;
    case 'select-rows':
      select(tab, { kind: 'rows', anchor, head });
      break;
    case 'select-columns':
      select(tab, { kind: 'columns', anchor, head });
      break;
    case 'select-all':
      select(tab, { kind: 'all', anchor, head });
      break;
    case 'edit':
      void beginEdit(tab.id, selectedCell(tab), intent.text);
      break;
    case 'clear':
      void attempt({ kind: 'clear-cells', tabId: tab.id, ...selectedArea(tab) });
      break;
    case 'filter':
      openFilterOf(tab, selectedCell(tab).column);
      break;
    case 'open-link': {
      const link = linkOf(selectedInput.value);
      if (link) window.open(link, '_blank', 'noopener,noreferrer');
      break;
    }
    case 'undo':
    case 'redo':
      void attempt({ kind: intent.kind });
      break;
    case 'none':
      break;
  }
}
