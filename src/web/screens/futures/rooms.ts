import { computed } from "@preact/signals";
import { LEVEL } from "../../../analysis/interval.ts";
import type { Comparison } from "../../../analysis/summary.ts";
import { isShare } from "../../../charts/numbers.ts";
import { outcomesOf } from "../../../scenario/outcome-names.ts";
import type { OutcomeInfo } from "../../../table.ts";
import { preset, presetValue, session } from "../../live/store.ts";
import { words } from "../../words/words.ts";
import { basisText, dotsText, dotsTitle, futuresText } from "./captions.ts";
import { armName, outcomeName } from "./names.ts";
import { costText, storyOf } from "./story.ts";

/** Numbers as wide as they usually are and no run's: nobody sees them, they keep the room of those to come. */
const sizes = {
  share: { arm: 0.4537, against: 0.4781, low: -0.0458, high: 0.0126 },
  count: { arm: 128.4, against: 151.7, low: -38.2, high: 11.6 },
  dollars: { arm: 1_234_567, against: 2_345_678, low: -2_432_100, high: 1_123_400 },
} as const;
const cost = {
  overhead: { estimate: 1_234_567, low: 1_123_456, high: 1_345_678 },
  services: { estimate: -432_100, low: null, high: null },
} as const;

/** A comparison with such numbers; `isClear` is one whose interval lies on one side of zero. */
function comparisonOf({ better, name, unit }: OutcomeInfo, now: Now, isClear: boolean): Comparison {
  const { arm, month, worlds: n } = now;
  const size = sizes[isShare(unit) ? "share" : unit.startsWith("$") ? "dollars" : "count"];
  const single = n < 2;
  const worse = single ? 0 : Math.max(1, Math.floor(n / 5));
  const equal = n > 2 ? 1 : 0;
  const isCounted = better !== "neither";
  return {
    ...{ arm, against: "isolated", outcome: name, unit, better, month, n, level: LEVEL },
    ...{ estimate: size.arm - size.against, armMean: size.arm, againstMean: size.against },
    ...{ low: single ? null : size.low, high: single ? null : size.high * (isClear ? -1 : 1) },
    ...{
      worldsBetter: isCounted ? n - worse - equal : null,
      worldsWorse: isCounted ? worse : null,
      worldsEqual: equal,
    },
    ...{ standardError: null, relative: null, probabilityBetter: null, correlation: null, varianceReduction: null },
    ...{ spread: { deviation: null, low: size.low, high: size.high }, flag: single ? "single-world" : null },
  };
}

interface Now {
  readonly arm: string;
  readonly month: number;
  readonly outcome: string;
  readonly people: number;
  readonly worlds: number;
}

/** What the texts depend on, as text: they are made anew only when it changes, not while a slider moves. */
const cause = computed(() => {
  const { arm, month, outcome, people, worlds } = session.value;
  return JSON.stringify({ arm, month, outcome, people, worlds } satisfies Now);
});

function longest(...texts: readonly string[]): string {
  return texts.reduce((most, text) => (text.length > most.length ? text : most), "");
}

/** Texts about as long as those of an answer can be, by the place whose room they keep, and what is known before an answer. */
export const rooms = computed(() => {
  const now: Now = JSON.parse(cause.value);
  const outcomes = outcomesOf(preset.value.scenario);
  const outcome = (outcomes.find(({ name }) => name === now.outcome) ?? outcomes[0]) as OutcomeInfo;
  const compared = [comparisonOf(outcome, now, true), comparisonOf(outcome, now, false)] as const;
  const told = compared.map((each) => storyOf(each, outcome.label));
  const residents = presetValue("community.residents");
  const known = typeof residents === "number" ? residents : null;
  return {
    outcome,
    arm: now.arm,
    worlds: now.worlds,
    lead: longest(...told.map(({ lead, tag }) => `${tag} ${lead}`)),
    rest: [
      longest(...told.map(({ means }) => means)),
      costText({ ...cost, residents: known }),
      `${basisText(now.worlds, now.people, known)} ${words.value.futures.honesty}`,
    ] as const,
    futures: futuresText(outcomeName(outcome), armName(now.arm), compared[0]),
    dotsTitle: longest(...compared.map(dotsTitle)),
    dots: dotsText(compared[0], now.worlds),
  };
});
