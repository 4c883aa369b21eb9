import { z } from "zod";
import type { LetterAct } from "../../domain/proceeding";
import { words } from "../http/shapes";
import { bare, type Bodies, NOTE, NUMBER, onStep, withNote, withReason } from "./act-bodies";

/** What each act on a letter 公文 says, for every kind of proceeding whose registry has `letterActs`. */
export const LETTER_BODIES = {
  /** 修改文书: the whole text anew, and of which version it was made. */
  "edit-letter": z.strictObject({
    kind: z.literal("edit-letter"),
    step: NUMBER,
    base: z.int().min(0).max(100_000),
    title: words(200),
    addressee: words(500),
    paragraphs: z.array(words(5_000)).min(1).max(200),
    how: z.enum(["page", "document"]),
  }),
  submit: z.strictObject({ kind: z.literal("submit"), step: NUMBER, note: NOTE.optional() }),
  "take-back": onStep("take-back"),
  check: onStep("check"),
  sign: onStep("sign"),
  return: withReason("return"),
  seal: withNote("seal"),
  "record-service": withNote("record-service"),
  open: bare("open"),
  acknowledge: bare("acknowledge"),
} as const satisfies Bodies<LetterAct>;
