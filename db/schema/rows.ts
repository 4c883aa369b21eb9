// Written by `npm run schema` from the catalogue of a migrated book; the tests compare. Never changed by hand.

/** A row of the table heqing.account. */
interface AccountRow {
  readonly id: string;
  readonly login: string;
  /** How its raw hash is computed, as a PHC string without the hash: $argon2id$v=19$m=…,t=…,p=…$salt; empty = nobody signs in by password. */
  readonly password_method: string;
  /** SHA-256 of the raw argon2id hash: what is kept opens nothing, and heqing.open_session compares. */
  readonly password_verifier: Buffer;
  readonly person_id: string;
  readonly unit_id: string;
  readonly role: string;
  /** comma-separated division code prefixes: 3308 = a city, 330802 = a county, nine digits = a township */
  readonly jurisdiction: string;
  readonly active: boolean;
  readonly created_at: Date;
  /** Counts its changes: what an edit says it was made of. */
  readonly version: number;
  /** The password was given by an administrator, who therefore knows it. */
  readonly must_change_password: boolean;
  /** The administrator who proposed it, or the role or address by which it administers; null = of the first three, or of before proposals. */
  readonly answered_by: string | null;
}

/** Identities of a provider that sign in to an account; linked by the person, never made by a sign-in. */
interface AccountIdentityRow {
  readonly id: string;
  readonly account_id: string;
  readonly issuer: string;
  readonly subject: string;
  readonly linked_at: Date;
}

/** Mails about proposals, to the person concerned and to audit administrators; the address is emptied once a server has answered. */
interface AccountMailRow {
  readonly id: string;
  readonly proposal_id: string;
  readonly kind: string;
  readonly person_id: string | null;
  readonly account_id: string | null;
  readonly address: string;
  readonly state: string;
  readonly attempts: number;
  readonly next_at: Date;
  readonly made_at: Date;
  readonly answered_at: Date | null;
  readonly response: string | null;
}

/** A row of the table heqing.act. */
interface ActRow {
  readonly proceeding_id: string;
  readonly seq: string;
  readonly act_id: string;
  readonly kind: string;
  readonly payload: unknown;
  readonly payload_hash: Buffer;
  readonly account_id: string | null;
  readonly role: string;
  readonly source_address: string | null;
  readonly request_id: string | null;
  readonly division_code: string;
  readonly received_at: Date;
  readonly outcome: string | null;
  readonly refusal: string | null;
  readonly handled_at: Date | null;
  readonly law_revision: string | null;
  /** by what the person had proved who they are; null for the system */
  readonly assurance: string | null;
  /** the person behind the account: two accounts of one person are one pair of eyes */
  readonly person_id: string | null;
  /** the post by which the person acted, held at the instant of receipt */
  readonly post_id: string | null;
  /** the head's post for which a deputy or liaison officer acted; null where it was done by a head */
  readonly for_post_id: string | null;
  /** who held that post at that instant */
  readonly for_person_id: string | null;
  /** every post that the person held, at the instant of receipt, in a unit that is a party: [{party, kind}]; the law judges by these */
  readonly posts: unknown;
  /** roles of the parties that see it; null = whoever reaches the proceeding */
  readonly seen_by: readonly string[] | null;
}

/** By kind of act the roles of the parties that see it as it is received; null = everybody who sees the proceeding. Written by migrate from domain/vocabulary. */
interface ActSightRow {
  readonly kind: string;
  readonly seen_by: readonly string[] | null;
}

/** Which attachments an act carries, in the order of its payload; one that the book had not for it is missing here, and the law refuses the act. */
interface AttachedRow {
  readonly proceeding_id: string;
  readonly seq: string;
  readonly place: number;
  readonly attachment_id: string;
}

/** 附件: a file as it was brought in. One that no act carries is deleted after a day; one that an act carries stays as it is. */
interface AttachmentRow {
  readonly id: string;
  /** what it was brought in for; null = for one that is still to be opened, until its first act carries it */
  readonly proceeding_id: string | null;
  /** word of ATTACHMENT_KINDS, told from the content */
  readonly kind: string;
  /** what its sender called it: a label, nothing is ever opened by it */
  readonly name: string;
  readonly bytes: number;
  /** SHA-256 of the content as it came */
  readonly content_hash: Buffer;
  readonly width: number | null;
  readonly height: number | null;
  /** when a photo says that it was taken, by the clock of the device; null = it says nothing */
  readonly taken_at: Date | null;
  /** where a photo says that it was taken, degrees of WGS 84; null = it says nothing */
  readonly latitude: string | null;
  readonly longitude: string | null;
  readonly account_id: string;
  readonly division_code: string;
  readonly uploaded_at: Date;
}

/** The bytes of an attachment. */
interface AttachmentCopyRow {
  readonly attachment_id: string;
  /** original = as it came; public = a photo made anew without anything but its pixels (no place, no time, no device); thumbnail = that, small */
  readonly copy: string;
  readonly content: Buffer;
}

/** Append-only: sign-ins, refusals, reads of personal records, acts, releases, imports, administration, exports. Ids and words, no typed text. */
interface AuditEventRow {
  readonly id: string;
  readonly at: Date;
  readonly kind: string;
  readonly account_id: string | null;
  readonly role: string | null;
  readonly source_address: string | null;
  readonly request_id: string | null;
  readonly data: unknown;
  readonly assurance: string | null;
  readonly route: string | null;
}

