// What is shown in front of everything: Google's question for permissions, and a script's dialogs with its own HTML.
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ConsentView, FrameView } from '../protocol';
import { focusGrid } from './grid/selection';
import { CloseIcon } from './icons';
import { px } from './pixels';
import { ScriptFrame } from './script-frame';
import { attempt, consent, dialog } from './store';

interface ModalProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** The browser's own modal dialog: it keeps the focus inside, and Escape closes it. */
function Modal({ title, onClose, children }: ModalProps) {
  const element = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    element.current?.showModal();
    element.current?.querySelector<HTMLElement>('iframe, .is-primary')?.focus();
  }, []);
  return (
    <dialog
      ref={element}
      class="modal"
      aria-labelledby="modal-title"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header class="modal-head">
        <h2 id="modal-title">{title}</h2>
        <button type="button" class="icon-button" aria-label="Close" onClick={onClose}>
          <CloseIcon />
        </button>
      </header>
      {children}
    </dialog>
  );
}

/** In the place of Google's consent screen, whose boxes are in the panel. */
export function ConsentModal({ asked }: { readonly asked: ConsentView }) {
  const close = () => {
    consent.value = null;
    focusGrid();
  };
  return (
    <Modal title="Google asks for your permission" onClose={close}>
      <form
        class="modal-body"
        onSubmit={(event) => {
          event.preventDefault();
          close();
          void attempt({ kind: 'give-consent', consentId: asked.id });
        }}
      >
        <p class="modal-message">
          This add-on wants to: {asked.wishes.join(' · ')}. Then choose the menu item again.
        </p>
        <div class="modal-buttons">
          <button type="submit" class="modal-button is-primary">
            Tick and continue
          </button>
          <button type="button" class="modal-button" onClick={close}>
            Cancel
          </button>
        </div>
      </form>
    </Modal>
  );
}

export function FrameModal({ frame }: { readonly frame: FrameView }) {
  const [size, setSize] = useState({ width: frame.width, height: frame.height });
  const close = () => {
    dialog.value = null;
    focusGrid();
  };
  return (
    <Modal title={frame.title} onClose={close}>
      <div class="modal-frame" style={{ width: px(size.width), height: px(size.height) }}>
        <ScriptFrame
          frame={frame}
          onClose={close}
          onFocusEditor={focusGrid}
          onResize={(width, height) =>
            setSize((now) => ({ width: width ?? now.width, height: height ?? now.height }))
          }
        />
      </div>
    </Modal>
  );
}
