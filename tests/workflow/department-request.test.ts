import { useEngine } from "../setup/engine";
import type { SunkMail } from "../setup/mail-sink";

jest.setTimeout(90_000);

const engine = useEngine();
const { matters, mail } = engine;

const to =
  (address: string, words: string) =>
  ({ to: reached, mail: { subject = "" } }: SunkMail): boolean =>
    reached.includes(`${address}@demo.heqing.example`) && subject.includes(words);

/** A matter of a township that has been served. */
async function served(section: string, login: string, ladder: "fast" | "default"): Promise<string> {
  const id = await matters.release({ section, ladder });
  await engine.step(id, "sign");
  await matters.sign(id);
  await engine.until(id, ({ phase }) => phase === "assigned");
  await matters.receive(login, id, { kind: "open" });
  await engine.until(id, ({ phase }) => phase === "served");
  return id;
}

const childOf = (parent: string, kind: string): Promise<string> =>
  matters.value<string>("select id::text from heqing.proceeding where parent_id = $1 and kind = $2", parent, kind);

const plan = (id: string) =>
  matters.rows(
    `select d.no, d.stopped_since is not null as still, d.status, d.explanation ->> 'dueDate' as due,
            (select jsonb_agg(jsonb_build_object('ground', s.ground, 'cause', p.kind, 'over', s.until_at is not null))
               from heqing.stop s left join heqing.proceeding p on p.id = s.cause_proceeding_id
              where s.proceeding_id = d.proceeding_id and d.no = any (s.duties)) as stops
       from heqing.duty d where d.proceeding_id = $1 and d.kind = 'plan'`,
    id,
  );

test("chief → department → feedback → confirmed, and the township's clock stands still meanwhile", async () => {
  const id = await served("demo-1", "town1", "default");
  const [before] = await plan(id);
  expect(before).toMatchObject({ still: false });
  await matters.receive("town1", id, {
    kind: "ask-department",
    department: "demo-housing",
    subject: "修复入河管网破损点",
    listed: "sewer-network-repair",
    count: 3,
    duties: [Number((before as { readonly no: number }).no)],
  });
  await engine.until(id, ({ todo }) => todo.includes("await-department"));
  const request = await childOf(id, "request");
  // Exactly the duty that it names, and the stop knows which request it is for.
  expect(await plan(id)).toMatchObject([
    { still: true, stops: [{ ground: "request", cause: "request", over: false }] },
  ]);
  expect(
    await matters.rows(
      "select kind from heqing.duty where proceeding_id = $1 and stopped_since is not null order by no",
      id,
    ),
  ).toEqual([{ kind: "plan" }]);
  const paper = await mail.waitFor(to("housing", "提请办理"));
  expect(paper.mail.text).toContain("修复入河管网破损点");
  expect(paper.mail.text).toContain(`/requests/${request}`);

  // What was taken back upward is not left to the township.
  await engine.until(request, ({ phase }) => phase === "asked");
  await matters.receive("housing", request, { kind: "turn-down", reason: "属地负责" });
  await engine.until(request, ({ events }) => events.includes("act-refused"));
  await matters.receive("housing", request, { kind: "take-on" });
  await mail.waitFor(to("town1", "部门受理"));
  await matters.receive("housing", request, { kind: "feed-back", summary: "三处破损点均已修复" });
  await mail.waitFor(to("liaison1", "办结反馈"));
  expect(await plan(id)).toMatchObject([{ still: true }]);
  await matters.receive("liaison1", request, {
    kind: "confirm-feedback",
    step: await engine.step(request, "confirm-feedback"),
  });
  await engine.until(request, ({ phase, todo }) => phase === "ended" && !todo.includes("notify"));
  await engine.until(id, ({ events }) => events.includes("department-answered"));
  expect(await plan(id)).toMatchObject([{ still: false, status: "running", stops: [{ over: true }] }]);
  await engine.client().workflow.getHandle(engine.workflowId(request, "request")).result();
});

test("a department lets a request lapse and is interviewed: the chief decides, and all of it is published", async () => {
  const id = await served("demo-2", "town2", "fast");
  await matters.receive("county", id, {
    kind: "ask-department",
    department: "demo-water",
    subject: "闸坝调度",
    listed: null,
    count: 1,
    duties: [],
  });
  await engine.until(id, ({ todo }) => todo.includes("await-department"));
  const request = await childOf(id, "request");
  await engine.until(request, ({ phase }) => phase === "asked");
  await matters.receive("water", request, { kind: "take-on" });
  // A second later its period is over; nothing is called by itself.
  await mail.waitFor(to("countychief", "是否约谈"));
  const question = await engine.step(request, "interview-question");
  expect(await childOf(request, "interview")).toBeUndefined();
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const call = { step: question, problem: "逾期未办理", on: today, place: "县政府会议室", reason: "督促未果" };
  // The county office does not decide in the river chief's place.
  await matters.receive("county", request, { kind: "summon", ...call });
  await engine.until(request, ({ events }) => events.includes("act-refused"));
  await matters.receive("countychief", request, { kind: "summon", ...call });
  await engine.until(request, ({ events }) => events.includes("interview-called"));
  const interview = await childOf(request, "interview");
  const notice = await mail.waitFor(to("waterhead", "约谈通知"));
  expect(notice.mail.text).toContain("河长约谈");
  expect(notice.mail.text).toContain("《浙江省河长制规定》第十五条");
  await engine.until(interview, ({ phase }) => phase === "called");
  await matters.receive("countychief", interview, {
    kind: "record-minutes",
    on: today,
    participants: [{ name: "演示盈", post: "县水利局主要负责人", present: true }],
    problem: "闸坝调度滞后",
    measures: "三日内完成调度",
    requirement: "书面报告",
  });
  await engine.until(interview, ({ phase }) => phase === "held");
  const publish = async (text: string): Promise<void> =>
    void (await matters.receive("countychief", interview, {
      kind: "publish-interview",
      step: await engine.step(interview, "publish-interview"),
      text,
    }));
  await publish("问题：闸坝调度滞后；措施：三日内完成调度。");
  await matters.receive("waterhead", interview, { kind: "report-measures", summary: "已完成调度" });
  await engine.until(interview, ({ phase }) => phase === "reported");
  await matters.receive("countychief", interview, { kind: "conclude", carriedOut: true, summary: "已落实" });
  await engine.until(interview, ({ phase }) => phase === "concluded");
  await publish("结果：调度已完成。");
  await engine.until(interview, ({ phase, todo }) => phase === "ended" && !todo.includes("notify"));
  await engine.until(request, ({ events }) => events.includes("interview-ended"));
  expect(
    await matters.rows(
      "select e.data ->> 'about' as about from heqing.event e where e.proceeding_id = $1 and e.kind = 'interview-published' order by n",
      interview,
    ),
  ).toEqual([{ about: "minutes" }, { about: "result" }]);
});