/** 月度分析会材料: the month of an office's area, as the book knew it when it was made; made anew it replaces the one before. */
interface BriefRow {
  readonly unit_id: string;
  readonly month: string;
  readonly division_code: string;
  readonly content: unknown;
  readonly sha256: Buffer;
  readonly made_at: Date;
}

/** A secret of this book, from which salts of unknown logins are made; nobody but heqing.password_method reads it. */
interface DecoyRow {
  readonly one: boolean;
  readonly secret: Buffer;
}

/** A row of the table heqing.delivery. */
interface DeliveryRow {
  readonly id: string;
  readonly proceeding_id: string;
  readonly step_id: string;
  readonly person_id: string;
  /** the post by which the person is written to; a person with two posts gets one message */
  readonly post_id: string;
  readonly party: string;
  /** zzd = 浙政钉 */
  readonly channel: string;
  readonly address: string;
  readonly message_id: string;
  readonly subject: string | null;
  readonly body: string | null;
  /** withdrawn 撤回 = what it asks for was settled before it went */
  readonly state: string;
  readonly attempts: number;
  readonly response: string | null;
  readonly last_error: string | null;
  /** what a mail server reported later of a message it had taken */
  readonly bounce: string | null;
  readonly sent_at: Date | null;
  /** when a person first asked for what it says, by an act of theirs */
  readonly opened_at: Date | null;
  readonly division_code: string;
  readonly created_at: Date;
  /** the digest that carries it; null = a mail of its own, or not taken up yet */
  readonly digest_id: string | null;
  readonly bounced_at: Date | null;
  /** when a link in it was first asked for: by its reader, or by a program that reads mail; no proof of service */
  readonly link_opened_at: Date | null;
}

/** One mail a person and day with everything that is not urgent; its messages are deliveries, and carry the address. */
interface DigestRow {
  readonly id: string;
  readonly person_id: string;
  /** of Asia/Shanghai */
  readonly day: string;
  readonly message_id: string;
  /** withdrawn = everything in it was settled before it went */
  readonly state: string;
  readonly attempts: number;
  readonly subject: string | null;
  readonly body: string | null;
  readonly response: string | null;
  readonly last_error: string | null;
  readonly sent_at: Date | null;
  readonly created_at: Date;
}

/** Administrative divisions with the official code; demo rows are invented. */
interface DivisionRow {
  readonly code: string;
  readonly name: string;
  readonly parent: string | null;
  readonly level: string;
  readonly kind: string;
  readonly demo: boolean;
}

/** What makes a stated value look wrong 数据存疑. While one is open, no period is judged that rests on the value. */
interface DoubtRow {
  readonly id: string;
  readonly month: string;
  readonly reading_id: string;
  /** the statement by which the value counts: stated again, it is looked at again */
  readonly statement_id: string;
  readonly section_id: string;
  /** the item in doubt; class = the class that came with the values, which holds no value back */
  readonly item: string;
  readonly pattern: string;
  readonly rule_id: string;
  readonly rule_version: number;
  /** what was found, as {zh, en} */
  readonly finding: unknown;
  /** open = nobody has looked yet; confirmed = the value counts; rejected = it does not; noted = about the published class alone */
  readonly state: string;
  readonly reason: string | null;
  readonly by_account: string | null;
  readonly found_at: Date;
  readonly decided_at: Date | null;
}

/** A row of the table heqing.duty. */
interface DutyRow {
  readonly proceeding_id: string;
  readonly no: number;
  readonly kind: string;
  /** role of the party that owes it */
  readonly owner: string;
  readonly unit_id: string;
  readonly rung: string;
  readonly started_at: Date;
  readonly due_at: Date;
  /** when the office is asked to climb, extend or explain; null = it is not */
  readonly asks_at: Date | null;
  readonly provisional: boolean;
  readonly explanation: unknown;
  /** how its end was moved, in order: old and new date, cause */
  readonly moves: unknown;
  /** since when its clock stands still; null = it runs */
  readonly stopped_since: Date | null;
  readonly status: string;
  readonly overdue: boolean;
  readonly ended_at: Date | null;
  /** roles of the parties that see it; null = whoever reaches the proceeding */
  readonly seen_by: readonly string[] | null;
  readonly division_code: string;
  /** its new date had passed before the news of it came: it runs from the service of the news, and due_at triggers nothing */
  readonly awaits_service: boolean;
}

/** A row of the table heqing.event. */
interface EventRow {
  readonly proceeding_id: string;
  readonly n: number;
  readonly at: Date;
  readonly kind: string;
  readonly act_seq: string | null;
  readonly account_id: string | null;
  readonly data: unknown;
  readonly law_revision: string;
  /** roles of the parties that see it; null = whoever reaches the proceeding */
  readonly seen_by: readonly string[] | null;
  readonly division_code: string;
  readonly recorded_at: Date;
}

/** A row of the table heqing.holding. */
interface HoldingRow {
  readonly id: string;
  readonly post_id: string;
  readonly person_id: string;
  readonly valid: string;
  readonly recorded: string;
  readonly source: string;
  readonly division_code: string;
}

/** A row of the table heqing.import_batch. */
interface ImportBatchRow {
  readonly id: string;
  readonly kind: string;
  readonly file_name: string;
  readonly file_sha256: Buffer | null;
  readonly bytes_total: string | null;
  readonly bytes_read: string;
  readonly state: string;
  readonly rows: number;
  readonly accepted: number;
  readonly refused: number;
  readonly unchanged: number;
  /** taken in as history: what is judged of it opens and joins nothing */
  readonly history: boolean;
  readonly result: unknown;
  readonly error_code: string | null;
  readonly error: string | null;
  readonly account_id: string | null;
  readonly source_address: string | null;
  readonly division_code: string;
  readonly created_at: Date;
  readonly touched_at: Date;
  readonly finished_at: Date | null;
  /** how the sender said the file is to be read: sheet, encoding and released, each where it was said */
  readonly read_as: unknown;
  /** how the file was written: utf-8, gb18030 or xlsx; null until it was read, and before it was kept */
  readonly encoding: string | null;
  /** why the file could not be used as a whole: words of FILE_FAULTS with their facts */
  readonly faults: unknown;
}

