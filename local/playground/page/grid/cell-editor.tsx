// The edit of a cell in its place: a field over the cell that grows with its text.
import { useLayoutEffect, useRef } from 'preact/hooks';
import { cellName } from './cell-position';
import { cancelEdit, changeEdit, commitEdit, type Edit } from './editing';
import { focusGrid } from './selection';

export interface CellEditorProps {
  readonly edit: Edit;
  readonly style: Readonly<Record<string, string>>;
}

export function CellEditor({ edit, style }: CellEditorProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const isTypedHere = edit.place === 'cell';

  useLayoutEffect(() => {
    const element = field.current;
    if (!element || !isTypedHere) return;
    element.focus({ preventScroll: true });
    element.setSelectionRange(element.value.length, element.value.length);
  }, [isTypedHere]);

  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.isComposing) return;
    if (event.key === 'Escape') cancelEdit();
    else if (event.key === 'Enter' && event.altKey) insertLineBreak(field.current);
    else if (event.key === 'Enter') void commitEdit({ row: event.shiftKey ? -1 : 1, column: 0 });
    else if (event.key === 'Tab') void commitEdit({ row: 0, column: event.shiftKey ? -1 : 1 });
    else return;
    event.preventDefault();
    if (event.key === 'Enter' && event.altKey) return;
    focusGrid();
  };

  return (
    <textarea
      ref={field}
      class="cell-editor"
      aria-label={`Edit ${cellName(edit.at)}`}
      style={style}
      rows={edit.text.split('\n').length}
      cols={Math.min(60, Math.max(8, ...edit.text.split('\n').map((line) => line.length + 2)))}
      value={edit.text}
      onInput={(event) => changeEdit(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={() => {
        if (isTypedHere) void commitEdit();
      }}
    />
  );
}

function insertLineBreak(field: HTMLTextAreaElement | null): void {
  if (!field) return;
  field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end');
  changeEdit(field.value);
}
