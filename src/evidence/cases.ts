import type { EvidenceRow } from "./row.ts";

const kania = "Kania, J., and Kramer, M. (2011). Collective impact. Stanford Social Innovation Review 9(1), 36–41.";
const kaniaLink = "https://ssir.org/articles/entry/collective_impact";

/** Initiatives that were written about. What happened in them is never an input. */
export const caseEvidence: readonly EvidenceRow[] = [
  {
    id: "strive-2011",
    short: "Kania and Kramer 2011",
    quantity: "Strive Partnership, Cincinnati",
    figure:
      "leaders of 300 organizations and 3 school districts since 2006; 34 of 53 indicators improving after 4 years",
    value: 34,
    source: kania,
    link: kaniaLink,
    status: "read",
    how: "source’s text",
    used: ["scenario strive", "pattern P5"],
  },
  {
    id: "strive-2016",
    short: "StriveTogether 2016",
    quantity: "Strive Partnership after ten years",
    figure:
      "nearly 80 % of the key indicators improving; in its own words progress was not dramatic enough and gaps remain",
    value: 0.8,
    source: "StriveTogether (2016), on ten years of the Strive Partnership.",
    link: null,
    status: "read",
    how: "source’s text",
    used: ["scenario strive"],
  },
  {
    id: "strive-budget",
    short: "Kania and Kramer 2011",
    quantity: "Backbone of Strive",
    figure: "8 staff and $1.5 million a year, beside $7 billion a year in the partners’ budgets",
    value: 1_500_000,
    source: kania,
    link: kaniaLink,
    status: "recalled",
    how: "from memory",
    used: ["scenario strive"],
  },
  {
    id: "elizabeth-river",
    short: "Library of Congress 2000",
    quantity: "Elizabeth River Project, Virginia",
    figure:
      "founded in 1991 by 4 residents; plan of 1996 with 18 points; about 60 organizations and over $5 million of voluntary action by 2000",
    source: "Library of Congress, Local Legacies (2000). Elizabeth River Project.",
    link: "https://memory.loc.gov/diglib/legacies/loc.afc.afc-legacies.200003606",
    status: "read",
    how: "source’s text",
    used: ["scenario elizabeth-river"],
  },
  {
    id: "elizabeth-river-results",
    short: "Kania and Kramer 2011",
    quantity: "Elizabeth River Project, results",
    figure:
      "more than 1,000 acres conserved or restored, pollution down by more than 215 million pounds, the worst carcinogen down sixfold",
    source: kania,
    link: kaniaLink,
    status: "recalled",
    how: "from memory",
    used: ["scenario elizabeth-river"],
  },
  {
    id: "shape-up-2013",
    short: "Economos and others 2013",
    quantity: "Shape Up Somerville, two years",
    figure:
      "BMI z-score −0.06 (95 % interval −0.08 to −0.04) against two control cities, 1,028 children, not randomized",
    value: -0.06,
    low: -0.08,
    high: -0.04,
    source:
      "Economos, C. D., and others (2013). Shape Up Somerville two-year results: a community-based environmental change intervention sustains weight reduction in children. Preventive Medicine 57(4), 322–327.",
    link: "https://saferoutespartnership.org/resources/research/shape-somerville-two-year",
    status: "read",
    how: "abstract as reprinted; volume and pages from memory",
    used: ["scenario shape-up-somerville", "pattern P4"],
  },
  {
    id: "shape-up-2007",
    short: "Economos and others 2007",
    quantity: "Shape Up Somerville, first year",
    figure: "BMI z-score −0.10, larger than after two years; 385 children in Somerville and 793 in two other cities",
    value: -0.1,
    source:
      "Economos, C. D., and others (2007). A community intervention reduces BMI z-score in children: Shape Up Somerville first year results. Obesity 15(5), 1325–1336.",
    link: "https://doi.org/10.1038/oby.2007.155",
    status: "recalled",
    how: "the effect from memory; children and DOI in stored retellings",
    used: ["scenario shape-up-somerville", "pattern P4"],
  },
  {
    id: "calgary-counts",
    short: "Calgary Homeless Foundation 2014",
    quantity: "Homeless people counted in Calgary",
    figure:
      "3,601 in 2008, 3,190 in January 2012, 3,533 in January 2014; the plan of 2008 meant to end homelessness in ten years",
    value: 3533,
    source:
      "Calgary Homeless Foundation (20 February 2014). Point-in-time count confirms growth in homelessness stopped since 10 Year Plan implemented. News release.",
    link: "http://www.marketwired.com/press-release/point-in-time-count-confirms-growth-homelessness-stopped-since-10-year-plan-implemented-1881139.htm",
    status: "read",
    how: "source’s text",
    used: ["scenario calgary-homelessness"],
  },
  {
    id: "calgary-2018",
    short: "Calgary Homeless Foundation 2018",
    quantity: "Homelessness in Calgary after ten years",
    figure:
      "19 % fewer than in 2008, 32 % fewer per resident; 9,300 to 9,700 people housed; the aim of 2018 missed; a flood and two recessions on the way",
    value: -0.19,
    source: "Calgary Homeless Foundation, news release of 19 July 2018, and Calgary Herald of the same day.",
    link: null,
    status: "read",
    how: "source’s text",
    used: ["scenario calgary-homelessness"],
  },
  {
    id: "promise-neighborhoods",
    short: "GAO 2014",
    quantity: "Promise Neighborhoods",
    figure:
      "46 planning grants (up to $0.5 million, one year) and 12 implementation grants (up to $6 million a year for five years) from 2010 to 2012",
    value: 12,
    source:
      "U.S. Government Accountability Office (2014). Education grants: Promise Neighborhoods promotes collaboration but needs national evaluation plan. GAO-14-432.",
    link: "https://www.gao.gov/products/GAO-14-432",
    status: "read",
    how: "summary of the report and a news article",
    used: ["background"],
  },
  {
    id: "breastfeeding-committee",
    short: "US Breastfeeding Committee",
    quantity: "A backbone of organizations",
    figure: "about 50 health organizations; committed to equity since 2017",
    value: 50,
    source: "Not identified again.",
    link: null,
    status: "recalled",
    how: "from memory",
    used: ["background"],
  },
];
