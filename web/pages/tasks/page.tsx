import type { ReactNode } from "react";
import { Link } from "react-router";
import type { Task } from "../../api-types";
import { useTasks } from "../../client/reads";
import { useSession } from "../../client/session";
import { Empty, Loaded } from "../../controls/list-states";
import { Page } from "../../frame/page";
import { administrationPages, isAdministrator } from "../../frame/pages-for";
import { useLanguage, useTexts } from "../../texts/language";
import { TaskCard } from "./task-card";
import { TEXTS } from "./texts";

const FAR = "9999";
const orderOf = ({ dueAt, stopped, awaitsService, since }: Task): string =>
  `${stopped || awaitsService ? FAR : (dueAt ?? FAR)}${since}`;

/** What presses first stands first; without a limit, or with its clock stopped, what has waited longest. */
const byUrgency = (a: Task, b: Task): number => {
  const [left, right] = [orderOf(a), orderOf(b)];
  return left < right ? -1 : left > right ? 1 : 0;
};

/** The start page: what this account has to do now. */
export function TasksPage(): ReactNode {
  const { t } = useLanguage();
  const own = useTexts(TEXTS);
  const tasks = useTasks();
  const { data: session } = useSession();
  const ownPages = administrationPages(session ?? null);
  return (
    <Page title={own.title}>
      <Loaded query={tasks}>
        {({ items }) =>
          items.length === 0 ? (
            <>
              <Empty text={own.empty} {...(isAdministrator(session ?? null) ? {} : { hint: own.emptyHint })} />
              <ul className="cards">
                {ownPages.map(({ path, name }) => (
                  <li key={path}>
                    <Link className="button wide" to={path}>
                      {t.nav[name]}
                    </Link>
                  </li>
                ))}
              </ul>
            </>
          ) : (
            <ul className="cards">
              {items.toSorted(byUrgency).map((task) => (
                <li key={[task.kind, task.on?.kind, task.on?.id, task.step].join(".")}>
                  <TaskCard task={task} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Page>
  );
}
