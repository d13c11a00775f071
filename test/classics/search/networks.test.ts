import { describe, expect, it } from "vitest";
import { complete, cycle, line, type Network, nobody, random, wheel } from "../../../src/classics/search/networks.ts";
import { worldKey } from "../../../src/engine/random.ts";

const key = worldKey("networks", 0);
const lists = (network: Network) => network.map((others) => [...others]);

describe("networks", () => {
  it("list for each member the others it sees", () => {
    expect(lists(line(4))).toEqual([[1], [0, 2], [1, 3], [2]]);
    expect(lists(cycle(4))).toEqual([
      [1, 3],
      [0, 2],
      [1, 3],
      [0, 2],
    ]);
    expect(lists(complete(3))).toEqual([
      [1, 2],
      [0, 2],
      [0, 1],
    ]);
    expect(lists(nobody(2))).toEqual([[], []]);
  });

  it("a wheel is a cycle with a hub", () => {
    expect(lists(wheel(6))).toEqual([
      [1, 2, 3, 4, 5],
      [0, 2, 5],
      [0, 1, 3],
      [0, 2, 4],
      [0, 3, 5],
      [0, 1, 4],
    ]);
    expect(lists(wheel(4))).toEqual(lists(complete(4)));
  });

  it("a random one ties both ways, with its density (key networks, 4 standard errors)", () => {
    const size = 100;
    const network = lists(random(key, size, 0.3));
    network.forEach((others, j) => {
      for (const k of others) expect(network[k]).toContain(j);
      expect(others).not.toContain(j);
    });
    const pairs = (size * (size - 1)) / 2;
    const share = network.flat().length / 2 / pairs;
    expect(Math.abs(share - 0.3)).toBeLessThan(4 * Math.sqrt((0.3 * 0.7) / pairs));
    expect(lists(random(key, 5, 1))).toEqual(lists(complete(5)));
    expect(lists(random(key, 5, 0))).toEqual(lists(nobody(5)));
  });
});
