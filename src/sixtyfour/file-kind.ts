// Whether a file is the text that a CSV is, or something that a storage or a proxy sent in its place. Told by what it
// begins with, and by control characters that no text has: a storage may call anything a CSV, or a CSV anything.

/** What came instead of a CSV. */
export type OtherThanCsv =
  /** HTML. */
  | 'web-page'
  /** The XML or JSON that says what went wrong. */
  | 'error'
  /** JSON or XML that says something else. */
  | 'data'
  /** gzip, ZIP and their like; office documents are ZIP files, too. */
  | 'archive'
  /** A PDF and its like. */
  | 'document'
  | 'image'
  /** Bytes that are no text. */
  | 'no-text';

/** As bytes, one character each. */
const SIGNATURES: readonly (readonly [string, OtherThanCsv])[] = [
  ['\x1f\x8b', 'archive'],
  ['\x1f\x9d', 'archive'],
  ['PK\x03\x04', 'archive'],
  ['PK\x05\x06', 'archive'],
  ['PK\x07\x08', 'archive'],
  ['7z\xbc\xaf\x27\x1c', 'archive'],
  ['\x28\xb5\x2f\xfd', 'archive'],
  ['\xfd7zXZ', 'archive'],
  ['Rar!\x1a', 'archive'],
  ['%PDF-', 'document'],
  ['%!PS', 'document'],
  ['{\\rtf', 'document'],
  ['\xd0\xcf\x11\xe0', 'document'],
  ['\x89PNG', 'image'],
  ['\xff\xd8\xff', 'image'],
  ['GIF87a', 'image'],
  ['GIF89a', 'image'],
  ['II*\0', 'image'],
  ['MM\0*', 'image'],
];
const BZIP2 = /^BZh[1-9]1AY&SY/;
const WEBP = /^RIFF.{4}WEBP/s;
/** As text, behind blanks. A `<` before a digit is a header that compares. */
const MARKUP = /^<[!?/a-z]/i;
const ERROR_MARKUP = /<(?:\w+:)?(?:error|fault|exception)[\s>/]/i;
const HTML = /<(?:!doctype\s+html|html|head|body|title|meta)[\s>]/i;
/** A field of a CSV that holds quotes is quoted itself. */
const JSON_TEXT = /^(?:\{\s*["}]|\[\s*(?:["{[\]]|-?\d|(?:true|false|null)\b)|\)\]\}')/;
const JSON_WORD = /^(?:null|true|false)\s*$/;
const JSON_ERROR = /"(?:error|errors|detail|message|code)"\s*:/i;
/** All of ASCII's but tab, line feed, vertical tab, form feed and carriage return. */
const CONTROL = /[^\P{Cc}\s\x80-\x9f]/gu;

/** So much is looked at. */
const BEGINNING_CHARACTERS = 4096;
/** A text may hold stray control characters, in a cell or even in a name; one in ten is no text, however short. */
const CHARACTERS_PER_CONTROL = 10;
/** In a longer one, one in fifty is too many; compressed and encrypted bytes have one in nine. */
const CHARACTERS_PER_CONTROL_OF_MANY = 50;
const MANY_CONTROLS = 20;

/**
 * What a file is instead of a CSV; null where it may be one. Given its bytes, one character each, or the text that they
 * stand for: some things only the one tells, and some the other.
 */
export function otherThanCsv(file: string, given: 'bytes' | 'text'): OtherThanCsv | null {
  const beginning = file.slice(0, BEGINNING_CHARACTERS);
  const sent = signedAs(beginning);
  if (sent !== null || given === 'bytes') return sent;
  return writtenAs(beginning.trimStart()) ?? (hasControls(beginning) ? 'no-text' : null);
}

function signedAs(beginning: string): OtherThanCsv | null {
  const found = SIGNATURES.find(([signature]) => beginning.startsWith(signature));
  if (found !== undefined) return found[1];
  if (BZIP2.test(beginning)) return 'archive';
  return WEBP.test(beginning) ? 'image' : null;
}

function writtenAs(text: string): OtherThanCsv | null {
  if (MARKUP.test(text)) {
    if (HTML.test(text)) return 'web-page';
    return ERROR_MARKUP.test(text) ? 'error' : 'data';
  }
  if (JSON_TEXT.test(text)) return JSON_ERROR.test(text) ? 'error' : 'data';
  return JSON_WORD.test(text) ? 'data' : null;
}

function hasControls(beginning: string): boolean {
  const controls = beginning.match(CONTROL)?.length ?? 0;
  const characters = controls > MANY_CONTROLS ? CHARACTERS_PER_CONTROL_OF_MANY : CHARACTERS_PER_CONTROL;
  return controls * characters > beginning.length;
}
