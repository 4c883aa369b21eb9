import type { Decimal } from "../number";

/** What is known of one enterprise in one year. Money in 万元, which may be negative; tonnes, which are not. */
export interface Figures {
  /** Below scale 规模以下, as the statistics office lists it. */
  readonly below: boolean;
  readonly exempt: boolean;
  readonly tax: Decimal | null;
  readonly output: Decimal | null;
  /** The discharge right 排污权: base, temporary reward and leased part together (秀洲 2018). */
  readonly right: Decimal;
  readonly actual: Decimal | null;
}
