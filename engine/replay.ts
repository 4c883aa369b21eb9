import { isDeepStrictEqual } from "node:util";
import type { LawBook } from "../db/proceeding/law-book";
import type { Whole } from "../db/proceeding/whole";
import { drain, type Frame, type Judged, type ReceivedAct } from "../domain/proceeding";
import type { ActKind } from "../domain/vocabulary";
import type { DatedArticles } from "../domain/ladder";
import { lawFacts } from "./law-facts";
import { decodeState, KINDS } from "./kinds";
import { textsOf } from "./letter-facts";

/** The law of today over everything that a proceeding has received, step by step. */
export interface Replayed {
  readonly steps: readonly Judged<Frame>[];
  readonly state: Frame | null;
  /** Where today's law, calendar or heads lead elsewhere than the book stands: parts of the state; empty = nowhere. */
  readonly differing: readonly string[];
}

/** Judges a proceeding again from its first act up to where the book has judged it; changes nothing. */
export function replay({ held, judgedUntil }: Whole, law: LawBook, articles: readonly DatedArticles[] = []): Replayed {
  const kind = KINDS[held.kind];
  const { ladder, status } = law.ladder(held.pins.ladder);
  const facts = {
    ...lawFacts(held, law, judgedUntil),
    letterText: textsOf(held.letters, () => ({ ladder, ladderStatus: status, articles })),
    articles,
  };
  const acts = held.acts.map(
    ({ seq, receivedAt, by, kind: word, payload, attachments }): ReceivedAct<{ readonly kind: ActKind }> => ({
      seq,
      receivedAt,
      by,
      attachments,
      body: { ...payload, kind: word },
    }),
  );
  const { judged, state } = drain(kind.law, null, acts, judgedUntil, facts);
  const kept = decodeState(kind, held.state, held.stateSchema);
  return { steps: judged, state, differing: differing(state, kept) };
}

function differing(replayed: Frame | null, kept: Frame | null): readonly string[] {
  const [mine, book] = [replayed ?? {}, kept ?? {}] as readonly [Record<string, unknown>, Record<string, unknown>];
  const plain = JSON.parse(JSON.stringify(mine)) as Record<string, unknown>;
  return [...new Set([...Object.keys(plain), ...Object.keys(book)])].filter(
    (part) => !isDeepStrictEqual(plain[part], book[part]),
  );
}
