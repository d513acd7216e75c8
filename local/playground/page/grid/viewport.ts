// The part of the grid that is scrolled into view, kept as numbers and remembered for each tab.
import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

export interface Viewport {
  readonly scrollTop: number;
  readonly scrollLeft: number;
  readonly width: number;
  readonly height: number;
}

const NOTHING: Viewport = { scrollTop: 0, scrollLeft: 0, width: 0, height: 0 };

/** Follows an element's scrolling and size; another `key` is another document, scrolled by itself. */
export function useViewport(scroller: RefObject<HTMLElement | null>, key: number): Viewport {
  const [viewport, setViewport] = useState(NOTHING);
  const [positions] = useState(() => new Map<number, { top: number; left: number }>());

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const { top = 0, left = 0 } = positions.get(key) ?? {};
    element.scrollTo({ top, left });
    const measure = () => {
      const { scrollTop, scrollLeft, clientWidth, clientHeight } = element;
      positions.set(key, { top: scrollTop, left: scrollLeft });
      setViewport({ scrollTop, scrollLeft, width: clientWidth, height: clientHeight });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, [scroller, key, positions]);

  return viewport;
}
