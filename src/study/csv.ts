type Field = string | number | null;

/** Quotes a field for CSV where needed (RFC 4180); nothing for what is missing. */
export function csvField(value: Field): string {
  const text = String(value ?? "");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows of fields as CSV, the first being the head. */
export function csvText(rows: readonly (readonly Field[])[]): string {
  return `${rows.map((row) => row.map(csvField).join(",")).join("\n")}\n`;
}
