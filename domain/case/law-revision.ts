/** The revision of the law in this folder. Every judged act stores it; raise it with each change of what is decided. */
export const LAW_REVISION = "2026-11-24.2";
