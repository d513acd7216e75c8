// "Did you mean …?": the name that is nearest to what was typed.

/** A name is suggested where at most this share of its letters would have to change. */
const MOST_CHANGED_SHARE = 0.4;
/** A header may be a whole paragraph; nobody mistypes one. */
const MAX_NAME_CHARACTERS = 60;

/** The nearest of the names, or null where none is near. */
export function nearestName(typed: string, names: readonly string[]): string | null {
  let nearest: string | null = null;
  let fewest = Number.POSITIVE_INFINITY;
  for (const name of names) {
    if (name.length > MAX_NAME_CHARACTERS || typed.length > MAX_NAME_CHARACTERS) continue;
    const changes = changesBetween(typed.toLowerCase(), name.toLowerCase());
    const isNear = changes <= Math.max(1, Math.floor(name.length * MOST_CHANGED_SHARE));
    if (isNear && changes < fewest) {
      nearest = name;
      fewest = changes;
    }
  }
  return nearest;
}

/** How many letters are to be put in, taken out or replaced to make the one of the other. */
function changesBetween(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const here = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const replaced = (above[column - 1] ?? 0) + (one[row - 1] === other[column - 1] ? 0 : 1);
      here.push(Math.min(replaced, (above[column] ?? 0) + 1, (here[column - 1] ?? 0) + 1));
    }
    above = here;
  }
  return above[other.length] ?? 0;
}
