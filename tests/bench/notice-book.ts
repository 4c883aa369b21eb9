import { randomUUID } from "node:crypto";
import type { Pool } from "pg";
import { payloadHash } from "../../db/ledger/canonical";
import { actorOf } from "../../db/registry/accounts";
import { loadAccounts, loadRegistry } from "../../db/registry/load";
import { transaction } from "../../db/connect/transaction";
import { withActor } from "../../db/session/with-actor";
import { shanghaiDate } from "../../domain/calendar";
import type { VerdictMessage } from "../../domain/matter";
import { demonstration, quzhou } from "../../registry";
import { ladderFor, loadRules } from "../../rules";

/** A book with many sections, each with a unit, a chief and a liaison officer of its own. */
export interface NoticeBook {
  /** Final verdicts of sections `from` up to `to`: all miss, all in one transaction. */
  release(from: number, to: number): Promise<void>;
}

/** Whom the notice of a section goes to. */
export const recipients = (section: number): readonly string[] => [
  `chief-${section}@bench.example`,
  `liaison-${section}@bench.example`,
];

/** The section a recipient belongs to. */
export const sectionOf = (address: string): number => Number(/-(\d+)@/.exec(address)?.[1] ?? Number.NaN);

const SECTIONS = `
  with n as (select generate_series(0, $1::int - 1) as n),
  units as (insert into heqing.unit (id, name, kind, division_code, demo)
            select 'bench-' || n, '基准' || n || '镇人民政府', 'township_government', '339901001', true from n returning id),
  people as (insert into heqing.person (id, name, email, division_code, demo)
             select gen_random_uuid(), '基准', k || '-' || n || '@bench.example', '339901001', true
               from n, unnest(array['chief', 'liaison']) as k returning id, email),
  posts as (insert into heqing.post (id, unit_id, kind, title, division_code)
            select 'bench-' || n || '-' || k, 'bench-' || n, k, '基准', '339901001'
              from n, unnest(array['chief', 'liaison']) as k returning id),
  held as (insert into heqing.holding (post_id, person_id, valid, source, division_code)
           select 'bench-' || n || '-' || k, p.id, tstzrange('2020-01-01', null), 'bench', '339901001'
             from n cross join unnest(array['chief', 'liaison']) as k join people p on p.email = k || '-' || n || '@bench.example')
  insert into heqing.section (id, name, province, river_id, level, body, division_code, unit_id, station_id, demo)
  select 'bench-' || n, '基准断面' || n, '浙江省', 'demo-xi', '乡镇', 'river', '339901001', 'bench-' || n, 'demo-station', true from n`;

/** Fills a migrated book with the demonstration county and `sections` sections beside it. */
export async function openNoticeBook(owner: Pool, api: Pool, sections: number): Promise<NoticeBook> {
  await loadRegistry(owner, quzhou());
  const county = demonstration();
  await loadRegistry(owner, county);
  await loadAccounts(owner, county.accounts);
  // Rows of one statement do not see each other, so foreign keys are looked at when it ends.
  await transaction(owner, (session) => session.query(SECTIONS, [sections]));
  const today = shanghaiDate(new Date().toISOString());
  const { id, version, hash } = ladderFor(loadRules(), "default", { over: "county", under: "township" }, today);
  const station = await actorOf(owner, "station2", 12 * 60);
  if (station === null) throw new Error("expected the demonstration account station2");
  return {
    release: async (from, to) => {
      const { rows } = await owner.query<{ id: string }>(
        `insert into heqing.verdict (section_id, scheme, period, status, class, target_class, outcome, trace, rule_versions,
                                       division_code, "leading", items)
         select 'bench-' || n, 'township-handover', '2026-10', 'final', 4, 3, 'missed', '{"limiting":["nh3n"]}', '{}', '339901001',
                  true, '{nh3n}'
           from generate_series($1::int, $2::int - 1) as n returning id`,
        [from, to],
      );
      const { rows: messages } = await owner.query<{ id: string; message: VerdictMessage }>(
        "select v.id, heqing.verdict_message(v.id) as message from heqing.verdict v where v.id = any($1)",
        [rows.map((row) => row.id)],
      );
      const told = messages.map(({ id: verdict, message }) => ({
        verdict,
        act: randomUUID(),
        message,
        hash: payloadHash(message).toString("hex"),
      }));
      await withActor(api, station, (session) =>
        session.query(
          `select r.proceeding_id from jsonb_to_recordset($1::jsonb) as m (verdict bigint, act uuid, message jsonb, hash text)
             cross join lateral heqing.attach_or_open(m.verdict, m.act, m.message, decode(m.hash, 'hex'), $2) r`,
          [JSON.stringify(told), JSON.stringify({ ladder: { id, version: String(version), hash } })],
        ),
      );
    },
  };
}
