// Whose page a LinkedIn address leads to, however it is spelled.

export interface LinkedIn {
  /** A person's profile, the page of a company or school, or a record of Sales Navigator, whose ids are others. */
  readonly kind: 'profile' | 'page' | 'sales';
  /** The same for every spelling. */
  readonly id: string;
}

/** LinkedIn's own hosts, those of its countries included, and what stands for them in samples. */
const HOST = /^(?:[\w-]+\.)*linkedin\.[a-z]{2,}(?:\.[a-z]{2,})*(?::\d+)?$/i;
const PAGES = ['company', 'school', 'showcase', 'organization'];
const SALES = ['lead', 'people', 'company', 'account', 'profile'];
/** A public ID has 3 to 100 characters; older ones may be shorter. */
const MAX_ID_CHARACTERS = 200;

/** Null for anything but an address at LinkedIn. */
export function linkedInIn(text: string): LinkedIn | null {
  // Most cells have none, and every cell of a table may come by here.
  if (!text.includes('/')) return null;
  if (!/(?:\bin|pub|company|school|showcase|organization|sales)\//i.test(text)) return null;
  const path = pathIn(text.trim());
  if (path === null) return null;
  const at = path.findIndex((part) => /^(?:in|pub|sales)$/i.test(part) || isPage(part));
  if (at < 0) return null;
  const place = path[at]?.toLowerCase() ?? '';
  const rest = path.slice(at + 1);
  if (place === 'sales') return salesIn(rest);
  const [first] = rest;
  if (first === undefined) return null;
  if (place === 'pub') return made('profile', publicIdOf(rest));
  return isPage(place)
    ? made('page', `${place === 'organization' ? 'company' : place}/${folded(first)}`, folded(first))
    : made('profile', folded(first));
}

/** A public ID without its address; null for what cannot be one. */
export function barePublicId(text: string): string | null {
  const id = folded(text);
  return /^[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}_-]{1,98})[\p{L}\p{M}\p{N}_-]$/u.test(id) && /\p{L}/u.test(id)
    ? id
    : null;
}

/** The parts of the address; null where the host is another. A path alone is taken for LinkedIn's. */
function pathIn(text: string): readonly string[] | null {
  const bare = text
    .replace(/^[<("']+|[>)"']+$/g, '')
    .replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')
    .replace(/[?#].*$/s, '');
  if (/\s/.test(bare)) return null;
  const parts = bare.split('/');
  const [host = ''] = parts;
  const isOurs = host === '' || HOST.test(host) || /^(?:in|pub|company|school|showcase|sales)$/i.test(host);
  return isOurs ? parts.filter((part) => part !== '') : null;
}

function isPage(part: string): boolean {
  return PAGES.includes(part.toLowerCase());
}

/** `ACwAAB…,NAME_SEARCH,x7Yz`: the id is what stands before the comma; its case counts. */
function salesIn([what = '', id = '']: readonly string[]): LinkedIn | null {
  if (!SALES.includes(what.toLowerCase())) return null;
  const [own = ''] = decoded(id).split(',');
  const isCompany = ['company', 'account'].includes(what.toLowerCase());
  return own === '' ? null : { kind: 'sales', id: `${isCompany ? 'company' : 'lead'}/${own}` };
}

/** `/pub/ada-roe/4/8a3/b2` is the older spelling of `/in/ada-roe-0b28a34`. */
function publicIdOf([name = '', first = '', second = '', third = '']: readonly string[]): string {
  const isOld = [first, second, third].every((part) => /^[0-9a-f]{1,3}$/i.test(part));
  return folded(isOld ? `${name}-${third.padStart(3, '0')}${second.padStart(3, '0')}${first}` : name);
}

function made(kind: LinkedIn['kind'], id: string, own = id): LinkedIn | null {
  return own === '' || id.length > MAX_ID_CHARACTERS ? null : { kind, id };
}

function folded(text: string): string {
  return decoded(text).normalize('NFC').toLowerCase().trim();
}

/** Decoded as often as it was encoded, twice at most; what cannot be decoded stays. */
function decoded(text: string): string {
  let plain = text;
  for (let time = 0; time < 2 && plain.includes('%'); time += 1) {
    try {
      plain = decodeURIComponent(plain);
    } catch {
      return plain;
    }
  }
  return plain;
}
