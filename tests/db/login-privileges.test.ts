import { ROLES, type Role } from "../../db/migrate/roles";
import { useDatabase } from "../setup/database";

const database = useDatabase();

type Login = Exclude<Role, "owner" | "temporal">;
/** Privileges by table; a column list stands behind the privilege it narrows. */
type Privileges = Readonly<Record<string, string>>;

const read = (...tables: string[]): Privileges => Object.fromEntries(tables.map((table) => [table, "SELECT"]));
const FACTS = read("division", "post", "registry_record", "river", "section", "section_edge", "section_target", "unit");
const EVERYONE = read("act_sight", "migration", "opening", "permission", "repeatable", "rule", "rule_end");

/** What of a fetch is read: all but the secret by which the worker acts for its source. */
const FETCH_SEEN =
  "SELECT (id, source_id, address, account_id, division_code, state, attempts, started_at, ended_at, released_on, newest_at, " +
  "sha256, batch_id, report, error_code, error)";

/** What the logins of the processes may do to tables, written down: a grant more or less fails. What the api sees is in row-permissions. */
const TABLES: Readonly<Record<Login, Privileges>> = {
  api: {
    ...FACTS,
    ...EVERYONE,
    ...read(
      "attached",
      "attachment",
      "attachment_copy",
      "delivery",
      "duty",
      "event",
      "holding",
      "ledger_leaf",
      "letter",
      "matter",
      "outbox",
      "party",
      "person",
      "step",
      "stop",
    ),
    act:
      "SELECT (proceeding_id, seq, act_id, kind, payload, payload_hash, account_id, role, request_id, division_code, " +
      "received_at, outcome, refusal, handled_at, law_revision, assurance, person_id, post_id, for_post_id, for_person_id, posts, seen_by)",
    account:
      "SELECT (id, login, person_id, unit_id, role, jurisdiction, active, created_at, version, must_change_password)",
    account_identity: "DELETE, INSERT, SELECT",
    audit_event: "INSERT (kind, account_id, role, source_address, request_id, data, assurance, route), SELECT",
    import_batch:
      "INSERT, SELECT (id, kind, file_name, file_sha256, bytes_total, bytes_read, state, rows, accepted, refused, unchanged, " +
      "history, result, error_code, error, account_id, division_code, created_at, touched_at, finished_at, read_as, encoding, faults), " +
      "UPDATE (file_sha256, bytes_read, state, rows, accepted, refused, unchanged, result, error_code, error, touched_at, finished_at, " +
      "encoding, faults)",
    import_stage: "DELETE, INSERT, SELECT, UPDATE",
    kept_answer: "DELETE, INSERT, SELECT, UPDATE",
    machine_token:
      "SELECT (id, name, account_id, role, routes, jurisdiction, created_at, created_by, expires_at, division_code, " +
      "last_used_at, last_address, revoked_at, revoked_by, confirmed_at)",
    proceeding:
      "SELECT (id, key, kind, parent_id, child_no, number, section_id, division_code, scheme, verdict_id, pins, phase, rung, open, ended_as, " +
      "next_due, received_seq, handled_seq, handled_until, parked_code, parked_reason, parked_at, seen_by, demo, opened_at, " +
      "closed_at, linked_from)",
    quarantine: "INSERT, SELECT",
    doubt: "INSERT, SELECT",
    release_refusal: "INSERT, SELECT",
    warning: "INSERT, SELECT, UPDATE (lifted_at)",
    reading: "INSERT, SELECT",
    brief: "SELECT",
    month_gap: "SELECT",
    source: "SELECT",
    source_content: "INSERT",
    source_fetch:
      "INSERT (id, source_id, address, account_id, division_code, state, started_at, ended_at, released_on, newest_at, sha256, " +
      `batch_id, report), ${FETCH_SEEN}`,
    source_gap: "SELECT",
    source_section: "INSERT, SELECT, UPDATE (last_value_at)",
    statement: "INSERT, SELECT",
    recovery_code: "DELETE, INSERT, SELECT, UPDATE",
    release:
      "INSERT, SELECT (id, verdict_id, preliminary_id, proceeding_id, opened, refused, prepared_by, released_by, " +
      "division_code, released_at)",
    second_factor: "DELETE, INSERT, SELECT, UPDATE",
    sign_in_attempt: "DELETE, INSERT, SELECT, UPDATE",
    upload: "INSERT",
    verdict: "INSERT, SELECT, UPDATE (superseded_by)",
    verdict_id_seq: "USAGE",
  },
  worker: {
    ...FACTS,
    ...EVERYONE,
    ...read("attached", "attachment", "holding", "matter", "person", "schedule", "source"),
    // What a source answered, while it is taken in for the account of that source.
    import_batch: "INSERT, SELECT, UPDATE",
    import_stage: "DELETE, INSERT, SELECT, UPDATE",
    quarantine: "INSERT, SELECT",
    reading: "INSERT, SELECT",
    statement: "INSERT, SELECT",
    doubt: "INSERT, SELECT",
    warning: "INSERT, SELECT, UPDATE (lifted_at)",
    verdict: "INSERT, SELECT, UPDATE (superseded_by)",
    verdict_id_seq: "USAGE",
    source_content: "INSERT, SELECT",
    source_fetch:
      `INSERT (id, source_id, address, account_id, division_code, state), ${FETCH_SEEN}, UPDATE (state, ended_at, released_on, ` +
      "newest_at, sha256, batch_id, report, error_code, error, secret_hash, secret_until)",
    source_gap: "INSERT, SELECT, UPDATE",
    source_section: "INSERT, SELECT, UPDATE",
    act: "INSERT, SELECT, UPDATE (outcome, refusal, handled_at, law_revision, seen_by)",
    delivery: "SELECT, UPDATE (subject, body, state, attempts, response, last_error, bounce, sent_at, bounced_at)",
    brief: "INSERT, SELECT, UPDATE (content, sha256, made_at)",
    job_run: "INSERT, SELECT, UPDATE (state, attempts, scheduled_for, started_at, ended_at, outcome, error_code)",
    kept_history: "INSERT, SELECT",
    month_gap: "INSERT, SELECT, UPDATE (closed_at)",
    duty: "INSERT, SELECT, UPDATE",
    event: "INSERT, SELECT",
    job: "INSERT, SELECT, UPDATE",
    ledger_leaf: "INSERT, SELECT",
    ledger_salt: "INSERT, SELECT",
    letter: "INSERT, SELECT, UPDATE",
    outbox: "INSERT, SELECT, UPDATE (lease_until, done_at)",
    party: "INSERT, SELECT, UPDATE (valid, recorded)",
    proceeding:
      "INSERT, SELECT, UPDATE (state, state_schema, phase, rung, open, ended_as, next_due, received_seq, handled_seq, handled_until, " +
      "parked_code, parked_reason, parked_at, seen_by, closed_at)",
    step: "INSERT, SELECT, UPDATE (payload, state, done_at, result)",
    stop: "INSERT, SELECT, UPDATE (until_at)",
  },
  relay: {
    ...FACTS,
    ...EVERYONE,
    ...read("schedule"),
    proceeding:
      "SELECT (id, kind, parent_id, section_id, scheme, open, next_due, received_seq, handled_seq, handled_until, parked_code, parked_at)",
    outbox: "INSERT, SELECT, UPDATE",
    act: "SELECT (proceeding_id, seq, received_at)",
    job_run: "SELECT (id, job, state, created_at)",
    step: "SELECT (proceeding_id, by_person, state, created_at, not_before, gathered)",
  },
  sequencer: EVERYONE,
  readonly: { ...FACTS, ...EVERYONE, ...read("doubt", "job", "reading", "statement", "verdict") },
};

