// Made of domain/vocabulary by `npm run words`: what persisted words are called on pages. Not edited by hand.

export const PARTY_ROLES = {
  "responsible": { zh: "责任单位", en: "responsible unit" },
  "supervisor": { zh: "督办单位", en: "supervising office" },
  "station": { zh: "监测站", en: "monitoring station" },
  "department": { zh: "协办部门", en: "department" },
  "upstream": { zh: "上游单位", en: "upstream unit" },
  "downstream": { zh: "下游单位", en: "downstream unit" },
  "arbiter": { zh: "共同上级", en: "common superior" },
  "handling": { zh: "问题线索办理机关", en: "handling body" },
  "assessor": { zh: "考核单位", en: "assessor" },
  "assessed": { zh: "被考核单位", en: "assessed unit" },
  "interviewer": { zh: "约谈单位", en: "interviewing unit" },
  "interviewed": { zh: "被约谈单位", en: "interviewed unit" },
} as const;

export const POST_KINDS = {
  "chief": { zh: "河长", en: "river chief" },
  "head": { zh: "主要负责人", en: "head" },
  "deputy": { zh: "副职", en: "deputy" },
  "liaison": { zh: "联络员", en: "liaison officer" },
  "clerk": { zh: "经办人", en: "clerk" },
  "sampler": { zh: "采样人员", en: "sampler" },
  "reviewer": { zh: "审核人员", en: "reviewer" },
  "evaluator": { zh: "考核人员", en: "evaluator" },
  "officer": { zh: "工作人员", en: "officer" },
  "administrator": { zh: "管理员", en: "administrator" },
} as const;

export const LEVELS = {
  "township": { zh: "乡镇（街道）", en: "township" },
  "county": { zh: "县（市、区）", en: "county" },
  "city": { zh: "市", en: "city" },
  "province": { zh: "省", en: "province" },
} as const;

export const PROCEEDING_KINDS = {
  "matter": { zh: "整改事项", en: "rectification matter" },
  "sampling": { zh: "复测", en: "re-sampling" },
  "hearing": { zh: "听取上游", en: "hearing upstream" },
  "complaint": { zh: "信访举报", en: "complaint" },
  "request": { zh: "提请办理", en: "request to a department" },
  "interview": { zh: "约谈", en: "interview" },
  "objection": { zh: "异议", en: "objection" },
} as const;

export const MATTER_PHASES = {
  "asked": { zh: "待定是否交办", en: "to be opened?" },
  "warned": { zh: "预警", en: "warned" },
  "assigned": { zh: "交办", en: "assigned" },
  "served": { zh: "已送达", en: "served" },
  "acknowledged": { zh: "已签收", en: "acknowledged" },
  "rectifying": { zh: "整改中", en: "rectifying" },
  "accepting": { zh: "待验收", en: "awaiting acceptance" },
  "awaiting-result": { zh: "待复测", en: "awaiting re-sample" },
  "closed": { zh: "已办结", en: "closed" },
} as const;

export const SAMPLING_PHASES = {
  "ordered": { zh: "已下达", en: "ordered" },
  "sampling": { zh: "待采样", en: "to be sampled" },
  "analysing": { zh: "检测中", en: "being analysed" },
  "reviewing": { zh: "待审核发布", en: "awaiting review and release" },
  "ended": { zh: "已办结", en: "ended" },
} as const;

export const HEARING_PHASES = {
  "called": { zh: "待送达", en: "on its way to the upstream side" },
  "hearing": { zh: "听取意见中", en: "hearing" },
  "deciding": { zh: "待认定", en: "to be decided" },
  "ended": { zh: "已办结", en: "ended" },
} as const;

export const COMPLAINT_PHASES = {
  "verifying": { zh: "核实中", en: "being verified" },
  "handling": { zh: "办理中", en: "being handled" },
  "replying": { zh: "待答复", en: "to be answered" },
  "ended": { zh: "已办结", en: "ended" },
} as const;

export const COMPLAINT_CHANNELS = {
  "visit": { zh: "来访", en: "visit" },
  "letter": { zh: "来信", en: "letter" },
  "phone": { zh: "来电", en: "telephone call" },
  "hotline": { zh: "热线转办", en: "passed on by a hotline" },
  "sign": { zh: "河长公示牌", en: "river chief's sign" },
  "online": { zh: "网上", en: "online" },
} as const;

export const COMPLAINT_FINDINGS = {
  "confirmed": { zh: "属实", en: "confirmed" },
  "partly": { zh: "部分属实", en: "partly confirmed" },
  "unfounded": { zh: "不属实", en: "unfounded" },
  "elsewhere": { zh: "不属本单位职责，已转送", en: "for another body, passed on" },
} as const;

export const REQUEST_PHASES = {
  "asked": { zh: "待受理", en: "to be taken on" },
  "handling": { zh: "部门办理中", en: "the department acts" },
  "answered": { zh: "待确认", en: "to be confirmed" },
  "ended": { zh: "已办结", en: "ended" },
} as const;

export const INTERVIEW_PHASES = {
  "called": { zh: "已通知", en: "called" },
  "held": { zh: "已约谈，待落实", en: "held, measures awaited" },
  "reported": { zh: "已报告落实", en: "measures reported" },
  "concluded": { zh: "待公布结果", en: "result to be published" },
  "ended": { zh: "已办结", en: "ended" },
} as const;

export const INTERVIEW_KINDS = {
  "river-chief": { zh: "河长约谈", en: "interview by the river chief" },
  "statutory": { zh: "法定约谈", en: "statutory interview" },
  "reminder": { zh: "提醒约谈", en: "reminder interview" },
} as const;

export const DUTY_LISTS = {
  "basic": { zh: "基本履职事项清单", en: "list of basic duties" },
  "shared": { zh: "配合履职事项清单", en: "list of shared duties" },
  "upward": { zh: "上级部门收回事项清单", en: "list of duties taken back upward" },
} as const;

export const OBJECTION_PHASES = {
  "raised": { zh: "待受理", en: "to be taken on" },
  "examining": { zh: "审查中", en: "being examined" },
  "sampling": { zh: "联合采样中", en: "being sampled" },
  "correcting": { zh: "待数据更正", en: "awaiting the correction" },
  "ended": { zh: "已办结", en: "ended" },
} as const;

