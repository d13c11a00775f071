import type { Catalog } from "../catalog.ts";
import type { sliders as english } from "../en/sliders.ts";

export const sliders: Catalog<typeof english> = {
  "initiative.backbone.budget": "Dinero para la organización vertebral",
  "initiative.backbone.budget.not":
    "No es dinero para servicios. Salvo que abajo digas otra cosa, sale de lo que habrían recibido los servicios, y una organización vertebral más grande solo ayuda mientras quede algo que coordinar.",
  "initiative.backbone.fromEnvelope": "Parte de la vertebral que sale del dinero de los servicios",
  "initiative.backbone.fromEnvelope.not":
    "No es una cualidad de la organización vertebral: dice quién paga. Con 0 % todo es dinero nuevo de fuera; con 100 % cada dólar les falta a los servicios.",
  "initiative.strengths.backbone": "Con cuánta plenitud trabaja la organización vertebral",
  "initiative.strengths.backbone.not":
    "No mide lo buena que es su gente: la mitad de fuerza es la mitad de horas a mitad de costo.",
  "initiative.strengths.agenda": "Agenda común",
  "initiative.strengths.agenda.not":
    "No es si se firmó un documento: es cuánto del trabajo de acordar metas se hace, y se paga con tiempo de los miembros.",
  "initiative.strengths.measurement": "Medición compartida",
  "initiative.strengths.measurement.not":
    "No son más datos: todos miden lo mismo y así pueden juzgar qué funciona. Cuesta tiempo de los miembros.",
  "initiative.strengths.activities": "Actividades que se refuerzan entre sí",
  "initiative.strengths.activities.not":
    "No son más actividades: es el mismo dinero, mejor colocado. Cuesta tiempo de los miembros.",
  "initiative.strengths.communication": "Comunicación continua",
  "initiative.strengths.communication.not":
    "No es buena voluntad: son reuniones regulares, con las horas que llevan. Por sí solas cambian poco.",
  "initiative.agenda.voice": "Voz de los residentes en la agenda",
  "initiative.agenda.voice.not":
    "No es una encuesta de satisfacción: es cuánto deciden los propios residentes qué cuenta como problema.",
  "initiative.agenda.equity": "Peso de quienes tienen menos acceso",
  "initiative.agenda.equity.not": "No promete que las brechas se cierren: importa a quién se llega y qué se hace allí.",
  "initiative.agenda.power": "Peso de los grandes en las decisiones",
  "initiative.agenda.power.not":
    "No es conflicto: con 100 % deciden los presupuestos, con 0 % cada miembro tiene un voto.",
  "initiative.memberHours.communication": "Horas de reuniones por miembro",
  "initiative.memberHours.communication.not":
    "No es un esfuerzo que ayude más cuanto más dura: es solo lo que la comunicación le cuesta a cada miembro.",
  "initiative.participation.startShare": "Organizaciones que entran al comienzo",
  "initiative.participation.startShare.not": "No dice cuántas se quedan: cada mes entran y salen miembros.",
  "initiative.hourCost": "Costo de la hora de un miembro",
  "initiative.memberTimeFromEnvelope": "Tiempo que pagan los propios miembros",
  "funding.perResident": "Dinero para todas las organizaciones",
  "funding.perResident.not":
    "No es todo el gasto público: es solo el dinero de las organizaciones de esta imagen, igual en los dos futuros.",
  "funding.additional": "Dinero nuevo para servicios",
  "funding.additional.not":
    "No es solo para el futuro colectivo: lo reciben los dos futuros, para que la comparación siga siendo justa.",
  "funding.restricted": "Dinero atado a las prioridades de cada organización",
  "funding.restricted.not": "No es dinero malgastado: es dinero que no puede seguir un plan compartido.",
  "funding.crowdingOut": "Dinero que los financiadores trasladan en vez de añadir",
  "funding.costPerService": "Costo de un servicio",
  "delivery.effect": "Lo que logra un servicio perfecto",
  "delivery.effect.not":
    "No es lo que los servicios logran aquí: casi todas las prácticas están lejos de la mejor posible.",
  "delivery.referral.base": "Derivaciones que llegan de todos modos",
  "delivery.referral.gain": "Derivaciones que llegan además gracias a la coordinación",
  "learning.rate": "Con qué frecuencia se repiensa la práctica",
  "learning.testedPrograms": "Programas probados para elegir",
  "community.residents": "Residentes",
  "community.people": "Personas simuladas",
  "community.people.not":
    "No es el tamaño de la ciudad: es con cuánta finura se dibuja. Con más personas cada mundo tarda más y el azar pesa menos.",
  "community.hardship.mean": "Dificultad",
  "community.hardship.mean.not":
    "No es la necesidad misma: es lo que empuja la necesidad hacia arriba mientras los servicios la empujan hacia abajo.",
  "community.interdependence": "Cuánto alimenta una necesidad a otra",
  "organizations.count": "Organizaciones",
};
