import type { Key } from "../engine/random.ts";

/**
 * A published model, or a closed form, that can be run again: its settings, what one replication gives, what is read from many of
 * them, and the known answers. Where the mechanism is one of the engine's, `replicate` calls the engine's own process.
 */
export interface Classic {
  /** As typed on the command line, e.g. "march-1991". */
  readonly name: string;
  readonly title: string;
  readonly reference: Reference;
  /** What it asks, in one sentence for someone who has not read it. */
  readonly question: string;
  /** What it teaches about coordination between organizations, in two or three sentences. */
  readonly lesson: string;
  /** How it is set up and read, where the publication leaves that open; one sentence each. */
  readonly readings: readonly string[];
  /** Processes of the engine that do the work, e.g. ["learning"]; empty for a module of its own. */
  readonly processes: readonly string[];
  readonly settings: readonly Setting[];
  /** Replications of the full size and of the reduced one that tests run. One, where nothing is random. */
  readonly replications: { readonly full: number; readonly check: number };
  /** The published figure's or table's cells: the settings that differ from their defaults. At least one. */
  readonly cells: readonly SettingValues[];
  /** Names of the numbers that one replication gives. */
  readonly observes: (settings: SettingValues) => readonly string[];
  /** One replication: a pure function of complete settings and a key; as many numbers as `observes` has names. */
  readonly replicate: (settings: SettingValues, key: Key) => ArrayLike<number>;
  /** What is read from all replications of a cell. */
  readonly quantities: (settings: SettingValues) => readonly Quantity[];
  readonly targets: readonly Target[];
  readonly orders: readonly Order[];
  readonly figure: Figure;
}

export interface Reference {
  /** Authors, year, title, journal, volume, pages. */
  readonly text: string;
  /** Without the resolver's address, e.g. "10.1287/orsc.2.1.71"; null where there is none. */
  readonly doi: string | null;
}

export type SettingValue = number | string;

/** Values by the name of their setting. */
export type SettingValues = Readonly<Record<string, SettingValue>>;

interface Named {
  readonly name: string;
  readonly meaning: string;
}

export interface NumberSetting extends Named {
  readonly kind: "number";
  readonly unit: string;
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly whole: boolean;
}

export interface ChoiceSetting extends Named {
  readonly kind: "choice";
  readonly default: string;
  readonly choices: readonly string[];
}

/** What a reader may change. */
export type Setting = NumberSetting | ChoiceSetting;

/** The replications of one cell, column by column. */
export interface Sample {
  readonly replications: number;
  /** One number per replication. Throws a RangeError for a name that is not observed. */
  readonly column: (name: string) => Float64Array;
}

/** A value with its standard error over replications; 0 where nothing is random. */
export interface Estimate {
  readonly value: number;
  readonly standardError: number;
}

export interface Quantity extends Named {
  readonly unit: string;
  /** Points of a curve are drawn and exported, but not listed in the table. */
  readonly curve?: boolean;
  readonly estimate: (sample: Sample) => Estimate;
}

/** How well a known answer is known: a closed form, read in the publication, or from an independent re-implementation. */
export type Status = "exact" | "published" | "replicated";

export type Tolerance =
  | { readonly kind: "absolute"; readonly amount: number }
  | { readonly kind: "standardErrors"; readonly count: number };

/** A known answer in one cell: a number, or the ends of a published range. */
export interface Target {
  readonly quantity: string;
  /** The cell: the settings that differ from their defaults. */
  readonly at: SettingValues;
  readonly value: number | readonly [low: number, high: number];
  readonly status: Status;
  readonly tolerance: Tolerance;
  /** Of the known answer itself, where it is an estimate that states one. */
  readonly standardError?: number;
  /** Where it stands, e.g. "Figure 1". */
  readonly source: string;
  /** Why a miss is to be expected, or what else a reader should know. */
  readonly remark?: string;
  /** True where the remark says why a miss is to be expected: it is then no fault. */
  readonly expectedMiss?: boolean;
}

/** A published order: the estimates fall from the first place to the last. */
export interface Order {
  readonly says: string;
  readonly status: Status;
  readonly source: string;
  readonly descending: readonly { readonly quantity: string; readonly at: SettingValues }[];
}

/** One cell with all its settings, and what was found. */
export interface CellResult {
  readonly settings: SettingValues;
  readonly replications: number;
  /** By the name of the quantity. */
  readonly estimates: Readonly<Record<string, Estimate>>;
}

/** One point of a figure; `published` is the known answer at the same place. */
export interface FigurePoint extends Estimate {
  readonly series: string;
  readonly x: number;
  readonly published: number | null;
}

/** The published figure, with ours in it. */
export interface Figure {
  readonly title: string;
  readonly x: string;
  readonly y: string;
  /** In the order in which the series are named. */
  readonly points: (results: readonly CellResult[]) => readonly FigurePoint[];
}
