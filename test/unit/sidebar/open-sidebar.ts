// A sidebar's model on the fake clock, opened and answered, for the tests of what it then does.
import type { KeyValueStore } from '../../../sidebar/model/memory';
import { observable } from '../../../sidebar/model/observable';
import { createSidebarModel } from '../../../sidebar/model/sidebar-model';
import type { SidebarState } from '../../../src/contract';
import { fakeServer, settled } from './fake-server';
import { NOW, REGION, stateWith } from './sidebar-states';

export function memoryStore(): KeyValueStore {
  const items = new Map<string, string>();
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => {
      items.set(key, value);
    },
  };
}

/** A sidebar on the fake clock, opened and answered with `state`. */
export async function openSidebar(state: SidebarState = stateWith([]), store: KeyValueStore | null = null) {
  const fake = fakeServer();
  const hidden = observable(false);
  const online = observable(true);
  let returned = () => {};
  let late: (state: SidebarState) => void = () => {};
  let ids = 0;
  let told = 0;
  let hear = () => {};
  const model = createSidebarModel({
    opensWith: 'searches',
    connect: (onLateState) => {
      late = onLateState;
      return fake.server;
    },
    page: {
      hidden,
      online,
      onReturn: (listener) => {
        returned = listener;
      },
    },
    otherWindows: {
      tell: () => {
        told += 1;
      },
      onTold: (listener) => {
        hear = listener;
      },
    },
    store,
    region: REGION,
    now: () => Date.now(),
    newId: () => {
      ids += 1;
      return `id-${ids}-${fake.calls.length}`;
    },
    closeSidebar: () => {},
    focusSpreadsheet: () => {},
  });
  model.run();
  await jest.advanceTimersByTimeAsync(0);
  fake.lastCallOf('getState').answer(state);
  await settled();
  return {
    ...fake,
    model,
    hidden,
    online,
    comeBack: () => returned(),
    late: (s: SidebarState) => late(s),
    hear: () => hear(),
    timesTold: () => told,
  };
}

beforeEach(() => jest.useFakeTimers({ now: NOW }));
afterEach(() => jest.useRealTimers());
