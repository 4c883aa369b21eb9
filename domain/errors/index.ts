export { ERROR_CATALOGUE, type CatalogueEntry, type ErrorCode } from "./catalogue";
export { HeqingError, type ErrorFields } from "./heqing-error";
export { beginsAs, isZip, LONGEST_BEGINNING, refuseOtherFile } from "./file-beginning";
export { type FaultOfFile, fileUnusable, listed } from "./file-unusable";
export { wholeText } from "./whole-text";