export const OBJECTION_SUBJECTS = {
  "data": { zh: "数据", en: "data" },
  "result": { zh: "结论", en: "result" },
} as const;

export const OBJECTION_REFUSALS = {
  "late": { zh: "逾期提出", en: "late" },
  "groundless": { zh: "无事实、理由", en: "without ground" },
} as const;

export const OBJECTION_FINDINGS = {
  "to-correct": { zh: "成立，数据更正", en: "upheld: the value is corrected" },
  "to-exclude": { zh: "成立，剔除评价结论", en: "upheld: the verdict is excluded" },
  "dismissed": { zh: "不成立", en: "dismissed" },
} as const;

export const SAMPLING_FORMS = {
  "plain": { zh: "复测", en: "re-sampling" },
  "joint": { zh: "联合采样", en: "joint sampling" },
  "arbitration": { zh: "仲裁监测", en: "arbitration sampling" },
} as const;

export const ENDINGS = {
  "closed": { zh: "销号", en: "closed" },
  "withdrawn": { zh: "撤销", en: "withdrawn" },
  "declined": { zh: "不予交办", en: "not opened" },
  "answered": { zh: "已出结果", en: "answered" },
  "found": { zh: "已认定", en: "found" },
  "replied": { zh: "已答复", en: "informant answered" },
  "confirmed": { zh: "已确认办结", en: "confirmed" },
  "returned": { zh: "部门退回", en: "returned by the department" },
  "concluded": { zh: "已完成", en: "concluded" },
  "upheld": { zh: "异议成立", en: "upheld" },
  "dismissed": { zh: "异议不成立", en: "dismissed" },
  "refused": { zh: "不予受理", en: "not taken on" },
} as const;

export const ACTS = {
  "open-matter": { zh: "交办", en: "open the matter" },
  "decline": { zh: "不予交办", en: "decline to open" },
  "submit": { zh: "送签", en: "submit for signature" },
  "take-back": { zh: "撤回送签", en: "take the submission back" },
  "edit-letter": { zh: "修改文书", en: "edit the letter" },
  "check": { zh: "核稿", en: "check" },
  "sign": { zh: "签发", en: "sign" },
  "seal": { zh: "登记用印", en: "record the seal" },
  "return": { zh: "退回", en: "return" },
  "confirm": { zh: "确认", en: "confirm" },
  "open": { zh: "查阅", en: "open the paper" },
  "acknowledge": { zh: "签收", en: "acknowledge" },
  "plan": { zh: "提交整改方案", en: "file the plan" },
  "report": { zh: "提交整改情况报告", en: "file the report" },
  "accept": { zh: "验收", en: "accept" },
  "give-back": { zh: "退回整改", en: "give back for rectification" },
  "send-guide": { zh: "派出指导", en: "send a guide" },
  "record-guidance": { zh: "登记指导情况", en: "record the guidance" },
  "note": { zh: "知悉", en: "take note" },
  "record-call": { zh: "登记电话联系", en: "record the call" },
  "record-service": { zh: "登记送达", en: "record the service" },
  "name-station": { zh: "向登记的监测站下达复测", en: "give the order to the registered station" },
  "appoint": { zh: "约定采样", en: "appoint the sampling" },
  "record-sampling": { zh: "登记采样记录", en: "record the sampling" },
  "countersign": { zh: "会签采样记录", en: "countersign the sampling record" },
  "hand-to-lab": { zh: "登记送检", en: "record the handing to the laboratory" },
  "own-analysis": { zh: "登记本方检测结果", en: "state the own analysis" },
  "lab-report": { zh: "登记检测报告", en: "record the laboratory's report" },
  "object": { zh: "提出异议", en: "object" },
  "withdraw-objection": { zh: "撤回异议", en: "withdraw the objection" },
  "accept-objection": { zh: "受理异议", en: "take the objection on" },
  "refuse-objection": { zh: "不予受理异议", en: "refuse the objection" },
  "order-sampling": { zh: "组织联合采样、仲裁监测", en: "order a joint or arbitration sampling" },
  "propose-finding": { zh: "提出异议结论", en: "propose the finding" },
  "climb": { zh: "提级", en: "climb" },
  "explain": { zh: "说明不提级的理由", en: "explain why not to climb" },
  "set-clue-aside": { zh: "搁置问题线索", en: "lay the clue aside" },
  "answer": { zh: "答复", en: "answer" },
  "respond": { zh: "提交上游意见", en: "give the upstream side's answer" },
  "find": { zh: "作出认定", en: "make the finding" },
  "raise": { zh: "提高严重程度", en: "raise the severity" },
  "keep": { zh: "维持严重程度", en: "keep the severity" },
  "propose": { zh: "提请审批", en: "propose" },
  "approve": { zh: "批准", en: "approve" },
  "reject": { zh: "不予批准", en: "reject" },
  "register-complaint": { zh: "登记信访举报", en: "register the complaint" },
  "verify-complaint": { zh: "登记核实情况", en: "record what was found" },
  "report-handling": { zh: "报送办理情况", en: "report what was done" },
  "answer-informant": { zh: "登记答复举报人", en: "record the answer to the informant" },
  "draft-letter": { zh: "拟文", en: "draft a letter" },
  "ask-department": { zh: "提请部门办理", en: "ask a department" },
  "take-on": { zh: "受理提请", en: "take the request on" },
  "turn-down": { zh: "退回提请", en: "return the request" },
  "feed-back": { zh: "办结反馈", en: "feed back" },
  "confirm-feedback": { zh: "确认办结", en: "confirm the feedback" },
  "send-back": { zh: "退回重办", en: "send the feedback back" },
  "withdraw-request": { zh: "撤回提请", en: "withdraw the request" },
  "summon": { zh: "决定约谈", en: "decide to interview" },
  "forgo-interview": { zh: "决定不约谈", en: "decide not to interview" },
  "call-interview": { zh: "通知约谈", en: "call to an interview" },
  "record-minutes": { zh: "登记约谈纪要", en: "record the minutes" },
  "report-measures": { zh: "报告约谈整改落实情况", en: "report on the measures" },
  "conclude": { zh: "认定约谈整改结果", en: "say what came of it" },
  "publish-interview": { zh: "公布约谈情况", en: "publish the interview" },
  "verdict": { zh: "评价结论", en: "verdict" },
  "delivered": { zh: "发送结果", en: "delivery" },
  "bounced": { zh: "退信", en: "bounce" },
  "unopened": { zh: "文书未查阅", en: "paper unopened" },
  "calendar": { zh: "日历更新", en: "calendar" },
  "order": { zh: "下达复测", en: "sampling order" },
  "result": { zh: "复测结果", en: "result of the re-sampling" },
  "recall": { zh: "撤回复测", en: "order recalled" },
  "hear": { zh: "移送听取上游", en: "upstream is to be consulted" },
  "finding": { zh: "认定结果", en: "finding" },
  "moved": { zh: "移交", en: "moved here" },
  "complaint-found": { zh: "信访举报查实", en: "complaint found true" },
  "asked": { zh: "提请办理书", en: "request" },
  "request-recalled": { zh: "提请随事项终结", en: "request recalled" },
  "request-ended": { zh: "提请结果", en: "end of the request" },
  "interview-call": { zh: "约谈通知书", en: "the call to the interview" },
  "interview-ended": { zh: "约谈终结", en: "end of the interview" },
  "raised": { zh: "异议转交", en: "objection raised" },
  "objection-taken-on": { zh: "异议受理", en: "objection taken on" },
  "objection-ended": { zh: "异议办结", en: "objection ended" },
  "corrected": { zh: "数据更正", en: "correction released" },
} as const;

