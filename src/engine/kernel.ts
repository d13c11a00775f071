import { kernelCode } from "./kernel-code.ts";

/** Most persons whose needs are moved at once: what a processor keeps near. */
export const BLOCK = 512;

/** Bytes of a page of memory. */
export const PAGE = 65536;

/** A memory that the passes over persons work in. */
export interface Memory {
  readonly buffer: ArrayBuffer;
  /** Throws a RangeError if there is not so much. Views on the former buffer are empty afterward. */
  readonly grow: (pages: number) => number;
}

/** The passes over persons (src/kernel). Columns are named by the byte at which they begin in the memory. */
export interface Passes {
  readonly populate: (
    from: number,
    count: number,
    low: number,
    high: number,
    groupProcess: number,
    hardshipProcess: number,
    spread: number,
    common: number,
    own: number,
    kept: number,
  ) => void;
  readonly drawNeeds: (from: number, count: number) => void;
  readonly moveNeeds: (need: number, from: number, count: number, adjustment: number, noise: number) => void;
  readonly seek: (need: number, from: number, count: number) => void;
  readonly countNeeds: (
    need: number,
    from: number,
    count: number,
    limit: number,
    above: number,
    needSum: number,
    thriving: number,
  ) => void;
  readonly prepare: (need: number, member: number, arrivals: number, arrives: number, arrivesBetween: number) => void;
  readonly serve: (from: number, count: number) => number;
  readonly classify: (need: number) => void;
  readonly countChanged: (need: number, before: number, limit: number) => void;
  readonly countGains: (need: number, before: number, limit: number, threshold: number, counts: number) => void;
}

/** A setting of the passes: a size, or where a column begins. */
interface Setting {
  value: number;
}

/** One instance of the compiled passes with the memory it works in. */
export interface Kernel {
  readonly memory: Memory;
  readonly passes: Passes;
  readonly settings: Readonly<Record<string, Setting | undefined>>;
}

/** The part of the standard WebAssembly interface that is used; its types belong to no standard library of TypeScript but the DOM. */
declare const WebAssembly: {
  readonly Module: new (code: Uint8Array) => object;
  readonly Memory: new (size: { readonly initial: number }) => Memory;
  readonly Instance: new (
    module: object,
    imports: { readonly env: { readonly memory: Memory } },
  ) => { readonly exports: object };
};

let compiled: object | undefined;

/**
 * The compiled passes, compiled when first needed. All threads of a process share the machine code for as long as one of them
 * holds it: a thread that outlives the others does well to hold it.
 */
export function holdKernel(): object {
  compiled ??= new WebAssembly.Module(Uint8Array.from(atob(kernelCode), (character) => character.charCodeAt(0)));
  return compiled;
}

/** A new kernel with a memory of at least so many bytes. */
export function createKernel(bytes: number): Kernel {
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) });
  const { exports } = new WebAssembly.Instance(holdKernel(), { env: { memory } });
  return { memory, passes: exports as Passes, settings: exports as Kernel["settings"] };
}
