import { capital, framedOver, plotWidth } from "../frame.ts";
import { extent, nameLines, spread, wrap } from "../layout.ts";
import { quantity, textAt } from "../marks.ts";
import { counted } from "../numbers.ts";
import { rounded } from "../rows.ts";
import type { Spec } from "../spec.ts";
import { dashes, type Hue, hues, ink } from "../theme.ts";

/** A point of ours, and the published value at the same place. Values that are not known are NaN. */
export interface PicturePoint {
  readonly series: string;
  readonly x: number;
  readonly value: number;
  readonly standardError: number;
  readonly published: number | null;
}

/** A published figure with ours in it; points in the order in which their series are named. */
export interface Picture {
  readonly title: string;
  readonly x: string;
  readonly y: string;
  readonly points: readonly PicturePoint[];
}

/** What the picture says of itself at its foot. */
export interface PictureSource {
  readonly classic: string;
  readonly reference: string;
  readonly seed: string;
  readonly replications: number;
  /** Digest of the engine; a short one is enough. */
  readonly engine: string;
}

const height = 340;
/** Half the length of an error bar in standard errors. */
const BAR_ERRORS = 2;
/** Points of a series up to which each is marked; of more the line is drawn alone, with a band. */
const MOST_MARKS = 16;
const labelWidth = 22;
const referenceWidth = 112;
/** Length of the sample of a line beside its name. */
const keyLength = 24;

const shapes = ["circle", "square", "triangle-up", "diamond", "triangle-down", "cross", "triangle-right"] as const;

interface Series {
  readonly name: string;
  readonly points: readonly PicturePoint[];
  readonly hue: Hue;
  readonly shape: string;
  readonly dash: readonly number[];
}

function seriesOf(points: readonly PicturePoint[]): readonly Series[] {
  const names = [...new Set(points.map(({ series }) => series))];
  return names.map((name, i) => ({
    name,
    points: points.filter(({ series }) => series === name),
    hue: hues[i % hues.length] as Hue,
    shape: shapes[i % shapes.length] as string,
    dash: dashes[i % dashes.length] as readonly number[],
  }));
}

/** Half the length of an error bar; 0 where nobody knows the standard error. */
function halfBar({ standardError }: PicturePoint): number {
  return Number.isFinite(standardError) ? BAR_ERRORS * standardError : 0;
}

function ownLayers({ dash, hue, points, shape }: Series): readonly Spec[] {
  const known = points.filter(({ value }) => Number.isFinite(value));
  const marked = known.length <= MOST_MARKS;
  const values = known.map((point) => ({
    x: point.x,
    y: rounded(point.value),
    low: rounded(point.value - halfBar(point)),
    high: rounded(point.value + halfBar(point)),
  }));
  const color = hue.mark;
  const ends = { y: quantity("low"), y2: { field: "high" } };
  const y = { y: quantity("y") };
  const point = { type: "point", filled: true, opacity: 1, size: 46, shape, color };
  const range = marked ? { type: "rule", color, strokeWidth: 1.8 } : { type: "area", color, opacity: 0.18 };
  const line = { mark: { type: "line", color, strokeWidth: 2, strokeDash: dash }, encoding: y };
  return [
    {
      data: { values },
      layer: [{ mark: range, encoding: ends }, line, ...(marked ? [{ mark: point, encoding: y }] : [])],
    },
  ];
}

/** Published values as hollow marks of their series' shape, larger than ours, so that ours is seen inside where both agree. */
function publishedLayers({ points, shape }: Series): readonly Spec[] {
  const values = points.flatMap(({ published, x }) => (published === null ? [] : [{ x, y: rounded(published) }]));
  if (values.length === 0) return [];
  const mark = { type: "point", filled: false, opacity: 1, size: 130, strokeWidth: 1.4, shape, color: ink.text };
  return [{ data: { values }, mark, encoding: { y: quantity("y") } }];
}

type Domain = readonly [low: number, high: number];