/** Functions that lend the owner's rights, by who may call them. */
const LENT: Readonly<Record<Login, readonly string[]>> = {
  api: [
    "actor",
    "actor_division",
    "actor_parties",
    "administered",
    "administers",
    "ask_job",
    "attach_or_open",
    "audit",
    "audit_read",
    "both_sides",
    "burden",
    "change_edge",
    "change_own_password",
    "change_post",
    "change_section",
    "change_target",
    "change_unit",
    "close_session",
    "confirm_own_token",
    "confirm_proposal",
    "count_guess",
    "count_outdated",
    "decide_doubt",
    "demo_examples",
    "end_account",
    "end_other_sessions",
    "end_own_session",
    "end_own_token",
    "ensure_reading_months",
    "enter_source",
    "find_session",
    "forget_kept_answers",
    "has_second_factor",
    "keep_attachment",
    "keep_informant",
    "know_network",
    "letter_by_code",
    "link_of",
    "make_post",
    "make_section",
    "make_token",
    "make_unit",
    "miss_run",
    "note_link_opened",
    "note_read",
    "open_proceeding",
    "open_session",
    "open_session_by_identity",
    "own_sessions",
    "own_tokens",
    "password_link_of",
    "password_method",
    "pause_source",
    "person_kept",
    "prolong_session",
    "propose",
    "published_interviews",
    "raise_session",
    "reach_accounts",
    "reach_as_guest",
    "reach_audited",
    "reach_by_party",
    "reach_persons",
    "read_informant",
    "read_proposals",
    "receive_act",
    "refuse_proposal",
    "remove_attachment",
    "revoke_token",
    "sampling_orders",
    "seal_releases",
    "seen_as",
    "shown_runs",
    "shown_schedules",
    "sign_out_everywhere",
    "spend_link",
    "standing",
    "take_turn",
    "unlock_account",
    "unpark",
    "use_password_link",
    "use_token",
    "withdraw_proposal",
    "within_reach",
  ],
  worker: [
    "act_for_source",
    "actor",
    "actor_division",
    "answer_account_mail",
    "attach_or_open",
    "begin_fetch",
    "brief_content",
    "ensure_reading_months",
    "forget_loose_attachments",
    "join_open_matter",
    "make_links",
    "next_number",
    "note_digest",
    "note_month_gaps",
    "open_linked",
    "outdated_total",
    "pending_digests",
    "reach_accounts",
    "reach_by_party",
    "take_account_mails",
    "take_digests",
    "write_deliveries",
    "write_second_channel",
  ],
  relay: ["actor"],
  sequencer: ["actor"],
  readonly: ["actor"],
};

