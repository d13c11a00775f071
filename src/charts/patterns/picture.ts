/** What the charts of patterns are drawn from: plain values with the ends of their intervals. */
interface Measured {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface Curve {
  readonly name: string;
  readonly points: readonly (Measured & { readonly x: number })[];
}

export interface CurvePanel {
  readonly label: string;
  readonly unit: string;
  readonly curves: readonly Curve[];
  readonly published: readonly (Measured & { readonly x: number; readonly name: string })[];
}

interface Titled {
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
  readonly rows: readonly (Measured & { readonly name: string; readonly main: boolean })[];
}

export type Picture = CurvesPicture | RowsPicture;
