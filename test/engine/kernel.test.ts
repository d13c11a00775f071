import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compileKernel } from "../../scripts/kernel.ts";
import { START } from "../../src/engine/arena.ts";
import { BLOCK, createKernel, type Kernel } from "../../src/engine/kernel.ts";
import { createWorld } from "../../src/engine/world.ts";
import { scenarioOf } from "../support/scenario.ts";

const file = join(import.meta.dirname, "../../src/engine/kernel-code.ts");

function settingsOf({ settings }: Kernel): readonly (readonly [name: string, value: number])[] {
  return Object.entries(settings).flatMap(([name, setting]) =>
    setting !== undefined && typeof setting.value === "number" ? [[name, setting.value] as const] : [],
  );
}

describe("the compiled passes", () => {
  it("are those of their sources (if not: npm run kernel)", async () => {
    expect(readFileSync(file, "utf8") === (await compileKernel())).toBe(true);
  });

  it("keep their own tables below where worlds begin", () => {
    const bytes = new Uint8Array(createKernel(START).memory.buffer);
    expect(bytes.subarray(START).every((byte) => byte === 0)).toBe(true);
    expect(bytes.subarray(0, START).some((byte) => byte !== 0)).toBe(true);
  });

  it("have no settings but sizes and places that every world sets, and the size of blocks", () => {
    const fresh = new Map(settingsOf(createKernel(64)));
    expect([...fresh].filter(([, value]) => value !== 0)).toEqual([["BLOCK", BLOCK]]);
    const { kernel } = createWorld(scenarioOf(), 0).arena;
    const unset = settingsOf(kernel as Kernel).filter(([, value]) => value === 0);
    expect(unset).toEqual([]);
    expect(fresh.size).toBeGreaterThan(20);
  });
});
