import type { Lesson, LineSpec } from "./lesson.ts";

const alone: LineSpec = { arm: "isolated", name: { en: "Isolated", es: "Aislado" } };
const together: LineSpec = { arm: "collective", name: { en: "Collective", es: "Colectivo" } };

const severe = "prevalence";
/** Four years, as in the fact that the lesson begins with. */
const LATER = 48;
const HEADS = 34;
const COINS = 53;
const SHARE = HEADS / COINS;
/** The stationary standard deviation of hard times with the model's defaults. */
const HARD_TIMES = 0.016;

const ask = { worlds: 60, people: 2000, arms: [{ name: "collective" }] } as const;
const naiveAlone = { of: "change", arm: "isolated", outcome: severe, from: 0, to: LATER } as const;
const naive = { of: "change", arm: "collective", outcome: severe, from: 0, to: LATER } as const;
const paired = { of: "difference", arm: "collective", outcome: severe, month: LATER } as const;
const third = { of: "change-third", arm: "isolated", outcome: severe, from: 0, to: LATER } as const;
const neediest = { ...third, third: "most" } as const;
const luckiest = { ...third, third: "least" } as const;

/** Why improving indicators prove little. */
export const beforeAfterLesson: Lesson = {
  name: "before-after",
  preset: "first-look",
  title: { en: "Before and after", es: "Antes y después" },
  about: {
    en: "34 of 53 indicators improved. What would have happened without the initiative?",
    es: "Mejoraron 34 de 53 indicadores. ¿Qué habría pasado sin la iniciativa?",
  },
  aims: [
    {
      en: "Ask of every before–after figure: compared with what?",
      es: "Preguntar ante cada cifra de antes y después: ¿comparado con qué?",
    },
    {
      en: "Explain why indicators of one town rise and fall together.",
      es: "Explicar por qué los indicadores de una ciudad suben y bajan juntos.",
    },
    {
      en: "Recognize regression to the mean where places are picked because things are bad.",
      es: "Reconocer la regresión a la media cuando se eligen lugares porque les va mal.",
    },
  ],
  facts: [
    {
      text: {
        en: "After four years of the Strive Partnership of Cincinnati 34 of 53 indicators showed improvement.",
        es: "Tras cuatro años de la Strive Partnership de Cincinnati, 34 de 53 indicadores mostraban mejora.",
      },
      source: "Kania & Kramer, Stanford Social Innovation Review, 2011",
      status: "read",
    },
    {
      text: {
        en: "In Aligning Forces for Quality most measures improved in the 16 alliances, and in the places they were compared with as well.",
        es: "En Aligning Forces for Quality la mayoría de las medidas mejoró en las 16 alianzas, y también en los lugares con los que se compararon.",
      },
      source: "Scanlon and others, American Journal of Managed Care, 2016",
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
          en: "A newspaper writes: “Four years of working together: 34 of 53 indicators have improved.”",
          es: "Un periódico escribe: «Cuatro años de trabajar juntos: 34 de 53 indicadores han mejorado».",
        },
        {
          en: "If every indicator were a coin, 34 or more heads out of 53 would come up in {coins} of all tries.",
          es: "Si cada indicador fuera una moneda, saldrían 34 caras o más de 53 en {coins} de los intentos.",
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
      title: { en: "A town in which nothing is done", es: "Una ciudad en la que no se hace nada" },
      text: [
        {
          en: "Here is a town with {domains} indicators: the severe needs in each of its domains. Every organization works alone; there is no initiative. We run {n} worlds for {time} and count in each how many of its indicators have improved.",
          es: "Esta es una ciudad con {domains} indicadores: las necesidades graves en cada uno de sus ámbitos. Cada organización trabaja sola; no hay iniciativa. Simulamos {n} mundos durante {time} y contamos en cada uno cuántos indicadores han mejorado.",
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
          en: "In how many of these worlds does at least the same share of indicators improve as in the newspaper, without anybody doing anything?",
          es: "¿En cuántos de estos mundos mejora al menos la misma parte de indicadores que en el periódico, sin que nadie haga nada?",
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
          en: "Few worlds lie in the middle: the indicators of one town live through the same good and bad times and feed each other. They are not as many coins, rather one or two.",
          es: "Pocos mundos quedan en medio: los indicadores de una ciudad viven las mismas épocas buenas y malas y se alimentan entre sí. No son tantas monedas; más bien una o dos.",
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
      title: { en: "How much is the initiative's?", es: "¿Cuánto se debe a la iniciativa?" },
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
            name: { en: "Before–after, isolated", es: "Antes–después, aislado" },
            measure: naiveAlone,
            look: "isolated",
            after: true,
          },
          {
            name: { en: "With less without, same worlds", es: "Con menos sin, mismos mundos" },
            measure: paired,
            look: "other",
            after: true,
          },
        ],
      },
      prediction: {
        kind: "pick",
        question: {
          en: "How large is the difference to the same worlds without the initiative?",
          es: "¿Cuánta es la diferencia con los mismos mundos sin la iniciativa?",
        },
        measure: paired,
        answers: [
          { text: { en: "more than two points lower", es: "más de dos puntos menos" }, below: -0.02 },
          {
            text: { en: "between half a point and two points lower", es: "entre medio punto y dos puntos menos" },
            below: -0.005,
          },
          {
            text: { en: "less than half a point either way", es: "menos de medio punto en cualquier sentido" },
            below: 0.005,
          },
          { text: { en: "higher: it harms", es: "más: hace daño" }, below: Infinity },
        ],
      },
      reveal: [
        {
          en: "In the same worlds without an initiative severe needs are {alone} than at the beginning. What is left to the initiative is the difference: {paired}.",
          es: "En los mismos mundos sin iniciativa las necesidades graves son {alone} que al principio. A la iniciativa le queda la diferencia: {paired}.",
        },
        {
          en: "Compare the widths of the intervals, too: worlds differ a lot, the same world with and without differs little. In a single world the change alone is anything: nine of ten lie at {spread}.",
          es: "Compara también la anchura de los intervalos: los mundos difieren mucho; el mismo mundo con y sin, poco. En un solo mundo el cambio por sí solo puede ser cualquiera: nueve de cada diez están en {spread}.",
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
    {
      id: "bad-times",
      kind: "predict",
      minutes: 8,
      title: { en: "Starting because things are bad", es: "Empezar porque va mal" },
      text: [
        {
          en: "Initiatives seldom begin on any day: they begin when times are hard. Here month 0 is the first month in which hard times pass a threshold, in each of {started} worlds. Until then the dashed line shows the isolated town. It goes on without an initiative.",
          es: "Las iniciativas rara vez empiezan un día cualquiera: empiezan cuando los tiempos son duros. Aquí el mes 0 es el primero en que la dureza de los tiempos pasa un umbral, en cada uno de {started} mundos. Hasta ahí la línea discontinua muestra la ciudad aislada. Y sigue sin iniciativa.",
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
          en: "An initiative that publishes its first report after {year} and the next after {time} shows {claimed}. Its own part, at the end, is {paired}.",
          es: "Una iniciativa que publica su primer informe después de {year} y el siguiente después de {time} muestra {claimed}. Su propia parte, al final, es {paired}.",
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
          en: "A foundation looks at {n} towns and picks the third with the most severe needs. We look at these towns without any initiative {time} later, and at the third with the fewest.",
          es: "Una fundación mira {n} ciudades y elige el tercio con más necesidades graves. Miramos esas ciudades sin ninguna iniciativa {time} después, y también el tercio con menos.",
        },
        {
          en: "In the neediest third severe needs are then {neediest} than before; in the other {luckiest}.",
          es: "En el tercio más necesitado las necesidades graves son entonces {neediest} que antes; en el otro, {luckiest}.",
        },
      ],
      question: {
        en: "The foundation gave its money to the neediest third. What will its report say, and what is wrong with it?",
        es: "La fundación dio su dinero al tercio más necesitado. ¿Qué dirá su informe y qué hay de malo en él?",
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
          en: "With these settings {fooled} look like a success without any initiative, and in {none} nothing improves. The paired effect of an initiative is {paired}.",
          es: "Con estos valores, {fooled} parecen un éxito sin ninguna iniciativa y en {none} no mejora nada. El efecto pareado de una iniciativa es {paired}.",
        },
      ],
      points: [
        {
          en: "Take the common hard times away (set their size to zero). Are the indicators more like coins then?",
          es: "Quita los tiempos duros comunes (pon su tamaño en cero). ¿Se parecen entonces más los indicadores a monedas?",
        },
        {
          en: "Let needs feed each other less. What happens to the worlds with all or none?",
          es: "Haz que las necesidades se alimenten menos entre sí. ¿Qué pasa con los mundos de todo o nada?",
        },
        {
          en: "Which of your changes move the count of successes, and which the paired effect?",
          es: "¿Qué cambios tuyos mueven el recuento de éxitos y cuáles el efecto pareado?",
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
  ],
  extend: [
    {
      en: "Find a report that counts improving indicators. Rewrite its summary with the question “compared with what?”",
      es: "Busca un informe que cuente indicadores que mejoran. Reescribe su resumen con la pregunta «¿comparado con qué?».",
    },
    {
      en: "Grades, sports, traffic accidents: find another place where somebody is praised or blamed for regression to the mean.",
      es: "Notas, deporte, accidentes de tráfico: busca otro caso en que se alabe o culpe a alguien por la regresión a la media.",
    },
  ],
  limits: [
    {
      en: "It does not say whether Strive worked. It says what its figure can and cannot tell.",
      es: "No dice si Strive funcionó. Dice qué puede contar su cifra y qué no.",
    },
    {
      en: "Real indicators are measured with error and chosen by somebody; here every domain is known exactly.",
      es: "Los indicadores reales se miden con error y alguien los elige; aquí cada ámbito se conoce con exactitud.",
    },
    {
      en: "How large the hard times are is an assumption, and so is how fast need follows them.",
      es: "El tamaño de los tiempos duros es un supuesto, igual que la rapidez con que la necesidad los sigue.",
    },
  ],
};
