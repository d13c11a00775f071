import type { ComponentChildren, JSX } from "preact";
import { useEffect } from "preact/hooks";
import { usePlotWidth } from "../../plots/width.ts";
import { words } from "../../words/words.ts";
import "../../style/futures.css";
import { AnswerText } from "./answer.tsx";
import { DifferenceChart } from "./chart-difference.tsx";
import { FuturesChart } from "./chart-futures.tsx";
import { WorldsChart } from "./chart-worlds.tsx";
import { Controls } from "./controls.tsx";
import { GainsPanel } from "./gains-panel.tsx";
import { MonthSlider } from "./month-slider.tsx";
import { chosen, isDimmed, playing } from "./state.ts";
import { WorldPicker } from "./world-picker.tsx";

/** Dims what belongs to the question before, without moving it. */
function Seen({ children }: { readonly children: ComponentChildren }): JSX.Element {
  return <div class={isDimmed.value ? "stack stale" : "stack"}>{children}</div>;
}

function Charts(): JSX.Element {
  const [place, width] = usePlotWidth();
  return (
    <section class="panel over-time" aria-label={words.value.shell["screen.futures"]}>
      <div ref={place}>
        <Seen>
          <FuturesChart width={width} />
          <MonthSlider width={width} />
          <WorldPicker />
          <DifferenceChart width={width} />
        </Seen>
      </div>
    </section>
  );
}

function Worlds(): JSX.Element {
  const [place, width] = usePlotWidth();
  return (
    <section class="panel each-world">
      <div ref={place}>
        <Seen>
          <WorldsChart width={width} />
          <GainsPanel />
        </Seen>
      </div>
    </section>
  );
}

/** The same town twice: the answer in words, over time, world by world, and person by person. */
export function FuturesScreen(): JSX.Element {
  useEffect(
    () => () => {
      playing.value = false;
      chosen.value = null;
    },
    [],
  );
  return (
    <div class="futures">
      <h2 class="hidden">{words.value.shell["screen.futures"]}</h2>
      <AnswerText />
      <Charts />
      <Controls />
      <Worlds />
    </div>
  );
}
