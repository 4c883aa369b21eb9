import { decodeText, encodingOf, type TextEncoding } from "../../../intake/sheet/text-encoding";

const GB = Buffer.from([0xd1, 0xdd, 0xca, 0xbe, 0xcf, 0xaa]); // 演示溪
const UTF = Buffer.from("演示溪");

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield await Promise.resolve(bytes.subarray(from, from + size));
}
async function read(bytes: Uint8Array, size = 64): Promise<{ text: string; encoding: TextEncoding | undefined }> {
  let [text, encoding]: [string, TextEncoding | undefined] = ["", undefined];
  for await (const part of decodeText(pieces(bytes, size), { told: (taken) => (encoding = taken) })) text += part;
  return { text, encoding };
}

test.each([1, 2, 3, 5, 64])("both encodings are told apart and read whole in pieces of %d bytes", async (size) => {
  const head = Buffer.from("section,date\n");
  const rows = (name: Buffer): Buffer => Buffer.concat([head, name, Buffer.from(",2026\n"), name, Buffer.from("\n")]);
  expect(await read(rows(GB), size)).toEqual({ text: "section,date\n演示溪,2026\n演示溪\n", encoding: "gb18030" });
  expect(await read(rows(UTF), size)).toEqual({ text: "section,date\n演示溪,2026\n演示溪\n", encoding: "utf-8" });
});

test("a byte-order mark is no text, whatever it is followed by", async () => {
  expect(await read(Buffer.from("\uFEFFa,b\n"))).toEqual({ text: "a,b\n", encoding: "utf-8" });
});

test("ASCII alone is UTF-8, and nothing at all is nothing", async () => {
  expect(await read(Buffer.from("a,b\n1,2\n"), 3)).toEqual({ text: "a,b\n1,2\n", encoding: "utf-8" });
  expect(await read(Buffer.from(""))).toEqual({ text: "", encoding: "utf-8" });
});

test("the encoding is decided behind 200 KB of ASCII too", async () => {
  const ascii = Buffer.from("1,2\n".repeat(50_000));
  expect((await read(Buffer.concat([ascii, GB]), 4_096)).text.endsWith("演示溪")).toBe(true);
});

test("Chinese words whose GB18030 bytes happen to be UTF-8 are read as Chinese, units of UTF-8 stay", () => {
  expect(encodingOf(Buffer.from([0xd2, 0xbb]), true)).toBe("gb18030"); // 一, as UTF-8 a Cyrillic letter
  expect(encodingOf(Buffer.from("µS/cm °C"), true)).toBe("utf-8");
});

test("a window that ends inside a character does not decide against UTF-8", () => {
  expect(encodingOf(UTF.subarray(0, 8), false)).toBe("utf-8");
});

test("one broken byte in a late row becomes U+FFFD, the rest stands", async () => {
  const long = Buffer.concat([Buffer.from("演".repeat(30_000)), Buffer.from([0xff]), Buffer.from("示\n")]);
  expect((await read(long, 4_096)).text).toBe(`${"演".repeat(30_000)}\uFFFD示\n`);
});

test("UTF-16 is refused as a whole", async () => {
  await expect(read(Buffer.from("\uFEFFa,b", "utf16le"))).rejects.toMatchObject({ code: "FILE_UNUSABLE" });
});

describe("the encoding that spoils fewest bytes is taken", () => {
  const chinese = Buffer.from("浙江省,试验甲,2026-08-01\n".repeat(40));
  test("a UTF-8 file that lost a byte of a name stays UTF-8", () => {
    const broken = Buffer.concat([chinese.subarray(0, 100), chinese.subarray(101)]);
    expect(encodingOf(broken, true)).toBe("utf-8");
    expect(encodingOf(chinese.subarray(0, 17), true)).toBe("utf-8"); // cut inside its last character
  });

  test("a GB18030 file that lost a byte stays GB18030", () => {
    const gb = Buffer.from([
      213, 227, 189, 173, 202, 161, 44, 202, 212, 209, 233, 188, 215, 10, 213, 227, 189, 173, 202, 161, 44, 202, 212,
      209, 233, 10,
    ]);
    expect(encodingOf(Buffer.concat([gb.subarray(0, 5), gb.subarray(6)]), true)).toBe("gb18030");
  });

  test("a byte-order mark decides, whatever bytes follow", async () => {
    const mark = Buffer.from([0xef, 0xbb, 0xbf]);
    expect((await read(Buffer.concat([mark, GB]))).encoding).toBe("utf-8");
  });

  test("what the sender says is taken without a guess", async () => {
    let text = "";
    for await (const part of decodeText(pieces(GB, 2), { encoding: "utf-8" })) text += part;
    expect(text).toContain("\uFFFD");
  });
});

describe("a text of another code page is refused as a whole", () => {
  test.each([
    [
      "Big5",
      [
        184, 213, 197, 231, 194, 95, 173, 177, 170, 70, 183, 203, 188, 115, 179, 245, 191, 164, 192, 244, 185, 210, 186,
        202, 180, 250, 175, 184,
      ],
    ],
    [
      "Shift JIS",
      [
        130, 208, 130, 231, 130, 170, 130, 200, 131, 74, 131, 94, 131, 74, 131, 105, 130, 204, 146, 102, 150, 202, 129,
        65, 144, 133, 142, 191,
      ],
    ],
  ])("%s", (_name, bytes) => {
    expect(() => encodingOf(Buffer.from(bytes), true)).toThrow(expect.objectContaining({ code: "FILE_UNUSABLE" }));
  });

  test("rare characters among common ones are no other code page", () => {
    expect(
      encodingOf(
        Buffer.from([
          213, 227, 189, 173, 202, 161, 44, 189, 214, 191, 218, 163, 168, 240, 175, 191, 211, 191, 218, 163, 169, 44,
          199, 174, 204, 193, 189, 173, 193, 247, 211, 242, 44, 155, 166, 203, 174,
        ]),
        true,
      ),
    ).toBe("gb18030");
  });
});
