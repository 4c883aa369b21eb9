import type { CorrectedMessage } from "../dispute";
import type { MatterRuling } from "./facts";
import type { KnownObjection } from "./state";

const change = (ruling: MatterRuling, no: number, changed: Partial<KnownObjection>): void => {
  const objections = ruling.state.objections?.map((known) => (known.no === no ? { ...known, ...changed } : known));
  if (objections !== undefined) ruling.state = { ...ruling.state, objections };
};

/** The matter is over: open objections have nothing left that they could change. */
export const recallObjections = (ruling: MatterRuling): void => {
  for (const { no, ended } of ruling.state.objections ?? [])
    if (ended === null) ruling.children.push({ start: null, kind: "objection", no, body: { kind: "recall" } });
};

/**
 * A corrected verdict 数据更正 has taken the place of another: told to the open objections that are to it, by its id or, of a
 * re-sampling, by order and scheme.
 */
export const tellObjections = (
  ruling: MatterRuling,
  replaced: { readonly verdict: string } | { readonly order: number; readonly scheme: string },
  by: Omit<CorrectedMessage, "kind">,
): void => {
  for (const { no, verdict, order, scheme, ended } of ruling.state.objections ?? []) {
    const meant =
      "verdict" in replaced ? verdict === replaced.verdict : order === replaced.order && scheme === replaced.scheme;
    if (!meant || ended !== null || verdict === by.verdict) continue;
    ruling.children.push({ start: null, kind: "objection", no, body: { kind: "corrected", ...by } });
    change(ruling, no, { verdict: by.verdict });
  }
};

/** Notes how an objection ended. */
export const endKnown = (ruling: MatterRuling, no: number, ended: Pick<KnownObjection, "ended" | "appealable">): void =>
  change(ruling, no, ended);
