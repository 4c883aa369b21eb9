// Written by `npm run schema` from the catalogue of a migrated book; the tests compare. Never changed by hand.
import type { Book } from "./rows";

/** What each function gives, by its name: one value, or columns. Any of it may be null as far as the catalogue knows. */
export interface BookFunctions {
  readonly about_clue: boolean | null;
  /** Lets the worker act for the account of a source until what was fetched is taken in. */
  readonly act_for_source: {
    readonly account_id: string | null;
    readonly role: string | null;
    readonly jurisdiction: string | null;
  };
  /** Who acts in this transaction: the holder of the live session, good token, link or fetch whose SHA-256 stands, in hex, in the setting heqing.session; null = nobody. */
  readonly actor: unknown;
  /** Account of the actor of this transaction, as text; null when there is nobody. */
  readonly actor_account: string | null;
  /** Account of the actor of this transaction; null when there is nobody. */
  readonly actor_account_id: string | null;
  /** Network address the request came from; null when none was told. */
  readonly actor_address: string | null;
  /** By what the actor proved who they are; null when there is nobody. */
  readonly actor_assurance: string | null;
  /** The division under which what the actor brings is kept: the first of the jurisdiction; where that names none, or is everywhere, that of the account's unit. */
  readonly actor_division: string | null;
  /** Prefixes of the division codes the actor answers for (city 3308, county 330802, township of nine digits, * = all). */
  readonly actor_jurisdiction: readonly string[] | null;
  /** In what part the unit of the actor's account stands in a proceeding. */
  readonly actor_parties: readonly string[] | null;
  /** Person of the actor's account; null when there is nobody. */
  readonly actor_person: string | null;
  /** Id of the request this transaction belongs to; null when none was told. */
  readonly actor_request: string | null;
  /** Role the actor acts in; null when there is nobody. */
  readonly actor_role: string | null;
  /** Method and route of the request this transaction belongs to; null when none was told. */
  readonly actor_route: string | null;
  /** The session by which the actor acts; null for nobody, a token and a link. */
  readonly actor_session: string | null;
  /** Id of the machine token by which the actor acts; null when it is none. */
  readonly actor_token: string | null;
  /** Unit of the actor's account: what it is party to is seen by it. Null when there is nobody. */
  readonly actor_unit: string | null;
  /** Accounts within the reach of an administrator, who ends or proposes to change them. */
  readonly administered: string | null;
  readonly administers: boolean | null;
  readonly alone_from: Date | null;
  readonly answered_notices: unknown;
  readonly area_of: string | null;
  /** Asks for a run of a job; gives the id of the run, the same while one that was asked for has not begun. */
  readonly ask_job: string | null;
  /** Lets a final verdict reach the proceeding it belongs to, or opens one; refused = what is missing for that. */
  readonly attach_or_open: {
    readonly proceeding_id: string | null;
    readonly opened: boolean | null;
    readonly refused: string | null;
  };
  /** How much is taken in, in bytes: of a file, an act (files), a proceeding, an account within 24 hours; and how long one stays that no act carries. */
  readonly attachment_limits: {
    readonly file: number | null;
    readonly of_one_act: number | null;
    readonly proceeding: string | null;
    readonly account_a_day: string | null;
    readonly loose: string | null;
  };
  /** Attachments of an act in their order, as domain/proceeding/attachment.ts names them. */
  readonly attachments_of: unknown;
  readonly attempts_of: readonly Buffer[] | null;
  /** Begins a fetch of a source, or its next attempt; gives how the source is asked. */
  readonly begin_fetch: {
    readonly kind: string | null;
    readonly address: string | null;
    readonly form: string | null;
    readonly rule: string | null;
    readonly started_at: Date | null;
  };
  readonly begin_job_run: boolean | null;
  /** What a missed target is set against: inflow sections by the registry with their values of the same period, who is consulted, who settles it; null for whoever may not release it. */
  readonly both_sides: unknown;
  /** 月度分析会材料 of an office and month, as the book has it now. */
  readonly brief_content: unknown;
  readonly brief_offices: {
    readonly id: string | null;
    readonly division_code: string | null;
  };
  /** Accounts that imported, or stated, the readings which the trace of a verdict names. */
  readonly bringers: readonly string[] | null;
  /** 减负统计: messages, forms and clicks of a month by unit, post and kind, within the actor's reach. */
  readonly burden: {
    readonly unit_id: string | null;
    readonly unit: string | null;
    readonly post: string | null;
    readonly channel: string | null;
    readonly kind: string | null;
    readonly messages: number | null;
    readonly forms: number | null;
    readonly clicks: number | null;
  };
  /** Canonical JSON (RFC 8785), as db/ledger/canonical.ts writes it; of numbers whole ones alone. */
  readonly canonical: string | null;
  /** Keeps a new password of the actor; false where the raw hash is not that of the present one, null where nobody is signed in. */
  readonly change_own_password: boolean | null;
  /** Leases the outbox entries that are to be dispatched now. */
  readonly claim_outbox: {
    readonly id: string | null;
    readonly proceeding_id: string | null;
    readonly kind: string | null;
    readonly attempts: number | null;
  };
  readonly close_proposal: Book["proposal"];
  readonly concerns_administration: boolean | null;
  /** The person of its account lets a token act; false where there is none such. */
  readonly confirm_own_token: boolean | null;
  /** Counts an attempt; gives the seconds still to wait, 0 = it may go on. */
  readonly count_attempt: number | null;
  /** Guesses at one login from anywhere but its known networks: seconds to wait (0 = go on), and whether this was the last free one. */
  readonly count_guess: {
    readonly wait: number | null;
    readonly alert: boolean | null;
  };
  /** How many periods within the actor's reach are to be rejudged; of every section where none is named. */
  readonly count_outdated: number | null;
  readonly count_sign_in: number | null;
  /** Departments of the county of a division, which may be asked 提请办理, and the unit of its river chief (null = none). */
  readonly county_around: unknown;
  readonly demo_examples: unknown;
  readonly divisions_above: {
    readonly code: string | null;
    readonly level: string | null;
    readonly place: number | null;
  };
  /** Ends another's account with its sessions, tokens and links; false where it is of another version by now. */
  readonly end_account: boolean | null;
  /** Ends every session of whoever is signed in but the one at hand; how many. */
  readonly end_other_sessions: number | null;
  readonly end_own_session: boolean | null;
  readonly end_own_token: boolean | null;
  /** Makes the partitions of months that have none yet; gives how many it made. Called before readings of those months are written. */
  readonly ensure_reading_months: number | null;
  /** The session of a token that is still good, and whose it is. */
  readonly find_session: {
    readonly account_id: string | null;
    readonly login: string | null;
    readonly role: string | null;
    readonly jurisdiction: string | null;
    readonly unit_id: string | null;
    readonly unit_name: string | null;
    readonly demo: boolean | null;
    readonly csrf: string | null;
    readonly assurance: string | null;
    readonly session_id: string | null;
    readonly second_factor: boolean | null;
    readonly must_change_password: boolean | null;
    readonly idle: number | null;
    readonly proof_age: number | null;
  };
  /** Deletes attachments that no act has carried for a day, a hundred at most; gives how many. */
  readonly forget_loose_attachments: number | null;
  /** Erases name, mail, phone, login, addresses, sessions, tokens and salts of a person whom no rule keeps; HQ451 says which does. */
  readonly forget_person: Date | null;
  /** Whether the run of its proceeding sends a message now. */
  readonly goes_alone: boolean | null;
  /** Whether an account has a confirmed second factor; told to who reads accounts. */
  readonly has_second_factor: boolean | null;
  readonly has_signed_letter: boolean | null;
  /** A proceeding with parties, heads of its office, unhandled acts and what letters say of it, as db/proceeding/held.ts reads it. */
  readonly held: unknown;
  readonly hold_account: Book["account"];
  readonly hold_and_read: {
    readonly now: string | null;
    readonly held: unknown;
  };
  /** Holds a run until the end of the transaction; gives how far it has come. */
  readonly hold_job: {
    readonly target: string | null;
    readonly position: string | null;
    readonly looked: string | null;
    readonly told: string | null;
    readonly known: readonly string[] | null;
    readonly done: boolean | null;
  };
  /** Holds a proceeding, and its parent, until the end of the transaction; gives the instant, read after the lock. */
  readonly hold_proceeding: {
    readonly held_at: Date | null;
  };
  readonly hold_proposal: Book["proposal"];
  /** True when the division lies in the actor's jurisdiction; false when there is nobody or the division is unknown. */
  readonly in_jurisdiction: boolean | null;
  /** Whether the actor's jurisdiction reaches a row of this division, these units, this section, this matter; null = the row knows none. */
  readonly in_reach: boolean | null;
  /** Sections through which water comes into the division that a section is the outflow of, by the registry of a day. */
  readonly inflow_sections: {
    readonly id: string | null;
  };
  /** An instant as domain/calendar reads it: RFC 3339 in +08:00 with microseconds. */
  readonly instant: string | null;
  readonly is_administration: boolean | null;
  readonly is_head: boolean | null;
  /** Whether it is one line of characters that show. */
  readonly is_name: boolean | null;
  readonly is_own_person: boolean | null;
  /** The unit whose number a letter of a proceeding bears. */
  readonly issuer_of: string | null;
  /** Makes a proceeding of a kind that joins a child of the open matter of its section; gives its parent, null where none. */
  readonly join_open_matter: string | null;
  /** True when every part of the first jurisdiction lies within some part of the second. */
  readonly jurisdiction_within: boolean | null;
  /** Keeps a file of the actor for a proceeding within reach; `kept`, `known`, or the word of FILE_FAULTS that says which ceiling is reached. */
  readonly keep_attachment: string | null;
  readonly keeps_token: boolean | null;
  /** Number, day and hash of the signed letter that bears a check code. */
  readonly letter_by_code: {
    readonly number: string | null;
    readonly signed_on: string | null;
    readonly hash: string | null;
  };
  readonly lies_within: boolean | null;
  /** What is still to be done of a proceeding and when time does something next, as db/proceeding/life.ts reads it; null where there is none. */
  readonly life: unknown;
  readonly line_of: readonly string[] | null;
  readonly link_of: {
    readonly state: string | null;
    readonly purpose: string | null;
    readonly matter_id: string | null;
    readonly used_at: Date | null;
    readonly used_key: string | null;
    readonly expires_at: Date | null;
    readonly account_id: string | null;
    readonly role: string | null;
    readonly jurisdiction: string | null;
    readonly post_id: string | null;
    readonly matter_number: string | null;
    readonly section_name: string | null;
    readonly person_name: string | null;
    readonly post_title: string | null;
    readonly unit_name: string | null;
    readonly demo: boolean | null;
    readonly due_at: Date | null;
    readonly provisional: boolean | null;
    readonly explanation: unknown;
  };
  readonly link_state: string | null;
  readonly link_time: string | null;
  /** For the owner alone: a short session of an active account, in the audit log; nulls where there is no such account. */
  readonly local_session: {
    readonly session: Buffer | null;
    readonly account_id: string | null;
    readonly role: string | null;
    readonly jurisdiction: string | null;
  };
  /** Makes a link for each message that asks to acknowledge a signed letter and is still to be sent; tells its secret, which is kept nowhere. */
  readonly make_links: {
    readonly delivery_id: string | null;
    readonly secret: string | null;
  };
  readonly matter_of_verdict: string | null;
  /** Whether the actor's role may do it to what it reaches of the resource; who is nobody has the role public. */
  readonly may: boolean | null;
  /** Whether a message that is held back until an instant may go out now; null = it was never held back. */
  readonly may_go: boolean | null;
  /** Misses of a section and scheme up to a final verdict: in a row by judged periods, and in the twelve months that end with it; null where it is no miss. */
  readonly miss_run: unknown;
  readonly month_is_judged: boolean | null;
  /** Whether a password alone does not let accounts of the role in. */
  readonly must_have_second_factor: boolean | null;
  /** The next number of an office, series and year: its mark 机关代字, the words, the year, the count. */
  readonly next_number: string | null;
  /** What the registry lacks for a matter of a section, naming it; null = nothing. */
  readonly not_openable: string | null;
  readonly note_answers: unknown;
  /** Keeps what a mail server said to a digest; gives, of each proceeding in it, the notices that are answered for good. */
  readonly note_digest: unknown;
  /** Lists the sections that a month leaves without a verdict, and closes what has come; gives counts. */
  readonly note_month_gaps: {
    readonly opened: number | null;
    readonly closed: number | null;
    readonly open: number | null;
  };
  /** Notes that the actor has read what was sent to them about a proceeding; gives how many messages that was. */
  readonly note_read: number | null;
  /** Messages of a proceeding that are to be sent now, as db/proceeding/notice-request.ts reads them. */
  readonly notices: unknown;
  /** The office one level above an office; null where the registry has none. */
  readonly office_above: string | null;
  /** The office of a division today: the government of a township, the 治水办 of a county or city; null where the registry has none. */
  readonly office_of: string | null;
  /** Opens or joins the matter of the section to which a finding moved a miss; gives its id. */
  readonly open_linked: string | null;
  /** Opens a proceeding of a kind by its first act, for the unit of the actor: role, kind of unit and reach are asked here. */
  readonly open_proceeding: {
    readonly proceeding_id: string | null;
    readonly seq: string | null;
    readonly received_at: Date | null;
    readonly fresh: boolean | null;
  };
  /** Opens a session for who brings the raw hash of a login's password; compares it here. Where it is not opened, says whose login it was. */
  readonly open_session: {
    readonly opened: boolean | null;
    readonly account_id: string | null;
    readonly role: string | null;
  };
  /** Opens a session for the account to which an identity of a provider is linked. */
  readonly open_session_by_identity: {
    readonly opened: boolean | null;
    readonly account_id: string | null;
    readonly role: string | null;
  };
  /** Periods judged by a target or a version of a rule that does not hold on their days any more; of every section where none is named. */
  readonly outdated_periods: {
    readonly section_id: string | null;
    readonly period: string | null;
  };
  readonly outdated_total: number | null;
  /** The sessions of whoever is signed in, the one used last first. */
  readonly own_sessions: {
    readonly id: string | null;
    readonly begun_at: Date | null;
    readonly last_used_at: Date | null;
    readonly ends_at: Date | null;
    readonly address: string | null;
    readonly agent: string | null;
    readonly assurance: string | null;
  };
  /** Good tokens that act for the account of whoever is signed in, those to be confirmed first. */
  readonly own_tokens: {
    readonly id: string | null;
    readonly name: string | null;
    readonly routes: readonly string[] | null;
    readonly jurisdiction: string | null;
    readonly created_at: Date | null;
    readonly created_by: string | null;
    readonly expires_at: Date | null;
    readonly confirmed_at: Date | null;
    readonly last_used_at: Date | null;
    readonly last_address: string | null;
  };
  /** Whose password the holder of a link may choose; no row where there is no such link. */
  readonly password_link_of: {
    readonly state: string | null;
    readonly account_id: string | null;
    readonly login: string | null;
    readonly person_name: string | null;
    readonly unit_name: string | null;
    readonly role: string | null;
    readonly expires_at: Date | null;
  };
  readonly password_link_state: string | null;
  /** Cost and salt of a login's password, as a PHC string without the hash; p_cost is told of logins that have none. */
  readonly password_method: string | null;
  readonly pause_source: boolean | null;
  /** Digests to be sent, as db/message/digests.ts reads them. */
  readonly pending_digests: unknown;
  /** The last day of a month, quarter or year. */
  readonly period_end: string | null;
  /** The first day of a month, quarter or year. */
  readonly period_start: string | null;
  /** Why a person of the reach can not be erased yet; told to administrators. */
  readonly person_kept: readonly string[] | null;
  readonly person_kept_by: readonly string[] | null;
  /** Posts by which a person may act in a proceeding at an instant, with the part that the post's unit has in it. */
  readonly posts_in: {
    readonly post_id: string | null;
    readonly party: string | null;
    readonly kind: string | null;
    readonly unit_id: string | null;
  };
  /** Whether the actor's jurisdiction reaches a proceeding: by its division, a party, its section or itself. */
  readonly proceeding_reached: boolean | null;
  /** What keeps the actor from confirming: the own proposal, the same administration, a line of who made whom; null = nothing. */
  readonly proposal_hindrance: string | null;
  /** Proposes something of a person, an account or a holding; p_subject: id of the account, person or post. Changes nothing but that it is told. */
  readonly propose: string | null;
  /** Whether the person of the session at hand signed in wholly, by the second factor as well where the role or the account has one, or gave it again, in the last quarter of an hour. */
  readonly proven_lately: boolean | null;
  /** Interviews 约谈 of which something was published 公布, the newest first: who was interviewed by whom, and the published texts; nothing else of any file. */
  readonly published_interviews: {
    readonly id: string | null;
    readonly kind: string | null;
    readonly interviewer: string | null;
    readonly called: string | null;
    readonly held_on: string | null;
    readonly demo: boolean | null;
    readonly minutes: string | null;
    readonly minutes_at: Date | null;
    readonly result: string | null;
    readonly result_at: Date | null;
    readonly carried_out: boolean | null;
  };
  /** The session at hand goes on under a new token; p_proven: a second factor was given now, which the audit log says. False where it has ended. */
  readonly raise_session: boolean | null;
  /** Prefixes of division codes (division), or ids of units, sections, matters that the actor's jurisdiction names. */
  readonly reach: readonly string[] | null;
  /** One's own account, and those of the units that the jurisdiction names. */
  readonly reach_accounts: readonly string[] | null;
  /** Proceedings in which the unit of the actor's account is consulted as upstream or downstream, or settles as common superior. */
  readonly reach_as_guest: readonly string[] | null;
  /** Accounts of units in the divisions of the jurisdiction of whoever may read the audit log. */
  readonly reach_audited: readonly string[] | null;
  /** Proceedings of a named section, to which a named unit is party, or in which it has or had a task. */
  readonly reach_by_party: readonly string[] | null;
  /** Ids of the proceedings that the jurisdiction names, or reaches by a unit or section that it names. */
  readonly reach_matters: readonly string[] | null;
  /** Oneself, and where the role may read of persons those of the units that the jurisdiction names. */
  readonly reach_persons: readonly string[] | null;
  readonly reach_sections: readonly string[] | null;
  readonly reach_verdicts: readonly string[] | null;
  /** True when the actor reaches everything. */
  readonly reaches_all: boolean | null;
  /** Whether the jurisdiction names a unit, a section or a matter. */
  readonly reaches_narrowly: boolean | null;
  /** What is kept, encrypted, of who complained, for whom it is a right; leaves a line in the audit log. */
  readonly read_informant: {
    readonly sealed: Buffer | null;
    readonly key_id: string | null;
  };
  /** Proposals of the reach, the newest first, with the names that they are about and what keeps the actor from confirming each. */
  readonly read_proposals: {
    readonly id: string | null;
    readonly kind: string | null;
    readonly state: string | null;
    readonly data: unknown;
    readonly reason: string | null;
    readonly account_id: string | null;
    readonly login: string | null;
    readonly account_role: string | null;
    readonly jurisdiction: string | null;
    readonly person_id: string | null;
    readonly person_name: string | null;
    readonly unit_name: string | null;
    readonly post_title: string | null;
    readonly proposed_by: string | null;
    readonly proposer_role: string | null;
    readonly proposed_at: Date | null;
    readonly decided_by: string | null;
    readonly decider_role: string | null;
    readonly decided_at: Date | null;
    readonly answer: string | null;
    readonly own: boolean | null;
    readonly hindrance: string | null;
  };
  /** Resources of which the actor's role may read: kinds of proceedings among them. */
  readonly readable: readonly string[] | null;
  readonly receive_act: {
    readonly seq: string | null;
    readonly received_at: Date | null;
    readonly fresh: boolean | null;
  };
  /** Removes an attachment of the actor that no act carries; false where there is none such. */
  readonly remove_attachment: boolean | null;
  /** States that an observed value counts no more, for a reason; the observation stays. */
  readonly retract: {
    readonly section_id: string | null;
    readonly month: string | null;
  };
  readonly revoke_token: boolean | null;
  /** The orders of some numbers, with the items that must be sampled; from the order itself where the law has not judged it yet. */
  readonly sampling_orders: {
    readonly number: string | null;
    readonly section_id: string | null;
    readonly open: boolean | null;
    readonly items: readonly string[] | null;
  };
  /** Whether the unit of the actor's account is a party of a proceeding in one of these roles: what names them is seen by it. */
  readonly seen_as: boolean | null;
  /** Roles of the parties that see an act of a kind as it is received; null = everybody who sees the proceeding. */
  readonly seen_at_receipt: readonly string[] | null;
  /** Hash of the secret that was shown in this transaction, whether it is anybody's or not; null when there was none. */
  readonly session_at_hand: Buffer | null;
  readonly session_time: string | null;
  readonly shown_runs: {
    readonly run: string | null;
    readonly job: string | null;
    readonly state: string | null;
    readonly attempts: number | null;
    readonly by_hand: boolean | null;
    readonly created_at: Date | null;
    readonly started_at: Date | null;
    readonly ended_at: Date | null;
    readonly outcome: unknown;
    readonly error_code: string | null;
  };
  readonly shown_schedules: {
    readonly id: string | null;
    readonly paused: boolean | null;
  };
  readonly shown_to: boolean | null;
  readonly sign_out_everywhere: number | null;
  readonly spend_link: string | null;
  /** State of a proceeding that the actor sees, with the posts by which their person may act in it, the part of their unit, and who could sign. */
  readonly standing: {
    readonly kind: string | null;
    readonly parked: boolean | null;
    readonly state: unknown;
    readonly state_schema: number | null;
    readonly person: string | null;
    readonly posts: unknown;
    readonly parties: readonly string[] | null;
    readonly heads: readonly string[] | null;
    readonly station: string | null;
  };
  /** The unit that samples for a proceeding; null where neither a party nor the registry says one. */
  readonly station_of: string | null;
  readonly store_act: {
    readonly seq: string | null;
    readonly received_at: Date | null;
    readonly fresh: boolean | null;
  };
  /** The office one level above the unit that answers for a section; null where the registry has no such unit or no such office. */
  readonly superior_office: string | null;
  /** Mails about proposals that are to be sent now, with a fresh one-time link where one is theirs; taken again later where nothing is said of them. */
  readonly take_account_mails: {
    readonly id: string | null;
    readonly kind: string | null;
    readonly address: string | null;
    readonly attempts: number | null;
    readonly token: string | null;
    readonly proposal: string | null;
    readonly state: string | null;
    readonly person_name: string | null;
    readonly login: string | null;
    readonly unit_name: string | null;
    readonly role: string | null;
    readonly post_title: string | null;
    readonly proposed_by: string | null;
    readonly proposer_role: string | null;
    readonly decided_by: string | null;
    readonly decider_role: string | null;
    readonly reason: string | null;
    readonly answer: string | null;
  };
  /** Gathers ripe messages into the digests of the day; gives how many it took up. */
  readonly take_digests: number | null;
  /** Takes one token from each bucket, which holds a minute of them; gives the seconds to wait, 0 = go on. */
  readonly take_turn: number | null;
  /** Puts a message of the system into the inboxes of open proceedings, one each; gives how many it was new to. */
  readonly tell_proceedings: number | null;
  readonly to_texts: readonly string[] | null;
  /** A fact of the setting heqing.request, a JSON object; null when it was not told. */
  readonly told_of_request: string | null;
  /** For the owner alone: drops audit lines older than six months, once they were exported. */
  readonly trim_audit: string | null;
  /** Whether two administrators are left of whom one may propose and the other confirm. */
  readonly two_lines: boolean | null;
  /** Whether an account of a unit of this kind may have the role: another would see tasks that it can't do, or none. */
  readonly unit_has_role: boolean | null;
  readonly unkept_histories: {
    readonly id: string | null;
    readonly kind: string | null;
    readonly key: string | null;
  };
  readonly unlock_account: number | null;
  /** Papers that were mailed so many hours ago, or with p_bounced came back, and that nobody of their unit opened. */
  readonly unopened_papers: unknown;
  readonly unpark: boolean | null;
  /** Keeps the password that the holder of a link chose, once, with every other link of the account; gives the state it was found in. */
  readonly use_password_link: string | null;
  readonly use_token: {
    readonly state: string | null;
    readonly account_id: string | null;
    readonly login: string | null;
    readonly role: string | null;
    readonly jurisdiction: string | null;
    readonly routes: readonly string[] | null;
    readonly unit_id: string | null;
    readonly unit_name: string | null;
    readonly demo: boolean | null;
  };
  readonly verdict_message: unknown;
  /** True when a jurisdiction names something and nothing outside the actor's own. */
  readonly within_reach: boolean | null;
  /** Writes everything that the law said to a proceeding, set-wise; gives its life. */
  readonly write_judgement: unknown;
  /** Orders a paper's messages by another channel than mail; gives those still to be sent. */
  readonly write_second_channel: {
    readonly id: string | null;
    readonly address: string | null;
    readonly number: string | null;
    readonly unit: string | null;
  };
}
