import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Target } from "../../src/classics/classic.ts";
import { classicNamed } from "../../src/classics/find.ts";
import { classics } from "../../src/classics/index.ts";
import { completed } from "../../src/classics/settings.ts";
import { type Place, placeOf } from "./published-places.ts";

const published: unknown = JSON.parse(readFileSync(new URL("./published_models.json", import.meta.url), "utf8"));

/** Numbers in the file: as many places are looked up, so that none can be dropped in silence. */
const NUMBERS = 147;

type Leaf = readonly [path: string, value: number | readonly [number, number]];

/** Every number of the file by its path, and ranges such as "4-5". */
function leaves(value: unknown, path: string): readonly Leaf[] {
  if (typeof value === "number") return [[path, value]];
  const [, low, high] = typeof value === "string" ? (/^([\d.]+)-([\d.]+)$/.exec(value) ?? []) : [];
  if (low !== undefined && high !== undefined) return [[path, [Number(low), Number(high)]]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path === "" ? key : `${path}.${key}`));
}

/** Half a unit of the last digit written, or of the third decimal where fewer are. */
function rounding(value: number): number {
  const decimals = String(value).split(".")[1]?.length ?? 0;
  return 0.5000001 * 10 ** -Math.max(3, decimals);
}

function isSame(known: Target["value"] | undefined, wanted: Leaf[1], scale: number): boolean {
  if (known === undefined) return false;
  if (typeof wanted !== "number")
    return typeof known !== "number" && known.every((end, i) => end === (wanted[i] as number) * scale);
  const ends = typeof known === "number" ? [known] : known;
  return ends.some((end) => Math.abs(end - wanted * scale) <= rounding(wanted) * scale);
}

function targetsAt({ at, classic, quantity }: Extract<Place, { readonly at: unknown }>): readonly Target[] {
  const found = classicNamed(classic);
  return found.targets.filter((target) => {
    const settings = completed(found, target.at);
    const here = Object.entries(at).every(([name, each]) => settings[name] === each);
    return here && (quantity === undefined || target.quantity === quantity);
  });
}

/** Whether a number stands where it is said to. */
function stands(place: Place, wanted: Leaf[1]): boolean {
  if (place.as === "exception") return place.reason.length > 0;
  if (!classics.some(({ name }) => name === place.classic)) return false;
  const { settings, targets } = classicNamed(place.classic);
  switch (place.as) {
    case "value":
      return targetsAt(place).some(({ value }) => isSame(value, wanted, place.scale ?? 1));
    case "standardError":
      return targetsAt(place).some(({ standardError }) => isSame(standardError, wanted, 1));
    case "tolerance":
      return targets.some(
        ({ status, tolerance }) =>
          status === place.status &&
          tolerance.kind === "absolute" &&
          isSame(tolerance.amount, wanted, place.scale ?? 1),
      );
    case "default":
      return settings.find(({ name }) => name === place.setting)?.default === wanted;
    case "at":
      return targets.some((target) => completed({ settings }, target.at)[place.setting] === wanted);
  }
}

describe("published models", () => {
  const all = leaves(published, "");

  it("have every number among the known answers of the classics", () => {
    const lost = all.filter(([path, wanted]) => {
      const place = placeOf(path);
      return place === undefined || !stands(place, wanted);
    });
    expect(lost.map(([path, wanted]) => `${path}: ${wanted}`).join("\n")).toBe("");
  });

  it(`have ${NUMBERS} numbers`, () => {
    expect(all).toHaveLength(NUMBERS);
  });

  it("are told from numbers next to them", () => {
    const [path] = all.find(([each]) => each.endsWith("J20_M20")) as Leaf;
    const place = placeOf(path) as Place;
    expect(stands(place, 0.6415)).toBe(true);
    expect([0.6414, 0.6416, 0.4013].some((other) => stands(place, other))).toBe(false);
  });
});
