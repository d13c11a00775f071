/** Groups of parameters as they are listed, each a beginning of paths. */
export const parameterGroups = [
  ...["community", "organizations", "funding", "delivery", "learning", "initiative.strengths"],
  ...["initiative.backbone", "initiative.roles", "initiative.memberHours", "initiative.agenda"],
  ...["initiative.participation", "initiative.leadership", "initiative", "policy", "mobilizing"],
] as const;

/** The most exact group a path belongs to. */
export function groupOf(path: string): string {
  const fitting = parameterGroups.filter((group) => path.startsWith(`${group}.`));
  return fitting.reduce((best, group) => (group.length > best.length ? group : best), "");
}
