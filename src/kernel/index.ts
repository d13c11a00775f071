export { countNeeds } from "./counting";
export { classify, countChanged, countGains } from "./gains";
export { BLOCK, drawNeeds, moveNeeds } from "./needs";
export { populate } from "./population";
export { seek } from "./seeking";
export { prepare, serve } from "./serving";
export * from "./world";
