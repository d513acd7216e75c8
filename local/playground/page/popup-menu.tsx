// A button that opens a short menu, by mouse and by keyboard as the ARIA menu-button pattern has it.
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { px } from './pixels';

export type PopupMenuItem =
  | { readonly caption: string; readonly run: () => void }
  | { readonly separator: true };

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
  const menu = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    if (isOpen) entries(menu.current)[0]?.focus();
  }, [isOpen]);

  useEffect(() => {
    if (!isOpen) return;
    const closeOutside = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    const close = () => setOpen(false);
    document.addEventListener('pointerdown', closeOutside);
    // A click into a frame is not seen here, but it takes the focus from the window.
    window.addEventListener('blur', close);
    return () => {
      document.removeEventListener('pointerdown', closeOutside);
      window.removeEventListener('blur', close);
    };
  }, [isOpen]);

  const close = () => {
    setOpen(false);
    button.current?.focus();
  };

  const onMenuKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    const all = entries(menu.current);
    const at = all.findIndex((entry) => entry.matches(':focus'));
    if (event.key === 'ArrowDown') all[(at + 1) % all.length]?.focus();
    else if (event.key === 'ArrowUp') all.at(at - 1)?.focus();
    else if (event.key === 'Home') all[0]?.focus();
    else if (event.key === 'End') all.at(-1)?.focus();
    else if (event.key === 'Escape') close();
    else if (event.key === 'Tab') setOpen(false);
    else return;
    if (event.key !== 'Tab') event.preventDefault();
  };

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
        <div
          class="popup-menu"
          role="menu"
          tabIndex={-1}
          aria-label={label}
          ref={menu}
          style={placeBeside(button.current)}
          onKeyDown={onMenuKeyDown}
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
                onClick={() => {
                  close();
                  item.run();
                }}
              >
                {item.caption}
              </button>
            ),
          )}
        </div>
      ) : null}
    </div>
  );
}

function entries(menu: HTMLElement | null): readonly HTMLElement[] {
  return [...(menu?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
}

/** Below the button, or above it in the lower half of the window; fixed, so that nothing clips it. */
function placeBeside(button: HTMLElement | null): Readonly<Record<string, string>> {
  const { left = 0, top = 0, bottom = 0 } = button?.getBoundingClientRect() ?? {};
  if (top < window.innerHeight / 2) return { left: px(left), top: px(bottom) };
  return { left: px(left), bottom: px(window.innerHeight - top) };
}