/** A row of the unlogged table heqing.import_stage. */
interface ImportStageRow {
  readonly batch_id: string;
  readonly line: number;
  readonly month: string;
  readonly row_hash: Buffer;
  readonly raw: unknown;
  /** null: the row is good; else what is wrong with each cell, as [{column, expected, got}] */
  readonly refusals: unknown;
  readonly section_id: string | null;
  readonly province: string;
  readonly section_name: string;
  readonly observed_at: Date | null;
  readonly sampled_on: string | null;
  readonly item: string | null;
  readonly order_number: string | null;
  readonly reason: string | null;
  readonly values: unknown;
  readonly class: number | null;
  readonly open: string | null;
  readonly verdict: unknown;
}

/** Name and ways to reach whoever complained, encrypted; read by heqing.read_informant alone, which audits who reads. */
interface InformantRow {
  readonly proceeding_id: string;
  /** AES-256-GCM by the key of the environment, bound to the proceeding */
  readonly sealed: Buffer;
  /** names the key without telling it */
  readonly key_id: string;
  readonly kept_at: Date;
  readonly division_code: string;
}

/** Runs over the whole book: announcing a calendar to every proceeding that it moves. */
interface JobRow {
  readonly name: string;
  /** what it brings the book to, e.g. the version of the calendar */
  readonly target: string;
  /** id of the last proceeding looked at */
  readonly position: string;
  readonly looked: string;
  readonly told: string;
  /** of what it brings the book to, what stood in it when a run last came to its end: ids of the calendar's notices */
  readonly known: readonly string[] | null;
  readonly started_at: Date;
  readonly moved_at: Date;
  /** null: it was broken off, or is under way */
  readonly done_at: Date | null;
}

/** Every run of a job, by its schedule or by hand. */
interface JobRunRow {
  readonly id: string;
  readonly job: string;
  /** asked = by hand, not begun; skipped = another run of the job was under way */
  readonly state: string;
  readonly attempts: number;
  readonly asked_by: string | null;
  readonly scheduled_for: Date | null;
  readonly started_at: Date | null;
  readonly ended_at: Date | null;
  /** counts alone */
  readonly outcome: unknown;
  readonly error_code: string | null;
  readonly created_at: Date;
}

/** By account and Idempotency-Key: hash of what was asked, and the answer once there is one, encrypted: it may hold a first password. Kept for a day. */
interface KeptAnswerRow {
  readonly account_id: string;
  readonly key: string;
  readonly asked: Buffer;
  readonly status: number | null;
  readonly answer: Buffer | null;
  readonly begun_at: Date;
}

/** Histories of closed proceedings, fetched before Temporal forgets them. */
interface KeptHistoryRow {
  readonly workflow_id: string;
  readonly run_id: string;
  readonly proceeding_id: string;
  readonly events: number;
  readonly sha256: Buffer;
  /** canonical JSON of the history, compressed by gzip; sha256 is of the JSON itself */
  readonly content: Buffer;
  readonly kept_at: Date;
}

/** Networks from which a login was signed in, of the last ninety days; read by the function that counts guesses alone. */
interface KnownNetworkRow {
  readonly login_hash: Buffer;
  readonly network: string;
  readonly last_at: Date;
}

/** A row of the table heqing.ledger_leaf. */
interface LedgerLeafRow {
  readonly id: string;
  readonly format: number;
  readonly kind: string;
  readonly proceeding_id: string | null;
  /** what it seals, by kind and id: a proceeding, a release, a rule version */
  readonly subject: string;
  readonly canonical: string;
  readonly leaf_hash: Buffer;
  /** roles of the parties that see it; null = whoever reaches the proceeding */
  readonly seen_by: readonly string[] | null;
  readonly division_code: string;
  readonly written_at: Date;
  /** number of the act that it seals: whoever sees that sees the leaf; null = it seals none */
  readonly act_seq: string | null;
}

/** A row of the table heqing.ledger_salt. */
interface LedgerSaltRow {
  readonly leaf_id: string;
  readonly field: string;
  readonly salt: Buffer;
  readonly plain: string;
  readonly division_code: string;
}

/** A row of the table heqing.letter. */
interface LetterRow {
  readonly id: string;
  readonly proceeding_id: string;
  readonly step_id: string;
  /** number of that step, which others than its office do not see */
  readonly step_no: number;
  /** its kind, or the form of its rung where it is one of a ladder */
  readonly kind: string;
  readonly rung: string;
  readonly number: string | null;
  /** its text as edited last; null until it was edited or submitted */
  readonly draft: unknown;
  /** SHA-256 over the canonical JSON of what was signed */
  readonly content_hash: Buffer | null;
  readonly state: string;
  readonly signed_by: string | null;
  readonly signed_at: Date | null;
  readonly served_at: Date | null;
  readonly received_at: Date | null;
  /** roles of the parties that see it; null = whoever reaches the proceeding */
  readonly seen_by: readonly string[] | null;
  readonly division_code: string;
  readonly created_at: Date;
  /** what its text is rendered from until it is edited or submitted; kept afterwards, null for letters of before */
  readonly made_from: unknown;
  /** when its seal 用印 was recorded; after served_at where it was served electronically before */
  readonly sealed_at: Date | null;
  /** printed on it: whoever has it is told number, date and hash of what was signed, and nothing else */
  readonly check_code: string | null;
}

