import { describe, expect, it } from "vitest";
import { baseRate } from "../../src/patterns/base-rate.ts";
import { dose } from "../../src/patterns/dose.ts";
import { fading } from "../../src/patterns/fading.ts";
import { hub } from "../../src/patterns/hub.ts";
import { indicators } from "../../src/patterns/indicators.ts";
import { lag } from "../../src/patterns/lag.ts";
import type { Pattern } from "../../src/patterns/pattern.ts";
import { referral } from "../../src/patterns/referral.ts";
import { doseArms, type RunName } from "../../src/patterns/runs.ts";
import { survival } from "../../src/patterns/survival.ts";
import { jitter, panelsOf, syntheticPanel, type Value } from "./synthetic.ts";

const WORLDS = 400;

/** Prevalence near one half, and lower by an effect that differs a little between worlds. */
function lowered(effect: (arm: string, month: number) => number): Value {
  return ({ arm, month, world }) =>
    0.5 + 0.02 * jitter(world) - (arm === "isolated" ? 0 : effect(arm, month) * (1 + 0.2 * jitter(world + 7)));
}

function judge({ judge }: Pattern, values: Partial<Record<RunName, Value>>) {
  const panels = Object.entries(values).map(([run, value]) => [
    run,
    syntheticPanel(run as RunName, WORLDS, 168, value),
  ]);
  return judge(panelsOf(Object.fromEntries(panels)));
}

const strengthOf = (arm: string): number => (doseArms.indexOf(arm) + 1) / doseArms.length;

/** Alive where the world's place in a row of all is below a share. */
function aliveBelow(share: (arm: string, month: number) => number): Value {
  return ({ arm, month, world }) => Number((world + 0.5) / WORLDS < share(arm, month));
}

describe("P1, the lag", () => {
  it("holds where the effect grows late and misses where it is there at once", () => {
    const late = judge(lag, { doses: lowered((_, month) => 0.05 * (month / 120) ** 2) });
    expect(late.verdict).toBe("holds");
    expect(late.findings[0]?.value).toBeCloseTo((0.05 * 0.04) / 0.5, 3);
    expect(judge(lag, { doses: lowered(() => 0.06) }).verdict).toBe("misses");
  });

  it("misses where progress is steady", () => {
    const steady = judge(lag, { doses: lowered((_, month) => 0.03 * Math.min(1, month / 60)) });
    expect(steady.findings.map(({ verdict }) => verdict)).toEqual(["misses", "misses", "holds", "misses"]);
  });
});

describe("P2, the base rate", () => {
  const moves =
    (share: (arm: string) => number, alive = 1): Value =>
    (cell) => {
      const { arm, outcome, world } = cell;
      if (outcome === "backboneAlive") return Number(arm !== "isolated" && (world + 0.5) / WORLDS < alive);
      return arm !== "isolated" && (world + 0.5) / WORLDS < share(arm) ? 0.4 : 0.5;
    };

  it("is the mean over strengths of the worlds a tenth better", () => {
    const found = judge(baseRate, { doses: moves((arm) => (arm === "collective" ? 0.6 : 0)) });
    expect(found.findings[0]?.value).toBeCloseTo(0.12, 10);
    expect(found.verdict).toBe("holds");
    expect(judge(baseRate, { doses: moves(() => 0.9) }).verdict).toBe("misses");
    expect(judge(baseRate, { doses: moves(() => 0.01) }).verdict).toBe("misses");
  });

  it("counts only those at work", () => {
    const found = judge(baseRate, { doses: moves((arm) => (arm === "collective" ? 0.3 : 0), 0.5) });
    expect(found.findings[0]?.value).toBeCloseTo(0.12, 10);
    expect(found.findings[1]?.value).toBeCloseTo(0.06, 10);
  });
});

describe("P3, survival", () => {
  it("holds at the published shares and misses at others", () => {
    const published = aliveBelow((_, month) => (month < 37 ? 1 : month < 85 ? 0.9 : 0.7));
    const [three, seven, yearly] = judge(survival, { survival: published }).findings;
    expect(three?.value).toBeCloseTo(0.9, 10);
    expect(seven?.value).toBeCloseTo(0.7, 10);
    expect(yearly?.value).toBeCloseTo(1 - (0.7 / 0.9) ** 0.25, 10);
    expect(judge(survival, { survival: published }).verdict).toBe("holds");
    const short = aliveBelow((_, month) => (month < 37 ? 0.5 : 0.3));
    expect(judge(survival, { survival: short }).verdict).toBe("misses");
  });
});

