import { Pool } from "pg";

/** A section of the demonstration's first township that no other test meets. */
export const sectionName = (n: number): string => `演示溪扰动断面${n}`;
/** Its id. */
export const sectionId = (n: number): string => `chaos-${n}`;

const SECTIONS = `
  insert into heqing.section (id, name, province, river_id, level, body, division_code, unit_id, station_id, note, demo)
  select 'chaos-' || n, '演示溪扰动断面' || n, s.province, s.river_id, s.level, s.body, s.division_code, s.unit_id, s.station_id, '虚构断面', true
    from heqing.section s, generate_series(1, $1::integer) n where s.id = 'demo-1'`;

const TARGETS = `
  insert into heqing.section_target (section_id, scheme, target_class, valid, source, status)
  select 'chaos-' || n, t.scheme, t.target_class, t.valid, t.source, t.status
    from heqing.section_target t, generate_series(1, $1::integer) n where t.section_id = 'demo-1'`;

/** Adds `count` sections like the demonstration's first one, as the owner of the book. */
export async function addSections(ownerUrl: string, count: number): Promise<void> {
  const owner = new Pool({ connectionString: ownerUrl, max: 1 });
  try {
    await owner.query(SECTIONS, [count]);
    await owner.query(TARGETS, [count]);
  } finally {
    await owner.end();
  }
}
