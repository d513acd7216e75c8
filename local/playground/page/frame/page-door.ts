// How a frame's script reaches the page around it, which lies on another origin.
import { type FrameToPage, type PageToFrame, readPageMessage } from './messages';

export interface PageDoor {
  send(message: FrameToPage): void;
  listen(listener: (message: PageToFrame) => void): void;
}

/** What the playground tells a frame, as attributes of the script's own element. */
export interface FrameFacts {
  /** The page's port; its host is the frame's own. */
  readonly pagePort: string;
  /** What `google.script.run` has: the script's top-level functions. */
  readonly functionNames: readonly string[];
  /** URLs that the simulation answers in place of their real host begin with this. */
  readonly simulatedStorage: string;
}

export function readFacts(element: HTMLOrSVGScriptElement | null): FrameFacts {
  const { pagePort = '', functionNames = '', simulatedStorage = '' } = element?.dataset ?? {};
  return { pagePort, functionNames: functionNames.split(' ').filter(Boolean), simulatedStorage };
}

/** Only the page itself is spoken to and listened to, whatever else may embed or post. */
export function openPageDoor({ pagePort }: FrameFacts): PageDoor {
  const pageOrigin = `http://${location.hostname}:${pagePort}`;
  return {
    send: (message) => window.parent.postMessage(message, pageOrigin),
    listen: (listener) => {
      window.addEventListener('message', (event) => {
        if (event.origin !== pageOrigin || event.source !== window.parent) return;
        const message = readPageMessage(event.data);
        if (message) listener(message);
      });
    },
  };
}
