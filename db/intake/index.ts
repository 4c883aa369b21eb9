export * from "./batch";
export * from "./finalise";
export * from "./release";
export * from "./stage";
export * from "./switch";
export * from "./verdicts";
