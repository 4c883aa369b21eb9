import { z } from "zod";
import { listPosts } from "../../db/registry/posts";
import { withActor } from "../../db/session/with-actor";
import { rolesThat } from "../../domain/access";
import { POST_KINDS, type PostKind, wordsOf } from "../../domain/vocabulary";
import { answer, route } from "../http/route";
import { DATE, SEARCH, UUID } from "../http/shapes";

const MOST = 200;

export const postsRoute = route({
  method: "get",
  path: "/posts",
  summary:
    "Posts 职务 of the reach and who holds them now or will, by a part of title, unit or name, at most two hundred",
  access: rolesThat("proposal", "make"),
  audit: "personal",
  query: z.object({ q: SEARCH.optional() }),
  answers: {
    200: z.object({
      items: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          kind: z.enum(wordsOf(POST_KINDS) as [PostKind]),
          unitId: z.string(),
          unitName: z.string(),
          holders: z.array(z.object({ personId: UUID, name: z.string(), from: DATE.nullable(), to: DATE.nullable() })),
        }),
      ),
    }),
  },
  handle: async ({ ports, who, query: { q } }) => {
    const items = await withActor(ports.pool, who.actor, (session) => listPosts(session, q ?? "", MOST), {
      readOnly: true,
    });
    return answer(200, { items: items.map((post) => ({ ...post, holders: [...post.holders] })) });
  },
});
