import { describe, expect, it } from "vitest";
import { report } from "../../src/report/report.ts";
import type { Arm, Settings } from "../../src/scenario/scenario.ts";
import { rowsByPath } from "../../src/scenario/settings.ts";
import { example as large, type Synthetic } from "../charts/synthetic.ts";
import { reportInput } from "./example.ts";

const example: Synthetic = { ...large, worlds: 12, months: 36 };
const write = async (options: Synthetic, drawn: readonly string[] = ["difference"]) =>
  report(await reportInput(options, drawn)).replaceAll("\u00a0", " ");

/** Text of the section that answers, without tags. */
async function answerOf(options: Synthetic): Promise<string> {
  const page = await write(options);
  const [, section = ""] = /<section id="answer"[^>]*>([\s\S]*?)<\/section>/.exec(page) ?? [];
  return section.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
}

/** Names of elements that are opened and not closed, or closed and not opened. */
function unbalanced(page: string): readonly string[] {
  const empty = ["meta", "br", "hr", "img", "input", "link", "!doctype"];
  const open: string[] = [];
  for (const [tag, slash, name = ""] of page.matchAll(/<(\/?)([a-zA-Z!][\w-]*)[^>]*>/g)) {
    if (empty.includes(name.toLowerCase()) || tag.endsWith("/>")) continue;
    if (slash === "") open.push(name);
    else if (open.pop() !== name) return [...open, name];
  }
  return open;
}

describe("the answer", () => {
  it("says better in counts, with interval and early effect", async () => {
    const text = await answerOf(example);
    expect(text).toMatch(/After 3 years [\d.]+ instead of [\d.]+ of 100 needs are severe under collective/);
    expect(text).toMatch(/better than isolated in \d+ of 12 worlds|better than isolated in all 12 worlds/);
    expect(text).toMatch(/95 % interval [\d.]+ to [\d.]+ points lower/);
    expect(text).toMatch(/After 1 year .*points lower/);
    expect(text).toMatch(/in this model, and on average over worlds like these, collective does better than isolated/);
  });

  it("says worse as plainly", async () => {
    const text = await answerOf({ ...example, effects: [0, 0.03] });
    expect(text).toMatch(/ Worse After 3 years/);
    expect(text).toMatch(/collective does worse than isolated/);
    expect(text).not.toMatch(/does better/);
  });

  it("admits that nothing can be said", async () => {
    const undecided = await answerOf({ ...example, worlds: 2, effects: [0, -0.003] });
    expect(undecided).toMatch(
      /The interval includes zero: .* it cannot be said whether collective or isolated does better/,
    );
    const single = await answerOf({ ...example, worlds: 1 });
    expect(single).toMatch(/One world is an example: it says nothing about other worlds/);
    const same = await answerOf({ ...example, effects: [0, 0] });
    expect(same).toMatch(/of 100 needs are severe either way/);
    expect(same).toMatch(/Collective and isolated give the same in every world/);
  });

  it("has a paragraph for every arm when there are several", async () => {
    const arms = ["isolated", "collective", "coalition", "top-down"];
    const page = await write({ ...example, arms, effects: [0, -0.03, 0, 0.02] });
    expect(page.match(/<article>/g)).toHaveLength(3);
    expect(page).toMatch(/of 3 arms/);
    expect(page).toMatch(/Shapes together, way 3/);
  });
});

