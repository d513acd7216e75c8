// What opens from a filter mark: sorting by its column, and choosing whose rows are shown.
import { signal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { columnLetters } from '../../../apps-script/spreadsheet/area';
import type { FilterValueView, TabView } from '../../protocol';
import { useCloseOutside } from '../close-outside';
import { fetchFilterValues } from '../connection';
import { attempt } from '../store';
import { type Point, placeAt } from './place-at';
import { focusGrid } from './selection';
import { ValueChoice } from './value-choice';

interface OpenFilter {
  readonly tabId: number;
  readonly column: number;
  readonly at: Point;
}

const open = signal<OpenFilter | null>(null);

function openFilterMenu(tabId: number, column: number, at: Point): void {
  open.value = { tabId, column, at };
}

/** Opens the menu of a column as a press of its mark does; nothing happens where the filter has no such column. */
export function openFilterOf(tab: TabView, column: number): void {
  const mark = document.querySelector(`.filter-mark[data-filter="${column}"]`)?.getBoundingClientRect();
  if (mark) openFilterMenu(tab.id, column, { x: mark.left, y: mark.bottom });
}

export function FilterMenu({ tab }: { readonly tab: TabView }) {
  const shown = open.value?.tabId === tab.id ? open.value : null;
  return shown ? <OpenMenu key={shown.column} tab={tab} {...shown} /> : null;
}

function OpenMenu({ tab, column, at }: OpenFilter & { readonly tab: TabView }) {
  const root = useRef<HTMLDivElement>(null);
  const first = useRef<HTMLButtonElement>(null);
  const [values, setValues] = useState<readonly FilterValueView[] | null>(null);
  const close = () => {
    open.value = null;
  };
  useCloseOutside(root, true, close);
  useLayoutEffect(() => first.current?.focus(), []);
  useEffect(() => {
    fetchFilterValues(tab.id, column).then(
      (answer) => setValues(answer.values),
      // The tab is gone, and with it the menu.
      close,
    );
  }, [tab.id, column, tab.version]);

  const done = () => {
    close();
    focusGrid();
  };
  const sort = (isAscending: boolean) => {
    done();
    void attempt({ kind: 'sort-filter', tabId: tab.id, column, isAscending });
  };

  return (
    <div
      ref={root}
      class="popup-menu filter-menu"
      role="dialog"
      aria-label={`Filter of column ${columnLetters(column)}`}
      style={placeAt(at)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        done();
      }}
    >
      <button ref={first} type="button" onClick={() => sort(true)}>
        Sort A to Z
      </button>
      <button type="button" onClick={() => sort(false)}>
        Sort Z to A
      </button>
      <hr />
      {values ? (
        <ValueChoice
          values={values}
          onCancel={done}
          onChoose={(hidden) => {
            done();
            void attempt({ kind: 'hide-values', tabId: tab.id, column, values: hidden });
          }}
        />
      ) : (
        <p class="filter-loading">Reading the column…</p>
      )}
    </div>
  );
}
