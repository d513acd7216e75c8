// The whole window: what belongs to the playground in its own dark dress, the rest as Sheets has it.
import { useEffect } from 'preact/hooks';
import { FormulaBar } from './formula-bar';
import { ContextMenu } from './grid/context-menu';
import { FilterMenu } from './grid/filter-menu';
import { Grid } from './grid/grid';
import { SheetIcon } from './icons';
import { MenuBar } from './menu-bar';
import { ConsentModal, FrameModal } from './modal';
import { isPanelOpen, Panel } from './panel/panel';
import { PlaygroundBar } from './panel/playground-bar';
import { SidebarPanel } from './sidebar-panel';
import { activeTab, consent, dialog, sidebar, state } from './store';
import { TabStrip } from './tab-strip';
import { Toasts } from './toasts';

export function App() {
  const known = state.value;
  const tab = activeTab.value;
  const name = known?.spreadsheetName;

  useEffect(() => {
    if (name) document.title = `${name} – Playground`;
  }, [name]);

  if (!known) return <p class="loading">Opening the spreadsheet…</p>;
  return (
    <div class="window">
      <PlaygroundBar state={known} />
      <div class="workspace">
        {isPanelOpen.value ? <Panel state={known} /> : null}
        <main class="sheets">
          <header class="top-bar">
            <SheetIcon />
            <div class="top-bar-text">
              <h1 class="document-name">{known.spreadsheetName}</h1>
              <MenuBar state={known} tab={tab} />
            </div>
            <WorkingSign isWorking={known.isWorking} />
          </header>
          {tab ? <FormulaBar key={tab.id} tab={tab} /> : null}
          {tab ? <Grid tab={tab} /> : <div class="grid" />}
          {tab ? <ContextMenu tab={tab} /> : null}
          {tab ? <FilterMenu tab={tab} /> : null}
          <TabStrip tabs={known.tabs} activeTabId={known.activeTabId} />
          <Toasts />
        </main>
        {sidebar.value ? <SidebarPanel key={sidebar.value.id} frame={sidebar.value} /> : null}
      </div>
      {dialog.value ? <FrameModal key={dialog.value.id} frame={dialog.value} /> : null}
      {consent.value ? <ConsentModal key={consent.value.id} asked={consent.value} /> : null}
    </div>
  );
}

function WorkingSign({ isWorking }: { readonly isWorking: boolean }) {
  return (
    <div class="working" role="status">
      {isWorking ? (
        <>
          <span class="spinner" aria-hidden="true" />
          Working…
        </>
      ) : null}
    </div>
  );
}
