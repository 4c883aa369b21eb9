import type { ReactNode } from "react";
import { Link } from "react-router";
import type { Matter } from "../../api-types";
import { useTexts } from "../../texts/language";
import { TEXTS } from "./texts";

/** Matters that a finding 移交 links with this one; nothing where there is none or the reader does not see it. */
export function Linked({ linked }: Pick<Matter, "linked">): ReactNode {
  const own = useTexts(TEXTS);
  return linked.map(({ id, number, direction }) => (
    <div key={id} className="facts-pair">
      <dt>{own.linked[direction]}</dt>
      <dd>
        <Link className="lone-link" to={`/matters/${id}`}>
          {number}
        </Link>
      </dd>
    </div>
  ));
}
