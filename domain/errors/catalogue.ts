/**
 * The one catalogue of errors. A code is persisted (logs, API answers, Temporal failures): never rename one.
 * `status` is the HTTP status of the API's RFC 9457 answer, `retryable` tells machines whether the same
 * request may succeed later, `todo` tells a person what to do.
 */
export interface CatalogueEntry {
  readonly status: number;
  readonly retryable: boolean;
  readonly title: string;
  readonly titleZh: string;
  readonly todo: string;
}

const entry = (status: number, retryable: boolean, title: string, titleZh: string, todo: string): CatalogueEntry => ({
  status,
  retryable,
  title,
  titleZh,
  todo,
});

// One row an error reads better than one word a line.
// prettier-ignore
export const ERROR_CATALOGUE = {
  INPUT_INVALID: entry(400, false, "The input does not fit the schema", "输入不符合要求", "Correct the fields named in the answer and send again."),
  NOT_SIGNED_IN: entry(401, false, "Sign in first", "请先登录", "Sign in; the form keeps what was typed."),
  CREDENTIALS_WRONG: entry(401, false, "Account or password is wrong", "账号或密码不正确", "Check both; ask the security administrator for a new password."),
  TOKEN_INVALID: entry(401, false, "The token is good for nothing", "令牌无效", "Read why in the answer; copy it whole, or make a new one on the page of tokens."),
  NOT_ENTITLED: entry(403, false, "The account may not do this", "没有权限", "Ask the county office who may."),
  FORM_EXPIRED: entry(403, false, "The form's protection token is missing or old", "表单已过期", "Reload the page and send again."),
  SECOND_FACTOR_REQUIRED: entry(403, false, "The second factor is still to be given", "请先完成第二步验证", "Send the code of your authenticator to /session/second-factor, or enrol one first."),
  SIGN_IN_AGAIN: entry(403, false, "This needs a sign-in of the last quarter of an hour", "距上次登录已超过 15 分钟，请重新登录后再办理", "Sign in again, or send a code to /session/second-factor, and repeat it at once."),
  IDENTITY_UNKNOWN: entry(403, false, "Nobody has linked this identity to an account", "该统一身份未关联任何账号", "Sign in by password and link it on the page of the account."),
  PASSWORD_CHANGE_REQUIRED: entry(403, false, "The first password is still to be changed", "请先修改初始密码", "Choose a password of your own; the administrator knows the first one."),
  NOT_FOUND: entry(404, false, "Nothing of this id can be seen by the account", "未找到", "Check the number; it may belong to another jurisdiction."),
  METHOD_NOT_ALLOWED: entry(405, false, "The address exists, but not for this method", "不支持的请求方法", "Use a method named in the Allow header."),
  KEY_REUSED: entry(409, false, "The idempotency key was used with another payload", "同一编号对应了不同内容", "Use a new key for a new act."),
  ACT_REFUSED: entry(409, false, "The law does not allow this act in the present state", "当前状态不允许此操作", "Read the matter's timeline; the reason is in the answer."),
  SECOND_PERSON_NEEDED: entry(409, false, "A second, entitled person must do this", "须由另一名有权限人员办理", "Ask a colleague who did not prepare it."),
  IDENTITY_TAKEN: entry(409, false, "The identity is linked to another account", "该统一身份已关联其他账号", "Unlink it there first."),
  SECOND_FACTOR_ABSENT: entry(409, false, "The account has no second factor that this could be done with", "尚未启用第二步验证", "Begin an enrolment first."),
  SECOND_FACTOR_KEPT: entry(409, false, "Accounts of this role must have a second factor", "该角色必须启用第二步验证", "Enrol another one; it takes the place of the first."),
  ACCOUNT_REFUSED: entry(409, false, "The account can't be like this", "账号不能这样设置", "Read the reason in the answer: the login is taken, the person has an account of this unit, has no mail address, or administers already 三员分立."),
  PERSON_KEPT: entry(409, false, "A rule still keeps this person's data", "依规定仍须留存", "Read the reasons in the answer; try again when none of them holds any more."),
  LINK_USED: entry(410, false, "The link has been used", "链接已使用", "Nothing to do; sign in to see the matter."),
  LINK_EXPIRED: entry(410, false, "The link has expired", "链接已过期", "Sign in and do it on the page of tasks; the account office helps who can't."),
  LINK_WITHDRAWN: entry(410, false, "The link belongs to an account or a post that is no longer held", "链接已失效（账号停用或已不任该职）", "Whoever holds the post now signs in and does it."),
  IF_MATCH_STALE: entry(412, false, "It was changed by somebody else meanwhile", "内容已被他人修改", "Read it again and make the change on what it is now."),
  TOO_LARGE: entry(413, false, "The upload is larger than allowed", "文件过大", "Split the file."),
  MEDIA_TYPE: entry(415, false, "The content type is not understood", "内容类型不受支持", "Send JSON, or a CSV upload where the address asks for one."),
  FILE_UNUSABLE: entry(422, false, "The file can't be used as a whole", "文件无法使用", "Correct the header or the encoding as the answer says."),
  CODE_WRONG: entry(422, false, "The code is wrong, too old, or was used already", "验证码不正确、已过期或已使用", "Wait for the next code; after five failures wait as long as Retry-After says."),
  PASSWORD_WRONG: entry(422, false, "The present password is another", "原密码不正确", "Type the password that you signed in with."),
  IF_MATCH_MISSING: entry(428, false, "The edit does not say what it changes", "缺少 If-Match 版本标识", "Read it first and send its ETag in If-Match."),
  TOO_MANY: entry(429, true, "Too many requests", "请求过于频繁", "Wait as long as Retry-After says."),
  HEADERS_TOO_LARGE: entry(431, false, "Address and headers are larger than allowed", "请求头过大", "Send a shorter address and fewer headers."),
  INTERNAL: entry(500, true, "An error of the system", "系统错误", "Try again; give the request id to the administrator."),
  PROVIDER_REFUSED: entry(502, true, "The identity provider did not confirm who signs in", "统一身份平台未确认登录", "Try again; the provider may not be reachable, or it took too long."),
  NOT_READY: entry(503, true, "A part that is needed is not ready", "系统部件尚未就绪", "Nothing was received; send again later, the form keeps its content."),

  // Database and start-up: met by operators, answered as 500 or 503 if they ever reach a request.
  DATABASE_UNREACHABLE: entry(503, true, "Postgres can't be reached", "数据库无法连接", "Start Postgres or correct the address."),
  DATABASE_NEWER: entry(500, false, "The database is newer than this program", "数据库版本高于程序", "Install the newer release; nothing was changed."),
  DATABASE_BEFORE_BASELINE: entry(500, false, "The book was made before the first release", "该数据库由首个发行版之前的程序建立，无法升级", "Keep its folder or database as it is and begin a new one; nothing was changed."),
  MIGRATION_CHANGED: entry(500, false, "A migration that was applied has been edited", "已执行的迁移被修改", "Restore the released file."),
  MIGRATIONS_MISSING: entry(503, true, "The database lacks migrations of this program", "数据库迁移未完成", "Run `heqing migrate`."),
  ENVIRONMENT_INVALID: entry(500, false, "A setting is missing or wrong", "环境配置有误", "Correct the setting named in the message."),
  PORT_TAKEN: entry(500, false, "The port is in use", "端口被占用", "Stop the other program or set PORT."),
  FOLDER_UNUSABLE: entry(500, false, "A folder can't be used", "文件夹不可用", "Correct its rights or name another by HEQING_DATA."),
  ALREADY_RUNNING: entry(500, false, "Another copy runs on the same data folder", "同一数据目录已有运行实例", "Stop it first, or name another folder by HEQING_DATA."),
  DISK_FULL: entry(503, true, "The disk is full", "磁盘空间不足", "Free space, then start again; what was accepted is kept."),
  DATA_FOLDER_OLDER: entry(500, false, "The data folder was made by another Postgres version", "数据目录版本不符", "Move the folder away or run the release that made it."),
  SYSTEM_NOT_RUNNING: entry(503, true, "The running system was not found", "系统未运行", "Start it by `npm start`."),
  SERVER_UNOBTAINABLE: entry(503, true, "No way to a Temporal server worked", "无法取得 Temporal 服务器", "Do one of the ways that the message names."),
  TEMPORAL_UNREACHABLE: entry(503, true, "The Temporal server can't be reached", "流程服务器无法连接", "Nothing to do: what people do is kept and handled once it is up."),
  TEMPORAL_SCHEMA: entry(503, true, "Temporal's database schema can't be set up", "流程服务器数据库结构无法建立", "Correct what the message names; its role must own both databases."),
  NAMESPACE_UNFIT: entry(503, true, "The Temporal namespace is not as needed", "流程命名空间不符合要求", "Correct it as the message says, or let an administrator of that server do so."),

  // Sources of monitoring data.
  SOURCE_UNREACHABLE: entry(503, true, "The source gave no whole answer", "数据来源无法访问或中途断开", "Nothing to do: it is asked again; look at its address when it stays so."),
  SOURCE_ANSWER: entry(502, false, "The source answered something else than a release", "数据来源返回的内容无法识别", "Look at what it answered, which is kept; correct its address, or wait for its next release."),

  // Rules and judgement.
  RULE_INVALID: entry(500, false, "A rule file is not usable", "规则文件有误", "Correct the file and field named in the message; `heqing rules check` lists all."),
  RULE_CHANGED: entry(500, false, "A rule version that the book keeps has been edited", "已入库的规则版本被修改", "Restore the released file; give the change a version of its own."),
  RULE_UNKNOWN: entry(500, false, "No rule is in force for this date", "该日期无有效规则", "Load the rule; nothing is decided without one."),

  // Messages.
  MAIL_DELAYED: entry(503, true, "The mail server did not take the message yet", "邮件暂未送出", "Nothing to do: it is tried again."),
} as const satisfies Record<string, CatalogueEntry>;

/** A stable code of the catalogue. */
export type ErrorCode = keyof typeof ERROR_CATALOGUE;
