/** Digits after the point that are kept: a tenth of a pixel. */
const KEPT = 1;

/** A drawing in fewer bytes: numbers to a tenth of a pixel, without what only a running chart needs. Its label stays. */
export function compactSvg(svg: string): string {
  return svg
    .replaceAll(/ (?:class|role|aria-roledescription|pointer-events|aria-hidden|stroke-miterlimit)="[^"]*"/g, "")
    .replaceAll(/<path d="M0,0h0v0h0Z"\/>/g, "")
    .replaceAll(/-?\d+\.\d{2,}/g, (number) => String(Number(Number(number).toFixed(KEPT))))
    .replace("<svg ", '<svg role="img" ');
}
