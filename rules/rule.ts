import type { RuleBody, RuleKind } from "./schema";
import type { RuleEnvelope } from "./schema/envelope";

/** One version of a rule as loaded: its file's content, its hash and where it came from. */
export type Rule<Kind extends RuleKind = RuleKind> = {
  readonly [Each in Kind]: Omit<RuleEnvelope, "kind" | "body"> & {
    readonly kind: Each;
    readonly body: RuleBody<Each>;
    /** SHA-256 of the canonical JSON. Matters pin it, deadlines name it; a verdict names id and version, which the book never changes. */
    readonly hash: string;
    /** `<kind>/<id>@<version>.json` */
    readonly file: string;
  };
}[Kind];

/** What is wrong with a rule file: `field` is a path such as `body.arrangements.0.off`, empty for the file itself. */
export interface RuleProblem {
  readonly file: string;
  readonly field: string;
  readonly message: string;
  /** Not wrong in itself: a folder may be meant to hold a part of the rules. */
  readonly note?: true;
}

/** `id@version`, by which a rule is named on pages and in the book. */
export const ruleName = ({ id, version }: { readonly id: string; readonly version: number }): string =>
  `${id}@${version}`;
