import { approve } from "./approve";
import { handleComplaint } from "./handle-complaint";
import { replyComplaint } from "./reply-complaint";
import { verifyComplaint } from "./verify-complaint";

/** Steps of a complaint that persons do. */
export const COMPLAINT_STEPS = [verifyComplaint, handleComplaint, replyComplaint, approve] as const;