export const PROPOSALS = {
  "account-new": { zh: "新建账号", en: "new account" },
  "account-change": { zh: "变更账号", en: "change of an account" },
  "password-reset": { zh: "重置密码", en: "reset of a password" },
  "second-factor-reset": { zh: "重置第二步验证", en: "reset of a second factor" },
  "person-new": { zh: "登记人员", en: "new person" },
  "person-change": { zh: "变更人员信息", en: "change of a person's name or address" },
  "person-forget": { zh: "清除个人信息", en: "erasing personal data" },
  "holding-change": { zh: "变更任职", en: "change of who holds a post" },
} as const;

export const PROPOSAL_STATES = {
  "open": { zh: "待确认", en: "to be confirmed" },
  "confirmed": { zh: "已确认", en: "confirmed" },
  "refused": { zh: "已退回", en: "refused" },
  "withdrawn": { zh: "已撤回", en: "withdrawn" },
} as const;

export const ANSWERS = {
  "counts-as-met": { zh: "按达标处理", en: "counts as met" },
  "counts-as-missed": { zh: "按未达标处理", en: "counts as missed" },
  "sample-again": { zh: "重新采样", en: "sample again" },
} as const;

export const FINDINGS = {
  "stays": { zh: "维持", en: "stays" },
  "split": { zh: "分担", en: "split" },
  "moved": { zh: "移交上游", en: "moved upstream" },
} as const;

export const EXCEPTIONS = {
  "extension": { zh: "延期", en: "extension" },
  "pause": { zh: "中止计时", en: "stopping the clocks" },
  "resume": { zh: "恢复计时", en: "letting the clocks run again" },
  "withdrawal": { zh: "撤销", en: "withdrawal" },
  "exclusion": { zh: "剔除数据", en: "exclusion of data" },
  "reopening": { zh: "复办", en: "re-opening" },
} as const;

