import * as vocabulary from "../../domain/vocabulary";
import type { Name } from "../../domain/vocabulary";

/** The vocabularies that pages show, in the order of the file. */
const SHOWN = {
  PARTY_ROLES: vocabulary.PARTY_ROLES,
  POST_KINDS: vocabulary.POST_KINDS,
  LEVELS: vocabulary.LEVELS,
  PROCEEDING_KINDS: vocabulary.PROCEEDING_KINDS,
  MATTER_PHASES: vocabulary.MATTER_PHASES,
  SAMPLING_PHASES: vocabulary.SAMPLING_PHASES,
  HEARING_PHASES: vocabulary.HEARING_PHASES,
  COMPLAINT_PHASES: vocabulary.COMPLAINT_PHASES,
  COMPLAINT_CHANNELS: vocabulary.COMPLAINT_CHANNELS,
  COMPLAINT_FINDINGS: vocabulary.COMPLAINT_FINDINGS,
  REQUEST_PHASES: vocabulary.REQUEST_PHASES,
  INTERVIEW_PHASES: vocabulary.INTERVIEW_PHASES,
  INTERVIEW_KINDS: vocabulary.INTERVIEW_KINDS,
  DUTY_LISTS: vocabulary.DUTY_LISTS,
  OBJECTION_PHASES: vocabulary.OBJECTION_PHASES,
  OBJECTION_SUBJECTS: vocabulary.OBJECTION_SUBJECTS,
  OBJECTION_REFUSALS: vocabulary.OBJECTION_REFUSALS,
  OBJECTION_FINDINGS: vocabulary.OBJECTION_FINDINGS,
  SAMPLING_FORMS: vocabulary.SAMPLING_FORMS,
  ENDINGS: vocabulary.ENDINGS,
  ACTS: vocabulary.ACTS,
  PROPOSALS: vocabulary.PROPOSALS,
  PROPOSAL_STATES: vocabulary.PROPOSAL_STATES,
  ANSWERS: vocabulary.ANSWERS,
  FINDINGS: vocabulary.FINDINGS,
  EXCEPTIONS: vocabulary.EXCEPTIONS,
  REFUSALS: vocabulary.REFUSALS,
  STEPS: vocabulary.STEPS,
  STEP_STATES: vocabulary.STEP_STATES,
  DUTY_KINDS: vocabulary.DUTY_KINDS,
  DUTY_ENDS: vocabulary.DUTY_ENDS,
  MOVE_CAUSES: vocabulary.MOVE_CAUSES,
  STOP_GROUNDS: vocabulary.STOP_GROUNDS,
  NOTICES: vocabulary.NOTICES,
  SERVICE_PROOFS: vocabulary.SERVICE_PROOFS,
  CHANNELS: vocabulary.CHANNELS,
  JOBS: vocabulary.JOBS,
  JOB_STATES: vocabulary.JOB_STATES,
  DELIVERY_STATES: vocabulary.DELIVERY_STATES,
  LETTER_STATES: vocabulary.LETTER_STATES,
  LETTER_KINDS: vocabulary.LETTER_KINDS,
  LETTER_PLACES: vocabulary.LETTER_PLACES,
  OUTCOMES: vocabulary.OUTCOMES,
  CLIMB_CAUSES: vocabulary.CLIMB_CAUSES,
  SOURCE_KINDS: vocabulary.SOURCE_KINDS,
  FETCH_STATES: vocabulary.FETCH_STATES,
  DOUBT_DECISIONS: vocabulary.DOUBT_DECISIONS,
  DOUBT_STATES: vocabulary.DOUBT_STATES,
  WARNING_KINDS: vocabulary.WARNING_KINDS,
  CELL_FAULTS: vocabulary.CELL_FAULTS,
  FILE_FAULTS: vocabulary.FILE_FAULTS,
  ATTACHMENT_KINDS: vocabulary.ATTACHMENT_KINDS,
  CLOSING_STEPS: vocabulary.CLOSING_STEPS,
} as const satisfies Readonly<Record<string, Readonly<Record<string, Name>>>>;

const INTRODUCTION =
  "// Made of domain/vocabulary by `npm run words`: what persisted words are called on pages. Not edited by hand.\n";

const row = ([word, { zh, en }]: readonly [string, Name]): string =>
  `  ${JSON.stringify(word)}: { zh: ${JSON.stringify(zh)}, en: ${JSON.stringify(en)} },\n`;

const table = ([name, words]: readonly [string, Readonly<Record<string, Name>>]): string =>
  `\nexport const ${name} = {\n${Object.entries(words).map(row).join("")}} as const;\n`;

/** The file web/words.generated.ts; a test checks that the committed one is this. */
export const wordsFile = (): string => `${INTRODUCTION}${Object.entries(SHOWN).map(table).join("")}`;

if (require.main === module) process.stdout.write(wordsFile());
