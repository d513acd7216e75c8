// Components and what changes: values of the model, and the time.
import { useEffect, useReducer, useRef } from 'preact/hooks';
import type { Observable } from '../model/observable';
import { useModel } from './model-context';

const TICK_MS = 1000;

function useRedraw(): () => void {
  const [, redraw] = useReducer((count: number, _: undefined) => count + 1, 0);
  return () => redraw(undefined);
}

/** The value now; the component is drawn again when it changes. */
export function useValue<Value>(source: Observable<Value>): Value {
  const redraw = useRedraw();
  const drawn = source.value;
  useEffect(() => {
    // It may have changed between drawing and this.
    if (source.value !== drawn) redraw();
    return source.subscribe(redraw);
  }, [source]);
  return drawn;
}

/** Whether it was so at any time since the component appeared: for a field that is not taken away in use. */
export function useEver(isSo: boolean): boolean {
  const ever = useRef(false);
  ever.current ||= isSo;
  return ever.current;
}

/** The server's clock in epoch milliseconds; the component is drawn again each second while anybody looks. */
export function useServerNow(): number {
  const { page, serverNow } = useModel();
  const hidden = useValue(page.hidden);
  const redraw = useRedraw();
  useEffect(() => {
    if (hidden) return undefined;
    const timer = setInterval(redraw, TICK_MS);
    return () => clearInterval(timer);
  }, [hidden]);
  return serverNow();
}
