import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { grouped } from "../../src/analysis/grouped.ts";

describe("items by key", () => {
  it("keeps keys in the order in which they first appear, and items in theirs", () => {
    const groups = grouped([3, 1, 4, 1, 5, 9, 2, 6], (n) => n % 3);
    expect([...groups]).toEqual([
      [0, [3, 9, 6]],
      [1, [1, 4, 1]],
      [2, [5, 2]],
    ]);
    expect([...grouped([], (n: number) => n)]).toEqual([]);
  });
});

describe("Node 20, the oldest that package.json allows", () => {
  const newer =
    /\b(?:Map|Object)\.groupBy\(|\bPromise\.(?:withResolvers|try)\(|\bArray\.fromAsync\(|\bRegExp\.escape\(/;

  it("has every built-in function that the command line calls", () => {
    const folder = join(import.meta.dirname, "../../src");
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
      (file) => file.endsWith(".ts") && !file.startsWith("web"),
    );
    expect(files.length).toBeGreaterThan(300);
    expect(files.filter((file) => newer.test(readFileSync(join(folder, file), "utf8")))).toEqual([]);
  });
});