/** A sample of a series' line beside its name, so that lines on top of each other are told apart without color. */
function keyLine({ dash, hue }: Series, y: number): Spec {
  return {
    data: { values: [{}] },
    mark: { type: "rule", color: hue.mark, strokeWidth: 2, strokeDash: dash, clip: false },
    encoding: { x: { value: plotWidth + 8 }, x2: { value: plotWidth + 8 + keyLength }, y: { value: rounded(y, 4) } },
  };
}

/** Names at the right edge, each at the height where its series ends. */
function names(series: readonly Series[], [low, high]: Domain): readonly Spec[] {
  const ends = series.map(({ points }) => {
    const last = points.findLast(({ published, value }) => Number.isFinite(value) || published !== null);
    const end = last && Number.isFinite(last.value) ? last.value : (last?.published ?? low);
    return (height * (high - end)) / (high - low);
  });
  const lines = series.map(({ name }) => nameLines(name, labelWidth));
  const gap = lines.some(({ length }) => length > 1) ? 30 : 17;
  const places = spread(ends, gap, 6, height - 6);
  return series.flatMap((one, i) => {
    const text = lines[i] as readonly string[];
    const place = places[i] as number;
    const look = { align: "left", baseline: "middle", fontWeight: "bold", color: one.hue.text, lineHeight: 14 };
    const name = text.length === 1 ? (text[0] as string) : text;
    // Of two lines, the first stands at the place; half a line up puts both around it.
    const up = text.length === 1 ? 0 : 7;
    return [keyLine(one, place), textAt(name, plotWidth + keyLength + 14, place - up, look)];
  });
}

function horizontal(points: readonly PicturePoint[], title: string): Spec {
  const values = [...new Set(points.map(({ x }) => x))].sort((a, b) => a - b);
  const ticks = values.length <= 12 ? { values } : { tickCount: 8 };
  const scale = { domain: extent(values, 0.03, 1), nice: false, zero: false };
  const labels = { labelExpr: "format(datum.value, '~r')", labelOverlap: true };
  const axis = { title, ...ticks, ...labels, grid: false, domain: true, domainColor: ink.rule };
  return { field: "x", type: "quantitative", scale, axis };
}

function vertical(domain: Domain, title: string): Spec {
  const axis = {
    title: wrap(title, Math.floor(height / 7)),
    labelExpr: "format(datum.value, '~r')",
    tickCount: 6,
    grid: true,
  };
  return { type: "quantitative", scale: { domain, nice: false, zero: false }, axis };
}

/** How to read it: what is ours, what is published. */
function legend({ points }: Picture): string {
  const random = points.some((point) => halfBar(point) > 0);
  const own = `Filled marks and lines: ours${random ? `, ± ${BAR_ERRORS} standard errors` : ", without any randomness"}.`;
  return points.some(({ published }) => published !== null) ? `${own} Hollow marks: known answers.` : own;
}

function foot({ classic, engine, reference, replications, seed }: PictureSource): readonly string[] {
  const own = `Classic ${classic} · ${counted(replications, "replication")} of each cell · seed ${seed} · engine ${engine}`;
  return [own, ...wrap(reference, referenceWidth)];
}

/** The picture of a classic: ours as lines and points with error bars, the published values as hollow marks. */
export function classicChart(picture: Picture, source: PictureSource): Spec {
  const series = seriesOf(picture.points);
  const heights = picture.points.flatMap((point) => [
    point.value - halfBar(point),
    point.value + halfBar(point),
    point.published,
  ]);
  const domain = extent(
    heights.filter((value) => value === null || Number.isFinite(value)),
    0.06,
  );
  const body: Spec = {
    width: plotWidth,
    height,
    encoding: { x: horizontal(picture.points, picture.x), y: vertical(domain, picture.y) },
    layer: [...series.flatMap(ownLayers), ...series.flatMap(publishedLayers), ...names(series, domain)],
  };
  return framedOver(foot(source), body, capital(picture.title), legend(picture));
}
