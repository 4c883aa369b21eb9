import type { ActedOn, Attachment } from "../api-types";
import { changingHeaders, problemIn, request, RequestFailed } from "./request";

/** Sends a file as it is, for a proceeding, and tells how much of it has gone. The same file under the same key is kept once. @throws RequestFailed */
export function uploadAttachment(
  { file, key, on }: { readonly file: File; readonly key: string; readonly on: ActedOn | null },
  onProgress: (share: number) => void,
): Promise<Attachment> {
  return new Promise((resolve, reject) => {
    const upload = new XMLHttpRequest();
    upload.open("POST", `/api/v1/attachments${on === null ? "" : `?proceeding=${encodeURIComponent(on.id)}`}`);
    const headers = {
      ...changingHeaders(),
      accept: "application/json",
      "content-type": "application/octet-stream",
      "idempotency-key": key,
      "x-file-name": encodeURIComponent(file.name),
    };
    for (const [name, value] of Object.entries(headers)) upload.setRequestHeader(name, value);
    upload.upload.addEventListener("progress", ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total));
    upload.addEventListener("load", () => {
      if (upload.status >= 200 && upload.status < 300) resolve(JSON.parse(upload.responseText) as Attachment);
      else reject(new RequestFailed(problemIn(upload.status, upload.responseText)));
    });
    upload.addEventListener("error", () => reject(new RequestFailed({ status: 0, code: "UNREACHABLE" })));
    upload.send(file);
  });
}

/** Removes one that no act carries; what is not removed now is deleted by the system after a day. */
export const removeAttachment = (id: string): Promise<void> =>
  request<void>(`/api/v1/attachments/${encodeURIComponent(id)}`, { method: "DELETE" });
