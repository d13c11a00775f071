import * as module from "node:module";

/**
 * The environment of threads that start from TypeScript. Node takes the types off in WebAssembly, which every thread would load
 * anew, and V8 has been seen to end the process over such code in threads that come and go: what one thread has stripped
 * is kept (by Node, under the digest of the source), and the next threads read it.
 */
export function strippedOnce(): NodeJS.ProcessEnv {
  // Node 20 has no such cache, but runs no TypeScript either.
  const directory = process.env.NODE_COMPILE_CACHE ?? module.enableCompileCache?.().directory;
  return directory === undefined ? process.env : { ...process.env, NODE_COMPILE_CACHE: directory };
}
