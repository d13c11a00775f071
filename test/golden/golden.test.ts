import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { results } from "./results.ts";

const file = join(import.meta.dirname, "results.txt");
const refresh = "CONCERTED_GOLDEN=refresh npx vitest run test/golden";

describe("results of a fixed scenario", () => {
  it(`are those on record; if the model was to change, refresh them with: ${refresh}`, () => {
    const now = results();
    if (process.env.CONCERTED_GOLDEN === "refresh") writeFileSync(file, now);
    expect(existsSync(file), refresh).toBe(true);
    expect(now).toBe(readFileSync(file, "utf8"));
  });

  it("are of worlds and arms that differ", () => {
    const digests = results().match(/\b[0-9a-f]{16}\b/g) ?? [];
    expect(digests).toHaveLength(15);
    expect(new Set(digests).size).toBe(15);
  });
});
