/** A value with the ends of its 95 % interval over worlds. */
export interface Measured {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}
