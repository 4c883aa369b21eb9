import type { DocumentKind, Rung } from "../domain/ladder";

type Document = Pick<Rung, "document" | "effects" | "name">;

/** The titles of the forms; section and rung are put in by name. */
const TITLES: Readonly<Record<DocumentKind, (section: string, rung: string) => string>> = {
  "early-warning": (section, rung) => `关于${section}水质未达目标的${rung}`,
  letter: (section, rung) => `关于${section}水质未达目标的${rung}`,
  notice: (section, rung) => `关于对${section}水质未达目标问题${rung}的通知`,
  minutes: (section, rung) => `${section}水质未达目标${rung}纪要`,
  request: (section, rung) => `关于就${section}水质未达目标问题${rung}的请示`,
  referral: (section, rung) => `关于移送${section}整改事项${rung}的函`,
};

/** The title of a rung's letter, e.g. 关于演示溪口断面水质未达目标的督办单. */
export const titleOf = ({ document, name }: Document, section: string): string => TITLES[document](section, name.zh);

const OPENINGS: Readonly<Record<DocumentKind, string>> = {
  "early-warning": "现提示如下",
  letter: "现函告如下",
  notice: "现通知如下",
  minutes: "现将约谈情况纪要如下",
  request: "现请示如下",
  referral: "现移送如下",
};

/** The words after the grounds; the letter of assignment supervises 督办. */
export const openingOf = ({ document, effects }: Document): string =>
  document === "letter" && effects.includes("assign") ? "现督办如下" : OPENINGS[document];

const NUMBER_WORDS: Readonly<Record<DocumentKind, string | null>> = {
  "early-warning": null,
  letter: "函",
  notice: "通",
  minutes: "纪",
  request: "请",
  referral: "移",
};

/**
 * What stands in a letter's number after the issuer's mark 机关代字: 督 in 演治水办督〔2026〕3号.
 * null for the early warning, the only paper without a number.
 */
export const numberWords = ({ document, effects }: Document): string | null =>
  document === "letter" && effects.includes("assign") ? "督" : NUMBER_WORDS[document];
