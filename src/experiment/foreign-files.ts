import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** What commands write right into a results folder; much of it is cleared before it is written again. */
const written =
  /^(?:charts|input|parts|points|runs|(?:assumptions|attribution|dictionary|patterns|summary)\.json|report\.html|points\.csv|(?:gains|outcomes|series)\.(?:csv|parquet))$/;

/**
 * Refuses a folder in which somebody's own files would be overwritten or cleared: it has files or folders of the names that results
 * take, but none of the files that mark results which those asked for may join.
 * @throws RangeError for such a folder; it names the first of the marks
 */
export function refuseForeignFiles(folder: string, ...marks: readonly [string, ...string[]]): void {
  if (!existsSync(folder) || marks.some((mark) => existsSync(join(folder, mark)))) return;
  const names = readdirSync(folder).filter((name) => written.test(name));
  if (names.length === 0) return;
  const what = names.sort().join(", ");
  throw new RangeError(
    `${folder}: got ${what} without the ${marks[0]} of results, expected a folder in which nothing would be overwritten`,
  );
}
