import { z } from "zod";
import {
  beginOwnEnrolment,
  endOwnEnrolment,
  enrolmentState,
  newRecoveryCodes,
  removeOwnSecondFactor,
} from "./enrolment";
import { answer, route } from "../http/route";
import { giveSecondFactor } from "./second-factor";
import { newSession, SESSION } from "./session-view";

const CODE = z.object({ code: z.string().min(6).max(40) });
const RECOVERY_CODES = z.array(z.string());

export const secondFactorRoute = route({
  method: "post",
  path: "/session/second-factor",
  summary: "Second step of signing in 第二步验证: a code of the authenticator, or a recovery code",
  access: "signed-in",
  beforeSecondFactor: true,
  body: CODE,
  refusals: ["CODE_WRONG", "SECOND_FACTOR_ABSENT", "TOO_MANY"],
  answers: { 200: SESSION },
  handle: async ({ body, ports, who, request, response }) => {
    const token = await giveSecondFactor(ports, request, who, body.code);
    return answer(200, await newSession(ports, request, response, token));
  },
});

export const enrolmentStateRoute = route({
  method: "get",
  path: "/session/second-factor/enrolment",
  summary: "Whether the account has a second factor, and must have one",
  access: "signed-in",
  beforeSecondFactor: true,
  answers: { 200: z.object({ required: z.boolean(), enrolled: z.boolean(), recoveryCodesLeft: z.int() }) },
  handle: async ({ ports, who }) => answer(200, await enrolmentState(ports, who)),
});

export const enrolRoute = route({
  method: "post",
  path: "/session/second-factor/enrolment",
  summary: "A new secret for an authenticator (RFC 6238), in use once a code has confirmed it",
  access: "signed-in",
  beforeSecondFactor: true,
  freshProof: true,
  refusals: ["SECOND_FACTOR_REQUIRED"],
  answers: { 200: z.object({ secret: z.string(), uri: z.string() }) },
  handle: async ({ ports, who }) => answer(200, await beginOwnEnrolment(ports, who)),
});

export const enrolmentConfirmationRoute = route({
  method: "post",
  path: "/session/second-factor/enrolment/confirmation",
  summary: "The first code; gives the recovery codes this once",
  access: "signed-in",
  beforeSecondFactor: true,
  freshProof: true,
  body: CODE,
  refusals: ["CODE_WRONG", "SECOND_FACTOR_ABSENT", "SECOND_FACTOR_REQUIRED", "TOO_MANY"],
  answers: { 200: z.object({ session: SESSION, recoveryCodes: RECOVERY_CODES }) },
  handle: async ({ body, ports, who, request, response }) => {
    const { token, recoveryCodes } = await endOwnEnrolment(ports, request, who, body.code);
    return answer(200, {
      session: await newSession(ports, request, response, token),
      recoveryCodes: [...recoveryCodes],
    });
  },
});

export const recoveryCodesRoute = route({
  method: "post",
  path: "/session/second-factor/recovery-codes",
  summary: "New recovery codes in place of the earlier ones",
  access: "signed-in",
  freshProof: true,
  refusals: ["SECOND_FACTOR_ABSENT"],
  answers: { 200: z.object({ recoveryCodes: RECOVERY_CODES }) },
  handle: async ({ ports, who, request }) =>
    answer(200, { recoveryCodes: [...(await newRecoveryCodes(ports, request, who))] }),
});

export const secondFactorRemovalRoute = route({
  method: "delete",
  path: "/session/second-factor",
  summary: "Takes the own second factor away, where the role may be without one",
  access: "signed-in",
  freshProof: true,
  refusals: ["SECOND_FACTOR_KEPT"],
  answers: { 204: null },
  handle: async ({ ports, who, request }) => {
    await removeOwnSecondFactor(ports, request, who);
    return answer(204, null);
  },
});
