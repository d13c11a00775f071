import { describe, expect, it } from "vitest";
import { withLinks } from "../../scripts/library-entry.ts";
import { worldFigures } from "../../scripts/library-figures.ts";
import { pageWith } from "../../scripts/library-page.ts";
import { compactSvg } from "../../scripts/library-picture.ts";
import type { Panel } from "../../src/table.ts";

/** Eight worlds of 0.5 at the start; isolated falls in one of them, collective is a tenth below isolated in two. */
const panel: Panel = {
  worlds: 8,
  arms: ["isolated", "collective"],
  outcomes: [{ name: "prevalence", label: "", unit: "share", better: "lower", meaning: "", range: [0, 1] }],
  months: [0, 12],
  values: (arm, _, month) => {
    if (month === 0) return new Float64Array(8).fill(0.5);
    const isolated = [0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.42];
    const factors = [0.89, 0.91, 1, 1, 1, 1.2, 0.95, 0.8];
    return Float64Array.from(isolated.map((value, world) => value * (arm === "isolated" ? 1 : (factors[world] ?? 1))));
  },
};

const pairs = [{ arm: "collective", against: "isolated" }];
const compare = { pairs, months: [12], outcomes: ["prevalence"] };

describe("the figures of the library", () => {
  it("count worlds with a tenth fewer severe needs", () => {
    const { tenths } = worldFigures(panel, { compare }, 12);
    expect(tenths).toEqual([{ arm: "collective", against: "isolated", worlds: 2 }]);
  });

  it("show what choosing the eighth with the best before and after makes of doing nothing", () => {
    const { best, bestChange, change } = worldFigures(panel, { compare }, 12);
    expect(best).toBe(1);
    expect(change).toBeCloseTo(-0.01, 12);
    expect(bestChange).toBeCloseTo(-0.08, 12);
  });
});

describe("the page of the library", () => {
  const section = "<!-- old: written by scripts/library.ts -->\n\nWords of before.\n\n<!-- end of old -->";
  const earlier = `# Page\n\n| [old](#old) | question | answer | none |\n\n${section}\n`;

  it("keeps what it says of a scenario that was not run again", () => {
    const page = pageWith(earlier, [{ file: "scenarios/cases/old.yaml", name: "old" }], []);
    expect(page).toContain(section);
    expect(page).toContain("| [old](#old) | question | answer | none |");
    expect(page).toContain("## Further cases");
  });

  it("drops what it says of a scenario that is gone, and leaves out one that was never run", () => {
    const page = pageWith(earlier, [{ file: "scenarios/new.yaml", name: "new" }], []);
    expect(page).not.toContain("Words of before");
    expect(page).not.toContain("(#new)");
  });

  it("turns ids of evidence into links, and refuses one that does not exist", () => {
    expect(withLinks("Seen (read [turner-2012]).")).toMatch(/^Seen \(read \[[^\]]+\]\(evidence\.md#turner-2012\)\)\.$/);
    expect(() => withLinks("[nobody-1900]")).toThrow(RangeError);
  });
});

describe("a picture of the library", () => {
  it("has coordinates to a tenth and its label, and nothing for running charts", () => {
    const svg =
      '<svg role="img" aria-label="A line" class="marks"><path class="background" aria-hidden="true" d="M0,0h0v0h0Z"/><path d="M1.2345,2.06L-3.999,4"/></svg>';
    expect(compactSvg(svg)).toBe('<svg role="img" aria-label="A line"><path d="M1.2,2.1L-4,4"/></svg>');
  });

  it("keeps numbers that are read", () => {
    const svg = '<svg aria-label="0.254 lower"><text x="1.25">−0.02 (0.05 to 0.123)</text></svg>';
    expect(compactSvg(svg)).toBe(
      '<svg role="img" aria-label="0.254 lower"><text x="1.3">−0.02 (0.05 to 0.123)</text></svg>',
    );
  });

  it("keeps the ends of a long line and of a band, and points two pixels apart", () => {
    const months = Array.from({ length: 101 }, (_, month) => month);
    const there = months.map((month) => `${month},1`);
    const back = months.toReversed().map((month) => `${month},9`);
    const path = compactSvg(`<svg ><path d="M${[...there, ...back].join("L")}Z"/></svg>`);
    const points = path.match(/\d+,[19]/g) ?? [];
    expect(points.length).toBeLessThan(110);
    expect(points).toEqual(expect.arrayContaining(["0,1", "2,1", "100,1", "100,9", "0,9"]));
    expect(path).toMatch(/Z"\/><\/svg>$/);
  });
});