export const REFUSALS = {
  "matter-closed": { zh: "事项已办结", en: "the matter is closed" },
  "not-a-party": { zh: "办理人所在单位不是本事项可办理该项的当事方", en: "the person's unit has no part in this that may do it" },
  "not-in-this-phase": { zh: "当前阶段不能办理", en: "it can't be done in this phase" },
  "step-not-open": { zh: "该任务不存在或已办结", en: "the task does not exist or is done" },
  "already-done": { zh: "已经办理", en: "it has been done already" },
  "not-opened": { zh: "事项尚未建立", en: "it has not been opened" },
  "post-not-held": { zh: "办理人当时不担任相应职务", en: "the person did not hold a post of the unit at that time" },
  "head-needed": { zh: "须由负责人办理", en: "a head of the unit must do it" },
  "not-submitted": { zh: "文书尚未送签", en: "the letter has not been submitted for signature" },
  "letter-submitted": { zh: "文书已送签，撤回或者退回之后才能修改", en: "the letter is submitted: it can be edited once it was taken back or returned" },
  "text-changed": { zh: "文书已被他人修改，请在最新文本上再改", en: "somebody has edited the letter since: please edit its newest text" },
  "text-blank": { zh: "文书还有待填写的内容或“拟稿”字样", en: "the letter still has places to fill in, or calls itself a draft" },
  "article-unfit": { zh: "文书引用了不适用的条款（日期、发文机关或者主送机关不符）", en: "the letter cites an article that does not fit its date, issuer or addressee" },
  "not-checked": { zh: "文书尚未核稿", en: "the letter has not been checked" },
  "not-sealed": { zh: "文书尚未登记用印，用印后方可送交", en: "the letter's seal is not recorded: it is sealed before it is handed over" },
  "no-station": { zh: "该断面尚未登记监测站，请先由系统管理员登记", en: "the section has no station: the registry's administrator names one first" },
  "sole-head": { zh: "您是唯一能签发、审批的负责人，请由经办人送签、提请", en: "you are the only one who could sign or approve: a clerk has to put it forward" },
  "second-person-needed": { zh: "须由另一名有权限的人员办理，不能由提出人本人办理", en: "another, entitled person must do it, not the one who put it forward" },
  "own-submission-only": { zh: "只能由送签人撤回", en: "only who submitted it takes it back" },
  "already-proposed": { zh: "同一事项已提请审批，尚未答复", en: "the same is proposed already and not answered yet" },
  "duty-not-running": { zh: "该期限不存在或已结束", en: "the limit does not exist or has ended" },
  "already-overdue": { zh: "期限已届满，不能再延期", en: "the limit has passed and can't be extended any more" },
  "no-rule-for-it": { zh: "所依规则未作此规定", en: "the rules followed say nothing of it" },
  "beyond-the-maximum": { zh: "超过规则规定的上限或次数", en: "more or more often than the rule allows" },
  "clock-stopped": { zh: "正在中止计时", en: "the clocks stand still" },
  "clock-running": { zh: "未中止计时", en: "the clocks are running" },
  "verdict-not-counted": { zh: "该评价结论不计入本事项", en: "the verdict does not count for this matter" },
  "attachment-unknown": { zh: "附件不存在、已移除或不属于本事项，请重新上传", en: "an attachment does not exist, was removed or belongs to something else: upload it again" },
  "objection-open": { zh: "对该结论的异议尚未办结", en: "an objection to this verdict is open" },
  "objection-answered": { zh: "对该结论的异议已经答复", en: "the objection to this verdict has been answered" },
  "not-late": { zh: "异议在期限内提出，不能以逾期为由不予受理", en: "it was raised in time and can't be refused as late" },
  "sampling-underway": { zh: "采样、检测尚未结束", en: "a sampling is under way" },
  "time-ahead": { zh: "登记的时间晚于当前时间", en: "the time recorded lies ahead" },
  "time-past": { zh: "约定的时间早于当前时间", en: "the time appointed lies in the past" },
  "other-station-needed": { zh: "须由争议监测站以外的监测站承担", en: "another station than the one whose value is disputed must do it" },
  "seal-twice": { zh: "封签号重复", en: "a seal number stands twice" },
  "absence-unexplained": { zh: "对方未到场的，须登记通知、等候情况", en: "where the other side was absent, how it was told and waited for is recorded" },
  "plan-owed": { zh: "整改方案尚未提交，请先提交方案，或者与报告一并提交", en: "the plan is owed: it is filed before the report, or with it" },
  "plan-date-past": { zh: "整改方案的时限早于今日", en: "a date of the plan lies in the past" },
  "hearing-open": { zh: "正在听取上游意见，认定作出之前不办理文书、不提级", en: "upstream is being consulted: until the finding no letter goes on and nothing climbs" },
  "not-consulted": { zh: "上游单位尚未提交意见，期限也未届满，不能认定", en: "upstream has not answered and its time is not over: nothing is found yet" },
  "nobody-upstream": { zh: "没有登记可分担或承接的上游断面和单位", en: "the registry has no upstream section and unit to bear a part" },
  "no-such-department": { zh: "不是本县（市、区）登记的部门", en: "it is no registered department of the county" },
  "request-open": { zh: "已提请该部门办理，尚未办结", en: "the department has been asked already, and it is not over" },
  "taken-back-upward": { zh: "该事项列入乡镇（街道）履职事项的上级部门收回事项清单，不得退回乡镇（街道）承担", en: "the list of duties taken back upward names it: it can't be left to a township" },
  "chief-needed": { zh: "须由河长本人决定", en: "the river chief decides in person" },
  "no-such-interview": { zh: "约谈方、约谈对象或者情形不属于该类约谈", en: "issuer, addressee or ground are not those of this kind of interview" },
  "date-past": { zh: "日期早于今日", en: "the date lies in the past" },
  "not-held-yet": { zh: "约谈日期尚未到", en: "the day of the interview has not come" },
} as const;

export const STEPS = {
  "open-question": { zh: "是否交办", en: "open a matter?" },
  "sign": { zh: "文书签发", en: "letter to be signed" },
  "confirm": { zh: "待负责人确认", en: "waits for the head's confirmation" },
  "approve": { zh: "待审批", en: "waits for approval" },
  "paused": { zh: "中止计时中", en: "clocks stand still" },
  "note": { zh: "待知悉", en: "to be noted" },
  "guidance": { zh: "登记指导服务情况", en: "guidance to be recorded" },
  "accept": { zh: "待验收", en: "waits for acceptance" },
  "no-miss-left": { zh: "已无未达标结论，可提请撤销", en: "no miss is left: withdrawal may be proposed" },
  "climb-question": { zh: "提级、延期或者说明", en: "climb, extend or explain" },
  "call": { zh: "电话联系", en: "telephone call" },
  "serve-otherwise": { zh: "改用其他方式送达", en: "serve another way" },
  "await-result": { zh: "等待复测结果", en: "awaits the re-sampling" },
  "name-station": { zh: "登记监测站", en: "name a station" },
  "sample": { zh: "复测采样", en: "sampling" },
  "analyse": { zh: "送检、检测", en: "laboratory" },
  "countersign": { zh: "会签采样记录", en: "countersignature" },
  "examine": { zh: "异议审查", en: "objection to be examined" },
  "finding": { zh: "异议结论待批准", en: "finding to be approved" },
  "correct-value": { zh: "数据更正", en: "value to be corrected" },
  "clue": { zh: "问题线索", en: "clue" },
  "question": { zh: "待明确", en: "question" },
  "await-finding": { zh: "等待上游影响认定", en: "awaits the finding on upstream influence" },
  "respond": { zh: "上游提交意见", en: "upstream's answer" },
  "find": { zh: "待认定", en: "to be found" },
  "raise-question": { zh: "是否提高严重程度", en: "raise the severity?" },
  "verify-complaint": { zh: "核实信访举报", en: "complaint to be verified" },
  "handle-complaint": { zh: "办理信访举报", en: "complaint to be handled" },
  "reply-complaint": { zh: "答复举报人", en: "informant to be answered" },
  "await-department": { zh: "等待部门办理", en: "awaits the department" },
  "handle-request": { zh: "办理提请", en: "request to be handled" },
  "confirm-feedback": { zh: "确认部门办结反馈", en: "feedback to be confirmed" },
  "interview-question": { zh: "决定是否约谈", en: "interview the department?" },
  "call-interview": { zh: "通知约谈", en: "interview to be called" },
  "hold-interview": { zh: "约谈并登记纪要", en: "interview and minutes" },
  "report-measures": { zh: "报告约谈整改落实情况", en: "report on the measures" },
  "conclude": { zh: "认定约谈整改结果", en: "say what came of the interview" },
  "publish-interview": { zh: "公布约谈情况", en: "publish the interview" },
  "notify": { zh: "发送通知", en: "notice" },
} as const;

