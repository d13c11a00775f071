import type { SettingValues } from "../../src/classics/classic.ts";

/** Where a number of published_models.json stands among the classics. */
export type Place =
  /** The value of a known answer, or its standard error, in the cells with these settings; `scale` turns it into our unit. */
  | {
      readonly as: "value" | "standardError";
      readonly classic: string;
      readonly at: SettingValues;
      readonly quantity?: string;
      readonly scale?: number;
    }
  /** The tolerance of some known answers of a status. */
  | { readonly as: "tolerance"; readonly classic: string; readonly status: string; readonly scale?: number }
  /** A setting's default, or its value in the cell of some known answer. */
  | { readonly as: "default" | "at"; readonly classic: string; readonly setting: string }
  /** Nowhere, for a reason. */
  | { readonly as: "exception"; readonly reason: string };

type Rule = readonly [path: RegExp, place: (...parts: readonly string[]) => Place];

const value = (classic: string, at: SettingValues, quantity: string, scale = 1): Place => {
  return { as: "value", classic, at, quantity, scale };
};
const tolerance = (classic: string, status: string, scale = 1): Place => ({ as: "tolerance", classic, status, scale });
const lazer = "lazer-friedman-2007";
const line: SettingValues = { network: "line" };
const march = "march-1991";

const rowsOfMarch = [0.1, 0.2, 0.4, 0.5, 0.6, 0.8, 0.9];

