import { describe, expect, it } from "vitest";
import { plan, worldsPerChunk } from "../../src/experiment/plan.ts";
import { smallScenario } from "./runs.ts";

const people = [60, 2000, 3000, 9999, 100_000];
const replications = [1, 2, 7, 31, 32, 33, 200];

describe("plan", () => {
  it("covers worlds 0 to replications − 1 once, in order, with chunks of one size and a rest", async () => {
    for (const count of people) {
      for (const worlds of replications) {
        const scenario = await smallScenario(`community.people=${count}`, `replications=${worlds}`);
        const chunks = plan(scenario);
        const covered = chunks.flatMap(({ first, count: size }) => Array.from({ length: size }, (_, w) => first + w));
        expect(covered).toEqual(Array.from({ length: worlds }, (_, world) => world));
        const sizes = new Set(chunks.slice(0, -1).map((chunk) => chunk.count));
        expect([...sizes]).toEqual(chunks.length > 1 ? [worldsPerChunk(scenario)] : []);
      }
    }
  });

  it("gives chunks that are the same for more replications, but for the last", async () => {
    const set = ["community.people=9999", "months=120", "compare.months=[120]"];
    const few = plan(await smallScenario(...set, "replications=8"));
    const many = plan(await smallScenario(...set, "replications=17"));
    expect(few.length).toBeGreaterThan(2);
    expect(many.slice(0, few.length - 1)).toEqual(few.slice(0, -1));
  });

  it("makes chunks smaller the more there is to do in a world, and never empty", async () => {
    const size = async (...set: readonly string[]) => worldsPerChunk(await smallScenario(...set));
    expect(await size()).toBe(32);
    expect(await size("community.people=40000")).toBeLessThan(await size("community.people=20000"));
    expect(await size("community.people=40000", "arms.coalition={}")).toBeLessThan(
      await size("community.people=40000"),
    );
    expect(await size("community.people=5000000")).toBe(1);
  });
});
