import type { Route } from "../route";
import { actRoute, actStateRoute } from "./acts";
import { matterRoute, mattersRoute } from "./matters";
import { sessionRoute, signInRoute, signOutRoute } from "./session";
import { tasksRoute } from "./tasks";

/** The one table of routes: what is served, who may, and what goes in and out. */
export const ROUTES: readonly Route[] = [
  signInRoute,
  sessionRoute,
  signOutRoute,
  tasksRoute,
  mattersRoute,
  matterRoute,
  actRoute,
  actStateRoute,
];
