import type { Channel } from "../vocabulary";

/** How messages reach people: rule data. */
export interface Messaging {
  /** When the day's digest goes, `HH:MM` by the clock of Asia/Shanghai; null = what is not urgent is gathered nowhere. */
  readonly digestAt: string | null;
  /** When a paper that nobody of the unit opened goes by another channel, counted from its mail. */
  readonly paper: {
    readonly smsAfterHours: number;
    readonly callAfterHours: number;
    /** By which channels, in their order, before a person telephones. */
    readonly channels: readonly Exclude<Channel, "mail">[];
  };
  /** What the burden report counts one of each for, in minutes. */
  readonly minutes: {
    readonly message: number;
    readonly form: number;
    readonly click: number;
  };
  /** Days of the month that follows. */
  readonly monthly: {
    /** Missing values 缺数 are listed. */
    readonly missingDay: number;
    /** The brief of the 月度分析会 is made. */
    readonly briefDay: number;
  };
}
