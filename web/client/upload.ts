import type { Import } from "../api-types";
import { changingHeaders, problemIn, RequestFailed } from "./request";

/** A file and how it is to be taken. */
export interface Upload {
  readonly file: File;
  readonly key: string;
  /** Values of the past, of which nothing is opened. */
  readonly history: boolean;
  /** Sheet of a workbook; empty: the first. */
  readonly sheet: string;
  /** Day of a release whose times have no year; empty: they have one. */
  readonly released: string;
}

/**
 * Sends a file as it is and tells how much of it has gone: fetch can't tell that. The same file under the same key is
 * taken once.
 * @throws RequestFailed as `request` does
 */
export function uploadFile(
  { file, key, history, sheet, released }: Upload,
  onProgress: (share: number) => void,
): Promise<Import> {
  return new Promise((resolve, reject) => {
    const upload = new XMLHttpRequest();
    const query = new URLSearchParams({
      ...(history ? { history: "true" } : {}),
      ...(sheet === "" ? {} : { sheet }),
      ...(released === "" ? {} : { released }),
    }).toString();
    upload.open("POST", `/api/v1/imports${query === "" ? "" : `?${query}`}`);
    const headers = {
      ...changingHeaders(),
      accept: "application/json",
      "content-type": file.name.toLowerCase().endsWith(".csv") ? "text/csv" : "application/octet-stream",
      "idempotency-key": key,
      "x-file-name": encodeURIComponent(file.name),
    };
    for (const [name, value] of Object.entries(headers)) upload.setRequestHeader(name, value);
    upload.upload.addEventListener("progress", ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total));
    upload.addEventListener("load", () => {
      if (upload.status >= 200 && upload.status < 300) resolve(JSON.parse(upload.responseText) as Import);
      else reject(new RequestFailed(problemIn(upload.status, upload.responseText)));
    });
    upload.addEventListener("error", () => reject(new RequestFailed({ status: 0, code: "UNREACHABLE" })));
    upload.send(file);
  });
}
