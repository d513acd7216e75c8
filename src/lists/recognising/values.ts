// What a value identifies somebody by (an address, a domain, an id, a name), each in one spelling.

import { fieldsOf, parseJson, textOf } from '../../json';
import { withoutInvisible } from '../../text';

const EMAIL = /^[^\s@<>(),;:"]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u;
const HOST = /^(?:[\p{L}\p{N}_](?:[\p{L}\p{N}_-]*[\p{L}\p{N}])?\.)+(?:\p{L}{2,}|xn--[a-z0-9-]+)$/u;
/** UUIDs; tokens of a kind, with a digit in them (`per_7f3a91c2`); long tokens of letters and digits. */
const ID =
  /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[a-z]{1,16}[_:-](?=[a-z_-]*\d)[0-9a-z_-]{6,}|(?=[a-z]*\d)(?=\d*[a-z])[0-9a-z]{16,})$/i;

/** An e-mail address in lower case; null for anything else. `Ada Roe <ada@example.com>` is one, too. */
export function emailIn(text: string): string | null {
  if (!text.includes('@')) return null;
  const [, inBrackets] = /<([^<>]+)>\s*$/.exec(text) ?? [];
  const email = (inBrackets ?? text)
    .trim()
    .replace(/^mailto:/i, '')
    .replace(/\?.*$/s, '')
    .normalize('NFC')
    .toLowerCase();
  return EMAIL.test(email) ? email : null;
}

/** The domain in a web address or by itself, without `www.` and all that follows; null for anything else. */
export function domainIn(text: string): string | null {
  const bare = text.trim();
  if (!bare.includes('.') || bare.includes('@') || /\s/.test(bare)) return null;
  const host = bare
    .replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')
    .replace(/[/?#].*$/s, '')
    .replace(/:\d+$/, '')
    .replace(/\.$/, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/^www\d?\.(?=[^.]+\.)/, '');
  return HOST.test(host) && !/(?:^|\.)linkedin\./.test(host) ? host : null;
}

/** An id that a machine gave; null for numbers and words, which two searches may have in common by chance. */
export function idIn(text: string): string | null {
  const id = text.trim();
  return ID.test(id) ? id.toLowerCase() : null;
}

/** A name in one spelling: Unicode-composed, in lower case, without emoji and repeated blanks; or null. */
export function nameIn(text: string): string | null {
  const name = withoutInvisible(named(text).normalize('NFKC'))
    .replace(/[\p{So}\p{Sk}\p{Cc}\u200D]/gu, ' ')
    .toUpperCase()
    .toLowerCase()
    .normalize('NFC')
    .replace(/[\s,.;]+/g, ' ')
    .trim();
  return name === '' ? null : name;
}

/** The name in a cell that holds JSON. */
function named(text: string): string {
  if (!/^\s*[[{]/.test(text)) return text;
  const json = parseJson(text);
  const { name, companyName, title } = fieldsOf(Array.isArray(json) ? json[0] : json);
  return [name, companyName, title].map(textOf).find((one) => one !== '') ?? text;
}