export const STEP_STATES = {
  "todo": { zh: "待办", en: "to do" },
  "done": { zh: "已办", en: "done" },
  "lifted": { zh: "已解除", en: "lifted" },
} as const;

export const DUTY_KINDS = {
  "acknowledge": { zh: "签收", en: "acknowledgement" },
  "plan": { zh: "整改方案", en: "rectification plan" },
  "rectify": { zh: "整改情况报告", en: "rectification report" },
  "sample": { zh: "复测", en: "re-sample" },
  "sign": { zh: "文书签发", en: "signature of the letter" },
  "serve": { zh: "文书送达", en: "service of the letter" },
  "acceptance": { zh: "验收", en: "acceptance" },
  "decide": { zh: "提级、延期或者说明", en: "decision to climb, extend or explain" },
  "verify-complaint": { zh: "信访举报核实", en: "verification of the complaint" },
  "handle-complaint": { zh: "信访举报办理", en: "handling of the complaint" },
  "reply-complaint": { zh: "答复举报人", en: "answer to the informant" },
  "respond": { zh: "上游意见", en: "upstream's answer" },
  "find": { zh: "认定", en: "finding" },
  "take-on": { zh: "受理提请", en: "taking the request on" },
  "handle": { zh: "部门办理", en: "the department's action" },
  "confirm-feedback": { zh: "确认办结", en: "confirmation of the feedback" },
  "decide-interview": { zh: "决定是否约谈", en: "decision whether to interview" },
  "minutes": { zh: "约谈并登记纪要", en: "interview and its minutes" },
  "measures": { zh: "约谈整改落实", en: "measures after the interview" },
  "conclude": { zh: "认定约谈整改结果", en: "saying what came of the interview" },
  "publish-interview": { zh: "公布约谈情况", en: "publication of the interview" },
  "accept": { zh: "异议受理", en: "decision to take the objection on" },
  "answer-objection": { zh: "异议结论", en: "finding on the objection" },
} as const;

export const DUTY_ENDS = {
  "met": { zh: "已完成", en: "met" },
  "missed": { zh: "未完成", en: "missed" },
  "lifted": { zh: "已解除", en: "lifted" },
} as const;

export const MOVE_CAUSES = {
  "extended": { zh: "延期", en: "extended" },
  "resumed": { zh: "恢复计时", en: "resumed" },
  "calendar": { zh: "节假日安排公布", en: "calendar published" },
} as const;

export const STOP_GROUNDS = {
  "paused": { zh: "经批准中止计时", en: "paused by approval" },
  "request": { zh: "部门办理中", en: "a department's request is open" },
  "objection": { zh: "异议处理中", en: "an objection is open" },
  "hearing": { zh: "听取上游意见中", en: "hearing upstream" },
} as const;

export const NOTICES = {
  "early-warning": { zh: "预警提示", en: "early warning" },
  "open-question": { zh: "是否交办待定提醒", en: "open a matter?" },
  "letter-drafted": { zh: "文书待送签提醒", en: "letter drafted" },
  "check-wanted": { zh: "文书待核稿提醒", en: "check wanted" },
  "signature-wanted": { zh: "文书待签发提醒", en: "signature wanted" },
  "letter-returned": { zh: "文书退回提醒", en: "letter returned" },
  "confirmation-wanted": { zh: "待确认提醒", en: "confirmation wanted" },
  "draft-returned": { zh: "草稿退回通知", en: "draft returned" },
  "approval-wanted": { zh: "待审批提醒", en: "approval wanted" },
  "rejected": { zh: "未获批准通知", en: "not approved" },
  "extended": { zh: "延期通知", en: "notice of extension" },
  "paused": { zh: "中止计时通知", en: "notice that the clocks stand still" },
  "resumed": { zh: "恢复计时通知", en: "notice that the clocks run again" },
  "date-moved": { zh: "期限变更通知", en: "notice that the date has moved" },
  "withdrawn": { zh: "撤销通知", en: "notice of withdrawal" },
  "assignment": { zh: "交办通知", en: "assignment" },
  "chase": { zh: "催办通知", en: "reminder" },
  "overdue": { zh: "逾期通知", en: "overdue notice" },
  "call-wanted": { zh: "电话联系提醒", en: "call wanted" },
  "climb-question": { zh: "提级、延期或者说明提醒", en: "climb, extend or explain" },
  "climbed": { zh: "提级通知", en: "letter of a higher rung" },
  "letter": { zh: "公文送达通知", en: "a letter for the unit" },
  "letter-to-carry": { zh: "文书待转送提醒", en: "letter to be carried" },
  "plan-filed": { zh: "整改方案提交通知", en: "plan filed" },
  "report-filed": { zh: "整改情况报告提交通知", en: "report filed" },
  "guide-sent": { zh: "指导服务通知", en: "a guide is sent" },
  "given-back": { zh: "退回整改通知", en: "given back for rectification" },
  "sampling-order": { zh: "复测通知", en: "sampling order" },
  "station-wanted": { zh: "待登记监测站提醒", en: "station wanted" },
  "sampling-recalled": { zh: "复测撤回通知", en: "sampling order recalled" },
  "question": { zh: "待明确事项提醒", en: "question to be answered" },
  "resample-missed": { zh: "复测未达目标通知", en: "notice of a failed re-sample" },
  "missed-again": { zh: "再次未达目标通知", en: "notice of a further miss" },
  "corrected": { zh: "数据更正通知", en: "notice of a correction" },
  "not-served": { zh: "未送达提醒", en: "not served" },
  "sampling-appointed": { zh: "约定采样通知", en: "sampling appointed" },
  "countersign-wanted": { zh: "采样记录待会签提醒", en: "countersignature wanted" },
  "objection-filed": { zh: "异议提交通知", en: "objection filed" },
  "objection-taken-on": { zh: "异议受理通知", en: "objection taken on" },
  "objection-finding-wanted": { zh: "异议待结论提醒", en: "finding on an objection wanted" },
  "correction-wanted": { zh: "待数据更正提醒", en: "correction wanted" },
  "objection-answered": { zh: "异议答复通知", en: "answer to the objection" },
  "closed": { zh: "销号通知", en: "notice of closing" },
  "reopened": { zh: "复办通知", en: "notice of re-opening" },
  "hearing-called": { zh: "听取上游意见通知", en: "call for the upstream side's answer" },
  "hearing-open": { zh: "听取上游意见告知", en: "notice that upstream is consulted" },
  "responded": { zh: "上游意见提交通知", en: "upstream has answered" },
  "finding-wanted": { zh: "待认定提醒", en: "finding wanted" },
  "found": { zh: "认定结果通知", en: "notice of the finding" },
  "hearing-recalled": { zh: "听取上游意见撤回通知", en: "hearing recalled" },
  "raise-question": { zh: "是否提高严重程度提醒", en: "raise the severity?" },
  "complaint-registered": { zh: "信访举报待核实提醒", en: "complaint to be verified" },
  "complaint-to-handle": { zh: "信访举报交办通知", en: "complaint to be handled" },
  "complaint-handled": { zh: "信访举报办理情况提醒", en: "complaint handled" },
  "request": { zh: "提请办理通知", en: "request to a department" },
  "request-taken-on": { zh: "部门受理通知", en: "notice that the department took it on" },
  "request-turned-down": { zh: "部门退回提请通知", en: "notice that the department returned it" },
  "request-fed-back": { zh: "部门办结反馈通知", en: "notice of the department's feedback" },
  "request-confirmed": { zh: "确认办结通知", en: "notice that the feedback is confirmed" },
  "request-sent-back": { zh: "退回重办通知", en: "notice that the feedback is sent back" },
  "request-withdrawn": { zh: "撤回提请通知", en: "notice that the request is withdrawn" },
  "interview-question": { zh: "是否约谈待定提醒", en: "interview the department?" },
  "interview": { zh: "约谈通知", en: "call to an interview" },
  "interview-minutes": { zh: "约谈纪要通知", en: "minutes of the interview" },
  "measures-reported": { zh: "约谈整改落实报告通知", en: "notice of the report on the measures" },
  "interview-concluded": { zh: "约谈整改结果通知", en: "notice of what came of the interview" },
} as const;

