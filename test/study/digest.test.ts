import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { digestWords } from "../../src/study/digest.ts";
import { uniformFrom } from "../../src/study/uniform.ts";

const hexadecimal = (words: Uint32Array): string =>
  Array.from(words, (word) => word.toString(16).padStart(8, "0")).join("");

describe("SHA-256 without Node", () => {
  it("gives the digests of FIPS 180-4's examples", () => {
    const text = "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq";
    expect(hexadecimal(digestWords(new TextEncoder().encode("abc")))).toBe(
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    );
    expect(hexadecimal(digestWords(new TextEncoder().encode(text)))).toBe(
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
    );
  });

  it("agrees with Node's for every length around the ends of blocks", () => {
    for (let length = 0; length <= 200; length++) {
      const bytes = Uint8Array.from({ length }, (_, i) => (i * 167 + length) % 256);
      expect(hexadecimal(digestWords(bytes))).toBe(createHash("sha256").update(bytes).digest("hex"));
    }
  });
});

describe("uniform numbers from a text", () => {
  it("are the words of digests of the text and a counter", () => {
    const next = uniformFrom("Málaga orders");
    const digests = [0, 1].map((block) => createHash("sha256").update(`Málaga orders\n${block}`).digest("hex"));
    const words = digests.join("").match(/.{8}/g) ?? [];
    expect(words).toHaveLength(16);
    for (const word of words) expect(next()).toBe((Number.parseInt(word, 16) + 0.5) / 16 ** 8);
  });
});