/** Links that act without a password; the token itself stands in the mail alone. */
interface LinkRow {
  readonly token_hash: Buffer;
  readonly purpose: string;
  readonly delivery_id: string;
  readonly account_id: string;
  readonly role: string;
  readonly created_at: Date;
  readonly expires_at: Date;
  readonly used_at: Date | null;
  /** Idempotency-Key of the act: the same key again gets the same answer */
  readonly used_key: string | null;
  readonly used_address: string | null;
}

/** What a program proves itself with; the secret itself is kept nowhere. */
interface MachineTokenRow {
  readonly id: string;
  readonly name: string;
  readonly secret_hash: Buffer;
  /** the account of the person who answers for the program: it acts under that name, by token */
  readonly account_id: string;
  /** role of the account when it was made; a token of an account whose role has changed is good for nothing */
  readonly role: string;
  /** operationIds of the API that it may send */
  readonly routes: readonly string[];
  readonly jurisdiction: string;
  readonly created_at: Date;
  readonly created_by: string;
  readonly expires_at: Date;
  /** division of the account's unit: its offices see the token and may revoke it */
  readonly division_code: string;
  /** written once a minute at most */
  readonly last_used_at: Date | null;
  readonly last_address: string | null;
  readonly revoked_at: Date | null;
  readonly revoked_by: string | null;
  /** When the person of its account confirmed it; null = it opens nothing yet. */
  readonly confirmed_at: Date | null;
}

/** Proceedings of the kind matter 整改事项, with the units that answer for, supervise and sample as columns. */
interface MatterRow {
  readonly id: string | null;
  readonly key: string | null;
  readonly number: string | null;
  readonly section_id: string | null;
  readonly scheme: string | null;
  readonly division_code: string | null;
  readonly unit_id: string | null;
  readonly office_id: string | null;
  readonly station_id: string | null;
  readonly verdict_id: string | null;
  readonly ladder_id: string | null;
  readonly ladder_version: string | null;
  readonly ladder_hash: string | null;
  readonly open: boolean | null;
  readonly phase: string | null;
  readonly rung: string | null;
  readonly ended_as: string | null;
  readonly next_due: Date | null;
  readonly received_seq: string | null;
  readonly handled_seq: string | null;
  readonly handled_until: Date | null;
  readonly parked_code: string | null;
  readonly parked_reason: string | null;
  readonly parked_at: Date | null;
  readonly demo: boolean | null;
  readonly opened_at: Date | null;
  readonly closed_at: Date | null;
}

/** Migrations this database has, with the checksum of each as it was applied. */
interface MigrationRow {
  readonly number: number;
  readonly name: string;
  readonly checksum: string;
  readonly applied_at: Date;
}

/** 月末缺数: a section with a target of which a month has ended without a verdict that says met or missed; closed when one comes. */
interface MonthGapRow {
  readonly section_id: string;
  readonly month: string;
  readonly division_code: string;
  readonly noticed_at: Date;
  readonly closed_at: Date | null;
}

/** A row of the table heqing.number_series. */
interface NumberSeriesRow {
  readonly office_unit_id: string;
  readonly series: string;
  readonly year: number;
  readonly last: number;
}

/** By kind of proceeding its first act, the part of the opener's unit, kinds of units that may, and parts given to others. Written by migrate from the law of the kind. */
interface OpeningRow {
  readonly kind: string;
  readonly act: string;
  readonly party: string;
  readonly units: readonly string[];
  readonly others: readonly string[];
  readonly joins: boolean;
}

/** A row of the table heqing.outbox. */
interface OutboxRow {
  readonly id: string;
  readonly proceeding_id: string;
  readonly seq: string;
  readonly created_at: Date;
  readonly next_try_at: Date;
  readonly lease_until: Date | null;
  readonly leased_by: string | null;
  readonly attempts: number;
  /** answers by which Temporal refused the call itself; a server that is down refuses nothing */
  readonly refusals: number;
  readonly last_error: string | null;
  readonly nudged_at: Date | null;
  readonly done_at: Date | null;
  readonly dead_at: Date | null;
}

/** Which unit is what in a proceeding 当事方: who acts, who is asked, who sees follows from it. */
interface PartyRow {
  readonly id: string;
  readonly proceeding_id: string;
  readonly role: string;
  readonly unit_id: string;
  readonly valid: string;
  readonly recorded: string;
  /** seen by the unit itself alone: a party to what others must not know of */
  readonly hidden: boolean;
  /** of the proceeding */
  readonly division_code: string;
}

/** One-time links by which a person chooses the password of an account; the hash of their tokens alone. */
interface PasswordLinkRow {
  readonly token_hash: Buffer;
  readonly account_id: string;
  readonly made_at: Date;
  readonly expires_at: Date;
  readonly used_at: Date | null;
  readonly used_address: string | null;
}

/** Who may read or do what; where is said by the account's jurisdiction. Written by migrate from domain/access. */
interface PermissionRow {
  readonly role: string;
  readonly resource: string;
  readonly verb: string;
}

/** A row of the table heqing.person. */
interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly division_code: string;
  readonly demo: boolean;
  /** When name, mail and phone were erased; the row stays, since the record of acts leans on it. */
  readonly forgotten_at: Date | null;
  /** The administrator who proposed the present mail address; null = of the registry, of the first three, or of before. */
  readonly addressed_by: string | null;
}

