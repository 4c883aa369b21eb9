export * from "./act";
export * from "./decision";
export * from "./state";
export * from "./step";
