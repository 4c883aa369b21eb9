import type { Queryable } from "../connect/transaction";

/** Remembers a file by its content; the same again is the same upload, whoever sends it. */
export async function recordUpload(
  session: Queryable,
  upload: { readonly sha256: string; readonly bytes: number; readonly mediaType: string },
): Promise<void> {
  await session.query(
    `insert into heqing.upload (sha256, bytes, media_type, account_id)
     values (decode($1, 'hex'), $2, $3, heqing.actor_account()::uuid) on conflict do nothing`,
    [upload.sha256, upload.bytes, upload.mediaType],
  );
}
