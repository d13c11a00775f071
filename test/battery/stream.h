/* The draws at many addresses as one stream of words, in a stated order of the parts of the address. */
#ifndef STREAM_H
#define STREAM_H

#include <stdint.h>
#include "generator.h"

enum part { ENTITY, MONTH, PARTNER, PROCESS, REPLICATION, SEED, PARTS };

/* Whose draws: a person's word, the first word of an organization's draw, or all four of its words in turn. */
enum source { PERSON, ORGANIZATION, FOUR_WORDS, SOURCES };

typedef struct {
  enum source source;
  int parts;                /* how many parts vary; the others stay 0 */
  enum part part[PARTS];    /* which, the fastest first */
  uint32_t extent[PARTS];   /* how many values each takes: 0, 1, … extent - 1 */
  uint32_t value[PARTS];    /* of every part, at the current address */
  key_words seed;           /* whose replications are the worlds, when REPLICATION varies */
  const key_words *worlds;  /* keys of the worlds of adjacent text seeds, when SEED varies */
  int by_seed;              /* whether SEED varies */
  key_words key;            /* of the current world */
  uint32_t words[4];        /* the persons' subkey, or the organization's words */
  int lane;                 /* which of the four words comes next */
} stream;

/* Reads an order such as "entity=10000,month=180", the fastest part first, and goes to its start. 0 if it is wrong. */
int stream_open(stream *s, const char *source, const char *order, key_words seed, const key_words *worlds);

/* Goes to the address at a position of the order (0 is the first). */
void stream_seek(stream *s, uint64_t position);

/* The word at the current address; then steps to the next one. */
uint32_t stream_next(stream *s);

#endif
