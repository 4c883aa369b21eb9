import type { ActOf } from "../act-bodies";
import { end } from "../end";
import { defineObjectionAct } from "../facts";

/** 撤回: a head of the unit takes the objection back before it is answered; the clocks run on. */
export const withdrawObjection = defineObjectionAct<ActOf<"withdraw-objection">>({
  kind: "withdraw-objection",
  parties: ["responsible"],
  post: "head",
  firstPerson: null,
  phases: ["raised", "examining", "sampling"],
  decide: (ruling) => {
    end(ruling, "withdrawn");
    return null;
  },
});
