// Where something opens that lies over the page.
import { px } from '../pixels';

/** In window coordinates. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** At the point, towards the middle of the window, so that nothing of it lies outside. */
export function placeAt({ x, y }: Point): Readonly<Record<string, string>> {
  const { innerWidth: width, innerHeight: height } = window;
  return {
    ...(x < width / 2 ? { left: px(x) } : { right: px(width - x) }),
    ...(y < height / 2 ? { top: px(y) } : { bottom: px(height - y) }),
  };
}
