import { useEffect } from "react";
import type { ProceedingFile } from "../api-types";
import { request } from "./request";

/** Says that a file is before its reader, once for the messages of it that are not known to be read. No act and no proof of service. */
export function useNoteRead({ id, deliveries }: Pick<ProceedingFile, "id" | "deliveries">): void {
  const unread = deliveries.filter(({ sentAt, readAt }) => sentAt !== null && readAt === null).length;
  useEffect(() => {
    if (unread === 0) return;
    // Where nothing is reached, the next look says it.
    request(`/api/v1/proceedings/${encodeURIComponent(id)}/read`, { method: "POST" }).catch(() => undefined);
  }, [id, unread]);
}
