import { main } from "../main";

/** Entry of a part's own process: the supervisor has compiled everything, so bin/heqing.mjs is not needed again. */
void main(process.argv.slice(2)).then((status) => {
  process.exitCode = status;
  // A part that failed before it lived must not be held by what it opened.
  if (status !== 0) process.exit(status);
});
