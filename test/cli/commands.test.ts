import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { digestsIn, temporaryFolder } from "../experiment/folders.ts";
import { smallText } from "../experiment/runs.ts";
import { concerted, type Ended, start, writeScenario } from "./concerted.ts";

const cwd = temporaryFolder();
const call = (...args: readonly string[]): Promise<Ended> => concerted(args, { cwd });

beforeAll(() => {
  writeScenario(cwd, smallText);
  writeScenario(cwd, `${smallText}oucomes: []\nmoths: 3\n`, "misspelt.yaml");
});

/** Code and error output of a call that must print nothing else. */
async function refused(...args: readonly string[]): Promise<string> {
  const { code, stderr, stdout } = await call(...args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).not.toMatch(/^\s+at /m);
  return stderr;
}

describe("concerted --help", () => {
  it("lists the commands and the exit codes", async () => {
    const { code, stderr, stdout } = await call("--help");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    for (const command of ["run", "report", "reproduce", "validate", "explain", "new", "schema"])
      expect(stdout).toMatch(new RegExp(`^  ${command} `, "m"));
    expect(stdout).toMatch(/0 done, 1 failed, 2 invalid input, .*130 stopped/s);
  });

  it("of run lists its options", async () => {
    const { code, stdout } = await call("run", "--help");
    expect(code).toBe(0);
    const options = "out workers csv json quiet replications seed people months set";
    for (const option of options.split(" ")) expect(stdout).toMatch(new RegExp(`^  --${option}\\b`, "m"));
  });

  it("--version is that of the package", async () => {
    const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
    expect(await call("--version")).toMatchObject({ code: 0, stdout: `${version}\n`, stderr: "" });
  });
});

describe("what is typed wrongly ends with 2 and a sentence", () => {
  it("a command or an option, with the one that was meant", async () => {
    expect(await refused("rnu")).toContain("unknown command 'rnu'\n(Did you mean run?)");
    expect(await refused("run", "small.yaml", "--replication", "3")).toContain(
      "unknown option '--replication'\n(Did you mean --replications?)",
    );
    expect(await refused("run")).toContain("missing required argument 'scenario'");
    expect(await refused()).toContain("Usage: concerted");
  });

  it("a number", async () => {
    for (const value of ["0", "1.5", "two"])
      expect(await refused("run", "small.yaml", `--workers=${value}`)).toContain(
        `got ${JSON.stringify(value)}, expected a whole number of at least 1.`,
      );
    const set = ["--set", "funding.perResident=-1", "--set", "funding.perResidnt=1"];
    const lines = (await refused("run", "small.yaml", "--people", "3", ...set)).trimEnd().split("\n");
    expect(lines.toSorted()).toEqual([
      expect.stringMatching(/^--people community\.people: got 3, expected a whole number from 50 /),
      expect.stringMatching(/^--set funding\.perResident: got -1, expected a number from 0 /),
      expect.stringMatching(/^--set funding\.perResidnt: got an unknown key, .* did you mean perResident\?$/),
    ]);
  });

  it("a file that is missing, or is a folder", async () => {
    expect(await refused("run", "nowhere.yaml")).toBe(
      "nowhere.yaml: got no such file, expected a scenario file (concerted new NAME writes one)\n",
    );
    expect(await refused("validate", ".")).toMatch(/^\.: got a folder, expected a scenario file .*\n$/);
    expect(await refused("report", "nowhere")).toBe(
      "nowhere: got no manifest.json, expected the folder of a finished run\n",
    );
    expect(await refused("reproduce", "nowhere/manifest.json")).toMatch(
      /^nowhere\/manifest\.json: got no such file, .*\n$/,
    );
    expect(await refused("run", "small.yaml", "--out", "small.yaml")).toBe(
      "--out small.yaml: got a file, expected a folder\n",
    );
  });

  it("a scenario, with the place of everything that is wrong, and no folder is made", async () => {
    const lines = (await refused("run", "misspelt.yaml")).trimEnd().split("\n");
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^misspelt\.yaml:11:1 oucomes: got an unknown key, .*outcomes/);
    expect(lines[1]).toMatch(/^misspelt\.yaml:12:1 moths: got an unknown key, .*months/);
    expect(existsSync(join(cwd, "results"))).toBe(false);
  });
});

describe("concerted validate", () => {
  it("says that a sound scenario is valid", async () => {
    expect(await call("validate", "small.yaml")).toMatchObject({
      code: 0,
      stdout: "small.yaml is valid: small, arms isolated, collective, 70 worlds, 6 months\n",
      stderr: "",
    });
  });

  it("gives problems as JSON, and nothing else", async () => {
    const { code, stderr, stdout } = await call("validate", "misspelt.yaml", "--json");
    expect({ code, stderr }).toEqual({ code: 2, stderr: "" });
    const { problems, valid } = JSON.parse(stdout);
    expect(valid).toBe(false);
    expect(problems).toMatchObject([
      { file: "misspelt.yaml", line: 11, column: 1, path: "oucomes" },
      { file: "misspelt.yaml", line: 12, column: 1, path: "moths" },
    ]);
    expect(JSON.parse((await call("validate", "small.yaml", "--json")).stdout)).toEqual({
      valid: true,
      name: "small",
      problems: [],
    });
  });
});

describe("concerted new, explain and schema", () => {
  it("writes a scenario that is valid, and never over a file", async () => {
    expect(await call("new", "our-town")).toMatchObject({ code: 0, stderr: "" });
    expect(await call("validate", "our-town.yaml")).toMatchObject({ code: 0, stderr: "" });
    const before = digestsIn(cwd, ["our-town.yaml", "our-town-organizations.csv"]);
    expect(await refused("new", "our-town")).toBe("our-town.yaml: is there already; nothing was written\n");
    writeFileSync(join(cwd, "half-organizations.csv"), "mine");
    expect(await refused("new", "half")).toBe("half-organizations.csv: is there already; nothing was written\n");
    expect(existsSync(join(cwd, "half.yaml"))).toBe(false);
    expect(await refused("new", "nowhere/town")).toBe(
      "nowhere/town.yaml: its folder does not exist; nothing was written\n",
    );
    expect(await refused("new", "Our Town")).toMatch(/^name: got "Our Town", expected small letters/);
    expect(await refused("new", "a".repeat(81))).toMatch(/^name: got "a+" of 81 characters, expected at most 80$/m);
    expect(digestsIn(cwd, Object.keys(before))).toEqual(before);
  });

  it("says in words what differs between the arms", async () => {
    const { code, stderr, stdout } = await call("explain", "small.yaml", "--set", "arms.coalition={}");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^small/);
    expect(stdout).toMatch(/^ {2}coalition: /m);
  });

  it("prints the JSON Schema of scenario files", async () => {
    const { code, stderr, stdout } = await call("schema");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const schema = JSON.parse(stdout);
    expect(schema.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
    expect(Object.keys(schema.properties)).toEqual(
      expect.arrayContaining(["name", "seed", "arms", "compare", "charts"]),
    );
  });

  it("ends quietly when its reader has seen enough", async () => {
    const running = start(["schema"], { cwd });
    running.process.stdout?.destroy();
    expect(await running.ended).toMatchObject({ code: 0, stderr: "" });
  });
});
