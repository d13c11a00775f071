import { MessageChannel, receiveMessageOnPort } from "node:worker_threads";
import { describe, expect, it } from "vitest";
import { runWorld } from "../../src/engine/run.ts";
import { createState, fork, hashState, restore } from "../../src/engine/state.ts";
import { valuesAt } from "../../src/engine/values.ts";
import { createWorld } from "../../src/engine/world.ts";
import type { Arm } from "../../src/scenario/scenario.ts";
import { scenarioOf } from "../support/scenario.ts";
import { lastState, trunkOf } from "../support/states.ts";

const values = { "community.people": 120, "organizations.landscape.bits": 4 };
const scenario = scenarioOf({ values, months: 6, burnIn: 3 });
const collective = scenario.arms[1] as Arm;

describe("a fork of a state", () => {
  it("is equal, and independent in both directions", () => {
    const { state, world } = trunkOf(scenario);
    const before = hashState(state);
    const copy = fork(world.size, state);
    expect(hashState(copy)).toBe(before);
    copy.need[0] = 0.123;
    expect(hashState(state)).toBe(before);
    const changed = hashState(copy);
    state.will[0] = 0.5;
    expect(hashState(copy)).toBe(changed);
  });

  it("leaves the trunk as it is when an arm goes on from it", () => {
    const trunk = trunkOf(scenario);
    const before = hashState(trunk.state);
    const run = () => hashState(lastState(scenario, trunk, collective));
    const first = run();
    expect(hashState(trunk.state)).toBe(before);
    expect(run()).toBe(first);
    expect(first).not.toBe(before);
  });
});

describe("a state restored from a buffer", () => {
  it("posted through a port of a worker goes on as the original does", () => {
    const trunk = trunkOf(scenario);
    const { port1, port2 } = new MessageChannel();
    const posted = trunk.state.bytes.slice().buffer;
    port1.postMessage(posted, [posted]);
    const received: { readonly message: ArrayBuffer } | undefined = receiveMessageOnPort(port2);
    port1.close();
    expect(posted.byteLength).toBe(0);
    const state = restore(trunk.world.size, new Uint8Array(received?.message ?? posted));
    expect(hashState(state)).toBe(hashState(trunk.state));
    const goOn = (from: typeof trunk.state) => hashState(lastState(scenario, { ...trunk, state: from }, collective));
    expect(goOn(state)).toBe(goOn(trunk.state));
  });

  it("is refused if it belongs to another size", () => {
    const { state, world } = trunkOf(scenario);
    for (const other of [{ people: 121 }, { domains: 5 }, { groups: 1 }, { organizations: 35 }]) {
      expect(() => restore({ ...world.size, ...other }, state.bytes), JSON.stringify(other)).toThrow(
        "state buffer: got",
      );
    }
    expect(() => restore(world.size, world.columns.bytes)).toThrow("state buffer: got");
  });
});

/** Bytes that grow with the number of people, per person. */
function bytesPerPerson(bytes: (people: number) => number): number {
  return (bytes(10_000) - bytes(2000)) / 8000;
}

describe("memory", () => {
  it("one arm and its world take at most 100 bytes for each person", () => {
    const perPerson = bytesPerPerson((people) => {
      const { arms } = scenario;
      const world = createWorld(scenarioOf({ values: { ...values, "community.people": people } }), 0);
      const state = createState(world, valuesAt((arms[0] as Arm).settings, 0), 0);
      return state.bytes.byteLength + world.columns.bytes.byteLength + world.work.bytes.byteLength;
    });
    expect(perPerson).toBeGreaterThan(6 * 4);
    expect(perPerson).toBeLessThanOrEqual(100);
  });

  it("a further arm takes its changing state alone: four bytes for each need", () => {
    const size = { domains: 6, groups: 2, organizations: 36, bits: 10 };
    const perPerson = bytesPerPerson((people) => {
      const world = createWorld(scenarioOf({ values: { ...values, "community.people": people } }), 0);
      expect({ ...world.size, people: 0, bits: 10 }).toEqual({ ...size, people: 0 });
      return createState(world, valuesAt((scenario.arms[0] as Arm).settings, 0), 0).bytes.byteLength;
    });
    expect(perPerson).toBe(24);
  });

  it("the same worlds give the same digests, and other worlds others", () => {
    const hashes = [0, 0, 1].map((replication) => runWorld(scenario, replication, []).hashes);
    expect(hashes[1]).toEqual(hashes[0]);
    expect(hashes[2]).not.toEqual(hashes[0]);
  });
});
