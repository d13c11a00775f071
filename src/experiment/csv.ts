/** Quotes a field for CSV where needed (RFC 4180); nothing for what is missing. */
function csvField(value: string | number | null): string {
  const text = typeof value === "number" && !Number.isFinite(value) ? "" : String(value ?? "");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows of fields as CSV, the first being the head. */
export function csvText(rows: readonly (readonly (string | number | null)[])[]): string {
  return `${rows.map((row) => row.map(csvField).join(",")).join("\n")}\n`;
}
