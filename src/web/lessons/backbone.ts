import type { AskedArm, Lesson, LineSpec } from "./lesson.ts";

const together: LineSpec = { arm: "collective", name: { en: "With backbone", es: "Con vertebral" } };

const severe = "prevalence";
const SOON = 24;
const END = 120;
const BUDGET = "initiative.backbone.budget";
const RESIDENTS = "community.residents";
const VILLAGE = 10_000;

/** $ per year, about twice as much each time. */
const budgets = [0, 100_000, 200_000, 400_000, 800_000, 1_600_000, 3_200_000] as const;
const budgetArms = budgets.map((budget): AskedArm => ({ name: `budget-${budget}`, stated: { [BUDGET]: budget } }));
const budgetNames = budgetArms.map(({ name }) => name);

const size = { worlds: 32, people: 2000 } as const;
const small = { [RESIDENTS]: VILLAGE } as const;
const serve = { of: "difference", arm: "isolated-plus-money", outcome: severe, month: END } as const;

const gainTitle = {
  en: "Difference in severe needs after ten years, by the backbone's share of all money",
  es: "Diferencia en necesidades graves tras diez años, según la parte del dinero para la organización vertebral",
};
const gainName = { en: "Model", es: "Modelo" };

/** What share of the money for those who serve nobody. */
export const backboneLesson: Lesson = {
  name: "backbone",
  preset: "first-look",
  title: { en: "The backbone's dilemma", es: "El dilema de la organización vertebral" },
  about: {
    en: "A backbone serves nobody, and every dollar it gets is missing from services. What share of the money should it have, and in a small town?",
    es: "Una organización vertebral no atiende a nadie, y cada dólar que recibe falta en los servicios. ¿Qué parte del dinero debería tener? ¿Y en una ciudad pequeña?",
  },
  aims: [
    {
      en: "Weigh what coordination costs against what it makes of the rest of the money.",
      es: "Sopesar lo que cuesta coordinar frente a lo que hace rendir el resto del dinero.",
    },
    {
      en: "Read a curve with a best point, and say which points cannot be told from it.",
      es: "Leer una curva con un punto óptimo, y decir qué puntos no se distinguen de él.",
    },
    {
      en: "See that the same amount can help in a large town and harm in a small one.",
      es: "Ver que la misma cantidad puede ayudar en una ciudad grande y dañar en una pequeña.",
    },
  ],
  facts: [
    {
      text: {
        en: "Overheads of organizations that were looked at had a median of 40 % of direct costs (from 21 to 89 %), while funders paid 15 %.",
        es: "Los costes indirectos de las organizaciones estudiadas tenían una mediana del 40 % de los directos (del 21 al 89 %), mientras los financiadores pagaban el 15 %.",
      },
      source: "Bridgespan Group, Pay-What-It-Takes Philanthropy, 2016",
      status: "read",
    },
    {
      text: {
        en: "In Cincinnati a backbone of 8 people with $1.5 million a year stood beside partners with budgets of $7 billion.",
        es: "En Cincinnati, una organización vertebral de 8 personas con 1.5 millones de dólares al año acompañaba a socios con presupuestos de 7 mil millones.",
      },
      source: "Kania & Kramer, Stanford Social Innovation Review, 2011",
      status: "recalled",
    },
  ],
  steps: [
    {
      id: "warm-up",
      kind: "warm-up",
      minutes: 4,
      title: { en: "Before we look", es: "Antes de mirar" },
      text: [
        {
          en: "The organizations of an invented town with {residents} residents have {money} a year. Many requests for help cannot be served. Somebody proposes to take some of this money and pay a team that serves nobody: it keeps the others together.",
          es: "Las organizaciones de una ciudad inventada de {residents} residentes tienen {money} al año. Muchas solicitudes de ayuda no se pueden atender. Alguien propone tomar una parte y pagar un equipo que no atiende a nadie: mantiene unidas a las demás.",
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
          en: "Take {budget} a year, {share} of all money. In one future it is new money for services while everyone works alone. In the other it pays the backbone of an initiative, out of the money for services.",
          es: "Tomemos {budget} al año, {share} de todo el dinero. En un futuro es dinero nuevo para servicios mientras cada cual trabaja solo. En el otro paga la organización vertebral de una iniciativa, con dinero de los servicios.",
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
          en: "After ten years severe needs in the future with the backbone, compared with the money as services, are …",
          es: "Después de diez años las necesidades graves en el futuro con organización vertebral, frente al dinero en servicios, son …",
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
          en: "Draw the difference from the isolated town for every share. Below zero is better, above zero is harm.",
          es: "Dibuja la diferencia con la ciudad aislada para cada parte. Por debajo de cero es mejor; por encima, daño.",
        },
        arm: budgetArms.at(-1)?.name ?? "",
        places: budgets.map((_, place) => place),
      },
      reveal: [
        {
          en: "In these {n} worlds the difference is largest at {best} of all money. With nothing it is {none}, with {most} it is {lots}.",
          es: "En estos {n} mundos la diferencia es mayor con {best} de todo el dinero. Con nada es {none}; con {most}, {lots}.",
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
          en: "Difference in severe needs from the isolated small town",
          es: "Diferencia en necesidades graves con la ciudad pequeña aislada",
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
          en: "Draw the difference from the isolated small town over the years. Above zero the initiative does harm.",
          es: "Dibuja la diferencia con la ciudad pequeña aislada a lo largo de los años. Por encima de cero, la iniciativa hace daño.",
        },
        arm: "collective",
        places: [24, 48, 72, 96, 120],
      },
      reveal: [
        {
          en: "After {early} severe needs are {soon}: it is better in {soonBetter}. After {time} they are {by}; better in {better}.",
          es: "Después de {early} las necesidades graves son {soon}: está mejor en {soonBetter}. Después de {time} son {by}; mejor en {better}.",
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
          en: "The small town is yours. With these settings severe needs are {soon} after {early} and {by} after {time}.",
          es: "La ciudad pequeña es tuya. Con estos valores las necesidades graves son {soon} después de {early} y {by} después de {time}.",
        },
      ],
      points: [
        {
          en: "Find a budget with which nobody is worse off in the second year. What does it do in the tenth?",
          es: "Busca un presupuesto con el que nadie esté peor en el segundo año. ¿Qué logra en el décimo?",
        },
        {
          en: "Let somebody else pay: move “Backbone paid out of the services' money” to zero. Which part of the harm goes away, which stays?",
          es: "Que pague otro: lleva a cero la parte de la organización vertebral que sale del dinero de los servicios. ¿Qué parte del daño desaparece y cuál queda?",
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
          en: "Difference in severe needs from the isolated town",
          es: "Diferencia en necesidades graves con la ciudad aislada",
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
          es: "Los costes llegan pronto y los efectos tarde. ¿Qué hace un ayuntamiento que mira las cifras a los dos años?",
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
  ],
  extend: [
    {
      en: "Pin three budgets on the screen Money and read the cost of one more thriving resident. Is the cheapest plan the best one?",
      es: "Fija tres presupuestos en la pantalla Dinero y lee el coste de un residente más que vive bien. ¿El plan más barato es el mejor?",
    },
    {
      en: "Look up what a charity near you calls overhead. How much of it is coordination?",
      es: "Busca qué llama gastos generales una organización cercana. ¿Cuánto de eso es coordinación?",
    },
  ],
  limits: [
    {
      en: "Good and bad people: a backbone here has hours, not talent, and nobody competes for its posts.",
      es: "La calidad de las personas: aquí una organización vertebral tiene horas, no talento, y nadie compite por sus puestos.",
    },
    {
      en: "Small towns where everybody knows everybody anyway: the small town here has as many organizations as the large one.",
      es: "Ciudades pequeñas donde todos ya se conocen: aquí la pequeña tiene tantas organizaciones como la grande.",
    },
    {
      en: "What a budget that is cut does to the people who work for it.",
      es: "Lo que un recorte hace a las personas que trabajan con ese presupuesto.",
    },
  ],
};
