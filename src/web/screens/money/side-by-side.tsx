import type { ComponentChildren, JSX } from "preact";
import { moneyMonth } from "../../../study/money.ts";
import { preset } from "../../live/store.ts";
import { fill, words } from "../../words/words.ts";
import { timeText } from "../futures/amounts.ts";
import { inputRows } from "./inputs.ts";
import { PlanMark } from "./mark.tsx";
import { rowGroups } from "./rows.ts";
import { planName, plans, results, trials } from "./state.ts";

function Heading({
  children,
  columns,
}: {
  readonly children: ComponentChildren;
  readonly columns: number;
}): JSX.Element {
  return (
    <tr class="group">
      <th scope="colgroup" colSpan={columns + 1}>
        {children}
      </th>
    </tr>
  );
}

/** Inputs in which the plans differ. */
function Inputs(): JSX.Element {
  const { money } = words.value;
  const all = plans.value;
  const inputs = inputRows(preset.value, all);
  return (
    <tbody>
      <Heading columns={all.length}>{money["group.inputs"]}</Heading>
      {inputs.map(({ cells, label, path }) => (
        <tr key={path}>
          <th scope="row">{label}</th>
          {cells.map((cell, place) => (
            <td key={all[place]?.name}>{cell}</td>
          ))}
        </tr>
      ))}
      {inputs.length === 0 && (
        <tr>
          <td colSpan={all.length + 1}>{money["row.same"]}</td>
        </tr>
      )}
    </tbody>
  );
}

function Measures(): readonly JSX.Element[] {
  const { money } = words.value;
  const hasWorth = preset.value.scenario.money.worth !== null;
  return rowGroups(hasWorth).map(({ key, label, rows }) => (
    <tbody key={key}>
      <Heading columns={plans.value.length}>{label}</Heading>
      {rows.map((row) => (
        <tr key={row.key}>
          <th scope="row">{row.label}</th>
          {results.value.map((result, place) => (
            <td key={plans.value[place]?.name}>{result === null ? money["cell.running"] : row.cell(result)}</td>
          ))}
        </tr>
      ))}
    </tbody>
  ));
}

/** Plans side by side: what differs, what residents get, what it costs, and from when on. */
export function SideBySide(): JSX.Element {
  const { money } = words.value;
  const [trial] = trials.value;
  const time = trial ? timeText(moneyMonth(trial.scenario)) : "";
  return (
    <div class="panel stack">
      <h3 id="money-side">{money.side}</h3>
      <p class="note">{fill(money["side.note"], { time })}</p>
      <section class="scroll money-scroll" tabIndex={0} aria-labelledby="money-side">
        <table class="money-table">
          <thead>
            <tr>
              <th scope="col">
                <span class="hidden">{money["regret.plan"]}</span>
              </th>
              {plans.value.map(({ name }, place) => (
                <th scope="col" key={name}>
                  <PlanMark place={place} /> {planName(place)}
                </th>
              ))}
            </tr>
          </thead>
          <Inputs />
          {Measures()}
        </table>
      </section>
    </div>
  );
}
