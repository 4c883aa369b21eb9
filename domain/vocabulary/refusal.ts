import { type Name, named } from "./named";

/** Why an act was refused; shown to the person in their language. */
export const REFUSALS = {
  "matter-closed": named("事项已办结", "the matter is closed"),
  "not-a-party": named(
    "办理人所在单位不是本事项可办理该项的当事方",
    "the person's unit has no part in this that may do it",
  ),
  "not-in-this-phase": named("当前阶段不能办理", "it can't be done in this phase"),
  "step-not-open": named("该任务不存在或已办结", "the task does not exist or is done"),
  "already-done": named("已经办理", "it has been done already"),
  "not-opened": named("事项尚未建立", "it has not been opened"),
  "post-not-held": named("办理人当时不担任相应职务", "the person did not hold a post of the unit at that time"),
  "head-needed": named("须由负责人办理", "a head of the unit must do it"),
  "not-submitted": named("文书尚未送签", "the letter has not been submitted for signature"),
  "letter-submitted": named(
    "文书已送签，撤回或者退回之后才能修改",
    "the letter is submitted: it can be edited once it was taken back or returned",
  ),
  "text-changed": named(
    "文书已被他人修改，请在最新文本上再改",
    "somebody has edited the letter since: please edit its newest text",
  ),
  "text-blank": named(
    "文书还有待填写的内容或“拟稿”字样",
    "the letter still has places to fill in, or calls itself a draft",
  ),
  "article-unfit": named(
    "文书引用了不适用的条款（日期、发文机关或者主送机关不符）",
    "the letter cites an article that does not fit its date, issuer or addressee",
  ),
  "not-checked": named("文书尚未核稿", "the letter has not been checked"),
  "not-sealed": named(
    "文书尚未登记用印，用印后方可送交",
    "the letter's seal is not recorded: it is sealed before it is handed over",
  ),
  "no-station": named(
    "该断面尚未登记监测站，请先由系统管理员登记",
    "the section has no station: the registry's administrator names one first",
  ),
  "sole-head": named(
    "您是唯一能签发、审批的负责人，请由经办人送签、提请",
    "you are the only one who could sign or approve: a clerk has to put it forward",
  ),
  "second-person-needed": named(
    "须由另一名有权限的人员办理，不能由提出人本人办理",
    "another, entitled person must do it, not the one who put it forward",
  ),
  "own-submission-only": named("只能由送签人撤回", "only who submitted it takes it back"),
  "already-proposed": named("同一事项已提请审批，尚未答复", "the same is proposed already and not answered yet"),
  "duty-not-running": named("该期限不存在或已结束", "the limit does not exist or has ended"),
  "already-overdue": named("期限已届满，不能再延期", "the limit has passed and can't be extended any more"),
  "no-rule-for-it": named("所依规则未作此规定", "the rules followed say nothing of it"),
  "beyond-the-maximum": named("超过规则规定的上限或次数", "more or more often than the rule allows"),
  "clock-stopped": named("正在中止计时", "the clocks stand still"),
  "clock-running": named("未中止计时", "the clocks are running"),
  "verdict-not-counted": named("该评价结论不计入本事项", "the verdict does not count for this matter"),
  "attachment-unknown": named(
    "附件不存在、已移除或不属于本事项，请重新上传",
    "an attachment does not exist, was removed or belongs to something else: upload it again",
  ),
  "objection-open": named("对该结论的异议尚未办结", "an objection to this verdict is open"),
  "objection-answered": named("对该结论的异议已经答复", "the objection to this verdict has been answered"),
  "not-late": named("异议在期限内提出，不能以逾期为由不予受理", "it was raised in time and can't be refused as late"),
  "sampling-underway": named("采样、检测尚未结束", "a sampling is under way"),
  "time-ahead": named("登记的时间晚于当前时间", "the time recorded lies ahead"),
  "time-past": named("约定的时间早于当前时间", "the time appointed lies in the past"),
  "other-station-needed": named(
    "须由争议监测站以外的监测站承担",
    "another station than the one whose value is disputed must do it",
  ),
  "seal-twice": named("封签号重复", "a seal number stands twice"),
  "absence-unexplained": named(
    "对方未到场的，须登记通知、等候情况",
    "where the other side was absent, how it was told and waited for is recorded",
  ),
  "plan-owed": named(
    "整改方案尚未提交，请先提交方案，或者与报告一并提交",
    "the plan is owed: it is filed before the report, or with it",
  ),
  "plan-date-past": named("整改方案的时限早于今日", "a date of the plan lies in the past"),
  "hearing-open": named(
    "正在听取上游意见，认定作出之前不办理文书、不提级",
    "upstream is being consulted: until the finding no letter goes on and nothing climbs",
  ),
  "not-consulted": named(
    "上游单位尚未提交意见，期限也未届满，不能认定",
    "upstream has not answered and its time is not over: nothing is found yet",
  ),
  "nobody-upstream": named(
    "没有登记可分担或承接的上游断面和单位",
    "the registry has no upstream section and unit to bear a part",
  ),
  "no-such-department": named("不是本县（市、区）登记的部门", "it is no registered department of the county"),
  "request-open": named("已提请该部门办理，尚未办结", "the department has been asked already, and it is not over"),
  "taken-back-upward": named(
    "该事项列入乡镇（街道）履职事项的上级部门收回事项清单，不得退回乡镇（街道）承担",
    "the list of duties taken back upward names it: it can't be left to a township",
  ),
  "chief-needed": named("须由河长本人决定", "the river chief decides in person"),
  "no-such-interview": named(
    "约谈方、约谈对象或者情形不属于该类约谈",
    "issuer, addressee or ground are not those of this kind of interview",
  ),
  "date-past": named("日期早于今日", "the date lies in the past"),
  "not-held-yet": named("约谈日期尚未到", "the day of the interview has not come"),
} as const satisfies Readonly<Record<string, Name>>;
export type Refusal = keyof typeof REFUSALS;
