// Messages at the lower right: the script's toasts, and what the playground itself has to say.
import { useEffect } from 'preact/hooks';
import type { ToastView } from '../protocol';
import { CloseIcon } from './icons';
import { removeToast, toasts } from './store';

export function Toasts() {
  return (
    <div class="toasts" role="status" aria-live="polite">
      {toasts.value.map((toast) => (
        <Toast key={toast.id} toast={toast} />
      ))}
    </div>
  );
}

function Toast({ toast }: { readonly toast: ToastView }) {
  useEffect(() => {
    if (toast.durationMs === null) return;
    const timer = setTimeout(() => removeToast(toast.id), toast.durationMs);
    return () => clearTimeout(timer);
  }, [toast]);

  return (
    <div class="toast">
      <div>
        {toast.title ? <strong>{toast.title}</strong> : null}
        <p>{toast.message}</p>
      </div>
      <button
        type="button"
        class="icon-button"
        aria-label="Dismiss message"
        onClick={() => removeToast(toast.id)}
      >
        <CloseIcon />
      </button>
    </div>
  );
}
