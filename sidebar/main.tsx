// The sidebar's entry point: connects the model to this page, and the page to the model.
import { render } from 'preact';
import { App } from './components/App';
import { keepFocus } from './components/focus';
import { ModelContext } from './components/model-context';
import type { KeyValueStore } from './model/memory';
import { newId } from './model/new-id';
import { otherWindows } from './model/other-windows';
import { createSidebarModel } from './model/sidebar-model';
import { watchPage } from './model/watch-page';
import { connectServer } from './server';
import './styles/tokens.css';
import './styles/base.css';
import './styles/controls.css';
import './styles/form.css';
import './styles/lists.css';
import './styles/searches.css';
import './styles/groups.css';
import './styles/forced-colors.css';
import { regionFor } from './text/calendar';

/** Even looking at localStorage throws where the browser forbids it to frames. */
function findStore(): KeyValueStore | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

const page = watchPage();
const model = createSidebarModel({
  connect: (onLateState) =>
    connectServer({
      run: google.script.run,
      version: ADD_ON_VERSION,
      isOnline: () => page.online.value,
      onLateState,
    }),
  page,
  otherWindows: otherWindows(),
  store: findStore(),
  region: regionFor(navigator.language),
  now: () => Date.now(),
  newId,
  opensWith: document.documentElement.dataset.opens === 'selected-cells' ? 'selected-cells' : 'searches',
  closeSidebar: () => google.script.host.close(),
  focusSpreadsheet: () => google.script.host.editor.focus(),
});

const root = document.getElementById('sidebar');
if (root !== null) {
  keepFocus();
  render(
    <ModelContext.Provider value={model}>
      <App />
    </ModelContext.Provider>,
    root,
  );
  window.addEventListener('pagehide', model.removals.carryOutAll);
  model.run();
}
