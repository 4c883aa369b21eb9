import { useDatabase } from "../../setup/database";
import { useMatters } from "../../setup/matter-fixture";

jest.setTimeout(60_000);

const database = useDatabase();
const matters = useMatters(database);
const { settled } = matters;

test("whoever was told by mail of the miss is told of its correction, though they hold the post no more", async () => {
  const told = { section: "demo-5", period: "2018-07", ladder: "default" } as const;
  const id = await matters.release(told);
  await settled(id);
  const mailed = async (notice: string): Promise<readonly string[]> =>
    (
      await matters.rows<{ name: string }>(
        `select n.name from heqing.delivery d join heqing.step s on s.id = d.step_id join heqing.person n on n.id = d.person_id
          where d.proceeding_id = $1 and s.payload ->> 'notice' = $2 and d.party = 'responsible' order by 1`,
        id,
        notice,
      )
    ).map(({ name }) => name);
  const before = await mailed("early-warning");
  expect(before.length).toBeGreaterThan(1);
  const [gone] = await matters.rows<{ name: string }>(
    `update heqing.holding h set valid = tstzrange(lower(h.valid), clock_timestamp() - interval '1 second')
       from heqing.post p, heqing.person n
      where p.id = h.post_id and n.id = h.person_id and p.unit_id = 'demo-town-5' and p.kind = 'chief' and upper_inf(h.recorded)
      returning n.name`,
  );
  expect(before).toContain(gone?.name);
  expect(await matters.release({ ...told, outcome: "met" })).toBe(id);
  await settled(id);
  expect(await mailed("corrected")).toEqual(before);
});
