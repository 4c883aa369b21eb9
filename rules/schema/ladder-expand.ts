import type { Ladder, Rung, RungLimit } from "../../domain/ladder";
import { type DifferingLimit, RUNG_DUTIES, type WrittenLadder, type WrittenRung } from "./ladder-form";

const again = (said: RungLimit["again"]): Pick<RungLimit, "again"> => (said === undefined ? {} : { again: said });

/** A default with what a rung says of it instead, field by field: a list is replaced as a whole, and null is said too. */
export const mergeLimit = (usual: RungLimit, differing: DifferingLimit | undefined): RungLimit => ({
  limit: differing?.limit ?? usual.limit,
  choices: differing?.choices ?? usual.choices,
  chases: differing?.chases ?? usual.chases,
  grace: differing?.grace === undefined ? usual.grace : differing.grace,
  whenMissed: differing?.whenMissed ?? usual.whenMissed,
  basis: differing?.basis ?? usual.basis,
  extension: differing?.extension === undefined ? usual.extension : differing.extension,
  ...again(differing?.again ?? usual.again),
});

/** What a rung's service starts, each limit whole; a duty without a default is absent, which the schema refuses. */
export const limitsOf = ({ defaults }: WrittenLadder, rung: WrittenRung): Rung["limits"] =>
  Object.fromEntries(
    RUNG_DUTIES.flatMap((kind) => {
      const usual = defaults.limits[kind];
      const started = rung.starts?.includes(kind) === true && usual !== undefined;
      return started ? [[kind, mergeLimit(usual, rung.limits?.[kind])]] : [];
    }),
  );

/** The normal form of a ladder: every rung says all, nothing is left to a default. Pure; a sound file loses nothing by it. */
export const expandLadder = (written: WrittenLadder): Ladder => {
  const { sign, serve, acceptance, decide, sample } = written.defaults.limits;
  return {
    name: written.name,
    demo: written.demo,
    over: written.over,
    under: written.under,
    severities: written.severities.map(({ consecutive = null, within = null, startsAt = null, ...severity }) => ({
      ...severity,
      consecutive,
      within,
      startsAt,
    })),
    rungs: written.rungs.map((rung) => ({
      id: rung.id,
      name: rung.name,
      effects: rung.effects,
      addressee: rung.addressee,
      issuer: rung.issuer,
      authority: rung.authority,
      document: rung.document,
      articles: rung.articles ?? [],
      service: rung.service ?? written.defaults.service,
      limits: limitsOf(written, rung),
      offersClimbOn: rung.offersClimbOn ?? [],
    })),
    office: {
      ...(sign === undefined ? {} : { sign }),
      ...(serve === undefined ? {} : { serve }),
      ...(acceptance === undefined ? {} : { acceptance }),
      ...(decide === undefined ? {} : { decide }),
    },
    sample: sample ?? null,
  };
};
