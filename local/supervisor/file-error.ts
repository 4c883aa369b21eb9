import { HeqingError } from "../../domain/errors";

/** Node's word for a refusal of the system (`ENOSPC`), undefined for any other failure. */
export function refusal(cause: unknown): string | undefined {
  // By shape, not by class: a test's global scope has another Error than Node's own modules.
  if (typeof cause !== "object" || cause === null || !("code" in cause)) return undefined;
  return typeof cause.code === "string" ? cause.code : undefined;
}

const CLOSED = new Set(["EACCES", "EPERM", "EROFS", "ENOTDIR", "ENOENT", "EEXIST", "EISDIR"]);

/** A file system's refusal in the words of the catalogue (DISK_FULL, FOLDER_UNUSABLE); any other failure as it is. */
export function fileError(path: string, cause: unknown): unknown {
  const code = refusal(cause);
  if (code === "ENOSPC" || code === "EDQUOT") {
    return new HeqingError("DISK_FULL", `There is no space left to write ${path}.`, { cause, fields: { path } });
  }
  if (code !== undefined && CLOSED.has(code)) {
    return new HeqingError("FOLDER_UNUSABLE", `${path} can't be written (${code}).`, { cause, fields: { path } });
  }
  return cause;
}
