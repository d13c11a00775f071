import type { Step } from "../lesson.ts";
import { BUDGET, END, RESIDENTS, SOON, severe, size, small, together } from "./asked.ts";

/** To the exit question. */
export const laterSteps: readonly Step[] = [
  {
    id: "small-town",
    kind: "predict",
    minutes: 7,
    title: { en: "The same backbone in a small town", es: "La misma organización en una ciudad pequeña" },
    text: [
      {
        en: "A town with {residents} residents has less money, {money} a year, and just as many organizations. The same backbone with {budget} a year is now {share} of it.",
        es: "Una ciudad de {residents} residentes tiene menos dinero, {money} al año, y el mismo número de organizaciones. La misma organización vertebral, con {budget} al año, es ahora {share} de ese dinero.",
      },
    ],
    ask: { ...size, changes: small, arms: [{ name: "collective" }] },
    figure: {
      kind: "difference",
      title: {
        en: "Difference in severe needs from working alone, in a small town",
        es: "Diferencia en necesidades graves con el trabajo por separado, en una ciudad pequeña",
      },
      outcome: severe,
      axis: [-0.04, 0.03],
      before: [],
      after: [together],
    },
    locked: [RESIDENTS, BUDGET],
    prediction: {
      kind: "draw",
      question: {
        en: "Draw the difference from working alone in the small town over the years. Above zero the initiative does harm.",
        es: "Dibuja la diferencia con el trabajo por separado en la ciudad pequeña a lo largo de los años. Por encima de cero, la iniciativa hace daño.",
      },
      arm: "collective",
      places: [24, 48, 72, 96, 120],
    },
    reveal: [
      {
        en: "After {early} severe needs are {soon}; the town is better off in {soonBetter}. After {time} they are {by}; it is better off in {better}.",
        es: "Después de {early} las necesidades graves son {soon}; la ciudad está mejor en {soonBetter}. Después de {time} son {by}; está mejor en {better}.",
      },
    ],
    numbers: {
      residents: { of: "value", path: RESIDENTS },
      money: { of: "money" },
      budget: { of: "value", path: BUDGET },
      share: { of: "budget-share", arm: "collective" },
      early: { of: "time", months: SOON },
      soon: { of: "difference", arm: "collective", outcome: severe, month: SOON },
      soonBetter: { of: "worlds-better", arm: "collective", outcome: severe, month: SOON },
      time: { of: "time", months: END },
      by: { of: "difference", arm: "collective", outcome: severe, month: END },
      better: { of: "worlds-better", arm: "collective", outcome: severe, month: END },
    },
    teacher: {
      answer: [
        {
          en: "First harm ({soon} after {early}), then {by} after {time}. Services lose {share} at once, what coordination brings comes years later. Whoever stops an initiative after {early} stops it at its worst.",
          es: "Primero daño ({soon} después de {early}), luego {by} después de {time}. Los servicios pierden {share} de inmediato; lo que aporta la coordinación llega años después. Quien detiene la iniciativa después de {early} la detiene en su peor momento.",
        },
      ],
      often: [
        {
          en: "“It is the same team, so it is the same effect.” The same team is a far larger part of a smaller budget.",
          es: "«Es el mismo equipo, así que el efecto es el mismo.» El mismo equipo es una parte mucho mayor de un presupuesto menor.",
        },
      ],
    },
  },
  {
    id: "try",
    kind: "try",
    minutes: 6,
    title: { en: "Things to try", es: "Cosas que probar" },
    text: [
      {
        en: "The small town is yours. With these settings, and against working alone, severe needs are {soon} after {early} and {by} after {time}.",
        es: "La ciudad pequeña es tuya. Con estos valores, y frente a trabajar por separado, las necesidades graves son {soon} después de {early} y {by} después de {time}.",
      },
    ],
    points: [
      {
        en: "Find a budget with which the town is not worse off after two years. What does it do after ten?",
        es: "Busca un presupuesto con el que la ciudad no esté peor después de dos años. ¿Qué logra después de diez?",
      },
      {
        en: "Let somebody else pay: move “Backbone paid out of the services' money” to zero. Which part of the harm goes away, which stays?",
        es: "Que pague otro: lleva a cero «Parte de la vertebral que sale del dinero de los servicios». ¿Qué parte del daño desaparece y cuál queda?",
      },
      {
        en: "From which size of town on does the harm of the first years disappear?",
        es: "¿A partir de qué tamaño de ciudad desaparece el daño de los primeros años?",
      },
    ],
    ask: { ...size, worlds: 24, changes: small, arms: [{ name: "collective" }] },
    figure: {
      kind: "difference",
      title: {
        en: "Difference in severe needs from working alone",
        es: "Diferencia en necesidades graves con el trabajo por separado",
      },
      outcome: severe,
      before: [together],
      after: [],
    },
    open: [BUDGET, "initiative.backbone.fromEnvelope", RESIDENTS],
    screen: "money",
    numbers: {
      early: { of: "time", months: SOON },
      soon: { of: "difference", arm: "collective", outcome: severe, month: SOON },
      time: { of: "time", months: END },
      by: { of: "difference", arm: "collective", outcome: severe, month: END },
      outsideSoon: { of: "difference", arm: "paid-outside", outcome: severe, month: SOON },
      outside: { of: "difference", arm: "paid-outside", outcome: severe, month: END },
    },
    teacher: {
      ask: {
        ...size,
        changes: small,
        arms: [{ name: "collective" }, { name: "paid-outside", stated: { "initiative.backbone.fromEnvelope": 0 } }],
      },
      answer: [
        {
          en: "If somebody else pays the backbone, severe needs after {early} are {outsideSoon} instead of {soon}: what stays is the members' own time. After {time} they are {outside} instead of {by}.",
          es: "Si otro paga la organización vertebral, las necesidades graves después de {early} son {outsideSoon} en vez de {soon}: lo que queda es el tiempo de los miembros. Después de {time} son {outside} en vez de {by}.",
        },
      ],
      often: [
        {
          en: "“New money solves it.” Ask who else would have got it: compare with the same money for services in both futures.",
          es: "«El dinero nuevo lo resuelve.» Pregunte quién más lo habría recibido: compárelo con el mismo dinero para servicios en ambos futuros.",
        },
      ],
    },
  },
  {
    id: "notice",
    kind: "notice",
    minutes: 4,
    title: { en: "Things to notice", es: "Cosas que observar" },
    text: [],
    points: [
      {
        en: "Costs come at once, effects come late. What does a council do that looks at the figures after two years?",
        es: "Los costos llegan pronto y los efectos tarde. ¿Qué hace un ayuntamiento que mira las cifras a los dos años?",
      },
      {
        en: "It is not the amount that decides but its share, and what is left to coordinate.",
        es: "No decide la cantidad sino la parte que representa, y lo que queda por coordinar.",
      },
      {
        en: "A best point that cannot be told from its neighbors is a range, not a number.",
        es: "Un punto óptimo que no se distingue de sus vecinos es un intervalo, no un número.",
      },
    ],
    teacher: {
      answer: [
        {
          en: "Go back to the marks on the board from the beginning and let each side give one reason why it would stay, or move.",
          es: "Vuelva a las marcas del principio en la pizarra; que cada grupo dé una razón para quedarse o moverse.",
        },
      ],
      often: [
        {
          en: "“Then the right share is known.” Only for this town and these assumptions; that is what the ranges are for.",
          es: "«Entonces ya se sabe la parte correcta.» Solo para esta ciudad y estos supuestos; para eso están los intervalos.",
        },
      ],
    },
  },
  {
    id: "exit",
    kind: "exit",
    minutes: 4,
    title: { en: "Before you go", es: "Antes de irte" },
    text: [],
    question: {
      en: "A foundation offers your small town a backbone for three years, if the town pays it from then on. Say yes or no, and name the figure you would want to see first.",
      es: "Una fundación ofrece a tu ciudad pequeña una organización vertebral por tres años, si después la paga la ciudad. Di sí o no, y nombra la cifra que querrías ver primero.",
    },
    teacher: {
      answer: [
        {
          en: "Either answer can be good. A good figure is a difference (with and without, the same town), has an interval, and says for which year.",
          es: "Las dos respuestas pueden ser buenas. Una buena cifra es una diferencia (con y sin, la misma ciudad), tiene un intervalo y dice de qué año.",
        },
      ],
      often: [
        {
          en: "“Yes, it costs us nothing.” Members' time does, from the first month.",
          es: "«Sí, no nos cuesta nada.» El tiempo de los miembros sí cuesta, desde el primer mes.",
        },
      ],
    },
  },
];
