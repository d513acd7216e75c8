// An open menu, by mouse and by keyboard as the ARIA menu pattern has it.
import { useLayoutEffect, useRef } from 'preact/hooks';

export type PopupMenuItem =
  | { readonly caption: string; readonly run: () => void; readonly isDisabled?: boolean }
  | { readonly separator: true };

export interface MenuListProps {
  readonly label: string;
  readonly items: readonly PopupMenuItem[];
  readonly style: Readonly<Record<string, string>>;
  /** By a choice or Escape the focus goes back to where the menu came from; not when Tab leaves it. */
  readonly onClose: (how: 'done' | 'left') => void;
}

export function MenuList({ label, items, style, onClose }: MenuListProps) {
  const menu = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    entries(menu.current)[0]?.focus();
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    const all = entries(menu.current);
    const at = all.findIndex((entry) => entry.matches(':focus'));
    if (event.key === 'ArrowDown') all[(at + 1) % all.length]?.focus();
    else if (event.key === 'ArrowUp') all.at(at - 1)?.focus();
    else if (event.key === 'Home') all[0]?.focus();
    else if (event.key === 'End') all.at(-1)?.focus();
    else if (event.key === 'Escape') onClose('done');
    else if (event.key === 'Tab') onClose('left');
    else return;
    if (event.key !== 'Tab') event.preventDefault();
  };

  return (
    <div
      class="popup-menu"
      role="menu"
      tabIndex={-1}
      aria-label={label}
      ref={menu}
      style={style}
      onKeyDown={onKeyDown}
    >
      {items.map((item, index) =>
        'separator' in item ? (
          <hr key={`separator-${index}`} />
        ) : (
          <button
            key={item.caption}
            type="button"
            role="menuitem"
            tabIndex={-1}
            aria-disabled={item.isDisabled === true}
            onClick={() => {
              if (item.isDisabled) return;
              onClose('done');
              item.run();
            }}
          >
            {item.caption}
          </button>
        ),
      )}
    </div>
  );
}

function entries(menu: HTMLElement | null): readonly HTMLElement[] {
  return [...(menu?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
}
