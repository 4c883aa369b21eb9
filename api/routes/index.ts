import type { Route } from "../route";
import { sessionRoute, signInRoute, signOutRoute } from "./session";

/** The one table of routes: what is served, who may, and what goes in and out. */
export const ROUTES: readonly Route[] = [signInRoute, sessionRoute, signOutRoute];
