import { assumed, estimated, world } from "./row.ts";

const share = [0, 1] as const;
const kauffman = estimated("size assumed", "kauffman-1993", "levinthal-1997");

const size = { plausible: null, because: "how large a town is looked at, and how closely: a choice" } as const;
const measure = { plausible: null, because: "defines an outcome: a choice" } as const;

/** What a community is like: residents, needs, and what happens to all. */
export const community = {
  residents: world(100_000, [100, 100_000_000], "residents", "People who live in the community", assumed(), {
    whole: true,
    ...size,
  }),
  people: world(10_000, [50, 10_000_000], "people", "People simulated; each stands for residents ÷ people", assumed(), {
    whole: true,
    ...size,
  }),
  interdependence: world(
    0.4,
    [0, 0.9],
    "share",
    "How much of a need comes from the other needs (row sum of the linkages)",
  ),
  adjustment: world(0.1, [0, 1], "share per month", "How fast a need moves to where circumstances pull it"),
  noise: world(0.05, [0, 0.5], "need", "Standard deviation of a person's monthly ups and downs"),
  threshold: world(
    0.5,
    [0.05, 0.95],
    "need",
    "A need above this counts as prevalent; thriving is all needs below it",
    assumed(),
    measure,
  ),
  changeMargin: world(
    0.05,
    [0, 0.5],
    "need",
    "A person whose mean need differs by more than this from isolated action is better or worse off",
    assumed(),
    measure,
  ),
  hardship: {
    mean: world(0.55, [0.05, 1], "need", "Mean hardship of a domain over worlds", assumed(), {
      plausible: [0.45, 0.65],
      because: "half would leave next to no severe need, double next to nothing else",
    }),
    spread: world(0.12, [0, 0.5], "need", "Standard deviation of hardship between domains"),
    floor: world(0.05, [0, 1], "need", "Least hardship of a domain"),
  },
  personal: {
    spread: world(0.2, [0, 0.5], "need", "Standard deviation of hardship between persons"),
    shared: world(0.5, share, "share", "Share of that variance common to all domains of a person"),
  },
  gap: {
    mean: world(0.15, [0, 0.6], "need", "Mean hardship gap between the most and the least disadvantaged group"),
    spread: world(0.08, [0, 0.4], "need", "Standard deviation of the gap between domains"),
  },
  observationError: world(0.2, [0, 2], "standard deviation", "Yearly error of the observed need of a domain"),
  commonShock: {
    persistence: world(0.95, [0, 0.999], "share per month", "Share of the common shock that lasts to the next month"),
    noise: world(0.005, [0, 0.2], "need", "Standard deviation of its monthly news"),
  },
  champion: {
    leaving: world(0.15, share, "per year", "Chance that the influential champion leaves"),
    returning: world(0.25, share, "per year", "Chance that a champion is found again"),
  },
} as const;

/** What organizations are like, and what happens to them. */
export const organizations = {
  count: world(36, [1, 2000], "organizations", "Organizations, when no list of them is given", assumed(), {
    whole: true,
  }),
  sizeSpread: world(0.9, [0, 2.5], "log standard deviation", "Spread of organization sizes within a domain"),
  missionFocus: world(0.7, share, "share", "Weight of its mission in an organization's own priorities"),
  proxyBias: world(
    0.25,
    [0, 1],
    "standard deviation",
    "Error of what is measured in place of what matters, per domain",
  ),
  landscape: {
    bits: world(10, [2, 16], "bits", "Length of a practice (N of the landscape)", kauffman, {
      whole: true,
      plausible: [8, 12],
      because: "a factor of four in the number of practices either way",
    }),
    neighbors: world(4, [0, 15], "bits", "Other bits each bit's worth depends on (K of the landscape)", kauffman, {
      whole: true,
    }),
  },
  grantLoss: {
    chance: world(0.01, share, "per month", "Chance that an organization loses a grant"),
    health: world(0.6, share, "share", "Health right after a loss (share of its money it can turn into service)"),
    recovery: world(0.05, share, "share per month", "Share of lost health regained each month"),
  },
  turnover: {
    chance: world(0.015, share, "per month", "Chance that key staff leave"),
    loss: world(0.5, share, "share", "Share of the organization's alignment that leaves with them"),
  },
} as const;
