import { digestWords } from "./digest.ts";

const SIZE = 2 ** 32;

/** Uniform numbers in (0, 1) with 32 bits that follow from a text: digests of the text and a counter, taken apart. */
export function uniformFrom(text: string): () => number {
  const encoder = new TextEncoder();
  let block = 0;
  let words: Uint32Array = new Uint32Array();
  let next = 0;
  return () => {
    if (next === words.length) {
      words = digestWords(encoder.encode(`${text}\n${block++}`));
      next = 0;
    }
    return ((words[next++] as number) + 0.5) / SIZE;
  };
}
