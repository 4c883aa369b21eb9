export { type Answer, type AnswerRefusal, answerRefusal, type Asked } from "./answer";
