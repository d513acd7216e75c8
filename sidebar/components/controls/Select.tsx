// A labelled choice of one among several, as the browser makes it.
import type { ComponentChildren } from 'preact';

interface SelectProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly children: ComponentChildren;
  readonly onChoice: (value: string) => void;
}

export function Select({ id, label, value, children, onChoice }: SelectProps) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChoice(event.currentTarget.value)}>
        {children}
      </select>
    </div>
  );
}
