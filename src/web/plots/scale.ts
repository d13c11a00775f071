/** From values to pixels. */
export interface Scale {
  readonly domain: readonly [low: number, high: number];
  readonly range: readonly [from: number, to: number];
  readonly at: (value: number) => number;
  /** Round values within the domain. */
  readonly ticks: readonly number[];
}

const STEPS = [1, 2, 2.5, 5, 10];

/** A round step that cuts a span into about so many parts. */
function stepOf(span: number, parts: number): number {
  const power = 10 ** Math.floor(Math.log10(span / parts));
  return power * (STEPS.find((step) => (span / parts) * 1.0001 <= power * step) ?? 10);
}

/** A linear scale over a domain; one without extent is widened. */
export function linear(domain: readonly [number, number], range: readonly [number, number], parts = 5): Scale {
  const [low, high] = domain[1] > domain[0] ? domain : [domain[0] - 0.5, domain[0] + 0.5];
  const step = stepOf(high - low, parts);
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return {
    domain: [low, high],
    range,
    at: (value) => range[0] + ((value - low) / (high - low)) * (range[1] - range[0]),
    ticks: Array.from({ length: last - first + 1 }, (_, tick) => (first + tick) * step),
  };
}

/** The least domain that holds all values and zero where asked, a little wider. */
export function extent(values: Iterable<number>, withZero = false): readonly [number, number] {
  let [low, high] = withZero ? [0, 0] : [Infinity, -Infinity];
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (low > high) return [0, 1];
  const margin = (high - low) * 0.05;
  return [low - (withZero && low === 0 ? 0 : margin), high + (withZero && high === 0 ? 0 : margin)];
}

/** A tenth of a pixel is enough; rounded so because paths are written anew while a slider moves, and `toFixed` takes its time. */
function tenth(value: number): number {
  return Math.round(10 * value) / 10;
}

/** An SVG path through points; a gap where a value is missing. */
export function line(points: readonly (readonly [x: number, y: number])[]): string {
  let pen = "M";
  return points
    .map(([x, y]) => {
      if (!Number.isFinite(y)) {
        pen = "M";
        return "";
      }
      const step = `${pen}${tenth(x)},${tenth(y)}`;
      pen = "L";
      return step;
    })
    .join("");
}

/** The path around an area between two lines over the same x. */
export function area(points: readonly (readonly [x: number, low: number, high: number])[]): string {
  if (points.length === 0) return "";
  const upper = points.map(([x, , high]): readonly [number, number] => [x, high]);
  const lower = points.map(([x, low]): readonly [number, number] => [x, low]).reverse();
  return `${line(upper)}${line(lower).replace("M", "L")}Z`;
}
