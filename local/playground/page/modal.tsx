// What a script asks or shows in front of everything: alerts, and dialogs with its own HTML.
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { AlertView, FrameView } from '../protocol';
import { focusGrid } from './grid/selection';
import { CloseIcon } from './icons';
import { px } from './pixels';
import { ScriptFrame } from './script-frame';
import { attempt, dialog, removeAlert } from './store';

/** What closing a question without choosing a button answers: `Ui.Button.CLOSE`. */
const CLOSE_ANSWER = 'CLOSE';

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

export function AlertModal({ alert }: { readonly alert: AlertView }) {
  const answer = (answered: string) => {
    removeAlert(alert.id);
    focusGrid();
    void attempt({ kind: 'answer-alert', alertId: alert.id, answer: answered });
  };
  return (
    <Modal title={alert.title} onClose={() => answer(CLOSE_ANSWER)}>
      <form
        class="modal-body"
        onSubmit={(event) => {
          event.preventDefault();
          answer(alert.buttons[0]?.answer ?? CLOSE_ANSWER);
        }}
      >
        <p class="modal-message">{alert.message}</p>
        <div class="modal-buttons">
          {alert.buttons.map((button, index) => (
            <button
              key={button.answer}
              type={index === 0 ? 'submit' : 'button'}
              class={index === 0 ? 'modal-button is-primary' : 'modal-button'}
              onClick={index === 0 ? undefined : () => answer(button.answer)}
            >
              {button.label}
            </button>
          ))}
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
