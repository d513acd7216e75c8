// The enumerations of SpreadsheetApp that the add-on may name; one identity, whoever hands them out.
import { type EnumValue, serviceEnum } from '../../service-object';
import type { WrapStrategyName } from '../cell-format';

export const WRAP_STRATEGY = serviceEnum('WrapStrategy', ['WRAP', 'OVERFLOW', 'CLIP']);
export const PROTECTION_TYPE = serviceEnum('ProtectionType', ['RANGE', 'SHEET']);
export const BUTTON = serviceEnum('Button', ['CLOSE', 'OK', 'CANCEL', 'YES', 'NO']);
export const BUTTON_SET = serviceEnum('ButtonSet', ['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL']);

export type ButtonName = keyof typeof BUTTON;

export function wrapStrategyOf(value: EnumValue): WrapStrategyName {
  const { valueName } = value;
  return valueName === 'WRAP' || valueName === 'CLIP' ? valueName : 'OVERFLOW';
}

const BUTTONS_OF_SET: Readonly<Record<keyof typeof BUTTON_SET, readonly ButtonName[]>> = {
  OK: ['OK'],
  OK_CANCEL: ['OK', 'CANCEL'],
  YES_NO: ['YES', 'NO'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL'],
};

export function buttonsOf(set: EnumValue): readonly ButtonName[] {
  const found = Object.entries(BUTTONS_OF_SET).find(([name]) => name === set.valueName);
  return found?.[1] ?? BUTTONS_OF_SET.OK;
}
