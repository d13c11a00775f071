/**
 * Uniform numbers in (0, 1) with 52 bits from a seed, by sfc32 (Doty-Humphrey, PractRand), so that a random test can be
 * replayed. Never 0 or 1: quantile functions may be applied to what it returns.
 */
export function uniformFrom(seed: number): () => number {
  let [a, b, c, counter] = [0x9e3779b9, 0x243f6a88, seed | 0, 1];
  const next = () => {
    const result = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + result;
    return result >>> 0;
  };
  for (let round = 0; round < 15; round++) next();
  return () => ((next() >>> 6) * 67108864 + (next() >>> 6) + 0.5) / 4503599627370496;
}
