type Plain = null | boolean | number | string | readonly Plain[] | { readonly [name: string]: Plain };

function write(value: Plain | undefined): string {
  if (typeof value === "number" && !Number.isFinite(value)) throw new RangeError(`no JSON for ${value}`);
  if (Array.isArray(value)) return `[${value.map(write).join(",")}]`;
  if (value !== null && typeof value === "object") {
    const entries = Object.entries(value as { readonly [name: string]: Plain }).filter(
      ([, item]) => item !== undefined,
    );
    entries.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([name, item]) => `${JSON.stringify(name)}:${write(item)}`).join(",")}}`;
  }
  const text = JSON.stringify(value);
  if (text === undefined) throw new TypeError(`no JSON for ${typeof value}`);
  return text;
}

/**
 * JSON with sorted keys and no spaces: equal values have equal texts, whatever the order of their keys, so it can be hashed.
 * Keys without a value (undefined) are left out. Throws a RangeError for NaN and infinite numbers, a TypeError for what JSON has no form for.
 */
export function canonicalJson(value: unknown): string {
  return write(value as Plain);
}
