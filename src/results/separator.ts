// What stands between the cells of a file. A comma, unless its header tells otherwise.

export type Separator = ',' | ';' | '\t' | '|';

/** What spreadsheets of other countries and databases write instead, with the word that a user knows for it. */
const OTHERS: readonly (readonly [Separator, string])[] = [
  [';', 'semicolons'],
  ['\t', 'tabs'],
  ['|', 'vertical bars'],
];
/** A line that some spreadsheets put above the header. */
const SAID = /^sep=([,;\t|])(?:\r\n|\r|\n|$)/i;

export interface Separated {
  /** Without a line that says nothing but the separator. */
  readonly csv: string;
  readonly separator: Separator;
}

/** Reads the separator off a line that says it, or else off the header: without a comma, what it has most of. */
export function separated(csv: string): Separated {
  const [line, said] = SAID.exec(csv) ?? [];
  const separator = [',' as const, ...OTHERS.map(([other]) => other)].find((one) => one === said);
  if (line !== undefined && separator !== undefined) return { csv: csv.slice(line.length), separator };
  const header = headerOf(csv);
  const counts = OTHERS.map(([other]) => [other, header.split(other).length - 1] as const);
  const [most] = [...counts].sort(([, one], [, two]) => two - one);
  const isOther = !header.includes(',') && most !== undefined && most[1] > 0;
  return { csv, separator: isOther ? most[0] : ',' };
}

/** `semicolons`, and so on; null for the usual comma. */
export function separatorWord(separator: Separator): string | null {
  return OTHERS.find(([other]) => other === separator)?.[1] ?? null;
}

/** The first record, without what stands in quotes. */
function headerOf(csv: string): string {
  const bare: string[] = [];
  let at = 0;
  let isQuoted = false;
  while (at < csv.length) {
    const next = csv.slice(at).search(isQuoted ? /"/ : /["\r\n]/);
    const end = next < 0 ? csv.length : at + next;
    if (!isQuoted) bare.push(csv.slice(at, end));
    if (next < 0 || csv.charAt(end) !== '"') break;
    isQuoted = !isQuoted;
    at = end + 1;
  }
  return bare.join('');
}
