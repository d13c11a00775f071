/** What a folder of src may import from the others, and which packages. */
export interface Room {
  /** Folders it may load, and files right under src. */
  readonly from: readonly string[];
  /** Packages it may load. */
  readonly packages: readonly string[];
}

/** One way through the house: numeric <- scenario <- engine; tables in between; analysis never sees the engine. */
export const house: Readonly<Record<string, Room>> = {
  "table.ts": { from: [], packages: [] },
  numeric: { from: [], packages: [] },
  evidence: { from: [], packages: [] },
  scenario: { from: ["evidence", "numeric", "table.ts"], packages: ["csv-parse/sync", "mathjs/number", "yaml", "zod"] },
  kernel: { from: [], packages: [] },
  engine: { from: ["numeric", "scenario", "table.ts"], packages: ["seedrandom"] },
  classics: { from: ["analysis", "engine", "numeric", "scenario", "table.ts"], packages: [] },
  analysis: { from: ["numeric", "table.ts"], packages: [] },
  patterns: { from: ["analysis", "evidence", "scenario", "table.ts"], packages: [] },
  charts: { from: ["analysis", "table.ts"], packages: [] },
  study: { from: ["analysis", "engine", "scenario", "table.ts"], packages: [] },
  report: { from: ["analysis", "charts", "evidence", "scenario", "table.ts"], packages: [] },
  api: { from: ["analysis", "classics", "engine", "report", "scenario", "study", "table.ts"], packages: [] },
  web: {
    from: ["analysis", "charts", "engine", "evidence", "numeric", "scenario", "study", "table.ts"],
    packages: ["@preact/signals", "preact", "preact/hooks"],
  },
  experiment: {
    from: [
      "analysis",
      "charts",
      "classics",
      "engine",
      "evidence",
      "patterns",
      "report",
      "scenario",
      "study",
      "table.ts",
      "web",
    ],
    packages: ["@resvg/resvg-js", "hyparquet-writer", "piscina", "vega", "vega-lite"],
  },
  cli: {
    from: [
      "analysis",
      "charts",
      "classics",
      "engine",
      "evidence",
      "experiment",
      "patterns",
      "report",
      "scenario",
      "study",
      "table.ts",
      "web",
    ],
    packages: ["commander", "picocolors"],
  },
  "index.ts": {
    from: ["analysis", "api", "classics", "engine", "scenario", "table.ts"],
    packages: [],
  },
};

/** Folders and files without Node, a clock, or randomness of their own: they run in a browser, and give the same result every time. */
export const pure = [
  "table.ts",
  "numeric",
  "evidence",
  "scenario",
  "kernel",
  "engine",
  "classics",
  "analysis",
  "patterns",
  "charts",
  "report",
  "study",
  "api",
  "index.ts",
] as const;

/** Where every bit is fixed: none of the functions whose last bit each JavaScript engine chooses. */
export const exact = ["numeric", "scenario", "kernel", "engine", "classics"] as const;

/** Files of other rooms of which the same holds: every interval that the explorer and the command line both state. */
export const exactFiles = [
  ...["beta", "chi-square", "gamma", "incomplete-beta", "incomplete-gamma", "log1p", "normal", "student"].map(
    (name) => `analysis/distributions/${name}.ts`,
  ),
  ...["money/flows.ts", "paired.ts", "ratio.ts", "sample.ts", "summarize.ts"].map((name) => `analysis/${name}`),
] as const;

/** The functions of Math that IEEE 754 or ECMAScript fix to the last bit. */
export const exactFunctions = [
  "abs",
  "ceil",
  "clz32",
  "floor",
  "fround",
  "imul",
  "max",
  "min",
  "round",
  "sign",
  "sqrt",
  "trunc",
] as const;
