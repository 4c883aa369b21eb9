import mammoth from "mammoth";
import { dateText } from "../../domain/calendar";
import type { LetterWords } from "../../domain/proceeding";
import { fileUnusable } from "../../domain/errors";
import { frameOf, type Paper } from "./paper";
import { checkDocument } from "./check-document";

/** The first lines and the last ones of a paper are its frame; a check code stands after them. */
const isFrame = (frame: ReadonlySet<string>, text: string): boolean => frame.has(text) || text.startsWith("核验码：");

/**
 * The words of a DOCX file that was given out of a paper, edited and brought back. What is inserted under tracked changes is
 * taken, what is deleted there is not; comments, pictures and the paper's frame are left out.
 * @throws HeqingError FILE_UNUSABLE for what is no DOCX, is too large, unpacks to too much or has no text
 */
export async function wordsOfDocx(bytes: Buffer, paper: Paper): Promise<LetterWords> {
  await checkDocument(bytes);
  const { value } = await mammoth.extractRawText({ buffer: bytes }).catch((cause: unknown) => {
    throw fileUnusable([{ fault: "document-broken" }], cause);
  });
  const frame = new Set(frameOf(paper, paper.date === null ? "（成文日期）" : dateText(paper.date).zh));
  const lines = value
    .split("\n")
    .map((text) => text.replaceAll("\u00a0", " ").trim())
    .filter((text) => text !== "" && !isFrame(frame, text));
  const [title, ...rest] = lines;
  if (title === undefined) throw fileUnusable([{ fault: "letter-document-empty" }]);
  const [second] = rest;
  const addressed = paper.form !== "minutes" && second !== undefined && /[：:]$/u.test(second) && second.length <= 200;
  const paragraphs = addressed ? rest.slice(1) : rest;
  if (paragraphs.length === 0) throw fileUnusable([{ fault: "letter-document-empty" }]);
  return { title, addressee: addressed ? second.slice(0, -1) : paper.addressee, paragraphs };
}
