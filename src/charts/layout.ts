/** Breaks text at spaces into lines of at most `width` characters; a longer word stands alone. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Cuts text to `width` characters in its middle, as names of arms often differ at their ends. */
export function shortened(text: string, width: number): string {
  if (text.length <= width) return text;
  const tail = Math.floor((width - 1) / 2);
  return `${text.slice(0, width - 1 - tail)}…${text.slice(text.length - tail)}`;
}

/** A name on one line, or broken at its hyphens or spaces into two; what still is too long is cut in its middle. */
export function nameLines(name: string, width: number): readonly string[] {
  if (name.length <= width) return [name];
  const breaks = [...name.matchAll(/[-_ ]/g)].map(({ index }) => index + 1).filter((at) => at <= width);
  const at = breaks.at(-1);
  return at === undefined ? [shortened(name, width)] : [name.slice(0, at).trimEnd(), shortened(name.slice(at), width)];
}

/**
 * Least and greatest of the values, widened by a share of their range so that marks do not touch the frame; where all are equal,
 * by a tenth of them or `least`.
 */
export function extent(
  values: Iterable<number | null>,
  margin = 0.04,
  least = 1e-3,
): readonly [low: number, high: number] {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    if (value === null) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (low > high) return [0, 1];
  const range = high - low;
  const room = range > 0 ? range * margin : Math.max(Math.abs(low) * 0.1, least);
  return [low - room, high + room];
}

/**
 * Moves label places apart: as near as possible to where they belong, in their order, at least `gap` apart, inside
 * [low, high]. Returns the places in the order given.
 */
export function spread(places: readonly number[], gap: number, low: number, high: number): readonly number[] {
  const order = places.map((_, i) => i).sort((a, b) => (places[a] as number) - (places[b] as number) || a - b);
  const moved = [...places];
  let least = low;
  for (const i of order) {
    moved[i] = Math.max(moved[i] as number, least);
    least = (moved[i] as number) + gap;
  }
  let most = high;
  for (const i of order.toReversed()) {
    moved[i] = Math.min(moved[i] as number, most);
    most = (moved[i] as number) - gap;
  }
  return moved;
}
