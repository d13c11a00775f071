/** Digits after the point that are kept: a tenth of a pixel. */
const KEPT = 1;

/** Points of a line nearer than this to the last one kept are left out, in pixels of its horizontal axis. */
const NEAR = 2;

/** A line or band of many months with fewer points; its first and last point, and where it turns back, stay. */
function thinned(path: string): string {
  const points = path.split("L");
  const at = points.map((point) => Number.parseFloat(point.replace("M", "")));
  let last = Number.NEGATIVE_INFINITY;
  const kept = points.filter((_, i) => {
    const x = at[i] as number;
    const ends = i === points.length - 1 || x === at[i - 1] || x === at[i + 1];
    if (!ends && Math.abs(x - last) < NEAR) return false;
    last = x;
    return true;
  });
  return kept.join("L");
}

/** Attributes that say where and how something is drawn, not what is read aloud. */
const DRAWN = / (?!aria-label)[\w:-]+="[^"]*"/g;

function rounded(attribute: string): string {
  return attribute.replaceAll(/-?\d+\.\d{2,}/g, (number) => String(Number(Number(number).toFixed(KEPT))));
}

/** A drawing in fewer bytes: without what only a running chart needs, and no finer than is seen. Its label stays. */
export function compactSvg(svg: string): string {
  const font = / font-family="[^"]*"/.exec(svg)?.[0] ?? "";
  return svg
    .replaceAll(/ (?:class|role|aria-roledescription|pointer-events|aria-hidden|stroke-miterlimit)="[^"]*"/g, "")
    .replaceAll(/<path d="M0,0h0v0h0Z"\/>/g, "")
    .replaceAll(' opacity="1"', "")
    .replaceAll(font, "")
    .replaceAll(/<[^>]*>/g, (tag) => tag.replaceAll(DRAWN, rounded))
    .replaceAll(/M[\d.,-]+(?:L[\d.,-]+){60,}/g, thinned)
    .replace("<svg ", `<svg role="img"${font} `);
}
