import { describe, expect, it } from "vitest";
import type { Month } from "../../src/engine/context.ts";
import { learning } from "../../src/engine/processes/learning.ts";
import { participation } from "../../src/engine/processes/participation.ts";
import { programsOf } from "../../src/engine/processes/program.ts";
import { normal, processes, uniform } from "../../src/engine/random.ts";
import { runWorld } from "../../src/engine/run.ts";
import { valuesAt } from "../../src/engine/values.ts";
import { withValues } from "../../src/scenario/settings.ts";
import { monthOf } from "../support/month.ts";
import { scenarioOf, type ValuesByPath } from "../support/scenario.ts";

const bits = 6;
const organizations = 40;
const size = { "community.people": 50, "organizations.count": organizations, "organizations.landscape.bits": bits };

/** All are members who do the program and learn nothing, but for what is stated. */
const imposing: ValuesByPath = {
  "initiative.program.imposed": 1,
  "initiative.program.fidelity": 1,
  "learning.rate": 0,
};

function monthWith(values: ValuesByPath, moment: Partial<Month> = {}): Month {
  const month = monthOf({ domains: ["a", "b"], values: { ...size, ...imposing, ...values } }, moment);
  month.state.member.fill(1);
  return month;
}

function practicesAfter(month: Month): readonly number[] {
  learning(month);
  return [...month.state.practice];
}

const asked = (month: Month): readonly number[] =>
  [...month.world.columns.mission].map((mission) => programsOf(month)?.[mission] as number);

/** Which organizations do what is asked. */
const doing = (month: Month): readonly boolean[] => {
  const wanted = asked(month);
  return practicesAfter(month).map((practice, j) => practice === wanted[j]);
};

describe("the program of a domain", () => {
  it("is the best-looking of those looked at", () => {
    for (const error of [0, 0.2, 2]) {
      const month = monthWith({ "initiative.program.considered": 9, "learning.error": error });
      const { columns, key } = month.world;
      const best = [0, 1].map((d) => {
        const looked = Array.from({ length: 9 }, (_, r) => {
          const practice = Math.floor(uniform(key, processes.program, d, 0, r) * 2 ** bits);
          const worth = columns.worth[d * 2 ** bits + practice] as number;
          return { practice, looks: worth + error * normal(key, processes.programValue, d, 0, r) };
        });
        return looked.toSorted((a, b) => b.looks - a.looks)[0]?.practice;
      });
      expect(programsOf(month)).toEqual(best);
    }
  });

  it("stays the same from month to month, whatever is measured by then", () => {
    const month = monthWith({ "initiative.program.considered": 9 });
    const first = programsOf(month);
    month.state.conditions.fill(1);
    expect(programsOf({ ...month, t: 77, since: 77 })).toEqual(first);
  });

  it("is none before the launch and where none is imposed", () => {
    expect(programsOf(monthWith({}, { launched: false }))).toBeNull();
    expect(programsOf(monthWith({ "initiative.program.imposed": 0 }))).toBeNull();
  });
});

describe("members under an imposed program", () => {
  it("do it all where all are bound and held to it, and nobody else does", () => {
    expect(doing(monthWith({})).every((does) => does)).toBe(true);
    const month = monthWith({});
    const before = [...month.state.practice];
    month.state.member.fill(0);
    expect(practicesAfter(month)).toEqual(before);
  });

  it("are more with a larger share, the same ones and others", () => {
    const shares = [0.2, 0.5, 0.8].map((share) => doing(monthWith({ "initiative.program.imposed": share })));
    const counts = shares.map((does) => does.filter((one) => one).length);
    expect(counts[0]).toBeLessThan(counts[1] as number);
    expect(counts[1]).toBeLessThan(counts[2] as number);
    shares.slice(1).forEach((more, i) => {
      expect(shares[i]?.every((does, j) => !does || more[j])).toBe(true);
    });
  });

  it("are held to it in as many months as fidelity says, by draws of their own (4 standard errors)", () => {
    const months = 200;
    const month = monthWith({ "initiative.program.fidelity": 0.3 });
    const spoiled = asked(month).map((program) => program ^ 1);
    let held = 0;
    for (let t = 1; t <= months; t++) {
      month.state.practice.set(spoiled);
      learning({ ...month, t });
      held += month.state.practice.filter((practice, j) => practice !== spoiled[j]).length;
    }
    const draws = months * organizations;
    expect(Math.abs(held / draws - 0.3)).toBeLessThan(4 * Math.sqrt((0.3 * 0.7) / draws));
  });

  it("take it back up when a lost grant has cost them a part, and keep it when they leave", () => {
    const month = monthWith({});
    const program = asked(month);
    month.state.practice.set(program.map((practice) => practice & ~1));
    expect(practicesAfter(month)).toEqual(program);
    month.state.member.fill(0);
    expect(practicesAfter(month)).toEqual(program);
  });

  it("learn as others do where nobody holds them to it", () => {
    const learn = { "learning.rate": 1, "initiative.program.fidelity": 0 };
    expect(practicesAfter(monthWith(learn))).toEqual(
      practicesAfter(monthWith({ ...learn, "initiative.program.imposed": 0 })),
    );
  });
});

