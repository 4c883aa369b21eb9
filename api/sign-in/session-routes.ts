import { z } from "zod";
import { answer, route } from "../http/route";
import { clearSessionCookie, newSession, SESSION, sessionOf } from "./session-view";
import { signIn, signOut } from "./sign-in";

export const signInRoute = route({
  method: "post",
  path: "/session",
  summary: "Sign in 登录; `secondFactor` says what is still to be done",
  access: "public",
  body: z.object({ login: z.string().min(1).max(100), password: z.string().min(1).max(200) }),
  refusals: ["CREDENTIALS_WRONG", "TOO_MANY", "FORM_EXPIRED"],
  answers: { 200: SESSION },
  handle: async ({ body, ports, request, response }) => {
    const token = await signIn(ports, request, body);
    return answer(200, await newSession(ports, request, response, token));
  },
});

export const sessionRoute = route({
  method: "get",
  path: "/session",
  summary: "The account that is signed in",
  access: "signed-in",
  beforeSecondFactor: true,
  answers: { 200: SESSION },
  handle: async ({ ports, who }) => answer(200, await sessionOf(ports, who)),
});

export const signOutRoute = route({
  method: "delete",
  path: "/session",
  summary: "Sign out 退出",
  access: "signed-in",
  beforeSecondFactor: true,
  answers: { 204: null },
  handle: async ({ ports, who, request, response }) => {
    await signOut(ports, request, who);
    clearSessionCookie(response, ports);
    return answer(204, null);
  },
});
