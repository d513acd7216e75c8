// The menus that the add-on made. Only those: a menu that does nothing would be scenery.
import type { MenuItemView, MenuView } from '../protocol';
import { PopupMenu, type PopupMenuItem } from './popup-menu';
import { attempt } from './store';

export function MenuBar({ menus }: { readonly menus: readonly MenuView[] }) {
  return (
    <nav class="menu-bar" aria-label="Menus of the add-on">
      {menus.map((menu) => (
        <PopupMenu key={menu.caption} label={menu.caption} items={menu.items.flatMap(popupItems)} />
      ))}
    </nav>
  );
}

/** A submenu's items follow its caption, set off by separators. */
function popupItems(item: MenuItemView): readonly PopupMenuItem[] {
  switch (item.kind) {
    case 'item':
      return [
        {
          caption: item.caption,
          run: () => void attempt({ kind: 'click-menu', functionName: item.functionName }),
        },
      ];
    case 'separator':
      return [{ separator: true }];
    case 'menu':
      return [{ separator: true }, ...item.items.flatMap(popupItems), { separator: true }];
  }
}
