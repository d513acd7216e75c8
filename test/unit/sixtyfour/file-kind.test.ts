// What is a CSV, and what only came in its place.
import { otherThanCsv } from '../../../src/sixtyfour/file-kind';

test.each([
  ['<!DOCTYPE html><p>', 'web-page'],
  ['\uFEFF\r\n <HTML>', 'web-page'],
  ['<!-- proxy -->\n<html>\n<body>\nSign in</body></html>', 'web-page'],
  ['<script>location="/login"</script><title>Sign in</title>', 'web-page'],
  ['<Error>\n <Code>SlowDown</Code>\n</Error>', 'error'],
  ["<?xml version='1.0'?><Error/>", 'error'],
  ['<?xml version="1.0"?><soap:Fault><faultcode/></soap:Fault>', 'error'],
  ['<?xml version="1.0"?><people><person/></people>', 'data'],
  ['{"error":"not ready"}', 'error'],
  ['{\n  "detail": []}', 'error'],
  ['{}', 'data'],
  ['{"name": "Ada"}\n{"name": "Bo"}\n', 'data'],
  ['[\n  {"name": "Ada"}\n]', 'data'],
  ['[["name"],["Ada"]]', 'data'],
  ['[]', 'data'],
  ['[1, 2]', 'data'],
  ['[null]', 'data'],
  [")]}'\n{}", 'data'],
  ['null', 'data'],
  [' true\n', 'data'],
  ['n\0a\0m\0e\0\n\0', 'no-text'],
  ['\u0001\u0002\u0003', 'no-text'],
  [`name\n${'\u0000\u0010\u0080x'.repeat(20)}`, 'no-text'],
  ['\u0001'.repeat(21).padEnd(400, 'x'), 'no-text'],
  ['%PDF-1.7', 'document'],
])('%j is no CSV', (text, came) => {
  expect(otherThanCsv(text, 'text')).toBe(came);
});

test.each([
  ['gzip', '\x1f\x8b\x08', 'archive'],
  ['ZIP, or a spreadsheet', 'PK\x03\x04', 'archive'],
  ['an empty ZIP', 'PK\x05\x06', 'archive'],
  ['7z', '7z\xbc\xaf\x27\x1c', 'archive'],
  ['Zstandard', '\x28\xb5\x2f\xfd', 'archive'],
  ['xz', '\xfd7zXZ\0', 'archive'],
  ['bzip2', 'BZh91AY&SY', 'archive'],
  ['RAR', 'Rar!\x1a\x07', 'archive'],
  ['PDF', '%PDF-1.7', 'document'],
  ['an old office document', '\xd0\xcf\x11\xe0', 'document'],
  ['PNG', '\x89PNG\r\n', 'image'],
  ['JPEG', '\xff\xd8\xff\xe0', 'image'],
  ['GIF', 'GIF89a', 'image'],
  ['WebP', 'RIFF\x10\0\0\0WEBPVP8', 'image'],
])('the bytes of %s are no CSV', (_, bytes, came) => {
  expect(otherThanCsv(bytes, 'bytes')).toBe(came);
});

test.each([
  '',
  '\uFEFF',
  'name,company\n',
  '"<html>",b\n',
  '<5 employees,>5 employees\n',
  '< 5,b\n',
  '[name],{company}\n',
  '{name},b\n',
  'nullable,b\n',
  'true name\n',
  'PK,BMI,GIF\n',
  'name,company,city,number\nAda\u0000,Acme,Graz,1\n',
  'na\u0000me,company\nAda,Acme\n',
  'name\tcompany\n',
  '%PDF,b\n',
  '"{""a"": 1}",b\n',
  '\u0001'.repeat(20).padEnd(400, 'x'),
  'x'.repeat(4096).padEnd(8192, '\u0001'),
])('%j may be one', (text) => {
  expect(otherThanCsv(text, 'text')).toBeNull();
});

test('what only the text tells is not read off the bytes', () => {
  for (const text of ['<html>', '{"error":""}', 'n\0a\0m\0e\0'])
    expect(otherThanCsv(text, 'bytes')).toBeNull();
});
