// A results file with everything in it that a careless import gets wrong.
import { csvRecord } from './csv';

const RECORDS: readonly (readonly string[])[] = [
  // Two columns of one name, and one without any.
  ['name', 'company', 'company', '', 'zip', 'phone', 'badge_id', 'joined', 'note'],
  ['Ada Sample', '=1+1', '@SUM(A1:A9)', 'x', '02139', '+1 617 555 0142', '007', '1/2', "'quoted"],
  [
    '例田 花子',
    '=HYPERLINK("https://example.com","Click")',
    '-2+3',
    '',
    '00501',
    '',
    '1e5',
    '2025-03-09',
    "''twice",
  ],
  [
    'Zoë Exemple 👩‍💻',
    '"Quoted", Inc.',
    'TRUE',
    ' padded ',
    '10001',
    '+33 4 555 0107',
    '12345678901234567890',
    '50%',
    '\ttab',
  ],
  [
    'مثال ليلى',
    'First line\nsecond line\r\nthird line',
    '',
    '',
    '',
    '',
    '0.10',
    'MAR1',
    '<script>alert("hi")</script>',
  ],
  // A record that ends early, and one with more fields than there are columns.
  ['Bill Example', 'Cut Short, Ltd.'],
  ['Maya Placeholder', 'One Too Many', '', '', '94103', '', '42', '', 'fine', 'surplus'],
  ['Long Summary', '', '', '', '', '', '', '', 'All work and no play. '.repeat(3000).trim()],
];

/** With a BOM, CRLF line ends, and a blank line at the end. */
export const ODD_RESULTS: Uint8Array = new TextEncoder().encode(
  `\uFEFF${RECORDS.map(csvRecord).join('\r\n')}\r\n\r\n`,
);

/** What a storage says that is too busy, though with 200. */
export const ERROR_PAGE: Uint8Array = new TextEncoder().encode(
  '<Error>\n <Code>SlowDown</Code>\n <Message>Please reduce your request rate.</Message>\n</Error>\n',
);

/** Semicolons, decimal commas, and letters of one byte each. */
export const OLD_ENCODING: Uint8Array = Buffer.from(
  'name;city;score\r\nZoë Müller;Köln;1,5\r\nRené Exemple;Besançon;2,5\r\n',
  'latin1',
);

/** A quotation mark that is closed two rows later, a column of nothing, and rows of nothing. */
export const SWALLOWED_ROWS: Uint8Array = new TextEncoder().encode(
  'name,company,city,\nAda,"Foo,Paris\nBo,Bar,Rome\nCy,"Baz, Inc",Oslo,\nDi,Qux,Bern,\n,,,\n,,,\n',
);
