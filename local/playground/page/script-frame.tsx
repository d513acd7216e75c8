// A frame with the add-on's HTML, on an origin of its own as Google's frames are, and what the page does
// for it: calls go to the server, everything else is about the window.
import { effect } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { FrameView } from '../protocol';
import { runScript } from './connection';
import { type FrameToPage, type PageToFrame, readFrameMessage } from './frame/messages';
import { skippedMs } from './store';

/** What HtmlService lets its frames do, as far as it matters to a sidebar. */
const SANDBOX = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-forms';

export interface ScriptFrameProps {
  readonly frame: FrameView;
  readonly onClose: () => void;
  readonly onFocusEditor: () => void;
  readonly onResize: (width: number | null, height: number | null) => void;
}

export function ScriptFrame({ frame, onClose, onFocusEditor, onResize }: ScriptFrameProps) {
  const element = useRef<HTMLIFrameElement>(null);
  const origin = `http://${location.hostname}:${frame.port}`;

  const send = (message: PageToFrame) => element.current?.contentWindow?.postMessage(message, origin);

  const handle = (message: FrameToPage) => {
    switch (message.kind) {
      case 'run': {
        const { callId, functionName, args } = message;
        void runScript(functionName, args).then((answer) => send({ kind: 'answer', callId, answer }));
        break;
      }
      case 'close':
        onClose();
        break;
      case 'focus-editor':
        onFocusEditor();
        break;
      case 'resize':
        onResize(message.width, message.height);
        break;
    }
  };

  // Before the frame can have loaded: an effect that waits for the window to be drawn comes too late on a busy
  // machine, and what the frame says first would be said to nobody.
  useLayoutEffect(() => {
    const listener = (event: MessageEvent) => {
      if (event.origin !== origin || event.source !== element.current?.contentWindow) return;
      const message = readFrameMessage(event.data);
      if (message) handle(message);
    };
    window.addEventListener('message', listener);
    return () => window.removeEventListener('message', listener);
  });

  useLayoutEffect(() => {
    // What was skipped before the frame opened does not concern it.
    let toldMs = skippedMs.peek();
    return effect(() => {
      const durationMs = skippedMs.value - toldMs;
      toldMs = skippedMs.value;
      if (durationMs > 0) send({ kind: 'time-skipped', durationMs });
    });
  }, []);

  return (
    <iframe
      ref={element}
      class="script-frame"
      title={frame.title}
      sandbox={SANDBOX}
      referrerpolicy="no-referrer"
      src={`${origin}${frame.path}`}
    />
  );
}