describe("the page", () => {
  it("escapes all text from outside", async () => {
    const page = await write(
      { ...example, arms: ["isolated <b>", "together & 'so' on"], domains: ['circles "<i>'] },
      [],
    );
    expect(page).not.toMatch(/<script|<b>alert|isolated <b>|circles "<i>/);
    expect(page).toContain("Shapes that no one simulated &lt;script&gt;alert(1)&lt;/script&gt;");
    expect(page).toContain("Circles &lt; squares &amp; more.");
    expect(page).toContain("--set x&lt;1");
  });

  it("is balanced, has unique ids, and every link inside leads somewhere", async () => {
    const page = await write(example, []);
    expect(unbalanced(page)).toEqual([]);
    const ids = [...page.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of page.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(target);
  });

  it("leads from every number of the answer to the row it comes from, and on to the files", async () => {
    const page = await write(example, []);
    const [, answer = ""] = /<section id="answer"[^>]*>([\s\S]*?)<\/section>/.exec(page) ?? [];
    const told = answer.replace(/<p class="(?:meta|about)">[\s\S]*?<\/p>|<div class="rests">[\s\S]*?<\/div>/g, "");
    const [, rest = ""] = /<dl class="facts">([\s\S]*?)<\/dl>/.exec(told) ?? [];
    const numbers = [...rest.matchAll(/<strong>(.*?)<\/strong>/g)].map(([, value = ""]) => value);
    expect(numbers.length).toBeGreaterThan(1);
    for (const number of numbers) expect(number).toMatch(/^<a class="from" href="#comparison-\d+">/);
    const places = [...told.matchAll(/href="#(comparison-(\d+))"/g)];
    expect(places.length).toBeGreaterThan(4);
    for (const [, id, index] of places) {
      const [, row = ""] = new RegExp(`<tr id="${id}">([\\s\\S]*?)</tr>`).exec(page) ?? [];
      expect(row).toContain(`<code>comparisons[${index}]</code>`);
      expect(row).toMatch(/month (12|36)</);
    }
  });

  it("leads from every parameter that goes back to a source to the source, with its status", async () => {
    const page = await write(example);
    for (const [path, { evidence }] of rowsByPath) {
      expect(page).toContain(`id="parameter-${path}"`);
      for (const id of evidence) {
        expect(page).toContain(`href="#evidence-${id}"`);
        expect(page).toContain(`id="evidence-${id}"`);
      }
    }
    const [, row = ""] = /(<article class="source" id="evidence-feinberg-2008">[\s\S]*?<\/article>)/.exec(page) ?? [];
    expect(row).toContain('href="https://doi.org/10.1016/j.amepre.2008.01.030"');
    expect(row).toMatch(/Status: read<\/b> \(abstract\)/);
    expect(row).toContain('href="#parameter-initiative.backbone.endingEarly"');
  });

  it("says under the answer how much of it is assumed, and how to find out what it hangs on", async () => {
    const text = await answerOf(example);
    expect(text).toContain(
      `rests on assumptions. Of ${rowsByPath.size} parameters 3 are measured, 18 estimated from a source and ${rowsByPath.size - 21} are assumptions`,
    );
    expect(text).toMatch(/has not been tried.* concerted assumptions SCENARIO --stress --out FOLDER/);
  });

  it("writes a folder that is older than a parameter, and says so", async () => {
    const input = await reportInput(example, ["difference"]);
    const old = ({ settings, ...arm }: Arm): Arm => {
      const { gain: _, ...mobilizing } = settings.mobilizing;
      return { ...arm, settings: { ...settings, mobilizing } as unknown as Settings };
    };
    const scenario = { ...input.scenario, arms: input.scenario.arms.map(old) };
    const page = report({ ...input, scenario });
    expect(page).toMatch(/written before mobilizing\.gain existed: its numbers were made without it/);
    expect(page).toContain("not there when this was run");
    expect(await write(example)).not.toContain("written before");
  });

  it("asks for nothing from outside and runs nothing", async () => {
    const page = await write(example, []);
    expect(page).not.toMatch(/<script|<link|<img|<iframe|\ssrc=|@import|url\(|\son\w+=/);
    const unlinked = page.replace(/<a href="https?:\/\/[^"]+" rel="noreferrer">/g, "");
    const addresses = [...unlinked.matchAll(/https?:\/\/[^\s"<]+/g)].map(([address]) => address);
    expect(addresses.filter((address) => !address.startsWith("http://www.w3.org/"))).toEqual([]);
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  });

  it("shows each drawing once with a label, how to read it and the table behind it", async () => {
    const page = await write(example, []);
    const figures = page.match(/<figure id="chart-/g) ?? [];
    expect(figures).toHaveLength(8);
    expect(page.match(/<svg [^>]*role="img" aria-label="/g)).toHaveLength(8);
    expect(page.match(/<figcaption>/g)).toHaveLength(8);
    expect(page.match(/<summary>Table behind this chart/g)).toHaveLength(8);
  });

  it("marks itself as exploratory and as a model", async () => {
    const page = await write(example);
    expect(page).toMatch(/No hypotheses were registered/);
    expect(page).toMatch(/not adjusted for how many there are/);
    expect(page).toMatch(/A model, not a forecast/);
  });

  it("lists what differs between arms before the full ledger", async () => {
    const page = await write(example);
    const changed = page.indexOf("Parameters that differ");
    expect(changed).toBeGreaterThan(0);
    expect(page.indexOf("initiative.strengths.agenda")).toBeGreaterThan(changed);
    expect(
      page.indexOf("1 in collective; 0 in isolated") + page.indexOf("0 in isolated; 1 in collective"),
    ).toBeGreaterThan(changed);
    expect(page.indexOf("The full ledger")).toBeGreaterThan(page.indexOf("initiative.strengths.agenda"));
    expect(page.slice(page.indexOf("The full ledger"))).toContain("delivery.referral.base");
  });

  it("says how to reproduce it", async () => {
    const page = await write(example);
    for (const part of ["9.8.7", "e0e1e2", "c0c1c2", "a0a1a2", "24.0.0", "concerted reproduce manifest.json"])
      expect(page).toContain(part);
  });

  it("is the same text twice and shows no broken number", async () => {
    const page = await write(example, []);
    expect(await write(example, [])).toBe(page);
    const words = page.replace(/<(svg|style)[\s\S]*?<\/\1>/g, "").replace(/<[^>]*>/g, " ");
    expect(words.match(/NaN|undefined|Infinity|−0(\.0+)?(?![.\d])|\[object/g)).toBeNull();
  });
});