/** Posts as they are today; heqing.registry_record keeps what they were, and when the book knew it. */
interface PostRow {
  readonly id: string;
  readonly unit_id: string;
  readonly kind: string;
  readonly title: string;
  readonly division_code: string;
  /** ids of the rivers and sections that the post is there for; null = all of its unit's */
  readonly reach: readonly string[] | null;
  readonly valid: string;
  readonly recorded: string;
  readonly changed_on: string | null;
  readonly source: string | null;
}

/** A row of the table heqing.proceeding. */
interface ProceedingRow {
  readonly id: string;
  /** what the ids of its steps, letters and deliveries are derived from, so that no two books ever share one */
  readonly key: string;
  readonly kind: string;
  /** the proceeding whose inbox its end is an act in */
  readonly parent_id: string | null;
  /** number of the child among those of its kind inside its parent, from 1: which order, which request */
  readonly child_no: number | null;
  readonly number: string | null;
  readonly section_id: string | null;
  readonly division_code: string;
  readonly scheme: string | null;
  readonly verdict_id: string | null;
  /** rule versions fixed at its opening, by kind: {"ladder": {"id", "version", "hash"}} */
  readonly pins: unknown;
  readonly state: unknown;
  /** which shape `state` has; the decoder brings older ones up */
  readonly state_schema: number;
  readonly phase: string;
  readonly rung: string | null;
  readonly open: boolean;
  /** how it ended: closed 销号, withdrawn 撤销, …; null while it is open */
  readonly ended_as: string | null;
  readonly next_due: Date | null;
  /** sequence number of the last act received; stamped under the lock of this row */
  readonly received_seq: string;
  /** sequence number of the last act that decide has judged */
  readonly handled_seq: string;
  /** instant up to which due instants have been judged */
  readonly handled_until: Date | null;
  readonly parked_code: string | null;
  readonly parked_reason: string | null;
  readonly parked_at: Date | null;
  /** roles of the parties that see it; null = whoever reaches it */
  readonly seen_by: readonly string[] | null;
  readonly demo: boolean;
  readonly opened_at: Date;
  readonly closed_at: Date | null;
  /** the matter from which a finding moved a miss here 移交; null = it was opened by a verdict of its own section */
  readonly linked_from: string | null;
}

/** What an administrator proposes of persons, accounts and holdings, and what one of another administration said to it. */
interface ProposalRow {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  /** What it would be made of, by the words of the request; names and addresses of persons are taken out with the person. */
  readonly data: unknown;
  /** The document or ground that it rests on. */
  readonly reason: string;
  readonly account_id: string | null;
  readonly person_id: string | null;
  readonly unit_id: string | null;
  readonly post_id: string | null;
  readonly division_code: string;
  readonly proposed_by: string;
  readonly proposed_at: Date;
  readonly source_address: string | null;
  readonly decided_by: string | null;
  readonly decided_at: Date | null;
  readonly decided_address: string | null;
  /** Why it was refused. */
  readonly answer: string | null;
}

/** A row of the table heqing.quarantine. */
interface QuarantineRow {
  readonly id: string;
  readonly batch_id: string;
  readonly line: number;
  /** the row's cells as they came, as JSON; cut where it is longer than 2 KiB */
  readonly raw: string;
  readonly row_hash: Buffer;
  readonly division_code: string;
  readonly created_at: Date;
  /** the first eight bad cells: column (empty = the row as a whole), fault (a word of CELL_FAULTS) with its facts, the same in English as expected, and what came as got */
  readonly cells: unknown;
}

/** How many requests somebody may still send at once; touched by heqing.take_turn alone. */
interface RateBucketRow {
  readonly name: string;
  readonly tokens: number;
  readonly at: Date;
}

/** A row of the partitioned table heqing.reading. */
interface ReadingRow {
  /** first day of the month, in Asia/Shanghai, of the sample or observation; of its recording where neither is known */
  readonly month: string;
  readonly id: string;
  readonly kind: string;
  /** its import, of whoever writes it (policy own_import); without a foreign key, which would be checked for each row of an import */
  readonly batch_id: string;
  readonly line: number;
  readonly section_id: string | null;
  readonly province: string;
  readonly section_name: string;
  readonly observed_at: Date | null;
  readonly sampled_on: string | null;
  /** monthly rows carry one item each */
  readonly item: string | null;
  /** number of the re-sampling order 复测 that the row answers; such a row never counts for its month */
  readonly order_number: string | null;
  /** SHA-256 of what the row says: the same row in another file is the same fact */
  readonly row_hash: Buffer;
  readonly raw: unknown;
  /** by item: text as it came, origin (raw, shown, laboratory), unit, and where there are any detectionLimit and mark */
  readonly values: unknown;
  /** 1 to 5, 6 = 劣Ⅴ; real-time class of platform rows, shown only, opens nothing */
  readonly class: number | null;
  /** why no class is stated, or what a better measurement could change */
  readonly open: string | null;
  readonly verdict: unknown;
  readonly recorded_at: Date;
}

/** Codes for the day on which the phone is lost, each good once; kept as keyed hashes. */
interface RecoveryCodeRow {
  readonly account_id: string;
  readonly code_hash: Buffer;
  readonly used_at: Date | null;
}

