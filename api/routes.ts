import type { Route } from "./http/route";
import { accountChangeRoute, accountRoute, accountsRoute, unitsRoute } from "./accounts/routes";
import { signOutEverywhereRoute, unlockRoute } from "./accounts/care-routes";
import {
  attachmentContentRoute,
  attachmentPictureRoute,
  attachmentRemovalRoute,
  attachmentRoute,
  newAttachmentRoute,
} from "./attachments/routes";
import { auditExportRoutes, auditRoute } from "./audit/routes";
import { burdenRoute, burdenSheetRoutes } from "./briefs/burden-routes";
import { briefRoute, briefSheetRoutes, briefsRoute } from "./briefs/routes";
import { doubtDecisionRoute, doubtsRoute } from "./doubts/routes";
import { informantRoute } from "./complaints/routes";
import { importRoute, importEventsRoute, importsRoute, importStateRoute } from "./imports/routes";
import { quarantineRoute, quarantineSheetRoutes } from "./imports/quarantine-routes";
import { templateRoutes } from "./imports/template-routes";
import { letterDifferenceRoute, letterDocxRoute, letterPdfRoute, verifyRoute } from "./letters/routes";
import { jobsRoute, startJobRoute } from "./jobs/routes";
import { linkActRoute, linkRoute } from "./matters/link-routes";
import { proceedingRoutes } from "./proceedings/routes";
import { matterSheetRoutes } from "./matters/sheet-routes";
import {
  identitiesRoute,
  identityRemovalRoute,
  newIdentityRoute,
  oidcCallbackRoute,
  oidcRoute,
  waysRoute,
} from "./sign-in/oidc-routes";
import { openapiRoute } from "./openapi/routes";
import { outboxRoute } from "./system/outbox-routes";
import { endSessionRoute, endSessionsRoute, passwordRoute, sessionsRoute } from "./accounts/own-account-routes";
import { parkedRoute, resumeRoute } from "./system/parked-routes";
import { personsRoute } from "./accounts/person-routes";
import {
  confirmationRoute,
  newProposalRoute,
  proposalRoute,
  proposalsRoute,
  refusalRoute,
  withdrawalRoute,
} from "./proposals/routes";
import { firstPasswordRoute, passwordLinkRoute } from "./sign-in/password-link-routes";
import { ownTokenRevocationRoute, ownTokensRoute, tokenConfirmationRoute } from "./tokens/own-token-routes";
import { postsRoute } from "./registry/post-routes";
import { publishedInterviewsRoute } from "./publications/routes";
import { publicReadingsRoute } from "./public-readings/routes";
import { publicReadingSheetRoutes } from "./public-readings/sheet-routes";
import {
  edgeRoute,
  newPostRoute,
  newSectionRoute,
  newUnitRoute,
  postChangeRoute,
  sectionChangeRoute,
  targetRoute,
  unitChangeRoute,
} from "./registry/routes";
import {
  enrolmentConfirmationRoute,
  enrolmentStateRoute,
  enrolRoute,
  recoveryCodesRoute,
  secondFactorRemovalRoute,
  secondFactorRoute,
} from "./sign-in/second-factor-routes";
import { retractionRoute, sectionReadingsRoute } from "./sections/reading-routes";
import { sectionRoute, sectionsRoute } from "./sections/routes";
import { sessionRoute, signInRoute, signOutRoute } from "./sign-in/session-routes";
import { readNoteRoute } from "./proceedings/read-note-route";
import { tasksRoute } from "./tasks/routes";
import { pauseSourceRoute, resumeSourceRoute, sourcesRoute } from "./sources/routes";
import { machineRoutes, newTokenRoute, revokeTokenRoute, tokensRoute } from "./tokens/routes";
import { outdatedRoute, releaseRefusalRoute, releaseRoute, verdictRoute, verdictsRoute } from "./verdicts/routes";
import { warningsRoute } from "./warnings/routes";

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
  ...proceedingRoutes,
  ...matterSheetRoutes,
  letterDocxRoute,
  letterPdfRoute,
  letterDifferenceRoute,
  verifyRoute,
  newAttachmentRoute,
  attachmentRoute,
  attachmentContentRoute,
  attachmentPictureRoute,
  attachmentRemovalRoute,
  informantRoute,
  sectionsRoute,
  sectionRoute,
  sectionReadingsRoute,
  retractionRoute,
  doubtsRoute,
  doubtDecisionRoute,
  verdictsRoute,
  verdictRoute,
  releaseRoute,
  releaseRefusalRoute,
  outdatedRoute,
  warningsRoute,
  importRoute,
  importsRoute,
  importStateRoute,
  importEventsRoute,
  quarantineRoute,
  ...quarantineSheetRoutes,
  ...templateRoutes,
  publicReadingsRoute,
  publishedInterviewsRoute,
  ...publicReadingSheetRoutes,
  outboxRoute,
  parkedRoute,
  resumeRoute,
  auditRoute,
  ...auditExportRoutes,
  accountsRoute,
  accountRoute,
  accountChangeRoute,
  signOutEverywhereRoute,
  unlockRoute,
  unitsRoute,
  personsRoute,
  postsRoute,
  proposalsRoute,
  proposalRoute,
  newProposalRoute,
  confirmationRoute,
  refusalRoute,
  withdrawalRoute,
  passwordLinkRoute,
  firstPasswordRoute,
  ownTokensRoute,
  tokenConfirmationRoute,
  ownTokenRevocationRoute,
  newUnitRoute,
  unitChangeRoute,
  newPostRoute,
  postChangeRoute,
  newSectionRoute,
  sectionChangeRoute,
  targetRoute,
  edgeRoute,
  linkRoute,
  linkActRoute,
  readNoteRoute,
  jobsRoute,
  startJobRoute,
  briefsRoute,
  briefRoute,
  ...briefSheetRoutes,
  burdenRoute,
  ...burdenSheetRoutes,
  sourcesRoute,
  pauseSourceRoute,
  resumeSourceRoute,
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
