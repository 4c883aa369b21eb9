import { readFile } from "node:fs/promises";
import { Readable } from "node:stream";
import { z } from "zod";
import { letterByCode, readLetter } from "../../db/read/letter";
import { takeTurn } from "../../db/session/turn";
import { withActor } from "../../db/session/with-actor";
import { mayRead } from "../../domain/access";
import { HeqingError } from "../../domain/errors";
import { differenceFrom, fileOf, paperOf } from "../../engine/letter-paper";
import { articlesOf, pinnedLadder } from "../../rules";
import { countFailure } from "../http/failures";
import { answer, route } from "../http/route";
import { DATE, UUID } from "../http/shapes";
import type { SignedIn } from "../http/signed-in";
import { discardUpload, type Look, receiveUpload } from "../imports/upload";
import type { ApiPorts } from "../ports";

const ONE = z.object({ id: UUID.transform((id) => id.toLowerCase()) });
const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
/** Papers of one account a minute, and at once: each is set anew. */
const PAPERS_A_MINUTE = 30;
/** A letter is a few pages. */
const LARGEST = 2 * 1024 * 1024;
/** What a file is, is told once it is there whole. */
const ANY_BYTES: Look = { isText: false, look: () => undefined, mediaType: () => "application/octet-stream" };

/** The letter on paper, as far as the account sees it. @throws HeqingError NOT_FOUND, TOO_MANY */
async function paperFor({ pool, rules, publicUrl = "" }: ApiPorts, who: SignedIn, id: string) {
  const retryAfter = await takeTurn(pool, [{ name: `papers ${who.accountId}`, perMinute: PAPERS_A_MINUTE }]);
  if (retryAfter > 0)
    throw new HeqingError("TOO_MANY", `expected ${retryAfter} s without a paper`, { fields: { retryAfter } });
  const letter = await withActor(pool, who.actor, (session) => readLetter(session, id), { readOnly: true });
  if (letter === null) throw new HeqingError("NOT_FOUND", `letter ${id} does not exist for this account`);
  const paper = paperOf(
    letter,
    () => {
      const { ladder, status } = pinnedLadder(rules, letter.pin);
      return { ladder, ladderStatus: status, articles: articlesOf(rules) };
    },
    publicUrl,
  );
  return { paper, version: letter.edits };
}

/** A name that a file may bear: the number where there is one, else the title. */
const nameOf = (text: string): string => text.replaceAll(/[\\/:*?"<>|\s]/gu, "").slice(0, 80);

const paperRoute = (format: "docx" | "pdf", summary: string) =>
  route({
    method: "get",
    path: `/letters/:id/${format}`,
    summary,
    access: mayRead("letter"),
    params: ONE,
    audit: "export",
    produces: format === "docx" ? DOCX : "application/pdf",
    refusals: ["TOO_MANY"],
    answers: { 200: z.string() },
    handle: async ({ ports, who, params: { id }, response }) => {
      const { paper } = await paperFor(ports, who, id);
      response.attachment(`${nameOf(paper.number ?? paper.title)}.${format}`);
      response.set({ "X-Content-Type-Options": "nosniff" });
      // Its shape is that of the text which the route declares.
      return answer(200, Readable.from([await fileOf(paper, format)], { objectMode: false }) as unknown as string);
    },
  });

export const letterDocxRoute = paperRoute(
  "docx",
  "A letter 公文 as a DOCX file in the layout of GB/T 9704: to be edited and brought back, or printed for the seal",
);
export const letterPdfRoute = paperRoute(
  "pdf",
  "A letter as a PDF file; what was signed bears a check code and a QR code that lead to its record",
);

const CHANGED = z.object({ was: z.string(), now: z.string() });
const LINE = z.object({
  change: z.enum(["same", "changed", "added", "removed"]),
  was: z.string().nullable(),
  now: z.string().nullable(),
});

export const letterDifferenceRoute = route({
  method: "post",
  path: "/letters/:id/difference",
  summary:
    "An edited DOCX comes back: what it says otherwise than the letter, paragraph by paragraph. Nothing is kept of it; what is accepted is an act edit-letter, made of `version`",
  access: mayRead("letter"),
  params: ONE,
  upload: [DOCX, "application/octet-stream"],
  refusals: ["FILE_UNUSABLE", "TOO_MANY"],
  answers: {
    200: z.object({ version: z.number(), title: CHANGED, addressee: CHANGED, paragraphs: z.array(LINE) }),
  },
  handle: async ({ ports, who, params: { id }, request }) => {
    const { paper, version } = await paperFor(ports, who, id);
    const { path } = await receiveUpload(request, ports.uploads, { bytes: LARGEST, content: ANY_BYTES });
    try {
      const { title, addressee, paragraphs } = await differenceFrom(await readFile(path), paper);
      return answer(200, { version, title, addressee, paragraphs: [...paragraphs] });
    } finally {
      await discardUpload(path);
    }
  },
});

export const verifyRoute = route({
  method: "get",
  path: "/verify/:code",
  summary: "What the check code of a signed letter tells anybody: its number, day and hash, and nothing else",
  access: "public",
  params: z.object({
    code: z
      .string()
      .max(40)
      .transform((code) => code.replaceAll("-", "").toUpperCase())
      .pipe(z.string().regex(/^[0-9A-F]{20}$/, "expected the check code of a letter")),
  }),
  refusals: ["TOO_MANY"],
  answers: { 200: z.object({ number: z.string(), date: DATE, hash: z.string() }) },
  handle: async ({ ports, params: { code }, request }) => {
    const letter = await letterByCode(ports.pool, code);
    if (letter !== null) return answer(200, letter);
    await countFailure(ports, "verify", request);
    throw new HeqingError("NOT_FOUND", "expected the check code of a signed letter, whole");
  },
});
