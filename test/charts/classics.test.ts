import { describe, expect, it } from "vitest";
import { classicChart, type PicturePoint, type PictureSource } from "../../src/charts/classics/figure.ts";
import { renderSvg } from "../../src/experiment/render.ts";

const source: PictureSource = {
  classic: "toy",
  reference: "Nobody, N. (1900). A draw. Nowhere.",
  seed: "1",
  replications: 40,
  engine: "abc",
};
const point = (series: string, x: number, value: number, published: number | null = null): PicturePoint => {
  return { series, x, value, standardError: 0.1, published };
};
const draw = (points: readonly PicturePoint[]): Promise<string> =>
  renderSvg(classicChart({ title: "height over level", x: "Level", y: "Height", points }, source));

describe("the figure of a classic", () => {
  it("names every series, says how to read it, and where it is from", async () => {
    const svg = await draw([point("line", 0, 1, 1.1), point("line", 1, 2), point("full", 0, 1), point("full", 1, 3)]);
    for (const words of ["Height over level", ">line<", ">full<", "± 2 standard errors", "Hollow marks: known answers"])
      expect(svg).toContain(words);
    expect(svg).toContain("Classic toy · 40\u00a0replications of each cell · seed 1 · engine abc");
    expect(svg).toContain("Nobody, N. (1900).");
    expect(svg).not.toContain("NaN");
  });

  it("draws published values as hollow marks, one each, and none where there are none", async () => {
    const hollow = (svg: string): number => svg.match(/<path(?![^>]* fill="#)[^>]* stroke="#1b1b1b"/g)?.length ?? 0;
    const with2 = await draw([point("line", 0, 1, 1.1), point("line", 1, 2, 2.2), point("line", 2, 3)]);
    const without = await draw([point("line", 0, 1), point("line", 1, 2), point("line", 2, 3)]);
    expect(hollow(with2) - hollow(without)).toBe(2);
    expect(without).not.toContain("Hollow marks");
  });

  it("leaves out what is not known, and needs no standard errors", async () => {
    const unknown = { series: "line", x: 1, value: Number.NaN, standardError: Number.NaN, published: 1.5 };
    const svg = await draw([point("line", 0, 1), unknown, { ...point("line", 2, 2), standardError: Number.NaN }]);
    expect(svg).not.toContain("NaN");
    const certain = await draw([{ ...point("line", 0, 1), standardError: 0 }]);
    expect(certain).toContain("without any randomness");
  });

  it("tells series apart without color: by shape, and by dashes beside their names", () => {
    const spec = JSON.stringify(
      classicChart({ title: "t", x: "x", y: "y", points: [point("a", 0, 1), point("b", 0, 1)] }, source),
    );
    expect(spec).toContain('"shape":"circle"');
    expect(spec).toContain('"shape":"square"');
    expect(spec.match(/"strokeDash":\[6,3\]/g)).toHaveLength(2);
  });
});
