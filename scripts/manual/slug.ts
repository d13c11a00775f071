/** Anchors of headings as GitHub makes them, so that a link holds there and in the manual. */

/** Makes the anchors of one page: a heading that comes again has a number behind it. */
export function slugger(): (heading: string) => string {
  const seen = new Map<string, number>();
  return (heading) => {
    const plain = heading
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, "")
      .replaceAll(" ", "-");
    const before = seen.get(plain);
    seen.set(plain, (before ?? -1) + 1);
    return before === undefined ? plain : `${plain}-${before + 1}`;
  };
}
