// Data validation: the rules under which cells take a value, or refuse it. Pure.
import { type CellContent, isFormula } from './cell-content';

export interface ValidationRule {
  /** A box that is ticked or not, one of these texts, a number. */
  readonly takes:
    | { readonly kind: 'checkbox' }
    | { readonly kind: 'list'; readonly values: readonly string[] }
    | { readonly kind: 'number' };
  /** Whether anything else is refused; else it gets in with a mark that warns. */
  readonly rejects: boolean;
}

/** Nothing at all is always allowed, and so is a formula: what it results in only shows later. */
export function isRefused(rule: ValidationRule, content: CellContent | undefined): boolean {
  if (!rule.rejects || content === undefined || isFormula(content)) return false;
  switch (rule.takes.kind) {
    case 'checkbox':
      return typeof content !== 'boolean';
    case 'list':
      return !rule.takes.values.includes(String(content));
    case 'number':
      return typeof content !== 'number';
  }
}
