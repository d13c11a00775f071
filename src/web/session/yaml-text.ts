/** What a scenario file can hold; what is undefined is not written. */
export type Content =
  | number
  | string
  | boolean
  | readonly Content[]
  | { readonly [name: string]: Content | undefined }
  | undefined;

/** Words that YAML reads as something else than text. */
const taken = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

/** Text in double quotes, as in JSON, but for plain names. */
function quoted(text: string): string {
  return /^[A-Za-z_][\w.-]*$/.test(text) && !taken.test(text) ? text : JSON.stringify(text);
}

function isScalar(content: Content): content is number | string | boolean {
  return typeof content !== "object";
}

function scalar(content: number | string | boolean): string {
  return typeof content === "string" ? quoted(content) : String(content);
}

/** Lines of a mapping or a list, each without the indentation of what holds it. */
function lines(content: Exclude<Content, number | string | boolean | undefined>): readonly string[] {
  if (Array.isArray(content)) {
    return (content as readonly Content[]).flatMap((item) => {
      if (isScalar(item)) return [`- ${scalar(item)}`];
      const [first = "", ...rest] = item === undefined ? [] : block(item);
      return [`- ${first}`, ...rest.map((line) => `  ${line}`)];
    });
  }
  return Object.entries(content).flatMap(([name, item]) => {
    if (item === undefined) return [];
    if (isScalar(item)) return [`${quoted(name)}: ${scalar(item)}`];
    const inner = block(item);
    const short = inner.length === 1 && /^[[{]/.test(inner[0] ?? "");
    return short ? [`${quoted(name)}: ${inner[0]}`] : [`${quoted(name)}:`, ...inner.map((line) => `  ${line}`)];
  });
}

function block(content: Exclude<Content, number | string | boolean | undefined>): readonly string[] {
  const items: readonly Content[] = Array.isArray(content) ? content : Object.values(content);
  if (items.filter((item) => item !== undefined).length === 0) return [Array.isArray(content) ? "[]" : "{}"];
  const flat = Array.isArray(content) && items.every((item) => typeof item === "number" || typeof item === "string");
  const row = flat ? `[${(items as readonly (number | string)[]).map(scalar).join(", ")}]` : "";
  return flat && row.length <= 100 ? [row] : lines(content);
}

/** YAML that reads back as the same values: blocks indented by two, short lists in one line. */
export function yamlText(content: { readonly [name: string]: Content | undefined }): string {
  return `${lines(content).join("\n")}\n`;
}
