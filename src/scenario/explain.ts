import { canonicalJson } from "./canonical.ts";
import { costOf, moneyPerYear, numbersIn } from "./costs.ts";
import { oppositeWords, rangeWords } from "./expectation.ts";
import { outcomesOf } from "./outcome-names.ts";
import type { Arm, Hypothesis, Scenario, Settings } from "./scenario.ts";
import { rowsByPath, valueAt } from "./settings.ts";
import { amount, counted, listing, valueText } from "./words.ts";

/** A parameter in which two arms differ. */
interface Difference {
  readonly path: string;
  readonly unit: string;
  readonly from: string;
  readonly to: string;
}

/** Parameters in which `settings` differs from `base`, in the order of the rows. */
function differences(base: Settings, settings: Settings): readonly Difference[] {
  return [...rowsByPath].flatMap(([path, row]): Difference[] => {
    const [from, to] = [valueAt(base, path), valueAt(settings, path)];
    if (canonicalJson(from) === canonicalJson(to)) return [];
    return [{ path, unit: row.kind === "number" ? row.unit : "", from: valueText(from), to: valueText(to) }];
  });
}

const settingsOf = ({ arms }: Scenario): Settings => (arms[1] as Arm).settings;
const startMonth = ({ start }: Scenario): number => ("month" in start ? start.month : 0);
const percent = (share: number): string => `${amount(share * 100)} %`;

function community(scenario: Scenario): string[] {
  const paths = ["community.residents", "community.people"];
  const [residents = 0, people = 1] = numbersIn(settingsOf(scenario), paths, 0);
  const domains = scenario.domains.map(({ name, hardship }) =>
    hardship === null ? name : `${name} (hardship ${hardship})`,
  );
  const groups = scenario.groups.map(
    ({ name, share, access, disadvantage }) =>
      `  ${name}: ${percent(share)} of residents, access ${access}, disadvantage ${disadvantage}`,
  );
  return [
    "Community",
    `  ${amount(residents)} residents, of whom ${amount(people)} are simulated; each stands for ${amount(residents / people)}`,
    `  ${counted(scenario.domains.length, "domain")} of need: ${listing(domains)}`,
    ...groups,
    ...(scenario.linkages ? ["  linkages between domains as given"] : []),
  ];
}

function organizations(scenario: Scenario): string[] {
  const list = scenario.organizations;
  if (!list) {
    const [count = 0] = numbersIn(settingsOf(scenario), ["organizations.count"], 0);
    return ["Organizations", `  ${counted(count, "organization")}, whose sizes and missions each world draws`];
  }
  const sorted = list.toSorted((a, b) => a.budget - b.budget);
  const [smallest, largest] = [sorted[0], sorted.at(-1)];
  const perDomain = scenario.domains.map(
    ({ name }, d) => `${name} ${list.filter(({ domain }) => domain === d).length}`,
  );
  return [
    "Organizations",
    `  ${counted(list.length, "listed organization")}: ${listing(perDomain)}`,
    ...(smallest && largest
      ? [
          `  from ${smallest.name} (${amount(smallest.budget)} $ a year) to ${largest.name} (${amount(largest.budget)} $ a year)`,
        ]
      : []),
  ];
}

function money(scenario: Scenario): string[] {
  const month = startMonth(scenario);
  const settings = settingsOf(scenario);
  const [perResident = 0] = numbersIn(settings, ["funding.perResident"], month);
  const varies = typeof valueAt(settings, "funding.perResident") !== "number";
  const when = varies ? ` in month ${month}` : "";
  return [
    "Money",
    `  ${amount(moneyPerYear(settings, month))} $ a year for all organizations together${when} (${amount(perResident)} $ per resident and month)`,
  ];
}

function shocks({ shocks: list, domains }: Scenario): string[] {
  if (list.length === 0) return [];
  const lines = list.map(({ name, from, to, money: factor, hardship, domains: hit }) => {
    const where = hit.length === domains.length ? "all domains" : listing(hit.map((d) => domains[d]?.name ?? ""));
    const effects = [
      ...(factor === 1 ? [] : [`money × ${factor}`]),
      ...(hardship === 0 ? [] : [`hardship ${hardship > 0 ? "+" : "−"} ${Math.abs(hardship)} in ${where}`]),
    ];
    return `  ${name}: months ${from} to ${to - 1}, ${effects.length === 0 ? "no effect" : listing(effects)}`;
  });
  return ["Shocks, the same in every arm", ...lines];
}

function start({ start: begin }: Scenario): string[] {
  const words =
    "month" in begin
      ? `in month ${begin.month}`
      : `in the first of the months 0 to 120 whose common shock exceeds ${begin.shockAbove}, and never if none does`;
  return ["Start", `  The initiative starts ${words}; until then all arms are the same`];
}

