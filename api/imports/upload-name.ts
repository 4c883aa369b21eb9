import { z } from "zod";
import { InputInvalid } from "../http/input-invalid";

/** Characters of a name, percent-encoded as UTF-8 or, where a header can hold them, as they are: no controls, no folders. */
const VISIBLE = [
  "[!#$&'()*+,.0-9:;=?@A-Z^_`a-z{|}~-]",
  "%2[1-9A-Ea-e]",
  "%[346][0-9A-Fa-f]",
  "%5[0-9ABD-Fabd-f]",
  "%7[0-9A-Ea-e]",
  "%[Cc][3-9A-Fa-f]%[89ABab][0-9A-Fa-f]",
  "%[Dd][0-9A-Fa-f]%[89ABab][0-9A-Fa-f]",
  "%[Ee][1-9A-Ca-cEFef]%[89ABab][0-9A-Fa-f]%[89ABab][0-9A-Fa-f]",
  "%[Ff]0%[9ABab][0-9A-Fa-f]%[89ABab][0-9A-Fa-f]%[89ABab][0-9A-Fa-f]",
  "%[Ff][1-3]%[89ABab][0-9A-Fa-f]%[89ABab][0-9A-Fa-f]%[89ABab][0-9A-Fa-f]",
].join("|");

/**
 * `x-file-name`: what the sender calls the file, percent-encoded, 255 characters at most. A label for people: nothing is
 * ever opened or written by it.
 */
export const FILE_NAME = z
  .string({ error: "expected the file's name, percent-encoded" })
  .regex(new RegExp(`^(?:${VISIBLE})(?: |%20|${VISIBLE}){0,254}$`), "expected the file's name, percent-encoded");

/** The name in a header. @throws InputInvalid */
export function fileName(header: string | undefined): string {
  const result = FILE_NAME.safeParse(header);
  if (result.success) {
    try {
      return decodeURIComponent(result.data);
    } catch {
      // said below
    }
  }
  throw new InputInvalid([{ path: "x-file-name", message: "expected the file's name, percent-encoded" }]);
}
