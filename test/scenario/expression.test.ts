import { describe, expect, it } from "vitest";
import { compile, operators, type Tree } from "../../src/numeric/tree.ts";
import { loadParser } from "../../src/scenario/expression.ts";
import { treeText } from "../../src/scenario/words.ts";
import { problemsOf, scenarioOf } from "./support.ts";

const parse = await loadParser();
const names = ["month", "will", "prevalence", "prevalence.health", "money.service"];
const at = (text: string, month: number): number => {
  const { tree, flaws } = parse(text, names);
  expect(flaws).toEqual([]);
  return compile(tree)(() => month);
};
const flawsOf = (text: string): readonly string[] =>
  parse(text, names).flaws.map(({ got, expected, suggestion, offset }) =>
    [got, expected, ...(suggestion ? [suggestion] : []), ...(offset ? [String(offset)] : [])].join(" | "),
  );

describe("expressions", () => {
  it.each<[string, number, number]>([
    ["1 + 2 * 3 - 4 / 8", 0, 6.5],
    ["-month^2", 3, -9],
    ["(month + 1) % 4", 6, 3],
    ["+month", 5, 5],
    ["month > 3 ? 10 : 20", 4, 10],
    ["month >= 3 and month <= 5 or month == 9", 9, 1],
    ["not (month != 9) ? 1 : 0", 9, 1],
    ["month < 3", 3, 0],
    ["min(month, 3, 2) + max(month, 1)", 9, 11],
    ["abs(-2) + floor(1.5) + ceil(1.5) + round(2.5)", 0, 8],
    ["sqrt(16) + exp(0) + log(1)", 0, 5],
    ["clamp(month / 10, 0, 1)", 25, 1],
    ["0x10 + 1e2", 0, 116],
  ])("%s at %d is %d", (text, month, expected) => {
    expect(at(text, month)).toBe(expected);
  });

  it("take dotted names", () => {
    const { tree } = parse("prevalence.health - prevalence", names);
    expect(tree).toEqual({
      type: "call",
      operator: "subtract",
      operands: [
        { type: "name", name: "prevalence.health" },
        { type: "name", name: "prevalence" },
      ],
    });
  });

  it.each([
    ["x = 3", "an assignment | an expression (== compares)"],
    ["f(x) = x", "the definition of a function | an expression"],
    ["1; 2", "several expressions | one expression"],
    ["[1, 2]", "a matrix | a number"],
    ["1:5", "a range | a number"],
    ["{a: 1}", "a mapping | a number"],
    ["1 < month < 5", "a chain of comparisons | comparisons joined by and"],
    ["'text'", "a text | a finite number"],
    ["true", "true | a finite number"],
    ["NaN", "NaN | a finite number"],
    ["1e999", "Infinity | a finite number"],
    ["", "nothing | a finite number"],
    ["# remark", "nothing | a finite number"],
    ["5%", "a percentage | a share, such as 0.05"],
    ["2 month", "a product without a sign | * between factors"],
    ["month!", "the operator factorial | one of + - * / ^ % < <= > >= == != and or not ? :"],
    ["month'", "the operator ctranspose | one of + - * / ^ % < <= > >= == != and or not ? :"],
    ["month xor 1", "the operator xor | one of + - * / ^ % < <= > >= == != and or not ? :"],
    ["month | 1", "the operator bitOr | one of + - * / ^ % < <= > >= == != and or not ? :"],
    ["month .* 2", "the operator dotMultiply | one of + - * / ^ % < <= > >= == != and or not ? :"],
    ["1 + mnth", 'the unknown name "mnth" | the name of a recorded outcome | month | 4'],
    ["pi", 'the unknown name "pi" | the name of a recorded outcome'],
    ["prevalence.helth", 'the unknown name "prevalence.helth" | the name of a recorded outcome | prevalence.health'],
    ["prevalence[1]", "an index | a plain name"],
    ['prevalence["health"]', "an index | a plain name"],
    ["month.constructor", 'the unknown name "month.constructor" | the name of a recorded outcome'],
    ["__proto__", 'the unknown name "__proto__" | the name of a recorded outcome'],
    ["will.f(2)", 'the unknown function "will.f" | one of min, max, abs, floor, ceil, round, sqrt, exp, log, clamp'],
    [
      "toString(2)",
      'the unknown function "toString" | one of min, max, abs, floor, ceil, round, sqrt, exp, log, clamp',
    ],
    [
      "1 + flor(2)",
      'the unknown function "flor" | one of min, max, abs, floor, ceil, round, sqrt, exp, log, clamp | floor | 4',
    ],
    ["(1 ? f : g)(2)", "a product without a sign | * between factors"],
    ["import(2)", 'the unknown function "import" | one of min, max, abs, floor, ceil, round, sqrt, exp, log, clamp'],
    ["sqrt(1, 2)", "sqrt of 2 values | 1 values"],
    ["2 * clamp(1)", "clamp of 1 values | 3 values | 4"],
    ["min()", "min of 0 values | 1 to 64 values"],
    ["1 +", "text that is no expression (Unexpected end of expression) | an expression | 3"],
    ["(1", "text that is no expression (Parenthesis ) expected) | an expression | 2"],
  ])("cannot be %s", (text, expected) => {
    expect(flawsOf(text)).toEqual([expected]);
  });

  it("report all flaws at once", () => {
    expect(flawsOf("a + b * 'c'")).toHaveLength(3);
  });

  it("survive nesting beyond any stack", () => {
    expect(flawsOf(`${"(".repeat(100_000)}1${")".repeat(100_000)}`)[0]).toContain("text that is no expression");
  });

  it("can be written out and read again", () => {
    for (const text of [
      "month > 3 ? -month : not (1 and 0 or month)",
      "min(month, 2 ^ (1 - month)) % 7 / (2 * 3)",
      "clamp(+1, -2, 3) != 4",
    ]) {
      const { tree } = parse(text, names);
      expect(parse(treeText(tree), names).tree).toEqual(tree);
    }
  });

  it("use no operator that the evaluation does not know", () => {
    const used = (tree: Tree): string[] =>
      tree.type === "call" ? [tree.operator, ...tree.operands.flatMap(used)] : [];
    const { tree } = parse(
      "1+2-3*4/5^6%7 > 1 and 1 >= 2 or 1 < 2 and 1 <= 2 and not (1 == 2) and 1 != 2 and -1 < +1",
      names,
    );
    expect(used(tree).every((operator) => operator in operators)).toBe(true);
  });
});

