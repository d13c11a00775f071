import { describe, expect, it } from "vitest";
import { attributionCharts } from "../../src/charts/attribution/index.ts";
import { renderSvg } from "../../src/experiment/render.ts";
import { attributionReport } from "../../src/report/attribution.ts";
import { conditionSwitches } from "../../src/scenario/switches.ts";
import { type SyntheticGame, syntheticAttribution } from "../analysis/attribution/example.ts";
import { scenarioOf } from "../support/scenario.ts";

const provenance = {
  concerted: "9.8.7",
  command: "concerted attribute 'a file.yaml' --set x<1",
  engineDigest: "e0e1e2",
  scenarioDigest: "c0c1c2",
  resultsHash: "a0a1a2",
  runtime: { node: "24.0.0", v8: "13", platform: "synthetic" },
};

async function page(game: SyntheticGame, drawn = false): Promise<string> {
  const attribution = syntheticAttribution(game);
  const scenario = { ...scenarioOf(), name: "shapes", about: "Shapes <script>alert(1)</script>" };
  const source = { scenario: "shapes", engine: "e", results: "a", residents: 1000, start: 0, shocks: [] };
  const svgs: Record<string, string> = {};
  for (const { draw, name } of drawn ? attributionCharts(attribution) : [])
    svgs[name] = await renderSvg(draw(attribution, source));
  const text = attributionReport({ attribution, switches: conditionSwitches, scenario, svgs, provenance });
  return text.replaceAll("\u00a0", " ");
}

/** Text of one section, without tags. */
async function section(id: string, game: SyntheticGame): Promise<string> {
  const [, found = ""] = new RegExp(`<section id="${id}"[^>]*>([\\s\\S]*?)</section>`).exec(await page(game)) ?? [];
  return found
    .replaceAll("&#39;", "'")
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ");
}

/** Names of elements that are opened and not closed, or closed and not opened. */
function unbalanced(text: string): readonly string[] {
  const empty = ["meta", "br", "hr", "img", "input", "link", "!doctype"];
  const open: string[] = [];
  for (const [tag, slash, name = ""] of text.matchAll(/<(\/?)([a-zA-Z!][\w-]*)[^>]*>/g)) {
    if (empty.includes(name.toLowerCase()) || tag.endsWith("/>")) continue;
    if (slash === "") open.push(name);
    else if (open.pop() !== name) return [...open, name];
  }
  return open;
}

const good = { effects: [-0.002, -0.015, -0.011, -0.019, 0.006], spread: 0.3 };

