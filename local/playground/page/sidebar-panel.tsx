// The add-on's sidebar as Sheets shows it: always 300 pixels wide, a title and a button that closes it.
import type { FrameView } from '../protocol';
import { focusGrid } from './grid/selection';
import { CloseIcon } from './icons';
import { ScriptFrame } from './script-frame';
import { sidebar } from './store';

export function SidebarPanel({ frame }: { readonly frame: FrameView }) {
  const close = () => {
    sidebar.value = null;
    focusGrid();
  };
  return (
    <aside class="sidebar" aria-label={frame.title}>
      <header class="sidebar-head">
        <h2>{frame.title}</h2>
        <button type="button" class="icon-button" aria-label="Close sidebar" title="Close" onClick={close}>
          <CloseIcon />
        </button>
      </header>
      <ScriptFrame
        key={frame.id}
        frame={frame}
        onClose={close}
        onFocusEditor={focusGrid}
        onResize={() => {}}
      />
    </aside>
  );
}
