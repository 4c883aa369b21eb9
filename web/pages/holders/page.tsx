import { type ReactNode, useState } from "react";
import { type Post, usePosts } from "../../client/administration";
import { Field } from "../../controls/field";
import { Empty, Loaded } from "../../controls/list-states";
import { Tag } from "../../controls/tag";
import { useSettled } from "../../controls/use-settled";
import { Page } from "../../frame/page";
import { useLanguage, useTexts } from "../../texts/language";
import { POST_KINDS } from "../../words.generated";
import { HoldingForm } from "./holding-form";
import { TEXTS } from "./texts";

/** 任职管理: posts of the reach, who holds them, and what is proposed of that. */
export function HoldersPage(): ReactNode {
  const words = useTexts(TEXTS);
  const [q, setQ] = useState("");
  const posts = usePosts(useSettled(q));
  return (
    <Page title={words.title}>
      <p className="quiet">{words.intro}</p>
      <search className="filter">
        <Field label={words.search} kind="search" value={q} onChange={setQ} />
      </search>
      <Loaded query={posts}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty text={words.empty} />
          ) : (
            <ul className="rows">
              {items.map((post) => (
                <li key={post.id} className="row">
                  <OnePost post={post} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Page>
  );
}

function OnePost({ post }: { readonly post: Post }): ReactNode {
  const { named } = useLanguage();
  const words = useTexts(TEXTS);
  return (
    <>
      <p className="row-main">
        <span>{post.title}</span>
        <Tag>{named(POST_KINDS, post.kind)}</Tag>
      </p>
      <p className="quiet">{post.unitName}</p>
      <p>
        {post.holders.length === 0
          ? words.vacant
          : post.holders
              .map(({ name, from, to }) => words.since(name, from ?? words.always, to ?? words.now))
              .join("、")}
      </p>
      <details className="why">
        <summary aria-label={`${words.appoint} ${post.title}`}>{words.appoint}</summary>
        <HoldingForm postId={post.id} holder={null} />
      </details>
      {post.holders.map((holder) => (
        <details key={holder.personId} className="why">
          <summary>{words.give(holder.name)}</summary>
          <HoldingForm postId={post.id} holder={holder} />
        </details>
      ))}
    </>
  );
}
