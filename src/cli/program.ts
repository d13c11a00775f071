import { Command, Option } from "commander";
import { version } from "../experiment/version.ts";
import { between0And1, collectSettings, takesScenarioOptions, typed, wholeNumber, workers } from "./options.ts";

/** Commands are defined here and loaded only when called, so that --help answers at once. */

/** Commands that run a scenario or write what follows from its worlds. */
function addRuns(concerted: Command): void {
  takesScenarioOptions(concerted.command("run <scenario>"))
    .description("run a scenario's worlds under every arm; write tables, charts and a report")
    .option("--out <folder>", "results folder (default: results/NAME)")
    .addOption(workers())
    .option("--csv", "also write the tables as CSV")
    .option("--json", "print summary.json instead of words")
    .option("--quiet", "print nothing but errors")
    .action(async (file, options) => (await import("./run.ts")).runCommand(file, options, typed()));

  concerted
    .command("test <scenario>")
    .description("register a scenario's hypotheses, run worlds of their own, and say what became of each")
    .option("--plan <worlds>", "only say from a pilot of so many other worlds how many a test needs", wholeNumber(2))
    .option("--replications <count>", "number of worlds, where no precision decides", wholeNumber(2))
    .option("--seed <text>", "seed of all random numbers")
    .option("--people <count>", "people simulated", wholeNumber(1))
    .option("--set <path=value>", "any value of the file (repeatable)", collectSettings)
    .option("--out <folder>", "results folder (default: results/NAME-test)")
    .addOption(workers())
    .option("--csv", "also write the tables as CSV")
    .option("--json", "print summary.json, or the plan, instead of words")
    .option("--quiet", "print nothing but errors")
    .action(async (file, options) => (await import("./test.ts")).testCommand(file, options, typed()));

  concerted
    .command("report <folder>")
    .description("write a finished folder's tables, charts and report again, without simulating")
    .option("--csv", "also write the tables as CSV")
    .option("--quiet", "print nothing but errors")
    .action(async (folder, options) => (await import("./report.ts")).reportCommand(folder, options));
}

/** Commands that put a question of their own to the worlds. */
function addQuestions(concerted: Command): void {
  takesScenarioOptions(concerted.command("sweep <scenario>"))
    .description("run a scenario at every combination of some parameters' values, over the same worlds")
    .option(
      "--vary <path=values>",
      "path=from:to:count or path=a,b,c, e.g. initiative.backbone.budget=0:1.2M:13 (repeatable; default: the scenario's sweep)",
      collectSettings,
    )
    .option("--outcomes <names>", "outcomes to judge by, the first above all (default: those of the scenario's sweep)")
    .option("--out <folder>", "results folder (default: results/NAME-sweep)")
    .addOption(workers())
    .option("--json", "print summary.json instead of words")
    .option("--quiet", "print nothing but errors")
    .action(async (file, options) => (await import("./sweep.ts")).sweepCommand(file, options, typed()));

  takesScenarioOptions(concerted.command("attribute <scenario>"))
    .description("run all combinations of the five conditions in the same worlds, and say which of them brings what")
    .addOption(
      new Option(
        "--over <switches>",
        "what is switched (default: the scenario's own switches, else conditions)",
      ).choices(["conditions", "mechanisms", "switches"]),
    )
    .option("--outcome <name>", "outcome to share out (default: the scenario's attribution, else prevalence)")
    .option("--month <month>", "month at which it is shared out (default: the last compared one)", wholeNumber(1))
    .option("--orders <pairs>", "sample so many pairs of orders instead of running all combinations", wholeNumber(1))
    .option("--out <folder>", "results folder (default: results/NAME-attribution)")
    .addOption(workers())
    .option("--json", "print attribution.json instead of words")
    .option("--quiet", "print nothing but errors")
    .action(async (file, options) => (await import("./attribute.ts")).attributeCommand(file, options, typed()));
}

