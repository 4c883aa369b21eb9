import type { Offer, PersonActKind, ProceedingFile } from "../../api-types";

/** One card of what may be done: acts of one kind, or what answers one question together. */
export type Card =
  | { readonly form: PersonActKind; readonly key: string; readonly offer: Offer; readonly peers: readonly Offer[] }
  | { readonly form: "climb-question"; readonly key: string; readonly step: number; readonly peers: readonly Offer[] };

const ANSWERS_CLIMB = new Set<PersonActKind>(["climb", "explain"]);

/** The cards in the order of the offers: 提级、延期、说明 are one question, all exceptions one form, each other act a form. */
export function cardsOf(allowed: readonly Offer[]): readonly Card[] {
  const cards: Card[] = [];
  const exceptions = allowed.filter(({ kind }) => kind === "propose");
  for (const offer of allowed) {
    if (offer.kind === "propose") continue;
    const step = offer.step ?? 0;
    const key = `${ANSWERS_CLIMB.has(offer.kind) ? "climb-question" : offer.kind}.${step}`;
    if (cards.some((card) => card.key === key)) continue;
    cards.push(
      ANSWERS_CLIMB.has(offer.kind)
        ? {
            form: "climb-question",
            key,
            step,
            peers: [
              ...allowed.filter((peer) => ANSWERS_CLIMB.has(peer.kind) && peer.step === step),
              ...exceptions.filter(({ what }) => what === "extension"),
            ],
          }
        : {
            form: offer.kind,
            key,
            offer,
            peers: allowed.filter((peer) => peer.kind === offer.kind && peer.step === offer.step),
          },
    );
  }
  const [first] = exceptions;
  if (first !== undefined) cards.push({ form: "propose", key: "propose", offer: first, peers: exceptions });
  return cards;
}

/** The limit that an act fulfils; a plan may be revised after it, but then nothing presses. */
const DUTY_OF: Readonly<Partial<Record<Card["form"], string>>> = {
  acknowledge: "acknowledge",
  plan: "plan",
  report: "rectify",
};

/** The card to show open: the one that the address names, else the first that presses. An exception never presses. */
export function wantedCard(cards: readonly Card[], duties: ProceedingFile["duties"], hash: string): Card | undefined {
  const running = new Set(duties.filter(({ endedAt }) => endedAt === null).map(({ kind }) => kind));
  const pressing = ({ form }: Card): boolean => {
    const duty = DUTY_OF[form];
    return form !== "propose" && (duty === undefined || running.has(duty));
  };
  return (
    cards.find(({ form }) => `#${form}` === hash) ??
    cards.find(pressing) ??
    cards.find(({ form }) => form !== "propose")
  );
}
