import { WorkflowExecutionAlreadyStartedError } from "@temporalio/common";
import { ParentClosePolicy, startChild } from "@temporalio/workflow";
import type { Life } from "../activities";
import type { ProceedingInput } from "./messages";
import { workflowIdOf, WORKFLOWS } from "./names";
import { attributesOfChild, isSearchable } from "./show";

/** Starts what lives beside this proceeding and outlives its run; the relay may have been first. */
export async function begin({ id, kind }: Life["children"][number]): Promise<void> {
  const child: ProceedingInput = { proceedingId: id };
  try {
    await startChild(WORKFLOWS[kind], {
      workflowId: workflowIdOf(kind, id),
      args: [child],
      parentClosePolicy: ParentClosePolicy.ABANDON,
      workflowIdReusePolicy: "ALLOW_DUPLICATE",
      staticSummary: `${kind} ${id}`,
      ...(isSearchable() ? { typedSearchAttributes: attributesOfChild() } : {}),
    });
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return;
    throw error;
  }
}
