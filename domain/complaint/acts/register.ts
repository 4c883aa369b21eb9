import type { ActOf } from "../act-bodies";
import { defineComplaintAct } from "../facts";

/** 登记, that it began with; a second is none. */
export const register = defineComplaintAct<ActOf<"register-complaint">>({
  kind: "register-complaint",
  parties: ["supervisor"],
  post: "any",
  firstPerson: null,
  phases: [],
  decide: () => "already-done",
});
