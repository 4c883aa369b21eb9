import { type CivilDate, shanghaiDate } from "../../calendar";
import { type Citing, type DatedArticles, fitsLetter, rungOf } from "../../ladder";
import { type Name, named } from "../../vocabulary";
import type { RefusedAt } from "../define-act";
import type { LawFacts } from "../law-facts";
import type { StepOf } from "../step";
import type { LetterWords } from "./shape";

/** What stands for something still to be written, and the word 拟稿 itself. An assumption's mark 待确认 is none: it is a statement. */
const BLANK = /待填写|拟稿|签发机关待确认|[×＿_]{2,}|[Xx]{3,}|〔\s*〕|【\s*】|（\s*）/u;

type Text = LetterWords & { readonly signer: string };

/** Places of a letter by word: `title`, `addressee`, `signer`, `p1` for its first paragraph. */
const placesOf = ({ title, addressee, paragraphs, signer }: Text): readonly (readonly [string, string])[] => [
  ["title", title],
  ["addressee", addressee],
  ...paragraphs.map((text, index) => [`p${index + 1}`, text] as const),
  ["signer", signer],
];

const PLACES: Readonly<Record<string, Name>> = {
  title: named("标题", "title"),
  addressee: named("主送机关", "addressee"),
  signer: named("发文机关署名", "signature"),
};

/** Places in words, e.g. 标题、正文第2段. */
export const placesName = (where: string): Name => {
  const names = where.split(",").map((place) => {
    const paragraph = /^p(\d+)$/u.exec(place)?.[1];
    if (paragraph !== undefined) return named(`正文第${paragraph}段`, `paragraph ${paragraph}`);
    return PLACES[place] ?? named(place, place);
  });
  return named(names.map(({ zh }) => zh).join("、"), names.map(({ en }) => en).join(", "));
};

/** Provisions as they are printed that do not fit the letter, whatever topic they stand under. */
const unfitProvisions = (articles: readonly DatedArticles[], citing: Citing): readonly string[] => {
  const printed = (fit: boolean): readonly string[] =>
    articles
      .filter((entry) => fitsLetter(entry, citing) === fit)
      .flatMap(({ provisions }) => provisions.map(({ instrument, article }) => `《${instrument}》${article}`));
  const fitting = new Set(printed(true));
  return printed(false).filter((text) => !fitting.has(text));
};

/** In which letter a provision would be printed: of its own kind, or of a rung of the pinned ladder. */
export const citingOf = (letter: StepOf<"sign">, date: CivilDate, { ladder }: Pick<LawFacts, "ladder">): Citing => {
  const rung = rungOf(ladder, letter.rung);
  if (letter.letter === undefined)
    return {
      date,
      issuer: rung?.issuer ?? null,
      addressee: rung?.addressee ?? "responsible",
      asks: rung?.effects.includes("ask-superior") ?? false,
    };
  const { kind, issuer, addressee } = letter.letter;
  return { date, issuer, addressee, asks: kind === "restriction-request" };
};

/** The text of an unsigned letter as it stands; null where nobody read it yet. */
export const textOf = ({ no, words }: StepOf<"sign">, facts: LawFacts): Text | null => {
  const drafted = facts.letterText?.(no) ?? null;
  if (words === undefined) return drafted;
  return { ...words, signer: drafted?.signer ?? "" };
};

/**
 * Why a letter can't be put forward or signed as its text stands, and where: a place still to be filled in or the word 拟稿; an
 * article that does not fit its date, issuer or addressee. null where it can.
 */
export const flawOf = (letter: StepOf<"sign">, at: string, facts: LawFacts): RefusedAt | null => {
  const text = textOf(letter, facts);
  if (text === null) return null;
  const where = (fault: (words: string) => boolean): string =>
    placesOf(text)
      .filter(([, words]) => fault(words))
      .map(([place]) => place)
      .join(",");
  const blank = where((words) => BLANK.test(words));
  if (blank !== "") return { refusal: "text-blank", where: blank };
  const unfit = unfitProvisions(facts.articles ?? [], citingOf(letter, shanghaiDate(at), facts));
  const cited = where((words) => unfit.some((provision) => words.includes(provision)));
  return cited === "" ? null : { refusal: "article-unfit", where: cited };
};
