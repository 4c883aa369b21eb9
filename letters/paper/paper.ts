import type { CivilDate } from "../../domain/calendar";

/** In which form of GB/T 9704-2012 a letter is laid out: 信函格式, 纪要格式, else the general one. */
export type PaperForm = "letter" | "minutes" | "general";

/** How a signed paper leads back to its record. */
export interface PaperCheck {
  /** 20 characters, in groups of four as they are printed. */
  readonly code: string;
  /** Where the code is checked: what its QR code says. */
  readonly address: string;
}

/** A letter as it is put on paper. The seal 用印 is put on by hand. */
export interface Paper {
  readonly form: PaperForm;
  /** 发文机关标志: the issuer's name. */
  readonly issuer: string;
  /** 发文字号; null before it is signed. */
  readonly number: string | null;
  readonly title: string;
  /** 主送机关, without the colon. */
  readonly addressee: string;
  readonly paragraphs: readonly string[];
  /** 发文机关署名 */
  readonly signer: string;
  /** 成文日期: the day of the signature; null before. */
  readonly date: CivilDate | null;
  /** null before it is signed. */
  readonly check: PaperCheck | null;
}

/** Said where the number will stand, as long as nobody has signed. */
export const UNSIGNED = "（未签发文本，仅供核对）";

/** A check code in groups of four. */
export const grouped = (code: string): string => code.match(/.{1,4}/gu)?.join("-") ?? code;

/** The lines of a paper that are no part of its text: they come back with a document and are left out there. */
export const frameOf = (paper: Paper, dateWords: string | null): readonly string[] => [
  markOf(paper),
  paper.number ?? UNSIGNED,
  paper.signer,
  ...(dateWords === null ? [] : [dateWords]),
];

/** 发文机关标志 as it is printed: of minutes the kind stands in it. */
export const markOf = ({ form, issuer }: Pick<Paper, "form" | "issuer">): string =>
  form === "minutes" ? `${issuer}纪要` : issuer;
