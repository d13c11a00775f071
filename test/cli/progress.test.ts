import { describe, expect, it } from "vitest";
import type { Comparison } from "../../src/analysis/summary.ts";
import { dotRows } from "../../src/cli/dots.ts";
import { clockTime, progressDisplay, progressLine } from "../../src/cli/progress.ts";

describe("progress", () => {
  it("gives worlds done, their rate and the time left", () => {
    expect(progressLine({ done: 15, ready: 0, total: 40 }, 10)).toBe(
      "█████████░░░░░░░░░░░░░░░ 15 of 40 worlds · 1.5 worlds/s · 0:17 left",
    );
    expect(progressLine({ done: 40, ready: 0, total: 40 }, 10)).toMatch(/^█{24} 40 of 40 .* 0:00 left$/);
  });

  it("does not count worlds that were there for the rate", () => {
    expect(progressLine({ done: 15, ready: 10, total: 40 }, 10)).toContain("0.5 worlds/s · 0:50 left");
    expect(progressLine({ done: 10, ready: 10, total: 40 }, 10)).toMatch(/░ 10 of 40 worlds$/);
  });

  it("fits into a narrow terminal", () => {
    const progress = { done: 15, ready: 0, total: 40 };
    expect(progressLine(progress, 10, 60)).toBe("15 of 40 worlds · 1.5 worlds/s · 0:17 left");
    for (const columns of [1, 2, 10, 20, 42, 43, 70, 200])
      expect(progressLine(progress, 10, columns).length).toBeLessThan(columns);
  });

  it("gives times as a clock does", () => {
    expect([0, 59.4, 59.6, 65, 3599, 3600, 7390].map(clockTime)).toEqual([
      "0:00",
      "0:59",
      "1:00",
      "1:05",
      "59:59",
      "1:00:00",
      "2:03:10",
    ]);
  });

  const drawn = (isTTY: boolean, shown: boolean): string => {
    const pieces: string[] = [];
    const stream = { isTTY, columns: 80, write: (piece: string) => pieces.push(piece) > 0 };
    const display = progressDisplay(stream as unknown as NodeJS.WriteStream, shown);
    display.update({ done: 1, ready: 0, total: 2 });
    display.update({ done: 2, ready: 0, total: 2 });
    display.note("writing");
    display.end();
    return pieces.join("");
  };

  it("is drawn on a terminal, in one line that is gone in the end", () => {
    const text = drawn(true, true);
    expect(text).toContain("1 of 2 worlds");
    expect(text).toContain("2 of 2 worlds");
    expect(text).not.toContain("\n");
    expect(text.endsWith("writing\r\u001b[2K")).toBe(true);
  });

  it("is drawn nowhere else, nor when all is to be quiet", () => {
    expect(drawn(false, true)).toBe("");
    expect(drawn(true, false)).toBe("");
  });
});

describe("dots", () => {
  const at = (estimate: number, low: number | null, high: number | null) => ({ estimate, low, high }) as Comparison;

  it("stand on one scale, with their interval and the zero", () => {
    expect(dotRows([at(-4, -8, 0.5), at(4, 2, 8)], 17)).toEqual(["├───●───┼┤       ", "        │ ├─●───┤"]);
  });

  it("stand alone where there is no interval, and in the middle where all are zero", () => {
    expect(dotRows([at(-2, null, null), at(2, null, null)], 5)).toEqual(["● │  ", "  │ ●"]);
    expect(dotRows([at(0, 0, 0)], 5)).toEqual(["  ●  "]);
  });
});
