// Puts a text into the query's field as if the user had typed it, so that Ctrl+Z in the field takes it out again.
import { QUERY_ID } from '../focus';

export function typeQuery(text: string): void {
  const field = document.getElementById(QUERY_ID);
  // Typing needs the keyboard, which is not taken from somebody who is in the spreadsheet.
  if (!(field instanceof HTMLTextAreaElement) || !document.hasFocus() || text === '') return;
  const before = document.activeElement;
  field.focus({ preventScroll: true });
  field.select();
  // The only way to edit that the browser's own undo knows of.
  document.execCommand('insertText', false, text);
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
}
