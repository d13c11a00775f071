import { numberFormat } from "./axes.ts";
import { netText, type PartGains, partName } from "./gain-words.ts";
import { extent } from "./layout.ts";
import { quantity, textAt } from "./marks.ts";
import { fixed } from "./numbers.ts";
import { rounded } from "./rows.ts";
import type { Spec } from "./spec.ts";
import { ink, verdictHues } from "./theme.ts";

/** Which fates a plot shows: at the left, at the right, their difference, and the column beside it. */
export interface GainKind {
  readonly worse: string;
  readonly better: string;
  readonly net: string;
  readonly left: string;
  readonly right: string;
  readonly rest: { readonly fate: string; readonly name: string };
}

/** Change in need. */
export const needKind: GainKind = {
  worse: "worse",
  better: "better",
  net: "net",
  left: "← worse off",
  right: "better off →",
  rest: { fate: "unchanged", name: "same" },
};

/** Beginning and ceasing to thrive. */
export const thrivingKind: GainKind = {
  worse: "thrivingLost",
  better: "thrivingGained",
  net: "thrivingNet",
  left: "← no longer thriving",
  right: "newly thriving →",
  rest: { fate: "thrivingInBoth", name: "in both" },
};

const rowHeight = 24;
const sectionGap = 10;
const barHeight = 13;

/** Centers of the rows in pixels, with a gap between everyone, groups and classes of need. */
function placesOf(parts: readonly PartGains[]): readonly number[] {
  let [place, before] = [rowHeight / 2, parts[0]?.split];
  return parts.map(({ split }, i) => {
    if (i > 0) place += rowHeight + (split === before ? 0 : sectionGap);
    before = split;
    return place;
  });
}

type Domain = readonly [low: number, high: number];

/** Room for the bars, and for the numbers at their ends, as shares of residents. */
export function domainOf(parts: readonly PartGains[], { better, net, worse }: GainKind): Domain {
  const ends = parts.flatMap(({ of }) => [of(better).estimate, -of(worse).estimate, of(net).low, of(net).high]);
  return extent([0, ...ends], 0.16, 0.05);
}

/** A plot's place among others. */
interface Frame {
  /** Pixels. */
  readonly width: number;
  readonly domain: Domain;
  /** Whether rows are named at the left, and numbers stand in columns at the right. */
  readonly named: boolean;
  readonly columns: boolean;
  readonly axis: boolean;
}

function barData(parts: readonly PartGains[], { better, net, worse }: GainKind): Spec {
  const places = placesOf(parts);
  const values = parts.map(({ of }, i) => {
    const center = places[i] as number;
    const balance = of(net);
    return {
      zero: 0,
      worse: rounded(-of(worse).estimate),
      better: rounded(of(better).estimate),
      net: rounded(balance.estimate),
      low: rounded(balance.low ?? balance.estimate),
      high: rounded(balance.high ?? balance.estimate),
      top: center - barHeight / 2,
      bottom: center + barHeight / 2,
      center,
      leftEnd: rounded(Math.min(-of(worse).estimate, balance.low ?? 0)),
      rightEnd: rounded(Math.max(of(better).estimate, balance.high ?? 0)),
      worseText: fixed(of(worse).estimate * 100, 1),
      betterText: fixed(of(better).estimate * 100, 1),
    };
  });
  return { values };
}

const pixels = (field: string): Spec => ({ field, type: "quantitative", scale: null, axis: null });

function bars(): readonly Spec[] {
  const bar = (field: "better" | "worse"): Spec => ({
    mark: { type: "rect", color: verdictHues[field].mark },
    encoding: { x: quantity("zero"), x2: { field }, y: pixels("top"), y2: { field: "bottom" } },
  });
  const end = (field: "better" | "worse", place: string, align: string, dx: number): Spec => ({
    mark: { type: "text", align, baseline: "middle", dx, color: verdictHues[field].text, fontSize: 10.5 },
    encoding: { x: quantity(place), y: pixels("center"), text: { field: `${field}Text`, type: "nominal" } },
  });
  return [bar("worse"), bar("better"), end("worse", "leftEnd", "right", -5), end("better", "rightEnd", "left", 5)];
}

/** Better less worse as a diamond with its interval, on the bars. */
function balance(): readonly Spec[] {
  const y = pixels("center");
  return [
    {
      mark: { type: "rule", strokeWidth: 2, color: ink.text },
      encoding: { x: quantity("low"), x2: { field: "high" }, y },
    },
    {
      mark: { type: "point", shape: "diamond", filled: true, opacity: 1, size: 55, color: ink.text },
      encoding: { x: quantity("net"), y },
    },
  ];
}

/** Names of the rows, and the numbers beside them. */
function rowTexts(
  parts: readonly PartGains[],
  { net, rest }: GainKind,
  { columns, named, width }: Frame,
): readonly Spec[] {
  const places = placesOf(parts);
  const small = { baseline: "middle", fontSize: 10.5 } as const;
  return parts.flatMap((part, i) => {
    const place = places[i] as number;
    const weight = part.split === "everyone" ? { fontWeight: "bold" } : {};
    const name = textAt(partName(part), -8, place, { ...small, ...weight, fontSize: 12, align: "right" });
    const numbers = [
      textAt(fixed(part.of(rest.fate).estimate * 100, 1), width + 44, place, {
        ...small,
        align: "right",
        color: ink.muted,
      }),
      textAt(netText(part.of(net)), width + 60, place, { ...small, align: "left" }),
    ];
    return [...(named ? [name] : []), ...(columns ? numbers : [])];
  });
}

/** What the sides and the columns are. */
function headings({ left, rest, right }: GainKind, { columns, domain, width }: Frame): readonly Spec[] {
  const zero = (-domain[0] / (domain[1] - domain[0])) * width;
  const side = { baseline: "bottom", fontWeight: "bold", fontSize: 11 } as const;
  return [
    textAt(left, zero - 8, -6, { ...side, align: "right", color: verdictHues.worse.text }),
    textAt(right, zero + 8, -6, { ...side, align: "left", color: verdictHues.better.text }),
    ...(columns
      ? [
          textAt(rest.name, width + 44, -6, { ...side, align: "right", color: ink.muted }),
          textAt("◆ net (interval)", width + 60, -6, { ...side, align: "left" }),
        ]
      : []),
  ];
}

/** One pair, a row for everyone, every group and every class of need: bars to both sides of 0, and the balance on them. */
export function gainPlot(parts: readonly PartGains[], kind: GainKind, frame: Frame): Spec {
  const { axis, domain, width } = frame;
  const height = (placesOf(parts).at(-1) ?? 0) + rowHeight / 2;
  const zero = {
    data: { values: [{}] },
    mark: { type: "rule", color: ink.text, strokeWidth: 1.2 },
    encoding: { x: { datum: 0, type: "quantitative" }, y: { value: -16 }, y2: { value: height } },
  };
  const ticks = { ...numberFormat("share", true), labelExpr: "format(abs(datum.value) * 100, '~r')", tickCount: 5 };
  return {
    width,
    height,
    data: barData(parts, kind),
    encoding: {
      x: {
        type: "quantitative",
        scale: { domain, nice: false, zero: false },
        axis: { title: axis ? "Of 100 residents of the row" : null, grid: true, labels: axis, ...ticks },
      },
    },
    layer: [...bars(), zero, ...balance(), ...rowTexts(parts, kind, frame), ...headings(kind, frame)],
  };
}
