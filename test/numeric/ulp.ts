const bits = new DataView(new ArrayBuffer(8));

/** Place of a number in the order of all doubles; neighbors differ by 1, and 0 and −0 are at 0. */
function place(x: number): bigint {
  bits.setFloat64(0, x);
  const pattern = bits.getBigInt64(0);
  return pattern < 0n ? -(pattern & 0x7fffffffffffffffn) : pattern;
}

/** Distance of two numbers in units in the last place; NaN when either is NaN. */
export function ulpsBetween(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number.NaN;
  const distance = place(a) - place(b);
  return Number(distance < 0n ? -distance : distance);
}
