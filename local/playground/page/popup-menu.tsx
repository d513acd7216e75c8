// A button that opens a short menu, as the ARIA menu-button pattern has it.
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useCloseOutside } from './close-outside';
import { MenuList, type PopupMenuItem } from './menu-list';
import { px } from './pixels';

export interface PopupMenuProps {
  /** What the button is called; shown on it where there is no icon. */
  readonly label: string;
  readonly icon?: ComponentChildren;
  readonly items: readonly PopupMenuItem[];
  /** Whether Tab stops at the button; true when absent. */
  readonly isTabStop?: boolean;
}

export function PopupMenu({ label, icon, items, isTabStop = true }: PopupMenuProps) {
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useCloseOutside(root, isOpen, () => setOpen(false));

  return (
    <div class="popup" ref={root}>
      <button
        ref={button}
        type="button"
        class={icon ? 'icon-button' : 'menu-button'}
        tabIndex={isTabStop ? 0 : -1}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-label={icon ? label : undefined}
        onClick={() => setOpen(!isOpen)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          setOpen(true);
          event.preventDefault();
          event.stopPropagation();
        }}
      >
        {icon ?? label}
      </button>
      {isOpen ? (
        <MenuList
          label={label}
          items={items}
          style={placeBeside(button.current)}
          onClose={(how) => {
            setOpen(false);
            if (how === 'done') button.current?.focus();
          }}
        />
      ) : null}
    </div>
  );
}

/** Below the button, or above it in the lower half of the window; fixed, so that nothing clips it. */
function placeBeside(button: HTMLElement | null): Readonly<Record<string, string>> {
  const { left = 0, top = 0, bottom = 0 } = button?.getBoundingClientRect() ?? {};
  if (top < window.innerHeight / 2) return { left: px(left), top: px(bottom) };
  return { left: px(left), bottom: px(window.innerHeight - top) };
}
