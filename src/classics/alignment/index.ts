import type { Classic } from "../classic.ts";
import { deffuant } from "./bounded-confidence-deffuant.ts";
import { degroot } from "./degroot.ts";
import { friedkinJohnsen } from "./friedkin-johnsen.ts";
import { hegselmannKrause } from "./hegselmann-krause.ts";
import { publicGoods } from "./public-goods.ts";

/** Alignment: how opinions and contributions come together, or do not. */
export const alignment: readonly Classic[] = [degroot, friedkinJohnsen, deffuant, hegselmannKrause, publicGoods];
