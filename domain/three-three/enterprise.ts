import type { Figures } from "./figures";

/** An enterprise of the register of one year. */
export interface Enterprise {
  readonly id: string;
  readonly name: string;
  /** Why it is exempt; null = it is not. */
  readonly exemption: string | null;
  readonly figures: Omit<Figures, "exempt">;
}
