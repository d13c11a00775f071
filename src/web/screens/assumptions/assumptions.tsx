import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import { gradeCounts } from "../../../scenario/ledger.ts";
import { whole } from "../../words/numbers.ts";
import { fill, words } from "../../words/words.ts";
import "../../style/assumptions.css";
import { Ledger } from "./ledger.tsx";
import { isOpen, ledger } from "./state.ts";
import { Tried } from "./tried.tsx";

/** What the answer rests on: every number with its source, and which of them would change it. */
export function AssumptionsScreen(): JSX.Element {
  useEffect(() => {
    isOpen.value = true;
    return () => {
      isOpen.value = false;
    };
  }, []);
  const { assumptions } = words.value;
  const { assumption, estimated, measured } = gradeCounts(ledger.value);
  const counts = { measured: whole(measured), estimated: whole(estimated), assumption: whole(assumption) };
  return (
    <div class="assumptions stack">
      <h2>{assumptions.title}</h2>
      <p class="lead">{fill(assumptions.lead, { all: whole(ledger.value.length), ...counts })}</p>
      <Tried />
      <Ledger />
    </div>
  );
}
