// The name box, which says and takes where one is, and the formula bar with the cell's whole content.
import { useState } from 'preact/hooks';
import { a1Notation } from '../../apps-script/spreadsheet/area';
import { linkOf } from '../cell-link';
import type { TabView } from '../protocol';
import { areaNamed } from './grid/cell-position';
import { cancelEdit, changeEdit, commitEdit, edit } from './grid/editing';
import { focusGrid, selectArea, selectedArea, selectedCell, selectedInput } from './grid/selection';

export function FormulaBar({ tab }: { readonly tab: TabView }) {
  const link = linkOf(selectedInput.value);
  return (
    <div class="formula-row">
      <NameBox tab={tab} />
      <span class="formula-sign" aria-hidden="true">
        fx
      </span>
      <FormulaField tab={tab} />
      {link ? (
        <a class="formula-link" href={link} target="_blank" rel="noopener noreferrer">
          Open link
        </a>
      ) : null}
    </div>
  );
}

function NameBox({ tab }: { readonly tab: TabView }) {
  const [typed, setTyped] = useState<string | null>(null);
  const current = a1Notation(selectedArea(tab));

  const go = () => {
    const area = areaNamed(typed ?? current, tab);
    setTyped(null);
    if (area) selectArea(tab, area);
    focusGrid();
  };

  return (
    <input
      class="name-box"
      aria-label="Name box: what is selected"
      spellcheck={false}
      value={typed ?? current}
      onFocus={(event) => event.currentTarget.select()}
      onInput={(event) => setTyped(event.currentTarget.value)}
      onBlur={() => setTyped(null)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') go();
        if (event.key === 'Escape') {
          setTyped(null);
          focusGrid();
        }
      }}
    />
  );
}

function FormulaField({ tab }: { readonly tab: TabView }) {
  const editing = edit.value?.tabId === tab.id ? edit.value : null;

  const begin = () => {
    if (editing) return;
    const at = selectedCell(tab);
    edit.value = { tabId: tab.id, at, text: selectedInput.value, place: 'formula-bar' };
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Escape') cancelEdit();
    else if (event.key === 'Enter' && !event.altKey) void commitEdit({ row: 1, column: 0 });
    else return;
    event.preventDefault();
    focusGrid();
  };

  return (
    <textarea
      class="formula-field"
      aria-label="Formula bar: content of the selected cell"
      rows={1}
      spellcheck={false}
      dir="auto"
      value={editing?.text ?? selectedInput.value}
      onFocus={begin}
      onInput={(event) => {
        const { value } = event.currentTarget;
        begin();
        changeEdit(value);
      }}
      onKeyDown={onKeyDown}
      onBlur={() => {
        if (edit.value?.place !== 'formula-bar') return;
        // Looking at a cell's content is not typing it: committing unchanged text could change its type.
        if (edit.value.text === selectedInput.value) cancelEdit();
        else void commitEdit();
      }}
    />
  );
}
