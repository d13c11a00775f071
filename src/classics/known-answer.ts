import type { Classic, SettingValues } from "./classic.ts";
import { sameCell } from "./settings.ts";

/** The known answer of a quantity in a cell, where it is a single number; for figures. */
export function knownAnswer(
  classic: Pick<Classic, "settings" | "targets">,
  quantity: string,
  at: SettingValues,
): number | null {
  const found = classic.targets.find((target) => target.quantity === quantity && sameCell(classic, target.at, at));
  return typeof found?.value === "number" ? found.value : null;
}
