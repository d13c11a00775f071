import { describe, expect, it } from "vitest";
import { type Bytes, bytesOf, clear, hashBytes, type Layout, view } from "../../src/engine/columns.ts";

const layout = { flag: ["u8", 3], count: ["i32", 5], share: ["f64", 2], need: ["f32", 7] } as const;
const bytes = 32 + 16 + 32 + 16 + 32;

function allocate(of: Layout): Bytes {
  const range = new Uint8Array(bytesOf(of));
  clear(of, range);
  return range;
}

describe("columns in one buffer", () => {
  it("start on 16 bytes, one after the other behind a header of 32", () => {
    const buffer = allocate(layout);
    const columns = view(layout, buffer);
    expect(buffer.byteLength).toBe(bytes);
    expect(Object.values(columns).map(({ byteOffset }) => byteOffset)).toEqual([32, 48, 80, 96]);
    expect(Object.values(columns).map(({ length }) => length)).toEqual([3, 5, 2, 7]);
  });

  it("are views: what one sees, another sees", () => {
    const buffer = allocate(layout);
    view(layout, buffer).count[4] = -7;
    view(layout, buffer).share[1] = 0.25;
    expect([...view(layout, buffer).count]).toEqual([0, 0, 0, 0, -7]);
    expect(view(layout, buffer).share[1]).toBe(0.25);
  });

  it("can be empty", () => {
    const none = { nothing: ["f32", 0] } as const;
    expect(view(none, allocate(none)).nothing).toHaveLength(0);
  });
});

describe("a buffer that is not of the layout is refused with got and expected", () => {
  const others: readonly (readonly [title: string, other: Layout])[] = [
    ["another length", { ...layout, need: ["f32", 8] }],
    ["another kind of the same size", { ...layout, count: ["i32", 5], need: ["i32", 7] }],
    ["another name", { flag: ["u8", 3], count: ["i32", 5], share: ["f64", 2], want: ["f32", 7] }],
    ["another order", { count: ["i32", 5], flag: ["u8", 3], share: ["f64", 2], need: ["f32", 7] }],
    ["a column less", { flag: ["u8", 3], count: ["i32", 5], share: ["f64", 2] }],
  ];
  it.each(others)("%s", (_, other) => {
    expect(() => view(other, allocate(layout))).toThrow(/^state buffer: got header .+, expected /);
  });

  const damages: readonly (readonly [title: string, damage: (range: Bytes) => Bytes])[] = [
    ["no header", (range) => new Uint8Array(range.byteLength)],
    ["another magic number", withWord(0, 1)],
    ["a later version of the format", withWord(1, 2)],
    ["a wrong count of bytes", withWord(2, 4)],
    ["cut short", (range) => range.slice(0, -16)],
    ["with a tail", (range) => withTail(range)],
  ];
  it.each(damages)("%s", (_, damage) => {
    expect(() => view(layout, damage(allocate(layout)))).toThrow(RangeError);
  });

  it("and the message says how many bytes there are", () => {
    expect(() => view(layout, new Uint8Array(64))).toThrow("got header 0 0 0 0 (64 bytes), expected ");
  });
});

function withTail(range: Bytes): Bytes {
  const longer = new Uint8Array(range.byteLength + 16);
  longer.set(range);
  return longer;
}

function withWord(index: number, word: number) {
  return (range: Bytes): Bytes => {
    new Int32Array(range.buffer)[index] = word;
    return range;
  };
}

describe("the digest of a buffer", () => {
  it("has 16 hexadecimal digits and is the same for the same bytes", () => {
    const digest = hashBytes(allocate(layout));
    expect(digest).toMatch(/^[0-9a-f]{16}$/);
    expect(hashBytes(allocate(layout).slice(0))).toBe(digest);
  });

  it("changes with every single bit, and with the order of words", () => {
    const digests = new Set([hashBytes(allocate(layout))]);
    for (let bit = 0; bit < 8 * bytes; bit++) {
      const word = allocate(layout);
      word[bit >> 3] = (word[bit >> 3] as number) ^ (1 << (bit & 7));
      digests.add(hashBytes(word));
    }
    expect(digests.size).toBe(8 * bytes + 1);
    expect(hashBytes(new Uint8Array(new Int32Array([1, 2]).buffer))).not.toBe(
      hashBytes(new Uint8Array(new Int32Array([2, 1]).buffer)),
    );
  });
});