describe("the answer", () => {
  it("says in counts what comes from which condition, and what it takes all of them for", async () => {
    const text = await section("answer", { ...good, pairs: { "0 4": -0.02 } });
    expect(text).toMatch(/Of the 6\.\d+ points by which prevalence of need is lower under collective after 10 years, /);
    expect(text).toMatch(
      /Prevalence of need is 6\.\d+ points lower under collective than under isolated on average over 20 worlds \(95 % interval /,
    );
    expect(text).toMatch(
      /Each without the others, they add up to 4\.\d+ points lower \(.*\); all together it is 6\.\d+ points lower\. What lies between the two, 1\.9\d points lower \(95 % interval .*\), arises only in combination\./,
    );
    expect(text).toMatch(
      /1 of 10 pairs does not simply add up, when all are judged together\. The other 9 pairs cannot be told from simply adding up\./,
    );
    expect(text).toMatch(
      /Agenda and backbone (need|strengthen) each other: together [\d.]+ points lower than they add up to\./,
    );
    expect(text).toMatch(/goes by 95 % intervals that hold for all of them at once/);
  });

  it("says as plainly that it does harm", async () => {
    const text = await section("answer", { ...good, effects: good.effects.map((effect) => -effect) });
    expect(text).toMatch(/Of the 4\.\d+ points by which prevalence of need is higher under collective/);
    expect(text).toMatch(/Prevalence of need is 4\.\d+ points higher under collective than under isolated/);
    expect(text).toMatch(/Of 10 pairs none can be told from simply adding up/);
  });

  it("admits that nothing can be said", async () => {
    const undecided = await section("answer", { effects: [0.001, -0.001, 0.001], noise: 0.05 });
    expect(undecided).toMatch(
      /is not clearly different under collective and isolated, and no condition can be said to change it/,
    );
    expect(undecided).toMatch(/Nothing can be said of \w+ \([\d.]+ points (lower|higher)/);
    const same = await section("answer", { effects: [0, 0, 0] });
    expect(same).toMatch(/Prevalence of need is the same under collective and isolated in every world\./);
    expect(same).toMatch(/Without effect in every world: agenda, measurement and activities\./);
    const single = await section("answer", { ...good, worlds: 1 });
    expect(single).toMatch(/One world is an example: it says nothing about other worlds/);
    expect(single).not.toMatch(/hold for all of them at once/);
  });

  it("tells what none of the paths does", async () => {
    const text = await section("answer", { ...good, rest: 0.01, over: "mechanisms" });
    expect(text).toMatch(
      /What is left, the agenda's say in which domain an ordinary policy win falls to, makes it 1\.0 points higher/,
    );
    expect(await section("answer", good)).not.toMatch(/What the arm changes beside/);
  });
});

describe("the page", () => {
  it("shows every number: values with both intervals, pairs, dividends, combinations, what is switched", async () => {
    const text = await section("numbers", { ...good, pairs: { "0 4": -0.02 } });
    expect(text).toMatch(/Shapley value All at once By itself Helps in Alone Left out Main effect/);
    expect(text).toMatch(/communication .*20 of 20/);
    expect(text).toMatch(/Interactions of 10 pairs/);
    expect(text).toMatch(/The 15 largest of 31 dividends/);
    expect(text).toMatch(/All 32 combinations/);
    expect(text).toMatch(/initiative\.strengths\.agenda: 0/);
    expect(text).toMatch(/agenda\+backbone 2 [\d.]+ %/);
  });

  it("says how it was found out, and that values add up", async () => {
    const text = await section("method", good);
    expect(text).toMatch(/All 32 combinations of 5 conditions were run in each of 20 worlds/);
    expect(text).toMatch(/In every world the values add up .*; the largest error here is (0|\de-\d+)\./);
    expect(text).toMatch(/intervals that hold for all Shapley values at once/);
  });

  it("escapes all text from outside, is balanced, has unique ids and no dead link, and asks for nothing", async () => {
    const text = await page({ ...good, pairs: { "0 4": -0.02 } }, true);
    expect(text).not.toMatch(/<script|<of all>|<link|<img|\ssrc=|url\(|\son\w+=/);
    expect(text).toContain("--set x&lt;1");
    expect(unbalanced(text)).toEqual([]);
    const ids = [...text.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of text.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(target);
    expect(text.match(/<figure id="chart-/g)).toHaveLength(3);
    expect(text.match(/<svg [^>]*role="img" aria-label="/g)).toHaveLength(3);
  });

  it("says how to reproduce it, and what it is not", async () => {
    const text = await page(good);
    for (const part of ["9.8.7", "e0e1e2", "c0c1c2", "a0a1a2", "concerted reproduce manifest.json", "attribution.json"])
      expect(text).toContain(part);
    expect(text).toMatch(/A model, not a forecast/);
  });

  it("is the same text twice and shows no broken number", async () => {
    for (const game of [good, { ...good, worlds: 1 }, { effects: [0, 0] }]) {
      const text = await page(game);
      expect(await page(game)).toBe(text);
      const words = text.replace(/<(svg|style)[\s\S]*?<\/\1>/g, "").replace(/<[^>]*>/g, " ");
      expect(words.match(/NaN|undefined|Infinity|−0(\.0+)?(?![.\d])|\[object/g)).toBeNull();
    }
  });
});
