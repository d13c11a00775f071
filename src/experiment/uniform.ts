import { sha256 } from "./digest.ts";

const DIGITS = 8;
const SIZE = 16 ** DIGITS;

/** Uniform numbers in (0, 1) with 32 bits that follow from a text: digests of the text and a counter, taken apart. */
export function uniformFrom(text: string): () => number {
  let block = 0;
  let left = "";
  return () => {
    if (left === "") left = sha256(`${text}\n${block++}`);
    const word = Number.parseInt(left.slice(0, DIGITS), 16);
    left = left.slice(DIGITS);
    return (word + 0.5) / SIZE;
  };
}
