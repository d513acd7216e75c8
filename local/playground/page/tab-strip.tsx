// The tabs at the bottom: choose, add, rename by a double click or F2, delete through a tab's menu.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { TabView } from '../protocol';
import { ArrowIcon, PlusIcon } from './icons';
import { PopupMenu } from './popup-menu';
import { attempt, showTab } from './store';
import { TabTitleField } from './tab-title-field';

export interface TabStripProps {
  readonly tabs: readonly TabView[];
  readonly activeTabId: number;
}

export function TabStrip({ tabs, activeTabId }: TabStripProps) {
  const [renaming, setRenaming] = useState<number | null>(null);
  const strip = useRef<HTMLDivElement>(null);

  // Also when tabs come and go: the active one may have been pushed out of sight.
  useLayoutEffect(() => {
    strip.current?.querySelector('.tab.is-active')?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
  }, [activeTabId, tabs.length]);

  // The field has gone when its tab is there again to take the focus back.
  const focusNext = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (renaming !== null || focusNext.current === null) return;
    focusTab(focusNext.current);
    focusNext.current = null;
  }, [renaming]);

  const onTabKeyDown = (event: KeyboardEvent, tabId: number) => {
    const at = tabs.findIndex((tab) => tab.id === tabId);
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = tabs[at + step];
    if (event.key === 'F2') setRenaming(tabId);
    else if (step !== 0 && next) {
      showTab(next.id);
      focusTab(next.id);
    } else return;
    event.preventDefault();
  };

  const titles = tabs.filter((tab) => tab.id !== renaming).map((tab) => tabElementId(tab.id));
  return (
    <footer class="tab-strip">
      <button
        type="button"
        class="icon-button"
        aria-label="Add sheet"
        title="Add sheet"
        onClick={() => void attempt({ kind: 'add-tab' })}
      >
        <PlusIcon />
      </button>
      {/* Owns the tabs rather than holding them: the menu buttons between them are none. */}
      <div role="tablist" aria-label="Sheets" aria-owns={titles.join(' ')} />
      <div class="tabs" ref={strip}>
        {tabs.map((tab) => {
          const isActive = tab.id === activeTabId;
          return (
            <div key={tab.id} class={isActive ? 'tab is-active' : 'tab'}>
              {tab.id === renaming ? (
                <TabTitleField
                  tab={tab}
                  onDone={(how) => {
                    if (how === 'by-key') focusNext.current = tab.id;
                    setRenaming(null);
                  }}
                />
              ) : (
                <button
                  type="button"
                  role="tab"
                  id={tabElementId(tab.id)}
                  aria-selected={isActive}
                  tabIndex={isActive ? 0 : -1}
                  class="tab-title"
                  title={tab.title}
                  dir="auto"
                  onClick={() => showTab(tab.id)}
                  onDblClick={() => setRenaming(tab.id)}
                  onKeyDown={(event) => onTabKeyDown(event, tab.id)}
                >
                  {tab.title}
                </button>
              )}
              <PopupMenu
                label={`Menu of ${tab.title}`}
                icon={<ArrowIcon />}
                isTabStop={isActive}
                items={[
                  { caption: 'Rename', run: () => setRenaming(tab.id) },
                  { caption: 'Delete', run: () => void attempt({ kind: 'delete-tab', tabId: tab.id }) },
                ]}
              />
            </div>
          );
        })}
      </div>
    </footer>
  );
}

function tabElementId(tabId: number): string {
  return `tab-${tabId}`;
}

function focusTab(tabId: number): void {
  document.getElementById(tabElementId(tabId))?.focus();
}
