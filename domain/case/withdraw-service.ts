import { amended, endSteps, type Ruling } from "./ruling";
import type { AwaitedService } from "./state";

/** What an awaited service would have started has been overtaken: its arrival starts nothing any more. */
export const withdrawService = (ruling: Ruling, starts: AwaitedService["starts"]): void => {
  const overtaken = ruling.state.awaited.filter((service) => service.starts === starts);
  ruling.state = amended(ruling.state, {
    awaited: ruling.state.awaited.filter((service) => service.starts !== starts),
  });
  endSteps(
    ruling,
    "lifted",
    (step) => step.kind === "serve-otherwise" && overtaken.some((service) => service.step === step.of),
  );
};
