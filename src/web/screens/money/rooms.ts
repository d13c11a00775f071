import type { Scenario } from "../../../scenario/scenario.ts";
import { moneyMonth } from "../../../study/money.ts";
import { preset, scenario } from "../../live/store.ts";
import { percent, whole } from "../../words/numbers.ts";
import { fill, words } from "../../words/words.ts";
import { dollarsText, timeText } from "../futures/amounts.ts";
import { futureName } from "./tell.ts";

/** Numbers as wide as they usually are and no run's: nobody sees them, they keep the room of those to come. */
const [AMOUNT, PRICE, COUNT] = [9_340_000, 3250, 2900];

function ranged(text: (value: number) => string, value: number): string {
  return fill(words.value.money["cell.range"], { value: text(value), low: text(0.8 * value), high: text(1.9 * value) });
}

function longest(...texts: readonly string[]): string {
  return texts.reduce((most, text) => (text.length > most.length ? text : most), "");
}

/** How many live in the town. */
export function residentsOf({ arms }: Scenario): number {
  return Number(arms[0]?.settings.community.residents ?? 0);
}

/** Texts about as long as those of the answer, by the place whose room they keep; `plan` is the name of one. */
export function roomsOf(plan: string, worlds: number) {
  const { futures, money, shell } = words.value;
  const time = timeText(moneyMonth(scenario.value));
  const spent = fill(money["spent.more"], { dollars: ranged(dollarsText, AMOUNT) });
  const price = fill(money["price.ratio"], { price: ranged(dollarsText, PRICE) });
  const residents = ranged(whole, COUNT);
  const unclear = fill(money["sure.next.unclear"], {
    ...{ plan, by: whole(COUNT) },
    range: fill(futures.interval, { range: fill(futures.range, { from: whole(-COUNT), to: whole(COUNT) }) }),
  });
  const wrong = { future: futureName("funder-leaves"), plan: fill(money["plan.quoted"], { plan }), by: whole(25) };
  const counts = { done: whole(100), wanted: whole(100) };
  return {
    answer: longest(
      ...(["buys.gain", "buys.harm"] as const).map((key) => fill(money[key], { time, plan, residents, spent, price })),
      // The first few worlds often cannot tell.
      fill(money["buys.undecided"], {
        ...{ time, plan, residents, spent },
        price: fill(money["price.none"], { reason: money["reason.undecided.costs"] }),
      }),
    ),
    sure: `${fill(money["sure.worlds"], { better: worlds, n: worlds, worse: 0 })} ${unclear}`,
    wrong: `${longest(
      fill(money["wrong.none"], { n: 5 }),
      fill(money["wrong.some"], { cases: fill(money["wrong.case"], wrong) }),
    )} ${fill(money["wrong.more"], { screen: shell["screen.assumptions"] })}`,
    basis: fill(money.basis, {
      ...{ n: whole(worlds), residents: whole(residentsOf(scenario.value)), time },
      rate: percent(preset.value.scenario.money.discountRate, 1),
    }),
    progress: longest(money.waiting, money.first, `${fill(money.progress, counts)} ${money.growing}`),
  };
}
