import type { Progress } from "../experiment/run.ts";

const REDRAW_EVERY = 100;
const BAR = 24;

/** "1:05", "2:03:10". */
export function clockTime(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const two = (value: number): string => String(value).padStart(2, "0");
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return `${minutes}:${two(whole % 60)}`;
  return `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(whole % 60)}`;
}

/**
 * The progress line: worlds (or what else is counted) done, rate, and time left; worlds found finished do not count for the rate. Where it would not fit
 * into `columns`, it has no bar, and is cut.
 */
export function progressLine({ done, ready, total }: Progress, seconds: number, columns = 80, of = "worlds"): string {
  const filled = Math.floor((done / Math.max(1, total)) * BAR);
  const bar = "█".repeat(filled) + "░".repeat(BAR - filled);
  const rate = seconds > 0 ? (done - ready) / seconds : 0;
  const pace = rate > 0 ? ` · ${rate.toFixed(1)} ${of}/s · ${clockTime((total - done) / rate)} left` : "";
  const words = `${done} of ${total} ${of}${pace}`;
  const line = `${bar} ${words}`;
  return line.length < columns ? line : words.slice(0, Math.max(0, columns - 1));
}

/** Draws progress on a terminal, and nothing elsewhere. Call `end` before printing anything else. */
export function progressDisplay(stream: NodeJS.WriteStream, shown: boolean, of = "worlds") {
  const started = performance.now();
  let drawn = Number.NEGATIVE_INFINITY;
  const draws = shown && stream.isTTY === true;
  return {
    update: (progress: Progress): void => {
      const now = performance.now();
      if (!draws || (now - drawn < REDRAW_EVERY && progress.done < progress.total)) return;
      drawn = now;
      stream.write(`\r\u001b[2K${progressLine(progress, (now - started) / 1000, stream.columns, of)}`);
    },
    /** Words in place of the progress line, for work without a count. */
    note: (words: string): void => {
      if (draws) stream.write(`\r\u001b[2K${words}`);
    },
    end: (): void => {
      if (draws) stream.write("\r\u001b[2K");
    },
  };
}
