import type { Step } from "../lesson.ts";
import { ask, COINS, HEADS, LATER, naive, naiveAlone, paired, SHARE, severe } from "./asked.ts";

/** From the warm-up on. */
export const firstSteps: readonly Step[] = [
  {
    id: "warm-up",
    kind: "warm-up",
    minutes: 4,
    title: { en: "Before we look", es: "Antes de mirar" },
    text: [
      {
        en: "A newspaper writes: “Four years of working together: 34 of 53 indicators have improved.”",
        es: "Un periódico escribe: «Cuatro años de trabajar juntos: 34 de 53 indicadores han mejorado».",
      },
      {
        en: "If a coin decided for every indicator whether it improves, 34 or more of 53 would improve in {coins} of all tries.",
        es: "Si una moneda decidiera si cada indicador mejora, mejorarían 34 o más de 53 en {coins} de los intentos.",
      },
    ],
    question: {
      en: "Did working together help? What would you have to know to be sure?",
      es: "¿Ayudó trabajar juntos? ¿Qué tendrías que saber para estar seguro?",
    },
    ask,
    numbers: { coins: { of: "coins", heads: HEADS, coins: COINS } },
    teacher: {
      answer: [
        {
          en: "Do not solve it yet. The figure for coins ({coins}) sounds like proof. It rests on two assumptions that the next steps take apart: that nothing improves by itself, and that indicators are independent.",
          es: "No lo resuelva todavía. La cifra de las monedas ({coins}) suena a prueba. Se apoya en dos supuestos que los pasos siguientes desmontan: que nada mejora por sí solo y que los indicadores son independientes.",
        },
      ],
      often: [
        {
          en: "“The others got worse, so it failed.” The same mistake with the other sign: compared with what?",
          es: "«Los demás empeoraron, así que fracasó.» El mismo error con el otro signo: ¿comparado con qué?",
        },
      ],
    },
  },
  {
    id: "indicators",
    kind: "predict",
    minutes: 7,
    title: { en: "A town without any initiative", es: "Una ciudad sin ninguna iniciativa" },
    text: [
      {
        en: "Here is a town with {domains} indicators: how many needs are severe in health, in housing and so on. Every organization works alone; there is no initiative. We run {n} worlds, each such a town with other luck, for {time} and count in each how many indicators have improved.",
        es: "Esta es una ciudad con {domains} indicadores: cuántas necesidades son graves en salud, en vivienda, etc. Cada organización trabaja sola; no hay iniciativa. Simulamos {n} mundos, cada uno una ciudad así con otra suerte, durante {time} y contamos en cada uno cuántos indicadores han mejorado.",
      },
    ],
    ask,
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
    prediction: {
      kind: "pick",
      question: {
        en: "In how many of these worlds does at least the same share of indicators improve as in the newspaper, although there is no initiative?",
        es: "¿En cuántos de estos mundos mejora al menos la misma parte de indicadores que en el periódico, aunque no haya iniciativa?",
      },
      measure: { of: "worlds-improved", arm: "isolated", month: LATER, share: SHARE },
      answers: [
        { text: { en: "in hardly any", es: "en casi ninguno" }, below: 0.1 },
        { text: { en: "in about a quarter at most", es: "como mucho en una cuarta parte" }, below: 0.3 },
        { text: { en: "in about half", es: "en cerca de la mitad" }, below: 0.75 },
        { text: { en: "in nearly all", es: "en casi todos" }, below: Infinity },
      ],
    },
    reveal: [
      {
        en: "In {fooled} at least that share improves with no initiative at all. In {none} not a single indicator improves.",
        es: "En {fooled} mejora al menos esa parte sin iniciativa alguna. En {none} no mejora ni un solo indicador.",
      },
      {
        en: "Few worlds lie in the middle: the indicators of one town live through the same good and bad times and feed each other. They are like one or two coins rather than {domains}.",
        es: "Pocos mundos quedan en medio: los indicadores de una ciudad viven las mismas épocas buenas y malas y se alimentan entre sí. Se parecen a una o dos monedas más que a {domains}.",
      },
    ],
    numbers: {
      domains: { of: "domains" },
      n: { of: "worlds" },
      time: { of: "time", months: LATER },
      fooled: { of: "worlds-improved", arm: "isolated", month: LATER, share: SHARE },
      none: { of: "worlds-none-improved", arm: "isolated", month: LATER },
      mean: { of: "improved", arm: "isolated", month: LATER },
      with: { of: "improved", arm: "collective", month: LATER },
      fooledWith: { of: "worlds-improved", arm: "collective", month: LATER, share: SHARE },
    },
    teacher: {
      answer: [
        {
          en: "{fooled} reach the newspaper's share without any initiative. On average {mean} of {domains} indicators improve alone, {with} with an initiative ({fooledWith} reach the share). The count hardly tells the two apart.",
          es: "{fooled} alcanzan la parte del periódico sin iniciativa. En promedio mejoran {mean} de {domains} indicadores en solitario y {with} con una iniciativa ({fooledWith} alcanzan esa parte). El recuento apenas distingue una cosa de la otra.",
        },
      ],
      often: [
        {
          en: "“In hardly any, for nobody does anything.” The organizations do: they only do not coordinate. And times change.",
          es: "«En casi ninguno, si nadie hace nada.» Las organizaciones sí hacen: solo que no se coordinan. Y los tiempos cambian.",
        },
        {
          en: "“More indicators would settle it.” Only independent ones would, and those of one town are not.",
          es: "«Con más indicadores se aclararía.» Solo con indicadores independientes, y los de una ciudad no lo son.",
        },
      ],
    },
  },
  {
    id: "paired",
    kind: "predict",
    minutes: 7,
    title: { en: "How much of it is due to the initiative?", es: "¿Cuánto se debe a la iniciativa?" },
    text: [
      {
        en: "Now the same worlds with an initiative. After {time} severe needs are {naive} than at the beginning. That is what a before–after report would show.",
        es: "Ahora los mismos mundos con una iniciativa. Después de {time} las necesidades graves son {naive} que al principio. Eso mostraría un informe de antes y después.",
      },
    ],
    ask,
    figure: {
      kind: "rows",
      title: {
        en: "Change in severe needs after four years",
        es: "Cambio en las necesidades graves tras cuatro años",
      },
      rows: [
        {
          name: { en: "Before–after, with initiative", es: "Antes–después, con iniciativa" },
          measure: naive,
          look: "collective",
        },
        {
          name: { en: "Before–after, alone", es: "Antes–después, por separado" },
          measure: naiveAlone,
          look: "isolated",
          after: true,
        },
        {
          name: { en: "Same worlds: with less without", es: "Mismos mundos: con menos sin" },
          measure: paired,
          look: "other",
          after: true,
        },
      ],
    },
    prediction: {
      kind: "pick",
      question: {
        en: "Compared with the same worlds without the initiative, severe needs after four years are …",
        es: "Frente a los mismos mundos sin la iniciativa, las necesidades graves después de cuatro años son …",
      },
      measure: paired,
      answers: [
        { text: { en: "lower by more than two points", es: "menos, por más de dos puntos" }, below: -0.02 },
        {
          text: { en: "lower by half a point to two points", es: "menos, por entre medio punto y dos puntos" },
          below: -0.005,
        },
        {
          text: { en: "about the same, within half a point", es: "más o menos las mismas, a menos de medio punto" },
          below: 0.005,
        },
        { text: { en: "higher by more: it harms", es: "más, por más que eso: hace daño" }, below: Infinity },
      ],
    },
    reveal: [
      {
        en: "In the same worlds without an initiative severe needs are {alone} than at the beginning. What is left to the initiative is the difference: {paired}.",
        es: "En los mismos mundos sin iniciativa las necesidades graves son {alone} que al principio. A la iniciativa le queda la diferencia: {paired}.",
      },
      {
        en: "Compare the widths of the intervals, too: worlds differ a lot, the same world with and without differs little. In a single world without an initiative the change can be almost anything. In nine of ten it is: {spread}.",
        es: "Compara también la anchura de los intervalos: los mundos difieren mucho; el mismo mundo con y sin, poco. En un solo mundo sin iniciativa el cambio puede ser casi cualquiera. En nueve de cada diez es: {spread}.",
      },
    ],
    numbers: {
      time: { of: "time", months: LATER },
      naive,
      alone: naiveAlone,
      paired,
      spread: { of: "change-spread", arm: "isolated", outcome: severe, from: 0, to: LATER },
    },
    screen: "futures",
    teacher: {
      answer: [
        {
          en: "Before–after with the initiative: {naive}. Without: {alone}. Paired: {paired}. Here the naive look errs by what happens anyway; in other times it could err the other way.",
          es: "Antes–después con la iniciativa: {naive}. Sin ella: {alone}. Pareado: {paired}. Aquí la mirada ingenua se equivoca en lo que habría pasado de todos modos; en otra época podría errar al revés.",
        },
      ],
      often: [
        {
          en: "“All of it.” Ask for the town that nobody can see: the same one without the initiative.",
          es: "«Todo.» Pregunte por la ciudad que nadie puede ver: la misma sin la iniciativa.",
        },
      ],
    },
  },
];
