import type { JSX } from "preact";
import { type Condition, conditions, strengthPath } from "../../../scenario/arms.ts";
import type { Settings } from "../../../scenario/scenario.ts";
import { valueAt } from "../../../scenario/settings.ts";
import { change, session } from "../../live/store.ts";
import { Switch } from "../../parts/switch.tsx";
import { capital } from "../../words/capital.ts";
import { number } from "../../words/numbers.ts";
import { fill, words } from "../../words/words.ts";
import { dollarsText } from "../futures/amounts.ts";
import { detailsWith } from "./question.ts";
import { on, planned } from "./state.ts";
import { conditionName } from "./tell.ts";

/** What a condition costs at the strength at which the scenario pursues it. */
function costOf(settings: Settings, condition: Condition): string {
  const { conditions: said } = words.value;
  const strength = valueAt(settings, strengthPath(condition));
  if (strength === 0) return said["not.pursued"];
  const path = condition === "backbone" ? "initiative.backbone.budget" : `initiative.memberHours.${condition}`;
  const full = valueAt(settings, path);
  if (typeof strength !== "number" || typeof full !== "number") return said["costs.plan"];
  return condition === "backbone"
    ? fill(said["costs.dollars"], { dollars: dollarsText(full * strength) })
    : fill(said["costs.hours"], { hours: number(Number((full * strength).toPrecision(3))) });
}

function put(names: readonly Condition[]): void {
  change({ details: detailsWith(session.value, names) });
}

/** The five conditions to switch on and off, with what each is and costs. */
export function Switches(): JSX.Element {
  const { conditions: said } = words.value;
  const settings = (planned.value.scenario.arms.at(-1) ?? planned.value.scenario.arms[0])?.settings as Settings;
  const chosen = on.value;
  return (
    <section class="panel stack conditions-switches" aria-labelledby="conditions-switches">
      <h3 id="conditions-switches">{said.switches}</h3>
      {conditions.map((name) => (
        <Switch
          key={name}
          label={capital(conditionName(name))}
          on={chosen.includes(name)}
          note={`${said[`is.${name}`]} ${costOf(settings, name)}`}
          onChange={(now) => put(now ? [...chosen, name] : chosen.filter((other) => other !== name))}
        />
      ))}
      <div class="row">
        <button type="button" disabled={chosen.length === conditions.length} onClick={() => put(conditions)}>
          {said["all.on"]}
        </button>
        <button type="button" disabled={chosen.length === 0} onClick={() => put([])}>
          {said["all.off"]}
        </button>
      </div>
    </section>
  );
}
