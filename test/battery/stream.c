#include "stream.h"

#include <stdio.h>
#include <string.h>

static const char *const part_names[PARTS] = {"entity", "month", "partner", "process", "replication", "seed"};
static const char *const source_names[SOURCES] = {"person", "organization", "four-words"};

static int find(const char *name, const char *const names[], int count) {
  for (int i = 0; i < count; i++) {
    if (strcmp(name, names[i]) == 0) return i;
  }
  return -1;
}

int stream_open(stream *s, const char *source, const char *order, key_words seed, const key_words *worlds) {
  memset(s, 0, sizeof *s);
  const int source_index = find(source, source_names, SOURCES);
  if (source_index < 0) return 0;
  s->source = (enum source)source_index;
  s->seed = seed;
  s->worlds = worlds;
  while (*order != '\0') {
    char name[16];
    unsigned extent;
    int read = 0;
    if (s->parts == PARTS || sscanf(order, "%15[a-z]=%u%n", name, &extent, &read) != 2) return 0;
    const int part = find(name, part_names, PARTS);
    if (part < 0 || extent == 0) return 0;
    s->part[s->parts] = (enum part)part;
    s->extent[s->parts] = extent;
    s->by_seed |= part == SEED;
    s->parts++;
    order += read;
    if (*order == ',') order++;
  }
  stream_seek(s, 0);
  return s->parts > 0;
}

static void compute_key(stream *s) {
  s->key = s->by_seed ? s->worlds[s->value[SEED]] : world_key(s->seed, s->value[REPLICATION]);
}

static void compute_words(stream *s) {
  const uint32_t *value = s->value;
  if (s->source == PERSON) {
    person_subkey(s->words, s->key, value[PROCESS], value[PARTNER], value[MONTH]);
  } else {
    draw_words(s->words, s->key, value[PROCESS], value[ENTITY], value[MONTH], value[PARTNER]);
  }
}

void stream_seek(stream *s, uint64_t position) {
  for (int i = 0; i < s->parts; i++) {
    s->value[s->part[i]] = (uint32_t)(position % s->extent[i]);
    position /= s->extent[i];
  }
  s->lane = 0;
  compute_key(s);
  compute_words(s);
}

/* The odometer: the fastest part moves by one, a full turn carries over to the next part. */
static void step(stream *s) {
  int world_moved = 0;
  int words_moved = 0;
  for (int i = 0; i < s->parts; i++) {
    const enum part part = s->part[i];
    world_moved |= part == REPLICATION || part == SEED;
    words_moved |= part != ENTITY || s->source != PERSON;
    if (++s->value[part] < s->extent[i]) break;
    s->value[part] = 0;
  }
  if (world_moved) compute_key(s);
  if (words_moved) compute_words(s);
}

uint32_t stream_next(stream *s) {
  if (s->source == FOUR_WORDS) {
    const uint32_t word = s->words[s->lane];
    s->lane = (s->lane + 1) % 4;
    if (s->lane == 0) step(s);
    return word;
  }
  const uint32_t word = s->source == PERSON ? person_word(s->value[ENTITY], s->words) : s->words[0];
  step(s);
  return word;
}
