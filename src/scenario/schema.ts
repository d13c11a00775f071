import { z } from "zod";
import { attributionShape, type WrittenAttribution } from "./attribution-schema.ts";
import { chartNames } from "./chart-names.ts";
import { armName, identifier, listOf, mapping, nameOf, number, slug, text, whole } from "./fields.ts";
import { hypothesesShape, precisionShape } from "./hypothesis-schema.ts";
import { mostOrganizations } from "./organizations.ts";
import { parameters } from "./parameters.ts";
import { type ArmOverrides, overrideShape, shapeOf } from "./row-schema.ts";
import { moneyShape, sweepShape } from "./sweep-schema.ts";

/** Longest a world runs, in months. */
export const mostMonths = 1200;
const mostBurnIn = 600;

const defaultDomains = ["education", "health", "housing", "income", "safety", "environment"];
const defaultGroups = [
  { name: "majority", share: 0.7, access: 0.5, disadvantage: 0 },
  { name: "disadvantaged", share: 0.3, access: 0.28, disadvantage: 1 },
];

const domainName = nameOf(identifier, "a name of letters, digits and _ that starts with a letter", "Domain");
const names = (expected: string, meaning: string) => z.array(text(expected, meaning), { error: "a list of names" });

const declaration = mapping(
  {
    evidence: names("a sentence", "What is taken from evidence, with its status").default([]),
    assumed: names("a sentence", "What is assumed").default([]),
    notice: names("a sentence", "What to notice in the results").default([]),
  },
  "a mapping with evidence, assumed and notice",
).prefault({});

const domain = z.union(
  [
    domainName,
    mapping(
      { name: domainName, hardship: number([0, 1], "need", "Mean hardship; drawn per world if not stated").optional() },
      "a name, or a mapping with name and hardship",
    ),
  ],
  { error: "a name of letters, digits and _ that starts with a letter, or a mapping with name and hardship" },
);

const group = mapping(
  {
    name: text("a name", "Group of residents"),
    share: number([0, 1], "share", "Share of residents; the shares of all groups add up to 1"),
    access: number([0, 1], "share", "Chance per month to seek help for a severe need"),
    disadvantage: number([0, 1], "share", "0 for the best-off group, 1 for the worst-off"),
  },
  "a mapping with name, share, access and disadvantage",
);

const linkageRow = z.array(
  number([0, 1_000_000], "relative weight", "How much the need of a column feeds that of the row"),
  {
    error: "a list of numbers",
  },
);

const community = mapping(
  {
    domains: listOf(domain, [1, 12], "domains").default(defaultDomains).describe("Domains of need"),
    groups: listOf(group, [1, 8], "groups").default(defaultGroups).describe("Groups of residents"),
    linkages: z
      .array(linkageRow, { error: "a list with one list of numbers per domain" })
      .optional()
      .describe(
        "Relative linkages between domains, a row per domain, 0 on the diagonal; drawn per world if not stated",
      ),
    ...shapeOf(parameters.community),
  },
  "a mapping",
).prefault({});

const organization = mapping(
  {
    name: text("a name", "Name of the organization"),
    sector: text("a sector, such as nonprofit", "Sector").default("nonprofit"),
    domain: text("the name of a domain", "Domain of its mission"),
    budget: number([0, 1e12], "$ per year", "Annual budget for the community"),
  },
  "a mapping with name, sector, domain and budget",
);

const { count, ...organizationRows } = parameters.organizations;
const organizations = mapping(
  {
    count: shapeOf({ count }).count,
    list: listOf(organization, [1, mostOrganizations], "organizations")
      .optional()
      .describe("The organizations by name"),
    csv: text("the path of a CSV file", "CSV file with the columns name, sector, domain, budget").optional(),
    ...shapeOf(organizationRows),
  },
  "a mapping",
).prefault({});

const startMonth = whole([0, mostMonths], "month", "Month after the burn-in in which the initiative starts");
const startShock = mapping(
  { shockAbove: number([-10, 10], "need", "Starts in the first month 0 … 120 whose common shock exceeds this") },
  "a mapping with shockAbove",
);
const start = z
  .union([startMonth, startShock], {
    error: `a whole number from 0 to ${mostMonths} (month), or a mapping with shockAbove`,
  })
  .default(0)
  .describe("Begin of the initiative; all arms are the same before it");

const initiative = mapping({ start, ...shapeOf(parameters.initiative) }, "a mapping").prefault({});

const shock = mapping(
  {
    name: text("a name", "Name of the shock"),
    from: whole([-mostBurnIn, mostMonths], "month", "First month in which it acts"),
    to: whole([-mostBurnIn, mostMonths], "month", "First month in which it no longer acts"),
    money: number([0, 100], "ratio", "Factor on all money").default(1),
    hardship: number([-1, 1], "need", "Added to hardship").default(0),
    domains: names("the name of a domain", "Domains it hits; all if not stated").optional(),
  },
  "a mapping with name, from, to, money, hardship and domains",
);

