import type { Step } from "../lesson.ts";
import { AXIS, alone, ask, END, meetings, severe, strengths, title, together } from "./asked.ts";

/** To the exit question. */
export const laterSteps: readonly Step[] = [
  {
    id: "notice",
    kind: "notice",
    minutes: 6,
    title: { en: "Things to notice", es: "Cosas que observar" },
    text: [
      {
        en: "How far both are from working alone, month by month. Below the zero line is better.",
        es: "Cuánto se alejan las dos del trabajo por separado, mes a mes. Por debajo de la línea cero es mejor.",
      },
    ],
    points: [
      {
        en: "When does the line of the five conditions leave zero? When does that of the meetings?",
        es: "¿Cuándo se aleja de cero la línea de las cinco condiciones? ¿Y la de las reuniones?",
      },
      {
        en: "On which side of zero do the meetings end, and how sure is that? With them severe needs are {meetings}.",
        es: "¿De qué lado del cero terminan las reuniones, y con qué seguridad? Con ellas las necesidades graves son {meetings}.",
      },
      {
        en: "The bands are narrow although worlds differ a lot: each world is compared with itself.",
        es: "Las bandas son estrechas aunque los mundos difieran mucho: cada mundo se compara consigo mismo.",
      },
    ],
    ask,
    figure: {
      kind: "difference",
      title: {
        en: "Difference in severe needs from working alone",
        es: "Diferencia en necesidades graves con el trabajo por separado",
      },
      outcome: severe,
      before: [meetings, together],
      after: [],
    },
    screen: "futures",
    numbers: { meetings: { of: "difference", arm: "collaboration", outcome: severe, month: END } },
    teacher: {
      answer: [
        {
          en: "The five conditions become visible in the second or third year and go on growing. The meetings end at {meetings}.",
          es: "Las cinco condiciones se notan en el segundo o tercer año y siguen creciendo. Las reuniones terminan en {meetings}.",
        },
      ],
      often: [
        {
          en: "“A narrow band means that it is certain for our town.” It is about the mean of such invented towns, and says nothing of whether the model is right.",
          es: "«Una banda estrecha significa que es seguro para nuestra ciudad.» Se refiere a la media de ciudades inventadas así, y no dice si el modelo acierta.",
        },
      ],
    },
  },
  {
    id: "try",
    kind: "try",
    minutes: 8,
    title: { en: "Things to try", es: "Cosas que probar" },
    text: [
      {
        en: "Now you decide how fully each condition is pursued. With these settings, and against working alone, severe needs after {time} are {by}.",
        es: "Ahora tú decides con cuánta plenitud se persigue cada condición. Con estos valores, y frente a trabajar por separado, las necesidades graves después de {time} son {by}.",
      },
    ],
    points: [
      {
        en: "Take one condition away, put it back, take another. Which is missed most?",
        es: "Quita una condición, devuélvela, quita otra. ¿Cuál se echa más de menos?",
      },
      {
        en: "Can you find two conditions that do together what neither does alone?",
        es: "¿Encuentras dos condiciones que logren juntas lo que ninguna logra sola?",
      },
      {
        en: "Set everything to half. Is the effect half as large?",
        es: "Pon todo a la mitad. ¿El efecto es la mitad de grande?",
      },
    ],
    ask: { ...ask, worlds: 24, arms: [{ name: "collective" }] },
    figure: { kind: "futures", title, outcome: severe, axis: AXIS, before: [alone, together], after: [] },
    open: strengths,
    screen: "conditions",
    numbers: {
      time: { of: "time", months: END },
      by: { of: "difference", arm: "collective", outcome: severe, month: END },
      full: { of: "difference", arm: "collective", outcome: severe, month: END },
      noBackbone: { of: "difference", arm: "without-backbone", outcome: severe, month: END },
      noTalk: { of: "difference", arm: "without-communication", outcome: severe, month: END },
      half: { of: "difference", arm: "half", outcome: severe, month: END },
    },
    teacher: {
      ask: {
        ...ask,
        arms: [
          { name: "collective" },
          { name: "without-backbone" },
          { name: "without-communication" },
          { name: "half", stated: Object.fromEntries(strengths.map((path) => [path, 0.5])) },
        ],
      },
      answer: [
        {
          en: "With everything in full severe needs are {full}. Without the backbone they are {noBackbone}, without communication {noTalk}, with everything at half strength {half}: the conditions work through each other, so the parts do not add up. The screen “Which condition does it” shares the effect out.",
          es: "Con todo al máximo las necesidades graves son {full}. Sin la organización vertebral son {noBackbone}; sin comunicación, {noTalk}; con todo a media fuerza, {half}: las condiciones actúan unas a través de otras, así que las partes no se suman. La pantalla «Qué condición lo logra» reparte el efecto.",
        },
      ],
      often: [
        {
          en: "“Then the backbone alone would do.” Let them try: set the other four to zero.",
          es: "«Entonces basta con la organización vertebral.» Que lo prueben: las otras cuatro a cero.",
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
      en: "Your town council proposes a monthly meeting of all organizations and calls it collective impact. Which one question do you ask?",
      es: "El ayuntamiento propone una reunión mensual de todas las organizaciones y lo llama impacto colectivo. ¿Qué única pregunta haces?",
    },
    teacher: {
      answer: [
        {
          en: "Good questions name a missing condition and who pays: Who follows up between the meetings? What will all of us measure in the same way? From which money?",
          es: "Las buenas preguntas nombran una condición que falta y quién paga: ¿quién da seguimiento entre reuniones? ¿Qué mediremos todos de la misma manera? ¿Con qué dinero?",
        },
      ],
      often: [
        {
          en: "“Meetings are useless.” Take communication away from the full initiative and look again: they are not enough, but without them the rest does little.",
          es: "«Las reuniones no sirven.» Quite la comunicación de la iniciativa completa y mire otra vez: no bastan, pero sin ellas lo demás logra poco.",
        },
      ],
    },
  },
];
