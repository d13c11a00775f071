import type { Key } from "../../engine/random.ts";
import type { Classic, SettingValues } from "../classic.ts";
import { realNumber, wholeNumber } from "../number-setting.ts";
import { meanOf } from "../sample.ts";
import { marchCells, marchFigure, marchOrders, marchTargets } from "./march-answers.ts";
import {
  codeKnowledge,
  disturb,
  found,
  learnMutually,
  memberKnowledge,
  type Organization,
  replaceMembers,
} from "./mutual-learning.ts";
import { byRound, choice, numberOf } from "./setting.ts";

/** Periods without any movement after which knowledge counts as settled. */
const QUIET = 3;

/** Periods after which a run without a horizon ends in any case. */
const LIMIT = 1000;

/** Rates of socialization: all the same, or slow and fast learners in the proportion that makes the same mean. */
function ratesOf(settings: SettingValues): Float64Array {
  const members = numberOf(settings, "members");
  const p1 = numberOf(settings, "p1");
  if (settings.learners === "alike") return new Float64Array(members).fill(p1);
  const [slow, fast] = [Math.min(p1, numberOf(settings, "slow")), Math.max(p1, numberOf(settings, "fast"))];
  const count = fast > slow ? Math.round((members * (p1 - slow)) / (fast - slow)) : 0;
  return Float64Array.from({ length: members }, (_, j) => (j < count ? fast : slow));
}

function replicate(settings: SettingValues, key: Key): readonly number[] {
  const organization = found(key, numberOf(settings, "dimensions"), ratesOf(settings));
  const horizon = numberOf(settings, "horizon");
  const code = [codeKnowledge(organization)];
  const members = [memberKnowledge(organization)];
  let quiet = 0;
  let t = 0;
  while (horizon > 0 ? t < horizon : quiet < QUIET && t < LIMIT) {
    t += 1;
    quiet = live(organization, settings, t) ? 0 : quiet + 1;
    code.push(codeKnowledge(organization));
    members.push(memberKnowledge(organization));
  }
  const ends = [code[t] as number, members[t] as number, t - quiet];
  return horizon > 0 ? [...ends, ...code, ...members] : ends;
}

/** One period; true if anything could move, or newcomers or a changing reality will make it. */
function live(organization: Organization, settings: SettingValues, t: number): boolean {
  const p3 = numberOf(settings, "p3");
  const p4 = numberOf(settings, "p4");
  const moving = learnMutually(organization, numberOf(settings, "p2"), t);
  if (p3 > 0) replaceMembers(organization, p3, t);
  if (p4 > 0) disturb(organization, p4, t);
  return moving || p3 > 0 || p4 > 0;
}

export const march1991: Classic = {
  name: "march-1991",
  title: "Exploration and exploitation in organizational learning",
  reference: {
    text: "March, J. G. (1991). Exploration and exploitation in organizational learning. Organization Science 2(1): 71–87",
    doi: "10.1287/orsc.2.1.71",
  },
  question: "Does an organization know more in the end if its members adopt what it stands for quickly, or slowly?",
  lesson:
    "A shared view that members adopt at once stops learning from them: what only some of them knew is gone before it could become everybody's. Slow adoption, a mix of slow and fast learners, or some newcomers keep differences alive long enough to be learned from; common practice should be agreed on more slowly than it could be.",
  readings: [
    "In a period it is settled first who is superior and what they hold; then the code learns from them; then members learn from the new code.",
    "Superior is who has a higher score than the code: right minus wrong dimensions, with no belief and no opinion counting as 0.",
    "The code turns to the view of most superior members with chance 1 − (1 − p2)^k; k is those who believe one thing minus those who believe the other, at least 1. Where no belief is as common among them as either, or both are held by as many, a coin decides on the view.",
    "Members who learn take over the code's opinion at once, also where they believed the opposite; where the code has no opinion there is nothing to learn.",
    "The text leaves open how ties and missing beliefs count, and readings differ by more than 0.1 in a cell. This one was chosen among some thousands of combinations as close to an independent re-implementation and to the published figure, so that agreement with Figure 1 is no independent evidence; the orders on mixing, turnover and turbulence were not used for the choice.",
    "Without a horizon a run ends when nothing has moved for 3 periods, or after 1000.",
    "Mixed members have the rates slow and fast in the proportion that makes their mean p1.",
  ],
  processes: [],
  settings: [
    wholeNumber("dimensions", 30, [1, 200], "dimensions", "Dimensions of reality (m)"),
    wholeNumber("members", 50, [1, 500], "members", "Members of the organization (n)"),
    realNumber("p1", 0.5, [0, 1], "probability", "Socialization: members learn from the code"),
    realNumber("p2", 0.5, [0, 1], "probability", "The code learns from superior members"),
    realNumber("p3", 0, [0, 1], "per period", "Turnover: members replaced by newcomers"),
    realNumber("p4", 0, [0, 1], "per period", "Turbulence: dimensions of reality that turn over"),
    choice(
      "learners",
      ["alike", "mixed"],
      "All members learn at the rate p1, or at a slow and a fast one with that mean",
    ),
    realNumber("slow", 0.1, [0, 1], "probability", "Rate of slow learners among mixed members"),
    realNumber("fast", 0.9, [0, 1], "probability", "Rate of fast learners among mixed members"),
    wholeNumber("horizon", 0, [0, 1000], "periods", "Periods to run; 0: until nothing moves any more"),
  ],
  replications: { full: 2000, check: 20 },
  cells: marchCells,
  observes: (settings) => {
    const horizon = numberOf(settings, "horizon");
    const curves = horizon > 0 ? [...byRound("code", horizon), ...byRound("members", horizon)] : [];
    return ["code", "members", "periods", ...curves];
  },
  replicate,
  quantities: (settings) => [
    {
      name: "code",
      unit: "share of dimensions",
      meaning: "Dimensions in which the code is right in the end",
      estimate: meanOf("code"),
    },
    {
      name: "members",
      unit: "share of dimensions",
      meaning: "Dimensions in which members are right in the end, mean over members",
      estimate: meanOf("members"),
    },
    { name: "periods", unit: "periods", meaning: "Periods in which anything moved", estimate: meanOf("periods") },
    ...(["code", "members"] as const).flatMap((who) =>
      (numberOf(settings, "horizon") > 0 ? byRound(who, numberOf(settings, "horizon")) : []).map((name, t) => ({
        name,
        unit: "share of dimensions",
        meaning: `Knowledge of ${who === "code" ? "the code" : "members"} after period ${t}`,
        curve: true,
        estimate: meanOf(name),
      })),
    ),
  ],
  targets: marchTargets,
  orders: marchOrders,
  figure: marchFigure,
};
