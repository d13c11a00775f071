import { describe, expect, it } from "vitest";
import { publicGoods } from "../../../src/classics/alignment/public-goods.ts";
import type { SettingValues } from "../../../src/classics/classic.ts";
import { completed } from "../../../src/classics/settings.ts";
import { worldKey } from "../../../src/engine/random.ts";

function rounds(values: SettingValues): readonly number[] {
  return Array.from(publicGoods.replicate(completed(publicGoods, values), worldKey("goods", 0)));
}

describe("contributions to a public good", () => {
  it("follow the rule of the engine: h ← h + rate·((1 − c)·imitation·mean + c − h)", () => {
    const values = {
      first: 0.6,
      rate: 0.3,
      imitation: 0.7,
      measurement: 0.5,
      communication: 0.25,
      spread: 0,
      rounds: 6,
    };
    const accountability = 1 - (1 - 0.6 * 0.5) * (1 - 0.5 * 0.25);
    let h = 0.6;
    for (const mean of rounds(values)) {
      expect(mean).toBeCloseTo(h, 12);
      h += 0.3 * ((1 - accountability) * 0.7 * h + accountability - h);
    }
    expect(rounds(values)).toHaveLength(6);
  });

  it("stay between nothing and all, however far first contributions are apart", () => {
    for (const first of [0, 0.1, 0.95, 1]) {
      const [start = Number.NaN] = rounds({ first, spread: 0.5, members: 50, measurement: 1, communication: 1 });
      expect(start).toBeGreaterThanOrEqual(Math.max(0, 2 * first - 1));
      expect(start).toBeLessThanOrEqual(Math.min(1, 2 * first));
    }
  });

  it("stay where they are if all is matched and nobody is held to account", () => {
    const series = rounds({ imitation: 1 });
    for (const mean of series) expect(mean).toBeCloseTo(series[0] as number, 12);
  });
});
