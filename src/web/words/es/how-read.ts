/** How a source was read, by its English. */
export const howRead: Readonly<Record<string, string>> = {
  abstract: "resumen",
  "source’s text for the rhythm; hours and share by arithmetic":
    "texto de la fuente para el ritmo; horas y proporción, por cálculo",
  "not read anywhere": "no leído en ningún sitio",
  "executive summary, which speaks of total costs, and a retelling that speaks of direct costs":
    "resumen ejecutivo, que habla de costos totales, y un relato de otros que habla de costos directos",
  "stored text of the article": "texto guardado del artículo",
  "from memory": "de memoria",
  "from memory; no citation to check them against": "de memoria; sin una cita con la que comprobarlos",
  "a site’s summary of the report": "resumen del informe en un sitio web",
  derived: "deducido",
  "citation and DOI checked in reference lists; the form from memory and from published reimplementations":
    "cita y DOI comprobados en listas de referencias; la forma, de memoria y de reimplementaciones publicadas",
  "citation and DOI checked in reference lists; the form from memory":
    "cita y DOI comprobados en listas de referencias; la forma, de memoria",
  "citation checked in an abstract database; the statement from memory":
    "cita comprobada en una base de resúmenes; la afirmación, de memoria",
  "citation in reference lists; the form from memory": "cita en listas de referencias; la forma, de memoria",
  "citation and DOI checked in reference lists; the shares from such lists too":
    "cita y DOI comprobados en listas de referencias; las proporciones, también de esas listas",
  "citation and DOI checked in reference lists; the finding from memory":
    "cita y DOI comprobados en listas de referencias; el resultado, de memoria",
  "source’s text": "texto de la fuente",
  "stored text of the adapted article": "texto guardado del artículo adaptado",
  "abstract as reprinted; volume and pages from memory":
    "resumen tal como se reimprimió; volumen y páginas, de memoria",
  "the effect from memory; children and DOI in stored retellings":
    "el efecto, de memoria; los niños y el DOI, en relatos guardados",
  "summary of the report and a news article": "resumen del informe y una noticia",
  "source’s text; the link is a summary of the twelve": "texto de la fuente; el enlace es un resumen de los doce",
  "source’s text; the link announces it": "texto de la fuente; el enlace lo anuncia",
  "abstract; cost and ratio in the source’s text": "resumen; costo y razón, en el texto de la fuente",
  "stored text; the sentence is a reading of it": "texto guardado; la frase es una lectura de él",
};
