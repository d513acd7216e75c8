// What the page knows, as signals: what the server told it, and what belongs to this window alone.
import { computed, signal } from '@preact/signals';
import type { PlaygroundAction } from '../actions';
import type { ConsentView, FrameView, PlaygroundState, TabView, ToastView } from '../protocol';
import { ActionRefused, listen, perform, type WindowEvent } from './connection';

export const state = signal<PlaygroundState | null>(null);
export const isConnected = signal(true);
export const toasts = signal<readonly ToastView[]>([]);
export const consent = signal<ConsentView | null>(null);
export const sidebar = signal<FrameView | null>(null);
export const dialog = signal<FrameView | null>(null);
/** How much time was skipped since the page loaded, in milliseconds: frames are told when it grows. */
export const skippedMs = signal(0);

export const activeTab = computed<TabView | null>(() => {
  const known = state.value;
  return known?.tabs.find((tab) => tab.id === known.activeTabId) ?? null;
});

/** Starts listening to the server; once, when the page loads. */
export function connect(): void {
  listen(receive, (connected) => {
    isConnected.value = connected;
  });
}

function receive(event: WindowEvent): void {
  switch (event.kind) {
    case 'state':
      state.value = event.state;
      break;
    case 'toast':
      toasts.value = [...toasts.value, event.toast];
      break;
    case 'consent':
      consent.value = event.consent;
      break;
    case 'sidebar':
      sidebar.value = event.frame;
      break;
    case 'dialog':
      dialog.value = event.frame;
      break;
    case 'time-skipped':
      skippedMs.value += event.durationMs;
      break;
  }
}

export function removeToast(id: string): void {
  toasts.value = toasts.value.filter((toast) => toast.id !== id);
}

/** Does it and answers whether it was done; where it was refused, a message of the playground says why. */
export async function attempt(action: PlaygroundAction): Promise<boolean> {
  try {
    await perform(action);
    return true;
  } catch (error) {
    if (!(error instanceof ActionRefused)) throw error;
    showNotice(error.message);
    return false;
  }
}

/** Long enough to read two lines. */
const NOTICE_DURATION_MS = 8_000;

/** A message of the playground itself. */
export function showNotice(message: string): void {
  const notice = { id: crypto.randomUUID(), title: '', message, durationMs: NOTICE_DURATION_MS };
  toasts.value = [...toasts.value, notice];
}

/** Shows a tab, at once; the server is told so that scripts know which one is active. */
export function showTab(tabId: number): void {
  if (state.value) state.value = { ...state.value, activeTabId: tabId };
  void attempt({ kind: 'select-tab', tabId });
}
