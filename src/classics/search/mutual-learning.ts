import { drawWords, type Key, open01, processes, uniform } from "../../engine/random.ts";
import { power } from "../../numeric/functions.ts";

/** An organization whose members learn from its code, and whose code learns from its members. */
export interface Organization {
  readonly key: Key;
  /** What is true in each dimension, 1 or −1. */
  readonly reality: Int8Array;
  /** What the organization holds to be true: −1, 0 (no opinion) or 1. */
  readonly code: Int8Array;
  /** The same of each member: entry member·dimensions + dimension. */
  readonly beliefs: Int8Array;
  /** Chance of each member to move one step towards the code, per dimension and period. */
  readonly socialization: Float64Array;
}

/** Draws within a member's or the code's address, by what they are for. */
const toAct = 0;
const toMove = 1;
const first = 2;
const real = 3;
const codeMoves = 4;
const codeTie = 5;

const words = new Uint32Array(4);

/** Reality, and members that begin with 1, 0 or −1 in each dimension, all equally likely, under a code without opinions. */
export function found(key: Key, dimensions: number, socialization: Float64Array): Organization {
  const beliefs = new Int8Array(socialization.length * dimensions);
  const reality = Int8Array.from({ length: dimensions }, (_, i) => (draw(key, 0, real, i, 0) < 0.5 ? 1 : -1));
  const organization = { key, reality, code: new Int8Array(dimensions), beliefs, socialization };
  for (let j = 0; j < socialization.length; j++) startAfresh(organization, j, 0);
  return organization;
}

/** Gives member j new beliefs in period t. */
function startAfresh({ beliefs, code, key }: Organization, j: number, t: number): void {
  for (let i = 0; i < code.length; i++) beliefs[j * code.length + i] = Math.floor(3 * draw(key, j, first, i, t)) - 1;
}

/** A uniform draw of an entity for a purpose in one dimension and period. Four dimensions share an address. */
function draw(key: Key, entity: number, purpose: number, dimension: number, t: number): number {
  drawWords(words, key, processes.mutualLearning, entity, t, purpose * 4096 + (dimension >> 2));
  return open01(words[dimension & 3] as number);
}

/**
 * One period: who is superior, and what they hold, is settled first; then the code learns from them; then members learn from the
 * code. True if anything differed that could have moved.
 */
export function learnMutually(organization: Organization, p2: number, t: number): boolean {
  const superior = superiorTo(organization, t);
  const moving = codeLearns(organization, superior, p2, t);
  return membersLearn(organization, t) || moving;
}

/** Members who perform better than the code this period. Where they believe nothing, a coin decides how they act. */
function superiorTo({ beliefs, code, key, reality, socialization }: Organization, t: number): readonly number[] {
  const dimensions = code.length;
  const standard = code.reduce((sum, opinion, i) => sum + opinion * (reality[i] as number), 0);
  const superior: number[] = [];
  for (let j = 0; j < socialization.length; j++) {
    let score = 0;
    for (let i = 0; i < dimensions; i++) {
      const belief = beliefs[j * dimensions + i] as number;
      if (belief !== 0) score += belief * (reality[i] as number);
      else score += draw(key, j, toAct, i, t) < 0.5 ? 1 : -1;
    }
    if (score > standard) superior.push(j);
  }
  return superior;
}

/**
 * The code turns to the view of most superior members with chance 1 − (1 − p2)^k, k the number of those who differ from it minus
 * that of those who do not. Where as many hold one view as the other, a coin decides which it is.
 */
function codeLearns({ beliefs, code, key }: Organization, superior: readonly number[], p2: number, t: number): boolean {
  const dimensions = code.length;
  let moving = false;
  for (let i = 0; i < dimensions && superior.length > 0; i++) {
    const opinion = code[i] as number;
    let balance = 0;
    let agreeing = 0;
    for (const j of superior) {
      const belief = beliefs[j * dimensions + i] as number;
      balance += belief;
      if (belief === opinion) agreeing += 1;
    }
    const view = balance === 0 ? (draw(key, 0, codeTie, i, t) < 0.5 ? 1 : -1) : Math.sign(balance);
    const k = superior.length - 2 * agreeing;
    if (view === opinion || k <= 0) continue;
    moving = true;
    if (draw(key, 0, codeMoves, i, t) < 1 - power(1 - p2, k)) code[i] = view;
  }
  return moving;
}

/** Each member moves one step (−1, 0, 1) towards the code in each dimension in which the code has an opinion. */
function membersLearn({ beliefs, code, key, socialization }: Organization, t: number): boolean {
  const dimensions = code.length;
  let moving = false;
  for (let j = 0; j < socialization.length; j++) {
    for (let i = 0; i < dimensions; i++) {
      const opinion = code[i] as number;
      const belief = beliefs[j * dimensions + i] as number;
      if (opinion === 0 || belief === opinion) continue;
      moving = true;
      if (draw(key, j, toMove, i, t) < (socialization[j] as number))
        beliefs[j * dimensions + i] = belief + Math.sign(opinion - belief);
    }
  }
  return moving;
}

/** Replaces each member by a newcomer with chance p3. */
export function replaceMembers(organization: Organization, p3: number, t: number): void {
  for (let j = 0; j < organization.socialization.length; j++) {
    if (uniform(organization.key, processes.turnoverOfMembers, j, t) < p3) startAfresh(organization, j, t);
  }
}

/** Turns each dimension of reality over with chance p4. */
export function disturb({ key, reality }: Organization, p4: number, t: number): void {
  for (let i = 0; i < reality.length; i++) {
    if (draw(key, 0, real, i, t) < p4) reality[i] = -(reality[i] as number);
  }
}

/** Share of dimensions in which the code is right. */
export function codeKnowledge({ code, reality }: Organization): number {
  return code.reduce((right, opinion, i) => right + (opinion === reality[i] ? 1 : 0), 0) / code.length;
}

/** Share of dimensions in which members are right, mean over members. */
export function memberKnowledge({ beliefs, reality }: Organization): number {
  let right = 0;
  for (let k = 0; k < beliefs.length; k++) if (beliefs[k] === reality[k % reality.length]) right += 1;
  return right / beliefs.length;
}
