import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { build, type Rolldown } from "vite";
import { beforeAll, describe, expect, it } from "vitest";
import { compilePackage } from "../../scripts/compile.ts";
import { chromiumAdvice, chromiumPath } from "../../scripts/install-chromium.ts";
import { temporaryFolder } from "../experiment/folders.ts";
import { packed, projectWith } from "./packed.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = temporaryFolder();
const project = join(folder, "empty");

beforeAll(() => {
  projectWith(packed(compilePackage(join(folder, "package"))), project);
}, 180_000);

/** Runs a module of the empty project with the Node that runs the tests. */
function node(file: string, text: string): string {
  writeFileSync(join(project, file), text);
  return execFileSync(process.execPath, [file], { cwd: project, encoding: "utf8", stdio: "pipe" });
}

/** Bundles a module of the empty project for browsers: a single script, as a page would load it. */
async function bundle(text: string): Promise<Rolldown.OutputChunk> {
  const entry = join(project, "entry.js");
  writeFileSync(entry, text);
  const lib = { entry, name: "page", formats: ["iife" as const], fileName: "page" };
  const built = await build({
    root: project,
    configFile: false,
    logLevel: "silent",
    build: { write: false, target: "es2023", lib },
  });
  const chunks = [built].flat().flatMap((each) => ("output" in each ? each.output : []));
  expect(chunks.map(({ type }) => type)).toEqual(["chunk"]);
  return chunks[0] as Rolldown.OutputChunk;
}

/** The code block of the README that imports the library. */
function helloWorld(): string {
  const readme = readFileSync(join(root, "README.md"), "utf8");
  const blocks = [...readme.matchAll(/^```js\n(.*?)^```$/gms)].map(([, code]) => code as string);
  const [first, ...others] = blocks.filter((code) => code.includes('from "concerted"'));
  expect(others).toEqual([]);
  return first ?? "";
}

const four = `
import { attribute, compare, load, run } from "concerted";
const text = "name: tiny\\nseed: s\\nmonths: 6\\nburnIn: 3\\ncommunity: { people: 60, domains: [education, health] }\\norganizations: { count: 8 }\\noutcomes: [{ name: twice, unit: share, better: lower, expression: prevalence * 2 }]";
const town = await load(text);
const study = run(town, { worlds: 4 });
const { estimate, low } = compare(study, { outcome: "twice" });
const { switches } = attribute(town, { worlds: 2 });
const answer = { digests: study.digests, values: [estimate, ...switches.map(({ shapley }) => shapley.estimate)], low };
`;

describe("the packed package in an empty project", () => {
  it("runs the README's hello world of at most ten lines", () => {
    const code = helloWorld();
    expect(code.trim().split("\n").length).toBeLessThanOrEqual(10);
    const said = node("hello.js", code);
    expect(said.trim().split("\n")).toHaveLength(6);
    expect(said).toMatch(/-?0\.\d+/);
    for (const name of ["agenda", "measurement", "activities", "communication", "backbone"])
      expect(said).toContain(name);
  });

  it("has types that a strict compiler takes, for Node and for bundlers", () => {
    writeFileSync(
      join(project, "typed.ts"),
      `import { attribute, compare, load, run, type Scenario, type Study } from "concerted";
const town: Scenario = await load("name: town");
const study: Study = run(town, { worlds: 2 });
const low: number | null = compare(study, { arm: "collective", month: 12 }).low;
const first: number | undefined = attribute(town, { worlds: 2 }).switches[0]?.shapley.estimate;
// @ts-expect-error a text is no scenario
run("name: town");
console.log(low, first);
`,
    );
    const compiler = join(dirname(fileURLToPath(import.meta.resolve("typescript/package.json"))), "bin/tsc");
    const strict = ["--strict", "--noEmit", "--types", "", "--lib", "es2024,dom", "--target", "es2024", "typed.ts"];
    for (const way of [
      ["nodenext", "nodenext"],
      ["esnext", "bundler"],
    ] as const) {
      const options = [compiler, "--module", way[0], "--moduleResolution", way[1], ...strict];
      expect(execFileSync(process.execPath, options, { cwd: project, encoding: "utf8", stdio: "pipe" })).toBe("");
    }
  });

  it("is clean for publint", async () => {
    const { messages } = await publint({
      pkgDir: join(project, "node_modules", "concerted"),
      strict: true,
      pack: false,
    });
    expect(messages.map((message) => formatMessage(message, {}))).toEqual([]);
  });

  it("loads no reader of YAML or schemas before one is needed", () => {
    const code = `import { registerHooks } from "node:module";
const loaded = new Set();
registerHooks({ load: (url, context, next) => { loaded.add(url); return next(url, context); } });
const foreign = () => ["yaml", "zod", "mathjs"].filter((name) => [...loaded].some((url) => url.includes("/node_modules/" + name + "/")));
const { load } = await import("concerted");
const before = foreign();
await load("name: town");
console.log(JSON.stringify([before, foreign()]));
`;
    expect(JSON.parse(node("loaded.js", code))).toEqual([[], ["yaml", "zod"]]);
  });
});

describe("the packed package in a browser", () => {
  it("of run alone takes the engine, and neither readers nor statistics", async () => {
    const { code, modules } = await bundle('export { run } from "concerted";');
    const paths = Object.keys(modules).filter((path) => (modules[path]?.renderedLength ?? 0) > 0);
    const from = (place: string): readonly string[] => paths.filter((path) => path.includes(place));
    expect(from("/dist/engine/").length).toBeGreaterThan(20);
    for (const place of ["/yaml/", "/zod/", "/mathjs/", "/dist/analysis/", "/dist/evidence/", "/dist/classics/"])
      expect(from(place)).toEqual([]);
    expect(code.length).toBeLessThan(100 * 1024);
  });

  it("gives the bits of Node, from the text of a scenario to Shapley values", async () => {
    const executablePath = chromiumPath();
    if (executablePath === null) throw new Error(chromiumAdvice);
    const { code } =
      await bundle(`export const found = (async () => {${four.replace(/^import.*$/m, "")}return answer; })();
import { attribute, compare, load, run } from "concerted";`);
    const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
    const page = await browser.newPage();
    const inPage = JSON.parse(await page.evaluate(`${code}; page.found.then((answer) => JSON.stringify(answer))`));
    await browser.close();
    const { low, ...here } = JSON.parse(node("four.js", `${four}console.log(JSON.stringify(answer));`));
    expect(inPage).toMatchObject(here);
    // Quantiles take functions whose last bit each engine chooses.
    expect(inPage.low).toBeCloseTo(low, 12);
  });
});