const arm = z.union(
  [
    z.null(),
    mapping(
      { about: text("a sentence", "What the arm does").optional(), ...overrideShape(parameters) },
      "nothing, or a mapping of what differs",
    ),
  ],
  { error: "nothing, or a mapping of what differs" },
);
const arms = z
  .record(nameOf(armName, "a name of letters, digits, - and _ that starts with a letter", "Name of an arm"), arm, {
    error: "a mapping of names to what differs",
  })
  .default({})
  .describe(
    "Courses of action: a standard arm by name alone, or a name with what differs. isolated and collective always exist",
  );

const betters = ["lower", "higher", "neither"] as const;
const outcome = mapping(
  {
    name: nameOf(identifier, "a name of letters, digits and _ that starts with a letter", "Name of the outcome"),
    expression: text("an expression over recorded outcomes", "Expression over recorded outcomes of the same month").max(
      1000,
      {
        error: "an expression of at most 1000 characters",
      },
    ),
    unit: z.string({ error: "a text" }).default("").describe("Unit"),
    better: z
      .enum(betters, { error: `one of ${betters.join(", ")}` })
      .default("neither")
      .describe("Which direction is good for residents"),
  },
  "a mapping with name, expression, unit and better",
);

const armReference = text("the name of an arm", "An arm");
const pair = mapping({ arm: armReference, against: armReference }, "a name, or a mapping with arm and against");
const compare = mapping(
  {
    arms: z
      .array(z.union([armReference, pair], { error: "the name of an arm, or a mapping with arm and against" }), {
        error: "a list of names or of pairs",
      })
      .default([])
      .describe("Arms compared with isolated, or pairs { arm, against }; every arm if empty"),
    outcomes: names("the name of an outcome", "Outcomes compared; all if empty").default([]),
    months: z
      .array(whole([0, mostMonths], "month", "Number of months after the burn-in"), { error: "a list of months" })
      .optional()
      .describe("Months compared; 24, 36, 60 and 120 as far as the run goes if not stated"),
  },
  "a mapping with arms, outcomes and months",
).prefault({});

const seedNumber = z
  .number()
  .min(Number.MIN_SAFE_INTEGER, { error: "a number of at most 15 digits, or a text" })
  .max(Number.MAX_SAFE_INTEGER, { error: "a number of at most 15 digits, or a text" });
const seed = z
  .union([text("a text or a number", "Seed").refine((seed) => seed.isWellFormed(), "whole characters"), seedNumber], {
    error: "a text or a number",
  })
  .default("concerted")
  .describe("Every random number follows from it; 0 is a seed like any other");

/** The scenario file. Unknown keys are errors everywhere; whatever is not stated has a default, but for the name. */
export const scenarioFile = mapping(
  {
    name: nameOf(slug, "a name of small letters, digits and dashes", "Name, also of the results folder"),
    about: z.string({ error: "a text" }).default("").describe("What the scenario is about, in a sentence or two"),
    declaration,
    seed,
    months: whole([1, mostMonths], "months", "Length of the run after the burn-in").default(120),
    burnIn: whole([0, mostBurnIn], "months", "Months under isolated action before it").default(60),
    replications: whole([1, 1_000_000], "worlds", "Number of worlds").default(40),
    community,
    organizations,
    funding: mapping(shapeOf(parameters.funding), "a mapping").prefault({}),
    delivery: mapping(shapeOf(parameters.delivery), "a mapping").prefault({}),
    learning: mapping(shapeOf(parameters.learning), "a mapping").prefault({}),
    initiative,
    policy: mapping(shapeOf(parameters.policy), "a mapping").prefault({}),
    mobilizing: mapping(shapeOf(parameters.mobilizing), "a mapping").prefault({}),
    shocks: z
      .array(shock, { error: "a list of shocks" })
      .default([])
      .describe("Scheduled shocks, the same in every arm"),
    arms,
    outcomes: z
      .array(outcome, { error: "a list of outcomes" })
      .default([])
      .describe("Outcomes made from recorded ones"),
    compare,
    hypotheses: hypothesesShape(mostMonths),
    precision: precisionShape(mostMonths),
    money: moneyShape(),
    sweep: sweepShape(),
    attribution: attributionShape(mostMonths).describe("Which switch does what (concerted attribute)"),
    charts: z
      .array(z.enum(chartNames, { error: `one of ${chartNames.join(", ")}` }), { error: "a list of charts" })
      .default([...chartNames])
      .describe("Charts of the report"),
  },
  "a mapping of the scenario's parts",
);

/** A scenario file with every default filled in, before names are looked up and expressions parsed. */
export type ScenarioFile = Omit<z.output<typeof scenarioFile>, "arms" | "attribution"> & {
  readonly arms: Readonly<Record<string, null | ({ readonly about?: string } & ArmOverrides)>>;
  readonly attribution?: WrittenAttribution | undefined;
};

/** JSON Schema of the scenario file (draft 2020-12), for editors: descriptions, units, ranges, defaults. */
export function scenarioJsonSchema(): Record<string, unknown> {
  return { ...z.toJSONSchema(scenarioFile, { io: "input" }), title: "Concerted scenario" };
}
