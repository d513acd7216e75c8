// The menu that a press of the other mouse button, or the menu key, opens over what is selected.
import { signal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { TabView } from '../../protocol';
import { useCloseOutside } from '../close-outside';
import { MenuList } from '../menu-list';
import { type Point, placeAt } from './place-at';
import { focusGrid, selectedArea, selectionIn } from './selection';
import { tableCommands } from './table-commands';

/** Where the menu is open, in window coordinates. */
const openAt = signal<Point | null>(null);

export function openContextMenu(x: number, y: number): void {
  openAt.value = { x, y };
}

export function ContextMenu({ tab }: { readonly tab: TabView }) {
  const root = useRef<HTMLDivElement>(null);
  const at = openAt.value;
  useCloseOutside(root, at !== null, () => {
    openAt.value = null;
  });
  if (!at) return null;
  return (
    <div ref={root}>
      <MenuList
        label="Selected cells"
        items={tableCommands(tab, selectionIn(tab), selectedArea(tab))}
        style={placeAt(at)}
        onClose={() => {
          openAt.value = null;
          focusGrid();
        }}
      />
    </div>
  );
}
