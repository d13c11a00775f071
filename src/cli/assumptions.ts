import { join } from "node:path";
import { evidenceById } from "../evidence/index.ts";
import { writeWhole } from "../experiment/files.ts";
import { grades, type LedgerEntry, ledgerOf } from "../scenario/ledger.ts";
import type { Grade } from "../scenario/row.ts";
import type { Scenario } from "../scenario/scenario.ts";
import { ledgerText } from "./assumptions-text.ts";
import { chosen } from "./choices.ts";
import { ending, exitCode } from "./exit.ts";
import { outFolder } from "./out-folder.ts";
import { readAndWarn } from "./scenario-file.ts";
import type { StressOptions } from "./stress.ts";

export interface AssumptionsOptions extends StressOptions {
  readonly grade?: string;
  readonly stress?: boolean;
}

/** `concerted assumptions SCENARIO`: what is measured, estimated and assumed, and with --stress what the answer rests on. */
export async function assumptionsCommand(file: string, options: AssumptionsOptions, command: string): Promise<void> {
  if (options.stress) return (await import("./stress.ts")).stressCommand(file, options, command);
  const misplaced = (["parameters", "claim", "outcome", "month", "workers"] as const).find(
    (name) => options[name] !== undefined,
  );
  if (misplaced) throw ending(exitCode.invalid, `--${misplaced}: got it without --stress, expected both or none`);
  const { scenario } = await readAndWarn(file, options);
  const wanted = chosen("--grade", options.grade, grades, grades) as readonly Grade[];
  const text = options.json ? ledgerJson(scenario, wanted) : ledgerText(scenario, wanted);
  if (options.out === undefined) console.log(text);
  else writeWhole(join(outFolder(options.out).path, options.json ? "ledger.json" : "ledger.txt"), `${text}\n`);
}

/** The ledger as data: every parameter with its values, its row and the evidence it names. */
function ledgerJson(scenario: Scenario, wanted: readonly Grade[]): string {
  const entries = ledgerOf(scenario).filter(({ row }) => wanted.includes(row.grade));
  const told = ({ path, row, stated, values }: LedgerEntry) => ({ path, stated, values, ...row });
  const ids = [...new Set(entries.flatMap(({ row }) => row.evidence))];
  return JSON.stringify({ parameters: entries.map(told), evidence: ids.map(evidenceById) }, null, 1);
}
