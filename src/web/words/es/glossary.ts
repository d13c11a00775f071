import type { Catalog } from "../catalog.ts";
import type { glossary as english } from "../en/glossary.ts";

export const glossary: Catalog<typeof english> = {
  world: "Mundo",
  "world.is":
    "Una historia inventada de la ciudad: quién vive en ella, qué organizaciones hay, qué ocurre por azar. Otro mundo es el mismo tipo de ciudad con otra suerte.",
  future: "Dos futuros",
  "future.is":
    "El mismo mundo dos veces, sorteo por sorteo: una con cada organización por su cuenta, otra con la iniciativa. Toda la diferencia viene de la iniciativa.",
  isolated: "Por separado (aislado)",
  "isolated.is": "Cada organización trabaja por su cuenta. Aun así atiende a la gente y aprende de las demás.",
  collective: "En conjunto (colectivo)",
  "collective.is":
    "Las mismas organizaciones con una iniciativa: agenda común, medición compartida, actividades que se refuerzan, comunicación continua y una organización vertebral.",
  backbone: "Organización vertebral",
  "backbone.is":
    "Una organización pequeña cuyo único trabajo es mantener unidas a las demás: guía, convoca, mide, moviliza. Cuesta dinero que podría haber ido a servicios.",
  need: "Necesidad",
  "need.is":
    "Cuánto le falta algo a un residente, como vivienda o salud, de 0 (cubierta) a 1 (grave). Por encima de la mitad cuenta como grave.",
  prevalence: "Necesidades graves",
  "prevalence.is": "De 100 necesidades de los residentes (cada residente tiene una por ámbito), cuántas son graves.",
  thriving: "Prosperar",
  "thriving.is": "Residentes sin ninguna necesidad grave.",
  difference: "Diferencia",
  "difference.is":
    "El futuro «En conjunto» menos el futuro «Por separado» del mismo mundo. Mirar dos veces el mismo mundo quita la suerte de la comparación.",
  interval: "Intervalo del 95 %",
  "interval.is":
    "Dónde está, de forma plausible, la diferencia media de todos los mundos así, hasta donde pueden decirlo los mundos calculados. Con más mundos se estrecha. No dice nada sobre si el modelo es correcto.",
  band: "Banda",
  "band.is":
    "Entre sus bordes están 50 o 90 de cada 100 mundos. Los mundos difieren mucho más de lo que es incierta su media.",
  members: "Miembros",
  "members.is": "Organizaciones que participan en la iniciativa. Entran y salen mes a mes.",
  alignment: "Alineamiento",
  "alignment.is": "Cuánto de su propio trabajo han dirigido las organizaciones a la agenda común.",
  arm: "Curso de acción",
  "arm.is": "Una manera de tratar el mismo mundo: por separado, en conjunto, sin organización vertebral, etcétera.",
  seed: "Semilla",
  "seed.is": "El texto del que se deriva todo el azar. La misma semilla da los mismos mundos; otra, otros.",
  grade: "Medido, estimado, supuesto",
  "grade.is":
    "Cuánto se sabe de un número del modelo: leído en un estudio, calculado a partir de uno, o elegido porque no se encontró nada mejor. La mayoría son supuestos.",
};
