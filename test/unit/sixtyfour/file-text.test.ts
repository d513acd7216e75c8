// The text of a file, whatever encoding its bytes are in.
import { decodeFile } from '../../../src/sixtyfour/file-text';

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const utf8 = (text: string) => latin1(Buffer.from(text));

test.each([
  ['UTF-8', [utf8('\uFEFFname\nZoë\n')], 'UTF-8'],
  ['UTF-8 in slices', [utf8('name\nZoë').slice(0, 8), `${utf8('name\nZoë').slice(8)}\n`], 'UTF-8'],
  ['UTF-16, low byte first', [latin1(Buffer.from('\uFEFFname\nZoë\n', 'utf16le'))], 'UTF-16'],
  ['UTF-16, high byte first', [latin1(Buffer.from('\uFEFFname\nZoë\n', 'utf16le').swap16())], 'UTF-16'],
  ['Windows-1252', ['name\nZo\xeb\n'], 'Windows-1252'],
  ['Windows-1252 in slices', ['name\nZo', '\xeb\n'], 'Windows-1252'],
])('%s', (_, slices, encoding) => {
  expect(decodeFile(slices)).toEqual({ text: 'name\nZoë\n', encoding });
});

test('where letters are UTF-8, only bytes that are none are read as Windows-1252', () => {
  expect(decodeFile([`${utf8('Zoë,Café,')}M\xfcller`])).toEqual({
    text: 'Zoë,Café,Müller',
    encoding: 'mixed',
  });
});

test('as many letters as stray bytes are enough for UTF-8', () => {
  expect(decodeFile([`${utf8('Zoë,')}M\xfcller`])).toEqual({ text: 'Zoë,Müller', encoding: 'mixed' });
});

test('a mark inside the file is part of a value', () => {
  expect(decodeFile([utf8('name\nA\uFEFFda')])).toEqual({ text: 'name\nA\uFEFFda', encoding: 'UTF-8' });
});

test('two bytes of Windows-1252 that happen to be UTF-8 are letters among letters', () => {
  expect(decodeFile(['\xc3\xbc,M\xfcller,K\xf6ln'])).toEqual({
    text: 'Ã¼,Müller,Köln',
    encoding: 'Windows-1252',
  });
});

test('a byte order mark of UTF-8 has the last word', () => {
  expect(decodeFile([`${utf8('\uFEFF')}M\xfcller,K\xf6ln`])).toEqual({
    text: 'Müller,Köln',
    encoding: 'mixed',
  });
});

test('nothing is nothing', () => {
  expect(decodeFile([])).toEqual({ text: '', encoding: 'UTF-8' });
});
