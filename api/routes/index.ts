import type { Route } from "../route";
import { accountChangeRoute, accountRoute, accountsRoute, newAccountRoute, unitsRoute } from "./accounts";
import { passwordResetRoute, secondFactorResetRoute, signOutEverywhereRoute, unlockRoute } from "./account-care";
import { actRoute, actStateRoute } from "./acts";
import { auditExportRoute, auditRoute } from "./audit";
import {
  importRoute,
  importEventsRoute,
  importsRoute,
  importStateRoute,
  quarantineRoute,
  templateRoute,
} from "./imports";
import { linkActRoute, linkRoute } from "./links";
import { matterRoute, mattersRoute } from "./matters";
import {
  identitiesRoute,
  identityRemovalRoute,
  newIdentityRoute,
  oidcCallbackRoute,
  oidcRoute,
  waysRoute,
} from "./oidc";
import { openapiRoute } from "./openapi";
import { outboxRoute } from "./outbox";
import { endSessionRoute, endSessionsRoute, passwordRoute, sessionsRoute } from "./own-account";
import { parkedRoute, resumeRoute } from "./parked";
import { forgetPersonRoute, personsRoute } from "./persons";
import { publicReadingsRoute } from "./public-readings";
import {
  enrolmentConfirmationRoute,
  enrolmentStateRoute,
  enrolRoute,
  recoveryCodesRoute,
  secondFactorRemovalRoute,
  secondFactorRoute,
} from "./second-factor";
import { sectionRoute, sectionsRoute } from "./sections";
import { sessionRoute, signInRoute, signOutRoute } from "./session";
import { tasksRoute } from "./tasks";
import { machineRoutes, newTokenRoute, revokeTokenRoute, tokensRoute } from "./tokens";
import { releaseRoute, verdictRoute, verdictsRoute } from "./verdicts";

const SERVED: readonly Route[] = [
  signInRoute,
  sessionRoute,
  signOutRoute,
  secondFactorRoute,
  secondFactorRemovalRoute,
  enrolmentStateRoute,
  enrolRoute,
  enrolmentConfirmationRoute,
  recoveryCodesRoute,
  sessionsRoute,
  endSessionsRoute,
  endSessionRoute,
  passwordRoute,
  waysRoute,
  oidcRoute,
  oidcCallbackRoute,
  identitiesRoute,
  newIdentityRoute,
  identityRemovalRoute,
  tasksRoute,
  mattersRoute,
  matterRoute,
  actRoute,
  actStateRoute,
  sectionsRoute,
  sectionRoute,
  verdictsRoute,
  verdictRoute,
  releaseRoute,
  importRoute,
  importsRoute,
  importStateRoute,
  importEventsRoute,
  quarantineRoute,
  templateRoute,
  publicReadingsRoute,
  outboxRoute,
  parkedRoute,
  resumeRoute,
  auditRoute,
  auditExportRoute,
  accountsRoute,
  newAccountRoute,
  accountRoute,
  accountChangeRoute,
  passwordResetRoute,
  secondFactorResetRoute,
  signOutEverywhereRoute,
  unlockRoute,
  unitsRoute,
  personsRoute,
  forgetPersonRoute,
  linkRoute,
  linkActRoute,
];

const MACHINES = machineRoutes(SERVED);

/** The one table of routes: what is served, who may, and what goes in and out. */
export const ROUTES: readonly Route[] = [
  ...SERVED,
  tokensRoute(MACHINES),
  newTokenRoute(MACHINES),
  revokeTokenRoute,
  openapiRoute(() => ROUTES),
];