export const SERVICE_PROOFS = {
  "opened": { zh: "对方在系统中查阅", en: "opened in the system" },
  "acknowledged": { zh: "对方签收", en: "acknowledged" },
  "recorded": { zh: "经办人登记其他方式送达", en: "service another way recorded" },
} as const;

export const CHANNELS = {
  "mail": { zh: "邮件", en: "mail" },
  "sms": { zh: "短信", en: "SMS" },
  "zzd": { zh: "浙政钉", en: "ZheZhengDing" },
} as const;

export const JOBS = {
  "digest": { zh: "每日消息汇总", en: "daily digest" },
  "second-channel": { zh: "文书未查阅另行通知", en: "papers unopened: another channel" },
  "missing-data": { zh: "月末缺数", en: "missing data at month's end" },
  "brief": { zh: "月度分析会材料", en: "brief of the monthly meeting" },
  "recompute": { zh: "重新核算", en: "recompute" },
  "archive": { zh: "流程记录归档", en: "archive of closed histories" },
  "reconcile": { zh: "核对流程", en: "reconcile book and workflows" },
} as const;

export const JOB_STATES = {
  "asked": { zh: "已要求", en: "asked for" },
  "running": { zh: "运行中", en: "running" },
  "done": { zh: "已完成", en: "done" },
  "skipped": { zh: "已跳过（同一任务正在运行）", en: "skipped: another run was under way" },
  "failed": { zh: "失败，将重试", en: "failed, is tried again" },
} as const;

export const DELIVERY_STATES = {
  "pending": { zh: "待发送", en: "pending" },
  "sent": { zh: "已发出", en: "sent" },
  "refused": { zh: "被拒收", en: "refused" },
  "bounced": { zh: "已退信", en: "bounced" },
  "withdrawn": { zh: "已撤回", en: "withdrawn" },
} as const;

export const LETTER_STATES = {
  "draft": { zh: "拟稿", en: "draft" },
  "submitted": { zh: "已送签", en: "submitted" },
  "checked": { zh: "已核稿", en: "checked" },
  "signed": { zh: "已签发", en: "signed" },
  "sealed": { zh: "已用印", en: "sealed" },
  "served": { zh: "已送达", en: "served" },
  "received": { zh: "已签收", en: "received" },
  "withdrawn": { zh: "已撤回", en: "withdrawn" },
} as const;

export const LETTER_KINDS = {
  "supervision-order": { zh: "督办单", en: "supervision order" },
  "circular": { zh: "通报", en: "circular" },
  "praise": { zh: "通报表扬", en: "circular in praise" },
  "warning-circular": { zh: "预警通报", en: "warning circular" },
  "interview-notice": { zh: "约谈通知", en: "notice of an interview" },
  "interview-minutes": { zh: "约谈纪要", en: "minutes of an interview" },
  "listed-supervision": { zh: "挂牌督办通知", en: "notice of listed supervision" },
  "restriction-request": { zh: "限批请示", en: "request to restrict approvals" },
  "referral": { zh: "移送函", en: "referral" },
  "publicity": { zh: "公示", en: "publicity" },
  "reply": { zh: "复函", en: "reply" },
} as const;

export const LETTER_PLACES = {
  "responsible": { zh: "责任单位", en: "responsible unit" },
  "supervisor": { zh: "督办单位", en: "supervising office" },
  "station": { zh: "监测站", en: "monitoring station" },
  "department": { zh: "协办部门", en: "department" },
  "upstream": { zh: "上游单位", en: "upstream unit" },
  "downstream": { zh: "下游单位", en: "downstream unit" },
  "arbiter": { zh: "共同上级", en: "common superior" },
  "handling": { zh: "问题线索办理机关", en: "handling body" },
  "assessor": { zh: "考核单位", en: "assessor" },
  "assessed": { zh: "被考核单位", en: "assessed unit" },
  "interviewer": { zh: "约谈单位", en: "interviewing unit" },
  "interviewed": { zh: "被约谈单位", en: "interviewed unit" },
  "supervisor-government": { zh: "人民政府", en: "government" },
  "province-environment-department": { zh: "省级生态环境主管部门", en: "provincial ecology and environment department" },
  "handling-body": { zh: "有管理权限的纪检监察机关或组织（人事）部门", en: "discipline or organisation department" },
  "public": { zh: "社会公众", en: "the public" },
} as const;

