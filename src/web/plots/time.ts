import type { Frame } from "./axes.tsx";
import { linear, type Scale } from "./scale.ts";

const yearSteps = [1, 2, 5, 10, 20];
const monthSteps = [1, 2, 3, 6, 12];

/** Months from 0 to the last over the width of a frame, with ticks at whole years, or at months of a short time. */
export function timeScale(last: number, { left, right, width }: Frame): Scale {
  const scale = linear([0, Math.max(1, last)], [left, width - right]);
  const room = Math.max(2, Math.floor((width - left - right) / 44));
  const inYears = isInYears(last);
  const [steps, unit] = inYears ? [yearSteps, 12] : [monthSteps, 1];
  const step = unit * (steps.find((each) => last / (each * unit) <= room) ?? (steps.at(-1) as number));
  return { ...scale, ticks: Array.from({ length: Math.floor(last / step) + 1 }, (_, tick) => tick * step) };
}

/** Whether a time of so many months is told in years. */
export function isInYears(last: number): boolean {
  return last > 24;
}

/** The month nearest to a place on the scale. */
export function monthAt({ domain, range }: Scale, place: number): number {
  const share = (place - range[0]) / (range[1] - range[0]);
  return Math.round(Math.min(1, Math.max(0, share)) * domain[1]);
}
