import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { commandsPage, guides } from "../../scripts/commands.ts";
import { commandNames, type Help, helpOf } from "../../scripts/manual/help.ts";
import { argumentsOf, examplesIn, inFolder, outputOf, withOutputs } from "../../scripts/manual/outputs.ts";
import { loadScenario } from "../../src/scenario/load.ts";
import { formatProblem } from "../../src/scenario/problems.ts";

const pages = [
  "README.md",
  "CONTRIBUTING.md",
  "notebooks/README.md",
  ...readdirSync("docs")
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];
const textOf = new Map(pages.map((page) => [page, readFileSync(page, "utf8")]));
const helps = new Map<string, Help>();

beforeAll(async () => {
  const names = commandNames(await helpOf(null));
  const all = await Promise.all(names.map(helpOf));
  for (const [i, name] of names.entries()) helps.set(name, all[i] as Help);
});

/** Blocks of commands, line by line, and commands named in the text. */
function commandsIn(text: string): readonly string[] {
  const blocks = [...text.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block]) => (block as string).split("\n"));
  const named = [...text.replaceAll(/```[\s\S]*?```/g, "").matchAll(/`([^`\n]+)`/g)].map(([, code]) => code as string);
  return [...blocks, ...named].filter((line) => /^(?:\w+=\S+ )?(?:npx |npm run )?concerted (?:-- )?\w/.test(line));
}

/** What is wrong with a command line, told by the command's own help; null if nothing is. */
function wrong(line: string): string | null {
  const [name = "", ...words] = argumentsOf(line).filter((word) => word !== "--" && word !== "[options]");
  const help = helps.get(name);
  if (help === undefined) return name === "COMMAND" ? null : `no command ${name}`;
  const options = new Map(help.options.map(({ term }) => [term.match(/--[\w-]+/)?.[0] ?? "", term.includes("<")]));
  const places = (help.usage.match(/<\w+>|\[\w+(?:\.\.\.)?\]/g) ?? []).filter((place) => place !== "[options]");
  let given = 0;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as string;
    if (!word.startsWith("--")) given += 1;
    else if (!options.has(word)) return `${name} has no option ${word}`;
    else if (options.get(word) && (words[++i] ?? "--").startsWith("--")) return `${word} wants a value`;
  }
  const most = places.some((place) => place.includes("...")) ? Number.POSITIVE_INFINITY : places.length;
  return given > most ? `${name} takes ${most} words, got ${given}` : null;
}

describe("commands in the pages", () => {
  it("can be parsed: command and options exist, and options have their values", () => {
    const all = [...textOf].flatMap(([page, text]) => commandsIn(text).map((line) => ({ page, line })));
    expect(all.length).toBeGreaterThan(60);
    expect(all.flatMap(({ page, line }) => (wrong(line) === null ? [] : [`${page}: ${line}: ${wrong(line)}`]))).toEqual(
      [],
    );
  });

  it("and a slip would be seen", () => {
    expect(wrong("npx concerted rum x.yaml")).toBe("no command rum");
    expect(wrong("concerted run x.yaml --peple 3")).toBe("run has no option --peple");
    expect(wrong("concerted run x.yaml --people --csv")).toBe("--people wants a value");
    expect(wrong("concerted run x.yaml y.yaml")).toBe("run takes 1 words, got 2");
    expect(wrong("X=1 npx concerted run x.yaml --csv # why")).toBeNull();
  });

  it("name scenarios that are there", () => {
    const named = [...textOf].flatMap(([page, text]) =>
      commandsIn(text).flatMap((line) =>
        (line.match(/\bscenarios\/[\w/-]+\.yaml/g) ?? []).map((file) => ({ file, page })),
      ),
    );
    const there = new Set(
      readdirSync("scenarios", { recursive: true, encoding: "utf8" }).map((name) => `scenarios/${name}`),
    );
    expect(named.filter(({ file }) => !there.has(file))).toEqual([]);
  });
});

/** A page without what its examples print. */
const withoutOutputs = (page: string): string => page.replaceAll(/(```text\n)[\s\S]*?(```)/g, "$1$2");

const generated = ["commands", ...guides].map((name) => `docs/${name}.md`);

describe("docs/commands.md", () => {
  it("says what the command line says of itself (node scripts/commands.ts)", async () => {
    const page = textOf.get("docs/commands.md") ?? "";
    expect(withoutOutputs(page)).toBe(await commandsPage());
    expect(examplesIn(page)).toHaveLength(helps.size);
  });
});

describe.each(generated)("%s", (name) => {
  const page = textOf.get(name) ?? "";

  it("has an output below every command", () => {
    expect(examplesIn(page).length).toBeGreaterThan(2);
    for (const { commands, output } of examplesIn(page)) expect(output.trim(), commands.join()).not.toBe("");
    const blocks = page.match(/^```sh$/gm) ?? [];
    expect(examplesIn(page)).toHaveLength(blocks.length);
  });

  it("shows what the commands that simulate nothing print", () => {
    const still = /^npx concerted (?:new|validate|explain|schema|classics \S+ --explain|assumptions (?!.*--stress))/;
    const examples = examplesIn(page).filter(({ commands }) => commands.every((line) => still.test(line)));
    inFolder((folder) => {
      for (const { commands, output } of examples) {
        const printed = commands.map((line) => outputOf(line, folder)).join("\n");
        expect(printed).toContain(output.replaceAll(/^…\n|…\n$/g, "").trimEnd());
      }
    });
  });

  it.runIf(process.env.CONCERTED_FULL)(
    "shows what every command prints (node scripts/commands.ts)",
    { timeout: 300_000 },
    () => {
      expect(withOutputs(page)).toBe(page);
    },
  );
});

describe("README.md", () => {
  it("shows the beginning of what the first run prints, as docs/start.md has it", () => {
    const [, shown = ""] = textOf.get("README.md")?.match(/```text\n([\s\S]*?)…\n```/) ?? [];
    const first = examplesIn(textOf.get("docs/start.md") ?? "").find(({ output }) => output.startsWith("first-look:"));
    expect(first?.commands).toEqual(["npx concerted run scenarios/first-look.yaml"]);
    expect(shown).toMatch(/^After 10 years/m);
    expect(first?.output.startsWith(shown)).toBe(true);
  });
});

describe("scenarios in the pages", () => {
  const blocks = [...textOf].flatMap(([page, text]) =>
    [...text.matchAll(/(?:<!-- from (\S+) -->\n\n)?```yaml\n([\s\S]*?)```/g)].map((match) => {
      return { page, from: match[1], yaml: match[2] as string };
    }),
  );

  it("are found", () => {
    expect(blocks.length).toBeGreaterThan(2);
  });

  it.each(blocks)("of $page load, alone or as a part of a scenario ($from)", async ({ from, yaml }) => {
    if (from !== undefined) expect(readFileSync(from, "utf8")).toContain(yaml.trim());
    const text = from !== undefined ? readFileSync(from, "utf8") : /^name:/m.test(yaml) ? yaml : `name: part\n${yaml}`;
    const folder = dirname(from ?? "docs/a.yaml");
    const readText = (path: string): string =>
      path.endsWith(".csv") && from === undefined
        ? "name,domain,budget\nClinic,health,9000000\nKeepers,water_quality,1000000\n"
        : readFileSync(join(folder, path), "utf8");
    const loaded = await loadScenario(text, { file: "page.yaml", readText });
    expect(loaded.ok ? [] : loaded.problems.map(formatProblem)).toEqual([]);
  });
});