export const OUTCOMES = {
  "met": { zh: "达到目标", en: "target met" },
  "missed": { zh: "未达目标", en: "target missed" },
  "unjudgeable": { zh: "数据不足，无法评价", en: "not judgeable" },
  "undecided": { zh: "待定", en: "undecided" },
  "no_target": { zh: "未设目标", en: "no target set" },
} as const;

export const CLIMB_CAUSES = {
  "plan-overdue": { zh: "整改方案逾期", en: "the plan is overdue" },
  "rectification-overdue": { zh: "整改逾期", en: "the rectification is overdue" },
  "result-missed": { zh: "复测未达目标", en: "the re-sample missed the target" },
} as const;

export const SOURCE_KINDS = {
  "platform-release": { zh: "国家平台实时发布", en: "release of the national platform" },
  "folder": { zh: "监视的文件夹", en: "folder that is watched" },
  "token": { zh: "机器令牌上报", en: "brought by a machine's token" },
} as const;

export const FETCH_STATES = {
  "running": { zh: "正在获取", en: "being fetched" },
  "waiting": { zh: "未取到，稍后重试", en: "not fetched, is tried again" },
  "kept": { zh: "已取到，待入库", en: "fetched, not taken in yet" },
  "looked": { zh: "已查看文件夹", en: "the folder was looked through" },
  "taken": { zh: "已入库", en: "taken in" },
  "unchanged": { zh: "与上次相同", en: "said what was known" },
  "backwards": { zh: "早于上次发布，未入库", en: "older than the last one, not taken in" },
  "failed": { zh: "未成功", en: "failed" },
} as const;

export const DOUBT_DECISIONS = {
  "confirmed": { zh: "数据属实", en: "confirmed" },
  "rejected": { zh: "数据剔除", en: "rejected" },
} as const;

export const DOUBT_STATES = {
  "open": { zh: "存疑待复核", en: "in doubt, nobody has looked yet" },
  "confirmed": { zh: "数据属实", en: "confirmed" },
  "rejected": { zh: "数据剔除", en: "rejected" },
  "noted": { zh: "类别不一致（不影响数值）", en: "the published class differs; the values stand" },
} as const;

export const WARNING_KINDS = {
  "sustained": { zh: "持续未达目标预警", en: "warning: the target is missed for long" },
  "yangtze": { zh: "长江流域水质预警", en: "warning of the Yangtze basin" },
} as const;

export const CELL_FAULTS = {
  "date": { zh: "日期，形如 2026-11-05", en: "a date YYYY-MM-DD" },
  "date-future": { zh: "不晚于 {today} 的日期", en: "a date not after {today}" },
  "date-early": { zh: "不早于 {first} 的日期", en: "a date not before {first}" },
  "time": { zh: "时间，形如 2026-11-05 08:00", en: "a time YYYY-MM-DD hh:mm" },
  "time-year": { zh: "带年份的时间；时间无年份的，导入时须指明发布日期（--released）", en: "a time with its year, or the day of the release (--released)" },
  "time-future": { zh: "不晚于导入时刻 {now} 的时间", en: "a time not after {now}, the moment of the import" },
  "time-early": { zh: "不早于 {first} 的时间", en: "a time not before {first}" },
  "item": { zh: "项目名称或代码之一：{items}", en: "one of {items}" },
  "item-unit": { zh: "以 {unit} 计的{item}", en: "{item} in {unit}" },
  "value": { zh: "数值（如 0.25），低于检出限的写作 0.025L", en: "a number such as 0.25, or below a limit such as 0.025L" },
  "value-ph": { zh: "0 至 14 的 pH 值（如 7.25）", en: "a pH from 0 to 14 such as 7.25" },
  "value-or-nothing": { zh: "数值（如 0.25），低于检出限的写作 0.025L，没有数据的留空", en: "a number such as 0.25, or below a limit such as 0.025L, or nothing" },
  "value-ph-or-nothing": { zh: "0 至 14 的 pH 值（如 7.25），没有数据的留空", en: "a pH from 0 to 14 such as 7.25, or nothing" },
  "number": { zh: "数值（如 487.1）", en: "a number such as 487.1" },
  "section-name": { zh: "断面名称", en: "the name of a section" },
  "section-unknown": { zh: "已登记的断面", en: "a section of the registry" },
  "section-near": { zh: "已登记的断面：未登记此名，相近的有 {near}", en: "a section of the registry: this one is not known, near {near}" },
  "section-reach": { zh: "本人范围内的断面", en: "a section of your own jurisdiction" },
  "province-which": { zh: "省份：名为“{name}”的断面有 {count} 个", en: "the province: {count} sections are called {name}" },
  "province-name": { zh: "断面所在省份", en: "the province of the section" },
  "class": { zh: "1 至 6 或 Ⅰ 至 劣Ⅴ，没有数据的为 -1", en: "a class from 1 to 6, or -1 for no data" },
  "cells": { zh: "{count} 列", en: "{count} cells" },
  "cells-nameless": { zh: "{count} 个有列名的列之外没有内容", en: "nothing outside the {count} columns that have a name" },
  "text": { zh: "{encoding} 编码的文字，此处字节不成文字", en: "text in {encoding}, not bytes that are no text" },
  "row-length": { zh: "不超过 {bytes} 字节的行", en: "a row of at most {bytes} bytes" },
  "quote": { zh: "成对的引号；自本行起未读取", en: "a closing quote; all from this line on is left out" },
  "one-value": { zh: "每个断面、日期、项目一个数值；另一个在第 {line} 行", en: "one value for each section, date and item; the other one stands on line {line}" },
  "order-not-matter": { zh: "空白：复测数据在“order”列填写复测编号", en: "nothing: a re-sampling is told by the number of its order, in the column order" },
  "order": { zh: "本断面尚未办结的复测编号", en: "the number of an open re-sampling order of this section" },
} as const;

