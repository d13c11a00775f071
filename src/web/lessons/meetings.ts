import type { Lesson } from "./lesson.ts";
import { firstSteps } from "./meetings/first.ts";
import { laterSteps } from "./meetings/later.ts";

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
  steps: [...firstSteps, ...laterSteps],
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