describe("parameters as expressions of month", () => {
  it("become trees, and plain numbers where they are constant", async () => {
    const { arms } = await scenarioOf('name: x\nfunding: {perResident: "60 + (month >= 12)", restricted: "0.5"}');
    expect(arms[1]?.settings.funding.restricted).toBe(0.5);
    expect(arms[1]?.settings.funding.perResident).toMatchObject({ type: "call", operator: "add" });
    expect(arms[0]?.settings.funding.perResident).toEqual(arms[1]?.settings.funding.perResident);
  });

  it("take only month for a name", async () => {
    expect(await problemsOf("name: x\nfunding:\n  perResident: 60 + mnth\n  additional: '1e6 * will'\n")).toEqual([
      'a.yaml:3:21 funding.perResident: got the unknown name "mnth" in "60 + mnth", expected month; did you mean month?',
      'a.yaml:4:22 funding.additional: got the unknown name "will" in "1e6 * will", expected month',
    ]);
  });

  it("stay in range in every month, and the first that does not is named", async () => {
    expect(
      await problemsOf('name: x\nfunding: {restricted: "month / 100", additional: "1 / (month - 5) * 0"}'),
    ).toEqual([
      "a.yaml:2:23 funding.restricted: got -0.6 in month -60, expected a number from 0 to 1 (share), or an expression of month",
      "a.yaml:2:50 funding.additional: got NaN in month 5, expected a number from 0 to 1000000000 ($ per year), or an expression of month",
    ]);
    expect(await problemsOf('name: x\nburnIn: 0\nmonths: 101\nfunding: {restricted: "month / 100"}')).toEqual([]);
    expect(await problemsOf('name: x\nburnIn: 0\nmonths: 102\nfunding: {restricted: "month / 100"}')).toEqual([
      "a.yaml:4:23 funding.restricted: got 1.01 in month 101, expected a number from 0 to 1 (share), or an expression of month",
    ]);
    expect(await problemsOf('name: x\narms: {mine: {learning: {testedPrograms: "month > 9 ? 1.5 : 1"}}}')).toEqual([
      "a.yaml:2:42 arms.mine.learning.testedPrograms: got 1.5 in month 10, expected a whole number from 0 to 32 (programs), or an expression of month",
    ]);
    expect(await problemsOf('name: x\nfunding: {restricted: "3"}')).toEqual([
      "a.yaml:2:23 funding.restricted: got 3, expected a number from 0 to 1 (share), or an expression of month",
    ]);
  });

  it("are not too long", async () => {
    const [line] = await problemsOf(`name: x\nfunding: {restricted: "${"1 + ".repeat(300)}1"}`);
    const expected = "a number from 0 to 1 (share), or an expression of month of at most 1000 characters";
    expect(line).toContain(`…" of 1201 characters, expected ${expected}`);
  });
});

describe("outcomes as expressions", () => {
  it("are trees over recorded outcomes", async () => {
    const { outcomes } = await scenarioOf(
      "name: x\noutcomes: [{name: cost, expression: money.service / members, unit: $, better: lower}]",
    );
    expect(outcomes).toEqual([
      {
        name: "cost",
        unit: "$",
        better: "lower",
        text: "money.service / members",
        tree: {
          type: "call",
          operator: "divide",
          operands: [
            { type: "name", name: "money.service" },
            { type: "name", name: "members" },
          ],
        },
      },
    ]);
  });

  it("have names of their own and known operands", async () => {
    expect(
      await problemsOf(
        "name: x\noutcomes:\n  - {name: will, expression: wil}\n  - {name: two, expression: month}\n  - {name: two, expression: will}\n",
      ),
    ).toEqual([
      'a.yaml:3:12 outcomes.0.name: got "will", expected a name that no recorded outcome has',
      'a.yaml:3:30 outcomes.0.expression: got the unknown name "wil" in "wil", expected the name of a recorded outcome; did you mean will?',
      'a.yaml:4:29 outcomes.1.expression: got the unknown name "month" in "month", expected the name of a recorded outcome',
      'a.yaml:5:5 outcomes.2: got the name "two" again, expected each name once',
    ]);
  });
});