describe("P4, fading", () => {
  const after = (left: number): Value =>
    lowered((arm, month) => {
      const grown = 0.01 * Math.min(1, month / 48);
      if (arm === "collective") return 0.01 * (month / 48);
      return month <= 48 ? grown : grown * (1 - ((1 - left) * (month - 48)) / 48);
    });

  it("holds where less is left each year, and misses where the effect goes on growing without support", () => {
    const faded = judge(fading, { fading: after(0.3) });
    expect(faded.verdict).toBe("holds");
    expect(faded.findings[0]?.value).toBeCloseTo(0.3, 10);
    expect(faded.findings[1]?.value).toBeCloseTo(0.65, 10);
    expect(judge(fading, { fading: after(1.5) }).verdict).toBe("misses");
  });
});

describe("P5, indicators", () => {
  const rising =
    (share: number): Value =>
    ({ month, outcome, world }) => {
      const domain = outcome.length % 5;
      return month === 48 && (world * 5 + domain * 31) % WORLDS < share * WORLDS ? 0.4 : 0.45;
    };

  it("holds where some improve by themselves and misses where none or all do", () => {
    expect(judge(indicators, { doses: rising(0.6) }).verdict).toBe("holds");
    expect(judge(indicators, { doses: rising(0) }).verdict).toBe("misses");
    expect(judge(indicators, { doses: rising(1) }).verdict).toBe("misses");
  });
});

describe("P6, referral", () => {
  const extra: Readonly<Record<string, number>> = {
    "isolated-none": -18,
    "isolated-all": 82,
    "collective-none": -26,
    "collective-all": 74,
  };

  /** `more`: how many more are served with a navigator where money is scarce. */
  const desk =
    (more: number): Value =>
    ({ arm, outcome, world }) => {
      const size = 1 + 0.1 * jitter(world);
      const requests = 1000 * size + (extra[arm] ?? 0) * (1 + 0.2 * jitter(world + 3));
      const served = 0.5 * requests + (arm === "scarce-navigator" ? more + jitter(world + 5) : 0);
      if (outcome === "prevalence") return 0.5 - (arm === "ample-navigator" ? 0.01 * size : 0);
      return outcome === "served" ? served / requests : requests - served;
    };

  it("counts referrals by letting none and all of them through", () => {
    const found = judge(referral, { referral: desk(0) });
    expect(found.verdict).toBe("holds");
    expect(found.findings[1]?.value).toBeCloseTo(0.18, 6);
    expect(found.findings[2]?.value).toBeCloseTo(0.26, 6);
    expect(found.findings[3]?.value).toBeCloseTo(0.09, 6);
  });

  it("misses where more is served than there is capacity for", () => {
    expect(judge(referral, { referral: desk(50) }).verdict).toBe("misses");
  });
});

describe("P7, the hub", () => {
  const built =
    (spread: number): Value =>
    ({ arm, outcome, world }) => {
      if (arm === "isolated") return outcome === "prevalence" ? 0.5 + 0.02 * jitter(world) : 0;
      const [members, staff] = (arm.match(/\d+/g) as string[]).map(Number) as [number, number];
      const functioning = Math.min(0.6, (staff * 12) / (members + 9)) ** spread * (1 + 0.1 * jitter(world + 2));
      if (outcome === "members") return members;
      return outcome === "functioning" ? functioning : 0.5 + 0.02 * jitter(world) - 0.001 * members * functioning;
    };

  it("holds where staff is spread thin and misses where members need none", () => {
    expect(judge(hub, { hub: built(1) }).verdict).toBe("holds");
    expect(judge(hub, { hub: built(-1) }).verdict).toBe("misses");
  });
});

describe("P8, the dose", () => {
  const effects = (of: (strength: number) => number): Value => lowered((arm) => 0.05 * of(strengthOf(arm)));
  const rising = aliveBelow((arm) => 0.3 + 0.4 * strengthOf(arm));

  it("holds where every step brings more, in effect and in survival", () => {
    expect(judge(dose, { doses: effects((strength) => strength ** 2), survival: rising }).verdict).toBe("holds");
  });

  it("does not hold where a step brings nothing, and misses where one brings less", () => {
    const flat = effects((strength) => Math.min(0.8, strength));
    expect(judge(dose, { doses: flat, survival: rising }).verdict).toBe("unclear");
    const down = effects((strength) => strength * (1.5 - strength));
    expect(judge(dose, { doses: down, survival: rising }).verdict).toBe("misses");
    const dying = aliveBelow((arm) => 0.7 - 0.4 * strengthOf(arm));
    expect(judge(dose, { doses: effects((strength) => strength), survival: dying }).verdict).toBe("misses");
  });
});
