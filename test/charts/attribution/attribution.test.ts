import { describe, expect, it } from "vitest";
import { attributionCharts } from "../../../src/charts/attribution/index.ts";
import { inOrder } from "../../../src/charts/attribution/said.ts";
import { clearPairs, headline, pairSentence, pairsTitle, silence } from "../../../src/charts/attribution/words.ts";
import type { Source } from "../../../src/charts/spec.ts";
import { type SyntheticGame, syntheticAttribution } from "../../analysis/attribution/example.ts";
import { textsOf, warningsOf } from "../specs.ts";

const source: Source = {
  scenario: "synthetic",
  engine: "e1e2e3",
  results: "a1a2a3",
  residents: 100_000,
  start: 0,
  shocks: [],
};

const good = [-0.002, -0.015, -0.011, -0.019, 0.006];
const games: Readonly<Record<string, SyntheticGame>> = {
  better: { effects: good, spread: 0.3 },
  worse: { effects: good.map((effect) => -effect), spread: 0.3 },
  undecided: { effects: [0.01, -0.01, 0.001, -0.001, 0], spread: 0.3, noise: 0.02 },
  nothing: { effects: [0, 0, 0, 0, 0] },
  "one world": { effects: good, worlds: 1 },
  "two worlds": { effects: good, worlds: 2, noise: 0.01 },
  "higher is better": {
    effects: good.map((effect) => -effect),
    spread: 0.3,
    outcome: { better: "higher", label: "Thriving" },
  },
  dollars: {
    effects: [1000, -300, 50],
    spread: 0.3,
    outcome: { better: "neither", unit: "$ per month", label: "Money" },
  },
  "with pairs": { effects: [0, -0.01, -0.01, 0, 0], pairs: { "0 4": -0.02, "1 2": 0.008 }, spread: 0.3 },
  "with a rest": { effects: good, spread: 0.3, rest: 0.004, over: "mechanisms" },
  "long names": {
    effects: Array(8).fill(-0.003),
    names: Array.from({ length: 8 }, (_, i) => `a-switch-with-a-long-nam${i}`),
    over: "switches",
  },
  "one switch": { effects: [-0.01], spread: 0.3, over: "switches", names: ["only"] },
};

const plain = (text: string): string => text.replaceAll("\u00a0", " ");
const said = (name: string): string => plain(headline(syntheticAttribution(games[name] as SyntheticGame)));

describe.each(Object.entries(games))("charts of %s", (name, game) => {
  const attribution = syntheticAttribution(game);
  const drawn = attributionCharts(attribution);

  it("are the bars, the steps and the pairs, as far as there are any", () => {
    const names = drawn.map((chart) => chart.name);
    expect(names).toEqual(name === "one switch" ? ["attribution", "waterfall"] : ["attribution", "waterfall", "pairs"]);
  });

  it("compile without a warning, are the same JSON twice, and say at their foot what they are", () => {
    const worlds = game.worlds === 1 ? "1 world" : `${game.worlds ?? 20} worlds`;
    const foot = `Scenario synthetic · ${worlds} · engine e1e2e3 · results a1a2a3 · a model, not a forecast`;
    for (const chart of drawn) {
      const spec = chart.draw(attribution, source);
      expect(warningsOf(spec), chart.name).toEqual([]);
      expect(JSON.stringify(chart.draw(syntheticAttribution(game), source))).toBe(JSON.stringify(spec));
      expect(textsOf(spec).map(plain), chart.name).toContain(foot);
      expect(textsOf(spec).join("\n"), chart.name).not.toMatch(/NaN|undefined|null|Infinity|−0\.0(?!\d)/);
    }
  });

  it("have titles and words without a broken number", () => {
    const words = [headline(attribution), silence(attribution), pairsTitle(attribution)];
    expect(words.join("\n")).not.toMatch(/NaN|undefined|null|Infinity|−0\.0(?!\d)/);
    expect(headline(attribution).length).toBeGreaterThan(40);
  });
});

