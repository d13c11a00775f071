/** The part of a number row that decides between which values it is varied. */
interface Ranged {
  readonly min: number;
  readonly max: number;
  readonly whole: boolean;
}

/** Two digits that count: a range that is itself an assumption needs no more. */
function rough(value: number): number {
  return Number(value.toPrecision(2));
}

/** Half to double the odds of a share: 0.8 gives 0.67 to 0.89. */
function odds(share: number): readonly [number, number] {
  const ratio = share / (1 - share);
  return [ratio / 2 / (1 + ratio / 2), (2 * ratio) / (1 + 2 * ratio)];
}

function around(value: number, { min, max }: Ranged): readonly [number, number] {
  const isShare = min === 0 && max <= 1;
  if (isShare && value >= 1) return [0.5, 1];
  if (isShare && value >= 0.5) return odds(value);
  return value < 0 ? [2 * value, value / 2] : [value / 2, 2 * value];
}

/**
 * The range in which a value is plausible where nothing better is known: from half to double, for shares of a half and more from
 * half to double the odds, cut to what the row allows and rounded to two digits; null where that is no range, as around 0.
 */
export function ruleRange(value: number, row: Ranged): readonly [low: number, high: number] | null {
  const fit = (end: number): number => {
    const allowed = Math.min(row.max, Math.max(row.min, rough(end)));
    return row.whole ? Math.round(allowed) : allowed;
  };
  const [low, high] = around(value, row).map(fit) as [number, number];
  return low < high ? [low, high] : null;
}

/** Between which values a parameter with this value is varied: the row's own range where it holds the value, else the rule's. */
export function plausibleAround(
  value: number,
  row: Ranged & { readonly plausible: readonly [number, number] | null; readonly default: number },
): readonly [low: number, high: number] | null {
  const { plausible } = row;
  if (plausible === null || (value >= plausible[0] && value <= plausible[1])) return plausible;
  return ruleRange(value, row);
}
