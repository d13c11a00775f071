/** What is said of values that do not fit together, by its English; "{n}" stands for a number. */
export const misfits: Readonly<Record<string, string>> = {
  "shares of the backbone's hours that add up to {n}": "partes de las horas de la organización vertebral que suman {n}",
  "base and gain that add up to {n}": "derivaciones que llegan de todos modos y por la coordinación que suman {n}",
  "at most {n}": "como mucho {n}",
  "{n} a year for the backbone": "{n} al año para la organización vertebral",
  "at most the community's money, {n} a year": "como mucho el dinero de la comunidad, {n} al año",
  "{n} hours a month of every member": "{n} horas al mes de cada miembro",
  "at most the {n} hours of a month": "como mucho las {n} horas de un mes",
  "{n} people simulated": "{n} personas simuladas",
  "at most the {n} residents": "como mucho los {n} residentes",
};

/** What follows where values hold for one month. */
export const inMonth = " en el mes {n}";
