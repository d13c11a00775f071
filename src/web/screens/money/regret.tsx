import type { JSX } from "preact";
import { preset } from "../../live/store.ts";
import { misfitText } from "../../words/misfits.ts";
import { whole } from "../../words/numbers.ts";
import { fill, words } from "../../words/words.ts";
import { futuresOf } from "./futures.ts";
import { PlanMark } from "./mark.tsx";
import { ALONE, type RegretCell, type Regrets } from "./results.ts";
import { allLived, misfits, planName, regrets } from "./state.ts";
import { futureName, gainText, perThousand } from "./tell.ts";

function Cell({ cell, plan }: { readonly cell: RegretCell; readonly plan: string }): JSX.Element {
  const { money } = words.value;
  const text = cell.regret === 0 ? money["regret.best"] : perThousand(cell.regret);
  return (
    <td>
      {cell.clear ? <strong>{text}</strong> : text}
      <span class="note">
        {[cell.regret > 0 && !cell.clear && money["regret.unclear"], plan !== ALONE && gainText(cell)]
          .filter(Boolean)
          .join("; ")}
      </span>
    </td>
  );
}

function Table({ cells, table }: Regrets): JSX.Element {
  const { money } = words.value;
  return (
    <section class="scroll money-scroll" tabIndex={0} aria-labelledby="money-regret">
      <table class="money-table regret-table">
        <thead>
          <tr>
            <th scope="col">{money["regret.plan"]}</th>
            {table.futures.map((future) => (
              <th scope="col" key={future}>
                {futureName(future)}
              </th>
            ))}
            <th scope="col">{money["regret.largest"]}</th>
          </tr>
        </thead>
        <tbody>
          {table.plans.map(({ maximumRegret, plan, regrettedIn }, row) => (
            <tr key={plan} class={plan === table.minimax ? "least" : undefined}>
              <th scope="row">
                {plan !== ALONE && <PlanMark place={Number(plan)} />}{" "}
                {plan === ALONE ? money["regret.alone"] : planName(Number(plan))}
              </th>
              {(cells[row] ?? []).map((cell, f) => (
                <Cell key={table.futures[f]} cell={cell} plan={plan} />
              ))}
              <td>
                {maximumRegret === 0
                  ? money["regret.none"]
                  : fill(money["regret.in"], { value: perThousand(maximumRegret), future: futureName(regrettedIn) })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function minimaxText({ table }: Regrets): string {
  const { money } = words.value;
  const least = table.plans.find(({ plan }) => plan === table.minimax);
  const value = perThousand(least?.maximumRegret ?? 0);
  if (table.minimax === ALONE) return fill(money["regret.minimax.alone"], { value });
  return fill(money["regret.minimax"], { plan: planName(Number(table.minimax)), value });
}

function About(): JSX.Element {
  const { money } = words.value;
  const unfit = new Map(misfits.value.map((trial) => [trial.future, trial.misfits[0]]));
  return (
    <details>
      <summary>{money["futures.what"]}</summary>
      <dl class="money-futures">
        {futuresOf(preset.value).map(({ name }) => {
          const misfit = unfit.get(name);
          return (
            <div key={name}>
              <dt>{futureName(name)}</dt>
              <dd>
                {money[`about.${name}`]} {misfit && fill(money["future.misfit"], { ...misfitText(misfit) })}
              </dd>
            </div>
          );
        })}
      </dl>
    </details>
  );
}

/** Regret of every plan in every future, and the plan that is regretted least at its worst. */
export function RegretPanel(): JSX.Element {
  const { money } = words.value;
  const found = regrets.value;
  return (
    <div class="panel stack">
      <h3 id="money-regret">{money.regret}</h3>
      <p class="note">{money["regret.lead"]}</p>
      {found === null ? (
        <p>{money["regret.wait"]}</p>
      ) : (
        <>
          <p class="lead">{allLived.value ? minimaxText(found) : money["regret.wait"]}</p>
          <Table {...found} />
          <p class="note">{fill(money["regret.how"], { n: whole(found.worlds) })}</p>
        </>
      )}
      <About />
    </div>
  );
}
