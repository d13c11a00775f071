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
  /** Chance of each member to take over what the code holds, per dimension and period. */
  readonly socialization: Float64Array;
}

/** Draws within a member's or the code's address, by what they are for. */
const toMove = 0;
const first = 1;
const real = 2;
const codeMoves = 3;
const codeTie = 4;

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
  const superior = superiorTo(organization);
  const moving = codeLearns(organization, superior, p2, t);
  return membersLearn(organization, t) || moving;
}

/** Members who know more than the code: right minus wrong dimensions, no belief counting as neither. */
function superiorTo({ beliefs, code, reality, socialization }: Organization): readonly number[] {
  const dimensions = code.length;
  const standard = code.reduce((sum, opinion, i) => sum + opinion * (reality[i] as number), 0);
  const superior: number[] = [];
  for (let j = 0; j < socialization.length; j++) {
    let score = 0;
    for (let i = 0; i < dimensions; i++) score += (beliefs[j * dimensions + i] as number) * (reality[i] as number);
    if (score > standard) superior.push(j);
  }
  return superior;
}

/** The code turns to the superior members' view with chance 1 − (1 − p2)^k. */
function codeLearns(organization: Organization, superior: readonly number[], p2: number, t: number): boolean {
  const { code, key } = organization;
  let moving = false;
  for (let i = 0; i < code.length && superior.length > 0; i++) {
    const { margin, view } = viewOf(organization, superior, i, t);
    if (view === code[i]) continue;
    moving = true;
    if (draw(key, 0, codeMoves, i, t) < 1 - power(1 - p2, margin)) code[i] = view;
  }
  return moving;
}

/**
 * What most superior members believe in a dimension, and k: those who believe one thing minus those who believe the other, 1 at least.
 * A coin decides on the view where no belief is as common as either, or both are held by as many.
 */
function viewOf({ beliefs, code, key }: Organization, superior: readonly number[], i: number, t: number) {
  let yes = 0;
  let no = 0;
  for (const j of superior) {
    const belief = beliefs[j * code.length + i] as number;
    if (belief > 0) yes += 1;
    else if (belief < 0) no += 1;
  }
  const none = superior.length - yes - no;
  const open = none >= Math.max(yes, no) || yes === no;
  const coin = open && draw(key, 0, codeTie, i, t) < 0.5 ? 1 : -1;
  return { view: open ? coin : Math.sign(yes - no), margin: Math.max(1, Math.abs(yes - no)) };
}

/** Each member takes over what the code holds in each dimension in which it has an opinion, with the member's chance. */
function membersLearn({ beliefs, code, key, socialization }: Organization, t: number): boolean {
  const dimensions = code.length;
  let moving = false;
  for (let j = 0; j < socialization.length; j++) {
    for (let i = 0; i < dimensions; i++) {
      const opinion = code[i] as number;
      if (opinion === 0 || beliefs[j * dimensions + i] === opinion) continue;
      moving = true;
      if (draw(key, j, toMove, i, t) < (socialization[j] as number)) beliefs[j * dimensions + i] = opinion;
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
