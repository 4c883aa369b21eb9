export { compensate } from "./compensate";
export type { Compensation, CompensationPart, CompensationValue } from "./result";
export {
  type Confirmation,
  type Ledger,
  type LedgerEntry,
  type LedgerInput,
  type LedgerStatus,
  neighbourLedger,
} from "./ledger";
export { type Neighbours, neighboursFault, type Position, positionsOf } from "./position";
export {
  type AmountMeaning,
  type CompensationBody,
  type IndexBody,
  itemsOf,
  type LinearBody,
  needsEveryItem,
  readsBase,
  type SteppedBody,
  type TieredBody,
} from "./scheme";
