import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { conditions, strengthPath } from "../../../scenario/arms.ts";
import { change, session } from "../../live/store.ts";
import { Slider } from "../../parts/slider.tsx";
import { words } from "../../words/words.ts";
import { ArmChoice, OutcomeChoice } from "./choices.tsx";
import { ResidentsSlider, StrengthsSlider } from "./wide-sliders.tsx";

/** Settings beside the eight first ones. */
const further = [
  ...conditions.map(strengthPath),
  "initiative.participation.startShare",
  "initiative.agenda.equity",
  "initiative.agenda.power",
  "initiative.hourCost",
  "initiative.memberTimeFromEnvelope",
  "funding.additional",
  "funding.restricted",
  "funding.crowdingOut",
  "funding.costPerService",
  "delivery.effect",
  "learning.rate",
  "learning.testedPrograms",
  "community.hardship.mean",
  "organizations.count",
];

/** Drawn only once it is opened. */
function More(): JSX.Element {
  const isOpen = useSignal(false);
  return (
    <details
      class="more"
      onToggle={({ currentTarget }) => {
        isOpen.value = currentTarget.open;
      }}
    >
      <summary>{words.value.futures["settings.more"]}</summary>
      {isOpen.value && (
        <div class="stack">
          {further.map((path) => (
            <Slider key={path} path={path} />
          ))}
        </div>
      )}
    </details>
  );
}

function ResetAll(): JSX.Element {
  const isChanged = Object.keys(session.value.changes).length > 0;
  return (
    <button type="button" class="quiet" disabled={!isChanged} onClick={() => change({ changes: {} })}>
      {words.value.futures["settings.reset"]}
    </button>
  );
}

/** What can be changed: at most eight sliders, the rest behind. */
export function Controls(): JSX.Element {
  const { futures } = words.value;
  return (
    <section class="panel controls stack" aria-label={futures["settings.title"]}>
      <h3>{futures["settings.title"]}</h3>
      <ArmChoice />
      <OutcomeChoice />
      <Slider path="initiative.backbone.budget" />
      <Slider path="initiative.backbone.fromEnvelope" />
      <StrengthsSlider />
      <Slider path="initiative.memberHours.communication" />
      <Slider path="initiative.agenda.voice" />
      <Slider path="funding.perResident" />
      <ResidentsSlider />
      <Slider path="community.interdependence" />
      <ResetAll />
      <More />
    </section>
  );
}
