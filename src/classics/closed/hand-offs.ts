import type { Month } from "../../engine/context.ts";
import { delivery } from "../../engine/processes/delivery.ts";
import type { Key } from "../../engine/random.ts";
import type { SettingValues } from "../classic.ts";
import { realNumber, wholeNumber } from "../number-setting.ts";
import { stage } from "../stage.ts";

/** Worse than the further need, and sought for certain. */
const SOUGHT = 1;
const REFERRED = 0.9;

/** More than anyone can ask for. */
const PLENTY = 1e9;

/** Persons, providers, and how these work together. */
export const settings = [
  wholeNumber("people", 1000, [50, 20_000], "persons", "Persons who ask at the first provider"),
  realNumber(
    "coordination",
    1,
    [0, 1],
    "share",
    "How far providers measure and work together (0: persons are told where to go, 1: a navigator takes them there)",
  ),
  realNumber("capacity", 1, [0, 1], "share of persons", "Referred persons that the next provider can serve in a month"),
  wholeNumber("handOffs", 4, [1, 12], "hand-offs", "Providers one after the other, after the first"),
  realNumber("base", 0.18, [0, 1], "share", "Referrals that arrive without coordination"),
  realNumber("gain", 0.16, [0, 1], "share", "Arrivals added by full coordination"),
];

function assemble(values: SettingValues, key: Key): Month {
  const month = stage({
    key,
    domains: 2,
    organizations: 2,
    people: values.people as number,
    values: {
      "community.adjustment": 0,
      "community.noise": 0,
      "community.interdependence": 0,
      "delivery.effect": 1,
      "delivery.referral.base": values.base as number,
      "delivery.referral.gain": values.gain as number,
    },
  });
  const { scratch, state, world } = month;
  const room = (values.capacity as number) * (values.people as number);
  state.member.fill(1);
  state.conditions.fill(values.coordination as number);
  world.columns.worth.fill(1);
  scratch.supply.set([PLENTY, 0, 0, room]);
  scratch.supplyOfDomain.set([PLENTY, room]);
  return month;
}

/** One month in which all `here` are served at one provider and referred to the next. */
function handOff(month: Month, here: Uint8Array): void {
  const { need } = month.state;
  const people = here.length;
  here.forEach((is, i) => {
    need[i] = is * SOUGHT;
    need[people + i] = is * REFERRED;
  });
  delivery(month);
}

/**
 * Contact with the next provider, then the shares of persons served there, at the one after it, and so on. Each hand-off takes two
 * months with the same persons: a provider's waiting room is as full as last month's arrivals made it, as where persons keep coming.
 */
export function passOn(values: SettingValues, key: Key): readonly number[] {
  const month = assemble(values, key);
  const people = values.people as number;
  const here = new Uint8Array(people).fill(1);
  const numbers: number[] = [];
  for (let step = 0; step < (values.handOffs as number); step++) {
    handOff({ ...month, t: 2 * step }, here);
    handOff({ ...month, t: 2 * step + 1 }, here);
    if (step === 0) numbers.push((month.state.arrivals[1] as number) / people);
    here.forEach((is, i) => {
      here[i] = is === 1 && (month.state.need[people + i] as number) < 0.5 * REFERRED ? 1 : 0;
    });
    numbers.push(here.reduce((sum, is) => sum + is, 0) / people);
  }
  return numbers;
}
