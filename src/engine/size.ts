/** Sizes of a world. `bits` is the length of a practice. */
export interface Size {
  readonly people: number;
  readonly domains: number;
  readonly groups: number;
  readonly organizations: number;
  readonly bits: number;
}
