import type { Notice } from "./notice";

/** What a short message by another channel may say: no person, no verdict, nothing about what the paper says. */
export interface ShortFacts {
  readonly number: string;
  readonly unit: string;
  readonly publicUrl: string;
}

/** A paper was mailed and nobody opened it yet: said in one sentence, as an SMS. */
export const renderShort = ({ number, unit, publicUrl }: ShortFacts): Notice => ({
  subject: `【河清】${number} 有一份文书待查阅`,
  text: `【河清】${unit}有一份文书（${number}）已发至邮箱，尚未查阅，请登录 ${publicUrl} 查阅。查阅之前期限不起算。`,
});
