import { describe, expect, it } from "vitest";
import { rest, wake } from "../../src/engine/arena.ts";
import { moveNeeds } from "../../src/engine/processes/needs.ts";
import { seek } from "../../src/engine/processes/seeking.ts";
import { createRecorder } from "../../src/engine/recording.ts";
import { restTrunk, runArms, runWorld } from "../../src/engine/run.ts";
import { createState, enter, fork, hashState } from "../../src/engine/state.ts";
import type { Scenario } from "../../src/scenario/scenario.ts";
import { monthOf } from "../support/month.ts";
import { scenarioOf } from "../support/scenario.ts";
import { trunkOf } from "../support/states.ts";

function sized(people: number): Scenario {
  return scenarioOf({
    values: { "community.people": people, "organizations.landscape.bits": 4 },
    months: 4,
    burnIn: 3,
  });
}

const hashesOf = (scenario: Scenario, replication = 0) => runWorld(scenario, replication, []).hashes;

describe("the memory of worlds", () => {
  it("grows for a larger world, and leaves nothing behind in a smaller one", () => {
    const sizes = [70, 900, 51, 6000, 70, 900];
    const hashes = sizes.map((people) => hashesOf(sized(people)));
    expect([hashes[4], hashes[5]]).toEqual([hashes[0], hashes[1]]);
    expect(hashes[2]).toEqual(hashesOf(sized(51)));
    expect(new Set(hashes.map(String)).size).toBe(4);
  });

  it("is each world's own, when one is run in the middle of another", () => {
    const [small, large] = [sized(70), sized(2000)];
    const alone = hashesOf(small);
    const inner: (readonly string[])[] = [];
    const { hashes } = runWorld(small, 0, [], () => inner.push(hashesOf(large)));
    expect(hashes).toEqual(alone);
    expect(inner).toHaveLength(3 + 2 * 4);
    for (const each of inner) expect(each).toEqual(hashesOf(large));
  });

  it("grows for further states, and those there are stay what they are", () => {
    const { state, values, world } = monthOf({ values: { "community.people": 5000 } });
    const before = hashState(state);
    const states = Array.from({ length: 12 }, (_, t) => createState(world, values, t));
    expect(new Set(states.map(({ month }) => month[0])).size).toBe(12);
    expect(hashState(state)).toBe(before);
    expect(state.need.buffer).toBe(states[11]?.need.buffer);
  });
});

describe("a world at rest", () => {
  it("can be read, but no pass can be made until it is woken", () => {
    const month = monthOf({});
    const hash = hashState(month.state);
    rest(month.world.arena);
    expect(hashState(month.state)).toBe(hash);
    expect(() => moveNeeds(month)).toThrow("got a world at rest");
    runWorld(sized(3000), 0, []);
    wake(month.world.arena);
    expect(hashState(month.state)).toBe(hash);
    moveNeeds(month);
    expect(hashState(month.state)).not.toBe(hash);
  });

  it("goes on as if it had not rested, as often as one likes", () => {
    const scenario = sized(300);
    const trunk = trunkOf(scenario);
    const recorder = createRecorder(scenario, []);
    const goOn = () => {
      const { recordings } = recorder.create(scenario.arms.length);
      return runArms(scenario, trunk, scenario.arms, recorder, recordings).map(hashState);
    };
    for (let time = 0; time < 3; time++) {
      expect(goOn()).toEqual(hashesOf(scenario));
      restTrunk(trunk);
      hashesOf(sized(2000));
    }
  });
});

describe("a state outside the memory of its world", () => {
  it("is refused by the passes, and goes on after it was entered", () => {
    const month = monthOf({});
    const state = fork(month.world.size, month.state);
    const reach = month.world.columns.access;
    expect(() => seek({ ...month, state }, reach)).toThrow("got columns outside the memory of their world");
    const entered = enter(month.world, state);
    seek({ ...month, state: entered }, reach);
    const own = month.world.work.sought.slice();
    seek(month, reach);
    expect(month.world.work.sought).toEqual(own);
    expect(own.some((domain) => domain < 6)).toBe(true);
  });
});