function cost({ settings }: Arm, month: number): string {
  const costs = costOf(settings, month);
  const {
    active,
    backbone,
    fromEnvelope,
    hoursInConflict,
    hoursPerMember,
    perMember,
    perMemberNew,
    additional,
    perReferral,
  } = costs;
  const extra = [
    ...(perReferral > 0 ? [`${amount(perReferral)} $ for each referral that a navigator accompanies`] : []),
    ...(additional > 0 ? [`${amount(additional)} $ a year of new money for services`] : []),
  ];
  const quarrel = hoursInConflict > hoursPerMember ? ` (${amount(hoursInConflict)} if they disagreed in full)` : "";
  const paid = perMemberNew > 0 ? ` (${amount(perMemberNew)} $ of it new money)` : "";
  if (!active) return extra.length === 0 ? "nothing" : listing(extra);
  const parts = [
    backbone === 0
      ? "no backbone"
      : `${amount(backbone)} $ a year for the backbone (${amount(fromEnvelope)} $ of it from the community's money)`,
    `${amount(hoursPerMember)} hours a month of each member${quarrel}, which is ${amount(perMember)} $ per member and year${paid}`,
    ...extra,
  ];
  return parts.join("; ");
}

/** The month a cost is stated for, where it is not the same in every month. */
function costMonth(arm: Arm, { months }: Scenario, month: number): string {
  const text = cost(arm, month);
  const same = Array.from({ length: months - month }, (_, later) => cost(arm, month + later)).every(
    (other) => other === text,
  );
  return same ? "" : ` (in month ${month})`;
}

function arms(scenario: Scenario): string[] {
  const base = settingsOf(scenario);
  const lines = scenario.arms.flatMap((arm, index) => {
    const changes = differences(base, arm.settings).map(
      ({ path, from, to, unit }) => `    ${path}: ${from} -> ${to}${unit === "" ? "" : ` (${unit})`}`,
    );
    const none = index === 1 ? [] : ["    the same as collective"];
    const about = arm.about === "" ? "" : `: ${arm.about}`;
    const month = startMonth(scenario);
    const price = `    cost: ${cost(arm, month)}${costMonth(arm, scenario, month)}`;
    return [`  ${arm.name}${about}`, ...(changes.length === 0 ? none : changes), price];
  });
  return ["Arms, each with what differs from collective", ...lines];
}

function comparison(scenario: Scenario): string[] {
  const { pairs, outcomes, months } = scenario.compare;
  const all = outcomesOf(scenario).length === outcomes.length;
  const own = scenario.outcomes.map(({ name, unit, text }) => `  ${name}${unit === "" ? "" : ` (${unit})`} = ${text}`);
  return [
    "Comparison, world by world",
    `  ${listing(pairs.map(({ arm, against }) => `${arm} against ${against}`))}`,
    `  after ${listing(months.map(String))} months`,
    `  ${all ? `all ${outcomes.length} outcomes` : listing(outcomes)}`,
    ...own,
  ];
}

function hypothesisLines(
  { id, claim, arm, against, outcome, month, expect, alpha }: Hypothesis,
  unit: string,
): string[] {
  const what = `${outcome}${unit === "" ? "" : ` (${unit})`} under ${arm} less that under ${against}`;
  return [
    `  ${id}: ${claim}`,
    `    ${what}, after ${counted(month, "month")} and on average over worlds, is ${rangeWords(expect)}`,
    `    supported if this is shown at alpha ${alpha}, refuted if ${oppositeWords(expect)} is; undecided otherwise`,
  ];
}

function hypotheses(scenario: Scenario): string[] {
  const list = scenario.hypotheses;
  if (list.length === 0) return [];
  const infos = outcomesOf(scenario);
  const several = list.length > 1 ? `, adjusted for there being ${list.length} (Holm)` : "";
  return [
    `Hypotheses, which concerted test registers before its first run and then tests${several}`,
    ...list.flatMap((each) => hypothesisLines(each, infos.find(({ name }) => name === each.outcome)?.unit ?? "")),
  ];
}

function precision(scenario: Scenario): string[] {
  const asked = scenario.precision;
  if (!asked) return [];
  const range = `from ${amount(asked.minimum)} to ${amount(asked.maximumReplications)} worlds`;
  const head = "Precision, which only concerted test obeys";
  if (asked.until === "decided") return [head, `  until every hypothesis is decided, ${range}; every look is paid for`];
  const { arm, against, outcome, month, halfWidth, relative, lookAhead } = asked;
  const width = relative ? `${percent(halfWidth)} of the mean under ${against}` : amount(halfWidth);
  const difference = `${outcome} under ${arm} less that under ${against} after ${counted(month, "month")}`;
  return [
    head,
    `  until the 95 % interval of ${difference} is no wider than ± ${width},`,
    `  and stays so for ${amount(lookAhead)} further worlds (${amount(lookAhead)} % from 100 worlds on); ${range}`,
  ];
}

function heading({ name, about, seed, replications, burnIn, months }: Scenario): string[] {
  return [
    about === "" ? name : `${name}: ${about}`,
    `${counted(replications, "world")} from the seed ${JSON.stringify(seed)}; ${counted(burnIn, "month")} of burn-in, then ${counted(months, "month")}`,
  ];
}

/** The scenario in plain words: community, organizations, money, what differs between the arms and what each costs. */
export function explain(scenario: Scenario): readonly string[] {
  const sections = [heading, community, organizations, money, shocks, start, arms, comparison, hypotheses, precision];
  return sections
    .map((section) => section(scenario))
    .filter((lines) => lines.length > 0)
    .flatMap((lines, index) => (index === 0 ? lines : ["", ...lines]));
}
