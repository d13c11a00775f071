/* The engine's draws (src/engine/philox.ts, random.ts, person-random.ts), written again in C for the battery. */
#ifndef GENERATOR_H
#define GENERATOR_H

#include <stdint.h>

typedef struct {
  uint32_t low;
  uint32_t high;
} key_words;

/* Key of one world: Philox of the replication under the two key words of the text seed. */
key_words world_key(key_words seed, uint32_t replication);

/* The four words at the address of a draw of an organization. */
void draw_words(uint32_t out[4], key_words key, uint32_t process, uint32_t entity, uint32_t month, uint32_t partner);

/* The three key words of all persons in one process, domain and month. */
void person_subkey(uint32_t subkey[4], key_words key, uint32_t process, uint32_t domain, uint32_t month);

/* The word of one person under a subkey. */
uint32_t person_word(uint32_t person, const uint32_t subkey[4]);

#endif
