import { type InstantText, shanghaiDate } from "../domain/calendar";
import { differenceOf, type DifferenceLine, docxOf, type Paper, pdfOf, wordsOfDocx } from "../letters";
import { type KeptLetter, type LetterRules, letterText } from "./letter-facts";

/** A letter as the book keeps it, with what is printed beside its text. */
export interface PrintedLetter extends KeptLetter {
  /** Its kind, or the form of its rung. */
  readonly kind: string;
  readonly number: string | null;
  readonly signedAt: InstantText | null;
  readonly checkCode: string | null;
}

/** In which form of GB/T 9704-2012 a kind, or the form of a rung, is laid out. */
const FORMS: Readonly<Record<string, Paper["form"]>> = {
  letter: "letter",
  referral: "letter",
  reply: "letter",
  "supervision-order": "letter",
  minutes: "minutes",
  "interview-minutes": "minutes",
};

/** A letter as it is put on paper; `pages` = where the pages are, for the address that its check code leads to. */
export function paperOf(letter: PrintedLetter, rules: () => LetterRules, pages: string): Paper {
  const { kind, number, signedAt, checkCode } = letter;
  const { title, addressee, paragraphs, signer } = letterText(letter, rules);
  return {
    form: FORMS[kind] ?? "general",
    issuer: signer,
    number,
    title,
    addressee,
    paragraphs,
    signer,
    date: signedAt === null ? null : shanghaiDate(signedAt),
    check: checkCode === null ? null : { code: checkCode, address: `${pages}/verify/${checkCode}` },
  };
}

/** A paper as a file: `docx` to edit or to print for the seal, `pdf` to read. */
export const fileOf = (paper: Paper, format: "docx" | "pdf"): Promise<Buffer> =>
  format === "docx" ? docxOf(paper) : pdfOf(paper);

/** What an edited document says otherwise than the letter does, paragraph by paragraph. */
export interface LetterDifference {
  readonly title: { readonly was: string; readonly now: string };
  readonly addressee: { readonly was: string; readonly now: string };
  readonly paragraphs: readonly DifferenceLine[];
}

/** Compares a DOCX file that came back with the letter as it stands. @throws HeqingError FILE_UNUSABLE */
export async function differenceFrom(bytes: Buffer, paper: Paper): Promise<LetterDifference> {
  const words = await wordsOfDocx(bytes, paper);
  return {
    title: { was: paper.title, now: words.title },
    addressee: { was: paper.addressee, now: words.addressee },
    paragraphs: differenceOf(paper.paragraphs, words.paragraphs),
  };
}
