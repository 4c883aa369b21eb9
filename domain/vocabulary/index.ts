/** Every word that records keep, once, with its names; a snapshot test guards them. */
export * from "./act";
export * from "./attachment";
export { CELL_FAULTS, type CellFault, type FaultFacts, FILE_FAULTS, type FileFault, withFacts } from "./cell-fault";
export * from "./complaint";
export * from "./doubt";
export * from "./duty";
export * from "./event";
export { isWord, type Name, nameOf, named, wordsOf } from "./named";
export * from "./letter";
export * from "./notice";
export * from "./party";
export * from "./post";
export * from "./proceeding";
export * from "./proposal";
export * from "./refusal";
export * from "./source";
export * from "./step";
export * from "./verdict";
