import { Component, type ReactNode, useEffect, useRef } from "react";
import { RequestFailed } from "../client/request";
import type { Texts } from "../texts/texts";

interface Around {
  /** The words of now; asked for once something has failed. */
  readonly texts: () => Texts;
  /** Where the person is: another place is tried anew. */
  readonly place?: string;
  readonly children: ReactNode;
}

interface Seen {
  readonly fault: { readonly error: unknown } | null;
}

/** Where what is below cannot be drawn: says so in words instead of leaving an empty page. */
export class ErrorBoundary extends Component<Around, Seen> {
  override state: Seen = { fault: null };

  static getDerivedStateFromError(error: unknown): Seen {
    return { fault: { error } };
  }

  override componentDidUpdate({ place }: Around): void {
    if (this.state.fault !== null && place !== this.props.place) this.setState({ fault: null });
  }

  override render(): ReactNode {
    const { fault } = this.state;
    return fault === null ? this.props.children : <Broken t={this.props.texts()} error={fault.error} />;
  }
}

/** Nothing in it needs the rest of the pages: neither their router nor their language may be there. */
function Broken({ t, error }: { readonly t: Texts; readonly error: unknown }): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const requestId = error instanceof RequestFailed ? error.problem.requestId : null;
  return (
    <main id="content" className="page">
      <div role="alert">
        <h1 ref={heading} tabIndex={-1}>
          {t.broken.title}
        </h1>
        <p>{t.broken.why}</p>
        <p>{t.broken.kept}</p>
      </div>
      <p>
        <button type="button" className="button primary" onClick={() => window.location.reload()}>
          {t.broken.reload}
        </button>{" "}
        <a className="button" href="/">
          {t.state.home}
        </a>
      </p>
      <p>{t.broken.tell}</p>
      <p className="quiet">
        {String(error)}
        <br />
        {requestId == null ? null : (
          <>
            {t.state.requestId(requestId)}
            <br />
          </>
        )}
        {navigator.userAgent}
      </p>
    </main>
  );
}