/** What units, sections and posts were, in both times: a change closes the record of before and opens a new one. */
interface RegistryRecordRow {
  readonly id: string;
  readonly kind: string;
  /** id of the unit, section or post */
  readonly of_id: string;
  /** its row as it was, without its times */
  readonly data: unknown;
  readonly valid: string;
  readonly recorded: string;
  readonly source: string | null;
}

/** A row of the table heqing.release. */
interface ReleaseRow {
  readonly id: string;
  readonly verdict_id: string;
  readonly preliminary_id: string;
  /** the matter that the verdict reached; null = it reached none */
  readonly proceeding_id: string | null;
  readonly opened: boolean;
  /** why a missed target opened no matter, in words; null = it did, or nothing was to be opened */
  readonly refused: string | null;
  readonly prepared_by: string;
  readonly released_by: string;
  readonly source_address: string | null;
  readonly division_code: string;
  readonly released_at: Date;
}

/** 退回: a prepared verdict that another person did not release, and why. It is never released; another one takes its place. */
interface ReleaseRefusalRow {
  readonly verdict_id: string;
  readonly reason: string;
  readonly refused_by: string;
  readonly division_code: string;
  readonly refused_at: Date;
}

/** Files of functions and policies this database has, with the checksum of each as it was applied. */
interface RepeatableRow {
  readonly name: string;
  readonly checksum: string;
  readonly applied_at: Date;
}

/** Rivers; flow_order counts confluences with the parent from upstream to downstream. */
interface RiverRow {
  readonly id: string;
  readonly name: string;
  readonly parent: string | null;
  readonly flow_order: number;
  readonly note: string | null;
  readonly demo: boolean;
  /** the great basin, where a rule asks for it; null = none of those, or that of the parent */
  readonly basin: string | null;
}

/** Rule versions as they were first brought here; never changed. */
interface RuleRow {
  readonly kind: string;
  readonly id: string;
  readonly version: number;
  readonly effective_from: string;
  /** The last day it holds; null = none was known. A later end stands in heqing.rule_end. */
  readonly effective_to: string | null;
  readonly status: string;
  readonly source: unknown;
  readonly body: unknown;
  /** SHA-256 over the RFC 8785 canonical JSON of {id, kind, version, effectiveFrom, effectiveTo, status, source, body}. */
  readonly hash: string;
  readonly kept_at: Date;
}

/** The last day of a rule version that was open-ended until its successor came, with its hash since. */
interface RuleEndRow {
  readonly kind: string;
  readonly id: string;
  readonly version: number;
  readonly effective_to: string;
  readonly hash: string;
  readonly kept_at: Date;
}

/** What is done again and again, as rows of the book; made equal in Temporal at each start. */
interface ScheduleRow {
  readonly id: string;
  readonly kind: string;
  /** when, as Temporal's schedule specification reads it: calendars, intervals, time zone */
  readonly spec: unknown;
  readonly overlap: string;
  /** how far back what was missed is made up for */
  readonly catchup_seconds: number;
  readonly paused: boolean;
  readonly changed_at: Date;
  /** what its workflow begins with: ids and numbers alone */
  readonly args: unknown;
}

/** TOTP secrets (RFC 6238), encrypted by a key that is not in this database. */
interface SecondFactorRow {
  readonly account_id: string;
  readonly secret: Buffer | null;
  /** Which key it is encrypted by; null: published, for accounts of the demonstration alone. */
  readonly key_id: string | null;
  readonly confirmed_at: Date | null;
  /** Steps of 30 seconds whose code was accepted and could come again. */
  readonly used_steps: readonly string[];
  /** Of the demonstration: the furthest step whose code its page was told. */
  readonly told_step: string;
  /** A new secret that no code has proven yet; the old one is good until then. */
  readonly pending_secret: Buffer | null;
  readonly pending_key_id: string | null;
}

/** Sections as they are today; heqing.registry_record keeps what they were, and when the book knew it. */
interface SectionRow {
  readonly id: string;
  readonly name: string;
  readonly province: string;
  readonly aliases: readonly string[];
  readonly river_id: string | null;
  readonly flow_order: number | null;
  readonly level: string;
  /** river or lake; null = not known, then a class is stated only where both limits agree. */
  readonly body: string | null;
  /** downstream division: the section is its inflow 入境; null = not stated, or outside the register */
  readonly division_in: string | null;
  /** upstream division: the section is its outflow 出境, and it answers for it; null = not stated */
  readonly division_out: string | null;
  /** the division whose jurisdiction the section belongs to */
  readonly division_code: string;
  readonly unit_id: string | null;
  readonly station_id: string | null;
  readonly note: string | null;
  readonly valid: string;
  readonly recorded: string;
  readonly changed_on: string | null;
  readonly source: string | null;
  readonly demo: boolean;
}

/** Which section flows into which: from upstream to the next downstream. */
interface SectionEdgeRow {
  readonly id: string;
  readonly from_id: string;
  readonly to_id: string;
  readonly valid: string;
  readonly recorded: string;
  readonly source: string;
}

/** A row of the table heqing.section_target. */
interface SectionTargetRow {
  readonly id: string;
  readonly section_id: string;
  readonly scheme: string;
  readonly target_class: number;
  readonly valid: string;
  readonly recorded: string;
  readonly source: string;
  readonly status: string;
}

