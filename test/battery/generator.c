#include "generator.h"

static void philox(uint32_t x[4], uint32_t key_0, uint32_t key_1) {
  for (int round = 0; round < 10; round++) {
    const uint64_t product_0 = (uint64_t)0xd2511f53 * x[0];
    const uint64_t product_1 = (uint64_t)0xcd9e8d57 * x[2];
    x[0] = (uint32_t)(product_1 >> 32) ^ x[1] ^ key_0;
    x[1] = (uint32_t)product_1;
    x[2] = (uint32_t)(product_0 >> 32) ^ x[3] ^ key_1;
    x[3] = (uint32_t)product_0;
    key_0 += 0x9e3779b9;
    key_1 += 0xbb67ae85;
  }
}

key_words world_key(key_words seed, uint32_t replication) {
  uint32_t x[4] = {replication, 0, 0, 0};
  philox(x, seed.low, seed.high);
  return (key_words){x[0], x[1]};
}

void draw_words(uint32_t out[4], key_words key, uint32_t process, uint32_t entity, uint32_t month, uint32_t partner) {
  out[0] = entity;
  out[1] = partner;
  out[2] = month;
  out[3] = process;
  philox(out, key.low, key.high);
}

void person_subkey(uint32_t subkey[4], key_words key, uint32_t process, uint32_t domain, uint32_t month) {
  draw_words(subkey, key, process, 0xffffffff, month, domain);
}

uint32_t person_word(uint32_t person, const uint32_t subkey[4]) {
  uint32_t h = person + subkey[0];
  h = (h ^ (h >> 17)) * 0xed5ad4bb;
  h += subkey[1];
  h = (h ^ (h >> 11)) * 0xac4c1b51;
  h += subkey[2];
  h = (h ^ (h >> 15)) * 0x31848bab;
  return h ^ (h >> 14);
}
