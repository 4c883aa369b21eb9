import { named } from "../../vocabulary";
import { letter, text, type SentencesOf } from "./said";

/** Events of letters 公文 in words. */
export const LETTER_SENTENCES: SentencesOf<
  | "letter-drafted"
  | "letter-edited"
  | "letter-submitted"
  | "letter-taken-back"
  | "letter-returned"
  | "letter-checked"
  | "letter-signed"
  | "letter-received"
  | "letter-sealed"
  | "letter-withdrawn"
> = {
  "letter-drafted": (data, rung) => {
    const { zh, en } = letter(data, rung);
    return named(`已拟${zh}，待送签`, `${en} drafted`);
  },
  "letter-edited": (data, rung) => {
    const { zh, en } = letter(data, rung);
    const { version } = data;
    return data.how === "document"
      ? named(
          `${zh}第${text(version)}次修改（采纳回传文稿）`,
          `${en} edited (${text(version)}), from a document that came back`,
        )
      : named(`${zh}第${text(version)}次修改`, `${en} edited (${text(version)})`);
  },
  "letter-submitted": (data, rung) => {
    const { zh, en } = letter(data, rung);
    return named(`${zh}已送签`, `${en} submitted for signature`);
  },
  "letter-taken-back": (data, rung) => {
    const { zh, en } = letter(data, rung);
    return named(`${zh}撤回送签`, `submission of the ${en} taken back`);
  },
  "letter-returned": (data, rung) => {
    const { zh, en } = letter(data, rung);
    return named(`${zh}已退回修改`, `${en} returned`);
  },
  "letter-checked": (data, rung) => {
    const { zh, en } = letter(data, rung);
    return named(`${zh}已核稿，待签发`, `${en} checked`);
  },
  "letter-signed": (data, rung) => {
    const { zh, en } = letter(data, rung);
    return named(`${zh}已签发`, `${en} signed`);
  },
  "letter-received": () => named("已签收公文", "letter received"),
  "letter-sealed": () => named("文书已登记用印", "seal recorded"),
  "letter-withdrawn": () => named("文书已撤回", "letter withdrawn"),
};
