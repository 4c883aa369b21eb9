export { cityIndex, type CityIndex, type CityIndexBody, shareOfLimit } from "./city-index";
export { type Exceedance, type Exceedances, exceedances } from "./exceedance";
export { type FewSectionsGrade, gradeFewSections } from "./grade-few";
export { gradeByCounts, gradeByShares, type Grading, type GradingBody, type SectionCounts } from "./grading";
export {
  changeInPercent,
  type IndexBand,
  indexBand,
  type IndexBandsBody,
  type IndexChange,
  worstBand,
} from "./index-bands";
export {
  areaIndicators,
  type ItemExceedance,
  type MainIndicators,
  mainIndicators,
  type MainIndicatorsBody,
  printIndicators,
} from "./main-indicators";
export { exceedanceMultiple, printMultiple } from "./multiple";
export {
  type ChosenMean,
  chooseMean,
  type ExactMean,
  exactMean,
  type MeanPeriod,
  type MeansBody,
  type PeriodMean,
  periodMean,
  type Sample,
  sampleMean,
} from "./period-mean";
export { type Trend, type TrendBody, trendByGrade, trendByShares, type TrendWord } from "./trend";
export {
  type Trophic,
  TROPHIC_PARAMETERS,
  TROPHIC_STATES,
  type TrophicBody,
  type TrophicParameter,
  trophicState,
  type TrophicState,
} from "./trophic";
export {
  cityWarning,
  type WarningLevel,
  type YangtzeFacts,
  yangtzeWarning,
  type YangtzeWarning,
  type YangtzeWarningBody,
} from "./yangtze-warning";
export {
  YEARLY_GRADES,
  type YearlyFinding,
  type YearlyGrade,
  yearlyLine,
  type YearlyLine,
  type YearlySituation,
  type ZhejiangYearlyBody,
} from "./zhejiang-yearly";
export {
  type BelowDetection,
  type MethodOptions,
  type OfficialMethodBody,
  type RealtimeMethodBody,
} from "./judging/evaluation-method";
export { type ConvertedValue, fromHjCode, itemOfHjCode } from "./hj-code";
export { type HjCode, inItemOrder, isItemCode, type Item, ITEM_CODES, type ItemCode, ITEMS } from "./item";
export { evaluationValue, makeOfficialJudge } from "./judging/judge-official";
export { makeRealtimeJudge } from "./judging/judge-realtime";
export type {
  BelowDetectionBounds,
  MeanOrigin,
  OfficialMean,
  OfficialMeans,
  RealtimeReading,
  RealtimeValue,
  ValueOrigin,
} from "./reading";
export { ask, type Ask, refOf, type RuleOf, type RuleRef, type RuleStatus } from "./rule";
export { type SectionClass, sectionClass } from "./section-class";
export { makeSeparateJudge } from "./separate-items";
export { againstTarget, type TargetVerdict } from "./judging/target";
export { type ItemJudgement, type ItemTrace, type NamedLimit, type Trace, traceOf } from "./judging/trace";
export { type BilingualSentence, traceSentence } from "./judging/trace-sentence";
export {
  type Basis,
  type ByBody,
  type ClassRange,
  type Finding,
  type OfficialVerdict,
  type OpenQuestion,
  openText,
  type RealtimeVerdict,
  type Verdict,
} from "./judging/verdict";
export {
  CLASS_NAMES,
  className,
  type ClassName,
  stateOf,
  STATES,
  WATER_CLASSES,
  type WaterClass,
  type WaterState,
} from "./water-class";
export {
  classifiersOf,
  type Classifiers,
  type FiveLimits,
  type ItemLimits,
  type SaturationRule,
  upperLimit,
  type WaterBody,
  type WaterStandardBody,
} from "./water-standard";
