import type { Catalog } from "../catalog.ts";
import type { shell as english } from "../en/shell.ts";

export const shell: Catalog<typeof english> = {
  title: "Concerted",
  lead: "La misma ciudad, con y sin organización vertebral",
  "screen.futures": "Dos futuros",
  "screen.community": "La comunidad",
  "screen.conditions": "Qué condición lo logra",
  "screen.money": "Dinero",
  "screen.lessons": "Lecciones",
  "screen.assumptions": "Supuestos",
  undo: "Deshacer",
  redo: "Rehacer",
  replay: "Repetir el último cambio",
  "worlds.ready": "{done} de {wanted} mundos",
  skip: "Saltar al contenido",
  unknown: "Este enlace dice algo que esta página no conoce: {parts}",
  failed: "Algo salió mal: {message}",
  "figure.data": "Números y descargas",
  "figure.csv": "Guardar como CSV",
  "figure.vega": "Guardar como Vega-Lite",
  "slider.not": "Lo que esto no significa",
  "slider.reset": "Volver a {value}",
  "slider.plan": "Sigue un plan a lo largo de los meses: {plan}. Mover el control lo sustituye por un número fijo.",
  close: "Cerrar",
};
