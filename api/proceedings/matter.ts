import { OF_MATTER } from "../matters/matter-shape";
import { matterView } from "../matters/matter-view";
import { PERSON_ACT } from "../matters/person-act";
import { defineKind } from "./define-kind";

/** Matters 整改事项; what no other kind has stands in api/matters. */
export const MATTER = defineKind({
  kind: "matter",
  name: "matter 整改事项",
  acts: PERSON_ACT,
  own: OF_MATTER,
  view: matterView,
});
