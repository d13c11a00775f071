import { compile, type TopLevelSpec } from "vega-lite";
import type { Json, Spec } from "../../src/charts/spec.ts";

/** What Vega-Lite warns of when it compiles a specification. */
export function warningsOf(spec: Spec): readonly string[] {
  const warnings: string[] = [];
  const note = (...words: unknown[]) => {
    warnings.push(words.join(" "));
    return logger;
  };
  const logger = { level: () => logger, error: note, warn: note, info: () => logger, debug: () => logger };
  compile(spec as unknown as TopLevelSpec, { logger: logger as never });
  return warnings;
}

/** Every string of a specification. */
export function textsOf(json: Json): readonly string[] {
  if (typeof json === "string") return [json];
  if (typeof json !== "object" || json === null) return [];
  return Object.values(json).flatMap(textsOf);
}