describe("those who join", () => {
  const joining: ValuesByPath = {
    "initiative.program.fidelity": 0,
    "initiative.participation.startShare": 0.5,
    "initiative.participation.joining": 1,
    "initiative.participation.leaving": 0,
    "initiative.participation.reluctance": -5,
  };

  it("take it up in that month, founders and later members, and are not asked again", () => {
    const month = monthWith(joining, { launching: true, since: 0 });
    month.state.member.fill(0);
    const before = [...month.state.practice];
    const wanted = asked(month);
    participation(month);
    const founders = [...month.state.member];
    learning(month);
    const expected = before.map((practice, j) => (founders[j] === 1 ? (wanted[j] as number) : practice));
    expect([...month.state.practice]).toEqual(expected);
    expect(new Set(founders).size).toBe(2);

    const later = { ...month, t: 2, since: 1, launching: false };
    month.state.conditions.fill(1);
    // Founders do something else by now, and nobody holds them to the program.
    month.state.practice.set(expected.map((practice) => practice ^ 1));
    participation(later);
    const members = [...month.state.member];
    learning(later);
    const newcomers = members.map((is, j) => is === 1 && founders[j] === 0);
    expect(newcomers).toContain(true);
    expect([...month.state.practice]).toEqual(
      expected.map((practice, j) => (newcomers[j] ? (wanted[j] as number) : practice ^ 1)),
    );
  });
});

describe("misdirection of shared measures", () => {
  const judging: ValuesByPath = {
    ...size,
    "learning.rate": 1,
    "learning.error": 0,
    "learning.visibilityBase": 1,
    "initiative.program.imposed": 0,
  };

  /** A month after full measurement was built, with some of the organizations as members. */
  function measuredWith(values: ValuesByPath, members: number): Month {
    const month = monthOf({ domains: ["only"], values: { ...judging, ...values } });
    month.state.member.fill(1, 0, members);
    month.state.conditions[1] = 1;
    return month;
  }

  it("has members take what the indicator says is best, and others what is", () => {
    const month = measuredWith({ "learning.misdirection": 1 }, 20);
    const before = [...month.state.practice];
    learning(month);
    const indicator = month.world.indicators.get(0) as Float64Array;
    const { worth } = month.world.columns;
    const best = (by: Float64Array) => before.toSorted((a, b) => (by[b] as number) - (by[a] as number))[0] as number;
    const copies = (from: number, to: number, practice: number) =>
      month.state.practice.slice(from, to).filter((own, j) => own === practice || before[from + j] === practice);
    expect(best(indicator)).not.toBe(best(worth));
    expect(copies(0, 20, best(indicator))).toHaveLength(20);
    expect(copies(20, organizations, best(worth))).toHaveLength(organizations - 20);
  });

  it("draws an indicator only for who judges by it", () => {
    const drawn = (month: Month): number => {
      learning(month);
      return month.world.indicators.size;
    };
    expect(drawn(measuredWith({ "learning.misdirection": 1 }, 20))).toBe(1);
    expect(drawn(measuredWith({ "learning.misdirection": 1 }, 0))).toBe(0);
    expect(drawn(measuredWith({}, 20))).toBe(0);
    const nothingMeasured = measuredWith({ "learning.misdirection": 1 }, 20);
    nothingMeasured.state.conditions[1] = 0;
    expect(drawn(nothingMeasured)).toBe(0);
  });

  it("shows an indicator from its worst practice at 0 to its best at 1", () => {
    const month = measuredWith({ "learning.misdirection": 0.5 }, 20);
    learning(month);
    const indicator = month.world.indicators.get(0) as Float64Array;
    expect(indicator).toHaveLength(2 ** bits);
    expect([Math.min(...indicator), Math.max(...indicator)]).toEqual([0, 1]);
    expect([...indicator]).not.toEqual([...month.world.columns.worth]);
  });
});

describe("what is off", () => {
  it("leaves every other arm as it is, bit for bit, in a world in which one arm has it", () => {
    const scenario = scenarioOf({ values: { "organizations.landscape.bits": bits }, months: 30 });
    const [isolated, collective] = scenario.arms;
    const other = withValues(collective?.settings ?? valuesAt(isolated.settings, 0), {
      "initiative.program.imposed": 1,
      "learning.misdirection": 1,
    });
    const arms = [isolated, { name: "other", about: "", settings: other }, ...scenario.arms.slice(1)];
    const with_ = runWorld({ ...scenario, arms }, 0, ["effectiveness"]);
    const without = runWorld(scenario, 0, ["effectiveness"]);
    expect([with_.hashes[0], with_.hashes[2]]).toEqual(without.hashes);
    expect(with_.hashes[1]).not.toBe(without.hashes[1]);
  });
});
