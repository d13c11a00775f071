/**
 * The runtime of the pages, with one more thing: `<html data-cells>` says "pending" until every cell has its value, then "done",
 * and "failed" as soon as one has thrown, so that a page whose prose would be wrong can be told from one that is whole.
 */
import { define as defineCell, observe } from "observable:runtime/index.js";

const states = new Map();

function tell(id, state) {
  states.set(id, state);
  const all = [...states.values()];
  const said = ["failed", "pending"].find((each) => all.includes(each)) ?? "done";
  document.documentElement.dataset.cells = said;
}

function watched(state, definition) {
  const own = observe(state, definition);
  return {
    _node: own._node,
    pending() {
      tell(definition.id, "pending");
      own.pending();
    },
    fulfilled(value) {
      own.fulfilled(value);
      tell(definition.id, "done");
    },
    rejected(error) {
      own.rejected(error);
      tell(definition.id, "failed");
    },
  };
}

export function define(state, definition) {
  tell(definition.id, "pending");
  defineCell(state, definition, watched);
}