/** Commands that set arms, models and runs beside others. */
function addComparisons(concerted: Command): void {
  concerted
    .command("compare <folder>")
    .description("compare arms of a finished folder again, in any recorded outcome and month, without simulating")
    .option("--arms <names>", "arms to compare, separated by commas (default: the scenario's comparisons)")
    .option("--against <name>", "the arm to compare them with (default: isolated)")
    .option("--outcomes <names>", "outcomes, separated by commas (default: those of the scenario)")
    .option("--months <list>", "months after the burn-in, separated by commas (default: those of the scenario)")
    .option("--level <share>", "confidence level of the intervals (default: 0.95)", between0And1)
    .option("--point <number>", "point of a sweep's folder", wholeNumber(0))
    .option("--json", "print the comparisons as JSON")
    .action(async (folder, options) => (await import("./compare.ts")).compareCommand(folder, options));

  concerted
    .command("classics [names...]")
    .description("run published models again, and set ours beside what is known (without names: list them)")
    .option("--all", "run all of them")
    .option("--check", "run at reduced size (all, without names); fail if anything known is missed")
    .option("--explain", "say what they ask and which settings they have, without running")
    .option("--set <name=value>", "run one cell with this setting (repeatable)", collectSettings)
    .option("--replications <count>", "replications of every cell", wholeNumber(1))
    .option("--seed <text>", "seed of all random numbers")
    .option("--out <folder>", "results folder, with a folder for each (default: results/classics)")
    .addOption(workers())
    .option("--json", "print every number beside its known answer as JSON")
    .option("--quiet", "print nothing but errors")
    .action(async (names, options) => (await import("./classics.ts")).classicsCommand(names, options));

  concerted
    .command("reproduce <manifest>")
    .description("run a finished folder again and say whether every number is the same")
    .addOption(workers())
    .option("--json", "print the verdict as JSON")
    .option("--quiet", "print nothing but errors")
    .action(async (path, options) => (await import("./reproduce.ts")).reproduceCommand(path, options));
}

/** Commands that read a scenario. */
function addScenarios(concerted: Command): void {
  takesScenarioOptions(concerted.command("validate <scenario>"))
    .description("check a scenario file; list everything that is wrong, with its place")
    .option("--json", "print the problems as JSON")
    .action(async (file, options) => (await import("./validate.ts")).validateCommand(file, options));

  takesScenarioOptions(concerted.command("explain <scenario>"))
    .description("say in plain words what a scenario compares, what differs between the arms, and what each costs")
    .action(async (file, options) => (await import("./explain.ts")).explainCommand(file, options));

  takesScenarioOptions(concerted.command("assumptions <scenario>"))
    .description("list what is measured, estimated and assumed; with --stress, find out what the answer rests on")
    .option("--grade <grades>", "only these: measured, estimated, assumption, separated by commas")
    .option("--stress", "vary every estimated or assumed number over its plausible range, in the same worlds")
    .option("--parameters <paths>", "with --stress: only these parameters, separated by commas")
    .option("--claim <id>", "with --stress: registered claim to judge (default: the first one, if there is one)")
    .option(
      "--outcome <name>",
      "with --stress: outcome to judge by instead (default: prevalence, or the first compared)",
    )
    .option(
      "--month <month>",
      "with --stress: month to judge at instead (default: the last compared one)",
      wholeNumber(1),
    )
    .option(
      "--out <folder>",
      "results folder; beside a finished run its report is completed (default: results/NAME-assumptions)",
    )
    .addOption(workers())
    .option("--json", "print JSON instead of words")
    .option("--quiet", "print nothing but errors")
    .action(async (file, options) => (await import("./assumptions.ts")).assumptionsCommand(file, options, typed()));
}

/** What there is beside. */
function addRest(concerted: Command): void {
  takesScenarioOptions(concerted.command("open [scenario]"))
    .description("open the explorer in the browser, with the scenario in it; with --out, write it as one file instead")
    .option("--out <file>", "where to write it; it opens from disk and needs no network")
    .action(async (file, options) => (await import("./open.ts")).openCommand(file, options));

  concerted
    .command("new <name>")
    .description("write a commented scenario NAME.yaml and a CSV template for your own organizations")
    .action(async (name) => (await import("./new.ts")).newCommand(name));

  concerted
    .command("patterns [ids...]")
    .description(
      "hold the model against published patterns (P1 to P8, naive; default: all), and say what holds and what misses",
    )
    .option("--replications <count>", "number of worlds of every run", wholeNumber(2))
    .option("--seed <text>", "seed of all random numbers")
    .option("--people <count>", "people simulated", wholeNumber(1))
    .option("--check", "run a reduced size, and fail where a pattern misses")
    .option("--out <folder>", "results folder (default: results/patterns)")
    .addOption(workers())
    .option("--json", "print patterns.json instead of words")
    .option("--quiet", "print nothing but errors")
    .action(async (ids, options) => (await import("./patterns.ts")).patternsCommand(ids, options, typed()));

  concerted
    .command("schema")
    .description("print the JSON Schema of scenario files, for editors")
    .action(async () => (await import("./schema.ts")).schemaCommand());
}

/** The command line with all its commands, in the order in which help lists them. */
export function program(): Command {
  const concerted = new Command("concerted")
    .description("Compares isolated with collective impact in the same worlds, draw for draw.")
    .version(version, "--version")
    .showHelpAfterError("(add --help for the options)")
    .addHelpText(
      "after",
      "\nExit codes: 0 done, 1 failed, 2 invalid input, 3 a hypothesis is not supported, 130 stopped (the same command goes on from the finished worlds).",
    );
  for (const add of [addRuns, addQuestions, addComparisons, addScenarios, addRest]) add(concerted);
  for (const command of [concerted, ...concerted.commands]) command.exitOverride();
  return concerted;
}
