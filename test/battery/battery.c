/*
 * The TestU01 batteries (L'Ecuyer & Simard 2007, doi:10.1145/1268776.1268777) on the engine's generator.
 * scripts/battery.ts compiles and calls it:
 *   battery KEYS SOURCE ORDER VIEW words POSITION COUNT   prints COUNT words from POSITION on, hexadecimal
 *   battery KEYS SOURCE ORDER VIEW small|crush|big        prints TestU01's log, then "p-value <tab> number <tab> test" lines
 * KEYS is a file of keys ("low high" in hexadecimal): the seed's, then those of the worlds of adjacent text seeds.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <testu01/bbattery.h>
#include <testu01/swrite.h>
#include <testu01/unif01.h>
#include "stream.h"

enum { KEYS = 1 + 4096 };

static stream source;

static uint32_t next_word(void) {
  return stream_next(&source);
}

static uint32_t next_reversed(void) {
  uint32_t x = stream_next(&source);
  x = ((x & 0x55555555) << 1) | ((x >> 1) & 0x55555555);
  x = ((x & 0x33333333) << 2) | ((x >> 2) & 0x33333333);
  x = ((x & 0x0f0f0f0f) << 4) | ((x >> 4) & 0x0f0f0f0f);
  return __builtin_bswap32(x);
}

/* Two upper halves in a row make one word. */
static uint32_t next_upper(void) {
  const uint32_t first = stream_next(&source) & 0xffff0000;
  return first | (stream_next(&source) >> 16);
}

/* Two lower halves in a row make one word. */
static uint32_t next_lower(void) {
  const uint32_t first = stream_next(&source) << 16;
  return first | (stream_next(&source) & 0xffff);
}

typedef uint32_t (*view)(void);

static view view_named(const char *name) {
  if (strcmp(name, "word") == 0) return next_word;
  if (strcmp(name, "reversed") == 0) return next_reversed;
  if (strcmp(name, "upper") == 0) return next_upper;
  if (strcmp(name, "lower") == 0) return next_lower;
  return NULL;
}

static int read_keys(const char *path, key_words keys[KEYS]) {
  FILE *file = fopen(path, "r");
  if (file == NULL) return 0;
  int count = 0;
  while (count < KEYS && fscanf(file, "%x %x", &keys[count].low, &keys[count].high) == 2) count++;
  fclose(file);
  return count == KEYS;
}

static void run_battery(view next, char *name, const char *battery) {
  unif01_Gen *generator = unif01_CreateExternGenBits(name, next);
  swrite_Basic = FALSE;
  if (strcmp(battery, "small") == 0) bbattery_SmallCrush(generator);
  if (strcmp(battery, "crush") == 0) bbattery_Crush(generator);
  if (strcmp(battery, "big") == 0) bbattery_BigCrush(generator);
  for (int i = 0; i < bbattery_NTests; i++) {
    printf("p-value\t%.17g\t%s\n", bbattery_pVal[i], bbattery_TestNames[i]);
  }
  unif01_DeleteExternGenBits(generator);
}

int main(int count, char **words) {
  static key_words keys[KEYS];
  const view next = count >= 6 ? view_named(words[4]) : NULL;
  if (next == NULL || !read_keys(words[1], keys) || !stream_open(&source, words[2], words[3], keys[0], keys + 1)) {
    fprintf(stderr, "usage: battery KEYS SOURCE ORDER VIEW words POSITION COUNT | small | crush | big\n");
    return 2;
  }
  if (strcmp(words[5], "words") != 0 || count != 8) {
    run_battery(next, words[3], words[5]);
    return 0;
  }
  stream_seek(&source, strtoull(words[6], NULL, 10));
  for (long left = atol(words[7]); left > 0; left--) printf("%08x\n", next());
  return 0;
}
