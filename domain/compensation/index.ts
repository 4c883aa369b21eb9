export { compensate, type Compensation, type CompensationPart, type CompensationValue } from "./compensate";
export {
  type AmountMeaning,
  type CompensationBody,
  type IndexBody,
  itemsOf,
  type LinearBody,
  needsEveryItem,
  readsBase,
  type SteppedBody,
} from "./scheme";
