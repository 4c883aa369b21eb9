import type { LetterKind, LetterPlace, LetterSlots, PartyRole, SeenBy } from "../vocabulary";
import { startDuties } from "./clock/start-duties";
import type { Frame } from "./frame";
import type { LawFacts } from "./law-facts";
import type { OrderedLetter } from "./letters/shape";
import { addNotice, addStep, letterTo, record, type Ruling } from "./ruling";
import type { StepNo } from "./step";

/** A letter to be drafted: what {@link OrderedLetter} says, most of it by default. */
export type LetterOrder<Kind extends LetterKind> = Pick<OrderedLetter, "addressee"> &
  Partial<Pick<OrderedLetter, "issuer" | "to" | "shownTo">> & {
    readonly kind: Kind;
    readonly slots?: LetterSlots<Kind>;
    /** The rung that holds in the proceeding: names it in messages. */
    readonly rung: string;
    /** Chooses among the limits of the office's own clock. */
    readonly severity?: string;
    /** Whose task the draft is, and who alone sees it until it is signed. @default the supervising office */
    readonly office?: PartyRole;
  };

/** Places that are no party here: a letter to one of them is carried. */
const OUTSIDE: readonly LetterPlace[] = [
  "supervisor-government",
  "province-environment-department",
  "handling-body",
  "public",
];

const receiverOf = (place: LetterPlace): PartyRole | null => (OUTSIDE.includes(place) ? null : (place as PartyRole));

/**
 * Drafts a letter of a kind in any proceeding; gives the number of its step. The office edits, submits, checks and signs it
 * by the acts of {@link letterActs}, on the office's own clock for signatures (rule data); it starts no clock of anybody else.
 * A kind's text stands in letters/texts/kinds; what has no slot is written （待填写） and blocks the signature.
 */
export const draftLetterOf = <State extends Frame, Kind extends LetterKind>(
  ruling: Ruling<State>,
  order: LetterOrder<Kind>,
  facts: LawFacts,
): StepNo => {
  const { kind, addressee, rung, severity = "", office = "supervisor" } = order;
  const letter: OrderedLetter = {
    kind,
    issuer: order.issuer ?? office,
    addressee,
    to: order.to === undefined ? receiverOf(addressee) : order.to,
    slots: { ...order.slots },
    shownTo: order.shownTo ?? null,
  };
  const seenBy: SeenBy = [office];
  const step = addStep(ruling, { kind: "sign", rung, cause: null, letter, seenBy });
  letterTo(ruling, step, "draft");
  record(ruling, "letter-drafted", { step, rung, letter: kind }, seenBy);
  addNotice(ruling, { notice: "letter-drafted", to: [office], rung, letter: step, seenBy });
  startDuties(ruling, ["sign"], { rung, severity, about: step, owner: office }, facts);
  return step;
};