describe("the headline", () => {
  it("says what comes from which switch, and what is taken back", () => {
    expect(said("better")).toMatch(
      /^Of the 4\.\d+ points by which prevalence of need is lower under collective after 10 years, [\d.]+ come from communication, [\d.]+ from measurement, [\d.]+ from activities and [\d.]+ from agenda; [\d.]+ are taken back by backbone$/,
    );
  });

  it("says as plainly what harm comes from which", () => {
    expect(said("worse")).toMatch(
      /^Of the 4\.\d+ points by which prevalence of need is higher under collective after 10 years, [\d.]+ come from communication, .*; [\d.]+ are taken back by backbone$/,
    );
  });

  it("claims nothing of a whole that cannot be told from 0", () => {
    expect(said("undecided")).toMatch(
      /^After 10 years prevalence of need is not clearly different under collective and isolated(, and no condition can be said to change it|: it is (lowered|raised) by )/,
    );
    expect(said("nothing")).toBe(
      "After 10 years prevalence of need is the same under collective and isolated, and no condition can be said to change it",
    );
    const against = { effects: [-0.03, 0.03], spread: 0.5, over: "mechanisms", names: ["learning", "costs"] } as const;
    expect(plain(headline(syntheticAttribution(against)))).toMatch(
      /not clearly different under collective and isolated: it is lowered by learning \([\d.]+ points\) and raised by costs \([\d.]+ points\)$/,
    );
  });

  it("calls a single world what it is", () => {
    expect(said("one world")).toMatch(
      /under collective after 10 years in the only world, [\d.]+ come from communication/,
    );
  });

  it("speaks of other outcomes in their own units", () => {
    expect(said("higher is better")).toMatch(/by which thriving is higher under collective .* come from communication/);
    expect(said("dollars")).toMatch(
      /^Of the \$\d+ per month by which money is more under collective after 10 years, \$[\d,]+ come from agenda/,
    );
  });
});

describe("what is left unsaid", () => {
  it("is named: undecided with its interval, idle as idle", () => {
    const game = { effects: [-0.02, 0, -0.001], noise: 0, spread: 0 };
    expect(silence(syntheticAttribution(game))).toBe("Without effect in every world: measurement.");
    const noisy = syntheticAttribution({ effects: [-0.02, 0.0005], spread: 0.1, noise: 0.01 });
    expect(plain(silence(noisy))).toMatch(
      /^Nothing can be said of measurement \([\d.]+ points lower to [\d.]+ points higher\)\.$/,
    );
  });

  it("is nothing where everything is clear", () => {
    expect(silence(syntheticAttribution({ effects: good, spread: 0.1 }))).toBe("");
  });
});

describe("pairs", () => {
  const attribution = syntheticAttribution(games["with pairs"] as SyntheticGame);

  it("need each other where neither helps alone, and weaken each other where together they do less", () => {
    const sentences = clearPairs(attribution).map((pair) => plain(pairSentence(attribution, pair)));
    expect(sentences).toEqual([
      expect.stringMatching(/^agenda and backbone need each other: together [\d.]+ points lower than they add up to$/),
      expect.stringMatching(
        /^measurement and activities weaken each other: together [\d.]+ points higher than they add up to$/,
      ),
    ]);
    expect(plain(pairsTitle(attribution))).toMatch(
      /^Agenda and backbone need each other: .*; 2 of 10 pairs do not simply add up$/,
    );
  });

  it("strengthen each other where one helps alone", () => {
    const game = { effects: [-0.01, 0, 0], pairs: { "0 1": -0.01 }, spread: 0.2 };
    const own = syntheticAttribution(game);
    expect(clearPairs(own).map((pair) => pairSentence(own, pair))).toEqual([
      expect.stringMatching(/^agenda and measurement strengthen each other/),
    ]);
  });

  it("are not said to need each other where the intervals leave open that one helps alone by as much", () => {
    const [pair] = clearPairs(attribution);
    const wide = attribution.switches.map((one) => ({ ...one, alone: { ...one.alone, low: -0.5, high: 0.5 } }));
    expect(pair && pairSentence({ ...attribution, switches: wide }, pair)).toMatch(/^agenda and backbone strengthen/);
  });

  it("are said to add up where nothing else can be told", () => {
    const own = syntheticAttribution(games.better as SyntheticGame);
    expect(plain(pairsTitle(own))).toBe("Of 10 pairs none can be told from simply adding up");
  });
});

describe("the order of switches", () => {
  it("goes from what works most in the direction of the whole to what works most against it", () => {
    const names = (name: string) => inOrder(syntheticAttribution(games[name] as SyntheticGame)).map((one) => one.name);
    const order = ["communication", "measurement", "activities", "agenda", "backbone"];
    expect(names("better")).toEqual(order);
    expect(names("worse")).toEqual(order);
  });
});
