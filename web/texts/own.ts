import type { Widened } from "./widened";

/** The texts of one page, beside it: Chinese, and English that fills the same shape. */
export interface Own<Texts> {
  readonly zh: Texts;
  readonly en: Texts;
}
/** What a page's own texts hold. */
export type TextsOf<Both> = Both extends Own<infer Texts> ? Texts : never;

export const own = <const Zh>(zh: Zh, en: Widened<NoInfer<Zh>>): Own<Widened<Zh>> => ({ zh: zh as Widened<Zh>, en });
