import type { Step } from "../lesson.ts";
import { AXIS, alone, ask, END, meetings, severe, title, together, years } from "./asked.ts";

/** From the warm-up on. */
export const firstSteps: readonly Step[] = [
  {
    id: "warm-up",
    kind: "warm-up",
    minutes: 4,
    title: { en: "Before we look", es: "Antes de mirar" },
    text: [
      {
        en: "In a town the organizations that help people decide to meet regularly: they tell each other what they do. Nothing else changes.",
        es: "En una ciudad, las organizaciones que ayudan a la gente deciden reunirse con regularidad: se cuentan lo que hacen. Nada más cambia.",
      },
    ],
    question: {
      en: "After ten years, will fewer residents be in severe need because of these meetings? What would have to happen between one meeting and the next?",
      es: "Después de diez años, ¿habrá menos residentes con necesidades graves gracias a esas reuniones? ¿Qué tendría que pasar entre una reunión y la siguiente?",
    },
    teacher: {
      answer: [
        {
          en: "There is no right answer yet. Collect two or three chains of the kind “they meet, therefore …, therefore a resident …” and leave them on the board.",
          es: "Todavía no hay respuesta correcta. Reúna dos o tres cadenas del tipo «se reúnen, por eso …, por eso un residente …» y déjelas en la pizarra.",
        },
      ],
      often: [
        {
          en: "“Of course it helps, they learn from each other.” Ask by which step a resident would notice.",
          es: "«Claro que ayuda, aprenden unos de otros.» Pregunte en qué paso lo notaría un residente.",
        },
        {
          en: "“It is a waste of time.” Ask whose time, and who pays for it.",
          es: "«Es una pérdida de tiempo.» Pregunte el tiempo de quién, y quién lo paga.",
        },
      ],
    },
  },
  {
    id: "alone",
    kind: "look",
    minutes: 4,
    title: { en: "The town without any initiative", es: "La ciudad sin ninguna iniciativa" },
    text: [
      {
        en: "This invented town has {residents} residents with needs of {domains} kinds, such as health and housing. Every organization works alone for {time}. At the beginning {first} of all needs are severe, at the end {last}.",
        es: "Esta ciudad inventada tiene {residents} residentes con necesidades de {domains} tipos, como salud y vivienda. Cada organización trabaja por su cuenta durante {time}. Al principio son graves {first} de todas las necesidades; al final, {last}.",
      },
      {
        en: "The line is the mean of {n} worlds: histories of such a town that differ by chance. In brackets: how far off their mean may be. Single worlds move far more: nine of ten end {spread}. A point is one need in a hundred.",
        es: "La línea es la media de {n} mundos: historias de una ciudad así que difieren por azar. Entre paréntesis: cuánto puede desviarse su media. Cada mundo se mueve mucho más: nueve de cada diez terminan {spread}. Un punto es una necesidad de cada cien.",
      },
    ],
    question: {
      en: "Needs move although nobody coordinates anything. Where could that come from?",
      es: "Las necesidades cambian aunque nadie coordina nada. ¿A qué podría deberse?",
    },
    ask,
    figure: { kind: "futures", title, outcome: severe, axis: AXIS, before: [alone], after: [] },
    numbers: {
      residents: { of: "value", path: "community.residents" },
      domains: { of: "domains" },
      time: { of: "time", months: END },
      first: { of: "level", arm: "isolated", outcome: severe, month: 0 },
      last: { of: "level", arm: "isolated", outcome: severe, month: END },
      n: { of: "worlds" },
      spread: { of: "change-spread", arm: "isolated", outcome: severe, from: 0, to: END },
    },
    teacher: {
      answer: [
        {
          en: "Organizations that work alone still serve people, copy good practice from each other and live through good and bad times. “Alone” does not mean idle. That is why every comparison here is with the same town, never with the year before.",
          es: "Las organizaciones que trabajan solas también atienden a la gente, copian buenas prácticas y viven épocas buenas y malas. «Por separado» no significa inactivo. Por eso aquí todo se compara con la misma ciudad, nunca con el año anterior.",
        },
      ],
      often: [
        {
          en: "“Then the town does not need any help.” Look at the level, not only at the slope: at the end {last} of all needs are severe.",
          es: "«Entonces la ciudad no necesita ayuda.» Mire el nivel y no solo la pendiente: al final son graves {last} de todas las necesidades.",
        },
      ],
    },
  },
  {
    id: "meetings",
    kind: "predict",
    minutes: 7,
    title: { en: "Now they meet", es: "Ahora se reúnen" },
    text: [
      {
        en: "The same town, the same people, the same luck. One thing differs: the organizations that take part, the members, meet. That takes each of them {hours} hours a month, and the hours are paid from the money for services.",
        es: "La misma ciudad, las mismas personas, la misma suerte. Solo cambia una cosa: las organizaciones que participan, los miembros, se reúnen. A cada una le lleva {hours} horas al mes, y esas horas se pagan con el dinero de los servicios.",
      },
    ],
    ask,
    figure: { kind: "futures", title, outcome: severe, axis: AXIS, before: [alone], after: [meetings] },
    locked: ["initiative.memberHours.communication", "initiative.hourCost"],
    prediction: {
      kind: "draw",
      question: {
        en: "Draw the town that meets: where do you expect its line?",
        es: "Dibuja la ciudad que se reúne: ¿dónde esperas su línea?",
      },
      arm: "collaboration",
      places: years,
    },
    reveal: [
      {
        en: "After {time} severe needs are {by}. The town that meets is better off in {better}.",
        es: "Después de {time} las necesidades graves son {by}. La ciudad que se reúne está mejor en {better}.",
      },
      {
        en: "Both lines almost cover each other. What the meetings bring does not make up for the hours they take.",
        es: "Las dos líneas casi se tapan. Lo que aportan las reuniones no compensa las horas que quitan.",
      },
    ],
    numbers: {
      hours: { of: "value", path: "initiative.memberHours.communication" },
      time: { of: "time", months: END },
      by: { of: "difference", arm: "collaboration", outcome: severe, month: END },
      better: { of: "worlds-better", arm: "collaboration", outcome: severe, month: END },
    },
    teacher: {
      answer: [
        {
          en: "Meetings alone: {by}; better in {better}. Communication by itself gives the members nothing to agree on, nothing to measure and nobody who follows up.",
          es: "Solo reuniones: {by}; mejor en {better}. La comunicación por sí sola no da a los miembros nada que acordar, nada que medir y nadie que dé seguimiento.",
        },
      ],
      often: [
        {
          en: "Most draw a slow, steady improvement. Ask which step of their chain on the board happens in the meeting room.",
          es: "La mayoría dibuja una mejora lenta y constante. Pregunte qué paso de la cadena de la pizarra ocurre en la sala de reuniones.",
        },
        {
          en: "“The model must be broken.” A model shows what follows from its assumptions; the next step shows that these can also make a large difference.",
          es: "«El modelo está mal.» Un modelo muestra lo que se sigue de sus supuestos; el paso siguiente muestra que estos también pueden marcar una gran diferencia.",
        },
      ],
    },
  },
  {
    id: "five",
    kind: "predict",
    minutes: 7,
    title: { en: "All five conditions", es: "Las cinco condiciones" },
    text: [
      {
        en: "Once more the same town, now with a common agenda (all want the same), shared measurement (all count alike), activities that reinforce each other, continuous communication, and a backbone: a small team that keeps the others together, for {budget} a year. All is paid from the money for services.",
        es: "Otra vez la misma ciudad, ahora con una agenda común (todos quieren lo mismo), medición compartida (todos cuentan igual), actividades que se refuerzan, comunicación continua y una organización vertebral: un equipo pequeño que mantiene unidas a las demás, por {budget} al año. Todo se paga con el dinero de los servicios.",
      },
    ],
    ask,
    figure: { kind: "futures", title, outcome: severe, axis: AXIS, before: [alone], after: [together] },
    locked: ["initiative.backbone.budget", "initiative.memberHours.communication"],
    prediction: {
      kind: "draw",
      question: {
        en: "Draw the town with all five conditions. Think of the first two years, too.",
        es: "Dibuja la ciudad con las cinco condiciones. Piensa también en los dos primeros años.",
      },
      arm: "collective",
      places: years,
    },
    reveal: [
      {
        en: "After {early} severe needs are {soon}; after {time} {by}. The town is better off in {better}.",
        es: "Después de {early} las necesidades graves son {soon}; después de {time}, {by}. La ciudad está mejor en {better}.",
      },
    ],
    numbers: {
      budget: { of: "value", path: "initiative.backbone.budget" },
      early: { of: "time", months: 24 },
      soon: { of: "difference", arm: "collective", outcome: severe, month: 24 },
      time: { of: "time", months: END },
      by: { of: "difference", arm: "collective", outcome: severe, month: END },
      better: { of: "worlds-better", arm: "collective", outcome: severe, month: END },
    },
    teacher: {
      answer: [
        {
          en: "After {time}: {by}; better in {better}. After {early} almost nothing: {soon}. Conditions take years to build, and they are paid for from the first day.",
          es: "Después de {time}: {by}; mejor en {better}. Después de {early}, casi nada: {soon}. Las condiciones tardan años en construirse y se pagan desde el primer día.",
        },
      ],
      often: [
        {
          en: "Many draw the whole effect into the first two years. Ask what has to be agreed before anything can be measured.",
          es: "Muchos dibujan todo el efecto en los dos primeros años. Pregunte qué hay que acordar antes de poder medir algo.",
        },
        {
          en: "“So little!” The whole town is counted, not only those who were served; compare with what the meetings alone did.",
          es: "«¡Tan poco!» Se cuenta a toda la ciudad, no solo a quienes recibieron ayuda; compárelo con lo que lograron las reuniones solas.",
        },
      ],
    },
  },
];
