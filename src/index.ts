export { table, records } from "./table.ts"; export type { Panel, Table, OutcomeInfo, Column, Better } from "./table.ts";
