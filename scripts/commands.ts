/**
 * Writes docs/commands.md from the command line's own help, and runs the examples of it and of the pages for users.
 *   node scripts/commands.ts               all pages
 *   node scripts/commands.ts start …       these pages of docs/ only
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { commandNames, type Help, type HelpRow, helpOf } from "./manual/help.ts";
import { withOutputs } from "./manual/outputs.ts";

/** Pages whose examples are run, beside docs/commands.md. */
export const guides = ["start", "for-researchers", "for-teachers", "for-strategists"] as const;

interface CommandExample {
  readonly says: string;
  readonly lines: readonly string[];
  /** First and last line of the output that the page shows. */
  readonly shown?: readonly [from: number, to: number];
}

/** One for every command; those further down may use what those above have written. */
const examples: Readonly<Record<string, CommandExample>> = {
  run: {
    says: "Fewer people and worlds than the scenario asks for, so that the answer comes at once and is less certain:",
    lines: ["npx concerted run scenarios/first-look.yaml --people 1000 --replications 12 --out results/small"],
  },
  test: {
    says: "How many worlds does the test of a registered claim need? A pilot of eight other worlds says it:",
    lines: ["npx concerted test scenarios/registered.yaml --people 500 --plan 8"],
  },
  report: {
    says: "The folder of `run` above, with its tables as CSV as well:",
    lines: ["npx concerted report results/small --csv"],
    shown: [1, 6],
  },
  sweep: {
    says: "Three budgets of the backbone over the same six worlds:",
    lines: [
      "npx concerted sweep scenarios/first-look.yaml --people 500 --replications 6 --outcomes prevalence --vary initiative.backbone.budget=0,200k,400k",
    ],
  },
  attribute: {
    says: "All 32 combinations of the conditions in four small worlds; so few leave much open, and the words say so:",
    lines: ["npx concerted attribute scenarios/first-look.yaml --people 300 --replications 4"],
  },
  compare: {
    says: "Another outcome and other months of the folder of `run` above:",
    lines: ["npx concerted compare results/small --outcomes thriving --months 12,60"],
  },
  classics: {
    says: "One classic at reduced size:",
    lines: ["npx concerted classics degroot --check"],
  },
  reproduce: {
    says: "Does the folder of `run` above come out the same?",
    lines: ["npx concerted reproduce results/small/manifest.json"],
  },
  validate: {
    says: "A slip of the pen, found before anything runs:",
    lines: ["npx concerted validate scenarios/first-look.yaml --set funding.perResidnt=50"],
  },
  explain: {
    says: "What a scenario means:",
    lines: ["npx concerted explain scenarios/registered.yaml"],
    shown: [1, 20],
  },
  assumptions: {
    says: "What is measured rather than assumed:",
    lines: ["npx concerted assumptions scenarios/first-look.yaml --grade measured"],
    shown: [1, 7],
  },
  open: {
    says: "The explorer with a scenario in it, as one file that can be sent on:",
    lines: ["npx concerted open scenarios/first-look.yaml --out first-look.html"],
  },
  new: {
    says: "A scenario to fill in:",
    lines: ["npx concerted new our-town"],
  },
  patterns: {
    says: "One pattern in a few small worlds; the judgement needs many more:",
    lines: ["npx concerted patterns naive --people 400 --replications 6"],
    shown: [1, 7],
  },
  schema: {
    says: "Its first lines; editors take the whole:",
    lines: ["npx concerted schema"],
    shown: [1, 8],
  },
};

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("<", "\\<");

function table(head: readonly [string, string], rows: readonly HelpRow[]): string {
  const lines = rows.map(({ says, term }) => `| \`${term.replaceAll("|", "\\|")}\` | ${cell(says)} |`);
  return [`| ${head.join(" | ")} |`, "| --- | --- |", ...lines].join("\n");
}

/** The block to fill, with nothing in it yet. */
function exampleOf(name: string): string {
  const example = examples[name];
  if (example === undefined)
    throw new RangeError(`commands: got ${name} without an example, expected one in scripts/commands.ts`);
  const { lines, says, shown } = example;
  const mark = shown === undefined ? "" : `<!-- lines ${shown[0]} to ${shown[1]} -->\n\n`;
  return `${says}\n\n\`\`\`sh\n${lines.join("\n")}\n\`\`\`\n\n${mark}\`\`\`text\n\`\`\``;
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

function section(name: string, { about, options, usage }: Help): string {
  const own = options.filter(({ term }) => !term.startsWith("-h"));
  const list = own.length === 0 ? "" : `\n\n${table(["option", "does"], own)}`;
  return `## ${name}\n\n${sentence(about)}\n\n\`${usage}\`${list}\n\n${exampleOf(name)}`;
}

/** docs/commands.md with its examples not yet run: what the command line says of itself. */
export async function commandsPage(): Promise<string> {
  const all = await helpOf(null);
  const names = commandNames(all);
  const helps = await Promise.all(names.map(helpOf));
  const codes = all.after.replace(/^Exit codes: /, "").split(/, (?=\d)/);
  return `<!-- Written by scripts/commands.ts from the help of the command line. -->
# Commands

In a clone of the project \`npx concerted COMMAND\` runs a command, and \`npx concerted COMMAND --help\` says what is on this page. Options that replace values of a scenario (\`--set\`, \`--people\` …) never
change its file. What the examples print was printed when this page was written, by the version it comes with; with the same version it is the same on any machine.

${table(
  ["command", "does"],
  all.commands.filter(({ term }) => !term.startsWith("help")),
)}

A command ends with a code for scripts: ${codes.join("; ")}

${names.map((name, i) => section(name, helps[i] as Help)).join("\n\n")}
`;
}

const fileOf = (name: string): string => fileURLToPath(new URL(`../docs/${name}.md`, import.meta.url));

if (import.meta.main) {
  const asked = process.argv.slice(2);
  for (const name of ["commands", ...guides].filter((each) => asked.length === 0 || asked.includes(each))) {
    const page = name === "commands" ? await commandsPage() : readFileSync(fileOf(name), "utf8");
    writeFileSync(fileOf(name), withOutputs(page));
    console.log(`docs/${name}.md`);
  }
}
