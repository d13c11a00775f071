/*
 * The persons of the model (docs/model.md, 7.7) as fast as this machine runs them: needs move, people seek, are served and passed on,
 * and are counted. What organizations decide comes month by month from a file that inputs.ts writes from a run of the engine.
 *
 *   limit FILE sums               prints the sums of every month; they must be the engine's
 *   limit FILE time ROUNDS        prints the processor nanoseconds of a whole run, a line per round
 *   limit FILE passes ROUNDS      prints those of needs, seeking, serving and counting when each pass runs alone
 *   limit stream ROUNDS           prints the bytes per nanosecond of a loop over two ranges of 256 MiB that reads both and writes one
 *   limit FILE rate SECONDS AT    runs over and over from AT (milliseconds since 1970) on; prints runs and the nanoseconds they took
 *
 * Compile with -O3 -march=native -ffp-contract=off, so that every product and sum is rounded on its own as in the engine, and with
 * -DDOMAINS= the number of domains, which the loops over them are unrolled for.
 */
#include <chrono>
#include <ctime>
#include <string>
#include <thread>
#include "script.h"

namespace {

constexpr int BLOCK = 1024;
constexpr float TWO_POW_31 = 2147483648.0f;
constexpr float FIXED_POINT = 16777216.0f;

struct Sums {
  int64_t above[MOST_GROUPS][MOST_DOMAINS], need[MOST_DOMAINS], thriving[MOST_GROUPS];
  int64_t requests, served, better, worse;
};

/* One arm's persons. */
struct Arm {
  std::vector<float> need;
  std::vector<uint8_t> sought;
  int64_t seekers[MOST_DOMAINS], arrivals[MOST_DOMAINS];
  uint32_t fill[16];
  Sums sums;
};

struct Span {
  int from, to;
};

/* Needs move and help is sought, both on what sits in registers: each need is read and written once. */
template <int D, bool MOVE, bool SEEK> void visit(const World &world, const Month &month, Arm &arm, Span span) {
  ints seekers[D] = {};
  float chance_of[LANES] = {};
  memcpy(chance_of, month.chances, sizeof month.chances);
  const floats chances = load<floats>(chance_of);
  for (int i = span.from; i < span.to; i += LANES) {
    const words person = (words)(IOTA + i);
    float *const need = arm.need.data() + i;
    floats x[D], y[D];
    for (int d = 0; d < D; d++) x[d] = load<floats>(need + (size_t)d * world.stride);
    for (int d = 0; d < D; d++) {
      y[d] = x[d];
      if (!MOVE) continue;
      floats v = load<floats>(world.baseline.data() + (size_t)d * world.stride + i) * month.kept[d];
      for (int k = 0; k < D; k++)
        if (k != d) v = v + world.linkage[d][k] * x[k];
      v = v + month.shock[d];
      v = v - x[d];
      v = x[d] + month.rate * v;
      v = v + month.noise * near_normal(mix(person, month.need[d]));
      y[d] = at_most(at_least(v, 0.0f), 1.0f);
      store(need + (size_t)d * world.stride, y[d]);
    }
    if (!SEEK) continue;
    floats most = y[0];
    for (int d = 1; d < D; d++) most = y[d] > most ? y[d] : most;
    ints worst = all(0);
    for (int d = D - 1; d >= 0; d--) worst = y[d] == most ? all(d) : worst;
    const ints group = __builtin_convertvector(load<bytes>(world.group.data() + i), ints);
    const floats p = __builtin_shuffle(chances, group) * most;
    const ints word = (ints)(mix(person, month.seeking) >> 1);
    const ints seeks = ((p >= 1.0f) | (word < __builtin_convertvector(p * TWO_POW_31, ints))) & ((ints)person < world.people);
    const ints sought = seeks ? worst : all(D);
    store(arm.sought.data() + i, __builtin_convertvector(sought, bytes));
    for (int d = 0; d < D; d++) seekers[d] -= sought == d;
  }
  for (int d = 0; SEEK && d < D; d++) arm.seekers[d] += total(seekers[d]);
  for (int i = world.people; i < span.to; i++)
    for (int d = 0; d < D; d++) arm.need[(size_t)d * world.stride + i] = 0;
}

uint32_t chance(double p) { return (uint32_t)((p < 0 ? 0 : p > 1 ? 1 : p) * 2147483648.0); }

void fill_capacity(const World &world, const Month &month, Arm &arm) {
  for (int d = 0; d < world.domains; d++) {
    const double demand = (double)(arm.seekers[d] + arm.arrivals[d]);
    const double share = month.supply[d] / (demand * (1 + month.overhead[d]));
    arm.fill[d] = demand == 0 ? chance(1) : chance(share < 1 ? share : 1);
    arm.arrivals[d] = 0;
  }
}

/* The guide leads to the first organization that a word's first byte can pick. */
inline int provider_of(const World &world, const Month &month, int d, uint32_t word) {
  const uint64_t *const pick = month.pick.data() + (size_t)d * world.organizations;
  int j = month.guide[d * GUIDE + (word >> 24)];
  while (word >= pick[j]) j++;
  return j;
}

/* Those of a block who are served: persons, the domains they sought, and a word or provider each. */
struct Served {
  int count = 0;
  int32_t person[BLOCK + LANES], domain[BLOCK + LANES], provider[BLOCK + LANES];
};

void select_served(const Month &month, const Arm &arm, Span span, Served &served) {
  for (int i = span.from; i < span.to; i += LANES) {
    const ints sought = __builtin_convertvector(load<bytes>(arm.sought.data() + i), ints);
    const ints person = IOTA + i;
    const ints happens = (mix((words)person, month.serving) >> 1) < look_up(arm.fill, sought);
    append(served.domain + served.count, sought, happens);
    served.count += append(served.person + served.count, person, happens);
  }
}

void serve_seekers(const World &world, const Month &month, Arm &arm, Served &served) {
  for (int q = 0; q < served.count; q += LANES)
    store(served.provider + q, mix(load<words>(served.person + q), month.provider));
  for (int q = 0; q < served.count; q++) {
    const int d = served.domain[q];
    served.provider[q] = provider_of(world, month, d, (uint32_t)served.provider[q]);
    arm.need[(size_t)d * world.stride + served.person[q]] *= month.factor[served.provider[q] * world.domains + d];
  }
  arm.sums.served += served.count;
}

/* Hand-offs to domain k: in vectors who could arrive, then without branches who is in need, then the few that are left. */
void refer(const World &world, const Month &month, Arm &arm, int k, const Served &served) {
  if (!(month.supply[k] > 0)) return;
  float *const need = arm.need.data() + (size_t)k * world.stride;
  int32_t which[BLOCK + LANES], arrival[BLOCK + LANES];
  int could = 0;
  for (int q = 0; q < served.count; q += LANES) {
    const ints word = (ints)(mix(load<words>(served.person + q), month.arrival[k]) >> 1);
    const ints chosen = ((words)word < month.arrives_between) & (load<ints>(served.domain + q) != k) & (IOTA + q < served.count);
    append(arrival + could, word, chosen);
    could += append(which + could, IOTA + q, chosen);
  }
  int left = 0;
  for (int c = 0; c < could; c++) {
    const int q = which[c];
    which[left] = q;
    arrival[left] = arrival[c];
    left += need[served.person[q]] > month.referral_need;
  }
  for (int c = 0; c < left; c++) {
    const int q = which[c];
    const int i = served.person[q];
    const int to = provider_of(world, month, k, mix((uint32_t)i, month.referral_provider[k]));
    const bool together = month.member[served.provider[q]] & month.member[to];
    if ((uint32_t)arrival[c] >= (together ? month.arrives_between : month.arrives)) continue;
    arm.arrivals[k] += 1;
    if (mix((uint32_t)i, month.referral_serving[k]) >> 1 >= arm.fill[k]) continue;
    need[i] *= month.factor[to * world.domains + k];
    arm.sums.served += 1;
  }
}

void serve(const World &world, const Month &month, Arm &arm, Span span) {
  Served served;
  select_served(month, arm, span, served);
  serve_seekers(world, month, arm, served);
  for (int k = 0; k < world.domains; k++) refer(world, month, arm, k, served);
}

template <int D> void count_needs(const World &world, const Month &month, Arm &arm, Span span) {
  ints above[MOST_GROUPS][D] = {}, need[D] = {}, thriving[MOST_GROUPS] = {};
  for (int i = span.from; i < span.to; i += LANES) {
    const ints group = __builtin_convertvector(load<bytes>(world.group.data() + i), ints);
    ints well = all(-1);
    for (int d = 0; d < D; d++) {
      const floats x = load<floats>(arm.need.data() + (size_t)d * world.stride + i);
      const ints high = x > month.threshold;
      need[d] += __builtin_convertvector(x * FIXED_POINT, ints);
      well &= x < month.threshold;
      above[0][d] -= high;
      for (int g = 1; g < world.groups; g++) above[g][d] -= high & (group == g);
    }
    for (int g = 0; g < world.groups; g++) thriving[g] -= well & (group == g);
  }
  for (int d = 0; d < D; d++) {
    arm.sums.need[d] += total(need[d]);
    arm.sums.above[0][d] += total(above[0][d]);
    for (int g = 1; g < world.groups; g++) {
      arm.sums.above[g][d] += total(above[g][d]);
      arm.sums.above[0][d] -= total(above[g][d]);
    }
  }
  for (int g = 0; g < world.groups; g++) arm.sums.thriving[g] += total(thriving[g]);
}

/* Who is better and worse off than the same person in the first arm. */
template <int D> void count_changed(const World &world, const Month &month, Arm &arm, const Arm &isolated, Span span) {
  const double limit = month.margin * D;
  longs better = {}, worse = {};
  for (int i = span.from; i < span.to; i += LANES / 2) {
    doubles moved = {};
    for (int d = 0; d < D; d++) {
      const size_t at = (size_t)d * world.stride + i;
      const half_floats is = load<half_floats>(arm.need.data() + at);
      const half_floats was = load<half_floats>(isolated.need.data() + at);
      moved = moved + (__builtin_convertvector(is, doubles) - __builtin_convertvector(was, doubles));
    }
    better -= moved < -limit;
    worse -= moved > limit;
  }
  arm.sums.better += total(better);
  arm.sums.worse += total(worse);
}

/* Processor time of this thread: what else the machine does is left out. */
int64_t now() {
  timespec time;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return time.tv_sec * (int64_t)1000000000 + time.tv_nsec;
}

template <class Work> void by_block(const World &world, Work work) {
  for (int from = 0; from < world.stride; from += BLOCK)
    work(Span{from, from + BLOCK < world.stride ? from + BLOCK : world.stride});
}

template <class Work> void timed(int64_t &spent, Work work) {
  const int64_t start = now();
  work();
  spent += now() - start;
}

struct Spent {
  int64_t needs, seeking, serving, counting;
};

void prepare(Arm &arm) {
  memset(arm.seekers, 0, sizeof arm.seekers);
  memset(&arm.sums, 0, sizeof arm.sums);
}

void count_requests(const World &world, Arm &arm) {
  for (int d = 0; d < world.domains; d++) arm.sums.requests += arm.seekers[d] + arm.arrivals[d];
}

/* A month, block by block while the block is in the nearest cache. */
template <int D> void step(const World &world, const Month &month, Arm &arm, const Arm *isolated) {
  prepare(arm);
  by_block(world, [&](Span span) { visit<D, true, true>(world, month, arm, span); });
  fill_capacity(world, month, arm);
  by_block(world, [&](Span span) {
    serve(world, month, arm, span);
    count_needs<D>(world, month, arm, span);
    if (isolated != nullptr) count_changed<D>(world, month, arm, *isolated, span);
  });
  count_requests(world, arm);
}

/* The same month pass by pass, with the time of each. */
template <int D> void step_by_pass(const World &world, const Month &month, Arm &arm, const Arm *isolated, Spent &spent) {
  prepare(arm);
  timed(spent.needs, [&] { by_block(world, [&](Span span) { visit<D, true, false>(world, month, arm, span); }); });
  timed(spent.seeking, [&] { by_block(world, [&](Span span) { visit<D, false, true>(world, month, arm, span); }); });
  fill_capacity(world, month, arm);
  timed(spent.serving, [&] { by_block(world, [&](Span span) { serve(world, month, arm, span); }); });
  timed(spent.counting, [&] {
    by_block(world, [&](Span span) {
      count_needs<D>(world, month, arm, span);
      if (isolated != nullptr) count_changed<D>(world, month, arm, *isolated, span);
    });
  });
  count_requests(world, arm);
}

/* The months before the start, then all arms side by side. `take` sees an arm after each of its months. */
template <class Step, class Take> void run(const World &world, std::vector<Arm> &arms, Step step, Take take) {
  Arm &first = arms[0];
  first.need = world.need;
  memset(first.arrivals, 0, sizeof first.arrivals);
  size_t at = 0;
  for (int t = 0; t < world.trunk; t++) {
    step(world.script[at++], first, (const Arm *)nullptr);
    take(first, 0);
  }
  for (size_t a = 1; a < arms.size(); a++) {
    arms[a].need = first.need;
    memcpy(arms[a].arrivals, first.arrivals, sizeof first.arrivals);
  }
  for (int t = 0; t < world.months; t++) {
    for (int a = 0; a < world.arms; a++) {
      step(world.script[at++], arms[a], a == 0 ? (const Arm *)nullptr : &first);
      take(arms[a], a);
    }
  }
}

void print_sums(const World &world, const Arm &arm, int a) {
  const Sums &sums = arm.sums;
  printf("%d", a);
  for (int d = 0; d < world.domains; d++)
    for (int g = 0; g < world.groups; g++) printf(" %lld", (long long)sums.above[g][d]);
  for (int d = 0; d < world.domains; d++) printf(" %lld", (long long)sums.need[d]);
  for (int g = 0; g < world.groups; g++) printf(" %lld", (long long)sums.thriving[g]);
  printf(" %lld %lld %lld %lld\n", (long long)sums.requests, (long long)sums.served, (long long)sums.better, (long long)sums.worse);
}

template <int D> int perform(const World &world, const std::string &mode, int count, char **rest) {
  std::vector<Arm> arms(world.arms);
  for (Arm &arm : arms) arm.sought.assign(world.stride, 0);
  const auto step_whole = [&](const Month &month, Arm &arm, const Arm *isolated) { step<D>(world, month, arm, isolated); };
  const auto ignore = [](const Arm &, int) {};
  if (mode == "sums") {
    run(world, arms, step_whole, [&](const Arm &arm, int a) { print_sums(world, arm, a); });
    return 0;
  }
  if (count < 1) return 2;
  if (mode == "rate" && count == 2) {
    const auto limit = std::chrono::duration<double>(atof(rest[0]));
    std::this_thread::sleep_until(std::chrono::system_clock::time_point(std::chrono::milliseconds(atoll(rest[1]))));
    const auto start = std::chrono::steady_clock::now();
    int runs = 0;
    for (; std::chrono::steady_clock::now() - start < limit; runs++) run(world, arms, step_whole, ignore);
    printf("%d %lld\n", runs, (long long)std::chrono::nanoseconds(std::chrono::steady_clock::now() - start).count());
    return 0;
  }
  for (int round = 0; round < atoi(rest[0]); round++) {
    Spent spent = {};
    const int64_t start = now();
    if (mode == "time") {
      run(world, arms, step_whole, ignore);
      printf("%lld\n", (long long)(now() - start));
    } else if (mode == "passes") {
      const auto step_apart = [&](const Month &month, Arm &arm, const Arm *isolated) {
        step_by_pass<D>(world, month, arm, isolated, spent);
      };
      run(world, arms, step_apart, ignore);
      printf("%lld %lld %lld %lld\n", (long long)spent.needs, (long long)spent.seeking, (long long)spent.serving,
             (long long)spent.counting);
    } else return 2;
  }
  return 0;
}

/* What one thread gets from memory when nothing is in its way. */
int stream(int rounds) {
  const size_t length = (size_t)1 << 26;
  std::vector<float> from(length, 1), to(length, 2);
  for (int round = 0; round < rounds; round++) {
    const int64_t start = now();
    for (size_t at = 0; at < length; at++) to[at] = 0.9f * to[at] + from[at];
    printf("%.3f\n", 3.0 * sizeof(float) * length / (now() - start));
  }
  return 0;
}

} // namespace

int main(int count, char **arguments) {
  int status = 2;
  if (count == 3 && std::string(arguments[1]) == "stream") {
    status = stream(atoi(arguments[2]));
  } else if (count >= 3) {
    const World world = read_world(arguments[1]);
    status = perform<DOMAINS>(world, arguments[2], count - 3, arguments + 3);
  }
  if (status == 2) fprintf(stderr, "usage: limit stream ROUNDS | limit FILE sums | time ROUNDS | passes ROUNDS | rate SECONDS AT\n");
  return status;
}
