import { z } from "zod";
import { findPersons } from "../../db/account/person";
import { withActor } from "../../db/session/with-actor";
import { rolesThat } from "../../domain/access";
import { answer, route } from "../http/route";
import { INSTANT, SEARCH } from "../http/shapes";

const PERSON = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  /** Titles of the posts held now. */
  posts: z.array(z.string()),
  logins: z.array(z.string()),
  /** When their data were erased. */
  forgottenAt: INSTANT.nullable(),
});

const MOST = 50;

export const personsRoute = route({
  method: "get",
  path: "/persons",
  summary: "Persons of the reach by a part of their name, at most fifty, for proposals",
  access: rolesThat("proposal", "make"),
  audit: "personal",
  query: z.object({ q: SEARCH.optional() }),
  answers: { 200: z.object({ items: z.array(PERSON) }) },
  handle: async ({ ports, who, query: { q } }) => {
    const find = q === undefined || q === "" ? {} : { q };
    const items = await withActor(ports.pool, who.actor, (session) => findPersons(session, find, MOST), {
      readOnly: true,
    });
    return answer(200, {
      items: items.map(({ posts, logins, ...rest }) => ({ ...rest, posts: [...posts], logins: [...logins] })),
    });
  },
});
