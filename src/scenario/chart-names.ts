/** Charts a scenario can ask for, in the order of the report. */
export const chartNames = [
  "trajectories",
  "difference",
  "worlds",
  "arms",
  "gains",
  "domains",
  "gap",
  "money",
  "conditions",
] as const;
