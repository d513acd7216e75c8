import { newId } from '../../../../sidebar/model/new-id';

const UUID_V4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('Ids of searches', () => {
  it('are random UUIDs', () => {
    expect(newId()).toMatch(UUID_V4);
    expect(newId()).not.toBe(newId());
  });

  it('are random UUIDs also where the browser cannot make them itself', () => {
    // Shadows the browser's own for the length of this test.
    Object.defineProperty(crypto, 'randomUUID', { value: undefined, configurable: true });
    try {
      expect(newId()).toMatch(UUID_V4);
      expect(newId()).not.toBe(newId());
    } finally {
      Reflect.deleteProperty(crypto, 'randomUUID');
    }
  });
});
