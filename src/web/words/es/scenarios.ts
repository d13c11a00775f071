import type { Catalog } from "../catalog.ts";
import type { scenarios as english } from "../en/scenarios.ts";

export const scenarios: Catalog<typeof english> = {
  "first-look": "Primer vistazo",
  "first-look.about":
    "Una ciudad inventada de 100 000 residentes. ¿Qué es distinto al cabo de diez años si las mismas organizaciones trabajan juntas y no cada una por su cuenta?",
  strive: "De la cuna a la carrera, según Strive",
  "strive.about":
    "Educación desde la cuna hasta la carrera en el gran Cincinnati. Trescientos socios con siete mil millones de dólares al año y, entre todos, una organización vertebral de ocho personas. ¿Puede un núcleo tan pequeño mover una región tan grande?",
  "shape-up-somerville": "El peso de los niños, según Shape Up Somerville",
  "shape-up-somerville.about":
    "Una ciudad pequeña contra la obesidad infantil. Una subvención paga la organización vertebral durante tres años; luego se acaba. ¿Qué hay al cabo de dos años y qué queda tres años después de la subvención?",
  "elizabeth-river": "Limpiar un río, según el río Elizabeth",
  "elizabeth-river.about":
    "La limpieza de un río industrial en Virginia. Cuatro residentes comienzan en 1991, en 1996 llega un plan y al final actúan unas sesenta organizaciones, de astilleros a escuelas. ¿Disminuyen por ello los problemas del río, y cuánto costó el lento comienzo?",
  "calgary-homelessness": "Acabar con el sinhogarismo, según Calgary",
  "calgary-homelessness.about":
    "Un plan de diez años para acabar con el sinhogarismo en Calgary desde 2008, a través de dos recesiones y una inundación. El plan no alcanzó su meta; ¿qué habría pasado sin él?",
};
