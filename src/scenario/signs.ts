/** How operators are written in expressions, in the order in which readers are told them; functions have no sign. */
const signs: Readonly<Record<string, string>> = {
  add: "+",
  subtract: "-",
  multiply: "*",
  divide: "/",
  pow: "^",
  mod: "%",
  smaller: "<",
  smallerEq: "<=",
  larger: ">",
  largerEq: ">=",
  equal: "==",
  unequal: "!=",
  and: "and",
  or: "or",
  not: "not",
  unaryMinus: "-",
  unaryPlus: "+",
};

/** The sign of an operator; undefined for functions and for what expressions cannot contain. */
export function signOf(operator: string): string | undefined {
  return Object.hasOwn(signs, operator) ? signs[operator] : undefined;
}

/** All signs, each once. */
export const signWords = [...new Set(Object.values(signs)), "? :"].join(" ");
