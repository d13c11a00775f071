/** Style properties that a drawing takes from its page, and needs written into it to stand alone. */
const properties = [
  ...["fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "stroke-opacity", "stroke-linecap"],
  ...["stroke-linejoin", "opacity", "color", "font-family", "font-size", "font-weight", "text-anchor"],
  ...["dominant-baseline", "paint-order", "visibility", "display"],
] as const;

const space = "http://www.w3.org/2000/svg";

/** What is written around a saved drawing. */
export interface Frame {
  readonly title: string;
  /** Sentence and source, a line each below the drawing; long ones are broken. */
  readonly lines: readonly string[];
}

/** As many words to a line as fit. */
function broken(text: string, most: number): readonly string[] {
  return text.split(" ").reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
    return lines;
  }, []);
}

function inlined(drawing: SVGSVGElement): SVGSVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const copies = [copy, ...copy.querySelectorAll("*")] as readonly SVGElement[];
  [drawing, ...drawing.querySelectorAll("*")].forEach((element, at) => {
    const style = getComputedStyle(element);
    const target = copies[at];
    for (const name of properties) target?.style.setProperty(name, style.getPropertyValue(name));
    for (const name of ["class", "tabindex", "aria-labelledby", "aria-describedby"]) target?.removeAttribute(name);
  });
  return copy;
}

function textLine(text: string, y: number, size: number, weight: number, ink: string): SVGTextElement {
  const element = document.createElementNS(space, "text");
  element.textContent = text;
  const attributes = { x: 16, y, fill: ink, "font-size": size, "font-weight": weight, "font-family": "sans-serif" };
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  return element;
}

function rectangle(width: number, height: number): SVGRectElement {
  const paper = document.createElementNS(space, "rect");
  for (const [name, value] of Object.entries({ width, height, fill: "#ffffff" }))
    paper.setAttribute(name, String(value));
  return paper;
}

export interface Picture {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

/** On screens that are dark a saved picture is light all the same: paper is white. */
async function inLight<T>(make: () => T): Promise<T> {
  const root = document.documentElement;
  root.classList.add("on-paper");
  try {
    return make();
  } finally {
    root.classList.remove("on-paper");
  }
}

/** A drawing as an SVG file of its own: styles inlined, on white, with title, sentence and source. */
export function standalone(drawing: SVGSVGElement, { lines, title }: Frame): Promise<Picture> {
  return inLight(() => {
    const { height: inner, width: innerWidth } = drawing.viewBox.baseVal;
    const width = innerWidth + 32;
    const most = Math.floor(innerWidth / 6.2);
    const titleLines = broken(title, Math.floor(innerWidth / 8.6));
    const notes = lines.flatMap((line) => broken(line, most));
    const top = 20 + 20 * titleLines.length;
    const height = top + inner + 24 + 16 * notes.length;
    const copy = inlined(drawing);
    for (const [name, value] of Object.entries({ x: 16, y: top, width: innerWidth, height: inner }))
      copy.setAttribute(name, String(value));
    const outer = document.createElementNS(space, "svg");
    for (const [name, value] of Object.entries({ width, height, viewBox: `0 0 ${width} ${height}` }))
      outer.setAttribute(name, String(value));
    outer.append(
      rectangle(width, height),
      ...titleLines.map((line, at) => textLine(line, 26 + 20 * at, 15, 700, "#1b1b1b")),
      copy,
      ...notes.map((line, at) => textLine(line, top + inner + 22 + 16 * at, 11.5, 400, "#565656")),
    );
    return { text: new XMLSerializer().serializeToString(outer), width, height };
  });
}

/** A picture as PNG, twice as fine as it is drawn. Rejects where the browser cannot draw it. */
export async function pngOf({ height, text, width }: Picture, scale = 2): Promise<Blob> {
  const image = new Image(width, height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = Object.assign(document.createElement("canvas"), { width: width * scale, height: height * scale });
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((settle) => canvas.toBlob(settle, "image/png"));
  if (blob) return blob;
  throw new Error("this browser makes no PNG");
}
