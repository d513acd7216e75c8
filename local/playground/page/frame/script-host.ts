// `google.script.host`: what a frame may ask of the window around it.
// https://developers.google.com/apps-script/guides/html/reference/host
import type { PageDoor } from './page-door';

export function createHost(page: PageDoor) {
  return {
    origin: location.origin,
    close: () => page.send({ kind: 'close' }),
    setWidth: (width: number) => page.send({ kind: 'resize', width, height: null }),
    setHeight: (height: number) => page.send({ kind: 'resize', width: null, height }),
    editor: { focus: () => page.send({ kind: 'focus-editor' }) },
  };
}
