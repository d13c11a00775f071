import { join } from "node:path";
import { answerOf, type ClassicAnswer, rowsOf, unexplained } from "../classics/answer.ts";
import type { Classic, SettingValues } from "../classics/classic.ts";
import { classics } from "../classics/index.ts";
import { askedSettings, cellsOf, completed } from "../classics/settings.ts";
import { type ClassicQuestion, runClassic } from "../experiment/classics.ts";
import { publishClassic } from "../experiment/classics-publish.ts";
import { isWorkerFailure } from "../experiment/pool.ts";
import { chosen } from "./choices.ts";
import { checkText, classicExplained, classicsList, classicText } from "./classics-text.ts";
import { ending, exitCode } from "./exit.ts";
import { outFolder } from "./out-folder.ts";
import { progressDisplay } from "./progress.ts";
import { stoppable } from "./stoppable.ts";

export interface ClassicsOptions {
  readonly all?: boolean;
  readonly check?: boolean;
  readonly explain?: boolean;
  readonly set: readonly string[];
  readonly replications?: number;
  readonly seed?: string;
  readonly workers?: number;
  readonly out?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

const SEED = "1";

/** A classic that was run, and where its results are. */
interface Finished {
  readonly classic: Classic;
  readonly question: ClassicQuestion;
  readonly answer: ClassicAnswer;
  readonly folder: string;
}

/** `concerted classics [NAME …]`: lists published models, or runs some and sets ours beside what is known. */
export async function classicsCommand(names: readonly string[], options: ClassicsOptions): Promise<void> {
  const wanted = classicsNamed(names, options);
  const asked = setOf(wanted, options);
  if (wanted.length === 0 || options.explain) {
    console.log(listed(wanted.length === 0 ? classics : wanted, options));
    return;
  }
  const finished: Finished[] = [];
  for (const classic of wanted) finished.push(await runOne(classic, questionOf(classic, asked, options), options));
  if (options.json) console.log(JSON.stringify(finished.flatMap(jsonRows), null, 1));
  else if (!options.quiet) console.log(finished.map((one) => told(one, options)).join("\n\n"));
  const missed = finished.filter(({ answer }) => unexplained(answer).length > 0).map(({ classic }) => classic.name);
  if (options.check && missed.length > 0) throw ending(exitCode.failed, `missed: ${missed.join(", ")}`);
}

function classicsNamed(names: readonly string[], { all, check, set }: ClassicsOptions): readonly Classic[] {
  const known = classics.map(({ name }) => name);
  if (names.length === 0 && set.length > 0)
    throw ending(exitCode.invalid, `--set: got no classic, expected the name of the one whose settings these are`);
  if (names.length === 0) return all || check ? classics : [];
  const wanted = chosen("classics", names.join(","), known, []);
  return all ? classics : classics.filter(({ name }) => wanted.includes(name));
}

/** What --set asks for; null where it is not used. */
function setOf(wanted: readonly Classic[], { set }: ClassicsOptions): SettingValues | null {
  if (set.length === 0) return null;
  const [classic] = wanted;
  if (!classic || wanted.length > 1)
    throw ending(exitCode.invalid, `--set: got ${wanted.length} classics, expected one, whose settings these are`);
  const asked = askedSettings(classic, set);
  if (asked.ok) return completed(classic, asked.values);
  throw ending(exitCode.invalid, asked.problems.join("\n"));
}

function questionOf(classic: Classic, asked: SettingValues | null, options: ClassicsOptions): ClassicQuestion {
  const { full, check } = classic.replications;
  return {
    cells: asked ? [asked] : cellsOf(classic),
    replications: options.replications ?? (options.check ? check : full),
    seed: options.seed ?? SEED,
  };
}

/** Full runs, reduced ones and cells of a reader's own have folders of their own, so that none takes the place of another. */
function folderOf({ name }: Classic, { check, out, set }: ClassicsOptions): string {
  const usual = check ? "classics-check" : set.length > 0 ? "classics-set" : "classics";
  return join(outFolder(out ?? join("results", usual)), name);
}

async function runOne(classic: Classic, question: ClassicQuestion, options: ClassicsOptions): Promise<Finished> {
  const { quiet = false, workers } = options;
  const folder = folderOf(classic, options);
  const display = progressDisplay(process.stderr, !quiet, `replications of ${classic.name}`);
  const answer = await stoppable(
    async (signal) => {
      const run = runClassic(classic, question, { folder, workers, signal, onProgress: display.update });
      const finished = answerOf(classic, await run.catch(ownFault));
      display.note("drawing the figure");
      await publishClassic(folder, classic, finished, question);
      return finished;
    },
    () => `finished replications are kept in ${folder}; the same command goes on from there`,
  ).finally(display.end);
  return { classic, question, answer, folder };
}

/** Settings that do not go together are found by the classic itself, in a worker; that is not the worker's failure. */
function ownFault(error: unknown): never {
  throw isWorkerFailure(error) && error.cause instanceof RangeError ? error.cause : error;
}

function told({ answer, classic, folder, question }: Finished, { check }: ClassicsOptions): string {
  if (check) return checkText(classic, answer);
  return `${classicText(classic, answer, question)}\n\nFigure: ${join(folder, "figure.svg")}\nAll numbers: ${join(folder, "cells.csv")}`;
}

/** A number of a cell as JSON; what is not known is null. */
function jsonRows({ answer, classic }: Finished): readonly object[] {
  return rowsOf(classic, answer).map(({ known, quantity, replications, settings, standardError, value, verdict }) => ({
    classic: classic.name,
    quantity: quantity.name,
    settings,
    value,
    standardError,
    replications,
    unit: quantity.unit,
    meaning: quantity.meaning,
    target: known?.value ?? null,
    tolerance: known?.allowed ?? null,
    verdict,
    status: known?.status ?? null,
    source: known?.source ?? null,
  }));
}

/** What is known of classics without running any. */
function listed(known: readonly Classic[], { json, explain }: ClassicsOptions): string {
  if (explain) return known.map(classicExplained).join("\n\n");
  if (!json) return classicsList(known);
  const rows = known.map(({ cells, name, processes, question, reference, replications, settings, title }) => {
    return { name, title, reference, question, processes, settings, cells, replications };
  });
  return JSON.stringify(rows, null, 1);
}
