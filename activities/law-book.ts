import { type InstantText, shanghaiDate } from "../domain/calendar";
import { HeqingError } from "../domain/errors";
import type { LadderPin, LawBook } from "../db/matter/law-book";
import { calendarOf, hashRule, ladderInForce, type Rule, type RuleLibrary } from "../rules";

/** The rules of a library as the book asks for them; what is asked often is worked out once. */
export function lawBookOf(library: RuleLibrary): LawBook {
  const calendar = calendarOf(library);
  return {
    ladder: (pin) => pinned(library, pin),
    ladderInForce: (id, at: InstantText) => {
      const { version, hash } = ladderInForce(library, id, shanghaiDate(at));
      return { id, version: String(version), hash };
    },
    calendar: () => calendar,
  };
}

/** The hash of a rule before its last day was known: what was pinned while it had no end stays pinned. */
const openEndedHash = ({ hash: _hash, file: _file, ...rule }: Rule): string => hashRule({ ...rule, effectiveTo: null });

function pinned(library: RuleLibrary, { id, version, hash }: LadderPin): ReturnType<LawBook["ladder"]> {
  const rule = library.versions("ladder", id).find((each) => String(each.version) === version);
  if (rule === undefined) {
    throw new HeqingError("RULE_UNKNOWN", `expected the ladder ${id}@${version} that the matter follows, found none`, {
      fields: { id, version },
    });
  }
  if (rule.hash !== hash && openEndedHash(rule) !== hash) {
    throw new HeqingError(
      "RULE_CHANGED",
      `expected the ladder ${id}@${version} as the matter pinned it (${hash.slice(0, 12)}), got ${rule.hash.slice(0, 12)}`,
      { fields: { id, version } },
    );
  }
  return { ladder: rule.body, status: rule.status };
}
