import type { Spec } from "./spec.ts";

/** Verdana has nearly the widths of DejaVu Sans, for readers of an SVG who lack it. */
const font = "DejaVu Sans, Verdana, sans-serif";

/** Inks and papers, each used for one thing, so that a page may map them to a dark scheme. */
export const ink = { text: "#1b1b1b", muted: "#595959", grid: "#e4e4e4", rule: "#8a8a8a", paper: "#ffffff" } as const;

/** A color of the Okabe–Ito palette for marks, and a shade of it dark enough for small text on white. */
export interface Hue {
  readonly mark: string;
  readonly text: string;
}

const blue: Hue = { mark: "#0072B2", text: "#00629A" };
const vermilion: Hue = { mark: "#D55E00", text: "#A94A00" };

/** For further arms; yellow is left out, it cannot be seen on white. */
const others: readonly Hue[] = [
  { mark: "#009E73", text: "#00704F" },
  { mark: "#CC79A7", text: "#9C4177" },
  { mark: "#56B4E9", text: "#1F6F9E" },
  { mark: "#E69F00", text: "#8A5F00" },
  { mark: "#444444", text: "#333333" },
];

/** Better and worse, told apart by place and by shape too. */
export const verdictHues = {
  better: { mark: "#009E73", text: "#00704F" },
  worse: { mark: "#CC79A7", text: "#9C4177" },
  equal: { mark: "#8A8A8A", text: "#595959" },
} as const satisfies Record<string, Hue>;

/** All hues in use, for pages that map them to a dark scheme. */
export const hues: readonly Hue[] = [blue, vermilion, ...others];

/** Dashes of lines in one plot, the first none, so that color is not the only cue. */
export const dashes: readonly (readonly number[])[] = [
  [1, 0],
  [6, 3],
  [2, 2],
  [8, 3, 2, 3],
];

/** The color of an arm: blue for isolated, vermilion for collective, further ones in the order of the arms. */
export function hueOf(arm: string, arms: readonly string[]): Hue {
  if (arm === "isolated") return blue;
  if (arm === "collective") return vermilion;
  const unnamed = arms.filter((name) => name !== "isolated" && name !== "collective");
  const free = [...(arms.includes("isolated") ? [] : [blue]), ...(arms.includes("collective") ? [] : [vermilion])];
  const place = unnamed.indexOf(arm);
  return free[place] ?? (others[Math.max(0, place - free.length) % others.length] as Hue);
}

/** The look of all charts. Nothing in it depends on the machine. */
export const theme: Spec = {
  font,
  aria: false,
  background: ink.paper,
  padding: 16,
  view: { stroke: null },
  title: {
    anchor: "start",
    align: "left",
    frame: "bounds",
    color: ink.text,
    subtitleColor: ink.muted,
    font,
    fontSize: 15,
    fontWeight: "bold",
    lineHeight: 20,
    subtitleFont: font,
    subtitleFontSize: 11.5,
    subtitleLineHeight: 16,
    subtitlePadding: 6,
    offset: 14,
  },
  axis: {
    labelFont: font,
    titleFont: font,
    labelFontSize: 11,
    titleFontSize: 11.5,
    titleFontWeight: "normal",
    labelColor: ink.muted,
    titleColor: ink.muted,
    gridColor: ink.grid,
    domain: false,
    ticks: false,
    labelPadding: 6,
    labelLimit: 0,
    titleLimit: 0,
    titlePadding: 10,
  },
  text: { font, fontSize: 11.5, fill: ink.text },
};
