import { conditions, strengthPath } from "../../scenario/arms.ts";
import type { Lesson, LineSpec } from "./lesson.ts";

const alone: LineSpec = { arm: "isolated", name: { en: "Isolated", es: "Aislado" } };
const meetings: LineSpec = { arm: "collaboration", name: { en: "Meetings only", es: "Solo reuniones" } };
const together: LineSpec = { arm: "collective", name: { en: "All five conditions", es: "Las cinco condiciones" } };

const ask = { worlds: 48, people: 2000, arms: [{ name: "collaboration" }, { name: "collective" }] } as const;
const severe = "prevalence";
const AXIS = [0.42, 0.56] as const;
const END = 120;
const strengths = conditions.map(strengthPath);
const years = [24, 48, 72, 96, 120] as const;

const title = {
  en: "Severe needs in the same town, of 100 needs",
  es: "Necesidades graves en la misma ciudad, de cada 100",
};

/** Collaboration against collective impact. */
export const meetingsLesson: Lesson = {
  name: "meetings",
  preset: "first-look",
  title: { en: "Meetings are not enough", es: "Reunirse no basta" },
  about: {
    en: "Organizations that meet are collaborating. What else makes it collective impact, and does it matter?",
    es: "Organizaciones que se reúnen colaboran. ¿Qué más hace falta para el impacto colectivo, y cambia algo?",
  },
  aims: [
    {
      en: "Tell collaboration from collective impact by its five conditions.",
      es: "Distinguir la colaboración del impacto colectivo por sus cinco condiciones.",
    },
    {
      en: "Say what meetings cost and what they cannot do by themselves.",
      es: "Decir qué cuestan las reuniones y qué no pueden lograr por sí solas.",
    },
    {
      en: "Predict before looking, and measure the distance between the two.",
      es: "Predecir antes de mirar, y medir la distancia entre ambas cosas.",
    },
  ],
  facts: [
    {
      text: {
        en: "In the Strive Partnership of Cincinnati 15 networks met for two hours every two weeks.",
        es: "En la Strive Partnership de Cincinnati, 15 redes se reunían dos horas cada dos semanas.",
      },
      source: "Kania & Kramer, Stanford Social Innovation Review, 2011",
      status: "read",
    },
    {
      text: {
        en: "Collective impact is described by five conditions: a common agenda, shared measurement, mutually reinforcing activities, continuous communication, and backbone support.",
        es: "El impacto colectivo se describe con cinco condiciones: una agenda común, medición compartida, actividades que se refuerzan mutuamente, comunicación continua y una organización vertebral.",
      },
      source: "Kania & Kramer, Stanford Social Innovation Review, 2011",
      status: "read",
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
          en: "This invented town has {residents} residents. Every organization works alone for {time}. At the beginning {first} of all needs are severe, at the end {last}.",
          es: "Esta ciudad inventada tiene {residents} residentes. Cada organización trabaja por su cuenta durante {time}. Al principio son graves {first} de todas las necesidades; al final, {last}.",
        },
        {
          en: "The line is the mean of {n} worlds: {n} histories of such a town that differ by chance. A single world can fall or rise far more: in nine of ten worlds the change is {spread}.",
          es: "La línea es la media de {n} mundos: {n} historias de una ciudad así que difieren por azar. En un solo mundo puede bajar o subir mucho más: en nueve de cada diez mundos el cambio es {spread}.",
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
        time: { of: "time", months: END },
        first: { of: "level", arm: "isolated", outcome: severe, month: 0 },
        last: { of: "level", arm: "isolated", outcome: severe, month: END },
        n: { of: "worlds" },
        spread: { of: "change-spread", arm: "isolated", outcome: severe, from: 0, to: END },
      },
      teacher: {
        answer: [
          {
            en: "Organizations that work alone still serve people, copy good practice from each other and live through good and bad times. “Isolated” does not mean idle. That is why every comparison here is with the same town, never with the year before.",
            es: "Las organizaciones que trabajan solas también atienden a la gente, copian buenas prácticas y viven épocas buenas y malas. «Aislado» no significa inactivo. Por eso aquí todo se compara con la misma ciudad, nunca con el año anterior.",
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
          en: "The same town, the same people, the same luck. The only difference: the members meet, at {hours} hours a month each. The hours are paid from the money for services.",
          es: "La misma ciudad, las mismas personas, la misma suerte. La única diferencia: los miembros se reúnen, con {hours} horas al mes cada uno. Esas horas se pagan con el dinero de los servicios.",
        },
      ],
      ask,
      figure: { kind: "futures", title, outcome: severe, axis: AXIS, before: [alone], after: [meetings] },
      locked: ["initiative.memberHours.communication", "initiative.hourCost"],
      prediction: {
        kind: "draw",
        question: {
          en: "Draw the town that meets: drag the line to where you expect it, or set its points below.",
          es: "Dibuja la ciudad que se reúne: arrastra la línea a donde la esperas, o fija sus puntos abajo.",
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
          en: "Once more the same town. Now there is a common agenda, shared measurement, activities that reinforce each other, communication, and a backbone: a small team with a budget of {budget} a year that keeps the others together. It, too, is paid from the money for services.",
          es: "Otra vez la misma ciudad. Ahora hay una agenda común, medición compartida, actividades que se refuerzan, comunicación y una organización vertebral: un equipo pequeño con un presupuesto de {budget} al año que mantiene unidas a las demás. También se paga con el dinero de los servicios.",
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
    {
      id: "notice",
      kind: "notice",
      minutes: 6,
      title: { en: "Things to notice", es: "Cosas que observar" },
      text: [
        {
          en: "This is the difference from the isolated town, month by month, of both. Below the zero line is better.",
          es: "Esta es la diferencia con la ciudad aislada, mes a mes, de las dos. Por debajo de la línea cero es mejor.",
        },
      ],
      points: [
        {
          en: "When does the line of the five conditions leave zero? When that of the meetings?",
          es: "¿Cuándo se aleja de cero la línea de las cinco condiciones? ¿Y la de las reuniones?",
        },
        {
          en: "On which side of zero are the meetings at the end, and how sure is that? They are at {meetings}.",
          es: "¿De qué lado del cero están las reuniones al final, y con qué seguridad? Están en {meetings}.",
        },
        {
          en: "The bands are narrow although worlds differ a lot: the same world is compared with itself.",
          es: "Las bandas son estrechas aunque los mundos difieran mucho: cada mundo se compara consigo mismo.",
        },
      ],
      ask,
      figure: {
        kind: "difference",
        title: {
          en: "Difference in severe needs from the isolated town",
          es: "Diferencia en necesidades graves con la ciudad aislada",
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
          en: "Now you decide how fully each condition is pursued. With these settings severe needs after {time} are {by}.",
          es: "Ahora tú decides con cuánta plenitud se persigue cada condición. Con estos valores, las necesidades graves después de {time} son {by}.",
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
  ],
  extend: [
    {
      en: "Find an initiative near you. Which of the five conditions can you see from outside, and which could only its members tell you about?",
      es: "Busca una iniciativa cercana. ¿Cuáles de las cinco condiciones se ven desde fuera, y cuáles solo podrían contarlas sus miembros?",
    },
    {
      en: "On the screen Two futures compare the initiative with one that is led by the largest. Who gains, who loses?",
      es: "En la pantalla Dos futuros compara la iniciativa con una dirigida por los más grandes. ¿Quién gana y quién pierde?",
    },
  ],
  limits: [
    {
      en: "Trust, friendship and the pleasure of not being alone with a problem: meetings may be worth their hours for reasons that are not in the model.",
      es: "La confianza, la amistad y el alivio de no estar a solas con un problema: las reuniones pueden valer sus horas por razones que no están en el modelo.",
    },
    {
      en: "How fast conditions are built is an assumption without a source. Whoever doubts it can change it under “All numbers” and look again.",
      es: "La rapidez con que se construyen las condiciones es un supuesto sin fuente. Quien lo dude puede cambiarlo en «Todos los números» y volver a mirar.",
    },
    {
      en: "The town is invented. The lesson is about reasons, not about how much any real town would gain.",
      es: "La ciudad es inventada. La lección trata de razones, no de cuánto ganaría una ciudad real.",
    },
  ],
};
