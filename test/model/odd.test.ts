import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { modelPage } from "../../scripts/odd.ts";
import { schedule } from "../../src/engine/month.ts";
import { processes } from "../../src/engine/random.ts";
import { stateLayout } from "../../src/engine/state-columns.ts";
import { worldLayout } from "../../src/engine/world-columns.ts";
import { outcomesOf } from "../../src/scenario/outcome-names.ts";
import { parameters } from "../../src/scenario/parameters.ts";
import { listRows } from "../../src/scenario/row.ts";
import { scenarioFile } from "../../src/scenario/schema.ts";

const page = readFileSync("docs/model.md", "utf8");

/** Text of a section by the beginning of its heading ("## 3. "), to the next heading of the same or a higher level. */
function section(heading: string): string {
  const start = page.indexOf(`\n${heading}`);
  if (start < 0) throw new RangeError(`docs/model.md: got no heading ${heading}`);
  const body = page.slice(start + 1 + heading.length);
  const end = body.search(heading.startsWith("### ") ? /\n###? / : /\n## /);
  return end < 0 ? body : body.slice(0, end);
}

/** Cells of all rows of tables in a text. */
function rowsOf(text: string): readonly (readonly string[])[] {
  const lines = text.split("\n").filter((line) => line.startsWith("|"));
  return lines.map((line) =>
    line
      .slice(1, -1)
      .split("|")
      .map((cell) => cell.trim()),
  );
}

const headings = [...page.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);

describe("the model's page", () => {
  it("has the seven elements of ODD 2020, in their order", () => {
    expect(headings.slice(0, 7)).toEqual([
      "1. Purpose and patterns",
      "2. Entities, state variables and scales",
      "3. Process overview and scheduling",
      "4. Design concepts",
      "5. Initialization",
      "6. Input data",
      "7. Submodels",
    ]);
  });

  it("has the eleven design concepts, in their order", () => {
    const concepts = [...section("## 4. ").matchAll(/^- \*\*([^*]+)\.\*\*/gm)].map(([, concept]) => concept);
    expect(concepts.join(", ")).toBe(
      "Basic principles, Emergence, Adaptation, Objectives, Learning, Prediction, Sensing, Interaction, Stochasticity, Collectives, Observation",
    );
  });

  it("has a submodel for each step of a month, in the order of the schedule", () => {
    const steps = [...section("## 3. ").matchAll(/^(\d+)\. `(\w+)`.*\((7\.\d+)\)$/gm)];
    expect(steps.map(([, , name]) => name)).toEqual(schedule.map(({ name }) => name));
    expect(steps.map(([, number]) => Number(number))).toEqual(schedule.map((_, i) => i + 1));
    expect(steps.map(([, , , submodel]) => submodel)).toEqual(schedule.map((_, i) => `7.${i + 1}`));
    const titles = [...page.matchAll(/^### (7\.\d+) /gm)].map(([, number]) => number);
    expect(titles).toEqual([...schedule, "outcomes"].map((_, i) => `7.${i + 1}`));
  });

  it("names every column of the state and of the world among the state variables", () => {
    const size = { people: 1, domains: 1, groups: 1, organizations: 1, bits: 1 };
    const columns = [...Object.keys(stateLayout(size)), ...Object.keys(worldLayout(size))];
    const named = rowsOf(section("## 2. ")).flatMap((cells) =>
      [...(cells[2] ?? "").matchAll(/`(\w+)`/g)].map(([, name]) => name),
    );
    expect(named.toSorted()).toEqual(columns.toSorted());
  });

  it("has the default groups and domains of the schema", () => {
    const { domains, groups } = scenarioFile.parse({ name: "defaults" }).community;
    const scales = section("## 2. ");
    expect(scales).toContain(`default ${(domains as readonly string[]).slice(0, -1).join(", ")}, ${domains.at(-1)}`);
    const said = groups.map(({ access, disadvantage, share }) => {
      return `${100 * share} % with access ${access.toFixed(2)} and disadvantage ${disadvantage}`;
    });
    expect(scales).toContain(`(default ${said.join("; ")})`);
  });

  it("says for each borrowed model what is different", () => {
    const deltas = [...page.matchAll(/^\*Delta to the published model \(([^[\]]*?)[,;:)]/gm)].map(([, model]) => model);
    expect(deltas).toHaveLength(6);
    for (const name of ["NK landscape", "coalitions", "Friedkin", "public-goods", "trial of referrals", "Lazer"]) {
      expect(page.match(new RegExp(`^\\*Delta to the published model \\([^\\n]*${name}`, "gm")), name).toHaveLength(1);
    }
  });
});

describe("the tables of parameters", () => {
  it("are what the schema gives (node scripts/odd.ts)", () => {
    expect(modelPage(page)).toBe(page);
  });

  const marked = [...page.matchAll(/<!-- parameters ([\d.]+) -->(.*?)<!-- end -->/gs)];
  const cells = marked.flatMap(([, , table]) => rowsOf(table as string).slice(2));

  it("stand one in each submodel and one in the initialization", () => {
    const numbers = ["5", ...schedule.map((_, i) => `7.${i + 1}`), "7.11"];
    expect(marked.map(([, number]) => number)).toEqual(numbers);
    for (const number of numbers) {
      const heading = number === "5" ? "## 5. " : `### ${number} `;
      expect(section(heading), number).toContain(`<!-- parameters ${number} -->`);
    }
  });

  it("hold every row of the schema once, with its default, range, unit and grade, and no other", () => {
    const rows = listRows(parameters);
    expect(cells.map(([, path]) => path).toSorted()).toEqual(rows.map(({ path }) => `\`${path}\``).toSorted());
    for (const { path, row } of rows) {
      const [, , value, range, unit, grade] = cells.find((each) => each[1] === `\`${path}\``) ?? [];
      const limits =
        row.kind === "number" ? `${row.min} to ${row.max}${row.whole ? ", whole" : ""}` : row.choices.join(", ");
      expect([value, range, unit, grade], path).toEqual([
        String(row.default),
        limits,
        row.kind === "number" ? row.unit : "",
        [row.grade, ...row.evidence.map((id) => `[${id}](evidence.md#${id})`)].join(", "),
      ]);
    }
  });

  it("name words that the text of their section uses", () => {
    for (const [, number, table] of marked) {
      const heading = number === "5" ? "## 5. " : `### ${number} `;
      const text = section(heading).replace(table as string, "");
      const plain = (word: string): string => word.replace(/^(share|base|perMember|hours|S)_.*/, "$1_");
      for (const [word] of rowsOf(table as string).slice(2)) {
        expect(text.includes(plain(word as string)), `${number}: ${word}`).toBe(true);
      }
    }
  });
});

const engine = readdirSync("src/engine", { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts"))
  .map((path) => readFileSync(`src/engine/${path}`, "utf8"))
  .join("\n");

describe("the table of draws", () => {
  it("names every process that the engine draws for, with its number, and no other", () => {
    const used = new Set([...engine.matchAll(/\bprocesses\.(\w+)/g)].map(([, name]) => name as keyof typeof processes));
    const expected = [...used].map((name) => [String(processes[name]), `\`${name}\``]);
    const listed = rowsOf(section("## 4. "))
      .slice(2)
      .map(([number, name]) => [number, name]);
    expect(listed).toEqual(expected.toSorted((a, b) => Number(a[0]) - Number(b[0])));
    expect(listed.length).toBeGreaterThan(30);
  });

  it("has every process in the equations", () => {
    const described = page.replace(section("## 4. "), "");
    for (const [, name] of rowsOf(section("## 4. ")).slice(3)) {
      const plain = (name as string).replaceAll("`", "");
      expect(described, plain).toMatch(new RegExp(`(U|N|words|word)\\(${plain}[;,]`));
    }
  });
});

describe("the table of outcomes", () => {
  it("names every recorded outcome, and no other", () => {
    const [first] = rowsOf(section("### 7.11 "))
      .slice(2)
      .map(([names]) => names);
    expect(first).toBe("`meanNeed`");
    const table = section("### 7.11 ").split("<!-- parameters")[0] as string;
    const listed = rowsOf(table)
      .slice(2)
      .flatMap(([names]) => [...(names as string).matchAll(/`([\w.]+)`/g)].map(([, name]) => name));
    const known = outcomesOf({ domains: [{ name: "DOMAIN" }], outcomes: [] }).map(({ name }) => name);
    expect(listed.toSorted()).toEqual(known.toSorted());
  });
});

describe("numbers in the engine's code that are no parameters", () => {
  /** Where a number stands in the code, and how the page says it. */
  const constants: readonly (readonly [code: RegExp, said: string])[] = [
    [/clock % 12 === 0/, "a multiple of 12"],
    [/LATEST_START = 120\b/, "0 … 120"],
    [/champion\.leaving \/ 12/, "u < leaving ÷ 12"],
    [/champion\.returning \/ 12/, "u < returning ÷ 12"],
    [/0\.5 \* distance/, "½·Σ_d |p[d] − q[d]|"],
    [/budget === 0 \? 1000/, "1000 if only the budget is 0"],
    [/funding\.additional \/ 12/, "additional ÷ 12"],
    [/u \* u \* u/, "U(emphasis; d)³"],
    [/FIXED_POINT = 16777216\b/, "floor(x·2²⁴)"],
    [/TWO_POW_32 = 4294967296\b/, "floor(2³²·("],
    [/\(word \+ 0\.5\) \/ TWO_POW_32/, "(word + 0.5) ÷ 2³²"],
    [/\* 2147483648\)/, "floor(clamp(c, 0, 1)·2³¹)"],
    [/PERSONS = 0xffffffff\b/, "entity 2³² − 1"],
    [/CENTER = 510\b/, "sum − 510"],
    [/1 \/ 147\.80054127099805\b/, "1 ÷ 147.80054127099805"],
    [/LINEAR = Math\.fround\(0\.9490332780957843\)/, "f32(0.9490332780957843)"],
    [/CUBIC = Math\.fround\(0\.018642382500609324\)/, "f32(0.018642382500609324)"],
    [/startingNeeds = \[0\.25, 0\.5, 0\.75, 1\]/, "below ¼, ½, ¾, above"],
    [/12 \* \(year \+ 1\)/, "every 12 months"],
    [/state\.champion\[0\] = 1;/, "health, champion, fill 1"],
    [/achieved\[3\] as number\)\) \/ 4/, "A_communication) ÷ 4"],
    [/effort\) \/ 12/, "(willFloor + willWeight·w)) ÷ 12"],
    [/Math\.min\(neighbors, bits - 1\)/, "min(neighbors, n − 1)"],
  ];

  it.each(constants)("%s is on the page", (code, said) => {
    expect(code.test(engine)).toBe(true);
    expect(page).toContain(said);
  });

  it("from the numeric functions and the standard arms are on the page, too", () => {
    expect(readFileSync("src/numeric/functions.ts", "utf8")).toContain("0.5 * (1 + u / Math.sqrt(1 + u * u))");
    expect(page).toContain("σ(u) = ½(1 + u/√(1 + u²))");
    const [, tested] = readFileSync("src/scenario/arms.ts", "utf8").match(/"learning\.testedPrograms": (\d+)/) ?? [];
    expect(page).toContain(`\`tested-programs\` has T = ${tested}`);
    const { burnIn, months } = scenarioFile.parse({ name: "defaults" });
    expect(page).toContain(`a burn-in of ${burnIn} months`);
    expect(page).toContain(`${months} months that count`);
  });
});