export const FILE_FAULTS = {
  "refused-many": { zh: "不合格的行超过 {most} 行：请核对表格的种类、单位和列后重新导入，本次未采用任何数据", en: "more than {most} rows that must be refused: check kind, units and columns of the sheet; nothing of it was taken in" },
  "columns-unknown": { zh: "不认识的列：{columns}", en: "unknown columns: {columns}" },
  "columns-duplicate": { zh: "重复的列：{columns}", en: "columns that stand twice: {columns}" },
  "columns-missing": { zh: "缺少的列：{columns}", en: "missing columns: {columns}" },
  "columns-nameless": { zh: "第 {place} 列有内容而没有列名", en: "column {place} has content and no name" },
  "header": { zh: "首行须为列名", en: "the first line must name the columns" },
  "empty": { zh: "文件是空的", en: "the file is empty" },
  "wide-text": { zh: "文件为 UTF-16 编码，请另存为“CSV UTF-8”", en: "the file is UTF-16: save it as CSV UTF-8" },
  "code-page": { zh: "文件既不是 UTF-8，也不是 GB18030 编码（可能为 Big5 等），请另存为“CSV UTF-8”", en: "the file is neither UTF-8 nor GB18030 (Big5 perhaps): save it as CSV UTF-8" },
  "other-code-page": { zh: "按指定的 GB18030 编码读不成中文（可能为 UTF-8、Big5 等），请核对所选编码，或另存为“CSV UTF-8”", en: "read as GB18030, as was said, the file is no Chinese text (UTF-8 or Big5 perhaps): check the encoding, or save it as CSV UTF-8" },
  "no-sheet-file": { zh: "不是监测表（CSV 或 Excel 工作簿 .xlsx），而是{got}", en: "the file is no sheet (CSV, or an Excel workbook .xlsx), but {got}" },
  "workbook-broken": { zh: "Excel 工作簿已损坏或不完整，无法读取", en: "the Excel workbook is broken or not whole" },
  "workbook-large": { zh: "Excel 工作簿解压后过大（上限 {limit} MB），请拆分", en: "the Excel workbook is larger unpacked than {limit} MB: split it" },
  "workbook-bomb": { zh: "Excel 工作簿的压缩比异常，未读取", en: "the Excel workbook is packed beyond what sheets are, and is not read" },
  "workbook-parts": { zh: "Excel 工作簿的部件或工作表过多（上限 {limit}）", en: "the Excel workbook has more parts or sheets than {limit}" },
  "workbook-columns": { zh: "工作表的列过多（上限 {limit}）", en: "the sheet has more columns than {limit}" },
  "workbook-sheet": { zh: "没有名为“{sheet}”的工作表；有：{sheets}", en: "no sheet is called {sheet}; there are: {sheets}" },
  "workbook-none": { zh: "工作簿中没有可读的工作表", en: "the workbook has no sheet that can be read" },
  "no-attachment-file": { zh: "不能作为附件：只收照片（JPEG、PNG）、PDF、Word（.docx）和 Excel（.xlsx），按内容识别，此文件是{got}", en: "no attachment: photos (JPEG, PNG), PDF, Word (.docx) and Excel (.xlsx) are taken, known by their content, and this is {got}" },
  "no-attachment-other": { zh: "不能作为附件：只收照片（JPEG、PNG）、PDF、Word（.docx）和 Excel（.xlsx），按内容识别，与文件名无关", en: "no attachment: photos (JPEG, PNG), PDF, Word (.docx) and Excel (.xlsx) are taken, known by their content and not by their name" },
  "photo-broken": { zh: "照片已损坏或不完整，无法显示，请重新拍摄或重新选择", en: "the photo is broken or not whole and can't be shown: take or choose it again" },
  "photo-large": { zh: "照片超过 {limit} 百万像素，请缩小后上传", en: "the photo has more than {limit} million pixels: make it smaller" },
  "pdf-broken": { zh: "PDF 文件已损坏或不完整", en: "the PDF document is broken or not whole" },
  "pdf-locked": { zh: "PDF 文件设有密码，请去掉密码后上传", en: "the PDF document is locked by a password: unlock it" },
  "pdf-active": { zh: "PDF 文件内含脚本、嵌入文件或可执行动作（{what}），请另存为普通 PDF 后上传", en: "the PDF document holds scripts, files or actions ({what}): print it into a plain PDF" },
  "no-letter-document": { zh: "不是 Word 文档（.docx），请在下载的文稿上修改后再传回", en: "the file is no Word document (.docx): please edit the one that was downloaded" },
  "letter-document-empty": { zh: "文档中没有标题和正文", en: "the document has no title and text" },
  "document-broken": { zh: "文档已损坏、不完整或设有密码", en: "the document is broken, not whole, or locked by a password" },
  "document-large": { zh: "文档解压后过大或部件过多（上限 {limit} MB），请拆分", en: "the document is larger unpacked than {limit} MB or has too many parts: split it" },
  "document-bomb": { zh: "文档的压缩比异常，未接收", en: "the document is packed beyond what documents are, and is not taken" },
  "document-active": { zh: "文档内含宏、控件、嵌入程序或外部链接内容（{what}），请去掉后上传", en: "the document holds macros, controls, programs or content from elsewhere ({what}): take them out" },
  "attachments-of-proceeding": { zh: "本事项的附件合计已达上限 {limit} MB", en: "the attachments of this proceeding have reached {limit} MB" },
  "attachments-of-day": { zh: "本账号 24 小时内上传的附件合计已达上限 {limit} MB", en: "the attachments of this account have reached {limit} MB within 24 hours" },
  "sheet-of-text": { zh: "只有 Excel 工作簿才有工作表名", en: "only an Excel workbook has sheets with names" },
} as const;

export const ATTACHMENT_KINDS = {
  "jpeg": { zh: "照片（JPEG）", en: "photo (JPEG)" },
  "png": { zh: "图片（PNG）", en: "picture (PNG)" },
  "pdf": { zh: "PDF 文件", en: "PDF document" },
  "docx": { zh: "Word 文档", en: "Word document" },
  "xlsx": { zh: "Excel 工作簿", en: "Excel workbook" },
} as const;

export const CLOSING_STEPS = {
  "plan-accepted": { zh: "整改方案经认可", en: "the plan is accepted" },
  "report-accepted": { zh: "整改验收通过", en: "the rectification is accepted" },
  "resample-met": { zh: "复测达到目标", en: "the re-sample meets the target" },
} as const;
