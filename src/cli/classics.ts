import { join } from "node:path";
import { rowsOf, unexplained } from "../classics/answer.ts";
import { askedSettings } from "../classics/asked.ts";
import type { Classic, SettingValues } from "../classics/classic.ts";
import { classics } from "../classics/index.ts";
import { cellsOf, completed } from "../classics/settings.ts";
import type { ClassicQuestion } from "../experiment/classics.ts";
import { chosen } from "./choices.ts";
import type { Finished } from "./classics-run.ts";
import { checkText, classicExplained, classicsList, classicText } from "./classics-text.ts";
import { ending, exitCode } from "./exit.ts";
import { type OutFolder, outFolder, within } from "./out-folder.ts";

export interface ClassicsOptions {
  readonly all?: boolean;
  readonly check?: boolean;
  readonly explain?: boolean;
  readonly set?: readonly string[];
  readonly replications?: number;
  readonly seed?: string;
  readonly workers?: number;
  readonly out?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

const SEED = "1";

/** `concerted classics [NAME …]`: lists published models, or runs some and sets ours beside what is known. */
export async function classicsCommand(names: readonly string[], options: ClassicsOptions): Promise<void> {
  const wanted = classicsNamed(names, options);
  const asked = setOf(wanted, options);
  if (wanted.length === 0 || options.explain) {
    console.log(listed(wanted.length === 0 ? classics : wanted, options));
    return;
  }
  const { runWithProgress } = await import("./classics-run.ts");
  const finished: Finished[] = [];
  for (const classic of wanted) {
    const question = questionOf(classic, asked, options);
    finished.push(await runWithProgress(classic, question, { ...options, folder: folderOf(classic, options) }));
  }
  if (options.json) console.log(JSON.stringify(finished.flatMap(jsonRows), null, 1));
  else if (!options.quiet) console.log(finished.map((one) => told(one, options)).join("\n\n"));
  const missed = finished.filter(({ answer }) => unexplained(answer).length > 0).map(({ classic }) => classic.name);
  if (options.check && missed.length > 0) throw ending(exitCode.failed, `missed: ${missed.join(", ")}`);
}

function classicsNamed(names: readonly string[], { all, check, set = [] }: ClassicsOptions): readonly Classic[] {
  const known = classics.map(({ name }) => name);
  if (names.length === 0 && set.length > 0)
    throw ending(exitCode.invalid, `--set: got no classic, expected the name of the one whose settings these are`);
  if (names.length === 0) return all || check ? classics : [];
  const wanted = chosen("classics", names.join(","), known, []);
  return all ? classics : classics.filter(({ name }) => wanted.includes(name));
}

/** What --set asks for; null where it is not used. */
function setOf(wanted: readonly Classic[], { set = [] }: ClassicsOptions): SettingValues | null {
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
function folderOf({ name }: Classic, { check, out, set = [] }: ClassicsOptions): OutFolder {
  const usual = check ? "classics-check" : set.length > 0 ? "classics-set" : "classics";
  return within(outFolder(out ?? join("results", usual)), name);
}

function told({ answer, classic, folder, question }: Finished, { check }: ClassicsOptions): string {
  if (check) return checkText(classic, answer);
  return `${classicText(classic, answer, question)}\n\nFigure: ${join(folder.typed, "figure.svg")}\nAll numbers: ${join(folder.typed, "cells.csv")}`;
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
