/** Whether a rule binds, or is an assumption that a page must show as 待确认. */
export type RuleStatus = "binding" | "assumption";

/** Which version of which rule: stored with everything that was judged by it. */
export interface RuleRef {
  readonly id: string;
  readonly version: number;
  readonly status: RuleStatus;
}

/** A rule version as the judgement needs it: what it is and what it says. */
export interface RuleOf<Body> extends RuleRef {
  readonly body: Body;
}

/** The reference of a rule, without its body. */
export function refOf(rule: RuleRef): RuleRef {
  return { id: rule.id, version: rule.version, status: rule.status };
}

/** What the rules leave undefined becomes a question for a named person, never a default. */
export interface Ask {
  readonly kind: "ask";
  readonly reason: string;
}

/** A person must decide, because `because`. */
export function ask(because: string): Ask {
  return { kind: "ask", reason: `a person must decide, because ${because}` };
}
