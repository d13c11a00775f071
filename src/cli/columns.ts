/** Characters of a line that text and tables of a terminal fit into. */
export const TERMINAL_WIDTH = 100;

/** Lines set in columns: each column as wide as its longest cell, the last one free. */
export function inColumns(rows: readonly (readonly string[])[]): readonly string[] {
  const most = rows.reduce((longest, row) => (row.length > longest.length ? row : longest), rows[0] ?? []);
  const widths = most.map((_, c) => Math.max(...rows.map((row) => (row[c] ?? "").length)));
  return rows.map((row) =>
    row
      .map((cell, c) => cell.padEnd(widths[c] as number))
      .join("  ")
      .trimEnd(),
  );
}

/** Text broken into lines of at most `width` characters, between words. */
export function wrapped(text: string, width: number): string {
  return text.replace(new RegExp(`(.{1,${width}})(?: |$)`, "g"), "$1\n").trimEnd();
}
