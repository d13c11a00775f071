import { compile, type Tree } from "../numeric/tree.ts";
import type { Settings, Values } from "../scenario/scenario.ts";

type Plain = number | string;
interface Group {
  readonly [name: string]: Plain | Tree | Group;
}

function isTree(entry: Tree | Group): entry is Tree {
  return entry.type === "number" || entry.type === "name" || entry.type === "call";
}

function resolve(group: Group, lookUp: (name: string) => number): Group {
  return Object.fromEntries(
    Object.entries(group).map(([name, entry]) => {
      if (typeof entry !== "object") return [name, entry];
      return [name, isTree(entry) ? compile(entry)(lookUp) : resolve(entry, lookUp)];
    }),
  );
}

function varies(group: Group): boolean {
  return Object.values(group).some((entry) => typeof entry === "object" && (isTree(entry) || varies(entry)));
}

/** All parameters in month t (whole months since the burn-in's end), expressions evaluated. */
export function valuesAt(settings: Settings, t: number): Values {
  return valuesOverTime(settings)(t);
}

/** The same for many months; settings without expressions are returned as they are. */
export function valuesOverTime(settings: Settings): (t: number) => Values {
  const group = settings as unknown as Group;
  if (!varies(group)) return () => settings as Values;
  return (t) =>
    resolve(group, (name) => {
      if (name !== "month") throw new RangeError(`expression: got the name ${name}, expected month`);
      return t;
    }) as unknown as Values;
}
