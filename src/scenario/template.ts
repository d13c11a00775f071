import { expectationForms } from "./expectation.ts";
import { isRow, type Row } from "./row.ts";
import { rowsByPath } from "./settings.ts";

function meaning(row: Row): string {
  if (row.kind === "choice") return `${row.meaning} (${row.choices.join(" or ")})`;
  return `${row.meaning} [${row.unit}, ${row.min} to ${row.max}]`;
}

/** A line of the file for a parameter at its default, with what it means. */
function line(path: string, indent: number): string {
  const row = rowsByPath.get(path);
  if (!row || !isRow(row)) throw new RangeError(`unknown parameter ${path}`);
  const statement = `${" ".repeat(indent)}${path.split(".").at(-1)}: ${row.default}`;
  return `${statement.padEnd(31)} # ${meaning(row)}`;
}

/**
 * A commented scenario to start from. It is valid as it is and states the defaults; lines with "#" and no or several
 * spaces are examples that become part of the scenario when the "#" is taken away. Throws nothing; the name has to be a slug.
 */
export function scenarioTemplate(name: string): string {
  return `# A scenario: one community, the same worlds under several courses of action.
# Whatever is not stated keeps its default; the parameter reference lists everything that can be stated.
# Lines with "#" and one space are remarks. Other lines with "#" are examples: take the "#" away to use them.

${`name: ${name}`.padEnd(31)} # also the name of the results folder
about: What this scenario is about, in a sentence or two.

declaration:                    # shown in the report before the charts
  evidence: []                  # what is taken from evidence, with its status
  assumed:                      # what is assumed
    - All parameters have their defaults.
  notice: []                    # what to notice in the results

seed: concerted                 # a text or a number; every random number follows from it
replications: 40                # number of worlds
burnIn: 60                      # months under isolated action, shared by all arms
months: 120                     # months after it

community:
${line("community.residents", 2)}
${line("community.people", 2)}
${line("community.interdependence", 2)}
  domains:                      # 1 to 12; a domain may state its hardship (0 to 1), otherwise each world draws it
    - education
    - health
    - housing
    - income
    - safety
    - environment
#    - { name: water_quality, hardship: 0.6 }
  groups:                       # 1 to 8; the shares add up to 1
    - { name: majority, share: 0.7, access: 0.5, disadvantage: 0 }
    - { name: disadvantaged, share: 0.3, access: 0.28, disadvantage: 1 }

organizations:
${line("organizations.count", 2)}
  # Your own organizations instead of a count: a CSV file with the columns name, sector, domain, budget ($ per year).
  # Their budgets then set funding.perResident.
#  csv: ${name}-organizations.csv

funding:
${line("funding.perResident", 2)}
${line("funding.costPerService", 2)}
${line("funding.restricted", 2)}
  # Instead of a number, most parameters take an expression of month (0 is the month after the burn-in):
#  additional: "month >= 24 and month < 48 ? 500000 : 0"

initiative:
  start: 0                      # a month, or { shockAbove: 0.02 }: the first month whose common shock exceeds this
  strengths:                    # how fully each of the five conditions is pursued
${line("initiative.strengths.agenda", 4)}
${line("initiative.strengths.measurement", 4)}
${line("initiative.strengths.activities", 4)}
${line("initiative.strengths.communication", 4)}
${line("initiative.strengths.backbone", 4)}
  backbone:
${line("initiative.backbone.budget", 4)}
${line("initiative.backbone.fromEnvelope", 4)}

# Scheduled shocks, the same in every arm; money is a factor, hardship is added.
#shocks:
#  - { name: recession, from: 24, to: 42, money: 0.85, hardship: 0.05, domains: [income, housing] }

# Courses of action: isolated and collective always exist, others by name.
#arms:
#  coalition:                   # a standard arm needs nothing more
#  small-backbone:              # your own: state what differs from the values above
#    about: Half the backbone
#    initiative:
#      backbone:
#        budget: 200000

# Outcomes made from recorded ones.
#outcomes:
#  - { name: overhead, expression: money.intake + money.coordination + money.backbone, unit: $ per month, better: lower }

compare:
  arms: []                      # empty: every arm against isolated; or names, or { arm: collective, against: coalition }
  outcomes: []                  # empty: all of them
  months: [24, 36, 60, 120]

# Claims stated before the worlds are run: concerted test registers, then tests them.
#hypotheses:
#  - id: H1
#    claim: Collective impact lowers prevalence by at least 2 points after ten years
#    compare: collective - isolated
#    outcome: prevalence
#    month: 120
#    expect: at most -0.02      # ${expectationForms.replace("one of ", "")}
#    alpha: 0.05                # chance of supporting a claim that does not hold

# How many worlds concerted test runs: until the 95 % interval is narrow enough, or replications if this is left out.
#precision: { outcome: prevalence, month: 120, halfWidth: 0.005, maximumReplications: 1000 }

# Parts that concerted attribute switches on and off in all combinations; the five conditions if this is left out.
#attribution:
#  switches:
#    navigators: { about: Someone goes along to the next service, off: { delivery: { referral: { gain: 0 } } } }
#    large-backbone: { on: { initiative: { backbone: { budget: 800000 } } } }
`;
}

/** A CSV file of organizations to be overwritten with one's own. */
export function organizationsTemplate(): string {
  return `name,sector,domain,budget
First School District,public,education,24000000
Second Chance Tutors,nonprofit,education,900000
Neighborhood Clinic,nonprofit,health,12000000
County Health Department,public,health,8000000
Home Builders Trust,nonprofit,housing,6000000
Tenants' Association,nonprofit,housing,400000
Workforce Board,public,income,9000000
Job Training Center,nonprofit,income,2500000
Safe Streets,nonprofit,safety,1200000
City Police Outreach,public,safety,5000000
River Keepers,nonprofit,environment,700000
Parks Department,public,environment,2300000
`;
}
