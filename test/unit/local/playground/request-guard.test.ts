import { isAddressedToUs, TokenGuard } from '../../../../local/playground/request-guard';

const PORT = 6464;
const URL_WITHOUT_TOKEN = new URL('http://127.0.0.1:6464/api/actions');

describe('a request', () => {
  test('is taken from our own page and from no page at all', () => {
    expect(isAddressedToUs({ host: '127.0.0.1:6464' }, PORT)).toBe(true);
    expect(isAddressedToUs({ host: 'localhost:6464', origin: 'http://localhost:6464' }, PORT)).toBe(true);
  });

  test('to another host name is refused, as after DNS rebinding', () => {
    expect(isAddressedToUs({ host: 'attacker.example:6464' }, PORT)).toBe(false);
    expect(isAddressedToUs({ host: '127.0.0.1.attacker.example:6464' }, PORT)).toBe(false);
    expect(isAddressedToUs({}, PORT)).toBe(false);
  });

  test('from another origin is refused, the frames of the add-on included', () => {
    const host = '127.0.0.1:6464';
    expect(isAddressedToUs({ host, origin: 'https://attacker.example' }, PORT)).toBe(false);
    expect(isAddressedToUs({ host, origin: 'http://127.0.0.1:6465' }, PORT)).toBe(false);
    expect(isAddressedToUs({ host, origin: 'null' }, PORT)).toBe(false);
  });
});

describe('the token', () => {
  const guard = new TokenGuard();

  test('opens in the header, or in the query of an event stream', () => {
    expect(guard.accepts({ 'x-playground-token': guard.token }, URL_WITHOUT_TOKEN)).toBe(true);
    expect(guard.accepts({}, new URL(`http://127.0.0.1/api/events?token=${guard.token}`))).toBe(true);
  });

  test('of another process, or none, does not', () => {
    expect(guard.accepts({ 'x-playground-token': new TokenGuard().token }, URL_WITHOUT_TOKEN)).toBe(false);
    expect(guard.accepts({ 'x-playground-token': 'é'.repeat(32) }, URL_WITHOUT_TOKEN)).toBe(false);
    expect(guard.accepts({}, URL_WITHOUT_TOKEN)).toBe(false);
  });
});
