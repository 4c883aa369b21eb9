/** An account of the demonstration county, printed by `npm start` on the embedded database only. */
export interface DemoAccount {
  readonly account: string;
  readonly password: string;
  readonly who: string;
}

/** Filled together with the demonstration data. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [];
