// The menus: one for the cells, and those that the add-on made. No others: a menu that does nothing would be
// scenery.
import type { MenuItemView, MenuView, PlaygroundState, TabView } from '../protocol';
import { selectedArea, selectionIn } from './grid/selection';
import { tableCommands } from './grid/table-commands';
import type { PopupMenuItem } from './menu-list';
import { PopupMenu } from './popup-menu';
import { attempt } from './store';

export interface MenuBarProps {
  readonly state: PlaygroundState;
  readonly tab: TabView | null;
}

export function MenuBar({ state, tab }: MenuBarProps) {
  const menus: readonly MenuView[] = state.menus;
  return (
    <nav class="menu-bar" aria-label="Menus">
      {tab ? <PopupMenu label="Edit" items={editItems(state, tab)} /> : null}
      {menus.map((menu) => (
        <PopupMenu key={menu.caption} label={menu.caption} items={menu.items.map(popupItem)} />
      ))}
    </nav>
  );
}

function editItems({ canUndo, canRedo }: PlaygroundState, tab: TabView): readonly PopupMenuItem[] {
  return [
    { caption: 'Undo', isDisabled: !canUndo, run: () => void attempt({ kind: 'undo' }) },
    { caption: 'Redo', isDisabled: !canRedo, run: () => void attempt({ kind: 'redo' }) },
    { separator: true },
    ...tableCommands(tab, selectionIn(tab), selectedArea(tab)),
  ];
}

function popupItem(item: MenuItemView): PopupMenuItem {
  switch (item.kind) {
    case 'item':
      return {
        caption: item.caption,
        run: () => void attempt({ kind: 'click-menu', functionName: item.functionName }),
      };
    case 'separator':
      return { separator: true };
  }
}
