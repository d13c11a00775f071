import { execFileSync, spawnSync } from "node:child_process";
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { draftOf, isWriteFailure, removeLeftovers, writeWhole } from "../../src/experiment/files.ts";
import { pathsIn, temporaryFolder } from "./folders.ts";
import { runInto, smallScenario } from "./runs.ts";

const folder = temporaryFolder();

function thrownBy(work: () => void): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  return null;
}

describe("files that appear whole or not at all", () => {
  it("are written with the folders they need, and nothing beside them", () => {
    const path = join(folder, "a", "b", "words.txt");
    writeWhole(path, "first");
    const draft = draftOf(path);
    draft.fill((temporary) => writeFileSync(temporary, `${readFileSync(path)}, `));
    draft.fill((temporary) => appendFileSync(temporary, "second"));
    expect(readFileSync(path, "utf8")).toBe("first");
    draft.publish();
    draft.discard();
    expect(readFileSync(path, "utf8")).toBe("first, second");
    expect(readdirSync(join(folder, "a", "b"))).toEqual(["words.txt"]);
  });

  it("stay as they were when what fills them gives up halfway, and its error is passed on", () => {
    const path = join(folder, "halfway.txt");
    writeWhole(path, "before");
    const draft = draftOf(path);
    const filling = (): void =>
      draft.fill((temporary) => {
        writeFileSync(temporary, "half of ");
        throw new RangeError("no more");
      });
    expect(filling).toThrow(new RangeError("no more"));
    draft.discard();
    expect(readFileSync(path, "utf8")).toBe("before");
    expect(readdirSync(folder).filter((name) => name.startsWith("halfway"))).toEqual(["halfway.txt"]);
  });

  it("are refused where a folder cannot be made, with the path", () => {
    const path = join(folder, "file", "below", "it.txt");
    writeWhole(join(folder, "file"), "");
    expect(() => writeWhole(path, "")).toThrow(`${path} could not be written: ENOTDIR`);
  });

  it("are refused by a relative path where the working folder is gone, instead of waiting for ever", () => {
    const gone = join(folder, "gone");
    mkdirSync(gone);
    const files = new URL("../../src/experiment/files.ts", import.meta.url);
    const text = `import { rmSync } from "node:fs"; import { writeWhole } from ${JSON.stringify(files)};
      process.cwd(); rmSync(process.cwd(), { recursive: true }); writeWhole("results/it.txt", "");`;
    const options = { cwd: gone, encoding: "utf8", timeout: 30_000 } as const;
    const { signal, stderr } = spawnSync(process.execPath, ["--input-type=module-typescript", "--eval", text], options);
    expect(signal).toBeNull();
    expect(stderr).toContain("results/it.txt could not be written: ENOENT");
  });

  it.skipIf(!existsSync("/dev/full"))("name their path when a disk is full", () => {
    const path = join(folder, "full.txt");
    const draft = draftOf(path);
    const thrown = thrownBy(() =>
      draft.fill((temporary) => {
        writeFileSync(temporary, "half");
        writeFileSync("/dev/full", "the rest");
      }),
    );
    draft.discard();
    expect(isWriteFailure(thrown)).toBe(true);
    expect(String(thrown)).toContain(`${path} could not be written: ENOSPC`);
    expect(readdirSync(folder).filter((name) => name.startsWith("full"))).toEqual([]);
  });
});

/** More than any system gives: no process of this number is at work. */
const dead = 2 ** 22 + 1;

describe("files left over from a process that was killed", () => {
  it("are removed, those of a process at work and all others are not", () => {
    const place = join(folder, "leftovers");
    mkdirSync(place);
    const names = [
      `a.chunk.${dead}.part`,
      `b.chunk.${process.pid}.part`,
      `c.chunk.${process.ppid}.part`,
      "d.part",
      "e",
    ];
    for (const name of names) writeFileSync(join(place, name), "");
    removeLeftovers(place);
    expect(readdirSync(place).sort()).toEqual([`c.chunk.${process.ppid}.part`, "d.part", "e"]);
    removeLeftovers(join(folder, "nowhere"));
  });
});

/** Mounts a file system of a few hundred kilobytes; false where that is not allowed. */
function mountTiny(place: string): boolean {
  return spawnSync("mount", ["-t", "tmpfs", "-o", "size=300k", "tmpfs", place]).status === 0;
}

const tiny = temporaryFolder();

describe("a disk that fills up during a run", () => {
  it("leaves whole chunks only, and the run goes on from them on a larger disk", async ({ skip }) => {
    skip(!mountTiny(tiny), "needs the right to mount a file system");
    try {
      const scenario = await smallScenario("replications=200");
      const error = await runInto(tiny, scenario).catch((thrown: unknown) => thrown);
      expect(isWriteFailure(error)).toBe(true);
      expect(String(error)).toMatch(new RegExp(`${tiny}/runs/[0-9a-f]{32}\\.chunk could not be written: ENOSPC`));
      const kept = pathsIn(join(tiny, "runs"));
      expect(kept.length).toBeGreaterThan(0);
      expect(kept.every((name) => /^[0-9a-f]{32}\.chunk$/.test(name))).toBe(true);
      execFileSync("mount", ["-o", "remount,size=64m", tiny]);
      const ready: number[] = [];
      await runInto(tiny, scenario, { onProgress: (progress) => ready.push(progress.ready) });
      expect(ready[0]).toBe(kept.length * 32);
    } finally {
      execFileSync("umount", [tiny]);
    }
  });
});