/** Who is signed in; opened, prolonged and ended by functions alone, read by heqing.actor(). */
interface SessionRow {
  readonly token_hash: Buffer;
  readonly account_id: string;
  readonly csrf: string;
  readonly created_at: Date;
  readonly expires_at: Date;
  readonly last_seen: Date;
  readonly address: string | null;
  readonly agent: string | null;
  /** What the session is called in lists; never its token, nor the hash of that. */
  readonly id: string;
  /** When it ends however much it is used; expires_at moves with use, this does not. */
  readonly ends_at: Date;
  /** By what the person proved who they are; local = by whoever has the login of the owner. */
  readonly assurance: string;
  /** When the person last proved who they are: by signing in, or by a second factor. A changed password, or use, is no such proof. */
  readonly proven_at: Date;
}

/** Sign-ins tried without success, by login and address; an empty hash stands for the address as a whole. */
interface SignInAttemptRow {
  readonly login_hash: Buffer;
  readonly address: string;
  /** What has not faded yet: in an hour as many fade as are free. */
  readonly failures: number;
  readonly last_at: Date;
  readonly locked_until: Date | null;
}

/** Sources of monitoring data. One is entered by the system administrator, and begins when the account that it acts for says so. */
interface SourceRow {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  /** of a platform: where it is asked; of a folder: its name below the folder that the worker watches; a machine brings its values itself */
  readonly address: string | null;
  /** body of the form by which it is asked (POST); null = it is asked by GET */
  readonly form: string | null;
  /** for whom it acts, as a token does: whose reach it has, and who may not release what rests on its values */
  readonly account_id: string;
  /** of that account: who is told where values are missing */
  readonly unit_id: string;
  readonly division_code: string;
  /** version of the rule by which it is asked, as id@version */
  readonly rule: string;
  readonly interval_minutes: number;
  readonly gap_intervals: number;
  readonly paused: boolean;
  readonly entered_by: string | null;
  readonly entered_at: Date;
  readonly changed_by: string | null;
  readonly changed_at: Date;
}

/** Bytes that a source answered, by their SHA-256, whatever became of them. */
interface SourceContentRow {
  readonly sha256: Buffer;
  readonly bytes: Buffer;
  readonly first_at: Date;
}

/** Each time that a source was asked, or something was brought for it: when, from where, what came and what became of it. */
interface SourceFetchRow {
  readonly id: string;
  /** null: by hand, from an address or file that is no source of the book */
  readonly source_id: string | null;
  readonly address: string;
  readonly account_id: string;
  readonly division_code: string;
  /** running; waiting = is tried again; kept = came, is not in the book yet; looked = a folder was looked through; taken; unchanged = it said what the book has; backwards = older than the last one, not taken; failed */
  readonly state: string;
  readonly attempts: number;
  readonly started_at: Date;
  readonly ended_at: Date | null;
  readonly released_on: string | null;
  /** the newest time that any of its rows carries */
  readonly newest_at: Date | null;
  readonly sha256: Buffer | null;
  readonly batch_id: string | null;
  readonly report: unknown;
  readonly error_code: string | null;
  readonly error: string | null;
  /** of the secret by which the worker acts for the source while it takes this in; null before and after */
  readonly secret_hash: Buffer | null;
  readonly secret_until: Date | null;
}

/** 缺数: a section of a source without a value for more intervals than its rule allows; closed when values come. */
interface SourceGapRow {
  readonly id: string;
  readonly source_id: string;
  readonly section_id: string;
  /** time of the last value, or when the source first named the section where it never gave one */
  readonly since: Date;
  readonly noticed_at: Date;
  readonly closed_at: Date | null;
}

/** Sections of the registry that a source has named, and the time of the last value it gave of each. */
interface SourceSectionRow {
  readonly source_id: string;
  readonly section_id: string;
  readonly first_at: Date;
  readonly last_value_at: Date | null;
}

/** Which observed values are stated, by whom and since when: the last one of the same section and thing counts. */
interface StatementRow {
  readonly month: string;
  readonly id: string;
  /** of the same month; without a foreign key, which would be checked a million times an import: imports write both */
  readonly reading_id: string;
  readonly section_id: string;
  /** what of the section is stated: item and day of a sample, with the order it answers; or the instant of an automatic station */
  readonly about: string;
  /** accepted = stated for the first time; corrected = takes the place of another value; retracted = no value counts */
  readonly state: string;
  /** why another value, or none, counts from now on; null = stated for the first time */
  readonly reason: string | null;
  readonly by_account: string | null;
  readonly batch_id: string | null;
  readonly at: Date;
}

/** A row of the table heqing.step. */
interface StepRow {
  readonly id: string;
  readonly proceeding_id: string;
  readonly no: number;
  readonly kind: string;
  readonly payload: unknown;
  readonly by_person: boolean;
  readonly unit_id: string | null;
  readonly state: string;
  /** roles of the parties that see it; null = whoever reaches the proceeding */
  readonly seen_by: readonly string[] | null;
  readonly division_code: string;
  readonly created_at: Date;
  readonly done_at: Date | null;
  readonly result: unknown;
  /** of a message: it does not go out before; null = at once. What was decided counts from created_at */
  readonly not_before: Date | null;
  /** of a message: it goes in its readers' digests, not by itself */
  readonly gathered: boolean;
}

/** A row of the table heqing.stop. */
interface StopRow {
  readonly proceeding_id: string;
  readonly no: number;
  readonly ground: string;
  /** duties whose clocks stand still; none = what the unit comes to owe while it lasts */
  readonly duties: readonly number[];
  /** the child or other proceeding for which the clocks stand still */
  readonly cause_proceeding_id: string | null;
  readonly from_at: Date;
  /** null: they stand still now */
  readonly until_at: Date | null;
  readonly seen_by: readonly string[] | null;
  readonly division_code: string;
}

