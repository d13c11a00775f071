import type { ArmPair } from "../analysis/summarize.ts";
import type { GainRow, Split } from "../analysis/views/gains.ts";
import type { Views } from "../analysis/views/views.ts";
import { capital } from "./frame.ts";
import { duration, fixed, percent } from "./numbers.ts";
import { rowsOf } from "./rows.ts";
import { spoken } from "./words.ts";

/** What became of one part of the residents, by fate. */
export interface PartGains {
  readonly split: Split;
  readonly part: string;
  /** Share of all residents. */
  readonly residents: number;
  /** Throws a RangeError for a fate that was not counted. */
  readonly of: (fate: string) => GainRow;
}

function partGains(rows: readonly GainRow[], { part, residents, split }: GainRow): PartGains {
  const own = rows.filter((row) => row.split === split && row.part === part);
  return {
    split,
    part,
    residents,
    of: (fate) => {
      const found = own.find((row) => row.fate === fate);
      if (found) return found;
      throw new RangeError(`gains: got fate ${fate}, expected one of ${own.map((row) => row.fate).join(", ")}`);
    },
  };
}

/** The parts of the residents under one pair: everyone, then groups, then classes of need at the start. */
export function partsOfPair({ gains }: Pick<Views, "gains">, { arm, against }: ArmPair): readonly PartGains[] {
  const rows = rowsOf<GainRow>(gains.table).filter((row) => row.arm === arm && row.against === against);
  return rows.filter(({ fate }) => fate === "better").map((row) => partGains(rows, row));
}

/** The pairs of which it is known who gained and who lost. */
export function pairsWithGains(views: Views): readonly ArmPair[] {
  return views.pairs.filter((pair) => partsOfPair(views, pair).length > 0);
}

/** "All residents", "Disadvantaged", "Need 0.25 to 0.5". */
export function partName({ part, split }: Pick<PartGains, "part" | "split">): string {
  if (split === "everyone") return "All residents";
  return split === "group" ? capital(spoken(part)) : `Need ${part}`;
}

/** "by more than 0.05" where the margin is one number. */
export function marginWords({ gains: { margin } }: Views): string {
  return margin === null ? "by more than the margin" : `by more than ${margin}`;
}

/** Of 100: whole numbers that add up to 100, with a decimal where a whole number would hide someone. */
export function ofHundred({ of }: PartGains): {
  readonly better: string;
  readonly worse: string;
  readonly same: string;
} {
  const [better, worse] = [of("better").estimate * 100, of("worse").estimate * 100];
  const small = [better, worse].some((share) => share > 0 && share < 1);
  const [up, down] = [better, worse].map((share) => Number(share.toFixed(small ? 1 : 0))) as [number, number];
  const [first, second, rest] = [up, down, 100 - up - down].map((share) => fixed(share, small ? 1 : 0));
  return { better: first as string, worse: second as string, same: rest as string };
}

/** True where nobody fares otherwise in any world. */
export function isUnchanged({ of }: PartGains): boolean {
  const { estimate, q05 } = of("unchanged");
  return estimate === 1 && q05 === 1;
}

/** "+12.1 (9.0 to 15.2)": better less worse, of 100, with its interval. */
export function netText({ estimate, high, low }: GainRow): string {
  const sign = (value: number) => (value > 0 && fixed(value * 100, 1) !== "0.0" ? "+" : "") + fixed(value * 100, 1);
  return low === null || high === null || low === high
    ? sign(estimate)
    : `${sign(estimate)} (${sign(low)} to ${sign(high)})`;
}

/** How many more are better off than worse off, and whether that is clear. */
export function netSentence(everyone: PartGains, level: number): string {
  const { estimate, high, low } = everyone.of("net");
  const most = estimate < 0 ? "worse off than better off" : "better off than worse off";
  const size = fixed(Math.abs(estimate) * 100, 1);
  if (low === null || high === null) return `On balance ${size} of 100 more are ${most}, in the only world.`;
  if (low === high)
    return `On balance ${size} of 100 more are ${most}, the same in every world, which gives no interval.`;
  const limits = `${percent(level, 0)} interval ${fixed(low * 100, 1)} to ${fixed(high * 100, 1)}`;
  if (low <= 0 && high >= 0) {
    return `On balance it is not clear whether more gain or lose: better less worse is ${fixed(estimate * 100, 1)} of 100 (${limits}).`;
  }
  return `On balance ${size} of 100 more are ${most} (better less worse: ${limits}).`;
}

/** "31,000 people": a share of the residents that all simulated persons stand for; "" where their number is not known. */
export function peopleWords(share: number, { gains: { residents } }: Views): string {
  return residents === null ? "" : fixed(Number((share * residents).toPrecision(2)), 0);
}

/** "in the group of the disadvantaged 28 better off and 22 worse off", for each group where there are several. */
function groupWords(parts: readonly PartGains[]): string {
  const groups = parts.filter(({ split }) => split === "group");
  if (groups.length < 2) return "";
  const words = groups.map((one, i) => {
    const { better, worse } = ofHundred(one);
    return i === 0
      ? `among the ${spoken(one.part)} ${better} are better off and ${worse} worse off`
      : `among the ${spoken(one.part)} ${better} and ${worse}`;
  });
  return ` Of 100 each, ${words.join(", ")}.`;
}

/** Of 100 residents, how many are better off, worse off and about the same, in people and by group. */
export function gainSentence(views: Views, { arm, against }: ArmPair): string {
  const parts = partsOfPair(views, { arm, against });
  const [everyone] = parts;
  if (!everyone) return "";
  const time = `After ${duration(views.gains.month)}`;
  if (isUnchanged(everyone)) return `${time} every resident fares exactly as under ${against}.`;
  const { better, same, worse } = ofHundred(everyone);
  const people = [everyone.of("better"), everyone.of("worse")].map(({ estimate }) => peopleWords(estimate, views));
  const counts = people[0] === "" ? "" : ` That is about ${people[0]} people better off and ${people[1]} worse off.`;
  return `${time}, of 100 residents ${better} are better off ${marginWords(views)} in mean need under ${arm} than the same persons under ${against}, ${worse} are worse off, and ${same} about the same.${counts}${groupWords(parts)}`;
}

/** Who thrives: in both futures, gained, lost, in neither. */
export function thrivingSentence(views: Views, { arm, against }: ArmPair): string {
  const [everyone] = partsOfPair(views, { arm, against });
  if (!everyone || isUnchanged(everyone)) return "";
  const of = (fate: string) => fixed(everyone.of(fate).estimate * 100, 1);
  return `Of 100 residents ${of("thrivingInBoth")} thrive in both futures, ${of("thrivingGained")} only under ${arm}, ${of("thrivingLost")} only under ${against}, and ${of("thrivingInNeither")} in neither.`;
}

/** Why somebody can be worse off without having been harmed. */
export const chanceSentence =
  "Single persons also move by chance: their monthly ups and downs are the same in both futures, but who is served changes, and that carries on. So being worse off need not be due to harm, nor being better off to help; what is left on balance is what the arm does.";
