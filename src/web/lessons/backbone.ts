import { firstSteps } from "./backbone/first.ts";
import { laterSteps } from "./backbone/later.ts";
import type { Lesson } from "./lesson.ts";

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
        es: "Los costos indirectos de las organizaciones estudiadas tenían una mediana del 40 % de los directos (del 21 al 89 %), mientras los financiadores pagaban el 15 %.",
      },
      source: "Bridgespan Group, Pay-What-It-Takes Philanthropy, 2016",
      status: "read",
    },
    {
      text: {
        en: "In Cincinnati a backbone of 8 people with $1.5 million a year stood beside partners with budgets of $7 billion.",
        es: "En Cincinnati, una organización vertebral de 8 personas con 1,5 millones de dólares al año acompañaba a socios con presupuestos de 7 mil millones.",
      },
      source: "Kania & Kramer, Stanford Social Innovation Review, 2011",
      status: "recalled",
    },
  ],
  steps: [...firstSteps, ...laterSteps],
  extend: [
    {
      en: "Pin three budgets on the screen Money and read the cost of one more thriving resident. Is the cheapest plan the best one?",
      es: "Fija tres presupuestos en la pantalla Dinero y lee el costo de un residente más que vive bien. ¿El plan más barato es el mejor?",
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
