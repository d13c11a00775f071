import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { classicChart } from "../charts/classics/figure.ts";
import { type ClassicAnswer, rowsOf } from "../classics/answer.ts";
import type { Classic, Quantity, Reference } from "../classics/classic.ts";
import { csvText } from "../study/csv.ts";
import type { ClassicQuestion } from "./classics.ts";
import { engineDigest } from "./digest.ts";
import { writeDrawing } from "./drawing.ts";
import { writeJson, writeWhole } from "./files.ts";
import { version } from "./version.ts";

/** classic.json: what was run of a classic, and what came out of it. Numbers that are not known are null. */
export interface ClassicRecord extends ClassicAnswer {
  readonly format: 1;
  readonly concerted: string;
  readonly engineDigest: string;
  readonly name: string;
  readonly title: string;
  readonly reference: Reference;
  readonly seed: string;
  readonly replications: number;
  readonly quantities: readonly Omit<Quantity, "estimate">[];
}

const recordName = "classic.json";

/** Every quantity of any cell, once. */
function quantitiesOf(classic: Classic, { cells }: ClassicAnswer): ClassicRecord["quantities"] {
  const all = cells.flatMap(({ settings }) => classic.quantities(settings));
  return all
    .filter(({ name }, i) => all.findIndex((other) => other.name === name) === i)
    .map(({ estimate: _, ...said }) => said);
}

function recordOf(classic: Classic, answer: ClassicAnswer, { replications, seed }: ClassicQuestion): ClassicRecord {
  const { name, reference, title } = classic;
  return {
    format: 1,
    concerted: version,
    engineDigest: engineDigest(),
    name,
    title,
    reference,
    seed,
    replications,
    quantities: quantitiesOf(classic, answer),
    ...answer,
  };
}

/** Nothing for a number that is not known. */
function known(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

/** Every number of every cell, a row for each known answer of it. */
function cellsCsv(classic: Classic, answer: ClassicAnswer): string {
  const names = classic.settings.map(({ name }) => name);
  const beside = ["target", "target high", "target standard error", "tolerance", "status", "verdict", "source"];
  const head = [...names, "quantity", "unit", "value", "standard error", "replications", ...beside];
  const rows = rowsOf(classic, answer).map(({ known: target, quantity, verdict, ...row }) => {
    const [low, high] = typeof target?.value === "object" ? target.value : [target?.value ?? null, null];
    const said = target
      ? [target.standardError ?? null, known(target.allowed), target.status, verdict, target.source]
      : [];
    const own = [quantity.name, quantity.unit, known(row.value), known(row.standardError), row.replications];
    const padding = Array<null>(beside.length - 2 - said.length).fill(null);
    return [...names.map((name) => row.settings[name] ?? null), ...own, low, high, ...said, ...padding];
  });
  return csvText([head, ...rows]);
}

/** Writes classic.json, cells.csv and the figure of a finished classic into its folder. */
export async function publishClassic(
  folder: string,
  classic: Classic,
  answer: ClassicAnswer,
  question: ClassicQuestion,
): Promise<void> {
  const record = recordOf(classic, answer, question);
  writeJson(join(folder, recordName), record);
  writeWhole(join(folder, "cells.csv"), cellsCsv(classic, answer));
  const picture = { ...classic.figure, points: classic.figure.points(answer.cells) };
  if (picture.points.length === 0) return;
  const { engineDigest: engine, name, reference, replications, seed } = record;
  const source = { classic: name, reference: reference.text, replications, seed, engine: engine.slice(0, 12) };
  await writeDrawing(folder, "figure", classicChart(picture, source));
}

/** The record of a folder. @throws RangeError where there is none */
export function readClassic(folder: string): ClassicRecord {
  const path = join(folder, recordName);
  if (!existsSync(path)) throw new RangeError(`${path}: got no such file, expected the folder of a finished classic`);
  return JSON.parse(readFileSync(path, "utf8"));
}
