import { HeqingError } from "../../domain/errors";

/** Turns what the file system or Postgres says into one sentence with its code; null when it is none of the known cases. */
export function explainFailure(said: string, folder: string, cause?: unknown): HeqingError | null {
  const options = { fields: { folder }, ...(cause === undefined ? {} : { cause }) };
  if (/ENOSPC|EDQUOT|No space left on device|Disk quota exceeded/i.test(said)) {
    return new HeqingError("DISK_FULL", `the disk that holds ${folder} is full`, options);
  }
  if (/is not compatible with this version|incompatible with server|incompatible data directory/i.test(said)) {
    return new HeqingError("DATA_FOLDER_OLDER", `${folder} was made by another version of Postgres`, options);
  }
  const rights =
    /EACCES|EPERM|EROFS|ENOTDIR|Permission denied|Read-only file system|wrong ownership|invalid permissions/i.exec(
      said,
    );
  if (rights !== null) {
    return new HeqingError(
      "FOLDER_UNUSABLE",
      `expected a folder that Postgres may write to, ${folder} is not (${rights[0]})`,
      options,
    );
  }
  return null;
}

/** Runs file work and names the folder in whatever goes wrong. */
export function inFolder<T>(folder: string, work: () => T): T {
  try {
    return work();
  } catch (cause) {
    if (cause instanceof HeqingError) throw cause;
    throw explainFailure(String(cause), folder, cause) ?? cause;
  }
}