const rules: readonly Rule[] = [
  [
    /^nk_local_optima\.exact_K=N-1\.N(\d+)$/,
    (n) => value("nk-landscapes", { bits: Number(n), neighbors: Number(n) - 1 }, "localOptima"),
  ],
  [
    /^nk_local_optima\.replicated_\w+\.N(\d+)\.K(\d)\.(\d)$/,
    (n, k, entry) => ({
      as: entry === "0" ? "value" : "standardError",
      classic: "nk-landscapes",
      at: { bits: Number(n), neighbors: Number(k) },
      quantity: "localOptima",
    }),
  ],
  [/^nk_local_optima\.exact_K0_expected_maximum$/, () => value("nk-landscapes", { neighbors: 0 }, "top")],
  [/^levinthal_1997_fig1\.exact_initial_distinct_forms$/, () => value("levinthal-1997", {}, "firstForms")],
  [
    /^levinthal_1997_fig1\.\w+\.K(\d)$/,
    (k) => value("levinthal-1997", { neighbors: Number(k), search: "improving" }, "forms"),
  ],
  [/^levinthal_1997_fig1\.tolerance$/, () => tolerance("levinthal-1997", "published")],
  [/^lazer_friedman_2007\.published\.full_plateau$/, () => value(lazer, {}, "full")],
  [/^lazer_friedman_2007\.published\.line_t100$/, () => value(lazer, line, "network")],
  [/^lazer_friedman_2007\.published\.line_overtakes_round$/, () => value(lazer, line, "overtakes")],
  [/^lazer_friedman_2007\.published\.line_beats_full_of_1000$/, () => value(lazer, line, "wins", 1e-3)],
  [/^lazer_friedman_2007\.published\.full_beats_line_of_1000$/, () => value(lazer, line, "losses", 1e-3)],
  [
    /^lazer_friedman_2007\.published\.random_graph_(?:peak|60pct)$/,
    () => value(lazer, { network: "random" }, "network"),
  ],
  [/^lazer_friedman_2007\.published_tolerance\.(?:level|round)$/, () => tolerance(lazer, "published")],
  [/^lazer_friedman_2007\.published_tolerance\.wins$/, () => tolerance(lazer, "published", 1e-3)],
  [
    /^lazer_friedman_2007\.replicated\w*\.(\d)_\w*others\.full$/,
    (k) => value(lazer, { ...line, neighbors: Number(k) }, "full"),
  ],
  [
    /^lazer_friedman_2007\.replicated\w*\.(\d)_\w*others\.line_t100$/,
    (k) => value(lazer, { ...line, neighbors: Number(k) }, "network"),
  ],
  [
    /^lazer_friedman_2007\.replicated\w*\.(\d)_\w*others\.crossover$/,
    (k) => value(lazer, { ...line, neighbors: Number(k) }, "overtakes"),
  ],
  [
    /^lazer_friedman_2007\.replicated\w*\.(\d)_\w*others\.wins\.(\d)$/,
    (k, entry) => value(lazer, { ...line, neighbors: Number(k) }, entry === "0" ? "wins" : "losses", 1e-3),
  ],
  [/^lazer_friedman_2007\.replicated_tolerance$/, () => tolerance(lazer, "replicated")],
  [/^march_1991_fig1\.rows_p1\.\d$/, () => ({ as: "at", classic: march, setting: "p1" })],
  [
    /^march_1991_fig1\.\w+_p2_(0\.\d)\.(\d)$/,
    (p2, row) => ({ as: "value", classic: march, at: { p1: rowsOfMarch[Number(row)] as number, p2: Number(p2) } }),
  ],
  [/^march_1991_fig1\.tolerance\.(\w+)$/, (status) => tolerance(march, status as string)],
  [
    /^zollman_2007\.\w+_eps_0\.001\.n(\d+)\.(\w+)$/,
    (n, network) =>
      value("zollman-2007", { scientists: Number(n), network: network as string, advantage: 0.001 }, "success"),
  ],
  [/^zollman_2007\.tolerance$/, () => tolerance("zollman-2007", "replicated")],
  [
    /^degroot_friedkin_johnsen\.W\.(\d)\.(\d)$/,
    (i, j) => ({ as: "default", classic: "friedkin-johnsen", setting: `w${Number(i) + 1}${Number(j) + 1}` }),
  ],
  [
    /^degroot_friedkin_johnsen\.x0\.(\d)$/,
    (i) => ({ as: "default", classic: "degroot", setting: `x${Number(i) + 1}` }),
  ],
  [/^degroot_friedkin_johnsen\.degroot_consensus$/, () => value("degroot", {}, "consensus")],
  [
    /^degroot_friedkin_johnsen\.friedkin_johnsen\.susceptibility\.(\d)$/,
    (i) => ({ as: "default", classic: "friedkin-johnsen", setting: `s${Number(i) + 1}` }),
  ],
  [
    /^degroot_friedkin_johnsen\.friedkin_johnsen\.x\.(\d)$/,
    (i) => value("friedkin-johnsen", {}, `opinion${Number(i) + 1}`),
  ],
  [/^degroot_friedkin_johnsen\.tolerance$/, () => tolerance("friedkin-johnsen", "exact")],
  [
    /^bounded_confidence\.deffuant_mu_0\.5_n1000_clusters_over_5pct\.d([\d.]+)$/,
    (d) =>
      value(
        "bounded-confidence-deffuant",
        { confidence: Number(d), convergence: 0.5, agents: 1000, smallest: 0.05 },
        "clusters",
      ),
  ],
  [
    /^bounded_confidence\.consensus_threshold\.\d$/,
    () => ({ as: "at", classic: "bounded-confidence-deffuant", setting: "confidence" }),
  ],
  [
    /^bounded_confidence\.hegselmann_krause_random_start_P_consensus\.eps([\d.]+)$/,
    (epsilon) => value("hegselmann-krause", { confidence: Number(epsilon) }, "consensus"),
  ],
  [
    /^closed_forms\.duplication_covered_share\.J(\d+)_M(\d+)$/,
    (needs, organizations) =>
      value("duplication", { needs: Number(needs), organizations: Number(organizations) }, "covered"),
  ],
  [
    /^closed_forms\.best_of_k_gain\.d\.(\d+)$/,
    (k) => value("best-of-k", { candidates: Number(k), error: 0, spread: 1 }, "gain"),
  ],
  [
    /^closed_forms\.regression_to_the_mean\.rho([\d.]+)_z(\d)$/,
    (rho, z) => value("regression-to-the-mean", { correlation: Number(rho), threshold: Number(z) }, "fall"),
  ],
  [/^closed_forms\.coalition_survival\.at_(\d)_years$/, (year) => value("coalition-survival", {}, `alive${year}`)],
  [/^closed_forms\.coalition_survival\.yearly_loss_after\.\d$/, () => value("coalition-survival", {}, "yearlyLoss")],
  [/^closed_forms\.referral_contact_in_one_month\.\w+$/, () => value("referral", {}, "contact")],
];

/** Where the number at a path ("a.b.0") stands; undefined where no rule knows it. */
export function placeOf(path: string): Place | undefined {
  for (const [pattern, place] of rules) {
    const match = pattern.exec(path);
    if (match) return place(...match.slice(1));
  }
  return undefined;
}
