/** Bracketed parts, such as （桥） or （左）; of brackets of any kind. */
const BRACKETED = /[([{〔【「『<《][^)\]}〕】」』>》]*[)\]}〕】」』>》]/gu;
/** Spaces, marks and what has no width: none of them tells one place from another. */
const EMPTY = /[\p{White_Space}\p{Cf}\p{Cc}\p{M}\p{P}\p{S}]+/gu;

/** What is left of a name without what people write now and then and leave out now and then. */
export const bareName = (name: string): string => {
  const plain = name.normalize("NFKC");
  const bare = plain.replaceAll(BRACKETED, "").replaceAll(EMPTY, "").toLowerCase();
  return bare === "" ? plain.replaceAll(EMPTY, "").toLowerCase() : bare;
};

const ENDING = /(?:壮族|回族|维吾尔)?(?:特别行政区|自治区|省|市)$/u;

/** A province without 省, 市 or 自治区: 浙江 is 浙江省. */
export const bareProvince = (province: string): string =>
  province.normalize("NFKC").replaceAll(EMPTY, "").replace(ENDING, "");

/** Names shorter than this differ by a letter for good reasons: 甲桥 is not 乙桥. */
const SHORTEST = 4;

/** Whether two names are the same but for one letter that is another one, too many or missing. */
export function isOneLetterApart(one: string, other: string): boolean {
  const [long, short] =
    one.length >= other.length ? [Array.from(one), Array.from(other)] : [Array.from(other), Array.from(one)];
  if (short.length < SHORTEST || long.length - short.length > 1) return one === other;
  let at = 0;
  while (at < short.length && long[at] === short[at]) at += 1;
  const rest = long.slice(at + 1).join("");
  return rest === short.slice(long.length === short.length ? at + 1 : at).join("");
}
