/** The bundle of all our workflows, built once a run; for `workflowBundle` of a worker or a replay. */
export function workflowBundle(): { readonly codePath: string } {
  const codePath = process.env["HEQING_TEST_BUNDLE"];
  if (codePath === undefined || codePath === "") {
    throw new Error(
      'expected the part "bundle" in this project (tests/setup/parts/index.ts, PROJECTS) and workflows/index.ts, one is missing',
    );
  }
  return { codePath };
}
