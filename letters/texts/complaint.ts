import type { NoticeKind } from "../../domain/vocabulary";
import type { Texts } from "./text";

type Complaint = Extract<NoticeKind, "complaint-registered" | "complaint-to-handle" | "complaint-handled">;

/** Complaints 信访举报. Neither what was complained of nor who complained is ever in a message. */
export const COMPLAINT: Texts<Complaint> = {
  "complaint-registered": () => ["有一件信访举报已登记，请在期限内核实并登记核实情况。", "举报内容请登录后查看。"],
  "complaint-to-handle": () => [
    "一件信访举报经核实属实或者部分属实，请按发现问题的要求办理，并在期限内报送办理情况。",
    "核实情况请登录后查看。不得打听、追查举报人。",
  ],
  "complaint-handled": () => ["信访举报的办理情况已报送，请查阅后答复举报人。"],
};
