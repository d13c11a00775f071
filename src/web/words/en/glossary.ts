/** Terms and what they mean, in the order of the dialog: "NAME" is the term, "NAME.is" its meaning. */
export const glossary = {
  world: "World",
  "world.is":
    "One invented history of the town: who lives there, which organizations there are, what happens by chance. Another world is the same kind of town with other luck.",
  future: "Two futures",
  "future.is":
    "The same world twice, draw for draw: once with every organization working alone, once with the initiative. All that differs comes from the initiative.",
  isolated: "Alone (isolated)",
  "isolated.is": "Every organization works on its own. They still serve people and learn from each other.",
  collective: "Together (collective)",
  "collective.is":
    "The same organizations with an initiative: a common agenda, shared measurement, activities that reinforce each other, continuous communication, and a backbone.",
  backbone: "Backbone",
  "backbone.is":
    "A small organization whose only work is to keep the others together: it guides, convenes, measures, mobilizes. It costs money that services could have had.",
  need: "Need",
  "need.is":
    "How badly a resident lacks something, such as housing or health, from 0 (met) to 1 (severe). Above one half it counts as a severe need.",
  prevalence: "Severe needs",
  "prevalence.is": "Of 100 needs of residents (each resident has one per domain), how many are severe.",
  thriving: "Thriving",
  "thriving.is": "Residents none of whose needs is severe.",
  difference: "Difference",
  "difference.is":
    "The future “Together” less the future “Alone” of the same world. Looking at the same world twice takes luck out of the comparison.",
  interval: "95 % interval",
  "interval.is":
    "Where the mean difference over all such worlds plausibly lies, as far as the worlds that have run can tell. More worlds make it narrower. It says nothing about whether the model is right.",
  band: "Band",
  "band.is": "Between its edges lie 50 or 90 of 100 worlds. Worlds differ far more than their mean is uncertain.",
  members: "Members",
  "members.is": "Organizations that take part in the initiative. They join and leave month by month.",
  alignment: "Alignment",
  "alignment.is": "How much of their own work organizations have shifted to the common agenda.",
  arm: "Course of action",
  "arm.is": "One way the same world can be treated: alone, together, without a backbone, and so on.",
  seed: "Seed",
  "seed.is": "The text from which all chance follows. The same seed gives the same worlds, another one gives others.",
  grade: "Measured, estimated, assumed",
  "grade.is":
    "How well a number of the model is known: read off a study, worked out from one, or chosen because nothing better was found. Most are assumptions.",
} as const;
