import { type Name, named, wordsOf } from "./named";
import { PARTY_ROLES } from "./party";

/**
 * Kinds of formal letters 公文. 督办单 and the like are none of the statutory kinds: each goes out in the form that
 * {@link LETTER_FORMS} says (党政机关公文处理工作条例, 2012).
 */
export const LETTER_KINDS = {
  "supervision-order": named("督办单", "supervision order"),
  circular: named("通报", "circular"),
  praise: named("通报表扬", "circular in praise"),
  "warning-circular": named("预警通报", "warning circular"),
  "interview-notice": named("约谈通知", "notice of an interview"),
  "interview-minutes": named("约谈纪要", "minutes of an interview"),
  "listed-supervision": named("挂牌督办通知", "notice of listed supervision"),
  "restriction-request": named("限批请示", "request to restrict approvals"),
  referral: named("移送函", "referral"),
  publicity: named("公示", "publicity"),
  reply: named("复函", "reply"),
} as const satisfies Readonly<Record<string, Name>>;
export type LetterKind = keyof typeof LETTER_KINDS;
export const LETTER_KIND_WORDS = wordsOf(LETTER_KINDS);

/** In which form a kind is put on paper, and what stands in its number after the issuer's mark: 通报 in 演治水办通报〔2026〕3号. */
export const LETTER_FORMS: Readonly<
  Record<
    LetterKind,
    { readonly form: "letter" | "notice" | "circular" | "minutes" | "request"; readonly series: string }
  >
> = {
  "supervision-order": { form: "letter", series: "督" },
  circular: { form: "circular", series: "通报" },
  praise: { form: "circular", series: "通报" },
  "warning-circular": { form: "circular", series: "预警" },
  "interview-notice": { form: "notice", series: "约" },
  "interview-minutes": { form: "minutes", series: "纪" },
  "listed-supervision": { form: "notice", series: "通" },
  "restriction-request": { form: "request", series: "请" },
  referral: { form: "letter", series: "移" },
  publicity: { form: "notice", series: "公示" },
  reply: { form: "letter", series: "函" },
};

/** Whence a letter comes and where it goes: a party, or an office beside the parties. */
export const LETTER_PLACES = {
  ...PARTY_ROLES,
  "supervisor-government": named("人民政府", "government"),
  "province-environment-department": named("省级生态环境主管部门", "provincial ecology and environment department"),
  "handling-body": named("有管理权限的纪检监察机关或组织（人事）部门", "discipline or organisation department"),
  public: named("社会公众", "the public"),
} as const satisfies Readonly<Record<string, Name>>;
export type LetterPlace = keyof typeof LETTER_PLACES;

/** What a person fills in, or what is filled in for them, when a letter of a kind is drafted; an empty one is written （待填写）. */
export const LETTER_SLOTS = {
  "supervision-order": ["problem", "requirement", "limit"],
  circular: ["problem", "requirement"],
  praise: ["merit"],
  "warning-circular": ["problem", "requirement"],
  "interview-notice": ["interview", "time", "place", "persons", "problem"],
  "interview-minutes": ["interview", "time", "place", "persons", "talk", "requirement", "limit"],
  "listed-supervision": ["problem", "requirement", "limit"],
  "restriction-request": ["problem", "requirement", "limit"],
  referral: ["ground", "facts", "statement", "exculpation"],
  publicity: ["facts", "limit", "contact"],
  reply: ["question", "answer"],
} as const satisfies Readonly<Record<LetterKind, readonly string[]>>;

export type LetterSlot = (typeof LETTER_SLOTS)[LetterKind][number];

/** The slots of a kind, each left out where a person has still to fill it in. */
export type LetterSlots<Kind extends LetterKind> = {
  readonly [Slot in (typeof LETTER_SLOTS)[Kind][number]]?: string;
};
