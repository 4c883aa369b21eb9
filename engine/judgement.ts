import type { Held } from "../db/proceeding/held";
import type { Calendar, OfficeHours } from "../domain/calendar";
import type { DatedArticles, Ladder } from "../domain/ladder";
import type { Messaging } from "../domain/message";
import type { Drained, Frame } from "../domain/proceeding";
import type { PartyRole } from "../domain/vocabulary";
import type { LadderStatus } from "../letters/facts";
import type { EngineKind } from "./kinds";

/** A proceeding just judged, with everything that writing it down leans on. */
export interface Judgement {
  readonly held: Held;
  readonly now: string;
  readonly kind: EngineKind;
  readonly drained: Drained<Frame>;
  readonly ladder: Ladder;
  readonly ladderStatus: LadderStatus;
  readonly calendar: Calendar;
  /** When messages go out that no law makes urgent. */
  readonly officeHours: OfficeHours;
  /** How messages reach people. */
  readonly messaging: Messaging;
  readonly lawRevision: string;
  /** Articles that letters cite, by date. */
  readonly articles: readonly DatedArticles[];
  /** Right-hand side of the Message-ID of every mail. */
  readonly mailHost: string;
}

/** A list under its key, left out where it is empty. */
export const some = <Key extends string, Row>(
  key: Key,
  rows: readonly Row[],
): { readonly [K in Key]?: readonly Row[] } =>
  rows.length === 0 ? {} : ({ [key]: rows } as { readonly [K in Key]: readonly Row[] });

/** The unit in a part, by this very judgement too; the office sees to what nobody has the part for. */
export const unitFor = ({ held, drained }: Pick<Judgement, "held" | "drained">, role: PartyRole): string | null => {
  const { parties } = held;
  const named = drained.judged.flatMap(({ decision }) => decision.parties).find((party) => party.role === role);
  return (
    parties.find((party) => party.role === role)?.unitId ??
    named?.unit ??
    parties.find((party) => party.role === "supervisor")?.unitId ??
    null
  );
};
