import type { AskedArm, LineSpec } from "../lesson.ts";

export const together: LineSpec = { arm: "collective", name: { en: "With backbone", es: "Con vertebral" } };

export const severe = "prevalence";
export const SOON = 24;
export const END = 120;
export const BUDGET = "initiative.backbone.budget";
export const RESIDENTS = "community.residents";
export const VILLAGE = 10_000;

/** $ per year, about twice as much each time. */
export const budgets = [0, 100_000, 200_000, 400_000, 800_000, 1_600_000, 3_200_000] as const;
export const budgetArms = budgets.map(
  (budget): AskedArm => ({ name: `budget-${budget}`, stated: { [BUDGET]: budget } }),
);
export const budgetNames = budgetArms.map(({ name }) => name);

export const size = { worlds: 32, people: 2000 } as const;
export const small = { [RESIDENTS]: VILLAGE } as const;
export const serve = { of: "difference", arm: "isolated-plus-money", outcome: severe, month: END } as const;

export const gainTitle = {
  en: "Difference in severe needs after ten years, by the backbone's share of all money",
  es: "Diferencia en necesidades graves tras diez años, según la parte del dinero para la organización vertebral",
};
export const gainName = { en: "Model", es: "Modelo" };
