import type { EvidenceRow } from "./row.ts";

/** Studies over several sites, trials, and what critics say. */
export const studyEvidence: readonly EvidenceRow[] = [
  {
    id: "needle-moving-2012",
    short: "Jolin and others 2012",
    quantity: "Collaboratives that moved a community-wide measure by a tenth",
    figure:
      "12, among 80 to 100 active ones and about 500 in planning: about one active one in eight, chosen because they succeeded; teen births in Milwaukee −30 % in 4 years",
    value: 0.125,
    source:
      "Jolin, M., Schmitz, P., and Seldon, W. (2012). Needle-moving community collaboratives: a promising approach to addressing America’s biggest challenges. White House Council for Community Solutions and The Bridgespan Group.",
    link: "http://ocd.pitt.edu/12-Profiles-of-Community-Wide-Change/268/default.aspx",
    status: "read",
    how: "source’s text; the link is a summary of the twelve",
    used: ["pattern P2"],
  },
  {
    id: "cross-site-2018",
    short: "Stachowiak, Lynn and others 2018",
    quantity: "25 collective impact sites",
    figure:
      "no site with population change was younger than 3 years; backbone and common agenda come first; equity is weaker",
    value: 3,
    source:
      "ORS Impact and Spark Policy Institute (2018). When collective impact has an impact: a cross-site study of 25 collective impact initiatives.",
    link: "http://sparkpolicy.com/category/collective-impact/",
    status: "read",
    how: "source’s text; the link announces it",
    used: ["pattern P1", "pattern P8"],
  },
  {
    id: "ctc-trial",
    short: "Kuklinski and others 2021",
    quantity: "Communities That Care, randomized trial in 24 towns",
    figure:
      "lifetime abstinence at age 23 higher by 3.5 to 6.1 points; $556 per youth over 5 years, benefit–cost ratio 8.2",
    value: 0.035,
    low: 0.035,
    high: 0.061,
    source:
      "Kuklinski, M. R., Oesterle, S., Briney, J. S., and Hawkins, J. D. (2021). Long-term impacts and benefit–cost analysis of the Communities That Care prevention system at age 23, 12 years after baseline. Prevention Science 22, 452–463.",
    link: "https://doi.org/10.1007/s11121-021-01218-7",
    status: "read",
    how: "abstract; cost and ratio in the source’s text",
    used: ["pattern P4"],
  },
  {
    id: "af4q",
    short: "Scanlon and others 2016",
    quantity: "Aligning Forces for Quality, 16 alliances, 2005 to 2015",
    figure: "no major differences from control communities; most measures improved in both",
    value: 0,
    source:
      "Scanlon, D. P., and others (2016). Summative evaluation results and lessons learned from the Aligning Forces for Quality program. American Journal of Managed Care 22(12 Suppl).",
    link: "https://pure.psu.edu/en/publications/summative-evaluation-results-and-lessons-learned-from-the-alignin",
    status: "read",
    how: "abstract",
    used: ["pattern P5"],
  },
  {
    id: "well-london",
    short: "Phillips and others 2014",
    quantity: "Well London, 20 matched pairs of neighborhoods, randomized",
    figure: "no evidence of impact on any of the four primary outcomes",
    value: 0,
    source:
      "Phillips, G., and others (2014). Well London Phase-1: results among adults of a cluster-randomised trial of a community engagement approach to improving health behaviours and mental well-being in deprived inner-city neighbourhoods. Journal of Epidemiology and Community Health 68(7), 606–614.",
    link: "https://doi.org/10.1136/jech-2013-202505",
    status: "read",
    how: "abstract",
    used: ["pattern P5"],
  },
  {
    id: "wolff-2016",
    short: "Wolff 2016",
    quantity: "Ten critiques of collective impact",
    figure:
      "those affected are not engaged; it comes from the top; policy change is not essential; earlier coalitions are ignored; no core of justice; cases are not research; money for a backbone is taken for granted; leadership is not built; five conditions are too simple; research doubts it",
    source:
      "Wolff, T. (2016). Ten places where collective impact gets it wrong. Global Journal of Community Psychology Practice 7(1).",
    link: "https://www.gjcpp.org/en/resource.php?issue=21&resource=200",
    status: "read",
    how: "source’s text",
    used: ["doc docs/model.md"],
  },
  {
    id: "policylink-2015",
    short: "McAfee and others 2015",
    quantity: "Equity in collective impact",
    figure: "without equity the average can improve while the gap widens",
    source: "McAfee, M., Blackwell, A. G., and Bell, J. (2015). Equity: the soul of collective impact. PolicyLink.",
    link: "https://www.policylink.org/find-resources/library/equity-soul-of-collective-impact",
    status: "read",
    how: "stored text; the sentence is a reading of it",
    used: ["background"],
  },
];
