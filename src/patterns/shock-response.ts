/** r[t + 1] = keep·r[t] + pass·e[t]: how prevalence answers the common shock e. */
export interface ShockResponse {
  readonly keep: number;
  readonly pass: number;
}

/** A world's shock and what it did to prevalence, month by month. */
export interface ShockPath {
  readonly shock: readonly number[];
  readonly response: readonly number[];
}

/** Least squares over all months of all worlds, whatever happens in them later. Throws a RangeError where nothing varies. */
export function fitResponse(paths: readonly ShockPath[]): ShockResponse {
  let [rr, re, ee, rn, en] = [0, 0, 0, 0, 0];
  for (const { response, shock } of paths) {
    for (let t = 0; t + 1 < response.length; t++) {
      const [r, e, next] = [response[t] as number, shock[t] as number, response[t + 1] as number];
      rr += r * r;
      re += r * e;
      ee += e * e;
      rn += r * next;
      en += e * next;
    }
  }
  const determinant = rr * ee - re * re;
  if (!(determinant > 0)) throw new RangeError("fitResponse: got shocks that do not vary, expected some that do");
  return { keep: (rn * ee - en * re) / determinant, pass: (en * rr - rn * re) / determinant };
}

/** What is expected of a response `months` after it was r and the shock e: the shock is expected to be ρ^k·e after k months. */
export function expectedResponse(
  { keep, pass }: ShockResponse,
  persistence: number,
  months: number,
  r: number,
  e: number,
) {
  let [response, shock] = [r, e];
  for (let k = 0; k < months; k++) {
    response = keep * response + pass * shock;
    shock *= persistence;
  }
  return response;
}
