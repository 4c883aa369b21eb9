import fc from "fast-check";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { LongLines } from "../../../intake/sheet/long-lines";

const LONGEST = 8;

const pass = async (lines: LongLines, input: string, chunk: number): Promise<string> => {
  const bytes = Buffer.from(input);
  const chunks = Array.from({ length: Math.ceil(bytes.length / chunk) }, (_, index) =>
    bytes.subarray(index * chunk, (index + 1) * chunk),
  );
  return text(Readable.from(lines.pass(Readable.from(chunks))));
};

describe("lines that are too long", () => {
  it("without quotes are cut to the longest and marked, wherever the chunks end; all others pass as they are", async () => {
    const line = fc.string({ unit: fc.constantFrom("a", ",", "河", "\r"), maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(fc.array(line), fc.integer({ min: 1, max: 40 }), async (given, chunk) => {
        const got = (await pass(new LongLines(LONGEST), given.join("\n"), chunk)).split("\n");
        const cut = (one: string): string => `${Buffer.from(one).subarray(0, LONGEST).toString()}\uFFFF`;
        const expected = given.map((one) => (Buffer.byteLength(one) > LONGEST ? cut(one) : one));
        expect(got).toEqual(expected.length === 0 ? [""] : expected);
      }),
    );
  });

  it.each([1, 3, 7, 100])(
    "with a quote at their beginning are left to the parser, in chunks of %d bytes",
    async (chunk) => {
      const lines = new LongLines(1_000);
      expect(await pass(lines, `"${"x".repeat(2_000)}"\nb`, chunk)).toBe(`"${"x".repeat(2_000)}"\nb`);
      expect(lines.lost).toBe(false);
    },
  );

  it.each([1, 2, 3, 5])("with a quote in what is cut off end the text, in chunks of %d bytes", async (chunk) => {
    const lines = new LongLines(LONGEST);
    expect(await pass(lines, 'a\nxxxxxxxxyyyyyyyyyyyyyyyyy"\nb\n', chunk)).toBe("a\nxxxxxxxx\uFFFF");
    expect(lines.lost).toBe(true);
  });

  it("are known by their mark, which is no mark where nothing was cut", async () => {
    const lines = new LongLines(LONGEST);
    const marked = ["xxxxxxxx\uFFFF"];
    expect(lines.isCut(marked)).toBe(false);
    await pass(lines, "123456789", 100);
    expect([lines.isCut(marked), lines.isCut(["a"])]).toEqual([true, false]);
  });
});
