import { own } from "../../texts/own";

/** Texts of the page of a request to a department 提请办理. */
export const TEXTS = own(
  {
    asker: "提请人",
    department: "受理部门",
    subject: "提请事项",
    listed: "所涉履职事项",
    returns: "退回重办",
    times: (n: number) => `${n} 次`,
  },
  {
    asker: "Asked by",
    department: "Department",
    subject: "Asked for",
    listed: "Matter-of-duty",
    returns: "Sent back",
    times: (n) => `${n} times`,
  },
);
