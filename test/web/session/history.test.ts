import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { advance, amend, begin, type History, isLook, look, redo, undo } from "../../../src/web/session/history.ts";
import { initialSession } from "../../../src/web/session/preset.ts";
import type { Session } from "../../../src/web/session/session.ts";
import { listedTown, presetFrom } from "../presets.ts";

const seed = 6102;
let initial: Session;

beforeAll(async () => {
  initial = initialSession(await presetFrom(listedTown));
});

const at = (worlds: number): Session => ({ ...initial, worlds });

describe("the history of a session", () => {
  it(`goes back and forth over the same sessions (seed ${seed})`, () => {
    const counts = fc.array(fc.integer({ min: 1, max: 999 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(counts, fc.nat(30), (worlds, back) => {
        const full = worlds.map(at).reduce<History>(advance, begin(initial));
        const all = [initial, ...worlds.map(at)];
        const steps = Math.min(back, worlds.length);
        const earlier = Array.from({ length: steps }).reduce<History>(undo, full);
        expect(earlier.present).toEqual(all[all.length - 1 - steps]);
        expect(Array.from({ length: steps }).reduce<History>(redo, earlier)).toEqual(full);
      }),
      { seed, numRuns: 100 },
    );
  });

  it("forgets what could be redone when something new is done", () => {
    const gone = advance(undo(advance(begin(initial), at(2))), at(3));
    expect(redo(gone)).toBe(gone);
    expect(gone.present.worlds).toBe(3);
  });

  it("takes a dragged slider as no step of its own", () => {
    const dragged = amend(amend(begin(initial), at(2)), at(3));
    expect(dragged.past).toEqual([]);
    expect(undo(dragged)).toBe(dragged);
  });

  it("lets one look elsewhere without a step, and undoing does not lead back there", () => {
    const moved = look(advance(begin(initial), at(9)), { screen: "money", month: 3 });
    expect(moved.past).toHaveLength(1);
    const back = undo(moved).present;
    expect(back).toEqual({ ...initial, screen: "money", month: 3 });
    expect(redo(undo(moved))).toEqual(moved);
  });

  it("takes as looking what changes no question", () => {
    expect(isLook({ screen: "money", details: {} })).toBe(true);
    expect(isLook({ screen: "money", worlds: 3 })).toBe(false);
  });

  it("keeps the last 200 steps", () => {
    const long = Array.from({ length: 300 }, (_, step) => at(step + 1)).reduce<History>(advance, begin(initial));
    expect(long.past).toHaveLength(200);
    expect(long.past[0]?.worlds).toBe(100);
  });
});
