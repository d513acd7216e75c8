// "CTO at {{Company}}": parsed once, told by position where it is mistaken, and filled with texts that stay texts.

import { foldedText } from '../text';
import { nearestName } from './nearest-name';

/** A column of the tab: its letter, and what stands in its header, '' where nothing does. */
export interface TemplateColumn {
  readonly letter: string;
  readonly header: string;
}

export type TemplatePart =
  | { readonly kind: 'text'; readonly text: string }
  /** Filled with the cell of that column, by its place among the columns. */
  | { readonly kind: 'cell'; readonly column: number };

export interface TemplateMistake {
  /** Where it begins, counted in characters from 1. */
  readonly at: number;
  readonly sentence: string;
}

export type ParsedTemplate =
  | {
      readonly kind: 'parsed';
      readonly parts: readonly TemplatePart[];
      /** A column is named by its header: so the row of the headers is no row to fill it with. */
      readonly namesHeaders: boolean;
    }
  /** At least one, in order. */
  | { readonly kind: 'mistaken'; readonly mistakes: readonly TemplateMistake[] };

type Found =
  | { readonly kind: 'column'; readonly column: number; readonly byHeader: boolean }
  | { readonly kind: 'mistake'; readonly sentence: string };

const OPENS = '{{';
const CLOSES = '}}';

/** Parses a template. A header is found whatever its case; a letter where no header is called so. */
export function parseTemplate(template: string, columns: readonly TemplateColumn[]): ParsedTemplate {
  const parts: TemplatePart[] = [];
  const mistakes: TemplateMistake[] = [];
  let namesHeaders = false;
  let at = 0;
  while (at < template.length) {
    const opens = template.indexOf(OPENS, at);
    const textEnds = opens < 0 ? template.length : opens;
    if (textEnds > at) parts.push({ kind: 'text', text: template.slice(at, textEnds) });
    if (opens < 0) break;
    const nameBegins = opens + OPENS.length;
    const closes = template.indexOf(CLOSES, nameBegins);
    const opensAgain = template.indexOf(OPENS, nameBegins);
    if (closes < 0 || (opensAgain >= 0 && opensAgain < closes)) {
      mistakes.push(
        mistakeAt(template, opens, 'The braces that open here are not closed; write them as {{Company}}'),
      );
      at = opensAgain < 0 ? template.length : opensAgain;
      continue;
    }
    const found = columnNamed(template.slice(nameBegins, closes), columns);
    if (found.kind === 'mistake') mistakes.push(mistakeAt(template, opens, found.sentence));
    else {
      parts.push({ kind: 'cell', column: found.column });
      namesHeaders ||= found.byHeader;
    }
    at = closes + CLOSES.length;
  }
  return mistakes.length > 0 ? { kind: 'mistaken', mistakes } : { kind: 'parsed', parts, namesHeaders };
}

/** The columns that a parsed template is filled from, by their place. */
export function columnsOf(parts: readonly TemplatePart[]): readonly number[] {
  return [...new Set(parts.flatMap((part) => (part.kind === 'cell' ? [part.column] : [])))];
}

/** The text with a row's cells in it, just as they are: whatever stands in a cell is never read as a template. */
export function filled(parts: readonly TemplatePart[], cells: readonly string[]): string {
  return parts.map((part) => (part.kind === 'text' ? part.text : (cells[part.column] ?? '').trim())).join('');
}

/** What names a column in a template: its header, or its letter where that would not find it. */
export function placeholderFor(column: TemplateColumn, columns: readonly TemplateColumn[]): string {
  const { header, letter } = column;
  const isUsable = header.trim() !== '' && !/[{}\r\n]/.test(header);
  const isFound = isUsable && columns.filter((one) => sameName(one.header, header)).length === 1;
  return `${OPENS}${isFound ? header.trim().replace(/\s+/g, ' ') : letter}${CLOSES}`;
}

function columnNamed(written: string, columns: readonly TemplateColumn[]): Found {
  const name = written.trim().replace(/\s+/g, ' ');
  if (name === '') return { kind: 'mistake', sentence: 'No column is named between these braces' };
  const called = places(columns, ({ header }) => sameName(header, name));
  const exactly = called.filter((column) => columns[column]?.header.trim() === name);
  const byHeader = exactly.length === 1 ? exactly : called;
  const [first] = byHeader;
  if (first !== undefined && byHeader.length === 1) return { kind: 'column', column: first, byHeader: true };
  if (first !== undefined) {
    const letters = byHeader.map((column) => columns[column]?.letter ?? '');
    const sentence = `${byHeader.length} columns are called "${name}"; write ${letters.map((letter) => `${OPENS}${letter}${CLOSES}`).join(' or ')}`;
    return { kind: 'mistake', sentence };
  }
  const [lettered] = places(columns, ({ letter }) => letter === name.toUpperCase());
  if (lettered !== undefined) return { kind: 'column', column: lettered, byHeader: false };
  const nearest = nearestName(
    name,
    columns.map(({ header }) => header.trim()).filter((header) => header !== ''),
  );
  const question = nearest === null ? '' : `; did you mean "${nearest}"?`;
  return { kind: 'mistake', sentence: `No column "${name}"${question}` };
}

function places(
  columns: readonly TemplateColumn[],
  fits: (column: TemplateColumn) => boolean,
): readonly number[] {
  return columns.flatMap((column, index) => (fits(column) ? [index] : []));
}

function sameName(one: string, other: string): boolean {
  return foldedText(one) === foldedText(other);
}

function mistakeAt(template: string, index: number, what: string): TemplateMistake {
  // In characters as people count them, not in UTF-16 units.
  const at = [...template.slice(0, index)].length + 1;
  return { at, sentence: `At character ${at}: ${what}${/[.?]$/.test(what) ? '' : '.'}` };
}
