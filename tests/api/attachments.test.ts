import { createHash, randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";
import type { Response } from "supertest";
import sharp from "sharp";
import { useApi, type Person } from "../setup/api";
import { useDatabase } from "../setup/database";
import { docx, pdf, photo, TAKEN } from "../setup/files";
import { PLAN, useMatters } from "../setup/matter-fixture";
import { settle } from "../setup/served";

const database = useDatabase();
const matters = useMatters(database);
const api = useApi(database);
let matter = "";

beforeAll(async () => {
  matter = await matters.release({ section: "demo-1" });
  await settle(matters, matter);
  await matters.serve(matter);
});

interface Sent {
  readonly key?: string;
  readonly name?: string;
  readonly on?: string | null;
}

const bring = async (
  login: string,
  file: Buffer,
  { key = randomUUID(), name = "照片.jpg", on = matter }: Sent = {},
) => {
  const { agent, csrf } = await api.as(login);
  return agent
    .post(`/api/v1/attachments${on === null ? "" : `?proceeding=${on}`}`)
    .set({
      "x-heqing-csrf": csrf,
      "idempotency-key": key,
      "content-type": "application/octet-stream",
      "x-file-name": encodeURIComponent(name),
    })
    .send(file);
};

interface Kept {
  readonly id: string;
  readonly code: string;
  readonly detail: string;
}
const of = ({ body }: Response): Kept => body as Kept;
const bytes = async ({ agent }: Person, path: string) =>
  agent
    .get(`/api/v1${path}`)
    .buffer()
    .parse((response, done) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => done(null, Buffer.concat(chunks)));
    });

test("a photo is kept as it came, with place and time in its record, and taken away stripped", async () => {
  const file = await photo();
  const answer = await bring("town1", file);
  expect(answer.status).toBe(201);
  expect(answer.body).toMatchObject({
    kind: "jpeg",
    name: "照片.jpg",
    bytes: file.length,
    sha256: createHash("sha256").update(file).digest("hex"),
    width: 640,
    ...TAKEN,
    takenAt: expect.stringMatching(/^2026-11-20T/) as string,
  });
  const township = await api.as("town1");
  const { id } = of(answer);
  expect(answer.headers["location"]).toBe(`/api/v1/attachments/${id}`);
  const saved = await bytes(township, `/attachments/${id}/content`);
  expect(Buffer.compare(saved.body as Buffer, file)).toBe(0);
  expect(saved.headers).toMatchObject({
    "content-type": "application/octet-stream",
    "x-content-type-options": "nosniff",
    "content-security-policy": "default-src 'none'; sandbox",
    "content-disposition": expect.stringContaining("filename*=UTF-8''%E7%85%A7%E7%89%87.jpg") as string,
  });
  for (const [size, width] of [
    ["whole", 640],
    ["thumbnail", 320],
  ] as const) {
    const picture = await bytes(township, `/attachments/${id}/picture?size=${size}`);
    expect(picture.headers["content-type"]).toBe("image/jpeg");
    const metadata = await sharp(picture.body as Buffer).metadata();
    expect([metadata.width, metadata.exif]).toEqual([width, undefined]);
  }
  // Nothing of it stays outside of the book.
  expect(readdirSync(api.uploads)).toEqual([]);
});

test("the same request gives the same attachment; another file or name under its key is refused", async () => {
  const [key, file] = [randomUUID(), pdf()];
  const [first, second] = await Promise.all([bring("town1", file, { key }), bring("town1", file, { key })]);
  expect([first.status, of(second).id]).toEqual([201, of(first).id]);
  expect(of(await bring("town1", docx(), { key })).code).toBe("KEY_REUSED");
  expect(of(await bring("town1", file, { key, name: "另一个.pdf" })).code).toBe("KEY_REUSED");
});

test("what a file is, is told from its content and refused in a sentence", async () => {
  const answer = await bring("town1", Buffer.from("<html><script>alert(1)</script>"), { name: "照片.jpg" });
  expect([answer.status, of(answer).code]).toEqual([422, "FILE_UNUSABLE"]);
  expect(of(answer).detail).toContain("known by their content and not by their name");
  const script = await bring("town1", pdf("3 0 obj\n<< /S /JavaScript >>\nendobj"), { name: "方案.pdf" });
  expect(of(script).detail).toBe(
    "the PDF document holds scripts, files or actions (JavaScript): print it into a plain PDF",
  );
  expect(of(await bring("town1", Buffer.alloc(0))).code).toBe("FILE_UNUSABLE");
  expect((await bring("town1", Buffer.alloc(20 * 1024 * 1024 + 1, 32))).status).toBe(413);
  expect(of(await bring("town1", pdf(), { name: "a\nb" })).code).toBe("INPUT_INVALID");
  expect(readdirSync(api.uploads)).toEqual([]);
});

test("a plan carries it, and its file shows it to whoever sees the plan", async () => {
  const { id } = of(await bring("town1", await photo("png", 3), { name: "现场.png" }));
  const township = await api.as("town1");
  const county = await api.as("county");
  expect((await county.get(`/attachments/${id}`)).status).toBe(404);
  expect((await township.post(`/matters/${matter}/acts`, { ...PLAN, attachments: [id] })).status).toBe(202);
  await settle(matters, matter);
  const { body } = await county.get(`/matters/${matter}`);
  const { acts, attachments } = body as {
    acts: { kind: string; seq: number }[];
    attachments: { id: string; act: number; name: string }[];
  };
  const plan = acts.find(({ kind }) => kind === "plan");
  expect(attachments).toMatchObject([{ id, act: plan?.seq, name: "现场.png", kind: "png" }]);
  expect((await county.get(`/attachments/${id}/picture`)).status).toBe(200);
  expect((await (await api.as("town2")).get(`/attachments/${id}/picture`)).status).toBe(404);
  const removal = await township.agent.delete(`/api/v1/attachments/${id}`).set("x-heqing-csrf", township.csrf);
  expect(removal.status).toBe(404);
});

test("nothing is brought in for a proceeding that the account does not reach", async () => {
  const answer = await bring("town1", await photo(), { on: "999999" });
  expect([answer.status, of(answer).code]).toEqual([404, "NOT_FOUND"]);
});

test("one that no act carries is removed by whoever brought it in", async () => {
  const { id } = of(await bring("town1", pdf()));
  const { agent, csrf } = await api.as("town1");
  expect((await agent.delete(`/api/v1/attachments/${id}`).set("x-heqing-csrf", csrf)).status).toBe(204);
  expect((await agent.get(`/api/v1/attachments/${id}`)).status).toBe(404);
});
