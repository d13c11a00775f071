/* A world's persons and all that is decided for them month by month, read from the file that inputs.ts writes. */
#pragma once
#include <cstdio>
#include <cstdlib>
#include <vector>
#include "vectors.h"

constexpr int MOST_DOMAINS = 12;
constexpr int MOST_GROUPS = 8;
constexpr int GUIDE = 256;

/* What organizations and the community decide for persons in one month of one arm. */
struct Month {
  float kept[MOST_DOMAINS], shock[MOST_DOMAINS];
  float rate, noise;
  Key need[MOST_DOMAINS];
  float chances[MOST_GROUPS];
  Key seeking;
  double supply[MOST_DOMAINS], overhead[MOST_DOMAINS];
  Key serving, provider, referral_provider[MOST_DOMAINS], arrival[MOST_DOMAINS], referral_serving[MOST_DOMAINS];
  float referral_need, threshold;
  uint32_t arrives, arrives_between;
  double margin;
  std::vector<uint64_t> pick;
  std::vector<uint16_t> guide;
  std::vector<float> factor;
  std::vector<uint8_t> member;
};

/* People beyond the last make up a whole vector; they belong to no group and need nothing. */
struct World {
  int people, stride, domains, groups, organizations, arms, trunk, months;
  std::vector<uint8_t> group;
  std::vector<float> baseline, need;
  float linkage[MOST_DOMAINS][MOST_DOMAINS];
  std::vector<Month> script;
};

/* The file: sizes, people by column, then the months, all numbers of them 64-bit floats. */
class Reader {
public:
  explicit Reader(const char *path) : file(fopen(path, "rb")) {
    if (file == nullptr) fail("cannot be opened");
  }
  ~Reader() { fclose(file); }
  template <class T> void read(T *to, size_t count) {
    if (fread(to, sizeof(T), count, file) != count) fail("ends too early");
  }
  template <class T> void numbers(T *to, size_t count) {
    std::vector<double> values(count);
    read(values.data(), count);
    for (size_t at = 0; at < count; at++) to[at] = (T)values[at];
  }
  void keys(Key *to, int count) {
    for (int at = 0; at < count; at++) numbers(&to[at].a, 3);
  }
  [[noreturn]] void fail(const char *what) {
    fprintf(stderr, "limit: the file of inputs %s\n", what);
    exit(2);
  }

private:
  FILE *file;
};

inline void lead(const World &world, Month &month) {
  month.guide.resize((size_t)world.domains * GUIDE);
  for (int d = 0; d < world.domains; d++) {
    int j = 0;
    for (uint64_t byte = 0; byte < GUIDE; byte++) {
      while (month.pick[(size_t)d * world.organizations + j] <= byte << 24) j++;
      month.guide[d * GUIDE + byte] = (uint16_t)j;
    }
  }
}

inline Month read_month(Reader &reader, const World &world) {
  const int domains = world.domains, organizations = world.organizations;
  Month month = {};
  reader.numbers(month.kept, domains);
  reader.numbers(month.shock, domains);
  reader.numbers(&month.rate, 1);
  reader.numbers(&month.noise, 1);
  reader.keys(month.need, domains);
  reader.numbers(month.chances, world.groups);
  reader.keys(&month.seeking, 1);
  reader.numbers(month.supply, domains);
  reader.numbers(month.overhead, domains);
  reader.keys(&month.serving, 1);
  reader.keys(&month.provider, 1);
  reader.keys(month.referral_provider, domains);
  reader.keys(month.arrival, domains);
  reader.keys(month.referral_serving, domains);
  reader.numbers(&month.referral_need, 1);
  reader.numbers(&month.threshold, 1);
  reader.numbers(&month.arrives, 1);
  reader.numbers(&month.arrives_between, 1);
  reader.numbers(&month.margin, 1);
  month.pick.resize((size_t)domains * organizations);
  reader.numbers(month.pick.data(), month.pick.size());
  month.factor.resize((size_t)domains * organizations);
  reader.numbers(month.factor.data(), month.factor.size());
  month.member.resize(organizations);
  reader.numbers(month.member.data(), month.member.size());
  lead(world, month);
  return month;
}

inline World read_world(const char *path) {
  Reader reader(path);
  World world = {};
  int32_t sizes[7];
  reader.read(sizes, 7);
  world.people = sizes[0], world.domains = sizes[1], world.groups = sizes[2], world.organizations = sizes[3];
  world.arms = sizes[4], world.trunk = sizes[5], world.months = sizes[6];
  if (world.domains != DOMAINS) reader.fail("has another number of domains than the program");
  world.stride = (world.people + LANES - 1) / LANES * LANES;
  world.group.assign(world.stride, MOST_GROUPS);
  reader.read(world.group.data(), world.people);
  for (std::vector<float> *column : {&world.baseline, &world.need}) {
    column->assign((size_t)world.domains * world.stride, 0);
    for (int d = 0; d < world.domains; d++) reader.read(column->data() + (size_t)d * world.stride, world.people);
  }
  for (int d = 0; d < world.domains; d++) reader.read(world.linkage[d], world.domains);
  for (int m = 0; m < world.trunk + world.arms * world.months; m++) world.script.push_back(read_month(reader, world));
  return world;
}
