import type { Overrides, StatedArm } from "../../scenario/arms.ts";
import { chartNames } from "../../scenario/chart-names.ts";
import type { Compare, Precision, Scenario, Shock } from "../../scenario/scenario.ts";
import { treeText } from "../../scenario/words.ts";
import { changedFromDefaults, coursesOf, type Preset, statedArms } from "./preset.ts";
import type { Session } from "./session.ts";
import { type Content, yamlText } from "./yaml-text.ts";

/** Values by path as nested content; expressions as their text. */
function nested(values: Overrides): { [name: string]: Content } {
  const root: { [name: string]: Content } = {};
  for (const [path, value] of Object.entries(values)) {
    const names = path.split(".");
    let place = root;
    for (const name of names.slice(0, -1)) {
      place[name] ??= {};
      place = place[name] as { [name: string]: Content };
    }
    place[names.at(-1) as string] = typeof value === "object" ? treeText(value) : value;
  }
  return root;
}

function shocksOf(shocks: readonly Shock[], domains: readonly string[]): Content {
  return shocks.map((shock) => ({ ...shock, domains: shock.domains.map((domain) => domains[domain] ?? "") }));
}

function communityOf({ domains, groups, linkages }: Preset["scenario"]): { [name: string]: Content } {
  return {
    domains: domains.map(({ hardship, name }) => (hardship === null ? name : { name, hardship })),
    groups: groups.map((group) => ({ ...group })),
    linkages: linkages ?? undefined,
  };
}

function armsOf(arms: readonly StatedArm[]): Content {
  return Object.fromEntries(
    arms.map(({ about, name, stated }) => [name, { about: about || undefined, ...nested(stated) }]),
  );
}

/** The preset's comparisons; the session's own first where it is none of them. */
function compareOf({ months, outcomes, pairs }: Compare, arm: string): Content {
  const has = pairs.some((pair) => pair.arm === arm && pair.against === "isolated");
  const all = has ? pairs : [{ arm, against: "isolated" }, ...pairs];
  return { arms: all.map((pair) => ({ ...pair })), outcomes, months };
}

function precisionOf(precision: Precision | null): Content | undefined {
  if (precision === null || precision.until === "decided") return precision ?? undefined;
  const { against, arm, halfWidth, relative, ...rest } = precision;
  return { ...rest, compare: `${arm} - ${against}`, [relative ? "relative" : "halfWidth"]: halfWidth };
}

/** What is asked of the worlds beside the comparison; no number of a run depends on it. */
function questionsOf({ attribution, charts, hypotheses, money, outcomes, precision, sweep }: Preset["scenario"]) {
  const { discountRate, priceYear, worth } = money;
  return {
    outcomes: outcomes.map(({ better, name, text, unit }) => ({ name, expression: text, unit, better })),
    hypotheses: hypotheses.map(({ against, arm, expect, ...rest }) => ({
      ...rest,
      compare: `${arm} - ${against}`,
      expect: expect.text,
    })),
    precision: precisionOf(precision),
    money: { priceYear: priceYear ?? undefined, discountRate, worth: worth ?? undefined },
    sweep: sweep ? { vary: sweep.vary.map((axis) => ({ ...axis })), outcomes: sweep.outcomes } : undefined,
    attribution: attribution
      ? {
          ...attribution,
          switches: Object.fromEntries(
            attribution.switches.map(({ about, name, off, on }) => [
              name,
              { about: about || undefined, on: nested(on), off: nested(off) },
            ]),
          ),
        }
      : undefined,
    charts: charts.length === chartNames.length ? undefined : charts,
  };
}

/** Own values as the file states them: those that follow from a list of organizations are left to the list. */
function statedOf(preset: Preset, session: Pick<Session, "arm" | "changes" | "people">) {
  const { organizations, own } = coursesOf(preset, session);
  const changed = changedFromDefaults(own);
  if (organizations === null) return { organizations, values: changed };
  const { "funding.perResident": _, "organizations.count": __, ...values } = changed;
  return { organizations, values };
}

function listOf(organizations: Scenario["organizations"], domains: readonly string[]): Content | undefined {
  return organizations?.map((each) => ({ ...each, domain: domains[each.domain] ?? "" }));
}

/**
 * The scenario file that gives a session's numbers on the command line, to the last digit: `concerted run` of it runs the same
 * worlds under the same arms, and those of the preset's other arms.
 */
export function yamlOf(preset: Preset, session: Session, version: string): string {
  const { about, burnIn, compare, declaration, domains, months, name, shocks, start } = preset.scenario;
  const names = domains.map((domain) => domain.name);
  const { organizations, values } = statedOf(preset, session);
  const sections = nested(values);
  const begin = "month" in start ? start.month : { ...start };
  const head = `# Written by the explorer of Concerted ${version}. To run it: concerted run FILE\n`;
  const text = yamlText({
    name: `${name.slice(0, 70)}-explored`,
    about,
    declaration: { ...declaration },
    ...{ seed: session.seed, replications: session.worlds, burnIn, months },
    ...sections,
    community: { ...communityOf(preset.scenario), ...(sections.community as object) },
    organizations: { list: listOf(organizations, names), ...(sections.organizations as object | undefined) },
    initiative: { start: begin, ...(sections.initiative as object | undefined) },
    shocks: shocksOf(shocks, names),
    arms: armsOf(statedArms(preset, session.arm)),
    compare: compareOf(compare, session.arm),
    ...questionsOf(preset.scenario),
  });
  return head + text;
}
