export { agree, compareValues, type Comparison, type MeasuredValue } from "./compare";
export type { Holding } from "./holding";
export type { CorrectedMessage, ObjectionEndedMessage, ObjectionTakenOnMessage, RaisedMessage } from "./messages";
export type { InstanceRule, ObjectionRule } from "./objection-rule";
export { COUNTING, type Counting, type FormRule, type SamplingRule, type Tolerance } from "./sampling-rule";
