import { describe, expect, it } from "vitest";
import { eventLayers, eventWords } from "../../src/charts/events.ts";
import type { Source } from "../../src/charts/spec.ts";

const source: Source = {
  scenario: "synthetic",
  engine: "e",
  results: "r",
  residents: null,
  start: 18,
  shocks: [
    { name: "flood", from: 12, to: 24 },
    { name: "slump", from: 90, to: 130 },
    { name: "later", from: 121, to: 140 },
  ],
};
const plot = { lastMonth: 120, width: 600, height: 300, named: true };

describe("events on charts over months", () => {
  it("marks the months in which a shock is in force, as far as the chart goes", () => {
    const bands = eventLayers(source, plot).filter(({ mark }) => (mark as { readonly type: string }).type === "rect");
    expect(bands.map(({ encoding }) => encoding)).toMatchObject([
      { x: { value: 60 }, x2: { value: 120 } },
      { x: { value: 450 }, x2: { value: 600 } },
    ]);
  });

  it("names them on a large chart, and in words under any", () => {
    const texts = JSON.stringify(eventLayers(source, plot));
    expect(texts).toContain('"flood"');
    expect(texts).toContain('"start"');
    expect(JSON.stringify(eventLayers(source, { ...plot, named: false }))).not.toContain('"flood"');
    expect(eventWords(source, 120).replaceAll("\u00a0", " ")).toBe(
      " Shaded: flood (years 1 to 2), slump (years 7.5 to 10.8). Dotted: start of the initiative, after 18 months.",
    );
  });

  it("marks nothing where nothing is scheduled and the start is month 0", () => {
    const { shocks: _, ...calm } = source;
    expect(eventLayers({ ...calm, start: 0 }, plot)).toEqual([]);
    expect(eventWords({ ...calm, start: null }, 120)).toBe("");
  });
});
