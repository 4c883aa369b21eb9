import { PROCEEDING_KIND_WORDS } from "../../domain/vocabulary";
import type { Route } from "../http/route";
import { actRoutesOf } from "./act-routes";
import { openRoutesOf } from "./open-routes";
import { readRoutesOf } from "./read-routes";
import { PROCEEDINGS } from "./registry";

/** The routes of every kind of proceeding: list, file, earlier events, acts. */
export const proceedingRoutes: readonly Route[] = PROCEEDING_KIND_WORDS.flatMap((kind) => [
  ...readRoutesOf(PROCEEDINGS[kind]),
  ...openRoutesOf(PROCEEDINGS[kind]),
  ...actRoutesOf(PROCEEDINGS[kind]),
]);
