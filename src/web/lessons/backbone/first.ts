import type { Step } from "../lesson.ts";
import {
  BUDGET,
  budgetArms,
  budgetNames,
  budgets,
  END,
  gainName,
  gainTitle,
  RESIDENTS,
  serve,
  severe,
  size,
} from "./asked.ts";

/** From the warm-up on. */
export const firstSteps: readonly Step[] = [
  {
    id: "warm-up",
    kind: "warm-up",
    minutes: 4,
    title: { en: "Before we look", es: "Antes de mirar" },
    text: [
      {
        en: "The organizations of an invented town with {residents} residents have {money} a year. Many requests for help cannot be served. Somebody proposes to take some of this money and pay a team that serves nobody: it keeps the others together. It is called the backbone.",
        es: "Las organizaciones de una ciudad inventada de {residents} residentes tienen {money} al año. Muchas solicitudes de ayuda no se pueden atender. Alguien propone tomar una parte y pagar un equipo que no atiende a nadie: mantiene unidas a las demás. Se llama organización vertebral.",
      },
    ],
    question: {
      en: "Which share of the money would you give to that team: nothing, one dollar in a thousand, in a hundred, in ten? Write it down.",
      es: "¿Qué parte del dinero darías a ese equipo: nada, un dólar de cada mil, de cada cien, de cada diez? Apúntala.",
    },
    ask: { ...size, arms: [{ name: "collective" }] },
    numbers: { residents: { of: "value", path: RESIDENTS }, money: { of: "money" } },
    teacher: {
      answer: [
        {
          en: "No answer yet. Collect the shares as marks on a line on the board; you will need them again at the end.",
          es: "Todavía sin respuesta. Recoja las partes como marcas sobre una línea en la pizarra; las necesitará al final.",
        },
      ],
      often: [
        {
          en: "“Nothing, as long as people are turned away.” That is a good reason; the next step looks at what the same money does as services.",
          es: "«Nada, mientras se rechace a gente.» Es una buena razón; el paso siguiente mira qué hace ese mismo dinero en servicios.",
        },
        {
          en: "“Ten per cent, as with any overhead.” Overheads serve one organization; here it is one team for all of them.",
          es: "«El diez por ciento, como cualquier gasto general.» Los gastos generales sirven a una organización; aquí es un equipo para todas.",
        },
      ],
    },
  },
  {
    id: "services",
    kind: "predict",
    minutes: 7,
    title: { en: "As services, or as a backbone?", es: "¿En servicios o en una organización vertebral?" },
    text: [
      {
        en: "Take {budget} a year, {share} of all money. In one future it is new money for services, and everyone goes on working alone. In the other all work together, and it pays their backbone, out of the money for services.",
        es: "Tomemos {budget} al año, {share} de todo el dinero. En un futuro es dinero nuevo para servicios, y cada cual sigue trabajando solo. En el otro todos trabajan juntos, y paga su organización vertebral, con dinero de los servicios.",
      },
    ],
    ask: { ...size, arms: [{ name: "isolated-plus-money" }, { name: "collective" }] },
    figure: {
      kind: "rows",
      title: {
        en: "Severe needs after ten years, against working alone",
        es: "Necesidades graves tras diez años, frente a trabajar solos",
      },
      rows: [
        {
          name: { en: "The money as services", es: "El dinero en servicios" },
          measure: serve,
          look: "isolated",
          after: true,
        },
        {
          name: { en: "The money as a backbone", es: "El dinero en una vertebral" },
          measure: { of: "difference", arm: "collective", outcome: severe, month: END },
          look: "collective",
          after: true,
        },
      ],
    },
    locked: [BUDGET],
    prediction: {
      kind: "pick",
      question: {
        en: "After ten years severe needs in the future with the backbone, compared with the future with more services, are …",
        es: "Después de diez años las necesidades graves en el futuro con organización vertebral, frente al futuro con más servicios, son …",
      },
      measure: { of: "difference", arm: "collective", against: "isolated-plus-money", outcome: severe, month: END },
      answers: [
        { text: { en: "lower by more than a point", es: "menos, por más de un punto" }, below: -0.01 },
        { text: { en: "about the same", es: "más o menos las mismas" }, below: 0.01 },
        { text: { en: "higher by more than a point", es: "más, por más de un punto" }, below: Infinity },
      ],
    },
    reveal: [
      {
        en: "Against working alone the money as services makes severe needs {money}; as a backbone, {team}.",
        es: "Frente a trabajar solos, el dinero en servicios deja las necesidades graves {money}; en una organización vertebral, {team}.",
      },
      {
        en: "A little more money buys a little more of the same services. A backbone works on what the rest of the money does.",
        es: "Un poco más de dinero compra un poco más de los mismos servicios. Una organización vertebral actúa sobre lo que hace el resto del dinero.",
      },
    ],
    numbers: {
      budget: { of: "value", path: BUDGET },
      share: { of: "budget-share", arm: "collective" },
      money: serve,
      team: { of: "difference", arm: "collective", outcome: severe, month: END },
    },
    screen: "money",
    teacher: {
      answer: [
        {
          en: "As services: {money}. As a backbone: {team}. The comparison is generous to the services: theirs is new money, the backbone's is taken from them.",
          es: "En servicios: {money}. En una organización vertebral: {team}. La comparación favorece a los servicios: lo suyo es dinero nuevo, lo de la vertebral se les quita.",
        },
      ],
      often: [
        {
          en: "“So services are useless.” No: they are why need is not far higher. A little more of the same changes little.",
          es: "«Entonces los servicios no sirven.» No: gracias a ellos la necesidad no es mucho mayor. Un poco más de lo mismo cambia poco.",
        },
      ],
    },
  },
  {
    id: "share",
    kind: "predict",
    minutes: 8,
    title: { en: "How much is enough?", es: "¿Cuánto es suficiente?" },
    text: [
      {
        en: "Now the whole range: the backbone gets from nothing to {most} of all money, always taken from services. The other four conditions are there in every case, also with no backbone at all.",
        es: "Ahora todo el abanico: la organización vertebral recibe desde nada hasta {most} de todo el dinero, siempre tomado de los servicios. Las otras cuatro condiciones están en todos los casos, también sin vertebral.",
      },
    ],
    ask: { ...size, arms: budgetArms },
    figure: {
      kind: "budgets",
      title: gainTitle,
      outcome: severe,
      month: END,
      axis: [-0.06, 0.04],
      arms: budgetNames,
      name: gainName,
    },
    prediction: {
      kind: "draw",
      question: {
        en: "Draw the difference from working alone for every share. Below zero is better, above zero is harm.",
        es: "Dibuja la diferencia con el trabajo por separado para cada parte. Por debajo de cero es mejor; por encima, daño.",
      },
      arm: budgetArms.at(-1)?.name ?? "",
      places: budgets.map((_, place) => place),
    },
    reveal: [
      {
        en: "In these {n} worlds severe needs are lowest with {best} of all money. Against working alone they are {none} with nothing, and {lots} with {most}.",
        es: "En estos {n} mundos las necesidades graves son menos con {best} de todo el dinero. Frente a trabajar por separado son {none} con nada, y {lots} con {most}.",
      },
      {
        en: "Look at the intervals: which shares could not be told from the best?",
        es: "Mira los intervalos: ¿qué partes no se distinguen de la mejor?",
      },
    ],
    numbers: {
      n: { of: "worlds" },
      most: { of: "budget-share", arm: budgetNames.at(-1) ?? "" },
      best: { of: "best-share", arms: budgetNames, outcome: severe, month: END },
      none: { of: "difference", arm: budgetNames[0] ?? "", outcome: severe, month: END },
      lots: { of: "difference", arm: budgetNames.at(-1) ?? "", outcome: severe, month: END },
    },
    teacher: {
      answer: [
        {
          en: "Best at {best}; nothing at all: {none}; {most}: {lots}. The curve falls steeply, is flat for a long way and then comes back a little: a backbone too small for its members achieves little, one that is large enough has nothing left to do with more.",
          es: "Lo mejor, con {best}; con nada: {none}; con {most}: {lots}. La curva baja con fuerza, queda plana un buen tramo y luego vuelve un poco: una organización demasiado pequeña para sus miembros logra poco, y a una suficiente no le queda qué hacer con más.",
        },
      ],
      often: [
        {
          en: "Many draw a straight line down: “more is better”. Ask what the second team would do all day.",
          es: "Muchos dibujan una recta hacia abajo: «más es mejor». Pregunte qué haría todo el día el segundo equipo.",
        },
        {
          en: "Others draw harm from the first dollar on. Compare with what that dollar did as a service.",
          es: "Otros dibujan daño desde el primer dólar. Compare con lo que ese dólar hizo en servicios.",
        },
      ],
    },
  },
];
