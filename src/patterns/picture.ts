import type { Measured } from "./measured.ts";

export interface CurvePoint extends Measured {
  readonly x: number;
}

/** A line of points with intervals. */
export interface Curve {
  readonly name: string;
  readonly points: readonly CurvePoint[];
}

/** What was published, drawn beside the curves. */
export interface Published extends Measured {
  readonly x: number;
  readonly name: string;
}

/** Curves of one quantity. */
export interface CurvePanel {
  readonly label: string;
  readonly unit: string;
  readonly curves: readonly Curve[];
  readonly published: readonly Published[];
}

/** A value with its interval on a line of its own. */
export interface PictureRow extends Measured {
  readonly name: string;
  /** What the picture is about, beside what it is compared with or made of. */
  readonly main: boolean;
}

interface Titled {
  /** Name of the file. */
  readonly name: string;
  readonly title: string;
  readonly subtitle: string;
  readonly worlds: number;
}

export interface CurvesPicture extends Titled {
  readonly kind: "curves";
  readonly x: { readonly label: string; readonly unit: "months" | "share" | "organizations" };
  readonly panels: readonly CurvePanel[];
}

export interface RowsPicture extends Titled {
  readonly kind: "rows";
  readonly label: string;
  readonly unit: string;
  readonly rows: readonly PictureRow[];
}

/** A picture as data. */
export type Picture = CurvesPicture | RowsPicture;
