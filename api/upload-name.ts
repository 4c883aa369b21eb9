import { z } from "zod";

/** One character of a name, percent-encoded as UTF-8 or, where a header can hold it, as it is: no controls, no folders. */
const ENCODED = [
  "[!#$&'()*+,.0-9:;=?@A-Z^_`a-z{|}~-]",
  "%2[0-9A-Ea-e]",
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
  .regex(new RegExp(`^(?:${ENCODED})(?: ?(?:${ENCODED})){0,254}$`), "expected the file's name, percent-encoded");
