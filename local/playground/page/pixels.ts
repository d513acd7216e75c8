// Lengths for inline styles: Preact writes numbers as they are, without a unit.

export function px(length: number): string {
  return `${length}px`;
}
