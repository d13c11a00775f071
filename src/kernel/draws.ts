/** Draws of persons, as in src/engine/person-random.ts: one person at a time, and four at once. */

/** The 32-bit word of a person under the three words of a subkey. */
export function word(person: u32, subkey: usize): u32 {
  let h = person + load<u32>(subkey);
  h = (h ^ (h >> 17)) * 0xed5ad4bb + load<u32>(subkey, 4);
  h = (h ^ (h >> 11)) * 0xac4c1b51 + load<u32>(subkey, 8);
  h = (h ^ (h >> 15)) * 0x31848bab;
  return h ^ (h >> 14);
}

/** The same for four lanes; h is person + a, b and c are the subkey's other words. */
export function words(h: v128, b: v128, c: v128): v128 {
  h = i32x4.add(i32x4.mul(v128.xor(h, i32x4.shr_u(h, 17)), i32x4.splat(0xed5ad4bb)), b);
  h = i32x4.add(i32x4.mul(v128.xor(h, i32x4.shr_u(h, 11)), i32x4.splat(0xac4c1b51)), c);
  h = i32x4.mul(v128.xor(h, i32x4.shr_u(h, 15)), i32x4.splat(0x31848bab));
  return v128.xor(h, i32x4.shr_u(h, 14));
}

/** Mean of the sum of a word's four bytes. */
export const MEAN: i16 = 510;

const DEVIATION: f32 = 0.006765875034034252; // 1 ÷ 147.80054127099805
const LINEAR: f32 = 0.9490332780957843;
const CUBIC: f32 = 0.018642382500609324;

/** Sums of the four bytes of four words. */
export function byteSums(drawn: v128): v128 {
  return i32x4.extadd_pairwise_i16x8_s(i16x8.extadd_pairwise_i8x16_u(drawn));
}

/** Near-normal numbers of four sums of bytes less their mean. */
export function nearNormal(sums: v128): v128 {
  const z = f32x4.mul(f32x4.convert_i32x4_s(sums), f32x4.splat(DEVIATION));
  const square = f32x4.mul(f32x4.splat(CUBIC), f32x4.mul(z, z));
  return f32x4.mul(z, f32x4.add(f32x4.splat(LINEAR), square));
}