const LOGINS = Object.keys(TABLES) as readonly Login[];

test.each(LOGINS)("the login of the %s may do to tables what is written down, and nothing else", async (login) => {
  const { rows } = await database.pool("owner").query<{ name: string; may: string }>(
    `select name, string_agg(privilege, ', ' order by privilege) as may
       from (
         select c.relname as name, a.privilege_type as privilege
           from pg_class c cross join lateral aclexplode(c.relacl) a
          where c.relnamespace = 'heqing'::regnamespace and a.grantee in ($1::regrole, 0)
         union all
         select c.relname, a.privilege_type || ' (' || string_agg(t.attname, ', ' order by t.attnum) || ')'
           from pg_class c
           join pg_attribute t on t.attrelid = c.oid
          cross join lateral aclexplode(t.attacl) a
          where c.relnamespace = 'heqing'::regnamespace and a.grantee in ($1::regrole, 0)
          group by c.relname, a.privilege_type) p
      group by name`,
    [ROLES[login]],
  );
  expect(Object.fromEntries(rows.map(({ name, may }) => [name, may]))).toEqual(TABLES[login]);
});

test.each(LOGINS)(
  "the login of the %s is lent the owner's rights by the functions written down alone",
  async (login) => {
    const { rows } = await database.pool("owner").query<{ name: string }>(
      `select distinct proname as name from pg_proc
      where pronamespace = 'heqing'::regnamespace and prosecdef and has_function_privilege($1, oid, 'execute') order by 1`,
      [ROLES[login]],
    );
    expect(rows.map(({ name }) => name)).toEqual(LENT[login]);
  },
);

test.each(LOGINS)("the login of the %s is no other, makes nothing and owns nothing", async (login) => {
  const session = database.pool(login);
  for (const role of Object.values(ROLES).filter((name) => name !== ROLES[login])) {
    await expect(session.query(`set role ${role}`)).rejects.toMatchObject({ code: "42501" });
  }
  await expect(session.query("create table heqing.own (id int)")).rejects.toMatchObject({ code: "42501" });
  await expect(session.query("create table public.own (id int)")).rejects.toMatchObject({ code: "42501" });
  await expect(session.query("alter table heqing.matter disable row level security")).rejects.toMatchObject({
    code: "42501",
  });
  const { rows } = await session.query(
    `select (select count(*)::int from pg_class where relowner = current_user::regrole and relpersistence <> 't') as owned,
            (select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication from pg_roles where rolname = current_user) as more`,
  );
  expect(rows).toEqual([{ owned: 0, more: false }]);
});
