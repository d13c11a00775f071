import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { outFolder } from "../../src/cli/out-folder.ts";
import { chunkFiles, temporaryFolder } from "../experiment/folders.ts";
import { smallText } from "../experiment/runs.ts";
import { concerted, type Ended, writeScenario } from "./concerted.ts";

const cwd = temporaryFolder();
const call = (...args: readonly string[]): Promise<Ended> => concerted(args, { cwd });

/** Error output of a call that must end as invalid, without a word on how the program is built. */
async function refused(...args: readonly string[]): Promise<string> {
  const { code, stderr, stdout } = await call(...args);
  expect({ code, stdout }, args.join(" ")).toEqual({ code: 2, stdout: "" });
  expect(stderr).not.toMatch(/DEBUG|^\s+at /m);
  return stderr;
}

beforeAll(async () => {
  writeScenario(cwd, smallText);
  const { code, stderr } = await call("run", "small.yaml", "--replications", "2", "--workers", "1", "--out", "ä b/run");
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
});

/** A copy of the results with something done to it. */
function changed(name: string, change: (folder: string) => void): string {
  const folder = join(cwd, name);
  cpSync(join(cwd, "ä b", "run"), folder, { recursive: true });
  change(folder);
  return name;
}

function withManifest(folder: string, edit: (manifest: Record<string, unknown>) => unknown): void {
  const path = join(folder, "manifest.json");
  writeFileSync(path, JSON.stringify(edit(JSON.parse(readFileSync(path, "utf8")))));
}

const readers = ["compare", "report", "reproduce"] as const;

describe("a results folder that is not as this version writes it", () => {
  it("is told by the part that its manifest lacks, by every command that reads it", async () => {
    const older = changed("older", (folder) =>
      withManifest(folder, ({ scenario, ...rest }) => {
        const { money: _, ...parts } = scenario as Record<string, unknown>;
        return { ...rest, concerted: "0.0.1", scenario: parts };
      }),
    );
    const sentence = /^older\/manifest\.json: got one by concerted 0\.0\.1 without scenario\.money, expected /;
    for (const command of readers) expect(await refused(command, older)).toMatch(sentence);
    expect(await refused("run", "small.yaml", "--out", older)).toMatch(sentence);
    expect(await refused("assumptions", "small.yaml", "--stress", "--quiet", "--out", older)).toMatch(sentence);
  });

  it("is told where its manifest is no JSON, or a chunk is missing", async () => {
    const broken = changed("broken", (folder) => writeFileSync(join(folder, "manifest.json"), '{"format":'));
    for (const command of readers)
      expect(await refused(command, broken)).toMatch(/^broken\/manifest\.json: got a text that is not JSON, /);
    const bare = changed("bare", (folder) => rmSync(join(folder, "runs", chunkFiles(folder)[0] as string)));
    const sentence =
      /^bare\/runs\/\w+\.chunk is missing or damaged; the command that filled the folder makes it again\n$/;
    for (const command of ["compare", "report"]) expect(await refused(command, bare)).toMatch(sentence);
  });

  it("has no points where it is no sweep's", async () => {
    expect(await refused("compare", "ä b/run", "--point", "3")).toBe(
      "--point: got 3 for ä b/run, which is no sweep, expected none\n",
    );
  });
});

describe("a place for results", () => {
  const refusal = (typed: string): string => {
    try {
      outFolder(typed);
    } catch (error) {
      return (error as Error).message;
    }
    return "";
  };

  it("is refused where a file or a link that leads nowhere is in the way, above it too", () => {
    const here = join(cwd, "places");
    mkdirSync(join(here, "real"), { recursive: true });
    writeFileSync(join(here, "file"), "");
    symlinkSync("real", join(here, "link"));
    symlinkSync("nothing", join(here, "dangling"));
    symlinkSync("loop", join(here, "loop"));
    expect(refusal("")).toBe("--out: got nothing, expected a folder");
    expect(refusal(join(here, "file"))).toMatch(/got a file, expected a folder$/);
    expect(refusal(join(here, "file", "a", "b"))).toMatch(/got a file at .*file, expected a folder$/);
    for (const name of ["dangling", "loop", "loop/a"])
      expect(refusal(join(here, name))).toMatch(/got a link that leads nowhere.*, expected a folder$/);
    for (const name of ["real", "link", "real/a/b", "link/a", "not there"]) expect(refusal(join(here, name))).toBe("");
  });

  it("keeps what is somebody's own, also where a stress run has folders of its own", async () => {
    const small = ["--replications", "2", "--people", "50", "--months", "6", "--set", "compare.months=[6]"];
    const stress = [
      "assumptions",
      "small.yaml",
      "--stress",
      "--parameters",
      "funding.restricted",
      "--workers",
      "1",
      ...small,
    ];
    const place = join(cwd, "stress");
    mkdirSync(join(place, "assumptions", "notes"), { recursive: true });
    writeFileSync(join(place, "assumptions", "notes", "mine.txt"), "mine");
    expect(await call(...stress, "--quiet", "--out", "stress")).toMatchObject({ code: 0, stderr: "" });
    expect(readFileSync(join(place, "assumptions", "notes", "mine.txt"), "utf8")).toBe("mine");
    mkdirSync(join(cwd, "taken"));
    writeFileSync(join(cwd, "taken", "report.html"), "mine");
    expect(await refused(...stress, "--quiet", "--out", "taken")).toBe(
      "taken: got report.html without the assumptions.json of results, expected a folder in which nothing would be overwritten\n",
    );
  });

  it("is a file for the explorer", async () => {
    expect(await refused("open", "small.yaml", "--out", "ä b")).toBe(
      "--out ä b: got a folder, expected a file, such as ä b/explorer.html\n",
    );
  });
});

describe("a scenario file", () => {
  it("is UTF-8, and so is a list of organizations: letters in another encoding are not lost without a word", async () => {
    const latin = Buffer.from("name: x\nabout: Lübeck\n", "latin1");
    writeFileSync(join(cwd, "latin.yaml"), latin);
    writeFileSync(join(cwd, "utf16.yaml"), Buffer.from("\ufeffname: x\n", "utf16le"));
    for (const name of ["latin.yaml", "utf16.yaml"])
      expect(await refused("validate", name)).toMatch(
        new RegExp(`^${name}: got text that is not UTF-8, expected a scenario file`),
      );
    writeFileSync(join(cwd, "list.csv"), latin);
    writeScenario(cwd, "name: listed\norganizations: { csv: list.csv }\n", "listed.yaml");
    expect(await refused("validate", "listed.yaml")).toBe(
      'listed.yaml:2:23 organizations.csv: got "list.csv", which cannot be read (text that is not UTF-8), expected a CSV file beside this one\n',
    );
  });
});
