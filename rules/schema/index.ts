import type { z } from "zod";
import { articleFit } from "./article-fit";
import { articleOfLaw } from "./article-of-law";
import { assessmentScheme } from "./assessment-scheme";
import { attributionRule } from "./attribution-rule";
import { calendarYear } from "./calendar-year";
import { compensationScheme } from "./compensation-scheme";
import { objection, reSampling } from "./disputes";
import { evaluationMethod } from "./evaluation-method";
import { gradeAnswer } from "./grade-answer";
import { dutyList, interview, request } from "./kind-rules";
import { ladder } from "./ladder";
import { messaging } from "./messaging";
import { monitoringSource } from "./monitoring-source";
import { officeHours } from "./office-hours";
import { plausibility } from "./plausibility";
import { scoringScheme } from "./scoring-scheme";
import { sectionIndex } from "./section-index";
import { threeThreeRule } from "./three-three-scheme";
import { waterStandard } from "./water-standard";

/** The body's schema by kind of rule. A kind is a folder's name and is persisted: never rename one. */
export const BODY_SCHEMAS = {
  "water-standard": waterStandard,
  "evaluation-method": evaluationMethod,
  "assessment-scheme": assessmentScheme,
  ladder,
  "calendar-year": calendarYear,
  "attribution-rule": attributionRule,
  "article-of-law": articleOfLaw,
  "article-fit": articleFit,
  plausibility,
  "monitoring-source": monitoringSource,
  "office-hours": officeHours,
  "compensation-scheme": compensationScheme,
  request,
  interview,
  "duty-list": dutyList,
  "section-index": sectionIndex,
  "grade-answer": gradeAnswer,
  "scoring-scheme": scoringScheme,
  "re-sampling": reSampling,
  objection,
  messaging,
  "three-three-scheme": threeThreeRule,
} as const satisfies Record<string, z.ZodType>;

export type RuleKind = keyof typeof BODY_SCHEMAS;
export type RuleBody<Kind extends RuleKind> = z.infer<(typeof BODY_SCHEMAS)[Kind]>;

export const RULE_KINDS = Object.keys(BODY_SCHEMAS) as readonly RuleKind[];
export const isRuleKind = (word: string): word is RuleKind => Object.hasOwn(BODY_SCHEMAS, word);
