// The enumerations of SpreadsheetApp that the add-on may name; one identity, whoever hands them out.
import { type EnumValue, serviceEnum } from '../../service-object';
import type { WrapStrategyName } from '../cell-format';

export const WRAP_STRATEGY = serviceEnum('WrapStrategy', ['WRAP', 'OVERFLOW', 'CLIP']);
export const PROTECTION_TYPE = serviceEnum('ProtectionType', ['RANGE', 'SHEET']);

export function wrapStrategyOf(value: EnumValue): WrapStrategyName {
  const { valueName } = value;
  return valueName === 'WRAP' || valueName === 'CLIP' ? valueName : 'OVERFLOW';
}
