import type { EvidenceRow } from "./row.ts";

/** Published models and experiments whose form this model borrows. */
export const modelEvidence: readonly EvidenceRow[] = [
  {
    id: "lazer-friedman-2007",
    short: "Lazer and Friedman 2007",
    quantity: "Form of learning from others",
    figure: "copy the best of those one sees, else try a change of one’s own and keep it if it is better",
    source:
      "Lazer, D., and Friedman, A. (2007). The network structure of exploration and exploitation. Administrative Science Quarterly 52(4), 667–694.",
    link: "https://doi.org/10.2189/asqu.52.4.667",
    status: "recalled",
    how: "citation and DOI checked in reference lists; the form from memory and from published reimplementations",
    used: ["doc docs/model.md"],
  },
  {
    id: "barkoczi-galesic-2016",
    short: "Barkoczi and Galesic 2016",
    quantity: "Form of the majority rule",
    figure: "copying what is most common instead of what is best, on the same landscapes",
    source:
      "Barkoczi, D., and Galesic, M. (2016). Social learning strategies modify the effect of network structure on group performance. Nature Communications 7, 13109.",
    link: "https://doi.org/10.1038/ncomms13109",
    status: "recalled",
    how: "citation and DOI checked in reference lists; the form from memory",
    used: ["doc docs/model.md"],
  },
  {
    id: "campbell-1979",
    short: "Campbell 1979",
    quantity: "What becomes of indicators that decide",
    figure: "the more an indicator is used to decide, the more it is distorted, and what it was to show with it",
    source:
      "Campbell, D. T. (1979). Assessing the impact of planned social change. Evaluation and Program Planning 2(1), 67–90.",
    link: "https://doi.org/10.1016/0149-7189(79)90048-X",
    status: "recalled",
    how: "citation checked in an abstract database; the statement from memory",
    used: ["doc docs/model.md", "scenario losing/wrong-measures"],
  },
  {
    id: "kauffman-1993",
    short: "Kauffman 1993",
    quantity: "Form of the landscape of practices",
    figure: "N parts whose worth depends on K others each",
    source:
      "Kauffman, S. A. (1993). The Origins of Order: Self-Organization and Selection in Evolution. Oxford University Press.",
    link: null,
    status: "recalled",
    how: "citation in reference lists; the form from memory",
    used: [],
  },
  {
    id: "levinthal-1997",
    short: "Levinthal 1997",
    quantity: "Form of search on a rugged landscape",
    figure: "organizations search Kauffman’s landscape one change at a time",
    source: "Levinthal, D. A. (1997). Adaptation on rugged landscapes. Management Science 43(7), 934–950.",
    link: "https://doi.org/10.1287/mnsc.43.7.934",
    status: "recalled",
    how: "citation and DOI checked in reference lists; the form from memory and from published reimplementations",
    used: [],
  },
  {
    id: "friedkin-johnsen-1990",
    short: "Friedkin and Johnsen 1990",
    quantity: "Form of the agenda",
    figure: "opinions are a weighted mean of those of others and of one’s own first opinion",
    source:
      "Friedkin, N. E., and Johnsen, E. C. (1990). Social influence and opinions. Journal of Mathematical Sociology 15(3–4), 193–206.",
    link: "https://doi.org/10.1080/0022250X.1990.9990069",
    status: "recalled",
    how: "citation and DOI checked in reference lists; the form from memory",
    used: ["doc docs/model.md"],
  },
  {
    id: "fischbacher-2001",
    short: "Fischbacher and others 2001",
    quantity: "Conditional cooperation",
    figure:
      "about half of the subjects give in step with the others, somewhat less than they; about a third give nothing",
    value: 0.5,
    source:
      "Fischbacher, U., Gächter, S., and Fehr, E. (2001). Are people conditionally cooperative? Evidence from a public goods experiment. Economics Letters 71(3), 397–404.",
    link: "https://doi.org/10.1016/S0165-1765(01)00394-9",
    status: "recalled",
    how: "citation and DOI checked in reference lists; the shares from such lists too",
    used: [],
  },
  {
    id: "fehr-gachter-2000",
    short: "Fehr and Gächter 2000",
    quantity: "Contributions with and without sanctions",
    figure: "contributions to a public good decay, and hold where free riders can be punished",
    source:
      "Fehr, E., and Gächter, S. (2000). Cooperation and punishment in public goods experiments. American Economic Review 90(4), 980–994.",
    link: "https://doi.org/10.1257/aer.90.4.980",
    status: "recalled",
    how: "citation and DOI checked in reference lists; the finding from memory",
    used: [],
  },
  {
    id: "kania-kramer-2011",
    short: "Kania and Kramer 2011",
    quantity: "The five conditions",
    figure:
      "common agenda, shared measurement systems, mutually reinforcing activities, continuous communication, backbone support organizations",
    source: "Kania, J., and Kramer, M. (2011). Collective impact. Stanford Social Innovation Review 9(1), 36–41.",
    link: "https://ssir.org/articles/entry/collective_impact",
    status: "read",
    how: "source’s text",
    used: ["parameters initiative.strengths"],
  },
  {
    id: "turner-2012",
    short: "Turner and others 2012",
    quantity: "The six roles of a backbone",
    figure:
      "guide vision and strategy, support aligned activities, establish shared measurement practices, build public will, advance policy, mobilize funding",
    source:
      "Turner, S., Merchant, K., Kania, J., and Martin, E. (2012). Understanding the value of backbone organizations in collective impact. Stanford Social Innovation Review (blog), July 2012.",
    link: "https://collectiveimpactforum.org/resource/the-value-of-backbone-organizations-in-collective-impact/",
    status: "read",
    how: "stored text of the adapted article",
    used: ["parameters initiative.roles"],
  },
  {
    id: "grimm-2020",
    short: "Grimm and others 2020",
    quantity: "Form of the description",
    figure: "Overview, Design concepts, Details: seven elements",
    source:
      "Grimm, V., and others (2020). The ODD protocol for describing agent-based and other simulation models: a second update. Journal of Artificial Societies and Social Simulation 23(2), 7.",
    link: "https://doi.org/10.18564/jasss.4259",
    status: "recalled",
    how: "from memory",
    used: ["doc docs/model.md"],
  },
];
