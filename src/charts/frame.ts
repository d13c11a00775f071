import type { Views } from "../analysis/views/views.ts";
import { wrap } from "./layout.ts";
import { counted } from "./numbers.ts";
import type { Source, Spec } from "./spec.ts";
import { ink, theme } from "./theme.ts";

/** Width of every chart's plots in pixels, without axis and labels. */
export const plotWidth = 640;

/** Characters of a title and of a subtitle that fit over a chart. */
const titleWidth = 72;
const subtitleWidth = 104;

/** First letter capital, as titles and sentences begin. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The line at the foot of every chart. */
function footer({ worlds }: Pick<Views, "worlds">, { scenario, engine, results }: Source): string {
  return `Scenario ${scenario} · ${counted(worlds, "world")} · engine ${engine} · results ${results} · a model, not a forecast`;
}

/** Puts title, subtitle and the footer around a chart. */
export function framed(
  body: Spec,
  title: string,
  subtitle: string,
  views: Pick<Views, "worlds">,
  source: Source,
): Spec {
  return framedOver([footer(views, source)], body, title, subtitle);
}

/** The same over a foot of other words, a line each. */
export function framedOver(foot: readonly string[], body: Spec, title: string, subtitle: string): Spec {
  return {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    description: `${title}. ${subtitle}`,
    config: theme,
    title: {
      text: foot.length === 1 ? (foot[0] as string) : foot,
      orient: "bottom",
      frame: "bounds",
      fontSize: 10,
      lineHeight: 14,
      fontWeight: "normal",
      color: ink.muted,
      offset: 12,
    },
    vconcat: [{ title: { text: wrap(title, titleWidth), subtitle: wrap(subtitle, subtitleWidth) }, ...body }],
  };
}
