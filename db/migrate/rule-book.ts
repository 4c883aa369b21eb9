import type { Client } from "pg";
import { HeqingError } from "../../domain/errors";
import { connected } from "../connect/connect";
import { leafOf } from "../ledger/leaf";
import type { Book } from "../schema/rows";

/** One version of a rule as the book keeps it: the rule's file, its parts by name. */
export interface RuleRow {
  readonly kind: string;
  readonly id: string;
  readonly version: number;
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
  readonly status: "binding" | "assumption";
  readonly source: unknown;
  readonly body: unknown;
  /** SHA-256, in hex, over the canonical JSON of all of the above. */
  readonly hash: string;
}

export interface KeepRulesOptions {
  /** Login of heqing_owner. */
  readonly ownerUrl: string;
  readonly rules: readonly RuleRow[];
}

/** What a call brought: rule versions that are new, and open-ended ones of which the last day is known now. */
export interface RulesKept {
  readonly added: number;
  readonly ended: number;
  /** Periods judged by versions that hold on their days no more: `heqing rejudge` prepares their verdicts. 0 where nothing changed. */
  readonly outdated: number;
}

/** Every rule given that is not in the book as it is given, beside what the book has of it. */
const DIFFERING = `
  with given as (
    select * from jsonb_to_recordset($1::jsonb) as g (
      kind text, id text, version integer, "effectiveFrom" date, "effectiveTo" date, status text, source jsonb,
      body jsonb, hash text)
  )
  select g.kind, g.id, g.version, g.hash, r.hash as kept,
         r.hash is null as new,
         r.effective_to is null and e.hash is null and g."effectiveTo" is not null
           and (r.effective_from, r.status, r.source, r.body) = (g."effectiveFrom", g.status, g.source, g.body) as ends
    from given g
    left join heqing.rule r using (kind, id, version)
    left join heqing.rule_end e using (kind, id, version)
   where coalesce(e.hash, r.hash) is distinct from g.hash
   order by g.kind, g.id, g.version`;

const ADD = `
  insert into heqing.rule (kind, id, version, effective_from, effective_to, status, source, body, hash)
  select kind, id, version, "effectiveFrom", "effectiveTo", status, source, body, hash
    from jsonb_to_recordset($1::jsonb) as g (
      kind text, id text, version integer, "effectiveFrom" date, "effectiveTo" date, status text, source jsonb,
      body jsonb, hash text)`;

const END = `
  insert into heqing.rule_end (kind, id, version, effective_to, hash)
  select kind, id, version, "effectiveTo", hash
    from jsonb_to_recordset($1::jsonb) as g (kind text, id text, version integer, "effectiveTo" date, hash text)`;

const SEAL = `
  with leaf as (
    insert into heqing.ledger_leaf (id, kind, subject, canonical, leaf_hash, division_code)
    values ($1::uuid, 'rules', 'rules/' || $1::uuid::text, $2, $3, '') returning id)
  insert into heqing.ledger_salt (leaf_id, field, salt, plain, division_code)
  select leaf.id, s.field, decode(s.salt, 'hex'), s.plain, ''
    from leaf, jsonb_to_recordset($4::jsonb) as s (field text, salt text, plain text)`;

interface Differing {
  readonly kind: Book["rule"]["kind"];
  readonly id: Book["rule"]["id"];
  readonly version: Book["rule"]["version"];
  readonly hash: Book["rule"]["hash"];
  readonly kept: Book["rule"]["hash"] | null;
  readonly new: boolean;
  readonly ends: boolean | null;
}

/**
 * Copies rules into the book, all or none, and seals what is new by a leaf of the ledger. What the book has stays as it is: of a version that is there, only the last
 * day may become known when it had none. Two at once are one: the second waits and finds nothing to do.
 * @throws HeqingError RULE_CHANGED when a version is there with other content; else as toHeqingError says
 */
export async function keepRules({ ownerUrl, rules }: KeepRulesOptions): Promise<RulesKept> {
  return connected({ url: ownerUrl, applicationName: "heqing rules" }, async (client) => {
    await client.query("begin");
    await client.query("lock table heqing.rule in share row exclusive mode");
    const kept = await keep(client, rules);
    await client.query("commit");
    return kept;
  });
}

async function keep(client: Client, rules: readonly RuleRow[]): Promise<RulesKept> {
  const { rows } = await client.query<Differing>(DIFFERING, [JSON.stringify(rules)]);
  const changed = rows.find((row) => !row.new && row.ends !== true);
  if (changed !== undefined) throw ruleChanged(changed);
  const named = new Map(rules.map((rule) => [nameOf(rule), rule]));
  const of = (some: readonly Differing[]): string => JSON.stringify(some.map((row) => named.get(nameOf(row))));
  const [added, ended] = [rows.filter((row) => row.new), rows.filter((row) => !row.new)];
  if (added.length > 0) await client.query(ADD, [of(added)]);
  if (ended.length > 0) await client.query(END, [of(ended)]);
  if (rows.length > 0) await seal(client, added, ended, named);
  return { added: added.length, ended: ended.length, outdated: rows.length === 0 ? 0 : await countOutdated(client) };
}

async function countOutdated(client: Client): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    "select count(*)::integer as count from heqing.outdated_periods(null)",
  );
  return rows[0]?.count ?? 0;
}

type Named = ReadonlyMap<string, RuleRow>;

/** One leaf for what a start or migration brought: ids, versions and hashes, when, and by which login. */
async function seal(
  client: Client,
  added: readonly Differing[],
  ended: readonly Differing[],
  named: Named,
): Promise<void> {
  const { rows } = await client.query<{ login: string; at: string }>(
    "select session_user::text as login, heqing.instant(clock_timestamp()) as at",
  );
  const [{ login, at: keptAt } = { login: "", at: "" }] = rows;
  const { id, canonical, hash, salts } = leafOf({
    kind: "rules",
    keptAt,
    login,
    added: added.map((row) => ({
      kind: row.kind,
      id: row.id,
      version: row.version,
      status: named.get(nameOf(row))?.status,
      hash: row.hash,
    })),
    ended: ended.map((row) => ({
      kind: row.kind,
      id: row.id,
      version: row.version,
      effectiveTo: named.get(nameOf(row))?.effectiveTo,
      hash: row.hash,
    })),
  });
  const opened = salts.map(({ field, salt, plain }) => ({ field, salt: salt.toString("hex"), plain }));
  await client.query(SEAL, [id, canonical, hash, JSON.stringify(opened)]);
}

const nameOf = ({ kind, id, version }: Pick<RuleRow, "kind" | "id" | "version">): string => `${kind}/${id}@${version}`;

const ruleChanged = (row: Differing): HeqingError =>
  new HeqingError(
    "RULE_CHANGED",
    `expected ${nameOf(row)} as the book keeps it (${(row.kept ?? "").slice(0, 12)}), got ${row.hash.slice(0, 12)}: ` +
      "a change is a new version",
    { fields: { kind: row.kind, id: row.id, version: row.version } },
  );