/** Units as they are today; heqing.registry_record keeps what they were, and when the book knew it. */
interface UnitRow {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly division_code: string;
  /** 机关代字: begins the numbers of what the unit issues; null = not known, then the name does */
  readonly mark: string | null;
  /** when the unit exists; units outside it open nothing and receive nothing new */
  readonly valid: string;
  readonly recorded: string;
  /** since when it is as it is; null = always */
  readonly changed_on: string | null;
  /** the document that the last change rests on */
  readonly source: string | null;
  readonly demo: boolean;
}

/** Files that were sent, by content: the same file again is the same upload. */
interface UploadRow {
  readonly sha256: Buffer;
  readonly bytes: string;
  /** told from the content, not from a name or from what the sender said */
  readonly media_type: string;
  readonly first_seen: Date;
  /** who sent it first */
  readonly account_id: string | null;
}

/** A row of the table heqing.verdict. */
interface VerdictRow {
  readonly id: string;
  readonly section_id: string;
  readonly scheme: string;
  readonly period: string;
  readonly status: string;
  readonly class: number | null;
  readonly target_class: number | null;
  readonly outcome: string;
  /** by the section's leading scheme 主考核方案, the only one under which a miss opens a matter */
  readonly leading: boolean;
  /** items that missed the target */
  readonly items: readonly string[];
  readonly trace: unknown;
  readonly rule_versions: unknown;
  readonly sampled_from: string | null;
  readonly sampled_to: string | null;
  /** of a re-sampling: the number of its order 复测 */
  readonly order_number: string | null;
  readonly division_code: string;
  readonly prepared_by: string | null;
  /** accounts that imported the values it rests on: none of their persons releases it */
  readonly brought_by: readonly string[];
  /** judged of what was taken in as history: it opens and joins nothing */
  readonly history: boolean;
  readonly superseded_by: string | null;
  readonly created_at: Date;
}

/** 预警 on a section: for its offices to know. It opens no matter, and blames nobody. */
interface WarningRow {
  readonly id: string;
  readonly section_id: string;
  readonly kind: string;
  /** of the Yangtze basin's warnings, 1 = highest; null = the kind has no levels, or the text leaves it open */
  readonly level: number | null;
  /** the month, or the instant of the last reading, that it was raised by */
  readonly about: string;
  readonly rule_id: string;
  readonly rule_version: number;
  readonly finding: unknown;
  readonly division_code: string;
  readonly raised_at: Date;
  /** null = it stands */
  readonly lifted_at: Date | null;
}

/** A row of each table and view, by its name. */
export interface Book {
  readonly account: AccountRow;
  readonly account_identity: AccountIdentityRow;
  readonly account_mail: AccountMailRow;
  readonly act: ActRow;
  readonly act_sight: ActSightRow;
  readonly attached: AttachedRow;
  readonly attachment: AttachmentRow;
  readonly attachment_copy: AttachmentCopyRow;
  readonly audit_event: AuditEventRow;
  readonly brief: BriefRow;
  readonly decoy: DecoyRow;
  readonly delivery: DeliveryRow;
  readonly digest: DigestRow;
  readonly division: DivisionRow;
  readonly doubt: DoubtRow;
  readonly duty: DutyRow;
  readonly event: EventRow;
  readonly holding: HoldingRow;
  readonly import_batch: ImportBatchRow;
  readonly import_stage: ImportStageRow;
  readonly informant: InformantRow;
  readonly job: JobRow;
  readonly job_run: JobRunRow;
  readonly kept_answer: KeptAnswerRow;
  readonly kept_history: KeptHistoryRow;
  readonly known_network: KnownNetworkRow;
  readonly ledger_leaf: LedgerLeafRow;
  readonly ledger_salt: LedgerSaltRow;
  readonly letter: LetterRow;
  readonly link: LinkRow;
  readonly machine_token: MachineTokenRow;
  readonly matter: MatterRow;
  readonly migration: MigrationRow;
  readonly month_gap: MonthGapRow;
  readonly number_series: NumberSeriesRow;
  readonly opening: OpeningRow;
  readonly outbox: OutboxRow;
  readonly party: PartyRow;
  readonly password_link: PasswordLinkRow;
  readonly permission: PermissionRow;
  readonly person: PersonRow;
  readonly post: PostRow;
  readonly proceeding: ProceedingRow;
  readonly proposal: ProposalRow;
  readonly quarantine: QuarantineRow;
  readonly rate_bucket: RateBucketRow;
  readonly reading: ReadingRow;
  readonly recovery_code: RecoveryCodeRow;
  readonly registry_record: RegistryRecordRow;
  readonly release: ReleaseRow;
  readonly release_refusal: ReleaseRefusalRow;
  readonly repeatable: RepeatableRow;
  readonly river: RiverRow;
  readonly rule: RuleRow;
  readonly rule_end: RuleEndRow;
  readonly schedule: ScheduleRow;
  readonly second_factor: SecondFactorRow;
  readonly section: SectionRow;
  readonly section_edge: SectionEdgeRow;
  readonly section_target: SectionTargetRow;
  readonly session: SessionRow;
  readonly sign_in_attempt: SignInAttemptRow;
  readonly source: SourceRow;
  readonly source_content: SourceContentRow;
  readonly source_fetch: SourceFetchRow;
  readonly source_gap: SourceGapRow;
  readonly source_section: SourceSectionRow;
  readonly statement: StatementRow;
  readonly step: StepRow;
  readonly stop: StopRow;
  readonly unit: UnitRow;
  readonly upload: UploadRow;
  readonly verdict: VerdictRow;
  readonly warning: WarningRow;
}
