import { computed } from "@preact/signals";
import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { domainPrefix } from "../../../analysis/views/names.ts";
import { standardArms } from "../../../scenario/arms.ts";
import { outcomesOf } from "../../../scenario/outcome-names.ts";
import type { OutcomeInfo } from "../../../table.ts";
import { change, preset, session } from "../../live/store.ts";
import { words } from "../../words/words.ts";
import { armAbout, armName, outcomeMeaning, outcomeName, spoken } from "./names.ts";

interface Group {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
}

interface MenuProps {
  readonly label: string;
  readonly value: string;
  readonly groups: readonly Group[];
  readonly note: string;
  readonly onChange: (value: string) => void;
}

function Menu({ groups, label, note, onChange, value }: MenuProps): JSX.Element {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        aria-describedby={`${id}-note`}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {groups
          .filter(({ options }) => options.length > 0)
          .map((group) => (
            <optgroup key={group.label} label={group.label}>
              {group.options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.text}
                </option>
              ))}
            </optgroup>
          ))}
      </select>
      <p id={`${id}-note`} class="note">
        {note}
      </p>
    </div>
  );
}

// The menus are long: they are drawn anew only when what they show changes, not while a slider moves.
const chosenArm = computed(() => session.value.arm);
const chosenOutcome = computed(() => session.value.outcome);

const standardNames = standardArms.map(({ name }) => name).filter((name) => name !== "isolated");

/** What is compared with working alone: the scenario's own arms, and every standard one. */
export function ArmChoice(): JSX.Element {
  const { futures } = words.value;
  const arm = chosenArm.value;
  const stated = preset.value.arms.find(({ name }) => name === arm);
  const own = preset.value.arms
    .map(({ name }) => name)
    .filter((name) => name !== "isolated" && !standardNames.includes(name));
  const isPart = (name: string): boolean => /^(only|without)-/.test(name);
  const options = (names: readonly string[]) => names.map((value) => ({ value, text: armName(value) }));
  const groups = [
    { label: futures["settings.standard"], options: options(standardNames.filter((name) => !isPart(name))) },
    { label: futures["settings.own"], options: options(own) },
    { label: futures["settings.parts"], options: options(standardNames.filter(isPart)) },
  ];
  const about =
    Object.keys(stated?.stated ?? {}).length > 0 ? (stated?.about ?? "") : armAbout(arm, stated?.about ?? "");
  return (
    <Menu
      label={futures["settings.compared"]}
      value={arm}
      groups={groups}
      note={about}
      onChange={(name) => change({ arm: name })}
    />
  );
}

const mainOutcomes = ["prevalence", "thriving", "groupGap", "served", "betterOff", "worseOff"];

/** Which outcome is looked at. */
export function OutcomeChoice(): JSX.Element {
  const { futures } = words.value;
  const { scenario } = preset.value;
  const outcomes = outcomesOf(scenario);
  const own = scenario.outcomes.map(({ name }) => name);
  const first = [...mainOutcomes, ...own];
  const option = (outcome: OutcomeInfo) => ({ value: outcome.name, text: outcomeName(outcome) });
  const found = (names: readonly string[]) => names.flatMap((name) => outcomes.filter((each) => each.name === name));
  const isDomain = ({ name }: OutcomeInfo): boolean => name.startsWith(domainPrefix);
  const byDomain = outcomes
    .filter(isDomain)
    .map(({ name }) => ({ value: name, text: spoken(name.slice(domainPrefix.length)) }));
  const groups = [
    { label: futures["outcomes.main"], options: found(first).map(option) },
    { label: futures["outcomes.domains"], options: byDomain },
    {
      label: futures["outcomes.more"],
      options: outcomes.filter((each) => !isDomain(each) && !first.includes(each.name)).map(option),
    },
  ];
  const shown = outcomes.find(({ name }) => name === chosenOutcome.value) ?? outcomes[1];
  return (
    <Menu
      label={futures["settings.outcome"]}
      value={shown?.name ?? ""}
      groups={groups}
      note={shown ? outcomeMeaning(shown) : ""}
      onChange={(outcome) => change({ outcome })}
    />
  );
}
