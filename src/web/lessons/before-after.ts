import { firstSteps } from "./before-after/first.ts";
import { laterSteps } from "./before-after/later.ts";
import type { Lesson } from "./lesson.ts";

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
  steps: [...firstSteps, ...laterSteps],
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
