import type { Step } from "../lesson.ts";
import {
  alone,
  ask,
  HARD_TIMES,
  LATER,
  luckiest,
  naiveAlone,
  neediest,
  paired,
  SHARE,
  severe,
  together,
} from "./asked.ts";

/** To the exit question. */
export const laterSteps: readonly Step[] = [
  {
    id: "bad-times",
    kind: "predict",
    minutes: 8,
    title: { en: "Starting because things are bad", es: "Empezar porque va mal" },
    text: [
      {
        en: "Initiatives seldom begin on just any day: they begin when times are hard. Here year 0 is when hard times first pass a threshold, in each of {started} worlds. Up to then the dashed line shows the town, with everyone working alone. It goes on like that, without an initiative.",
        es: "Las iniciativas rara vez empiezan un día cualquiera: empiezan cuando los tiempos son duros. Aquí el año 0 es cuando la dureza de los tiempos pasa un umbral por primera vez, en cada uno de {started} mundos. Hasta ahí la línea discontinua muestra la ciudad, con cada cual por su cuenta. Y así sigue, sin iniciativa.",
      },
    ],
    ask: { ...ask, worlds: 100, start: { shockAbove: HARD_TIMES } },
    figure: {
      kind: "aligned",
      title: {
        en: "Severe needs before and after hard times begin",
        es: "Necesidades graves antes y después de que empiecen tiempos duros",
      },
      outcome: severe,
      axis: [0.4, 0.6],
      from: -12,
      to: LATER,
      before: [],
      after: [alone, together],
    },
    prediction: {
      kind: "draw",
      question: {
        en: "Draw how the town without an initiative goes on for the next four years.",
        es: "Dibuja cómo sigue la ciudad sin iniciativa durante los cuatro años siguientes.",
      },
      arm: "isolated",
      places: [12, 24, 36, 48],
    },
    reveal: [
      {
        en: "Without any initiative severe needs are first {up} after {year}, as need follows hard times with a delay; from then to the end of {time} they are {down}. Bad times pass.",
        es: "Sin iniciativa, las necesidades graves primero son {up} después de {year}, porque siguen a los tiempos duros con retraso; desde entonces hasta cumplirse {time} son {down}. Los malos tiempos pasan.",
      },
      {
        en: "An initiative that publishes its first report after {year} and the next after {time} shows severe needs that are {claimed}. What the initiative itself did to them by the end is {paired}.",
        es: "Una iniciativa que publica su primer informe después de {year} y el siguiente después de {time} muestra que las necesidades graves son {claimed}. Lo que la propia iniciativa hizo con ellas, al final, es {paired}.",
      },
    ],
    numbers: {
      started: { of: "aligned-worlds" },
      year: { of: "time", months: 12 },
      time: { of: "time", months: LATER },
      up: { of: "aligned-change", arm: "isolated", outcome: severe, from: 0, to: 12 },
      down: { of: "aligned-change", arm: "isolated", outcome: severe, from: 12, to: LATER },
      claimed: { of: "aligned-change", arm: "collective", outcome: severe, from: 12, to: LATER },
      paired: { of: "aligned-difference", arm: "collective", outcome: severe, at: LATER },
      neediest,
      luckiest,
    },
    teacher: {
      ask: { ...ask, worlds: 100, start: { shockAbove: HARD_TIMES } },
      answer: [
        {
          en: "First {up}, then {down}, without anybody's doing. Before–after looks judge an initiative by the date they begin: too well from the peak ({claimed}), too badly from the start. The paired difference does not care about the date: {paired}.",
          es: "Primero {up}, luego {down}, sin que nadie haga nada. Las miradas de antes y después juzgan según la fecha en que empiezan: demasiado bien desde el pico ({claimed}), demasiado mal desde el inicio. A la diferencia pareada la fecha no le importa: {paired}.",
        },
      ],
      often: [
        {
          en: "Most draw on in the same direction: bad gets worse. What is unusual tends to become usual again: regression to the mean.",
          es: "La mayoría sigue dibujando en la misma dirección: lo malo empeora. Lo inusual tiende a volver a lo usual: regresión a la media.",
        },
        {
          en: "Others draw the fall at once. Need is slow: hard times have to be over before it falls.",
          es: "Otros dibujan la bajada de inmediato. La necesidad es lenta: antes de que baje, los tiempos duros tienen que pasar.",
        },
      ],
    },
  },
  {
    id: "picked",
    kind: "look",
    minutes: 5,
    title: { en: "Who is picked for help", es: "A quién se elige para ayudar" },
    text: [
      {
        en: "A foundation looks at {n} towns and picks the third with the most severe needs. We look at these towns again {time} later, and at the third with the fewest. There was no initiative in any of them.",
        es: "Una fundación mira {n} ciudades y elige el tercio con más necesidades graves. Volvemos a mirar esas ciudades {time} después, y también el tercio con menos. En ninguna hubo iniciativa.",
      },
      {
        en: "In the neediest third severe needs are then {neediest} than before; in the least needy third {luckiest}.",
        es: "En el tercio más necesitado las necesidades graves son entonces {neediest} que antes; en el menos necesitado, {luckiest}.",
      },
    ],
    question: {
      en: "Suppose that the foundation gave its money to the neediest third. What would its report say, and what would be wrong with it?",
      es: "Supón que la fundación dio su dinero al tercio más necesitado. ¿Qué diría su informe y qué habría de malo en él?",
    },
    ask,
    figure: {
      kind: "rows",
      title: {
        en: "Change after four years without any initiative",
        es: "Cambio tras cuatro años sin ninguna iniciativa",
      },
      rows: [
        { name: { en: "The neediest third", es: "El tercio más necesitado" }, measure: neediest, look: "isolated" },
        { name: { en: "All towns", es: "Todas las ciudades" }, measure: naiveAlone, look: "isolated" },
        {
          name: { en: "The least needy third", es: "El tercio menos necesitado" },
          measure: luckiest,
          look: "isolated",
        },
      ],
    },
    numbers: { n: { of: "worlds" }, time: { of: "time", months: LATER }, neediest, luckiest },
    teacher: {
      answer: [
        {
          en: "Picked for much need, towns improve by themselves more than others: {neediest}, against {luckiest}. The report takes that for its success. It should compare with towns that were just as needy and not picked, best by lot.",
          es: "Elegidas por su mucha necesidad, las ciudades mejoran solas más que otras: {neediest}, frente a {luckiest}. El informe lo toma por éxito. Debería comparar con ciudades igual de necesitadas no elegidas, mejor por sorteo.",
        },
      ],
      often: [
        {
          en: "“So one should not help the neediest.” One should; only the proof has to be another one.",
          es: "«Entonces no hay que ayudar a las más necesitadas.» Sí hay que hacerlo; solo la prueba tiene que ser otra.",
        },
      ],
    },
  },
  {
    id: "try",
    kind: "try",
    minutes: 5,
    title: { en: "Things to try", es: "Cosas que probar" },
    text: [
      {
        en: "With these settings {fooled} look like a success without any initiative, and in {none} nothing improves. With an initiative in the same worlds severe needs are {paired}.",
        es: "Con estos valores, {fooled} parecen un éxito sin ninguna iniciativa y en {none} no mejora nada. Con una iniciativa en los mismos mundos las necesidades graves son {paired}.",
      },
    ],
    points: [
      {
        en: "Set “How much times change for everybody at once” to zero. Are the indicators more like coins then?",
        es: "Pon en cero «Cuánto cambian los tiempos para todos a la vez». ¿Se parecen entonces más los indicadores a monedas?",
      },
      {
        en: "Let needs feed each other less. What happens to the worlds with all or none?",
        es: "Haz que las necesidades se alimenten menos entre sí. ¿Qué pasa con los mundos de todo o nada?",
      },
      {
        en: "Which of your changes move the count of successes, and which the effect of the initiative?",
        es: "¿Qué cambios tuyos mueven el recuento de éxitos y cuáles el efecto de la iniciativa?",
      },
    ],
    ask: { ...ask, worlds: 40 },
    figure: {
      kind: "indicators",
      title: {
        en: "Worlds without any initiative, by how many indicators improved",
        es: "Mundos sin iniciativa, según cuántos indicadores mejoraron",
      },
      arm: "isolated",
      month: LATER,
      share: SHARE,
    },
    open: ["community.commonShock.noise", "community.interdependence"],
    numbers: {
      fooled: { of: "worlds-improved", arm: "isolated", month: LATER, share: SHARE },
      none: { of: "worlds-none-improved", arm: "isolated", month: LATER },
      paired,
    },
    teacher: {
      answer: [
        {
          en: "With the model's own values {fooled} look like a success and in {none} nothing improves. Common times and needs that feed each other tie the indicators together; the less of both, the more worlds lie in the middle.",
          es: "Con los valores propios del modelo, {fooled} parecen un éxito y en {none} no mejora nada. Los tiempos comunes y las necesidades que se alimentan entre sí atan los indicadores; cuanto menos de ambos, más mundos quedan en medio.",
        },
      ],
      often: [
        {
          en: "“Then take good times as the baseline.” Every choice of a baseline is a bet on what would have happened.",
          es: "«Entonces tomemos como base los buenos tiempos.» Toda elección de base es una apuesta sobre lo que habría pasado.",
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
      en: "Write one sentence under the newspaper's headline that makes it honest.",
      es: "Escribe bajo el titular del periódico una frase que lo haga honesto.",
    },
    teacher: {
      answer: [
        {
          en: "For example: “How many would have improved without it, nobody knows.” Or: “In comparable towns without an initiative it was … of 53.”",
          es: "Por ejemplo: «Nadie sabe cuántos habrían mejorado sin ella». O: «En ciudades comparables sin iniciativa fueron … de 53».",
        },
      ],
      often: [
        {
          en: "“It proves that nothing was achieved.” It proves neither: improving indicators are what one would expect with and without an effect.",
          es: "«Prueba que no se logró nada.» No prueba ni una cosa ni la otra: indicadores que mejoran es lo que cabe esperar con efecto y sin él.",
        },
      ],
    },
  },
];
