import { BLANK, differenceOf, docxOf, type Paper, pdfOf, wordsOfDocx } from "../../../letters";
import { archive } from "../../setup/files";

const paper: Paper = {
  form: "letter",
  issuer: "演示县治水办（河长办）",
  number: "演治水办督〔2026〕3号",
  title: "关于演示溪口断面水质未达目标的督办单",
  addressee: "演示镇人民政府",
  paragraphs: ["未达目标（Ⅲ→Ⅳ）。", "现督办如下："],
  signer: "演示县治水办（河长办）",
  date: "2026-11-30",
  check: { code: "8F3A12BC9D0E4455AA67", address: "https://heqing.example/verify/8F3A12BC9D0E4455AA67" },
};

it("the PDF embeds the type of its characters, and stays small", async () => {
  const bytes = await pdfOf(paper);
  expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
  expect(bytes.length).toBeGreaterThan(10_000);
  expect(bytes.length).toBeLessThan(200_000);
  const long = await pdfOf({
    ...paper,
    form: "general",
    paragraphs: Array.from({ length: 60 }, () => "很长".repeat(80)),
  });
  expect(long.toString("latin1").match(/\/Type \/Page\b/gu)?.length).toBeGreaterThan(3);
});

it("a DOCX that comes back unchanged says what the letter says, without its frame", async () => {
  for (const form of ["letter", "general", "minutes"] as const) {
    const { title, addressee, paragraphs } = paper;
    expect(await wordsOfDocx(await docxOf({ ...paper, form }), { ...paper, form })).toEqual({
      title,
      addressee,
      paragraphs,
    });
  }
  const draft = { ...paper, number: null, date: null, check: null, paragraphs: [BLANK] };
  expect(await wordsOfDocx(await docxOf(draft), draft)).toMatchObject({ paragraphs: [BLANK] });
});

it("the difference takes each paragraph for itself: every new one taken gives the new text, every old one the old", () => {
  const lines = differenceOf(["一", "二", "三", "四"], ["一", "二改", "四", "五"]);
  expect(lines.map(({ change }) => change)).toEqual(["same", "changed", "removed", "same", "added"]);
  expect(lines.flatMap(({ now }) => now ?? [])).toEqual(["一", "二改", "四", "五"]);
  expect(lines.flatMap(({ was }) => was ?? [])).toEqual(["一", "二", "三", "四"]);
});

const faultOf = async (bytes: Buffer): Promise<string> =>
  wordsOfDocx(bytes, paper).then(
    () => "taken",
    (error: { fields?: { faults?: readonly string[] } }) => error.fields?.faults?.[0] ?? "another error",
  );

it("a hostile file is refused in one sentence: no DOCX, a torn one, macros, one that unpacks to too much", async () => {
  expect(await faultOf(Buffer.from("%PDF-1.7"))).toContain("no-letter-document");
  expect(await faultOf((await docxOf(paper)).subarray(0, 3_000))).toContain("document-broken");
  expect(await faultOf(archive({ "a.txt": "x" }))).toContain("no-letter-document");
  expect(await faultOf(archive({ "word/document.xml": "<a/>", "word/vbaProject.bin": "x" }))).toContain(
    "document-active",
  );
  expect(await faultOf(archive({ "word/document.xml": " ".repeat(30 << 20) }))).toContain("document-bomb");
  expect(await faultOf(archive({ "word/document.xml": "<!DOCTYPE a [<!ENTITY b 'c'>]><a/>" }))).toContain(
    "document-broken",
  );
  const lying = archive({ "word/document.xml": " ".repeat(30 << 20) }, 1_000);
  expect(await faultOf(lying)).toContain("document-b");
  expect(await faultOf(Buffer.alloc(3 << 20))).toContain("document-large");
});
