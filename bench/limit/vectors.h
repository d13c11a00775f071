/* Vectors as wide as the compiler may use, and the draws of persons (src/engine/person-random.ts) on them. */
#pragma once
#include <cstdint>
#include <cstring>
#if defined(__AVX2__)
#include <immintrin.h>
#endif

#if defined(__AVX512F__)
constexpr int LANES = 16;
#else
constexpr int LANES = 8;
#endif

typedef float floats __attribute__((vector_size(4 * LANES)));
typedef int32_t ints __attribute__((vector_size(4 * LANES)));
typedef uint32_t words __attribute__((vector_size(4 * LANES)));
typedef uint8_t bytes __attribute__((vector_size(LANES)));
typedef float half_floats __attribute__((vector_size(2 * LANES)));
typedef double doubles __attribute__((vector_size(4 * LANES)));
typedef int64_t longs __attribute__((vector_size(4 * LANES)));

template <class V> V load(const void *from) {
  V value;
  memcpy(&value, from, sizeof value);
  return value;
}

template <class V> void store(void *to, V value) { memcpy(to, &value, sizeof value); }

#if defined(__AVX512F__)
constexpr ints IOTA = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
#else
constexpr ints IOTA = {0, 1, 2, 3, 4, 5, 6, 7};
#endif

inline ints all(int32_t value) { return ints{} + value; }

/* Entries of a table of sixteen. */
inline words look_up(const uint32_t *table, ints index) {
  const words low = __builtin_shuffle(load<words>(table), index);
  if (LANES == 16) return low;
  return index < LANES ? low : __builtin_shuffle(load<words>(table + 16 - LANES), index);
}

/* Writes the chosen values one after the other; returns how many. Writes a whole vector whatever is chosen. */
inline int append(int32_t *to, ints values, ints chosen) {
#if defined(__AVX512F__)
  const __mmask16 mask = _mm512_test_epi32_mask((__m512i)chosen, (__m512i)chosen);
  _mm512_storeu_si512(to, _mm512_maskz_compress_epi32(mask, (__m512i)values));
  return __builtin_popcount(mask);
#else
  int count = 0;
  for (int lane = 0; lane < LANES; lane++) {
    to[count] = values[lane];
    count -= chosen[lane];
  }
  return count;
#endif
}

struct Key {
  uint32_t a, b, c;
};

/* The keyed word of a person (src/engine/person-random.ts), of one or of sixteen. */
template <class W> inline W mix(W person, Key key) {
  W h = person + key.a;
  h = (h ^ (h >> 17)) * 0xed5ad4bbu;
  h = h + key.b;
  h = (h ^ (h >> 11)) * 0xac4c1b51u;
  h = h + key.c;
  h = (h ^ (h >> 15)) * 0x31848babu;
  return h ^ (h >> 14);
}

inline floats near_normal(words word) {
#if defined(__AVX512VNNI__) && defined(__AVX512F__)
  const ints sum = (ints)_mm512_dpbusd_epi32(_mm512_set1_epi32(-510), (__m512i)word, _mm512_set1_epi8(1));
#elif defined(__AVX2__)
  const __m256i pairs = _mm256_maddubs_epi16((__m256i)word, _mm256_set1_epi8(1));
  const ints sum = (ints)_mm256_madd_epi16(pairs, _mm256_set1_epi16(1)) - 510;
#else
  const words pairs = (word & 0x00ff00ffu) + ((word >> 8) & 0x00ff00ffu);
  const ints sum = (ints)((pairs & 0xffffu) + (pairs >> 16)) - 510;
#endif
  const floats z = __builtin_convertvector(sum, floats) * (float)(1 / 147.80054127099805);
  return z * (0.9490332780957843f + 0.018642382500609324f * (z * z));
}

inline floats at_most(floats x, float limit) { return x > limit ? floats{} + limit : x; }
inline floats at_least(floats x, float limit) { return x < limit ? floats{} + limit : x; }

template <class V> int64_t total(V lanes) {
  int64_t sum = 0;
  for (unsigned at = 0; at < sizeof(V) / sizeof(lanes[0]); at++) sum += lanes[at];
  return sum;
}
