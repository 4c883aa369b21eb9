// What the API takes and answers, made of its OpenAPI document by `npm run api:types`; never written by hand.
export interface paths {
    readonly "/session": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The account that is signed in */
        readonly get: operations["getSession"];
        readonly put?: never;
        /** Sign in 登录; `secondFactor` says what is still to be done */
        readonly post: operations["postSession"];
        /** Sign out 退出 */
        readonly delete: operations["deleteSession"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/session/second-factor": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Second step of signing in 第二步验证: a code of the authenticator, or a recovery code */
        readonly post: operations["postSessionSecondFactor"];
        /** Takes the own second factor away, where the role may be without one */
        readonly delete: operations["deleteSessionSecondFactor"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/session/second-factor/enrolment": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Whether the account has a second factor, and must have one */
        readonly get: operations["getSessionSecondFactorEnrolment"];
        readonly put?: never;
        /** A new secret for an authenticator (RFC 6238), in use once a code has confirmed it */
        readonly post: operations["postSessionSecondFactorEnrolment"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/session/second-factor/enrolment/confirmation": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** The first code; gives the recovery codes this once */
        readonly post: operations["postSessionSecondFactorEnrolmentConfirmation"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/session/second-factor/recovery-codes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** New recovery codes in place of the earlier ones */
        readonly post: operations["postSessionSecondFactorRecoveryCodes"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/sessions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Where the own account is signed in */
        readonly get: operations["getSessions"];
        readonly put?: never;
        readonly post?: never;
        /** Ends every own session but the one that asks */
        readonly delete: operations["deleteSessions"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/sessions/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Ends one of the own sessions at once */
        readonly delete: operations["deleteSessionsId"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/account/password": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Changes the own password; ends every other session */
        readonly post: operations["postAccountPassword"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/session/ways": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How one can sign in beside account and password */
        readonly get: operations["getSessionWays"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/session/oidc": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Leads to the identity provider (OpenID Connect), for browsers */
        readonly get: operations["getSessionOidc"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/session/oidc/callback": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Where the identity provider leads back to */
        readonly get: operations["getSessionOidcCallback"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/account/identities": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Identities of the provider that sign in to the own account */
        readonly get: operations["getAccountIdentities"];
        readonly put?: never;
        /** Begins to link an identity: the address at the provider to go to */
        readonly post: operations["postAccountIdentities"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/account/identities/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Unlinks an identity from the own account */
        readonly delete: operations["deleteAccountIdentitiesId"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/tasks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What waits for the account's unit */
        readonly get: operations["getTasks"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/matters": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Of the kind matter 整改事项 every one that the account may see, the newest first */
        readonly get: operations["getMatters"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/matters/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One matter 整改事项 with duties, timeline, letters and deliveries, what it began, and what the account may do now */
        readonly get: operations["getMattersId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/matters/{id}/events": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Events of a matter 整改事项 before the one named, in their order */
        readonly get: operations["getMattersIdEvents"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/matters/{id}/acts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** An act in a matter 整改事项: received at once and kept, whatever else is down; answered with the law's word where it comes in time */
        readonly post: operations["postMattersIdActs"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/matters/{id}/acts/{actId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What became of an act in a matter 整改事项 */
        readonly get: operations["getMattersIdActsActId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/samplings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Of the kind re-sampling 复测 every one that the account may see, the newest first */
        readonly get: operations["getSamplings"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/samplings/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One re-sampling 复测 with duties, timeline, letters and deliveries, what it began, and what the account may do now */
        readonly get: operations["getSamplingsId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/samplings/{id}/events": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Events of a re-sampling 复测 before the one named, in their order */
        readonly get: operations["getSamplingsIdEvents"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/samplings/{id}/acts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** An act in a re-sampling 复测: received at once and kept, whatever else is down; answered with the law's word where it comes in time */
        readonly post: operations["postSamplingsIdActs"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/samplings/{id}/acts/{actId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What became of an act in a re-sampling 复测 */
        readonly get: operations["getSamplingsIdActsActId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/hearings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Of the kind hearing of the upstream side 听取上游 every one that the account may see, the newest first */
        readonly get: operations["getHearings"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/hearings/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One hearing of the upstream side 听取上游 with duties, timeline, letters and deliveries, what it began, and what the account may do now */
        readonly get: operations["getHearingsId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/hearings/{id}/events": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Events of a hearing of the upstream side 听取上游 before the one named, in their order */
        readonly get: operations["getHearingsIdEvents"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/hearings/{id}/acts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** An act in a hearing of the upstream side 听取上游: received at once and kept, whatever else is down; answered with the law's word where it comes in time */
        readonly post: operations["postHearingsIdActs"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/hearings/{id}/acts/{actId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What became of an act in a hearing of the upstream side 听取上游 */
        readonly get: operations["getHearingsIdActsActId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/complaints": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Of the kind complaint 信访举报 every one that the account may see, the newest first */
        readonly get: operations["getComplaints"];
        readonly put?: never;
        /** Opens a complaint 信访举报 by its first act, in the name of the account's unit */
        readonly post: operations["postComplaints"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/complaints/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One complaint 信访举报 with duties, timeline, letters and deliveries, what it began, and what the account may do now */
        readonly get: operations["getComplaintsId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/complaints/{id}/events": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Events of a complaint 信访举报 before the one named, in their order */
        readonly get: operations["getComplaintsIdEvents"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/complaints/{id}/acts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** An act in a complaint 信访举报: received at once and kept, whatever else is down; answered with the law's word where it comes in time */
        readonly post: operations["postComplaintsIdActs"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/complaints/{id}/acts/{actId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What became of an act in a complaint 信访举报 */
        readonly get: operations["getComplaintsIdActsActId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/requests": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Of the kind request to a department 提请办理 every one that the account may see, the newest first */
        readonly get: operations["getRequests"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/requests/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One request to a department 提请办理 with duties, timeline, letters and deliveries, what it began, and what the account may do now */
        readonly get: operations["getRequestsId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/requests/{id}/events": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Events of a request to a department 提请办理 before the one named, in their order */
        readonly get: operations["getRequestsIdEvents"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/requests/{id}/acts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** An act in a request to a department 提请办理: received at once and kept, whatever else is down; answered with the law's word where it comes in time */
        readonly post: operations["postRequestsIdActs"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/requests/{id}/acts/{actId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What became of an act in a request to a department 提请办理 */
        readonly get: operations["getRequestsIdActsActId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/interviews": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Of the kind interview 约谈 every one that the account may see, the newest first */
        readonly get: operations["getInterviews"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/interviews/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One interview 约谈 with duties, timeline, letters and deliveries, what it began, and what the account may do now */
        readonly get: operations["getInterviewsId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/interviews/{id}/events": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Events of a interview 约谈 before the one named, in their order */
        readonly get: operations["getInterviewsIdEvents"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/interviews/{id}/acts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** An act in a interview 约谈: received at once and kept, whatever else is down; answered with the law's word where it comes in time */
        readonly post: operations["postInterviewsIdActs"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/interviews/{id}/acts/{actId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What became of an act in a interview 约谈 */
        readonly get: operations["getInterviewsIdActsActId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/objections": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Of the kind objection 异议 every one that the account may see, the newest first */
        readonly get: operations["getObjections"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/objections/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One objection 异议 with duties, timeline, letters and deliveries, what it began, and what the account may do now */
        readonly get: operations["getObjectionsId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/objections/{id}/events": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Events of a objection 异议 before the one named, in their order */
        readonly get: operations["getObjectionsIdEvents"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/objections/{id}/acts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** An act in a objection 异议: received at once and kept, whatever else is down; answered with the law's word where it comes in time */
        readonly post: operations["postObjectionsIdActs"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/objections/{id}/acts/{actId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What became of an act in a objection 异议 */
        readonly get: operations["getObjectionsIdActsActId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/sheets/matters.csv": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Matters 整改事项 of the jurisdiction as a sheet (CSV, UTF-8 with a byte-order mark so that spreadsheets read it) */
        readonly get: operations["getSheetsMattersCsv"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/sheets/matters.xlsx": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Matters 整改事项 of the jurisdiction as a sheet (a workbook of Excel) */
        readonly get: operations["getSheetsMattersXlsx"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/letters/{id}/docx": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A letter 公文 as a DOCX file in the layout of GB/T 9704: to be edited and brought back, or printed for the seal */
        readonly get: operations["getLettersIdDocx"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/letters/{id}/pdf": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A letter as a PDF file; what was signed bears a check code and a QR code that lead to its record */
        readonly get: operations["getLettersIdPdf"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/letters/{id}/difference": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** An edited DOCX comes back: what it says otherwise than the letter, paragraph by paragraph. Nothing is kept of it; what is accepted is an act edit-letter, made of `version` */
        readonly post: operations["postLettersIdDifference"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/verify/{code}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What the check code of a signed letter tells anybody: its number, day and hash, and nothing else */
        readonly get: operations["getVerifyCode"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/attachments": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Attachment 附件: the file itself as the body, its name in x-file-name. What it is is told from its content: a photo (JPEG, PNG) is decoded, a PDF, Word or Excel document looked through. `proceeding`: what it is for; without one, for what is still to be opened. It is attached by an act that names its id; one that no act names is deleted after a day */
        readonly post: operations["postAttachments"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/attachments/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The record of an attachment: what it is, its hash, who brought it in, what a photo says of place and time */
        readonly get: operations["getAttachmentsId"];
        readonly put?: never;
        readonly post?: never;
        /** Removes an own attachment that no act carries yet */
        readonly delete: operations["deleteAttachmentsId"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/attachments/{id}/content": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** An attachment as it came, to be saved under its name: a photo with what it says of place and time */
        readonly get: operations["getAttachmentsIdContent"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/attachments/{id}/picture": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** A photo made anew from its pixels, without place, time or device: `size=thumbnail` for lists, else as large as it is read */
        readonly get: operations["getAttachmentsIdPicture"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/complaints/{id}/informant": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Shows who complained, to a head of the office or who registered it; written into the audit log each time */
        readonly post: operations["postComplaintsIdInformant"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/sections": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Sections 断面 with target and latest released results, in the order of rivers and flow */
        readonly get: operations["getSections"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/sections/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One section with its verdicts, values by month and matters */
        readonly get: operations["getSectionsId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/sections/{id}/readings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What is stated 认定 of a section's values, with who, why and since when; the newest measured first */
        readonly get: operations["getSectionsIdReadings"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/sections/{id}/readings/{readingId}/retract": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Retracts 作废 a value, for a reason: it counts no more, the observation stays; what rested on it is judged anew and waits for a release by another person */
        readonly post: operations["postSectionsIdReadingsReadingIdRetract"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/doubts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Values in doubt 数据存疑 that no second person has looked at; no period is judged that rests on one */
        readonly get: operations["getDoubts"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/sections/{id}/readings/{readingId}/doubt": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Decides on a value in doubt 数据存疑, for a reason: confirmed, it counts; rejected, it does not. By another person than who brought it, of the section's station where it has one; the period is judged anew and waits for a release */
        readonly post: operations["postSectionsIdReadingsReadingIdDoubt"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/verdicts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Verdicts 评价结论 in force; preliminary ones for those who keep data alone */
        readonly get: operations["getVerdicts"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/verdicts/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One verdict with its trace */
        readonly get: operations["getVerdictsId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/releases": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Release 审核发布: makes preliminary verdicts final by a second person; missed targets open matters or join them */
        readonly post: operations["postReleases"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/verdicts/{id}/refusal": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Sends a prepared verdict back 退回, for a reason, by a person who could have released it; what was in force stays so */
        readonly post: operations["postVerdictsIdRefusal"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/outdated-verdicts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How many periods were judged by a target or rule that holds no more: `heqing rejudge` prepares their verdicts */
        readonly get: operations["getOutdatedVerdicts"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/warnings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Warnings 预警 on sections that stand; with `section` everyone of it, those that were lifted too. None opens a matter */
        readonly get: operations["getWarnings"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/imports": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Imports of the jurisdiction, the newest first */
        readonly get: operations["getImports"];
        readonly put?: never;
        /** Import 导入: the file itself as the body (CSV or a workbook of Excel, told by its content), its name in x-file-name; answered as soon as it is read through. `sheet` names one of a workbook, `encoding` that of a text, `released` the day of a release whose times have no year. With `history`, values of the past 历史数据: they are judged and count, and open and join no matter */
        readonly post: operations["postImports"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/imports/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How far an import is */
        readonly get: operations["getImportsId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/imports/{id}/events": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** How far an import is, told as it goes on: events `progress` with what GET /imports/{id} answers, until it is done; 204 where nothing follows the last event */
        readonly get: operations["getImportsIdEvents"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/quarantine": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Refused rows 待核数据 with their bad cells, in the order in which they came */
        readonly get: operations["getQuarantine"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/sheets/quarantine.csv": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Refused cells 待核数据 as a sheet (CSV, UTF-8 with a byte-order mark so that spreadsheets read it) */
        readonly get: operations["getSheetsQuarantineCsv"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/sheets/quarantine.xlsx": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Refused cells 待核数据 as a sheet (a workbook of Excel) */
        readonly get: operations["getSheetsQuarantineXlsx"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/templates/monthly.csv": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The monthly sheet to fill in (CSV, UTF-8 with a byte-order mark so that spreadsheets read it) */
        readonly get: operations["getTemplatesMonthlyCsv"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/templates/monthly.xlsx": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The monthly sheet to fill in (a workbook of Excel) */
        readonly get: operations["getTemplatesMonthlyXlsx"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/public/readings": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Rows of the national platform as published, the newest first */
        readonly get: operations["getPublicReadings"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/public/interviews": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Interviews 约谈 as published, the newest first */
        readonly get: operations["getPublicInterviews"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/sheets/public-readings.csv": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Rows of the national platform as a sheet (CSV, UTF-8 with a byte-order mark so that spreadsheets read it), the newest 20000 */
        readonly get: operations["getSheetsPublicReadingsCsv"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/sheets/public-readings.xlsx": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Rows of the national platform as a sheet (a workbook of Excel), the newest 20000 */
        readonly get: operations["getSheetsPublicReadingsXlsx"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/outbox": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Outbox entries that were not carried yet; with dead=true what was given up 未送达消息 */
        readonly get: operations["getOutbox"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/parked": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Matters that wait for an administrator 需人工处理, with the reason */
        readonly get: operations["getParked"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/parked/{id}/resume": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Resumes a parked matter once the reason is gone; `resumed` is false when it was not parked */
        readonly post: operations["postParkedIdResume"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/audit": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The audit log 审计日志, the newest first: who did, read, exported or was refused what, from where */
        readonly get: operations["getAudit"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/audit/export.csv": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The audit log as a sheet (CSV, UTF-8 with a byte-order mark so that spreadsheets read it); the export is itself a line of the log */
        readonly get: operations["getAuditExportCsv"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/audit/export.xlsx": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The audit log as a sheet (a workbook of Excel); the export is itself a line of the log */
        readonly get: operations["getAuditExportXlsx"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/accounts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Accounts 账号 of an administrator's reach, by login */
        readonly get: operations["getAccounts"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/accounts/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One account with its person */
        readonly get: operations["getAccountsId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        /** Ends an account with its sessions, tokens and links at once; everything else of it is proposed */
        readonly patch: operations["patchAccountsId"];
        readonly trace?: never;
    };
    readonly "/accounts/{id}/sign-out-everywhere": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Ends every session of an account */
        readonly post: operations["postAccountsIdSignOutEverywhere"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/accounts/{id}/unlock": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Lets an account that had too many wrong passwords sign in again at once */
        readonly post: operations["postAccountsIdUnlock"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/units": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Units 单位 in which an administrator may propose accounts */
        readonly get: operations["getUnits"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/persons": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Persons of the reach by a part of their name, at most fifty, for proposals */
        readonly get: operations["getPersons"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/posts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Posts 职务 of the reach and who holds them now or will, by a part of title, unit or name, at most two hundred */
        readonly get: operations["getPosts"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/proposals": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What administrators proposed of persons, accounts and holdings 待确认事项, the newest first */
        readonly get: operations["getProposals"];
        readonly put?: never;
        /** Proposes a person, an account, a change, a reset, a holding or an erasure; an administrator of another administration confirms it */
        readonly post: operations["postProposals"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/proposals/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One proposal */
        readonly get: operations["getProposalsId"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/proposals/{id}/confirm": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Does what was proposed; by another administration, and another line of who made whom */
        readonly post: operations["postProposalsIdConfirm"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/proposals/{id}/refuse": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Refuses what another administration proposed, with the reason */
        readonly post: operations["postProposalsIdRefuse"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/proposals/{id}/withdraw": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Takes the own proposal back */
        readonly post: operations["postProposalsIdWithdraw"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/first-password/{token}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** For whom a one-time link lets a password be chosen; reads only, however often */
        readonly get: operations["getFirstPasswordToken"];
        readonly put?: never;
        /** Chooses the password of an account by its one-time link; every session of before ends */
        readonly post: operations["postFirstPasswordToken"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/account/tokens": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Tokens of machines 机器令牌 that act for the own account, those to be confirmed first */
        readonly get: operations["getAccountTokens"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/account/tokens/{id}/confirm": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Lets a token act that somebody else made for the own account */
        readonly post: operations["postAccountTokensIdConfirm"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/account/tokens/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Ends a token of the own account at once */
        readonly delete: operations["deleteAccountTokensId"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/registry/units": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A unit that the registry did not have; `from` null = it always existed */
        readonly post: operations["postRegistryUnits"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/registry/units/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Name and mark 机关代字 of a unit from a day on, or the day from which it exists no more */
        readonly put: operations["putRegistryUnitsId"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/registry/posts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A post 职务 of a unit that the registry did not have; `reach`: rivers and sections that it is there for */
        readonly post: operations["postRegistryPosts"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/registry/posts/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Title and reach of a post from a day on; a reach of null = all of its unit's rivers and sections */
        readonly put: operations["putRegistryPostsId"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/registry/sections": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** A section 断面 that the registry did not have; without a target it is judged by none, and opens nothing */
        readonly post: operations["postRegistrySections"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/registry/sections/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Which unit answers for a section 断面 and which station samples it, from a day on */
        readonly put: operations["putRegistrySectionsId"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/registry/sections/{id}/target": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** The target of a section under a scheme on some days; `targetClass` null = it has none on these */
        readonly put: operations["putRegistrySectionsIdTarget"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/registry/sections/{id}/downstream": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        /** Whether a section flows into another one on some days */
        readonly put: operations["putRegistrySectionsIdDownstream"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/links/{token}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What a link from a mail asks for, by when and why; changes nothing but the note that it was asked for */
        readonly get: operations["getLinksToken"];
        readonly put?: never;
        /** Does what a link from a mail asks for, once, under the account of the person it was sent to */
        readonly post: operations["postLinksToken"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/proceedings/{id}/read": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Notes that the reader has before them what was sent to them of a proceeding; `noted` counts messages new to them */
        readonly post: operations["postProceedingsIdRead"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/jobs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What is done again and again over the whole book: when each job runs next, how its last runs ended */
        readonly get: operations["getJobs"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/jobs/{job}/runs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Starts a job by hand; while a run that was asked for has not begun, the same run is given */
        readonly post: operations["postJobsJobRuns"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/briefs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 月度分析会材料 within the jurisdiction, the newest month first */
        readonly get: operations["getBriefs"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/briefs/{unitId}/{month}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 月度分析会材料 of one office and month: sections, matters, what is overdue, open questions */
        readonly get: operations["getBriefsUnitIdMonth"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/sheets/briefs/{unitId}/{month}.csv": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 月度分析会材料 as a sheet (CSV, UTF-8 with a byte-order mark so that spreadsheets read it) */
        readonly get: operations["getSheetsBriefsUnitIdMonthCsv"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/sheets/briefs/{unitId}/{month}.xlsx": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 月度分析会材料 as a sheet (a workbook of Excel) */
        readonly get: operations["getSheetsBriefsUnitIdMonthXlsx"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/burden": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 减负统计: messages, forms and clicks that each unit and post of the jurisdiction had in a month, by kind */
        readonly get: operations["getBurden"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/sheets/burden.csv": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 减负统计 of a month as a sheet (CSV, UTF-8 with a byte-order mark so that spreadsheets read it) */
        readonly get: operations["getSheetsBurdenCsv"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/sheets/burden.xlsx": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** 减负统计 of a month as a sheet (a workbook of Excel) */
        readonly get: operations["getSheetsBurdenXlsx"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/sources": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Sources of monitoring data 数据来源: how each stands, and where values are missing 缺数 */
        readonly get: operations["getSources"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/sources/{id}/pause": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Asks a source no more, from its next turn on; `changed` is false where it was paused before */
        readonly post: operations["postSourcesIdPause"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/sources/{id}/resume": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Lets a source be asked, by the account that it acts for; `changed` is false where it was before */
        readonly post: operations["postSourcesIdResume"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/tokens": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Tokens of machines 机器令牌 of the jurisdiction with their last use, and the routes that one can be made for */
        readonly get: operations["getTokens"];
        readonly put?: never;
        /** Makes a token for a program; the token itself is in this answer alone */
        readonly post: operations["postTokens"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/tokens/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Revokes a token at once; `revoked` is false when it had been revoked before */
        readonly delete: operations["deleteTokensId"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/openapi.json": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** This document */
        readonly get: operations["getOpenapiJson"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        readonly Problem: {
            readonly type: string;
            readonly title: string;
            readonly titleZh: string;
            readonly status: number;
            /** @enum {string} */
            readonly code: "INPUT_INVALID" | "NOT_SIGNED_IN" | "CREDENTIALS_WRONG" | "TOKEN_INVALID" | "NOT_ENTITLED" | "FORM_EXPIRED" | "SECOND_FACTOR_REQUIRED" | "SIGN_IN_AGAIN" | "IDENTITY_UNKNOWN" | "PASSWORD_CHANGE_REQUIRED" | "NOT_FOUND" | "METHOD_NOT_ALLOWED" | "KEY_REUSED" | "ACT_REFUSED" | "SECOND_PERSON_NEEDED" | "IDENTITY_TAKEN" | "SECOND_FACTOR_ABSENT" | "SECOND_FACTOR_KEPT" | "ACCOUNT_REFUSED" | "PERSON_KEPT" | "LINK_USED" | "LINK_EXPIRED" | "LINK_WITHDRAWN" | "IF_MATCH_STALE" | "TOO_LARGE" | "MEDIA_TYPE" | "FILE_UNUSABLE" | "CODE_WRONG" | "PASSWORD_WRONG" | "IF_MATCH_MISSING" | "TOO_MANY" | "HEADERS_TOO_LARGE" | "INTERNAL" | "PROVIDER_REFUSED" | "NOT_READY" | "DATABASE_UNREACHABLE" | "DATABASE_NEWER" | "DATABASE_BEFORE_BASELINE" | "MIGRATION_CHANGED" | "MIGRATIONS_MISSING" | "ENVIRONMENT_INVALID" | "PORT_TAKEN" | "FOLDER_UNUSABLE" | "ALREADY_RUNNING" | "DISK_FULL" | "DATA_FOLDER_OLDER" | "SYSTEM_NOT_RUNNING" | "SERVER_UNOBTAINABLE" | "TEMPORAL_UNREACHABLE" | "TEMPORAL_SCHEMA" | "NAMESPACE_UNFIT" | "SOURCE_UNREACHABLE" | "SOURCE_ANSWER" | "RULE_INVALID" | "RULE_CHANGED" | "RULE_UNKNOWN" | "MAIL_DELAYED";
            readonly detail: string;
            readonly todo: string;
            readonly requestId: string | null;
            readonly errors?: readonly {
                readonly path: string;
                readonly message: string;
            }[];
        } & {
            readonly [key: string]: unknown;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly getSession: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly account: {
                            /** Format: uuid */
                            readonly id: string;
                            readonly login: string;
                            readonly name: string;
                            /** @enum {string} */
                            readonly role: "township" | "liaison" | "department" | "county" | "station" | "city" | "evaluator" | "discipline" | "system_admin" | "security_admin" | "audit_admin";
                            readonly unit: {
                                readonly id: string;
                                readonly name: string;
                            };
                            readonly jurisdiction: string;
                        };
                        readonly csrf: string;
                        /** @enum {string} */
                        readonly assurance: "link" | "token" | "local" | "password" | "second-factor" | "oidc" | "oidc-second-factor";
                        readonly secondFactor: ("wanted" | "enrol") | null;
                        readonly mustChangePassword: boolean;
                        readonly demoCode?: string;
                        readonly demo: boolean;
                        readonly mailUrl: string | null;
                    };
                };
            };
        };
    };
    readonly postSession: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly login: string;
                    readonly password: string;
                };
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly account: {
                            /** Format: uuid */
                            readonly id: string;
                            readonly login: string;
                            readonly name: string;
                            /** @enum {string} */
                            readonly role: "township" | "liaison" | "department" | "county" | "station" | "city" | "evaluator" | "discipline" | "system_admin" | "security_admin" | "audit_admin";
                            readonly unit: {
                                readonly id: string;
                                readonly name: string;
                            };
                            readonly jurisdiction: string;
                        };
                        readonly csrf: string;
                        /** @enum {string} */
                        readonly assurance: "link" | "token" | "local" | "password" | "second-factor" | "oidc" | "oidc-second-factor";
                        readonly secondFactor: ("wanted" | "enrol") | null;
                        readonly mustChangePassword: boolean;
                        readonly demoCode?: string;
                        readonly demo: boolean;
                        readonly mailUrl: string | null;
                    };
                };
            };
        };
    };
    readonly deleteSession: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description `csrf` of the session */
                readonly "x-heqing-csrf": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly postSessionSecondFactor: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description `csrf` of the session */
                readonly "x-heqing-csrf": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "code": "123456"
                 *     }
                 */
                readonly "application/json": {
                    readonly code: string;
                };
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly account: {
                            /** Format: uuid */
                            readonly id: string;
                            readonly login: string;
                            readonly name: string;
                            /** @enum {string} */
                            readonly role: "township" | "liaison" | "department" | "county" | "station" | "city" | "evaluator" | "discipline" | "system_admin" | "security_admin" | "audit_admin";
                            readonly unit: {
                                readonly id: string;
                                readonly name: string;
                            };
                            readonly jurisdiction: string;
                        };
                        readonly csrf: string;
                        /** @enum {string} */
                        readonly assurance: "link" | "token" | "local" | "password" | "second-factor" | "oidc" | "oidc-second-factor";
                        readonly secondFactor: ("wanted" | "enrol") | null;
                        readonly mustChangePassword: boolean;
                        readonly demoCode?: string;
                        readonly demo: boolean;
                        readonly mailUrl: string | null;
                    };
                };
            };
        };
    };
    readonly deleteSessionSecondFactor: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description `csrf` of the session */
                readonly "x-heqing-csrf": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly getSessionSecondFactorEnrolment: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly required: boolean;
                        readonly enrolled: boolean;
                        readonly recoveryCodesLeft: number;
                    };
                };
            };
        };
    };
    readonly postSessionSecondFactorEnrolment: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description `csrf` of the session */
                readonly "x-heqing-csrf": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly secret: string;
                        readonly uri: string;
                    };
                };
            };
        };
    };
    readonly postSessionSecondFactorEnrolmentConfirmation: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description `csrf` of the session */
                readonly "x-heqing-csrf": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly code: string;
                };
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly session: {
                            readonly account: {
                                /** Format: uuid */
                                readonly id: string;
                                readonly login: string;
                                readonly name: string;
                                /** @enum {string} */
                                readonly role: "township" | "liaison" | "department" | "county" | "station" | "city" | "evaluator" | "discipline" | "system_admin" | "security_admin" | "audit_admin";
                                readonly unit: {
                                    readonly id: string;
                                    readonly name: string;
                                };
                                readonly jurisdiction: string;
                            };
                            readonly csrf: string;
                            /** @enum {string} */
                            readonly assurance: "link" | "token" | "local" | "password" | "second-factor" | "oidc" | "oidc-second-factor";
                            readonly secondFactor: ("wanted" | "enrol") | null;
                            readonly mustChangePassword: boolean;
                            readonly demoCode?: string;
                            readonly demo: boolean;
                            readonly mailUrl: string | null;
                        };
                        readonly recoveryCodes: readonly string[];
                    };
                };
            };
        };
    };
    readonly postSessionSecondFactorRecoveryCodes: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description `csrf` of the session */
                readonly "x-heqing-csrf": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly recoveryCodes: readonly string[];
                    };
                };
            };
        };
    };
    readonly getSessions: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /** Format: uuid */
                            readonly id: string;
                            /** Format: date-time */
                            readonly begunAt: string;
                            /** Format: date-time */
                            readonly lastUsedAt: string;
                            /** Format: date-time */
                            readonly endsAt: string;
                            readonly address: string | null;
                            readonly agent: string | null;
                            /** @enum {string} */
                            readonly assurance: "link" | "token" | "local" | "password" | "second-factor" | "oidc" | "oidc-second-factor";
                            readonly current: boolean;
                        }[];
                    };
                };
            };
        };
    };
    readonly deleteSessions: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description `csrf` of the session */
                readonly "x-heqing-csrf": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly ended: number;
                    };
                };
            };
        };
    };
    readonly deleteSessionsId: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description `csrf` of the session */
                readonly "x-heqing-csrf": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly postAccountPassword: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description `csrf` of the session */
                readonly "x-heqing-csrf": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly old: string;
                    readonly new: string;
                };
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly account: {
                            /** Format: uuid */
                            readonly id: string;
                            readonly login: string;
                            readonly name: string;
                            /** @enum {string} */
                            readonly role: "township" | "liaison" | "department" | "county" | "station" | "city" | "evaluator" | "discipline" | "system_admin" | "security_admin" | "audit_admin";
                            readonly unit: {
                                readonly id: string;
                                readonly name: string;
                            };
                            readonly jurisdiction: string;
                        };
                        readonly csrf: string;
                        /** @enum {string} */
                        readonly assurance: "link" | "token" | "local" | "password" | "second-factor" | "oidc" | "oidc-second-factor";
                        readonly secondFactor: ("wanted" | "enrol") | null;
                        readonly mustChangePassword: boolean;
                        readonly demoCode?: string;
                        readonly demo: boolean;
                        readonly mailUrl: string | null;
                    };
                };
            };
        };
    };
    readonly getSessionWays: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly oidc: {
                            readonly name: string;
                        } | null;
                    };
                };
            };
        };
    };
    readonly getSessionOidc: {
        readonly parameters: {
            readonly query?: {
                readonly from?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: never;
    };
    readonly getSessionOidcCallback: {
        readonly parameters: {
            readonly query?: {
                readonly code?: string;
                readonly state?: string;
                readonly error?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: never;
    };
    readonly getAccountIdentities: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /** Format: uuid */
                            readonly id: string;
                            readonly issuer: string;
                            readonly subject: string;
                            /** Format: date-time */
                            readonly linkedAt: string;
                        }[];
                    };
                };
            };
        };
    };
    readonly postAccountIdentities: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description `csrf` of the session */
                readonly "x-heqing-csrf": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly location: string;
                    };
                };
            };
        };
    };
    readonly deleteAccountIdentitiesId: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description `csrf` of the session */
                readonly "x-heqing-csrf": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly getTasks: {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: string;
                /** @example 20 */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /** @enum {string} */
                            readonly kind: "open-question" | "sign" | "confirm" | "approve" | "paused" | "note" | "guidance" | "accept" | "no-miss-left" | "climb-question" | "call" | "serve-otherwise" | "await-result" | "name-station" | "sample" | "analyse" | "countersign" | "examine" | "finding" | "correct-value" | "clue" | "question" | "await-finding" | "respond" | "find" | "raise-question" | "verify-complaint" | "handle-complaint" | "reply-complaint" | "await-department" | "handle-request" | "confirm-feedback" | "interview-question" | "call-interview" | "hold-interview" | "report-measures" | "conclude" | "publish-interview" | "submit" | "check" | "open" | "acknowledge" | "plan" | "report" | "release" | "gap" | "doubt" | "sent-back";
                            readonly on: {
                                readonly id: string;
                                /** @enum {string} */
                                readonly kind: "matter" | "sampling" | "hearing" | "complaint" | "request" | "interview" | "objection";
                                readonly number: string;
                            } | null;
                            readonly matterId: string | null;
                            readonly matterNumber: string | null;
                            readonly samplingId: string | null;
                            readonly samplingNumber: string | null;
                            readonly sectionName: string | null;
                            readonly step: number | null;
                            readonly phase: string | null;
                            readonly rung: string | null;
                            readonly rungName: {
                                readonly zh: string;
                                readonly en: string;
                            } | null;
                            readonly dueAt: string | null;
                            readonly dueDate: string | null;
                            readonly provisional: boolean;
                            readonly limitStatus: string | null;
                            readonly overdue: boolean;
                            readonly stopped: boolean;
                            readonly awaitsService: boolean;
                            readonly about: string | null;
                            /** Format: date-time */
                            readonly since: string;
                            readonly count?: number;
                        }[];
                        readonly next: string | null;
                    };
                };
            };
        };
    };
    readonly getMatters: {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: string;
                /** @example true */
                readonly open?: "true" | "false";
                readonly phase?: string;
                readonly q?: string;
                /** @example 20 */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly id: string;
                            /** @enum {string} */
                            readonly kind: "matter" | "sampling" | "hearing" | "complaint" | "request" | "interview" | "objection";
                            readonly number: string;
                            readonly sectionName: string | null;
                            readonly divisionName: string;
                            readonly unitName: string;
                            readonly phase: string | null;
                            readonly endedAs: string | null;
                            readonly rung: string | null;
                            readonly rungName: {
                                readonly zh: string;
                                readonly en: string;
                            } | null;
                            readonly open: boolean;
                            /** Format: date-time */
                            readonly openedAt: string;
                            readonly closedAt: string | null;
                            readonly nextDue: string | null;
                            readonly overdue: boolean;
                            readonly stopped: boolean;
                            readonly parked: boolean;
                            readonly demo: boolean;
                        }[];
                        readonly next: string | null;
                    };
                };
            };
        };
    };
    readonly getMattersId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @example 1 */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly id: string;
                        /** @enum {string} */
                        readonly kind: "matter" | "sampling" | "hearing" | "complaint" | "request" | "interview" | "objection";
                        readonly number: string;
                        readonly sectionName: string | null;
                        readonly divisionName: string;
                        readonly unitName: string;
                        readonly phase: string | null;
                        readonly endedAs: string | null;
                        readonly rung: string | null;
                        readonly rungName: {
                            readonly zh: string;
                            readonly en: string;
                        } | null;
                        readonly open: boolean;
                        /** Format: date-time */
                        readonly openedAt: string;
                        readonly closedAt: string | null;
                        readonly nextDue: string | null;
                        readonly overdue: boolean;
                        readonly stopped: boolean;
                        readonly parked: boolean;
                        readonly demo: boolean;
                        readonly section: {
                            readonly id: string;
                            readonly name: string;
                            readonly river: string | null;
                            readonly level: string;
                            readonly body: string | null;
                            readonly upstream: string | null;
                            readonly downstream: string | null;
                        } | null;
                        readonly officeName: string;
                        readonly stationName: string | null;
                        readonly parties: readonly {
                            readonly role: string;
                            readonly unitName: string;
                        }[];
                        readonly parent: {
                            readonly id: string;
                            /** @enum {string} */
                            readonly kind: "matter" | "sampling" | "hearing" | "complaint" | "request" | "interview" | "objection";
                            readonly number: string;
                        } | null;
                        readonly childNo: number | null;
                        readonly children: readonly {
                            readonly id: string;
                            /** @enum {string} */
                            readonly kind: "matter" | "sampling" | "hearing" | "complaint" | "request" | "interview" | "objection";
                            readonly number: string;
                            readonly childNo: number;
                            readonly phase: string | null;
                            readonly open: boolean;
                            readonly endedAs: string | null;
                            /** Format: date-time */
                            readonly openedAt: string;
                            readonly closedAt: string | null;
                        }[];
                        readonly scheme: string | null;
                        readonly schemeName: {
                            readonly zh: string;
                            readonly en: string;
                        } | null;
                        readonly parkedReason: string | null;
                        readonly ladder: {
                            readonly id: string;
                            readonly version: number;
                            readonly status: string;
                            readonly name: {
                                readonly zh: string;
                                readonly en: string;
                            };
                        };
                        readonly duties: readonly {
                            readonly no: number;
                            readonly kind: string;
                            readonly owner: string;
                            readonly unitName: string;
                            readonly rung: string | null;
                            readonly rungName: {
                                readonly zh: string;
                                readonly en: string;
                            } | null;
                            /** Format: date-time */
                            readonly startedAt: string;
                            /** Format: date-time */
                            readonly dueAt: string;
                            /** Format: date */
                            readonly dueDate: string;
                            readonly asksAt: string | null;
                            readonly provisional: boolean;
                            readonly status: string;
                            readonly overdue: boolean;
                            readonly stoppedSince: string | null;
                            readonly awaitsService: boolean;
                            readonly endedAt: string | null;
                            readonly explanation: {
                                readonly steps: readonly {
                                    /** Format: date */
                                    readonly date: string;
                                    /** @enum {string} */
                                    readonly effect: "counted" | "skipped" | "moved";
                                    readonly count: number | null;
                                    readonly reason: {
                                        readonly zh: string;
                                        readonly en: string;
                                    };
                                }[];
                                readonly notices: readonly {
                                    readonly instrument: string;
                                    /** Format: date */
                                    readonly published: string;
                                }[];
                                readonly sentence: {
                                    readonly zh: string;
                                    readonly en: string;
                                };
                                readonly basis: {
                                    readonly zh: string;
                                    readonly en: string;
                                };
                                readonly moves: readonly {
                                    /** @enum {string} */
                                    readonly cause: "extended" | "resumed" | "calendar";
                                    /** Format: date-time */
                                    readonly at: string;
                                    /** Format: date */
                                    readonly oldDate: string;
                                    /** Format: date */
                                    readonly newDate: string;
                                }[];
                            };
                        }[];
                        readonly stops: readonly {
                            readonly no: number;
                            readonly ground: string;
                            readonly duties: readonly number[];
                            /** Format: date-time */
                            readonly fromAt: string;
                            readonly untilAt: string | null;
                        }[];
                        readonly steps: readonly {
                            readonly no: number;
                            readonly kind: string;
                            readonly state: string;
                            readonly byPerson: boolean;
                            readonly unitName: string | null;
                            readonly notice: string | null;
                            readonly rung: string | null;
                            readonly rungName: {
                                readonly zh: string;
                                readonly en: string;
                            } | null;
                            readonly about: string | null;
                            readonly cause: string | null;
                            /** Format: date-time */
                            readonly createdAt: string;
                            readonly doneAt: string | null;
                        }[];
                        readonly events: readonly {
                            readonly n: number;
                            /** Format: date-time */
                            readonly at: string;
                            readonly kind: string;
                            readonly actor: string | null;
                            readonly post: string | null;
                            readonly forActor: string | null;
                            readonly forPost: string | null;
                            readonly role: string | null;
                            readonly data: {
                                readonly [key: string]: string | number | boolean | null;
                            };
                            readonly sentence: {
                                readonly zh: string;
                                readonly en: string;
                            };
                            readonly text?: {
                                readonly summary?: string;
                                readonly note?: string;
                                readonly reason?: string;
                                readonly ground?: string;
                                readonly evidence?: string;
                                readonly guide?: string;
                                readonly measures?: readonly {
                                    readonly problem: string;
                                    readonly owner: string;
                                    readonly target: string;
                                    readonly deadline: string;
                                    readonly measures: string;
                                    readonly acceptance: string;
                                }[];
                            };
                        }[];
                        readonly earlierEvents: boolean;
                        readonly letters: readonly {
                            readonly id: string;
                            readonly step: number;
                            readonly rung: string | null;
                            readonly rungName: {
                                readonly zh: string;
                                readonly en: string;
                            } | null;
                            readonly number: string | null;
                            readonly kind: string | null;
                            readonly state: string;
                            readonly version: number;
                            readonly returned: {
                                readonly reason: string;
                                readonly by: string | null;
                                /** Format: date-time */
                                readonly at: string;
                            } | null;
                            readonly checkCode: string | null;
                            readonly title: string;
                            readonly addressee: string;
                            readonly paragraphs: readonly string[];
                            readonly citations: readonly string[];
                            readonly signer: string;
                            readonly signedBy: string | null;
                            readonly signedAt: string | null;
                            readonly sealedAt: string | null;
                            readonly servedAt: string | null;
                            readonly receivedAt: string | null;
                        }[];
                        readonly deliveries: readonly {
                            readonly step: number;
                            readonly notice: string | null;
                            readonly recipient: string;
                            readonly address: string | null;
                            readonly channel: string;
                            readonly state: string;
                            readonly sentAt: string | null;
                            readonly bouncedAt: string | null;
                            readonly linkOpenedAt: string | null;
                            readonly readAt: string | null;
                            readonly digest: boolean;
                            readonly subject: string | null;
                            readonly attempts: number;
                            readonly lastError: string | null;
                        }[];
                        readonly acts: readonly {
                            /** Format: uuid */
                            readonly actId: string;
                            readonly seq: number;
                            readonly kind: string;
                            /** Format: date-time */
                            readonly receivedAt: string;
                            readonly outcome: ("applied" | "refused") | null;
                            readonly refusal: string | null;
                            readonly actor: string | null;
                            readonly post: string | null;
                            readonly forActor: string | null;
                            readonly forPost: string | null;
                        }[];
                        readonly attachments: readonly {
                            /** Format: uuid */
                            readonly id: string;
                            /** @enum {string} */
                            readonly kind: "jpeg" | "png" | "pdf" | "docx" | "xlsx";
                            readonly name: string;
                            readonly bytes: number;
                            readonly sha256: string;
                            readonly width: number | null;
                            readonly height: number | null;
                            readonly takenAt: string | null;
                            readonly latitude: string | null;
                            readonly longitude: string | null;
                            /** Format: date-time */
                            readonly uploadedAt: string;
                            readonly uploadedBy: string | null;
                            readonly act: number;
                        }[];
                        readonly allowed: readonly {
                            /** @enum {string} */
                            readonly kind: "open-matter" | "decline" | "submit" | "take-back" | "edit-letter" | "check" | "sign" | "seal" | "return" | "confirm" | "open" | "acknowledge" | "plan" | "report" | "accept" | "give-back" | "send-guide" | "record-guidance" | "note" | "record-call" | "record-service" | "name-station" | "appoint" | "record-sampling" | "countersign" | "hand-to-lab" | "own-analysis" | "lab-report" | "object" | "withdraw-objection" | "accept-objection" | "refuse-objection" | "order-sampling" | "propose-finding" | "climb" | "explain" | "set-clue-aside" | "answer" | "respond" | "find" | "raise" | "keep" | "propose" | "approve" | "reject" | "register-complaint" | "verify-complaint" | "report-handling" | "answer-informant" | "draft-letter" | "ask-department" | "take-on" | "turn-down" | "feed-back" | "confirm-feedback" | "send-back" | "withdraw-request" | "summon" | "forgo-interview" | "call-interview" | "record-minutes" | "report-measures" | "conclude" | "publish-interview";
                            readonly step?: number;
                            /** @enum {string} */
                            readonly what?: "extension" | "pause" | "resume" | "withdrawal" | "exclusion" | "reopening";
                            readonly duty?: number;
                            readonly most?: number;
                            readonly base?: number;
                            readonly verdict?: string;
                            readonly against?: number;
                            readonly draft?: boolean;
                            readonly withPlan?: boolean;
                        }[];
                        readonly verdict: {
                            readonly id: string;
                            readonly sectionId: string;
                            readonly sectionName: string;
                            readonly scheme: string;
                            readonly schemeName: {
                                readonly zh: string;
                                readonly en: string;
                            };
                            readonly period: string;
                            readonly periodName: {
                                readonly zh: string;
                                readonly en: string;
                            };
                            /** @enum {string} */
                            readonly status: "preliminary" | "final";
                            readonly class: string | null;
                            readonly targetClass: string | null;
                            readonly outcome: string;
                            readonly sentence: {
                                readonly zh: string;
                                readonly en: string;
                            };
                            readonly trace: {
                                readonly rules?: readonly {
                                    readonly id: string;
                                    readonly version: number;
                                }[];
                                readonly items?: readonly {
                                    readonly item: string;
                                    readonly raw: string;
                                    readonly mark: string | null;
                                    readonly used: string;
                                    readonly judged: readonly {
                                        /** @enum {string|null} */
                                        readonly body: "river" | "lake" | null;
                                        readonly class: string;
                                        readonly met: {
                                            readonly class: string;
                                            readonly limit: string;
                                        } | null;
                                        readonly missed: {
                                            readonly class: string;
                                            readonly limit: string;
                                        } | null;
                                    }[];
                                }[];
                            };
                            readonly ruleVersions: unknown;
                            readonly preparedBy: string | null;
                            readonly preparedByMe: boolean;
                            /** Format: date-time */
                            readonly createdAt: string;
                            readonly matterNumber: string | null;
                            readonly orderNumber: string | null;
                            readonly replaces: {
                                readonly id: string;
                                readonly class: string | null;
                                readonly targetClass: string | null;
                                readonly outcome: string;
                                readonly items: readonly {
                                    readonly item: string;
                                    readonly before: string | null;
                                    readonly after: string | null;
                                }[];
                                readonly values: readonly {
                                    readonly item: string;
                                    readonly sampledOn: string;
                                    readonly before: string | null;
                                    readonly after: string | null;
                                    readonly reason: string | null;
                                    readonly by: string | null;
                                }[];
                            } | null;
                            readonly sentBack: {
                                readonly reason: string;
                                readonly by: string | null;
                                /** Format: date-time */
                                readonly at: string;
                            } | null;
                            readonly inDoubt: boolean;
                        } | null;
                        readonly closedBy: {
                            readonly id: string;
                            readonly sectionId: string;
                            readonly sectionName: string;
                            readonly scheme: string;
                            readonly schemeName: {
                                readonly zh: string;
                                readonly en: string;
                            };
                            readonly period: string;
                            readonly periodName: {
                                readonly zh: string;
                                readonly en: string;
                            };
                            /** @enum {string} */
                            readonly status: "preliminary" | "final";
                            readonly class: string | null;
                            readonly targetClass: string | null;
                            readonly outcome: string;
                            readonly sentence: {
                                readonly zh: string;
                                readonly en: string;
                            };
                            readonly trace: {
                                readonly rules?: readonly {
                                    readonly id: string;
                                    readonly version: number;
                                }[];
                                readonly items?: readonly {
                                    readonly item: string;
                                    readonly raw: string;
                                    readonly mark: string | null;
                                    readonly used: string;
                                    readonly judged: readonly {
                                        /** @enum {string|null} */
                                        readonly body: "river" | "lake" | null;
                                        readonly class: string;
                                        readonly met: {
                                            readonly class: string;
                                            readonly limit: string;
                                        } | null;
                                        readonly missed: {
                                            readonly class: string;
                                            readonly limit: string;
                                        } | null;
                                    }[];
                                }[];
                            };
                            readonly ruleVersions: unknown;
                            readonly preparedBy: string | null;
                            readonly preparedByMe: boolean;
                            /** Format: date-time */
                            readonly createdAt: string;
                            readonly matterNumber: string | null;
                            readonly orderNumber: string | null;
                            readonly replaces: {
                                readonly id: string;
                                readonly class: string | null;
                                readonly targetClass: string | null;
                                readonly outcome: string;
                                readonly items: readonly {
                                    readonly item: string;
                                    readonly before: string | null;
                                    readonly after: string | null;
                                }[];
                                readonly values: readonly {
                                    readonly item: string;
                                    readonly sampledOn: string;
                                    readonly before: string | null;
                                    readonly after: string | null;
                                    readonly reason: string | null;
                                    readonly by: string | null;
                                }[];
                            } | null;
                            readonly sentBack: {
                                readonly reason: string;
                                readonly by: string | null;
                                /** Format: date-time */
                                readonly at: string;
                            } | null;
                            readonly inDoubt: boolean;
                        } | null;
                        readonly misses: readonly {
                            readonly verdict: string;
                            readonly scheme: string;
                            readonly schemeName: {
                                readonly zh: string;
                                readonly en: string;
                            };
                            readonly period: string;
                            readonly periodName: {
                                readonly zh: string;
                                readonly en: string;
                            };
                            readonly items: readonly string[];
                            readonly answered: boolean;
                            readonly out: ("excluded" | "corrected" | "moved") | null;
                        }[];
                        readonly closing: readonly ("plan-accepted" | "report-accepted" | "resample-met")[];
                        readonly orders: readonly {
                            readonly id: string;
                            readonly order: number;
                            readonly number: string;
                            readonly phase: string | null;
                            readonly open: boolean;
                            readonly endedAs: string | null;
                            /** Format: date-time */
                            readonly openedAt: string;
                            readonly closedAt: string | null;
                        }[];
                        readonly linked: readonly {
                            readonly id: string;
                            readonly number: string;
                            /** @enum {string} */
                            readonly direction: "from" | "to";
                        }[];
                        readonly departments: readonly {
                            readonly id: string;
                            readonly name: string;
                        }[];
                        readonly listedDuties: readonly {
                            readonly id: string;
                            readonly name: {
                                readonly zh: string;
                                readonly en: string;
                            };
                            readonly list: string;
                        }[];
                    };
                };
            };
        };
    };
    readonly getMattersIdEvents: {
        readonly parameters: {
            readonly query: {
                readonly before: string;
            };
            readonly header?: never;
            readonly path: {
                /** @example 1 */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly n: number;
                            /** Format: date-time */
                            readonly at: string;
                            readonly kind: string;
                            readonly actor: string | null;
                            readonly post: string | null;
                            readonly forActor: string | null;
                            readonly forPost: string | null;
                            readonly role: string | null;
                            readonly data: {
                                readonly [key: string]: string | number | boolean | null;
                            };
                            readonly sentence: {
                                readonly zh: string;
                                readonly en: string;
                            };
                            readonly text?: {
                                readonly summary?: string;
                                readonly note?: string;
                                readonly reason?: string;
                                readonly ground?: string;
                                readonly evidence?: string;
                                readonly guide?: string;
                                readonly measures?: readonly {
                                    readonly problem: string;
                                    readonly owner: string;
                                    readonly target: string;
                                    readonly deadline: string;
                                    readonly measures: string;
                                    readonly acceptance: string;
                                }[];
                            };
                        }[];
                        readonly earlier: boolean;
                    };
                };
            };
        };
    };
    readonly postMattersIdActs: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description `csrf` of the session */
                readonly "x-heqing-csrf": string;
                /** @description A UUID for each act; the same again gives the same answer */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                /** @example 1 */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "kind": "acknowledge"
                 *     }
                 */
                readonly "application/json": {
                    /** @constant */
                    readonly kind: "open-matter";
                    readonly step: number;
                    readonly reason: string;
                } | {
                    /** @constant */
                    readonly kind: "decline";
                    readonly step: number;
                    readonly reason: string;
                } | {
                    /** @constant */
                    readonly kind: "draft-letter";
                    /** @enum {string} */
                    readonly letter: "circular" | "praise" | "warning-circular" | "interview-notice" | "publicity" | "reply";
                    /** @enum {string} */
                    readonly addressee: "responsible" | "supervisor-government" | "public";
                } | {
                    /** @constant */
                    readonly kind: "edit-letter";
                    readonly step: number;
                    readonly base: number;
                    readonly title: string;
                    readonly addressee: string;
                    readonly paragraphs: readonly string[];
                    /** @enum {string} */
                    readonly how: "page" | "document";
                } | {
                    /** @constant */
                    readonly kind: "submit";
                    readonly step: number;
                    readonly note?: string;
                } | {
                    /** @constant */
                    readonly kind: "take-back";
                    readonly step: number;
                } | {
                    /** @constant */
                    readonly kind: "check";
                    readonly step: number;
                } | {
                    /** @constant */
                    readonly kind: "sign";
                    readonly step: number;
                } | {
                    /** @constant */
                    readonly kind: "return";
                    readonly step: number;
                    readonly reason: string;
                } | {
                    /** @constant */
                    readonly kind: "seal";
                    readonly step: number;
                    readonly note: string;
                } | {
                    /** @constant */
                    readonly kind: "record-service";
                    readonly step: number;
                    readonly note: string;
                } | {
                    /** @constant */
                    readonly kind: "open";
                } | {
                    /** @constant */
                    readonly kind: "acknowledge";
                } | {
                    /** @constant */
                    readonly kind: "confirm";
                    readonly step: number;
                } | {
                    /** @constant */
                    readonly kind: "plan";
                    readonly summary: string;
                    readonly measures: readonly {
                        readonly problem: string;
                        readonly owner: string;
                        readonly target: string;
                        /** Format: date */
                        readonly deadline: string;
                        readonly measures: string;
                        readonly acceptance: string;
                    }[];
                    readonly attachments?: readonly string[];
                } | {
                    /** @constant */
                    readonly kind: "report";
                    readonly summary: string;
                    readonly plan?: {
                        readonly summary: string;
                        readonly measures: readonly {
                            readonly problem: string;
                            readonly owner: string;
                            readonly target: string;
                            /** Format: date */
                            readonly deadline: string;
                            readonly measures: string;
                            readonly acceptance: string;
                        }[];
                    };
                    readonly attachments?: readonly string[];
                } | {
                    /** @constant */
                    readonly kind: "object";
                    /** @enum {string} */
                    readonly about: "data" | "result";
                    readonly verdict: string;
                    /** @default null */
                    readonly against?: number | null;
                    readonly ground: string;
                    readonly evidence: string;
                    readonly attachments?: readonly string[];
                } | {
                    /** @constant */
                    readonly kind: "send-guide";
                    readonly guide: string;
                    /** Format: date */
                    readonly on: string;
                    readonly note: string;
                } | {
                    /** @constant */
                    readonly kind: "record-guidance";
                    readonly step: number;
                    readonly note: string;
                } | {
                    /** @constant */
                    readonly kind: "accept";
                    readonly step: number;
                    readonly note: string;
                } | {
                    /** @constant */
                    readonly kind: "give-back";
                    readonly step: number;
                    readonly reason: string;
                } | {
                    /** @constant */
                    readonly kind: "note";
                    readonly step: number;
                } | {
                    /** @constant */
                    readonly kind: "record-call";
                    readonly step: number;
                    readonly note: string;
                } | {
                    /** @constant */
                    readonly kind: "climb";
                    readonly step: number;
                    readonly reason: string;
                } | {
                    /** @constant */
                    readonly kind: "explain";
                    readonly step: number;
                    readonly reason: string;
                } | {
                    /** @constant */
                    readonly kind: "set-clue-aside";
                    readonly step: number;
                    readonly reason: string;
                } | {
                    /** @constant */
                    readonly kind: "answer";
                    readonly step: number;
                    /** @enum {string} */
                    readonly answer: "counts-as-met" | "counts-as-missed" | "sample-again";
                    readonly reason: string;
                } | {
                    /** @constant */
                    readonly kind: "raise";
                    readonly step: number;
                    readonly reason: string;
                } | {
                    /** @constant */
                    readonly kind: "keep";
                    readonly step: number;
                    readonly reason: string;
                } | ({
                    /** @constant */
                    readonly kind: "propose";
                    readonly ground: string;
                    readonly evidence: string;
                    /** @constant */
                    readonly what: "extension";
                    readonly duty: number;
                    readonly count: number;
                } | {
                    /** @constant */
                    readonly kind: "propose";
                    readonly ground: string;
                    readonly evidence: string;
                    /** @constant */
                    readonly what: "pause";
                    /** @default null */
                    readonly duties?: readonly number[] | null;
                } | {
                    /** @constant */
                    readonly kind: "propose";
                    readonly ground: string;
                    readonly evidence: string;
                    /** @constant */
                    readonly what: "resume";
                } | {
                    /** @constant */
                    readonly kind: "propose";
                    readonly ground: string;
                    readonly evidence: string;
                    /** @constant */
                    readonly what: "withdrawal";
                } | {
                    /** @constant */
                    readonly kind: "propose";
                    readonly ground: string;
                    readonly evidence: string;
                    /** @constant */
                    readonly what: "exclusion";
                    readonly verdict: string;
                } | {
                    /** @constant */
                    readonly kind: "propose";
                    readonly ground: string;
                    readonly evidence: string;
                    /** @constant */
                    readonly what: "reopening";
                }) | {
                    /** @constant */
                    readonly kind: "approve";
                    readonly step: number;
                } | {
                    /** @constant */
                    readonly kind: "reject";
                    readonly step: number;
                    readonly reason: string;
                } | {
                    /** @constant */
                    readonly kind: "ask-department";
                    readonly department: string;
                    readonly subject: string;
                    /** @default null */
                    readonly listed?: string | null;
                    /** @default null */
                    readonly count?: number | null;
                    /** @default [] */
                    readonly duties?: readonly number[];
                } | {
                    /** @constant */
                    readonly kind: "call-interview";
                    readonly step: number;
                    readonly problem: string;
                    /** Format: date */
                    readonly on: string;
                    readonly place: string;
                };
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @constant */
                        readonly state: "applied";
                        /** Format: uuid */
                        readonly actId: string;
                        readonly seq: number;
                        /** Format: date-time */
                        readonly receivedAt: string;
                        readonly phase: string;
                    };
                };
            };
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @constant */
                        readonly state: "pending";
                        /** Format: uuid */
                        readonly actId: string;
                        readonly seq: number;
                        /** Format: date-time */
                        readonly receivedAt: string;
                    };
                };
            };
        };
    };
    readonly getMattersIdActsActId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @example 1 */
                readonly id: string;
                /** @example 3f2b8f6e-5d1c-4c7e-9b1a-0c6c5f8f7a11 */
                readonly actId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly actId: string;
                        readonly seq: number;
                        /** Format: date-time */
                        readonly receivedAt: string;
                        readonly kind: string;
                        /** @enum {string} */
                        readonly state: "pending" | "applied" | "refused";
                        readonly refusal: string | null;
                        readonly phase: string;
                    };
                };
            };
        };
    };
    readonly getSamplings: {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: string;
                /** @example true */
                readonly open?: "true" | "false";
                readonly phase?: string;
                readonly q?: string;
                /** @example 20 */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly id: string;
                            /** @enum {string} */
                            readonly kind: "matter" | "sampling" | "hearing" | "complaint" | "request" | "interview" | "objection";
                            readonly number: string;
                            readonly sectionName: string | null;
                            readonly divisionName: string;
                            readonly unitName: string;
                            readonly phase: string | null;
                            readonly endedAs: string | null;
                            readonly rung: string | null;
                            readonly rungName: {
                                readonly zh: string;
                                readonly en: string;
                            } | null;
                            readonly open: boolean;
                            /** Format: date-time */
                            readonly openedAt: string;
                            readonly closedAt: string | null;
                            readonly nextDue: string | null;
                            readonly overdue: boolean;
                            readonly stopped: boolean;
                            readonly parked: boolean;
                            readonly demo: boolean;
                        }[];
                        readonly next: string | null;
                    };
                };
            };
        };
    };
    readonly getSamplingsId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly id: string;
                        /** @enum {string} */
                        readonly kind: "matter" | "sampling" | "hearing" | "complaint" | "request" | "interview" | "objection";
                        readonly number: string;
                        readonly sectionName: string | null;
                        readonly divisionName: string;
                        readonly unitName: string;
                        readonly phase: string | null;
                        readonly endedAs: string | null;
                        readonly rung: string | null;
                        readonly rungName: {
                            readonly zh: string;
                            readonly en: string;
                        } | null;
                        readonly open: boolean;
                        /** Format: date-time */
                        readonly openedAt: string;
                        readonly closedAt: string | null;
                        readonly nextDue: string | null;
                        readonly overdue: boolean;
                        readonly stopped: boolean;
                        readonly parked: boolean;
                        readonly demo: boolean;
                        readonly section: {
                            readonly id: string;
                            readonly name: string;
                            readonly river: string | null;
                            readonly level: string;
                            readonly body: string | null;
                            readonly upstream: string | null;
                            readonly downstream: string | null;
                        } | null;
                        readonly officeName: string;
                        readonly stationName: string | null;
                        readonly parties: readonly {
                            readonly role: string;
                            readonly unitName: string;
                        }[];
                        readonly parent: {
                            readonly id: string;
                            /** @enum {string} */
                            readonly kind: "matter" | "sampling" | "hearing" | "complaint" | "request" | "interview" | "objection";
                            readonly number: string;
                        } | null;
                        readonly childNo: number | null;
                        readonly children: readonly {
                            readonly id: string;
                            /** @enum {string} */
                            readonly kind: "matter" | "sampling" | "hearing" | "complaint" | "request" | "interview" | "objection";
                            readonly number: string;
                            readonly childNo: number;
                            readonly phase: string | null;
                            readonly open: boolean;
                            readonly endedAs: string | null;
                            /** Format: date-time */
                            readonly openedAt: string;
                            readonly closedAt: string | null;
                        }[];
                        readonly scheme: string | null;
                        readonly schemeName: {
                            readonly zh: string;
                            readonly en: string;
                        } | null;
                        readonly parkedReason: string | null;
                        readonly ladder: {
                            readonly id: string;
                            readonly version: number;
                            readonly status: string;
                            readonly name: {
                                readonly zh: string;
                                readonly en: string;
                            };
                        };
                        readonly duties: readonly {
                            readonly no: number;
                            readonly kind: string;
                            readonly owner: string;
                            readonly unitName: string;
                            readonly rung: string | null;
                            readonly rungName: {
                                readonly zh: string;
                                readonly en: string;
                            } | null;
                            /** Format: date-time */
                            readonly startedAt: string;
                            /** Format: date-time */
                            readonly dueAt: string;
                            /** Format: date */
                            readonly dueDate: string;
                            readonly asksAt: string | null;
                            readonly provisional: boolean;
                            readonly status: string;
                            readonly overdue: boolean;
                            readonly stoppedSince: string | null;
                            readonly awaitsService: boolean;
                            readonly endedAt: string | null;
                            readonly explanation: {
                                readonly steps: readonly {
                                    /** Format: date */
                                    readonly date: string;
                                    /** @enum {string} */
                                    readonly effect: "counted" | "skipped" | "moved";
                                    readonly count: number | null;
                                    readonly reason: {
                                        readonly zh: string;
                                        readonly en: string;
                                    };
                                }[];
                                readonly notices: readonly {
                                    readonly instrument: string;
                                    /** Format: date */
                                    readonly published: string;
                                }[];
                                readonly sentence: {
                                    readonly zh: string;
                                    readonly en: string;
                                };
                                readonly basis: {
                                    readonly zh: string;
                                    readonly en: string;
                                };
                                readonly moves: readonly {
                                    /** @enum {string} */
                                    readonly cause: "extended" | "resumed" | "calendar";
                                    /** Format: date-time */
                                    readonly at: string;
                                    /** Format: date */
                                    readonly oldDate: string;
                                    /** Format: date */
                                    readonly newDate: string;
                                }[];
                            };
                        }[];
                        readonly stops: readonly {
                            readonly no: number;
                            readonly ground: string;
                            readonly duties: readonly number[];
                            /** Format: date-time */
                            readonly fromAt: string;
                            readonly untilAt: string | null;
                        }[];
                        readonly steps: readonly {
                            readonly no: number;
                            readonly kind: string;
                            readonly state: string;
                            readonly byPerson: boolean;
                            readonly unitName: string | null;
                            readonly notice: string | null;
                            readonly rung: string | null;
                            readonly rungName: {
                                readonly zh: string;
                                readonly en: string;
                            } | null;
                            readonly about: string | null;
                            readonly cause: string | null;
                            /** Format: date-time */
                            readonly createdAt: string;
                            readonly doneAt: string | null;
                        }[];
                        readonly events: readonly {
                            readonly n: number;
                            /** Format: date-time */
                            readonly at: string;
                            readonly kind: string;
                            readonly actor: string | null;
                            readonly post: string | null;
                            readonly forActor: string | null;
                            readonly forPost: string | null;
                            readonly role: string | null;
                            readonly data: {
                                readonly [key: string]: string | number | boolean | null;
                            };
                            readonly sentence: {
                                readonly zh: string;
                                readonly en: string;
                            };
                            readonly text?: {
                                readonly summary?: string;
                                readonly note?: string;
                                readonly reason?: string;
                                readonly ground?: string;
                                readonly evidence?: string;
                                readonly guide?: string;
                                readonly measures?: readonly {
                                    readonly problem: string;
                                    readonly owner: string;
                                    readonly target: string;
                                    readonly deadline: string;
                                    readonly measures: string;
                                    readonly acceptance: string;
                                }[];
                            };
                        }[];
                        readonly earlierEvents: boolean;
                        readonly letters: readonly {
                            readonly id: string;
                            readonly step: number;
                            readonly rung: string | null;
                            readonly rungName: {
                                readonly zh: string;
                                readonly en: string;
                            } | null;
                            readonly number: string | null;
                            readonly kind: string | null;
                            readonly state: string;
                            readonly version: number;
                            readonly returned: {
                                readonly reason: string;
                                readonly by: string | null;
                                /** Format: date-time */
                                readonly at: string;
                            } | null;
                            readonly checkCode: string | null;
                            readonly title: string;
                            readonly addressee: string;
                            readonly paragraphs: readonly string[];
                            readonly citations: readonly string[];
                            readonly signer: string;
                            readonly signedBy: string | null;
                            readonly signedAt: string | null;
                            readonly sealedAt: string | null;
                            readonly servedAt: string | null;
                            readonly receivedAt: string | null;
                        }[];
                        readonly deliveries: readonly {
                            readonly step: number;
                            readonly notice: string | null;
                            readonly recipient: string;
                            readonly address: string | null;
                            readonly channel: string;
                            readonly state: string;
                            readonly sentAt: string | null;
                            readonly bouncedAt: string | null;
                            readonly linkOpenedAt: string | null;
                            readonly readAt: string | null;
                            readonly digest: boolean;
                            readonly subject: string | null;
                            readonly attempts: number;
                            readonly lastError: string | null;
                        }[];
                        readonly acts: readonly {
                            /** Format: uuid */
                            readonly actId: string;
                            readonly seq: number;
                            readonly kind: string;
                            /** Format: date-time */
                            readonly receivedAt: string;
                            readonly outcome: ("applied" | "refused") | null;
                            readonly refusal: string | null;
                            readonly actor: string | null;
                            readonly post: string | null;
                            readonly forActor: string | null;
                            readonly forPost: string | null;
                        }[];
                        readonly attachments: readonly {
                            /** Format: uuid */
                            readonly id: string;
                            /** @enum {string} */
                            readonly kind: "jpeg" | "png" | "pdf" | "docx" | "xlsx";
                            readonly name: string;
                            readonly bytes: number;
                            readonly sha256: string;
                            readonly width: number | null;
                            readonly height: number | null;
                            readonly takenAt: string | null;
                            readonly latitude: string | null;
                            readonly longitude: string | null;
                            /** Format: date-time */
                            readonly uploadedAt: string;
                            readonly uploadedBy: string | null;
                            readonly act: number;
                        }[];
                        readonly allowed: readonly {
                            /** @enum {string} */
                            readonly kind: "open-matter" | "decline" | "submit" | "take-back" | "edit-letter" | "check" | "sign" | "seal" | "return" | "confirm" | "open" | "acknowledge" | "plan" | "report" | "accept" | "give-back" | "send-guide" | "record-guidance" | "note" | "record-call" | "record-service" | "name-station" | "appoint" | "record-sampling" | "countersign" | "hand-to-lab" | "own-analysis" | "lab-report" | "object" | "withdraw-objection" | "accept-objection" | "refuse-objection" | "order-sampling" | "propose-finding" | "climb" | "explain" | "set-clue-aside" | "answer" | "respond" | "find" | "raise" | "keep" | "propose" | "approve" | "reject" | "register-complaint" | "verify-complaint" | "report-handling" | "answer-informant" | "draft-letter" | "ask-department" | "take-on" | "turn-down" | "feed-back" | "confirm-feedback" | "send-back" | "withdraw-request" | "summon" | "forgo-interview" | "call-interview" | "record-minutes" | "report-measures" | "conclude" | "publish-interview";
                            readonly step?: number;
                            /** @enum {string} */
                            readonly what?: "extension" | "pause" | "resume" | "withdrawal" | "exclusion" | "reopening";
                            readonly duty?: number;
                            readonly most?: number;
                            readonly base?: number;
                            readonly verdict?: string;
                            readonly against?: number;
                            readonly draft?: boolean;
                            readonly withPlan?: boolean;
                        }[];
                        readonly matter: {
                            readonly id: string;
                            readonly number: string;
                        } | null;
                        readonly order: number;
                        /** @enum {string} */
                        readonly form: "plain" | "joint" | "arbitration";
                        readonly items: readonly string[];
                        readonly appointment: {
                            /** Format: date-time */
                            readonly at: string;
                            readonly place: string;
                            readonly note: string;
                        } | null;
                        readonly record: {
                            /** Format: date-time */
                            readonly takenAt: string;
                            readonly place: string;
                            readonly samples: readonly {
                                readonly seal: string;
                                readonly items: readonly string[];
                                /** @enum {string} */
                                readonly holder: "station" | "other" | "kept";
                            }[];
                            /** @enum {string} */
                            readonly otherSide: "present" | "absent" | "not-invited";
                            readonly attendance: string;
                            readonly note: string;
                        } | null;
                        readonly countersigned: {
                            readonly agrees: boolean;
                            readonly remark: string;
                        } | null;
                        readonly laboratory: {
                            readonly laboratory: string;
                            /** Format: date-time */
                            readonly handedAt: string;
                            readonly sealsIntact: boolean;
                            readonly note: string;
                        } | null;
                        readonly report: {
                            readonly number: string;
                            /** Format: date */
                            readonly issuedOn: string;
                        } | null;
                        readonly ownAnalysis: {
                            readonly laboratory: string;
                            readonly number: string;
                            readonly values: readonly {
                                readonly item: string;
                                readonly text: string;
                            }[];
                        } | null;
                        readonly disputed: {
                            readonly id: string;
                            readonly sectionId: string;
                            readonly sectionName: string;
                            readonly scheme: string;
                            readonly schemeName: {
                                readonly zh: string;
                                readonly en: string;
                            };
                            readonly period: string;
                            readonly periodName: {
                                readonly zh: string;
                                readonly en: string;
                            };
                            /** @enum {string} */
                            readonly status: "preliminary" | "final";
                            readonly class: string | null;
                            readonly targetClass: string | null;
                            readonly outcome: string;
                            readonly sentence: {
                                readonly zh: string;
                                readonly en: string;
                            };
                            readonly trace: {
                                readonly rules?: readonly {
                                    readonly id: string;
                                    readonly version: number;
                                }[];
                                readonly items?: readonly {
                                    readonly item: string;
                                    readonly raw: string;
                                    readonly mark: string | null;
                                    readonly used: string;
                                    readonly judged: readonly {
                                        /** @enum {string|null} */
                                        readonly body: "river" | "lake" | null;
                                        readonly class: string;
                                        readonly met: {
                                            readonly class: string;
                                            readonly limit: string;
                                        } | null;
                                        readonly missed: {
                                            readonly class: string;
                                            readonly limit: string;
                                        } | null;
                                    }[];
                                }[];
                            };
                            readonly ruleVersions: unknown;
                            readonly preparedBy: string | null;
                            readonly preparedByMe: boolean;
                            /** Format: date-time */
                            readonly createdAt: string;
                            readonly matterNumber: string | null;
                            readonly orderNumber: string | null;
                            readonly replaces: {
                                readonly id: string;
                                readonly class: string | null;
                                readonly targetClass: string | null;
                                readonly outcome: string;
                                readonly items: readonly {
                                    readonly item: string;
                                    readonly before: string | null;
                                    readonly after: string | null;
                                }[];
                                readonly values: readonly {
                                    readonly item: string;
                                    readonly sampledOn: string;
                                    readonly before: string | null;
                                    readonly after: string | null;
                                    readonly reason: string | null;
                                    readonly by: string | null;
                                }[];
                            } | null;
                            readonly sentBack: {
                                readonly reason: string;
                                readonly by: string | null;
                                /** Format: date-time */
                                readonly at: string;
                            } | null;
                            readonly inDoubt: boolean;
                        } | null;
                        readonly verdicts: readonly {
                            readonly id: string;
                            readonly sectionId: string;
                            readonly sectionName: string;
                            readonly scheme: string;
                            readonly schemeName: {
                                readonly zh: string;
                                readonly en: string;
                            };
                            readonly period: string;
                            readonly periodName: {
                                readonly zh: string;
                                readonly en: string;
                            };
                            /** @enum {string} */
                            readonly status: "preliminary" | "final";
                            readonly class: string | null;
                            readonly targetClass: string | null;
                            readonly outcome: string;
                            readonly sentence: {
                                readonly zh: string;
                                readonly en: string;
                            };
                            readonly trace: {
                                readonly rules?: readonly {
                                    readonly id: string;
                                    readonly version: number;
                                }[];
                                readonly items?: readonly {
                                    readonly item: string;
                                    readonly raw: string;
                                    readonly mark: string | null;
                                    readonly used: string;
                                    readonly judged: readonly {
                                        /** @enum {string|null} */
                                        readonly body: "river" | "lake" | null;
                                        readonly class: string;
                                        readonly met: {
                                            readonly class: string;
                                            readonly limit: string;
                                        } | null;
                                        readonly missed: {
                                            readonly class: string;
                                            readonly limit: string;
                                        } | null;
                                    }[];
                                }[];
                            };
                            readonly ruleVersions: unknown;
                            readonly preparedBy: string | null;
                            readonly preparedByMe: boolean;
                            /** Format: date-time */
                            readonly createdAt: string;
                            readonly matterNumber: string | null;
                            readonly orderNumber: string | null;
                            readonly replaces: {
                                readonly id: string;
                                readonly class: string | null;
                                readonly targetClass: string | null;
                                readonly outcome: string;
                                readonly items: readonly {
                                    readonly item: string;
                                    readonly before: string | null;
                                    readonly after: string | null;
                                }[];
                                readonly values: readonly {
                                    readonly item: string;
                                    readonly sampledOn: string;
                                    readonly before: string | null;
                                    readonly after: string | null;
                                    readonly reason: string | null;
                                    readonly by: string | null;
                                }[];
                            } | null;
                            readonly sentBack: {
                                readonly reason: string;
                                readonly by: string | null;
                                /** Format: date-time */
                                readonly at: string;
                            } | null;
                            readonly inDoubt: boolean;
                        }[];
                    };
                };
            };
        };
    };
    readonly getSamplingsIdEvents: {
        readonly parameters: {
            readonly query: {
                readonly before: string;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly n: number;
                            /** Format: date-time */
                            readonly at: string;
                            readonly kind: string;
                            readonly actor: string | null;
                            readonly post: string | null;
                            readonly forActor: string | null;
                            readonly forPost: string | null;
                            readonly role: string | null;
                            readonly data: {
                                readonly [key: string]: string | number | boolean | null;
                            };
                            readonly sentence: {
                                readonly zh: string;
                                readonly en: string;
                            };
                            readonly text?: {
                                readonly summary?: string;
                                readonly note?: string;
                                readonly reason?: string;
                                readonly ground?: string;
                                readonly evidence?: string;
                                readonly guide?: string;
                                readonly measures?: readonly {
                                    readonly problem: string;
                                    readonly owner: string;
                                    readonly target: string;
                                    readonly deadline: string;
                                    readonly measures: string;
                                    readonly acceptance: string;
                                }[];
                            };
                        }[];
                        readonly earlier: boolean;
                    };
                };
            };
        };
    };
    readonly postSamplingsIdActs: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description `csrf` of the session */
                readonly "x-heqing-csrf": string;
                /** @description A UUID for each act; the same again gives the same answer */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @constant */
                    readonly kind: "open";
                } | {
                    /** @constant */
                    readonly kind: "acknowledge";
                } | {
                    /** @constant */
                    readonly kind: "record-service";
                    readonly step: number;
                    readonly note: string;
                } | {
                    /** @constant */
                    readonly kind: "name-station";
                    readonly step: number;
                } | {
                    /** @constant */
                    readonly kind: "appoint";
                    /** Format: date-time */
                    readonly at: string;
                    readonly place: string;
                    readonly note: string;
                } | {
                    /** @constant */
                    readonly kind: "record-sampling";
                    readonly step: number;
                    /** Format: date-time */
                    readonly takenAt: string;
                    readonly place: string;
                    readonly samples: readonly {
                        readonly seal: string;
                        readonly items: readonly string[];
                        /** @enum {string} */
                        readonly holder: "station" | "other" | "kept";
                    }[];
                    readonly attachments?: readonly string[];
                    /** @enum {string} */
                    readonly otherSide: "present" | "absent" | "not-invited";
                    readonly attendance: string;
                    readonly note: string;
                } | {
                    /** @constant */
                    readonly kind: "countersign";
                    readonly step: number;
                    readonly agrees: boolean;
                    readonly remark: string;
                } | {
                    /** @constant */
                    readonly kind: "hand-to-lab";
                    readonly step: number;
                    readonly laboratory: string;
                    /** Format: date-time */
                    readonly handedAt: string;
                    readonly sealsIntact: boolean;
                    readonly note: string;
                } | {
                    /** @constant */
                    readonly kind: "own-analysis";
                    readonly laboratory: string;
                    readonly number: string;
                    readonly values: readonly {
                        readonly item: string;
                        readonly text: string;
                    }[];
                } | {
                    /** @constant */
                    readonly kind: "lab-report";
                    readonly step: number;
                    readonly number: string;
                    /** Format: date */
                    readonly issuedOn: string;
                    readonly attachments?: readonly string[];
                };
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @constant */
                        readonly state: "applied";
                        /** Format: uuid */
                        readonly actId: string;
                        readonly seq: number;
                        /** Format: date-time */
                        readonly receivedAt: string;
                        readonly phase: string;
                    };
                };
            };
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @constant */
                        readonly state: "pending";
                        /** Format: uuid */
                        readonly actId: string;
                        readonly seq: number;
                        /** Format: date-time */
                        readonly receivedAt: string;
                    };
                };
            };
        };
    };
    readonly getSamplingsIdActsActId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                /** @example 3f2b8f6e-5d1c-4c7e-9b1a-0c6c5f8f7a11 */
                readonly actId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly actId: string;
                        readonly seq: number;
                        /** Format: date-time */
                        readonly receivedAt: string;
                        readonly kind: string;
                        /** @enum {string} */
                        readonly state: "pending" | "applied" | "refused";
                        readonly refusal: string | null;
                        readonly phase: string;
                    };
                };
            };
        };
    };
    readonly getHearings: {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: string;
                /** @example true */
                readonly open?: "true" | "false";
                readonly phase?: string;
                readonly q?: string;
                /** @example 20 */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly id: string;
                            /** @enum {string} */
                            readonly kind: "matter" | "sampling" | "hearing" | "complaint" | "request" | "interview" | "objection";
                            readonly number: string;
                            readonly sectionName: string | null;
                            readonly divisionName: string;
                            readonly unitName: string;
                            readonly phase: string | null;
                            readonly endedAs: string | null;
                            readonly rung: string | null;
                            readonly rungName: {
                                readonly zh: string;
                                readonly en: string;
                            } | null;
                            readonly open: boolean;
                            /** Format: date-time */
                            readonly openedAt: string;
                            readonly closedAt: string | null;
                            readonly nextDue: string | null;
                            readonly overdue: boolean;
                            readonly stopped: boolean;
                            readonly parked: boolean;
                            readonly demo: boolean;
                        }[];
                        readonly next: string | null;
                    };
                };
            };
        };
    };
    readonly getHearingsId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly id: string;
                        /** @enum {string} */
                        readonly kind: "matter" | "sampling" | "hearing" | "complaint" | "request" | "interview" | "objection";
                        readonly number: string;
                        readonly sectionName: string | null;
                        readonly divisionName: string;
                        readonly unitName: string;
                        readonly phase: string | null;
                        readonly endedAs: string | null;
                        readonly rung: string | null;
                        readonly rungName: {
                            readonly zh: string;
                            readonly en: string;
                        } | null;
                        readonly open: boolean;
                        /** Format: date-time */
                        readonly openedAt: string;
                        readonly closedAt: string | null;
                        readonly nextDue: string | null;
                        readonly overdue: boolean;
                        readonly stopped: boolean;
                        readonly parked: boolean;
                        readonly demo: boolean;
                        readonly section: {
                            readonly id: string;
                            readonly name: string;
                            readonly river: string | null;
                            readonly level: string;
                            readonly body: string | null;
                            readonly upstream: string | null;
                            readonly downstream: string | null;
                        } | null;
                        readonly officeName: string;
                        readonly stationName: string | null;
                        readonly parties: readonly {
                            readonly role: string;
                            readonly unitName: string;
                        }[];
                        readonly parent: {
                            readonly id: string;
                            /** @enum {string} */
                            readonly kind: "matter" | "sampling" | "hearing" | "complaint" | "request" | "interview" | "objection";
                            readonly number: string;
                        } | null;
                        readonly childNo: number | null;
                        readonly children: readonly {
                            readonly id: string;
                            /** @enum {string} */
                            readonly kind: "matter" | "sampling" | "hearing" | "complaint" | "request" | "interview" | "objection";
                            readonly number: string;
                            readonly childNo: number;
                            readonly phase: string | null;
                            readonly open: boolean;
                            readonly endedAs: string | null;
                            /** Format: date-time */
                            readonly openedAt: string;
                            readonly closedAt: string | null;
                        }[];
                        readonly scheme: string | null;
                        readonly schemeName: {
                            readonly zh: string;
                            readonly en: string;
                        } | null;
                        readonly parkedReason: string | null;
                        readonly ladder: {
                            readonly id: string;
                            readonly version: number;
                            readonly status: string;
                            readonly name: {
                                readonly zh: string;
                                readonly en: string;
                            };
                        };
                        readonly duties: readonly {
                            readonly no: number;
                            readonly kind: string;
                            readonly owner: string;
                            readonly unitName: string;
                            readonly rung: string | null;
                            readonly rungName: {
                                readonly zh: string;
                                readonly en: string;
                            } | null;
                            /** Format: date-time */
                            readonly startedAt: string;
                            /** Format: date-time */
                            readonly dueAt: string;
                            /** Format: date */
                            readonly dueDate: string;
                            readonly asksAt: string | null;
                            readonly provisional: boolean;
                            readonly status: string;
                            readonly overdue: boolean;
                            readonly stoppedSince: string | null;
                            readonly awaitsService: boolean;
                            readonly endedAt: string | null;
                            readonly explanation: {
                                readonly steps: readonly {
                                    /** Format: date */
                                    readonly date: string;
                                    /** @enum {string} */
                                    readonly effect: "counted" | "skipped" | "moved";
                                    readonly count: number | null;
                                    readonly reason: {
                                        readonly zh: string;
                                        readonly en: string;
                                    };
                                }[];
                                readonly notices: readonly {
                                    readonly instrument: string;
                                    /** Format: date */
                                    readonly published: string;
                                }[];
                                readonly sentence: {
                                    readonly zh: string;
                                    readonly en: string;
                                };
                                readonly basis: {
                                    readonly zh: string;
                                    readonly en: string;
                                };
                                readonly moves: readonly {
                                    /** @enum {string} */
                                    readonly cause: "extended" | "resumed" | "calendar";
                                    /** Format: date-time */
                                    readonly at: string;
                                    /** Format: date */
                                    readonly oldDate: string;
                                    /** Format: date */
                                    readonly newDate: string;
                                }[];
                            };
                        }[];
                        readonly stops: readonly {
                            readonly no: number;
                            readonly ground: string;
                            readonly duties: readonly number[];
                            /** Format: date-time */
                            readonly fromAt: string;
                            readonly untilAt: string | null;
                        }[];
                        readonly steps: readonly {
                            readonly no: number;
                            readonly kind: string;
                            readonly state: string;
                            readonly byPerson: boolean;
                            readonly unitName: string | null;
                            readonly notice: string | null;
                            readonly rung: string | null;
                            readonly rungName: {
                                readonly zh: string;
                                readonly en: string;
                            } | null;
                            readonly about: string | null;
                            readonly cause: string | null;
                            /** Format: date-time */
                            readonly createdAt: string;
                            readonly doneAt: string | null;
                        }[];
                        readonly events: readonly {
                            readonly n: number;
                            /** Format: date-time */
                            readonly at: string;
                            readonly kind: string;
                            readonly actor: string | null;
                            readonly post: string | null;
                            readonly forActor: string | null;
                            readonly forPost: string | null;
                            readonly role: string | null;
                            readonly data: {
                                readonly [key: string]: string | number | boolean | null;
                            };
                            readonly sentence: {
                                readonly zh: string;
                                readonly en: string;
                            };
                            readonly text?: {
                                readonly summary?: string;
                                readonly note?: string;
                                readonly reason?: string;
                                readonly ground?: string;
                                readonly evidence?: string;
                                readonly guide?: string;
                                readonly measures?: readonly {
                                    readonly problem: string;
                                    readonly owner: string;
                                    readonly target: string;
                                    readonly deadline: string;
                                    readonly measures: string;
                                    readonly acceptance: string;
                                }[];
                            };
                        }[];
                        readonly earlierEvents: boolean;
                        readonly letters: readonly {
                            readonly id: string;
                            readonly step: number;
                            readonly rung: string | null;
                            readonly rungName: {
                                readonly zh: string;
                                readonly en: string;
                            } | null;
                            readonly number: string | null;
                            readonly kind: string | null;
                            readonly state: string;
                            readonly version: number;
                            readonly returned: {
                                readonly reason: string;
                                readonly by: string | null;
                                /** Format: date-time */
                                readonly at: string;
                            } | null;
                            readonly checkCode: string | null;
                            readonly title: string;
                            readonly addressee: string;
                            readonly paragraphs: readonly string[];
                            readonly citations: readonly string[];
                            readonly signer: string;
                            readonly signedBy: string | null;
                            readonly signedAt: string | null;
                            readonly sealedAt: string | null;
                            readonly servedAt: string | null;
                            readonly receivedAt: string | null;
                        }[];
                        readonly deliveries: readonly {
                            readonly step: number;
                            readonly notice: string | null;
                            readonly recipient: string;
                            readonly address: string | null;
                            readonly channel: string;
                            readonly state: string;
                            readonly sentAt: string | null;
                            readonly bouncedAt: string | null;
                            readonly linkOpenedAt: string | null;
                            readonly readAt: string | null;
                            readonly digest: boolean;
                            readonly subject: string | null;
                            readonly attempts: number;
                            readonly lastError: string | null;
                        }[];
                        readonly acts: readonly {
                            /** Format: uuid */
                            readonly actId: string;
                            readonly seq: number;
                            readonly kind: string;
                            /** Format: date-time */
                            readonly receivedAt: string;
                            readonly outcome: ("applied" | "refused") | null;
                            readonly refusal: string | null;
                            readonly actor: string | null;
                            readonly post: string | null;
                            readonly forActor: string | null;
                            readonly forPost: string | null;
                        }[];
                        readonly attachments: readonly {
                            /** Format: uuid */
                            readonly id: string;
                            /** @enum {string} */
                            readonly kind: "jpeg" | "png" | "pdf" | "docx" | "xlsx";
                            readonly name: string;
                            readonly bytes: number;
                            readonly sha256: string;
                            readonly width: number | null;
                            readonly height: number | null;
                            readonly takenAt: string | null;
                            readonly latitude: string | null;
                            readonly longitude: string | null;
                            /** Format: date-time */
                            readonly uploadedAt: string;
                            readonly uploadedBy: string | null;
                            readonly act: number;
                        }[];
                        readonly allowed: readonly {
                            /** @enum {string} */
                            readonly kind: "open-matter" | "decline" | "submit" | "take-back" | "edit-letter" | "check" | "sign" | "seal" | "return" | "confirm" | "open" | "acknowledge" | "plan" | "report" | "accept" | "give-back" | "send-guide" | "record-guidance" | "note" | "record-call" | "record-service" | "name-station" | "appoint" | "record-sampling" | "countersign" | "hand-to-lab" | "own-analysis" | "lab-report" | "object" | "withdraw-objection" | "accept-objection" | "refuse-objection" | "order-sampling" | "propose-finding" | "climb" | "explain" | "set-clue-aside" | "answer" | "respond" | "find" | "raise" | "keep" | "propose" | "approve" | "reject" | "register-complaint" | "verify-complaint" | "report-handling" | "answer-informant" | "draft-letter" | "ask-department" | "take-on" | "turn-down" | "feed-back" | "confirm-feedback" | "send-back" | "withdraw-request" | "summon" | "forgo-interview" | "call-interview" | "record-minutes" | "report-measures" | "conclude" | "publish-interview";
                            readonly step?: number;
                            /** @enum {string} */
                            readonly what?: "extension" | "pause" | "resume" | "withdrawal" | "exclusion" | "reopening";
                            readonly duty?: number;
                            readonly most?: number;
                            readonly base?: number;
                            readonly verdict?: string;
                            readonly against?: number;
                            readonly draft?: boolean;
                            readonly withPlan?: boolean;
                        }[];
                        readonly attribution: {
                            readonly kind: string;
                            readonly kindName: {
                                readonly zh: string;
                                readonly en: string;
                            };
                            readonly reason: {
                                readonly zh: string;
                                readonly en: string;
                            };
                            readonly rule: {
                                readonly id: string;
                                readonly version: number;
                                readonly status: string;
                            };
                            readonly period: string;
                            readonly periodName: {
                                readonly zh: string;
                                readonly en: string;
                            };
                            readonly outflow: {
                                readonly section: string;
                                readonly name: string;
                            };
                            readonly inflows: readonly {
                                readonly section: string;
                                readonly name: string;
                                readonly division: string | null;
                                readonly officeName: string | null;
                                readonly movable: boolean;
                            }[];
                            readonly parts: readonly {
                                readonly item: string;
                                readonly outflow: string | null;
                                readonly inflows: readonly (string | null)[];
                                readonly limit: string | null;
                                readonly own: string | null;
                                readonly inherited: string | null;
                                /** @enum {string} */
                                readonly measure: "concentration" | "load";
                            }[];
                            readonly arbiter: {
                                readonly name: string;
                                readonly common: boolean;
                            } | null;
                        } | null;
                    };
                };
            };
        };
    };
    readonly getHearingsIdEvents: {
        readonly parameters: {
            readonly query: {
                readonly before: string;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly n: number;
                            /** Format: date-time */
                            readonly at: string;
                            readonly kind: string;
                            readonly actor: string | null;
                            readonly post: string | null;
                            readonly forActor: string | null;
                            readonly forPost: string | null;
                            readonly role: string | null;
                            readonly data: {
                                readonly [key: string]: string | number | boolean | null;
                            };
                            readonly sentence: {
                                readonly zh: string;
                                readonly en: string;
                            };
                            readonly text?: {
                                readonly summary?: string;
                                readonly note?: string;
                                readonly reason?: string;
                                readonly ground?: string;
                                readonly evidence?: string;
                                readonly guide?: string;
                                readonly measures?: readonly {
                                    readonly problem: string;
                                    readonly owner: string;
                                    readonly target: string;
                                    readonly deadline: string;
                                    readonly measures: string;
                                    readonly acceptance: string;
                                }[];
                            };
                        }[];
                        readonly earlier: boolean;
                    };
                };
            };
        };
    };
    readonly postHearingsIdActs: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description `csrf` of the session */
                readonly "x-heqing-csrf": string;
                /** @description A UUID for each act; the same again gives the same answer */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @constant */
                    readonly kind: "open";
                } | {
                    /** @constant */
                    readonly kind: "acknowledge";
                } | {
                    /** @constant */
                    readonly kind: "record-service";
                    readonly step: number;
                    readonly note: string;
                } | {
                    /** @constant */
                    readonly kind: "respond";
                    readonly note: string;
                } | ({
                    /** @constant */
                    readonly kind: "find";
                    readonly step: number;
                    readonly reason: string;
                    /** @constant */
                    readonly as: "stays";
                } | {
                    /** @constant */
                    readonly kind: "find";
                    readonly step: number;
                    readonly reason: string;
                    /** @constant */
                    readonly as: "split";
                    readonly own: string;
                    readonly upstream: string;
                    readonly opens: boolean;
                    readonly section?: string;
                } | {
                    /** @constant */
                    readonly kind: "find";
                    readonly step: number;
                    readonly reason: string;
                    /** @constant */
                    readonly as: "moved";
                    readonly section?: string;
                });
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @constant */
                        readonly state: "applied";
                        /** Format: uuid */
                        readonly actId: string;
                        readonly seq: number;
                        /** Format: date-time */
                        readonly receivedAt: string;
                        readonly phase: string;
                    };
                };
            };
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @constant */
                        readonly state: "pending";
                        /** Format: uuid */
                        readonly actId: string;
                        readonly seq: number;
                        /** Format: date-time */
                        readonly receivedAt: string;
                    };
                };
            };
        };
    };
    readonly getHearingsIdActsActId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                /** @example 3f2b8f6e-5d1c-4c7e-9b1a-0c6c5f8f7a11 */
                readonly actId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly actId: string;
                        readonly seq: number;
                        /** Format: date-time */
                        readonly receivedAt: string;
                        readonly kind: string;
                        /** @enum {string} */
                        readonly state: "pending" | "applied" | "refused";
                        readonly refusal: string | null;
                        readonly phase: string;
                    };
                };
            };
        };
    };
    readonly getComplaints: {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: string;
                /** @example true */
                readonly open?: "true" | "false";
                readonly phase?: string;
                readonly q?: string;
                /** @example 20 */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly id: string;
                            /** @enum {string} */
                            readonly kind: "matter" | "sampling" | "hearing" | "complaint" | "request" | "interview" | "objection";
                            readonly number: string;
                            readonly sectionName: string | null;
                            readonly divisionName: string;
                            readonly unitName: string;
                            readonly phase: string | null;
                            readonly endedAs: string | null;
                            readonly rung: string | null;
                            readonly rungName: {
                                readonly zh: string;
                                readonly en: string;
                            } | null;
                            readonly open: boolean;
                            /** Format: date-time */
                            readonly openedAt: string;
                            readonly closedAt: string | null;
                            readonly nextDue: string | null;
                            readonly overdue: boolean;
                            readonly stopped: boolean;
                            readonly parked: boolean;
                            readonly demo: boolean;
                        }[];
                        readonly next: string | null;
                    };
                };
            };
        };
    };
    readonly postComplaints: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description `csrf` of the session */
                readonly "x-heqing-csrf": string;
                /** @description A UUID for each act; the same again gives the same answer */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @enum {string} */
                    readonly channel: "visit" | "letter" | "phone" | "hotline" | "sign" | "online";
                    /** Format: date */
                    readonly receivedOn: string;
                    readonly subject: string;
                    readonly summary: string;
                    readonly section?: string;
                    readonly division?: string;
                    /**
                     * @default complaint
                     * @enum {string}
                     */
                    readonly ladder?: "complaint" | "petition" | "petition-strict";
                    readonly informant?: {
                        readonly name: string;
                        readonly contact: string;
                    };
                };
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly id: string;
                        /** Format: uuid */
                        readonly actId: string;
                        readonly seq: number;
                        /** Format: date-time */
                        readonly receivedAt: string;
                    };
                };
            };
        };
    };
    readonly getComplaintsId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly id: string;
                        /** @enum {string} */
                        readonly kind: "matter" | "sampling" | "hearing" | "complaint" | "request" | "interview" | "objection";
                        readonly number: string;
                        readonly sectionName: string | null;
                        readonly divisionName: string;
                        readonly unitName: string;
                        readonly phase: string | null;
                        readonly endedAs: string | null;
                        readonly rung: string | null;
                        readonly rungName: {
                            readonly zh: string;
                            readonly en: string;
                        } | null;
                        readonly open: boolean;
                        /** Format: date-time */
                        readonly openedAt: string;
                        readonly closedAt: string | null;
                        readonly nextDue: string | null;
                        readonly overdue: boolean;
                        readonly stopped: boolean;
                        readonly parked: boolean;
                        readonly demo: boolean;
                        readonly section: {
                            readonly id: string;
                            readonly name: string;
                            readonly river: string | null;
                            readonly level: string;
                            readonly body: string | null;
                            readonly upstream: string | null;
                            readonly downstream: string | null;
                        } | null;
                        readonly officeName: string;
                        readonly stationName: string | null;
                        readonly parties: readonly {
                            readonly role: string;
                            readonly unitName: string;
                        }[];
                        readonly parent: {
                            readonly id: string;
                            /** @enum {string} */
                            readonly kind: "matter" | "sampling" | "hearing" | "complaint" | "request" | "interview" | "objection";
                            readonly number: string;
                        } | null;
                        readonly childNo: number | null;
                        readonly children: readonly {
                            readonly id: string;
                            /** @enum {string} */
                            readonly kind: "matter" | "sampling" | "hearing" | "complaint" | "request" | "interview" | "objection";
                            readonly number: string;
                            readonly childNo: number;
                            readonly phase: string | null;
                            readonly open: boolean;
                            readonly endedAs: string | null;
                            /** Format: date-time */
                            readonly openedAt: string;
                            readonly closedAt: string | null;
                        }[];
                        readonly scheme: string | null;
                        readonly schemeName: {
                            readonly zh: string;
                            readonly en: string;
                        } | null;
                        readonly parkedReason: string | null;
                        readonly ladder: {
                            readonly id: string;
                            readonly version: number;
                            readonly status: string;
                            readonly name: {
                                readonly zh: string;
                                readonly en: string;
                            };
                        };
                        readonly duties: readonly {
                            readonly no: number;
                            readonly kind: string;
                            readonly owner: string;
                            readonly unitName: string;
                            readonly rung: string | null;
                            readonly rungName: {
                                readonly zh: string;
                                readonly en: string;
                            } | null;
                            /** Format: date-time */
                            readonly startedAt: string;
                            /** Format: date-time */
                            readonly dueAt: string;
                            /** Format: date */
                            readonly dueDate: string;
                            readonly asksAt: string | null;
                            readonly provisional: boolean;
                            readonly status: string;
                            readonly overdue: boolean;
                            readonly stoppedSince: string | null;
                            readonly awaitsService: boolean;
                            readonly endedAt: string | null;
                            readonly explanation: {
                                readonly steps: readonly {
                                    /** Format: date */
                                    readonly date: string;
                                    /** @enum {string} */
                                    readonly effect: "counted" | "skipped" | "moved";
                                    readonly count: number | null;
                                    readonly reason: {
                                        readonly zh: string;
                                        readonly en: string;
                                    };
                                }[];
                                readonly notices: readonly {
                                    readonly instrument: string;
                                    /** Format: date */
                                    readonly published: string;
                                }[];
                                readonly sentence: {
                                    readonly zh: string;
                                    readonly en: string;
                                };
                                readonly basis: {
                                    readonly zh: string;
                                    readonly en: string;
                                };
                                readonly moves: readonly {
                                    /** @enum {string} */
                                    readonly cause: "extended" | "resumed" | "calendar";
                                    /** Format: date-time */
                                    readonly at: string;
                                    /** Format: date */
                                    readonly oldDate: string;
                                    /** Format: date */
                                    readonly newDate: string;
                                }[];
                            };
                        }[];
                        readonly stops: readonly {
                            readonly no: number;
                            readonly ground: string;
                            readonly duties: readonly number[];
                            /** Format: date-time */
                            readonly fromAt: string;
                            readonly untilAt: string | null;
                        }[];
                        readonly steps: readonly {
                            readonly no: number;
                            readonly kind: string;
                            readonly state: string;
                            readonly byPerson: boolean;
                            readonly unitName: string | null;
                            readonly notice: string | null;
                            readonly rung: string | null;
                            readonly rungName: {
                                readonly zh: string;
                                readonly en: string;
                            } | null;
                            readonly about: string | null;
                            readonly cause: string | null;
                            /** Format: date-time */
                            readonly createdAt: string;
                            readonly doneAt: string | null;
                        }[];
                        readonly events: readonly {
                            readonly n: number;
                            /** Format: date-time */
                            readonly at: string;
                            readonly kind: string;
                            readonly actor: string | null;
                            readonly post: string | null;
                            readonly forActor: string | null;
                            readonly forPost: string | null;
                            readonly role: string | null;
                            readonly data: {
                                readonly [key: string]: string | number | boolean | null;
                            };
                            readonly sentence: {
                                readonly zh: string;
                                readonly en: string;
                            };
                            readonly text?: {
                                readonly summary?: string;
                                readonly note?: string;
                                readonly reason?: string;
                                readonly ground?: string;
                                readonly evidence?: string;
                                readonly guide?: string;
                                readonly measures?: readonly {
                                    readonly problem: string;
                                    readonly owner: string;
                                    readonly target: string;
                                    readonly deadline: string;
                                    readonly measures: string;
                                    readonly acceptance: string;
                                }[];
                            };
                        }[];
                        readonly earlierEvents: boolean;
                        readonly letters: readonly {
                            readonly id: string;
                            readonly step: number;
                            readonly rung: string | null;
                            readonly rungName: {
                                readonly zh: string;
                                readonly en: string;
                            } | null;
                            readonly number: string | null;
                            readonly kind: string | null;
                            readonly state: string;
                            readonly version: number;
                            readonly returned: {
                                readonly reason: string;
                                readonly by: string | null;
                                /** Format: date-time */
                                readonly at: string;
                            } | null;
                            readonly checkCode: string | null;
                            readonly title: string;
                            readonly addressee: string;
                            readonly paragraphs: readonly string[];
                            readonly citations: readonly string[];
                            readonly signer: string;
                            readonly signedBy: string | null;
                            readonly signedAt: string | null;
                            readonly sealedAt: string | null;
                            readonly servedAt: string | null;
                            readonly receivedAt: string | null;
                        }[];
                        readonly deliveries: readonly {
                            readonly step: number;
                            readonly notice: string | null;
                            readonly recipient: string;
                            readonly address: string | null;
                            readonly channel: string;
                            readonly state: string;
                            readonly sentAt: string | null;
                            readonly bouncedAt: string | null;
                            readonly linkOpenedAt: string | null;
                            readonly readAt: string | null;
                            readonly digest: boolean;
                            readonly subject: string | null;
                            readonly attempts: number;
                            readonly lastError: string | null;
                        }[];
                        readonly acts: readonly {
                            /** Format: uuid */
                            readonly actId: string;
                            readonly seq: number;
                            readonly kind: string;
                            /** Format: date-time */
                            readonly receivedAt: string;
                            readonly outcome: ("applied" | "refused") | null;
                            readonly refusal: string | null;
                            readonly actor: string | null;
                            readonly post: string | null;
                            readonly forActor: string | null;
                            readonly forPost: string | null;
                        }[];
                        readonly attachments: readonly {
                            /** Format: uuid */
                            readonly id: string;
                            /** @enum {string} */
                            readonly kind: "jpeg" | "png" | "pdf" | "docx" | "xlsx";
                            readonly name: string;
                            readonly bytes: number;
                            readonly sha256: string;
                            readonly width: number | null;
                            readonly height: number | null;
                            readonly takenAt: string | null;
                            readonly latitude: string | null;
                            readonly longitude: string | null;
                            /** Format: date-time */
                            readonly uploadedAt: string;
                            readonly uploadedBy: string | null;
                            readonly act: number;
                        }[];
                        readonly allowed: readonly {
                            /** @enum {string} */
                            readonly kind: "open-matter" | "decline" | "submit" | "take-back" | "edit-letter" | "check" | "sign" | "seal" | "return" | "confirm" | "open" | "acknowledge" | "plan" | "report" | "accept" | "give-back" | "send-guide" | "record-guidance" | "note" | "record-call" | "record-service" | "name-station" | "appoint" | "record-sampling" | "countersign" | "hand-to-lab" | "own-analysis" | "lab-report" | "object" | "withdraw-objection" | "accept-objection" | "refuse-objection" | "order-sampling" | "propose-finding" | "climb" | "explain" | "set-clue-aside" | "answer" | "respond" | "find" | "raise" | "keep" | "propose" | "approve" | "reject" | "register-complaint" | "verify-complaint" | "report-handling" | "answer-informant" | "draft-letter" | "ask-department" | "take-on" | "turn-down" | "feed-back" | "confirm-feedback" | "send-back" | "withdraw-request" | "summon" | "forgo-interview" | "call-interview" | "record-minutes" | "report-measures" | "conclude" | "publish-interview";
                            readonly step?: number;
                            /** @enum {string} */
                            readonly what?: "extension" | "pause" | "resume" | "withdrawal" | "exclusion" | "reopening";
                            readonly duty?: number;
                            readonly most?: number;
                            readonly base?: number;
                            readonly verdict?: string;
                            readonly against?: number;
                            readonly draft?: boolean;
                            readonly withPlan?: boolean;
                        }[];
                        readonly content: {
                            /** @enum {string} */
                            readonly channel: "visit" | "letter" | "phone" | "hotline" | "sign" | "online";
                            /** Format: date */
                            readonly receivedOn: string;
                            readonly subject: string;
                            readonly summary: string;
                        } | null;
                        readonly named: boolean | null;
                        readonly finding: ("confirmed" | "partly" | "unfounded" | "elsewhere") | null;
                    };
                };
            };
        };
    };
    readonly getComplaintsIdEvents: {
        readonly parameters: {
            readonly query: {
                readonly before: string;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly n: number;
                            /** Format: date-time */
                            readonly at: string;
                            readonly kind: string;
                            readonly actor: string | null;
                            readonly post: string | null;
                            readonly forActor: string | null;
                            readonly forPost: string | null;
                            readonly role: string | null;
                            readonly data: {
                                readonly [key: string]: string | number | boolean | null;
                            };
                            readonly sentence: {
                                readonly zh: string;
                                readonly en: string;
                            };
                            readonly text?: {
                                readonly summary?: string;
                                readonly note?: string;
                                readonly reason?: string;
                                readonly ground?: string;
                                readonly evidence?: string;
                                readonly guide?: string;
                                readonly measures?: readonly {
                                    readonly problem: string;
                                    readonly owner: string;
                                    readonly target: string;
                                    readonly deadline: string;
                                    readonly measures: string;
                                    readonly acceptance: string;
                                }[];
                            };
                        }[];
                        readonly earlier: boolean;
                    };
                };
            };
        };
    };
    readonly postComplaintsIdActs: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description `csrf` of the session */
                readonly "x-heqing-csrf": string;
                /** @description A UUID for each act; the same again gives the same answer */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @constant */
                    readonly kind: "register-complaint";
                    /** @enum {string} */
                    readonly channel: "visit" | "letter" | "phone" | "hotline" | "sign" | "online";
                    /** Format: date */
                    readonly receivedOn: string;
                    readonly named: boolean;
                    readonly subject: string;
                    readonly summary: string;
                } | {
                    /** @constant */
                    readonly kind: "verify-complaint";
                    readonly step: number;
                    /** @enum {string} */
                    readonly finding: "confirmed" | "partly" | "unfounded" | "elsewhere";
                    readonly summary: string;
                } | {
                    /** @constant */
                    readonly kind: "report-handling";
                    readonly step: number;
                    readonly summary: string;
                } | {
                    /** @constant */
                    readonly kind: "answer-informant";
                    readonly step: number;
                    readonly note: string;
                } | {
                    /** @constant */
                    readonly kind: "propose";
                    /** @constant */
                    readonly what: "extension";
                    readonly duty: number;
                    readonly count: number;
                    readonly ground: string;
                    readonly evidence: string;
                } | {
                    /** @constant */
                    readonly kind: "approve";
                    readonly step: number;
                } | {
                    /** @constant */
                    readonly kind: "reject";
                    readonly step: number;
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @constant */
                        readonly state: "applied";
                        /** Format: uuid */
                        readonly actId: string;
                        readonly seq: number;
                        /** Format: date-time */
                        readonly receivedAt: string;
                        readonly phase: string;
                    };
                };
            };
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @constant */
                        readonly state: "pending";
                        /** Format: uuid */
                        readonly actId: string;
                        readonly seq: number;
                        /** Format: date-time */
                        readonly receivedAt: string;
                    };
                };
            };
        };
    };
    readonly getComplaintsIdActsActId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                /** @example 3f2b8f6e-5d1c-4c7e-9b1a-0c6c5f8f7a11 */
                readonly actId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly actId: string;
                        readonly seq: number;
                        /** Format: date-time */
                        readonly receivedAt: string;
                        readonly kind: string;
                        /** @enum {string} */
                        readonly state: "pending" | "applied" | "refused";
                        readonly refusal: string | null;
                        readonly phase: string;
                    };
                };
            };
        };
    };
    readonly getRequests: {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: string;
                /** @example true */
                readonly open?: "true" | "false";
                readonly phase?: string;
                readonly q?: string;
                /** @example 20 */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly id: string;
                            /** @enum {string} */
                            readonly kind: "matter" | "sampling" | "hearing" | "complaint" | "request" | "interview" | "objection";
                            readonly number: string;
                            readonly sectionName: string | null;
                            readonly divisionName: string;
                            readonly unitName: string;
                            readonly phase: string | null;
                            readonly endedAs: string | null;
                            readonly rung: string | null;
                            readonly rungName: {
                                readonly zh: string;
                                readonly en: string;
                            } | null;
                            readonly open: boolean;
                            /** Format: date-time */
                            readonly openedAt: string;
                            readonly closedAt: string | null;
                            readonly nextDue: string | null;
                            readonly overdue: boolean;
                            readonly stopped: boolean;
                            readonly parked: boolean;
                            readonly demo: boolean;
                        }[];
                        readonly next: string | null;
                    };
                };
            };
        };
    };
    readonly getRequestsId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly id: string;
                        /** @enum {string} */
                        readonly kind: "matter" | "sampling" | "hearing" | "complaint" | "request" | "interview" | "objection";
                        readonly number: string;
                        readonly sectionName: string | null;
                        readonly divisionName: string;
                        readonly unitName: string;
                        readonly phase: string | null;
                        readonly endedAs: string | null;
                        readonly rung: string | null;
                        readonly rungName: {
                            readonly zh: string;
                            readonly en: string;
                        } | null;
                        readonly open: boolean;
                        /** Format: date-time */
                        readonly openedAt: string;
                        readonly closedAt: string | null;
                        readonly nextDue: string | null;
                        readonly overdue: boolean;
                        readonly stopped: boolean;
                        readonly parked: boolean;
                        readonly demo: boolean;
                        readonly section: {
                            readonly id: string;
                            readonly name: string;
                            readonly river: string | null;
                            readonly level: string;
                            readonly body: string | null;
                            readonly upstream: string | null;
                            readonly downstream: string | null;
                        } | null;
                        readonly officeName: string;
                        readonly stationName: string | null;
                        readonly parties: readonly {
                            readonly role: string;
                            readonly unitName: string;
                        }[];
                        readonly parent: {
                            readonly id: string;
                            /** @enum {string} */
                            readonly kind: "matter" | "sampling" | "hearing" | "complaint" | "request" | "interview" | "objection";
                            readonly number: string;
                        } | null;
                        readonly childNo: number | null;
                        readonly children: readonly {
                            readonly id: string;
                            /** @enum {string} */
                            readonly kind: "matter" | "sampling" | "hearing" | "complaint" | "request" | "interview" | "objection";
                            readonly number: string;
                            readonly childNo: number;
                            readonly phase: string | null;
                            readonly open: boolean;
                            readonly endedAs: string | null;
                            /** Format: date-time */
                            readonly openedAt: string;
                            readonly closedAt: string | null;
                        }[];
                        readonly scheme: string | null;
                        readonly schemeName: {
                            readonly zh: string;
                            readonly en: string;
                        } | null;
                        readonly parkedReason: string | null;
                        readonly ladder: {
                            readonly id: string;
                            readonly version: number;
                            readonly status: string;
                            readonly name: {
                                readonly zh: string;
                                readonly en: string;
                            };
                        };
                        readonly duties: readonly {
                            readonly no: number;
                            readonly kind: string;
                            readonly owner: string;
                            readonly unitName: string;
                            readonly rung: string | null;
                            readonly rungName: {
                                readonly zh: string;
                                readonly en: string;
                            } | null;
                            /** Format: date-time */
                            readonly startedAt: string;
                            /** Format: date-time */
                            readonly dueAt: string;
                            /** Format: date */
                            readonly dueDate: string;
                            readonly asksAt: string | null;
                            readonly provisional: boolean;
                            readonly status: string;
                            readonly overdue: boolean;
                            readonly stoppedSince: string | null;
                            readonly awaitsService: boolean;
                            readonly endedAt: string | null;
                            readonly explanation: {
                                readonly steps: readonly {
                                    /** Format: date */
                                    readonly date: string;
                                    /** @enum {string} */
                                    readonly effect: "counted" | "skipped" | "moved";
                                    readonly count: number | null;
                                    readonly reason: {
                                        readonly zh: string;
                                        readonly en: string;
                                    };
                                }[];
                                readonly notices: readonly {
                                    readonly instrument: string;
                                    /** Format: date */
                                    readonly published: string;
                                }[];
                                readonly sentence: {
                                    readonly zh: string;
                                    readonly en: string;
                                };
                                readonly basis: {
                                    readonly zh: string;
                                    readonly en: string;
                                };
                                readonly moves: readonly {
                                    /** @enum {string} */
                                    readonly cause: "extended" | "resumed" | "calendar";
                                    /** Format: date-time */
                                    readonly at: string;
                                    /** Format: date */
                                    readonly oldDate: string;
                                    /** Format: date */
                                    readonly newDate: string;
                                }[];
                            };
                        }[];
                        readonly stops: readonly {
                            readonly no: number;
                            readonly ground: string;
                            readonly duties: readonly number[];
                            /** Format: date-time */
                            readonly fromAt: string;
                            readonly untilAt: string | null;
                        }[];
                        readonly steps: readonly {
                            readonly no: number;
                            readonly kind: string;
                            readonly state: string;
                            readonly byPerson: boolean;
                            readonly unitName: string | null;
                            readonly notice: string | null;
                            readonly rung: string | null;
                            readonly rungName: {
                                readonly zh: string;
                                readonly en: string;
                            } | null;
                            readonly about: string | null;
                            readonly cause: string | null;
                            /** Format: date-time */
                            readonly createdAt: string;
                            readonly doneAt: string | null;
                        }[];
                        readonly events: readonly {
                            readonly n: number;
                            /** Format: date-time */
                            readonly at: string;
                            readonly kind: string;
                            readonly actor: string | null;
                            readonly post: string | null;
                            readonly forActor: string | null;
                            readonly forPost: string | null;
                            readonly role: string | null;
                            readonly data: {
                                readonly [key: string]: string | number | boolean | null;
                            };
                            readonly sentence: {
                                readonly zh: string;
                                readonly en: string;
                            };
                            readonly text?: {
                                readonly summary?: string;
                                readonly note?: string;
                                readonly reason?: string;
                                readonly ground?: string;
                                readonly evidence?: string;
                                readonly guide?: string;
                                readonly measures?: readonly {
                                    readonly problem: string;
                                    readonly owner: string;
                                    readonly target: string;
                                    readonly deadline: string;
                                    readonly measures: string;
                                    readonly acceptance: string;
                                }[];
                            };
                        }[];
                        readonly earlierEvents: boolean;
                        readonly letters: readonly {
                            readonly id: string;
                            readonly step: number;
                            readonly rung: string | null;
                            readonly rungName: {
                                readonly zh: string;
                                readonly en: string;
                            } | null;
                            readonly number: string | null;
                            readonly kind: string | null;
                            readonly state: string;
                            readonly version: number;
                            readonly returned: {
                                readonly reason: string;
                                readonly by: string | null;
                                /** Format: date-time */
                                readonly at: string;
                            } | null;
                            readonly checkCode: string | null;
                            readonly title: string;
                            readonly addressee: string;
                            readonly paragraphs: readonly string[];
                            readonly citations: readonly string[];
                            readonly signer: string;
                            readonly signedBy: string | null;
                            readonly signedAt: string | null;
                            readonly sealedAt: string | null;
                            readonly servedAt: string | null;
                            readonly receivedAt: string | null;
                        }[];
                        readonly deliveries: readonly {
                            readonly step: number;
                            readonly notice: string | null;
                            readonly recipient: string;
                            readonly address: string | null;
                            readonly channel: string;
                            readonly state: string;
                            readonly sentAt: string | null;
                            readonly bouncedAt: string | null;
                            readonly linkOpenedAt: string | null;
                            readonly readAt: string | null;
                            readonly digest: boolean;
                            readonly subject: string | null;
                            readonly attempts: number;
                            readonly lastError: string | null;
                        }[];
                        readonly acts: readonly {
                            /** Format: uuid */
                            readonly actId: string;
                            readonly seq: number;
                            readonly kind: string;
                            /** Format: date-time */
                            readonly receivedAt: string;
                            readonly outcome: ("applied" | "refused") | null;
                            readonly refusal: string | null;
                            readonly actor: string | null;
                            readonly post: string | null;
                            readonly forActor: string | null;
                            readonly forPost: string | null;
                        }[];
                        readonly attachments: readonly {
                            /** Format: uuid */
                            readonly id: string;
                            /** @enum {string} */
                            readonly kind: "jpeg" | "png" | "pdf" | "docx" | "xlsx";
                            readonly name: string;
                            readonly bytes: number;
                            readonly sha256: string;
                            readonly width: number | null;
                            readonly height: number | null;
                            readonly takenAt: string | null;
                            readonly latitude: string | null;
                            readonly longitude: string | null;
                            /** Format: date-time */
                            readonly uploadedAt: string;
                            readonly uploadedBy: string | null;
                            readonly act: number;
                        }[];
                        readonly allowed: readonly {
                            /** @enum {string} */
                            readonly kind: "open-matter" | "decline" | "submit" | "take-back" | "edit-letter" | "check" | "sign" | "seal" | "return" | "confirm" | "open" | "acknowledge" | "plan" | "report" | "accept" | "give-back" | "send-guide" | "record-guidance" | "note" | "record-call" | "record-service" | "name-station" | "appoint" | "record-sampling" | "countersign" | "hand-to-lab" | "own-analysis" | "lab-report" | "object" | "withdraw-objection" | "accept-objection" | "refuse-objection" | "order-sampling" | "propose-finding" | "climb" | "explain" | "set-clue-aside" | "answer" | "respond" | "find" | "raise" | "keep" | "propose" | "approve" | "reject" | "register-complaint" | "verify-complaint" | "report-handling" | "answer-informant" | "draft-letter" | "ask-department" | "take-on" | "turn-down" | "feed-back" | "confirm-feedback" | "send-back" | "withdraw-request" | "summon" | "forgo-interview" | "call-interview" | "record-minutes" | "report-measures" | "conclude" | "publish-interview";
                            readonly step?: number;
                            /** @enum {string} */
                            readonly what?: "extension" | "pause" | "resume" | "withdrawal" | "exclusion" | "reopening";
                            readonly duty?: number;
                            readonly most?: number;
                            readonly base?: number;
                            readonly verdict?: string;
                            readonly against?: number;
                            readonly draft?: boolean;
                            readonly withPlan?: boolean;
                        }[];
                        readonly matter: {
                            readonly id: string;
                            readonly number: string;
                        } | null;
                        readonly departmentName: string;
                        readonly asker: string | null;
                        readonly askerName: string;
                        readonly subject: string;
                        readonly listed: string | null;
                        readonly listedName: {
                            readonly zh: string;
                            readonly en: string;
                        } | null;
                        readonly count: number | null;
                        readonly returns: number;
                    };
                };
            };
        };
    };
    readonly getRequestsIdEvents: {
        readonly parameters: {
            readonly query: {
                readonly before: string;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly n: number;
                            /** Format: date-time */
                            readonly at: string;
                            readonly kind: string;
                            readonly actor: string | null;
                            readonly post: string | null;
                            readonly forActor: string | null;
                            readonly forPost: string | null;
                            readonly role: string | null;
                            readonly data: {
                                readonly [key: string]: string | number | boolean | null;
                            };
                            readonly sentence: {
                                readonly zh: string;
                                readonly en: string;
                            };
                            readonly text?: {
                                readonly summary?: string;
                                readonly note?: string;
                                readonly reason?: string;
                                readonly ground?: string;
                                readonly evidence?: string;
                                readonly guide?: string;
                                readonly measures?: readonly {
                                    readonly problem: string;
                                    readonly owner: string;
                                    readonly target: string;
                                    readonly deadline: string;
                                    readonly measures: string;
                                    readonly acceptance: string;
                                }[];
                            };
                        }[];
                        readonly earlier: boolean;
                    };
                };
            };
        };
    };
    readonly postRequestsIdActs: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description `csrf` of the session */
                readonly "x-heqing-csrf": string;
                /** @description A UUID for each act; the same again gives the same answer */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @constant */
                    readonly kind: "open";
                } | {
                    /** @constant */
                    readonly kind: "take-on";
                } | {
                    /** @constant */
                    readonly kind: "turn-down";
                    readonly reason: string;
                } | {
                    /** @constant */
                    readonly kind: "feed-back";
                    readonly summary: string;
                } | {
                    /** @constant */
                    readonly kind: "confirm-feedback";
                    readonly step: number;
                } | {
                    /** @constant */
                    readonly kind: "send-back";
                    readonly step: number;
                    readonly reason: string;
                } | {
                    /** @constant */
                    readonly kind: "withdraw-request";
                    readonly reason: string;
                } | {
                    /** @constant */
                    readonly kind: "record-service";
                    readonly step: number;
                    readonly note: string;
                } | {
                    /** @constant */
                    readonly kind: "summon";
                    readonly step: number;
                    readonly problem: string;
                    /** Format: date */
                    readonly on: string;
                    readonly place: string;
                    readonly reason: string;
                } | {
                    /** @constant */
                    readonly kind: "forgo-interview";
                    readonly step: number;
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @constant */
                        readonly state: "applied";
                        /** Format: uuid */
                        readonly actId: string;
                        readonly seq: number;
                        /** Format: date-time */
                        readonly receivedAt: string;
                        readonly phase: string;
                    };
                };
            };
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @constant */
                        readonly state: "pending";
                        /** Format: uuid */
                        readonly actId: string;
                        readonly seq: number;
                        /** Format: date-time */
                        readonly receivedAt: string;
                    };
                };
            };
        };
    };
    readonly getRequestsIdActsActId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                /** @example 3f2b8f6e-5d1c-4c7e-9b1a-0c6c5f8f7a11 */
                readonly actId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly actId: string;
                        readonly seq: number;
                        /** Format: date-time */
                        readonly receivedAt: string;
                        readonly kind: string;
                        /** @enum {string} */
                        readonly state: "pending" | "applied" | "refused";
                        readonly refusal: string | null;
                        readonly phase: string;
                    };
                };
            };
        };
    };
    readonly getInterviews: {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: string;
                /** @example true */
                readonly open?: "true" | "false";
                readonly phase?: string;
                readonly q?: string;
                /** @example 20 */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly id: string;
                            /** @enum {string} */
                            readonly kind: "matter" | "sampling" | "hearing" | "complaint" | "request" | "interview" | "objection";
                            readonly number: string;
                            readonly sectionName: string | null;
                            readonly divisionName: string;
                            readonly unitName: string;
                            readonly phase: string | null;
                            readonly endedAs: string | null;
                            readonly rung: string | null;
                            readonly rungName: {
                                readonly zh: string;
                                readonly en: string;
                            } | null;
                            readonly open: boolean;
                            /** Format: date-time */
                            readonly openedAt: string;
                            readonly closedAt: string | null;
                            readonly nextDue: string | null;
                            readonly overdue: boolean;
                            readonly stopped: boolean;
                            readonly parked: boolean;
                            readonly demo: boolean;
                        }[];
                        readonly next: string | null;
                    };
                };
            };
        };
    };
    readonly getInterviewsId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly id: string;
                        /** @enum {string} */
                        readonly kind: "matter" | "sampling" | "hearing" | "complaint" | "request" | "interview" | "objection";
                        readonly number: string;
                        readonly sectionName: string | null;
                        readonly divisionName: string;
                        readonly unitName: string;
                        readonly phase: string | null;
                        readonly endedAs: string | null;
                        readonly rung: string | null;
                        readonly rungName: {
                            readonly zh: string;
                            readonly en: string;
                        } | null;
                        readonly open: boolean;
                        /** Format: date-time */
                        readonly openedAt: string;
                        readonly closedAt: string | null;
                        readonly nextDue: string | null;
                        readonly overdue: boolean;
                        readonly stopped: boolean;
                        readonly parked: boolean;
                        readonly demo: boolean;
                        readonly section: {
                            readonly id: string;
                            readonly name: string;
                            readonly river: string | null;
                            readonly level: string;
                            readonly body: string | null;
                            readonly upstream: string | null;
                            readonly downstream: string | null;
                        } | null;
                        readonly officeName: string;
                        readonly stationName: string | null;
                        readonly parties: readonly {
                            readonly role: string;
                            readonly unitName: string;
                        }[];
                        readonly parent: {
                            readonly id: string;
                            /** @enum {string} */
                            readonly kind: "matter" | "sampling" | "hearing" | "complaint" | "request" | "interview" | "objection";
                            readonly number: string;
                        } | null;
                        readonly childNo: number | null;
                        readonly children: readonly {
                            readonly id: string;
                            /** @enum {string} */
                            readonly kind: "matter" | "sampling" | "hearing" | "complaint" | "request" | "interview" | "objection";
                            readonly number: string;
                            readonly childNo: number;
                            readonly phase: string | null;
                            readonly open: boolean;
                            readonly endedAs: string | null;
                            /** Format: date-time */
                            readonly openedAt: string;
                            readonly closedAt: string | null;
                        }[];
                        readonly scheme: string | null;
                        readonly schemeName: {
                            readonly zh: string;
                            readonly en: string;
                        } | null;
                        readonly parkedReason: string | null;
                        readonly ladder: {
                            readonly id: string;
                            readonly version: number;
                            readonly status: string;
                            readonly name: {
                                readonly zh: string;
                                readonly en: string;
                            };
                        };
                        readonly duties: readonly {
                            readonly no: number;
                            readonly kind: string;
                            readonly owner: string;
                            readonly unitName: string;
                            readonly rung: string | null;
                            readonly rungName: {
                                readonly zh: string;
                                readonly en: string;
                            } | null;
                            /** Format: date-time */
                            readonly startedAt: string;
                            /** Format: date-time */
                            readonly dueAt: string;
                            /** Format: date */
                            readonly dueDate: string;
                            readonly asksAt: string | null;
                            readonly provisional: boolean;
                            readonly status: string;
                            readonly overdue: boolean;
                            readonly stoppedSince: string | null;
                            readonly awaitsService: boolean;
                            readonly endedAt: string | null;
                            readonly explanation: {
                                readonly steps: readonly {
                                    /** Format: date */
                                    readonly date: string;
                                    /** @enum {string} */
                                    readonly effect: "counted" | "skipped" | "moved";
                                    readonly count: number | null;
                                    readonly reason: {
                                        readonly zh: string;
                                        readonly en: string;
                                    };
                                }[];
                                readonly notices: readonly {
                                    readonly instrument: string;
                                    /** Format: date */
                                    readonly published: string;
                                }[];
                                readonly sentence: {
                                    readonly zh: string;
                                    readonly en: string;
                                };
                                readonly basis: {
                                    readonly zh: string;
                                    readonly en: string;
                                };
                                readonly moves: readonly {
                                    /** @enum {string} */
                                    readonly cause: "extended" | "resumed" | "calendar";
                                    /** Format: date-time */
                                    readonly at: string;
                                    /** Format: date */
                                    readonly oldDate: string;
                                    /** Format: date */
                                    readonly newDate: string;
                                }[];
                            };
                        }[];
                        readonly stops: readonly {
                            readonly no: number;
                            readonly ground: string;
                            readonly duties: readonly number[];
                            /** Format: date-time */
                            readonly fromAt: string;
                            readonly untilAt: string | null;
                        }[];
                        readonly steps: readonly {
                            readonly no: number;
                            readonly kind: string;
                            readonly state: string;
                            readonly byPerson: boolean;
                            readonly unitName: string | null;
                            readonly notice: string | null;
                            readonly rung: string | null;
                            readonly rungName: {
                                readonly zh: string;
                                readonly en: string;
                            } | null;
                            readonly about: string | null;
                            readonly cause: string | null;
                            /** Format: date-time */
                            readonly createdAt: string;
                            readonly doneAt: string | null;
                        }[];
                        readonly events: readonly {
                            readonly n: number;
                            /** Format: date-time */
                            readonly at: string;
                            readonly kind: string;
                            readonly actor: string | null;
                            readonly post: string | null;
                            readonly forActor: string | null;
                            readonly forPost: string | null;
                            readonly role: string | null;
                            readonly data: {
                                readonly [key: string]: string | number | boolean | null;
                            };
                            readonly sentence: {
                                readonly zh: string;
                                readonly en: string;
                            };
                            readonly text?: {
                                readonly summary?: string;
                                readonly note?: string;
                                readonly reason?: string;
                                readonly ground?: string;
                                readonly evidence?: string;
                                readonly guide?: string;
                                readonly measures?: readonly {
                                    readonly problem: string;
                                    readonly owner: string;
                                    readonly target: string;
                                    readonly deadline: string;
                                    readonly measures: string;
                                    readonly acceptance: string;
                                }[];
                            };
                        }[];
                        readonly earlierEvents: boolean;
                        readonly letters: readonly {
                            readonly id: string;
                            readonly step: number;
                            readonly rung: string | null;
                            readonly rungName: {
                                readonly zh: string;
                                readonly en: string;
                            } | null;
                            readonly number: string | null;
                            readonly kind: string | null;
                            readonly state: string;
                            readonly version: number;
                            readonly returned: {
                                readonly reason: string;
                                readonly by: string | null;
                                /** Format: date-time */
                                readonly at: string;
                            } | null;
                            readonly checkCode: string | null;
                            readonly title: string;
                            readonly addressee: string;
                            readonly paragraphs: readonly string[];
                            readonly citations: readonly string[];
                            readonly signer: string;
                            readonly signedBy: string | null;
                            readonly signedAt: string | null;
                            readonly sealedAt: string | null;
                            readonly servedAt: string | null;
                            readonly receivedAt: string | null;
                        }[];
                        readonly deliveries: readonly {
                            readonly step: number;
                            readonly notice: string | null;
                            readonly recipient: string;
                            readonly address: string | null;
                            readonly channel: string;
                            readonly state: string;
                            readonly sentAt: string | null;
                            readonly bouncedAt: string | null;
                            readonly linkOpenedAt: string | null;
                            readonly readAt: string | null;
                            readonly digest: boolean;
                            readonly subject: string | null;
                            readonly attempts: number;
                            readonly lastError: string | null;
                        }[];
                        readonly acts: readonly {
                            /** Format: uuid */
                            readonly actId: string;
                            readonly seq: number;
                            readonly kind: string;
                            /** Format: date-time */
                            readonly receivedAt: string;
                            readonly outcome: ("applied" | "refused") | null;
                            readonly refusal: string | null;
                            readonly actor: string | null;
                            readonly post: string | null;
                            readonly forActor: string | null;
                            readonly forPost: string | null;
                        }[];
                        readonly attachments: readonly {
                            /** Format: uuid */
                            readonly id: string;
                            /** @enum {string} */
                            readonly kind: "jpeg" | "png" | "pdf" | "docx" | "xlsx";
                            readonly name: string;
                            readonly bytes: number;
                            readonly sha256: string;
                            readonly width: number | null;
                            readonly height: number | null;
                            readonly takenAt: string | null;
                            readonly latitude: string | null;
                            readonly longitude: string | null;
                            /** Format: date-time */
                            readonly uploadedAt: string;
                            readonly uploadedBy: string | null;
                            readonly act: number;
                        }[];
                        readonly allowed: readonly {
                            /** @enum {string} */
                            readonly kind: "open-matter" | "decline" | "submit" | "take-back" | "edit-letter" | "check" | "sign" | "seal" | "return" | "confirm" | "open" | "acknowledge" | "plan" | "report" | "accept" | "give-back" | "send-guide" | "record-guidance" | "note" | "record-call" | "record-service" | "name-station" | "appoint" | "record-sampling" | "countersign" | "hand-to-lab" | "own-analysis" | "lab-report" | "object" | "withdraw-objection" | "accept-objection" | "refuse-objection" | "order-sampling" | "propose-finding" | "climb" | "explain" | "set-clue-aside" | "answer" | "respond" | "find" | "raise" | "keep" | "propose" | "approve" | "reject" | "register-complaint" | "verify-complaint" | "report-handling" | "answer-informant" | "draft-letter" | "ask-department" | "take-on" | "turn-down" | "feed-back" | "confirm-feedback" | "send-back" | "withdraw-request" | "summon" | "forgo-interview" | "call-interview" | "record-minutes" | "report-measures" | "conclude" | "publish-interview";
                            readonly step?: number;
                            /** @enum {string} */
                            readonly what?: "extension" | "pause" | "resume" | "withdrawal" | "exclusion" | "reopening";
                            readonly duty?: number;
                            readonly most?: number;
                            readonly base?: number;
                            readonly verdict?: string;
                            readonly against?: number;
                            readonly draft?: boolean;
                            readonly withPlan?: boolean;
                        }[];
                        readonly over: {
                            readonly id: string;
                            readonly kind: string;
                            readonly number: string;
                        } | null;
                        readonly interview: string | null;
                        readonly interviewerName: string;
                        readonly calledName: string;
                        readonly problem: string;
                        readonly on: string;
                        readonly place: string;
                        readonly minutes: {
                            readonly on: string;
                            readonly participants: readonly {
                                readonly name: string;
                                readonly post: string;
                                readonly present: boolean;
                            }[];
                            readonly problem: string;
                            readonly measures: string;
                            readonly requirement: string;
                        } | null;
                        readonly report: string | null;
                        readonly result: {
                            readonly carriedOut: boolean;
                            readonly summary: string;
                        } | null;
                        readonly published: readonly {
                            readonly about: string;
                            readonly text: string;
                            /** Format: date-time */
                            readonly at: string;
                        }[];
                    };
                };
            };
        };
    };
    readonly getInterviewsIdEvents: {
        readonly parameters: {
            readonly query: {
                readonly before: string;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly n: number;
                            /** Format: date-time */
                            readonly at: string;
                            readonly kind: string;
                            readonly actor: string | null;
                            readonly post: string | null;
                            readonly forActor: string | null;
                            readonly forPost: string | null;
                            readonly role: string | null;
                            readonly data: {
                                readonly [key: string]: string | number | boolean | null;
                            };
                            readonly sentence: {
                                readonly zh: string;
                                readonly en: string;
                            };
                            readonly text?: {
                                readonly summary?: string;
                                readonly note?: string;
                                readonly reason?: string;
                                readonly ground?: string;
                                readonly evidence?: string;
                                readonly guide?: string;
                                readonly measures?: readonly {
                                    readonly problem: string;
                                    readonly owner: string;
                                    readonly target: string;
                                    readonly deadline: string;
                                    readonly measures: string;
                                    readonly acceptance: string;
                                }[];
                            };
                        }[];
                        readonly earlier: boolean;
                    };
                };
            };
        };
    };
    readonly postInterviewsIdActs: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description `csrf` of the session */
                readonly "x-heqing-csrf": string;
                /** @description A UUID for each act; the same again gives the same answer */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @constant */
                    readonly kind: "open";
                } | {
                    /** @constant */
                    readonly kind: "record-service";
                    readonly step: number;
                    readonly note: string;
                } | {
                    /** @constant */
                    readonly kind: "record-minutes";
                    /** Format: date */
                    readonly on: string;
                    readonly participants: readonly {
                        readonly name: string;
                        readonly post: string;
                        readonly present: boolean;
                    }[];
                    readonly problem: string;
                    readonly measures: string;
                    readonly requirement: string;
                } | {
                    /** @constant */
                    readonly kind: "report-measures";
                    readonly summary: string;
                } | {
                    /** @constant */
                    readonly kind: "conclude";
                    readonly carriedOut: boolean;
                    readonly summary: string;
                } | {
                    /** @constant */
                    readonly kind: "publish-interview";
                    readonly step: number;
                    readonly text: string;
                };
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @constant */
                        readonly state: "applied";
                        /** Format: uuid */
                        readonly actId: string;
                        readonly seq: number;
                        /** Format: date-time */
                        readonly receivedAt: string;
                        readonly phase: string;
                    };
                };
            };
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @constant */
                        readonly state: "pending";
                        /** Format: uuid */
                        readonly actId: string;
                        readonly seq: number;
                        /** Format: date-time */
                        readonly receivedAt: string;
                    };
                };
            };
        };
    };
    readonly getInterviewsIdActsActId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                /** @example 3f2b8f6e-5d1c-4c7e-9b1a-0c6c5f8f7a11 */
                readonly actId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly actId: string;
                        readonly seq: number;
                        /** Format: date-time */
                        readonly receivedAt: string;
                        readonly kind: string;
                        /** @enum {string} */
                        readonly state: "pending" | "applied" | "refused";
                        readonly refusal: string | null;
                        readonly phase: string;
                    };
                };
            };
        };
    };
    readonly getObjections: {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: string;
                /** @example true */
                readonly open?: "true" | "false";
                readonly phase?: string;
                readonly q?: string;
                /** @example 20 */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly id: string;
                            /** @enum {string} */
                            readonly kind: "matter" | "sampling" | "hearing" | "complaint" | "request" | "interview" | "objection";
                            readonly number: string;
                            readonly sectionName: string | null;
                            readonly divisionName: string;
                            readonly unitName: string;
                            readonly phase: string | null;
                            readonly endedAs: string | null;
                            readonly rung: string | null;
                            readonly rungName: {
                                readonly zh: string;
                                readonly en: string;
                            } | null;
                            readonly open: boolean;
                            /** Format: date-time */
                            readonly openedAt: string;
                            readonly closedAt: string | null;
                            readonly nextDue: string | null;
                            readonly overdue: boolean;
                            readonly stopped: boolean;
                            readonly parked: boolean;
                            readonly demo: boolean;
                        }[];
                        readonly next: string | null;
                    };
                };
            };
        };
    };
    readonly getObjectionsId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly id: string;
                        /** @enum {string} */
                        readonly kind: "matter" | "sampling" | "hearing" | "complaint" | "request" | "interview" | "objection";
                        readonly number: string;
                        readonly sectionName: string | null;
                        readonly divisionName: string;
                        readonly unitName: string;
                        readonly phase: string | null;
                        readonly endedAs: string | null;
                        readonly rung: string | null;
                        readonly rungName: {
                            readonly zh: string;
                            readonly en: string;
                        } | null;
                        readonly open: boolean;
                        /** Format: date-time */
                        readonly openedAt: string;
                        readonly closedAt: string | null;
                        readonly nextDue: string | null;
                        readonly overdue: boolean;
                        readonly stopped: boolean;
                        readonly parked: boolean;
                        readonly demo: boolean;
                        readonly section: {
                            readonly id: string;
                            readonly name: string;
                            readonly river: string | null;
                            readonly level: string;
                            readonly body: string | null;
                            readonly upstream: string | null;
                            readonly downstream: string | null;
                        } | null;
                        readonly officeName: string;
                        readonly stationName: string | null;
                        readonly parties: readonly {
                            readonly role: string;
                            readonly unitName: string;
                        }[];
                        readonly parent: {
                            readonly id: string;
                            /** @enum {string} */
                            readonly kind: "matter" | "sampling" | "hearing" | "complaint" | "request" | "interview" | "objection";
                            readonly number: string;
                        } | null;
                        readonly childNo: number | null;
                        readonly children: readonly {
                            readonly id: string;
                            /** @enum {string} */
                            readonly kind: "matter" | "sampling" | "hearing" | "complaint" | "request" | "interview" | "objection";
                            readonly number: string;
                            readonly childNo: number;
                            readonly phase: string | null;
                            readonly open: boolean;
                            readonly endedAs: string | null;
                            /** Format: date-time */
                            readonly openedAt: string;
                            readonly closedAt: string | null;
                        }[];
                        readonly scheme: string | null;
                        readonly schemeName: {
                            readonly zh: string;
                            readonly en: string;
                        } | null;
                        readonly parkedReason: string | null;
                        readonly ladder: {
                            readonly id: string;
                            readonly version: number;
                            readonly status: string;
                            readonly name: {
                                readonly zh: string;
                                readonly en: string;
                            };
                        };
                        readonly duties: readonly {
                            readonly no: number;
                            readonly kind: string;
                            readonly owner: string;
                            readonly unitName: string;
                            readonly rung: string | null;
                            readonly rungName: {
                                readonly zh: string;
                                readonly en: string;
                            } | null;
                            /** Format: date-time */
                            readonly startedAt: string;
                            /** Format: date-time */
                            readonly dueAt: string;
                            /** Format: date */
                            readonly dueDate: string;
                            readonly asksAt: string | null;
                            readonly provisional: boolean;
                            readonly status: string;
                            readonly overdue: boolean;
                            readonly stoppedSince: string | null;
                            readonly awaitsService: boolean;
                            readonly endedAt: string | null;
                            readonly explanation: {
                                readonly steps: readonly {
                                    /** Format: date */
                                    readonly date: string;
                                    /** @enum {string} */
                                    readonly effect: "counted" | "skipped" | "moved";
                                    readonly count: number | null;
                                    readonly reason: {
                                        readonly zh: string;
                                        readonly en: string;
                                    };
                                }[];
                                readonly notices: readonly {
                                    readonly instrument: string;
                                    /** Format: date */
                                    readonly published: string;
                                }[];
                                readonly sentence: {
                                    readonly zh: string;
                                    readonly en: string;
                                };
                                readonly basis: {
                                    readonly zh: string;
                                    readonly en: string;
                                };
                                readonly moves: readonly {
                                    /** @enum {string} */
                                    readonly cause: "extended" | "resumed" | "calendar";
                                    /** Format: date-time */
                                    readonly at: string;
                                    /** Format: date */
                                    readonly oldDate: string;
                                    /** Format: date */
                                    readonly newDate: string;
                                }[];
                            };
                        }[];
                        readonly stops: readonly {
                            readonly no: number;
                            readonly ground: string;
                            readonly duties: readonly number[];
                            /** Format: date-time */
                            readonly fromAt: string;
                            readonly untilAt: string | null;
                        }[];
                        readonly steps: readonly {
                            readonly no: number;
                            readonly kind: string;
                            readonly state: string;
                            readonly byPerson: boolean;
                            readonly unitName: string | null;
                            readonly notice: string | null;
                            readonly rung: string | null;
                            readonly rungName: {
                                readonly zh: string;
                                readonly en: string;
                            } | null;
                            readonly about: string | null;
                            readonly cause: string | null;
                            /** Format: date-time */
                            readonly createdAt: string;
                            readonly doneAt: string | null;
                        }[];
                        readonly events: readonly {
                            readonly n: number;
                            /** Format: date-time */
                            readonly at: string;
                            readonly kind: string;
                            readonly actor: string | null;
                            readonly post: string | null;
                            readonly forActor: string | null;
                            readonly forPost: string | null;
                            readonly role: string | null;
                            readonly data: {
                                readonly [key: string]: string | number | boolean | null;
                            };
                            readonly sentence: {
                                readonly zh: string;
                                readonly en: string;
                            };
                            readonly text?: {
                                readonly summary?: string;
                                readonly note?: string;
                                readonly reason?: string;
                                readonly ground?: string;
                                readonly evidence?: string;
                                readonly guide?: string;
                                readonly measures?: readonly {
                                    readonly problem: string;
                                    readonly owner: string;
                                    readonly target: string;
                                    readonly deadline: string;
                                    readonly measures: string;
                                    readonly acceptance: string;
                                }[];
                            };
                        }[];
                        readonly earlierEvents: boolean;
                        readonly letters: readonly {
                            readonly id: string;
                            readonly step: number;
                            readonly rung: string | null;
                            readonly rungName: {
                                readonly zh: string;
                                readonly en: string;
                            } | null;
                            readonly number: string | null;
                            readonly kind: string | null;
                            readonly state: string;
                            readonly version: number;
                            readonly returned: {
                                readonly reason: string;
                                readonly by: string | null;
                                /** Format: date-time */
                                readonly at: string;
                            } | null;
                            readonly checkCode: string | null;
                            readonly title: string;
                            readonly addressee: string;
                            readonly paragraphs: readonly string[];
                            readonly citations: readonly string[];
                            readonly signer: string;
                            readonly signedBy: string | null;
                            readonly signedAt: string | null;
                            readonly sealedAt: string | null;
                            readonly servedAt: string | null;
                            readonly receivedAt: string | null;
                        }[];
                        readonly deliveries: readonly {
                            readonly step: number;
                            readonly notice: string | null;
                            readonly recipient: string;
                            readonly address: string | null;
                            readonly channel: string;
                            readonly state: string;
                            readonly sentAt: string | null;
                            readonly bouncedAt: string | null;
                            readonly linkOpenedAt: string | null;
                            readonly readAt: string | null;
                            readonly digest: boolean;
                            readonly subject: string | null;
                            readonly attempts: number;
                            readonly lastError: string | null;
                        }[];
                        readonly acts: readonly {
                            /** Format: uuid */
                            readonly actId: string;
                            readonly seq: number;
                            readonly kind: string;
                            /** Format: date-time */
                            readonly receivedAt: string;
                            readonly outcome: ("applied" | "refused") | null;
                            readonly refusal: string | null;
                            readonly actor: string | null;
                            readonly post: string | null;
                            readonly forActor: string | null;
                            readonly forPost: string | null;
                        }[];
                        readonly attachments: readonly {
                            /** Format: uuid */
                            readonly id: string;
                            /** @enum {string} */
                            readonly kind: "jpeg" | "png" | "pdf" | "docx" | "xlsx";
                            readonly name: string;
                            readonly bytes: number;
                            readonly sha256: string;
                            readonly width: number | null;
                            readonly height: number | null;
                            readonly takenAt: string | null;
                            readonly latitude: string | null;
                            readonly longitude: string | null;
                            /** Format: date-time */
                            readonly uploadedAt: string;
                            readonly uploadedBy: string | null;
                            readonly act: number;
                        }[];
                        readonly allowed: readonly {
                            /** @enum {string} */
                            readonly kind: "open-matter" | "decline" | "submit" | "take-back" | "edit-letter" | "check" | "sign" | "seal" | "return" | "confirm" | "open" | "acknowledge" | "plan" | "report" | "accept" | "give-back" | "send-guide" | "record-guidance" | "note" | "record-call" | "record-service" | "name-station" | "appoint" | "record-sampling" | "countersign" | "hand-to-lab" | "own-analysis" | "lab-report" | "object" | "withdraw-objection" | "accept-objection" | "refuse-objection" | "order-sampling" | "propose-finding" | "climb" | "explain" | "set-clue-aside" | "answer" | "respond" | "find" | "raise" | "keep" | "propose" | "approve" | "reject" | "register-complaint" | "verify-complaint" | "report-handling" | "answer-informant" | "draft-letter" | "ask-department" | "take-on" | "turn-down" | "feed-back" | "confirm-feedback" | "send-back" | "withdraw-request" | "summon" | "forgo-interview" | "call-interview" | "record-minutes" | "report-measures" | "conclude" | "publish-interview";
                            readonly step?: number;
                            /** @enum {string} */
                            readonly what?: "extension" | "pause" | "resume" | "withdrawal" | "exclusion" | "reopening";
                            readonly duty?: number;
                            readonly most?: number;
                            readonly base?: number;
                            readonly verdict?: string;
                            readonly against?: number;
                            readonly draft?: boolean;
                            readonly withPlan?: boolean;
                        }[];
                        /** @enum {string} */
                        readonly instance: "first" | "second";
                        /** @enum {string} */
                        readonly about: "data" | "result";
                        readonly disputed: {
                            readonly id: string;
                            readonly sectionId: string;
                            readonly sectionName: string;
                            readonly scheme: string;
                            readonly schemeName: {
                                readonly zh: string;
                                readonly en: string;
                            };
                            readonly period: string;
                            readonly periodName: {
                                readonly zh: string;
                                readonly en: string;
                            };
                            /** @enum {string} */
                            readonly status: "preliminary" | "final";
                            readonly class: string | null;
                            readonly targetClass: string | null;
                            readonly outcome: string;
                            readonly sentence: {
                                readonly zh: string;
                                readonly en: string;
                            };
                            readonly trace: {
                                readonly rules?: readonly {
                                    readonly id: string;
                                    readonly version: number;
                                }[];
                                readonly items?: readonly {
                                    readonly item: string;
                                    readonly raw: string;
                                    readonly mark: string | null;
                                    readonly used: string;
                                    readonly judged: readonly {
                                        /** @enum {string|null} */
                                        readonly body: "river" | "lake" | null;
                                        readonly class: string;
                                        readonly met: {
                                            readonly class: string;
                                            readonly limit: string;
                                        } | null;
                                        readonly missed: {
                                            readonly class: string;
                                            readonly limit: string;
                                        } | null;
                                    }[];
                                }[];
                            };
                            readonly ruleVersions: unknown;
                            readonly preparedBy: string | null;
                            readonly preparedByMe: boolean;
                            /** Format: date-time */
                            readonly createdAt: string;
                            readonly matterNumber: string | null;
                            readonly orderNumber: string | null;
                            readonly replaces: {
                                readonly id: string;
                                readonly class: string | null;
                                readonly targetClass: string | null;
                                readonly outcome: string;
                                readonly items: readonly {
                                    readonly item: string;
                                    readonly before: string | null;
                                    readonly after: string | null;
                                }[];
                                readonly values: readonly {
                                    readonly item: string;
                                    readonly sampledOn: string;
                                    readonly before: string | null;
                                    readonly after: string | null;
                                    readonly reason: string | null;
                                    readonly by: string | null;
                                }[];
                            } | null;
                            readonly sentBack: {
                                readonly reason: string;
                                readonly by: string | null;
                                /** Format: date-time */
                                readonly at: string;
                            } | null;
                            readonly inDoubt: boolean;
                        } | null;
                        readonly items: readonly string[];
                        readonly late: boolean;
                        readonly until: string | null;
                        readonly ground: string | null;
                        readonly evidence: string | null;
                        readonly results: readonly {
                            readonly order: number;
                            /** @enum {string} */
                            readonly outcome: "met" | "missed" | "unjudgeable" | "undecided" | "no_target";
                            readonly verdict: {
                                readonly id: string;
                                readonly sectionId: string;
                                readonly sectionName: string;
                                readonly scheme: string;
                                readonly schemeName: {
                                    readonly zh: string;
                                    readonly en: string;
                                };
                                readonly period: string;
                                readonly periodName: {
                                    readonly zh: string;
                                    readonly en: string;
                                };
                                /** @enum {string} */
                                readonly status: "preliminary" | "final";
                                readonly class: string | null;
                                readonly targetClass: string | null;
                                readonly outcome: string;
                                readonly sentence: {
                                    readonly zh: string;
                                    readonly en: string;
                                };
                                readonly trace: {
                                    readonly rules?: readonly {
                                        readonly id: string;
                                        readonly version: number;
                                    }[];
                                    readonly items?: readonly {
                                        readonly item: string;
                                        readonly raw: string;
                                        readonly mark: string | null;
                                        readonly used: string;
                                        readonly judged: readonly {
                                            /** @enum {string|null} */
                                            readonly body: "river" | "lake" | null;
                                            readonly class: string;
                                            readonly met: {
                                                readonly class: string;
                                                readonly limit: string;
                                            } | null;
                                            readonly missed: {
                                                readonly class: string;
                                                readonly limit: string;
                                            } | null;
                                        }[];
                                    }[];
                                };
                                readonly ruleVersions: unknown;
                                readonly preparedBy: string | null;
                                readonly preparedByMe: boolean;
                                /** Format: date-time */
                                readonly createdAt: string;
                                readonly matterNumber: string | null;
                                readonly orderNumber: string | null;
                                readonly replaces: {
                                    readonly id: string;
                                    readonly class: string | null;
                                    readonly targetClass: string | null;
                                    readonly outcome: string;
                                    readonly items: readonly {
                                        readonly item: string;
                                        readonly before: string | null;
                                        readonly after: string | null;
                                    }[];
                                    readonly values: readonly {
                                        readonly item: string;
                                        readonly sampledOn: string;
                                        readonly before: string | null;
                                        readonly after: string | null;
                                        readonly reason: string | null;
                                        readonly by: string | null;
                                    }[];
                                } | null;
                                readonly sentBack: {
                                    readonly reason: string;
                                    readonly by: string | null;
                                    /** Format: date-time */
                                    readonly at: string;
                                } | null;
                                readonly inDoubt: boolean;
                            } | null;
                            readonly compared: readonly {
                                readonly item: string;
                                readonly first: string;
                                /** Format: date */
                                readonly firstOn: string;
                                readonly now: string;
                                /** Format: date */
                                readonly nowOn: string;
                                readonly own: string | null;
                                readonly within: boolean | null;
                                readonly ownWithin: boolean | null;
                                /** @enum {string} */
                                readonly counts: "first" | "new" | "arbitration";
                            }[];
                        }[];
                        readonly found: {
                            /** @enum {string} */
                            readonly finding: "to-correct" | "to-exclude" | "dismissed";
                            readonly reason: string | null;
                        } | null;
                        readonly proposed: {
                            /** @enum {string} */
                            readonly finding: "to-correct" | "to-exclude" | "dismissed";
                            readonly reason: string | null;
                        } | null;
                        readonly stations: readonly {
                            readonly id: string;
                            readonly name: string;
                        }[];
                    };
                };
            };
        };
    };
    readonly getObjectionsIdEvents: {
        readonly parameters: {
            readonly query: {
                readonly before: string;
            };
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly n: number;
                            /** Format: date-time */
                            readonly at: string;
                            readonly kind: string;
                            readonly actor: string | null;
                            readonly post: string | null;
                            readonly forActor: string | null;
                            readonly forPost: string | null;
                            readonly role: string | null;
                            readonly data: {
                                readonly [key: string]: string | number | boolean | null;
                            };
                            readonly sentence: {
                                readonly zh: string;
                                readonly en: string;
                            };
                            readonly text?: {
                                readonly summary?: string;
                                readonly note?: string;
                                readonly reason?: string;
                                readonly ground?: string;
                                readonly evidence?: string;
                                readonly guide?: string;
                                readonly measures?: readonly {
                                    readonly problem: string;
                                    readonly owner: string;
                                    readonly target: string;
                                    readonly deadline: string;
                                    readonly measures: string;
                                    readonly acceptance: string;
                                }[];
                            };
                        }[];
                        readonly earlier: boolean;
                    };
                };
            };
        };
    };
    readonly postObjectionsIdActs: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description `csrf` of the session */
                readonly "x-heqing-csrf": string;
                /** @description A UUID for each act; the same again gives the same answer */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @constant */
                    readonly kind: "accept-objection";
                    readonly step: number;
                    readonly note: string;
                } | {
                    /** @constant */
                    readonly kind: "refuse-objection";
                    readonly step: number;
                    /** @enum {string} */
                    readonly why: "late" | "groundless";
                    readonly reason: string;
                } | {
                    /** @constant */
                    readonly kind: "order-sampling";
                    readonly step: number;
                    /** @default null */
                    readonly station?: string | null;
                    readonly note: string;
                } | {
                    /** @constant */
                    readonly kind: "propose-finding";
                    readonly step: number;
                    /** @enum {string} */
                    readonly finding: "to-correct" | "to-exclude" | "dismissed";
                    readonly reason: string;
                } | {
                    /** @constant */
                    readonly kind: "approve";
                    readonly step: number;
                } | {
                    /** @constant */
                    readonly kind: "return";
                    readonly step: number;
                    readonly reason: string;
                } | {
                    /** @constant */
                    readonly kind: "withdraw-objection";
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @constant */
                        readonly state: "applied";
                        /** Format: uuid */
                        readonly actId: string;
                        readonly seq: number;
                        /** Format: date-time */
                        readonly receivedAt: string;
                        readonly phase: string;
                    };
                };
            };
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @constant */
                        readonly state: "pending";
                        /** Format: uuid */
                        readonly actId: string;
                        readonly seq: number;
                        /** Format: date-time */
                        readonly receivedAt: string;
                    };
                };
            };
        };
    };
    readonly getObjectionsIdActsActId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
                /** @example 3f2b8f6e-5d1c-4c7e-9b1a-0c6c5f8f7a11 */
                readonly actId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly actId: string;
                        readonly seq: number;
                        /** Format: date-time */
                        readonly receivedAt: string;
                        readonly kind: string;
                        /** @enum {string} */
                        readonly state: "pending" | "applied" | "refused";
                        readonly refusal: string | null;
                        readonly phase: string;
                    };
                };
            };
        };
    };
    readonly getSheetsMattersCsv: {
        readonly parameters: {
            readonly query?: {
                /** @example true */
                readonly open?: "true" | "false";
                readonly phase?: string;
                readonly q?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/csv": string;
                };
            };
        };
    };
    readonly getSheetsMattersXlsx: {
        readonly parameters: {
            readonly query?: {
                /** @example true */
                readonly open?: "true" | "false";
                readonly phase?: string;
                readonly q?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    readonly getLettersIdDocx: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                };
            };
        };
    };
    readonly getLettersIdPdf: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/pdf": string;
                };
            };
        };
    };
    readonly postLettersIdDifference: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description `csrf` of the session */
                readonly "x-heqing-csrf": string;
                /**
                 * @description Name of the file, percent-encoded
                 * @example %E7%9B%91%E6%B5%8B.csv
                 */
                readonly "x-file-name": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example section,date,item,value
                 *     演示溪甲乙交接断面,2026-10-05,codmn,2.1
                 */
                readonly "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                /**
                 * @example section,date,item,value
                 *     演示溪甲乙交接断面,2026-10-05,codmn,2.1
                 */
                readonly "application/octet-stream": string;
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly version: number;
                        readonly title: {
                            readonly was: string;
                            readonly now: string;
                        };
                        readonly addressee: {
                            readonly was: string;
                            readonly now: string;
                        };
                        readonly paragraphs: readonly {
                            /** @enum {string} */
                            readonly change: "same" | "changed" | "added" | "removed";
                            readonly was: string | null;
                            readonly now: string | null;
                        }[];
                    };
                };
            };
        };
    };
    readonly getVerifyCode: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly code: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly number: string;
                        /** Format: date */
                        readonly date: string;
                        readonly hash: string;
                    };
                };
            };
        };
    };
    readonly postAttachments: {
        readonly parameters: {
            readonly query?: {
                readonly proceeding?: string;
            };
            readonly header: {
                /** @description `csrf` of the session */
                readonly "x-heqing-csrf": string;
                /** @description A UUID for each act; the same again gives the same answer */
                readonly "Idempotency-Key": string;
                /**
                 * @description Name of the file, percent-encoded
                 * @example %E7%9B%91%E6%B5%8B.csv
                 */
                readonly "x-file-name": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example section,date,item,value
                 *     演示溪甲乙交接断面,2026-10-05,codmn,2.1
                 */
                readonly "image/jpeg": string;
                /**
                 * @example section,date,item,value
                 *     演示溪甲乙交接断面,2026-10-05,codmn,2.1
                 */
                readonly "image/png": string;
                /**
                 * @example section,date,item,value
                 *     演示溪甲乙交接断面,2026-10-05,codmn,2.1
                 */
                readonly "application/pdf": string;
                /**
                 * @example section,date,item,value
                 *     演示溪甲乙交接断面,2026-10-05,codmn,2.1
                 */
                readonly "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                /**
                 * @example section,date,item,value
                 *     演示溪甲乙交接断面,2026-10-05,codmn,2.1
                 */
                readonly "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                /**
                 * @example section,date,item,value
                 *     演示溪甲乙交接断面,2026-10-05,codmn,2.1
                 */
                readonly "application/octet-stream": string;
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly id: string;
                        /** @enum {string} */
                        readonly kind: "jpeg" | "png" | "pdf" | "docx" | "xlsx";
                        readonly name: string;
                        readonly bytes: number;
                        readonly sha256: string;
                        readonly width: number | null;
                        readonly height: number | null;
                        readonly takenAt: string | null;
                        readonly latitude: string | null;
                        readonly longitude: string | null;
                        /** Format: date-time */
                        readonly uploadedAt: string;
                        readonly uploadedBy: string | null;
                    };
                };
            };
        };
    };
    readonly getAttachmentsId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly id: string;
                        /** @enum {string} */
                        readonly kind: "jpeg" | "png" | "pdf" | "docx" | "xlsx";
                        readonly name: string;
                        readonly bytes: number;
                        readonly sha256: string;
                        readonly width: number | null;
                        readonly height: number | null;
                        readonly takenAt: string | null;
                        readonly latitude: string | null;
                        readonly longitude: string | null;
                        /** Format: date-time */
                        readonly uploadedAt: string;
                        readonly uploadedBy: string | null;
                    };
                };
            };
        };
    };
    readonly deleteAttachmentsId: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description `csrf` of the session */
                readonly "x-heqing-csrf": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly getAttachmentsIdContent: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/octet-stream": string;
                };
            };
        };
    };
    readonly getAttachmentsIdPicture: {
        readonly parameters: {
            readonly query?: {
                readonly size?: "thumbnail" | "whole";
            };
            readonly header?: {
                /** @description ETag of what the sender has; 304 while it is so */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "image/jpeg": string;
                };
            };
        };
    };
    readonly postComplaintsIdInformant: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description `csrf` of the session */
                readonly "x-heqing-csrf": string;
                /** @description A UUID for each act; the same again gives the same answer */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly name: string;
                        readonly contact: string;
                    };
                };
            };
        };
    };
    readonly getSections: {
        readonly parameters: {
            readonly query?: {
                readonly q?: string;
                readonly level?: string;
                /** @example true */
                readonly demo?: "true" | "false";
                readonly cursor?: string;
                /** @example 20 */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly id: string;
                            readonly name: string;
                            readonly river: string | null;
                            readonly level: string;
                            readonly body: string | null;
                            readonly divisionName: string;
                            readonly upstream: string | null;
                            readonly downstream: string | null;
                            readonly targetClass: string | null;
                            readonly targetStatus: string | null;
                            readonly targetSource: string | null;
                            readonly latest: {
                                readonly period: string;
                                readonly class: string | null;
                                readonly outcome: string;
                                readonly status: string;
                            } | null;
                            readonly realtime: {
                                /** Format: date-time */
                                readonly at: string;
                                readonly class: string | null;
                                readonly open: string | null;
                            } | null;
                            readonly demo: boolean;
                        }[];
                        readonly next: string | null;
                    };
                };
            };
        };
    };
    readonly getSectionsId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @example demo-1 */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly id: string;
                        readonly name: string;
                        readonly river: string | null;
                        readonly level: string;
                        readonly body: string | null;
                        readonly divisionName: string;
                        readonly upstream: string | null;
                        readonly downstream: string | null;
                        readonly targetClass: string | null;
                        readonly targetStatus: string | null;
                        readonly targetSource: string | null;
                        readonly latest: {
                            readonly period: string;
                            readonly class: string | null;
                            readonly outcome: string;
                            readonly status: string;
                        } | null;
                        readonly realtime: {
                            /** Format: date-time */
                            readonly at: string;
                            readonly class: string | null;
                            readonly open: string | null;
                        } | null;
                        readonly demo: boolean;
                        readonly verdicts: readonly {
                            readonly id: string;
                            readonly sectionId: string;
                            readonly sectionName: string;
                            readonly scheme: string;
                            readonly schemeName: {
                                readonly zh: string;
                                readonly en: string;
                            };
                            readonly period: string;
                            readonly periodName: {
                                readonly zh: string;
                                readonly en: string;
                            };
                            /** @enum {string} */
                            readonly status: "preliminary" | "final";
                            readonly class: string | null;
                            readonly targetClass: string | null;
                            readonly outcome: string;
                            readonly sentence: {
                                readonly zh: string;
                                readonly en: string;
                            };
                            readonly trace: {
                                readonly rules?: readonly {
                                    readonly id: string;
                                    readonly version: number;
                                }[];
                                readonly items?: readonly {
                                    readonly item: string;
                                    readonly raw: string;
                                    readonly mark: string | null;
                                    readonly used: string;
                                    readonly judged: readonly {
                                        /** @enum {string|null} */
                                        readonly body: "river" | "lake" | null;
                                        readonly class: string;
                                        readonly met: {
                                            readonly class: string;
                                            readonly limit: string;
                                        } | null;
                                        readonly missed: {
                                            readonly class: string;
                                            readonly limit: string;
                                        } | null;
                                    }[];
                                }[];
                            };
                            readonly ruleVersions: unknown;
                            readonly preparedBy: string | null;
                            readonly preparedByMe: boolean;
                            /** Format: date-time */
                            readonly createdAt: string;
                            readonly matterNumber: string | null;
                            readonly orderNumber: string | null;
                            readonly replaces: {
                                readonly id: string;
                                readonly class: string | null;
                                readonly targetClass: string | null;
                                readonly outcome: string;
                                readonly items: readonly {
                                    readonly item: string;
                                    readonly before: string | null;
                                    readonly after: string | null;
                                }[];
                                readonly values: readonly {
                                    readonly item: string;
                                    readonly sampledOn: string;
                                    readonly before: string | null;
                                    readonly after: string | null;
                                    readonly reason: string | null;
                                    readonly by: string | null;
                                }[];
                            } | null;
                            readonly sentBack: {
                                readonly reason: string;
                                readonly by: string | null;
                                /** Format: date-time */
                                readonly at: string;
                            } | null;
                            readonly inDoubt: boolean;
                        }[];
                        readonly series: readonly {
                            readonly period: string;
                            readonly item: string;
                            readonly value: string;
                        }[];
                        readonly matters: readonly {
                            readonly id: string;
                            /** @enum {string} */
                            readonly kind: "matter" | "sampling" | "hearing" | "complaint" | "request" | "interview" | "objection";
                            readonly number: string;
                            readonly sectionName: string | null;
                            readonly divisionName: string;
                            readonly unitName: string;
                            readonly phase: string | null;
                            readonly endedAs: string | null;
                            readonly rung: string | null;
                            readonly rungName: {
                                readonly zh: string;
                                readonly en: string;
                            } | null;
                            readonly open: boolean;
                            /** Format: date-time */
                            readonly openedAt: string;
                            readonly closedAt: string | null;
                            readonly nextDue: string | null;
                            readonly overdue: boolean;
                            readonly stopped: boolean;
                            readonly parked: boolean;
                            readonly demo: boolean;
                        }[];
                    };
                };
            };
        };
    };
    readonly getSectionsIdReadings: {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: string;
                /** @example 20 */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path: {
                /** @example demo-1 */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly id: string;
                            /** @enum {string} */
                            readonly kind: "platform" | "monthly";
                            readonly sampledOn: string | null;
                            readonly observedAt: string | null;
                            readonly orderNumber: string | null;
                            readonly values: readonly {
                                readonly item: string;
                                readonly text: string;
                            }[];
                            /** @enum {string} */
                            readonly state: "accepted" | "corrected" | "retracted";
                            readonly reason: string | null;
                            readonly by: string | null;
                            /** Format: date-time */
                            readonly at: string;
                            readonly doubts: readonly {
                                readonly item: string;
                                readonly findings: readonly {
                                    readonly pattern: string;
                                    readonly rule: string;
                                    readonly version: number;
                                    readonly zh: string;
                                    readonly en: string;
                                }[];
                                /** @enum {string} */
                                readonly state: "open" | "confirmed" | "rejected" | "noted";
                                readonly reason: string | null;
                                readonly by: string | null;
                                readonly at: string | null;
                            }[];
                        }[];
                        readonly next: string | null;
                    };
                };
            };
        };
    };
    readonly postSectionsIdReadingsReadingIdRetract: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description `csrf` of the session */
                readonly "x-heqing-csrf": string;
                /** @description A UUID for each act; the same again gives the same answer */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                /** @example demo-1 */
                readonly id: string;
                /** @example 1 */
                readonly readingId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "reason": "采样日期有误"
                 *     }
                 */
                readonly "application/json": {
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly verdictIds: readonly string[];
                    };
                };
            };
        };
    };
    readonly getDoubts: {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: string;
                /** @example 20 */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly readingId: string;
                            readonly sectionId: string;
                            readonly sectionName: string;
                            /** @enum {string} */
                            readonly kind: "platform" | "monthly";
                            readonly sampledOn: string | null;
                            readonly observedAt: string | null;
                            readonly item: string;
                            readonly text: string;
                            readonly findings: readonly {
                                readonly pattern: string;
                                readonly rule: string;
                                readonly version: number;
                                readonly zh: string;
                                readonly en: string;
                            }[];
                            readonly fileName: string;
                            readonly broughtBy: string | null;
                            /** Format: date-time */
                            readonly foundAt: string;
                            readonly mayDecide: boolean;
                        }[];
                        readonly next: string | null;
                    };
                };
            };
        };
    };
    readonly postSectionsIdReadingsReadingIdDoubt: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description `csrf` of the session */
                readonly "x-heqing-csrf": string;
                /** @description A UUID for each act; the same again gives the same answer */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                /** @example demo-1 */
                readonly id: string;
                /** @example 1 */
                readonly readingId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "item": "tp",
                 *       "decision": "confirmed",
                 *       "reason": "已核对原始记录"
                 *     }
                 */
                readonly "application/json": {
                    readonly item: string;
                    /** @enum {string} */
                    readonly decision: "confirmed" | "rejected";
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly verdictIds: readonly string[];
                    };
                };
            };
        };
    };
    readonly getVerdicts: {
        readonly parameters: {
            readonly query?: {
                readonly status?: "preliminary" | "final";
                /** @example 2026-10 */
                readonly period?: string;
                readonly cursor?: string;
                /** @example 20 */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly id: string;
                            readonly sectionId: string;
                            readonly sectionName: string;
                            readonly scheme: string;
                            readonly schemeName: {
                                readonly zh: string;
                                readonly en: string;
                            };
                            readonly period: string;
                            readonly periodName: {
                                readonly zh: string;
                                readonly en: string;
                            };
                            /** @enum {string} */
                            readonly status: "preliminary" | "final";
                            readonly class: string | null;
                            readonly targetClass: string | null;
                            readonly outcome: string;
                            readonly sentence: {
                                readonly zh: string;
                                readonly en: string;
                            };
                            readonly trace: {
                                readonly rules?: readonly {
                                    readonly id: string;
                                    readonly version: number;
                                }[];
                                readonly items?: readonly {
                                    readonly item: string;
                                    readonly raw: string;
                                    readonly mark: string | null;
                                    readonly used: string;
                                    readonly judged: readonly {
                                        /** @enum {string|null} */
                                        readonly body: "river" | "lake" | null;
                                        readonly class: string;
                                        readonly met: {
                                            readonly class: string;
                                            readonly limit: string;
                                        } | null;
                                        readonly missed: {
                                            readonly class: string;
                                            readonly limit: string;
                                        } | null;
                                    }[];
                                }[];
                            };
                            readonly ruleVersions: unknown;
                            readonly preparedBy: string | null;
                            readonly preparedByMe: boolean;
                            /** Format: date-time */
                            readonly createdAt: string;
                            readonly matterNumber: string | null;
                            readonly orderNumber: string | null;
                            readonly replaces: {
                                readonly id: string;
                                readonly class: string | null;
                                readonly targetClass: string | null;
                                readonly outcome: string;
                                readonly items: readonly {
                                    readonly item: string;
                                    readonly before: string | null;
                                    readonly after: string | null;
                                }[];
                                readonly values: readonly {
                                    readonly item: string;
                                    readonly sampledOn: string;
                                    readonly before: string | null;
                                    readonly after: string | null;
                                    readonly reason: string | null;
                                    readonly by: string | null;
                                }[];
                            } | null;
                            readonly sentBack: {
                                readonly reason: string;
                                readonly by: string | null;
                                /** Format: date-time */
                                readonly at: string;
                            } | null;
                            readonly inDoubt: boolean;
                        }[];
                        readonly next: string | null;
                    };
                };
            };
        };
    };
    readonly getVerdictsId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @example 1 */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly id: string;
                        readonly sectionId: string;
                        readonly sectionName: string;
                        readonly scheme: string;
                        readonly schemeName: {
                            readonly zh: string;
                            readonly en: string;
                        };
                        readonly period: string;
                        readonly periodName: {
                            readonly zh: string;
                            readonly en: string;
                        };
                        /** @enum {string} */
                        readonly status: "preliminary" | "final";
                        readonly class: string | null;
                        readonly targetClass: string | null;
                        readonly outcome: string;
                        readonly sentence: {
                            readonly zh: string;
                            readonly en: string;
                        };
                        readonly trace: {
                            readonly rules?: readonly {
                                readonly id: string;
                                readonly version: number;
                            }[];
                            readonly items?: readonly {
                                readonly item: string;
                                readonly raw: string;
                                readonly mark: string | null;
                                readonly used: string;
                                readonly judged: readonly {
                                    /** @enum {string|null} */
                                    readonly body: "river" | "lake" | null;
                                    readonly class: string;
                                    readonly met: {
                                        readonly class: string;
                                        readonly limit: string;
                                    } | null;
                                    readonly missed: {
                                        readonly class: string;
                                        readonly limit: string;
                                    } | null;
                                }[];
                            }[];
                        };
                        readonly ruleVersions: unknown;
                        readonly preparedBy: string | null;
                        readonly preparedByMe: boolean;
                        /** Format: date-time */
                        readonly createdAt: string;
                        readonly matterNumber: string | null;
                        readonly orderNumber: string | null;
                        readonly replaces: {
                            readonly id: string;
                            readonly class: string | null;
                            readonly targetClass: string | null;
                            readonly outcome: string;
                            readonly items: readonly {
                                readonly item: string;
                                readonly before: string | null;
                                readonly after: string | null;
                            }[];
                            readonly values: readonly {
                                readonly item: string;
                                readonly sampledOn: string;
                                readonly before: string | null;
                                readonly after: string | null;
                                readonly reason: string | null;
                                readonly by: string | null;
                            }[];
                        } | null;
                        readonly sentBack: {
                            readonly reason: string;
                            readonly by: string | null;
                            /** Format: date-time */
                            readonly at: string;
                        } | null;
                        readonly inDoubt: boolean;
                    };
                };
            };
        };
    };
    readonly postReleases: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description `csrf` of the session */
                readonly "x-heqing-csrf": string;
                /** @description A UUID for each act; the same again gives the same answer */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "verdictIds": [
                 *         "1"
                 *       ]
                 *     }
                 */
                readonly "application/json": {
                    readonly verdictIds: readonly string[];
                };
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly released: readonly {
                            readonly verdictId: string;
                            readonly finalVerdictId: string;
                            readonly sectionId: string;
                            readonly period: string;
                            readonly scheme: string;
                            readonly outcome: string;
                            readonly matterId: string | null;
                            readonly samplingId: string | null;
                            readonly opened: boolean;
                            readonly refused: string | null;
                        }[];
                    };
                };
            };
        };
    };
    readonly postVerdictsIdRefusal: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description `csrf` of the session */
                readonly "x-heqing-csrf": string;
                /** @description A UUID for each act; the same again gives the same answer */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                /** @example 1 */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "reason": "更正原因不充分，请附原始记录"
                 *     }
                 */
                readonly "application/json": {
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @constant */
                        readonly sentBack: true;
                    };
                };
            };
        };
    };
    readonly getOutdatedVerdicts: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly periods: number;
                    };
                };
            };
        };
    };
    readonly getWarnings: {
        readonly parameters: {
            readonly query?: {
                readonly section?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly id: string;
                            readonly sectionId: string;
                            readonly sectionName: string;
                            /** @enum {string} */
                            readonly kind: "sustained" | "yangtze";
                            readonly level: number | null;
                            readonly about: string;
                            readonly rule: string;
                            readonly version: number;
                            readonly status: ("binding" | "assumption") | null;
                            readonly finding: {
                                readonly zh: string;
                                readonly en: string;
                            };
                            /** Format: date-time */
                            readonly raisedAt: string;
                            readonly liftedAt: string | null;
                        }[];
                    };
                };
            };
        };
    };
    readonly getImports: {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: string;
                /** @example 20 */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /** Format: uuid */
                            readonly id: string;
                            readonly kind: string;
                            readonly fileName: string;
                            readonly history: boolean;
                            readonly sha256: string | null;
                            /** @enum {string} */
                            readonly state: "staging" | "switching" | "done" | "failed";
                            readonly bytesTotal: number | null;
                            readonly bytesRead: number;
                            readonly rows: number;
                            readonly accepted: number;
                            readonly refused: number;
                            readonly unchanged: number;
                            readonly classes: {
                                readonly [key: string]: number;
                            } | null;
                            readonly readAs: {
                                readonly sheet?: string;
                                readonly encoding?: string;
                                readonly released?: string;
                            } | null;
                            readonly encoding: string | null;
                            readonly faults: readonly {
                                readonly fault: string;
                                readonly facts: {
                                    readonly [key: string]: string | number;
                                };
                            }[] | null;
                            readonly errorCode: string | null;
                            readonly error: string | null;
                            /** Format: date-time */
                            readonly createdAt: string;
                            readonly finishedAt: string | null;
                        }[];
                        readonly next: string | null;
                    };
                };
            };
        };
    };
    readonly postImports: {
        readonly parameters: {
            readonly query?: {
                readonly history?: "true" | "false";
                readonly sheet?: string;
                readonly encoding?: "utf-8" | "gb18030";
                readonly released?: string;
            };
            readonly header: {
                /** @description `csrf` of the session; not with a token */
                readonly "x-heqing-csrf"?: string;
                /** @description A UUID for each act; the same again gives the same answer */
                readonly "Idempotency-Key": string;
                /**
                 * @description Name of the file, percent-encoded
                 * @example %E7%9B%91%E6%B5%8B.csv
                 */
                readonly "x-file-name": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example section,date,item,value
                 *     演示溪甲乙交接断面,2026-10-05,codmn,2.1
                 */
                readonly "text/csv": string;
                /**
                 * @example section,date,item,value
                 *     演示溪甲乙交接断面,2026-10-05,codmn,2.1
                 */
                readonly "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                /**
                 * @example section,date,item,value
                 *     演示溪甲乙交接断面,2026-10-05,codmn,2.1
                 */
                readonly "application/octet-stream": string;
            };
        };
        readonly responses: {
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly id: string;
                        readonly kind: string;
                        readonly fileName: string;
                        readonly history: boolean;
                        readonly sha256: string | null;
                        /** @enum {string} */
                        readonly state: "staging" | "switching" | "done" | "failed";
                        readonly bytesTotal: number | null;
                        readonly bytesRead: number;
                        readonly rows: number;
                        readonly accepted: number;
                        readonly refused: number;
                        readonly unchanged: number;
                        readonly classes: {
                            readonly [key: string]: number;
                        } | null;
                        readonly readAs: {
                            readonly sheet?: string;
                            readonly encoding?: string;
                            readonly released?: string;
                        } | null;
                        readonly encoding: string | null;
                        readonly faults: readonly {
                            readonly fault: string;
                            readonly facts: {
                                readonly [key: string]: string | number;
                            };
                        }[] | null;
                        readonly errorCode: string | null;
                        readonly error: string | null;
                        /** Format: date-time */
                        readonly createdAt: string;
                        readonly finishedAt: string | null;
                    };
                };
            };
        };
    };
    readonly getImportsId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @example 9d5f1c8e-7a3b-4f21-8c0d-2b6e4a9f1d33 */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly id: string;
                        readonly kind: string;
                        readonly fileName: string;
                        readonly history: boolean;
                        readonly sha256: string | null;
                        /** @enum {string} */
                        readonly state: "staging" | "switching" | "done" | "failed";
                        readonly bytesTotal: number | null;
                        readonly bytesRead: number;
                        readonly rows: number;
                        readonly accepted: number;
                        readonly refused: number;
                        readonly unchanged: number;
                        readonly classes: {
                            readonly [key: string]: number;
                        } | null;
                        readonly readAs: {
                            readonly sheet?: string;
                            readonly encoding?: string;
                            readonly released?: string;
                        } | null;
                        readonly encoding: string | null;
                        readonly faults: readonly {
                            readonly fault: string;
                            readonly facts: {
                                readonly [key: string]: string | number;
                            };
                        }[] | null;
                        readonly errorCode: string | null;
                        readonly error: string | null;
                        /** Format: date-time */
                        readonly createdAt: string;
                        readonly finishedAt: string | null;
                    };
                };
            };
        };
    };
    readonly getImportsIdEvents: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description `id` of the last event that was read */
                readonly "Last-Event-ID"?: string;
            };
            readonly path: {
                /** @example 9d5f1c8e-7a3b-4f21-8c0d-2b6e4a9f1d33 */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/event-stream": string | {
                        readonly id?: string;
                        /** @constant */
                        readonly event?: "progress";
                        readonly data?: string;
                        readonly retry?: number | string;
                    };
                };
            };
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly getQuarantine: {
        readonly parameters: {
            readonly query?: {
                /** @example 9d5f1c8e-7a3b-4f21-8c0d-2b6e4a9f1d33 */
                readonly batch?: string;
                readonly cursor?: string;
                /** @example 20 */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly id: string;
                            /** Format: uuid */
                            readonly batchId: string;
                            readonly fileName: string;
                            readonly line: number;
                            readonly cells: readonly {
                                readonly column: string;
                                readonly fault: string;
                                readonly facts: {
                                    readonly [key: string]: string | number;
                                };
                                readonly expected: string;
                                readonly got: string;
                            }[];
                            readonly raw: string;
                            /** Format: date-time */
                            readonly createdAt: string;
                        }[];
                        readonly next: string | null;
                    };
                };
            };
        };
    };
    readonly getSheetsQuarantineCsv: {
        readonly parameters: {
            readonly query?: {
                /** @example 9d5f1c8e-7a3b-4f21-8c0d-2b6e4a9f1d33 */
                readonly batch?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/csv": string;
                };
            };
        };
    };
    readonly getSheetsQuarantineXlsx: {
        readonly parameters: {
            readonly query?: {
                /** @example 9d5f1c8e-7a3b-4f21-8c0d-2b6e4a9f1d33 */
                readonly batch?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    readonly getTemplatesMonthlyCsv: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/csv": string;
                };
            };
        };
    };
    readonly getTemplatesMonthlyXlsx: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    readonly getPublicReadings: {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: string;
                readonly province?: string;
                readonly q?: string;
                /** @example 20 */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly province: string;
                            readonly section: string;
                            readonly known: boolean;
                            readonly observedAt: string | null;
                            readonly class: string | null;
                            readonly open: string | null;
                            readonly values: readonly {
                                readonly item: string;
                                readonly text: string;
                                readonly used: string;
                            }[];
                        }[];
                        readonly next: string | null;
                        readonly source: string;
                    };
                };
            };
        };
    };
    readonly getPublicInterviews: {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: string;
                /** @example 20 */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly id: string;
                            readonly kind: string | null;
                            readonly interviewer: string | null;
                            readonly called: string | null;
                            readonly heldOn: string | null;
                            readonly demo: boolean;
                            readonly minutes: {
                                readonly text: string;
                                /** Format: date-time */
                                readonly at: string;
                            } | null;
                            readonly result: {
                                readonly text: string;
                                /** Format: date-time */
                                readonly at: string;
                                readonly carriedOut: boolean | null;
                            } | null;
                        }[];
                        readonly next: string | null;
                    };
                };
            };
        };
    };
    readonly getSheetsPublicReadingsCsv: {
        readonly parameters: {
            readonly query?: {
                readonly province?: string;
                readonly q?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/csv": string;
                };
            };
        };
    };
    readonly getSheetsPublicReadingsXlsx: {
        readonly parameters: {
            readonly query?: {
                readonly province?: string;
                readonly q?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    readonly getOutbox: {
        readonly parameters: {
            readonly query?: {
                readonly dead?: "true" | "false";
                readonly cursor?: string;
                /** @example 20 */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly id: string;
                            readonly matterId: string;
                            readonly matterNumber: string;
                            readonly seq: number;
                            readonly attempts: number;
                            readonly lastError: string | null;
                            /** Format: date-time */
                            readonly createdAt: string;
                            /** Format: date-time */
                            readonly nextTryAt: string;
                            readonly deadAt: string | null;
                        }[];
                        readonly next: string | null;
                    };
                };
            };
        };
    };
    readonly getParked: {
        readonly parameters: {
            readonly query?: {
                readonly cursor?: string;
                /** @example 20 */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly matterId: string;
                            readonly matterNumber: string;
                            readonly code: string;
                            readonly reason: string;
                            /** Format: date-time */
                            readonly parkedAt: string;
                        }[];
                        readonly next: string | null;
                    };
                };
            };
        };
    };
    readonly postParkedIdResume: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description `csrf` of the session */
                readonly "x-heqing-csrf": string;
                /** @description A UUID for each act; the same again gives the same answer */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                /** @example 1 */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly resumed: boolean;
                    };
                };
            };
        };
    };
    readonly getAudit: {
        readonly parameters: {
            readonly query?: {
                readonly from?: string & (unknown & unknown);
                readonly to?: string & (unknown & unknown);
                readonly kind?: string;
                readonly account?: string;
                readonly address?: string;
                readonly requestId?: string;
                readonly cursor?: string;
                /** @example 20 */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly id: string;
                            /** Format: date-time */
                            readonly at: string;
                            readonly kind: string;
                            readonly accountId: string | null;
                            readonly login: string | null;
                            readonly name: string | null;
                            readonly unitName: string | null;
                            readonly role: string | null;
                            readonly assurance: string | null;
                            readonly sourceAddress: string | null;
                            readonly requestId: string | null;
                            readonly route: string | null;
                            readonly data: {
                                readonly [key: string]: unknown;
                            };
                        }[];
                        readonly next: string | null;
                    };
                };
            };
        };
    };
    readonly getAuditExportCsv: {
        readonly parameters: {
            readonly query?: {
                readonly from?: string & (unknown & unknown);
                readonly to?: string & (unknown & unknown);
                readonly kind?: string;
                readonly account?: string;
                readonly address?: string;
                readonly requestId?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/csv": string;
                };
            };
        };
    };
    readonly getAuditExportXlsx: {
        readonly parameters: {
            readonly query?: {
                readonly from?: string & (unknown & unknown);
                readonly to?: string & (unknown & unknown);
                readonly kind?: string;
                readonly account?: string;
                readonly address?: string;
                readonly requestId?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    readonly getAccounts: {
        readonly parameters: {
            readonly query?: {
                readonly q?: string;
                readonly role?: "township" | "liaison" | "department" | "county" | "station" | "city" | "evaluator" | "discipline" | "system_admin" | "security_admin" | "audit_admin";
                readonly active?: "true" | "false";
                readonly cursor?: string;
                /** @example 20 */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /** Format: uuid */
                            readonly id: string;
                            readonly login: string;
                            /** Format: uuid */
                            readonly personId: string;
                            readonly name: string;
                            readonly unitId: string;
                            readonly unitName: string;
                            /** @enum {string} */
                            readonly role: "township" | "liaison" | "department" | "county" | "station" | "city" | "evaluator" | "discipline" | "system_admin" | "security_admin" | "audit_admin";
                            readonly jurisdiction: string;
                            readonly active: boolean;
                            readonly mustChangePassword: boolean;
                            /** Format: date-time */
                            readonly createdAt: string;
                            readonly version: number;
                            readonly secondFactor: boolean;
                            readonly locked: boolean;
                        }[];
                        readonly next: string | null;
                    };
                };
            };
        };
    };
    readonly getAccountsId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description ETag of what the sender has; 304 while it is so */
                readonly "If-None-Match"?: string;
            };
            readonly path: {
                /** @example c1a7e0d2-4b8f-4a6c-9e3d-5f0b7a1c2e44 */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly id: string;
                        readonly login: string;
                        /** Format: uuid */
                        readonly personId: string;
                        readonly name: string;
                        readonly unitId: string;
                        readonly unitName: string;
                        /** @enum {string} */
                        readonly role: "township" | "liaison" | "department" | "county" | "station" | "city" | "evaluator" | "discipline" | "system_admin" | "security_admin" | "audit_admin";
                        readonly jurisdiction: string;
                        readonly active: boolean;
                        readonly mustChangePassword: boolean;
                        /** Format: date-time */
                        readonly createdAt: string;
                        readonly version: number;
                        readonly email: string | null;
                        readonly phone: string | null;
                    };
                };
            };
        };
    };
    readonly patchAccountsId: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description `csrf` of the session */
                readonly "x-heqing-csrf": string;
                /** @description ETag of what is changed, as it was read */
                readonly "If-Match": string;
            };
            readonly path: {
                /** @example c1a7e0d2-4b8f-4a6c-9e3d-5f0b7a1c2e44 */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @constant */
                    readonly active: false;
                };
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly id: string;
                        readonly login: string;
                        /** Format: uuid */
                        readonly personId: string;
                        readonly name: string;
                        readonly unitId: string;
                        readonly unitName: string;
                        /** @enum {string} */
                        readonly role: "township" | "liaison" | "department" | "county" | "station" | "city" | "evaluator" | "discipline" | "system_admin" | "security_admin" | "audit_admin";
                        readonly jurisdiction: string;
                        readonly active: boolean;
                        readonly mustChangePassword: boolean;
                        /** Format: date-time */
                        readonly createdAt: string;
                        readonly version: number;
                        readonly email: string | null;
                        readonly phone: string | null;
                    };
                };
            };
        };
    };
    readonly postAccountsIdSignOutEverywhere: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description `csrf` of the session */
                readonly "x-heqing-csrf": string;
                /** @description A UUID for each act; the same again gives the same answer */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                /** @example c1a7e0d2-4b8f-4a6c-9e3d-5f0b7a1c2e44 */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly sessions: number;
                    };
                };
            };
        };
    };
    readonly postAccountsIdUnlock: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description `csrf` of the session */
                readonly "x-heqing-csrf": string;
                /** @description A UUID for each act; the same again gives the same answer */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                /** @example c1a7e0d2-4b8f-4a6c-9e3d-5f0b7a1c2e44 */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly addresses: number;
                    };
                };
            };
        };
    };
    readonly getUnits: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly id: string;
                            readonly name: string;
                            readonly divisionCode: string;
                        }[];
                    };
                };
            };
        };
    };
    readonly getPersons: {
        readonly parameters: {
            readonly query?: {
                readonly q?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /** Format: uuid */
                            readonly id: string;
                            readonly name: string;
                            readonly email: string | null;
                            readonly phone: string | null;
                            readonly posts: readonly string[];
                            readonly logins: readonly string[];
                            readonly forgottenAt: string | null;
                        }[];
                    };
                };
            };
        };
    };
    readonly getPosts: {
        readonly parameters: {
            readonly query?: {
                readonly q?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly id: string;
                            readonly title: string;
                            /** @enum {string} */
                            readonly kind: "chief" | "head" | "deputy" | "liaison" | "clerk" | "sampler" | "reviewer" | "evaluator" | "officer" | "administrator";
                            readonly unitId: string;
                            readonly unitName: string;
                            readonly holders: readonly {
                                /** Format: uuid */
                                readonly personId: string;
                                readonly name: string;
                                readonly from: string | null;
                                readonly to: string | null;
                            }[];
                        }[];
                    };
                };
            };
        };
    };
    readonly getProposals: {
        readonly parameters: {
            readonly query?: {
                /** @example true */
                readonly open?: "true" | "false";
                readonly cursor?: string;
                /** @example 20 */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /** Format: uuid */
                            readonly id: string;
                            /** @enum {string} */
                            readonly kind: "account-new" | "account-change" | "password-reset" | "second-factor-reset" | "person-new" | "person-change" | "person-forget" | "holding-change";
                            /** @enum {string} */
                            readonly state: "open" | "confirmed" | "refused" | "withdrawn";
                            readonly data: {
                                readonly [key: string]: unknown;
                            };
                            readonly reason: string;
                            readonly accountId: string | null;
                            readonly login: string | null;
                            readonly accountRole: ("township" | "liaison" | "department" | "county" | "station" | "city" | "evaluator" | "discipline" | "system_admin" | "security_admin" | "audit_admin") | null;
                            readonly jurisdiction: string | null;
                            readonly personId: string | null;
                            readonly personName: string | null;
                            readonly unitName: string | null;
                            readonly postTitle: string | null;
                            readonly proposedBy: string;
                            /** @enum {string} */
                            readonly proposerRole: "township" | "liaison" | "department" | "county" | "station" | "city" | "evaluator" | "discipline" | "system_admin" | "security_admin" | "audit_admin";
                            /** Format: date-time */
                            readonly proposedAt: string;
                            readonly decidedBy: string | null;
                            readonly deciderRole: ("township" | "liaison" | "department" | "county" | "station" | "city" | "evaluator" | "discipline" | "system_admin" | "security_admin" | "audit_admin") | null;
                            readonly decidedAt: string | null;
                            readonly answer: string | null;
                            readonly own: boolean;
                            readonly hindrance: ("decided" | "own-proposal" | "concerns-you" | "proposer-gone" | "same-administration" | "same-line" | "own-account") | null;
                        }[];
                        readonly next: string | null;
                    };
                };
            };
        };
    };
    readonly postProposals: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description `csrf` of the session */
                readonly "x-heqing-csrf": string;
                /** @description A UUID for each act; the same again gives the same answer */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    /** @constant */
                    readonly kind: "account-new";
                    readonly reason: string;
                    readonly login: string;
                    readonly person: {
                        /** Format: uuid */
                        readonly id: string;
                    } | {
                        readonly name: string;
                        /** Format: email */
                        readonly email: string;
                        /** @default null */
                        readonly phone?: string | null;
                    };
                    readonly unitId: string;
                    /** @enum {string} */
                    readonly role: "township" | "liaison" | "department" | "county" | "station" | "city" | "evaluator" | "discipline" | "system_admin" | "security_admin" | "audit_admin";
                    readonly jurisdiction: string;
                } | {
                    /** @constant */
                    readonly kind: "account-change";
                    readonly reason: string;
                    /** Format: uuid */
                    readonly accountId: string;
                    /** @enum {string} */
                    readonly role?: "township" | "liaison" | "department" | "county" | "station" | "city" | "evaluator" | "discipline" | "system_admin" | "security_admin" | "audit_admin";
                    readonly jurisdiction?: string;
                    /** @constant */
                    readonly active?: true;
                } | {
                    /** @constant */
                    readonly kind: "password-reset";
                    readonly reason: string;
                    /** Format: uuid */
                    readonly accountId: string;
                } | {
                    /** @constant */
                    readonly kind: "second-factor-reset";
                    readonly reason: string;
                    /** Format: uuid */
                    readonly accountId: string;
                } | {
                    /** @constant */
                    readonly kind: "person-new";
                    readonly reason: string;
                    readonly unitId: string;
                    readonly person: {
                        readonly name: string;
                        readonly email: string | null;
                        readonly phone: string | null;
                    };
                } | {
                    /** @constant */
                    readonly kind: "person-change";
                    readonly reason: string;
                    /** Format: uuid */
                    readonly personId: string;
                    readonly name?: string;
                    /** Format: email */
                    readonly email?: string;
                    readonly phone?: string;
                } | {
                    /** @constant */
                    readonly kind: "person-forget";
                    readonly reason: string;
                    /** Format: uuid */
                    readonly personId: string;
                } | {
                    /** @constant */
                    readonly kind: "holding-change";
                    readonly reason: string;
                    readonly postId: string;
                    /** Format: uuid */
                    readonly personId: string;
                    readonly holds: boolean;
                    /** Format: date */
                    readonly from: string;
                    readonly to: string | null;
                };
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly id: string;
                        /** @enum {string} */
                        readonly kind: "account-new" | "account-change" | "password-reset" | "second-factor-reset" | "person-new" | "person-change" | "person-forget" | "holding-change";
                        /** @enum {string} */
                        readonly state: "open" | "confirmed" | "refused" | "withdrawn";
                        readonly data: {
                            readonly [key: string]: unknown;
                        };
                        readonly reason: string;
                        readonly accountId: string | null;
                        readonly login: string | null;
                        readonly accountRole: ("township" | "liaison" | "department" | "county" | "station" | "city" | "evaluator" | "discipline" | "system_admin" | "security_admin" | "audit_admin") | null;
                        readonly jurisdiction: string | null;
                        readonly personId: string | null;
                        readonly personName: string | null;
                        readonly unitName: string | null;
                        readonly postTitle: string | null;
                        readonly proposedBy: string;
                        /** @enum {string} */
                        readonly proposerRole: "township" | "liaison" | "department" | "county" | "station" | "city" | "evaluator" | "discipline" | "system_admin" | "security_admin" | "audit_admin";
                        /** Format: date-time */
                        readonly proposedAt: string;
                        readonly decidedBy: string | null;
                        readonly deciderRole: ("township" | "liaison" | "department" | "county" | "station" | "city" | "evaluator" | "discipline" | "system_admin" | "security_admin" | "audit_admin") | null;
                        readonly decidedAt: string | null;
                        readonly answer: string | null;
                        readonly own: boolean;
                        readonly hindrance: ("decided" | "own-proposal" | "concerns-you" | "proposer-gone" | "same-administration" | "same-line" | "own-account") | null;
                    };
                };
            };
        };
    };
    readonly getProposalsId: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly id: string;
                        /** @enum {string} */
                        readonly kind: "account-new" | "account-change" | "password-reset" | "second-factor-reset" | "person-new" | "person-change" | "person-forget" | "holding-change";
                        /** @enum {string} */
                        readonly state: "open" | "confirmed" | "refused" | "withdrawn";
                        readonly data: {
                            readonly [key: string]: unknown;
                        };
                        readonly reason: string;
                        readonly accountId: string | null;
                        readonly login: string | null;
                        readonly accountRole: ("township" | "liaison" | "department" | "county" | "station" | "city" | "evaluator" | "discipline" | "system_admin" | "security_admin" | "audit_admin") | null;
                        readonly jurisdiction: string | null;
                        readonly personId: string | null;
                        readonly personName: string | null;
                        readonly unitName: string | null;
                        readonly postTitle: string | null;
                        readonly proposedBy: string;
                        /** @enum {string} */
                        readonly proposerRole: "township" | "liaison" | "department" | "county" | "station" | "city" | "evaluator" | "discipline" | "system_admin" | "security_admin" | "audit_admin";
                        /** Format: date-time */
                        readonly proposedAt: string;
                        readonly decidedBy: string | null;
                        readonly deciderRole: ("township" | "liaison" | "department" | "county" | "station" | "city" | "evaluator" | "discipline" | "system_admin" | "security_admin" | "audit_admin") | null;
                        readonly decidedAt: string | null;
                        readonly answer: string | null;
                        readonly own: boolean;
                        readonly hindrance: ("decided" | "own-proposal" | "concerns-you" | "proposer-gone" | "same-administration" | "same-line" | "own-account") | null;
                    };
                };
            };
        };
    };
    readonly postProposalsIdConfirm: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description `csrf` of the session */
                readonly "x-heqing-csrf": string;
                /** @description A UUID for each act; the same again gives the same answer */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly id: string;
                        /** @enum {string} */
                        readonly kind: "account-new" | "account-change" | "password-reset" | "second-factor-reset" | "person-new" | "person-change" | "person-forget" | "holding-change";
                        /** @enum {string} */
                        readonly state: "open" | "confirmed" | "refused" | "withdrawn";
                        readonly data: {
                            readonly [key: string]: unknown;
                        };
                        readonly reason: string;
                        readonly accountId: string | null;
                        readonly login: string | null;
                        readonly accountRole: ("township" | "liaison" | "department" | "county" | "station" | "city" | "evaluator" | "discipline" | "system_admin" | "security_admin" | "audit_admin") | null;
                        readonly jurisdiction: string | null;
                        readonly personId: string | null;
                        readonly personName: string | null;
                        readonly unitName: string | null;
                        readonly postTitle: string | null;
                        readonly proposedBy: string;
                        /** @enum {string} */
                        readonly proposerRole: "township" | "liaison" | "department" | "county" | "station" | "city" | "evaluator" | "discipline" | "system_admin" | "security_admin" | "audit_admin";
                        /** Format: date-time */
                        readonly proposedAt: string;
                        readonly decidedBy: string | null;
                        readonly deciderRole: ("township" | "liaison" | "department" | "county" | "station" | "city" | "evaluator" | "discipline" | "system_admin" | "security_admin" | "audit_admin") | null;
                        readonly decidedAt: string | null;
                        readonly answer: string | null;
                        readonly own: boolean;
                        readonly hindrance: ("decided" | "own-proposal" | "concerns-you" | "proposer-gone" | "same-administration" | "same-line" | "own-account") | null;
                    };
                };
            };
        };
    };
    readonly postProposalsIdRefuse: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description `csrf` of the session */
                readonly "x-heqing-csrf": string;
                /** @description A UUID for each act; the same again gives the same answer */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly reason: string;
                };
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly id: string;
                        /** @enum {string} */
                        readonly kind: "account-new" | "account-change" | "password-reset" | "second-factor-reset" | "person-new" | "person-change" | "person-forget" | "holding-change";
                        /** @enum {string} */
                        readonly state: "open" | "confirmed" | "refused" | "withdrawn";
                        readonly data: {
                            readonly [key: string]: unknown;
                        };
                        readonly reason: string;
                        readonly accountId: string | null;
                        readonly login: string | null;
                        readonly accountRole: ("township" | "liaison" | "department" | "county" | "station" | "city" | "evaluator" | "discipline" | "system_admin" | "security_admin" | "audit_admin") | null;
                        readonly jurisdiction: string | null;
                        readonly personId: string | null;
                        readonly personName: string | null;
                        readonly unitName: string | null;
                        readonly postTitle: string | null;
                        readonly proposedBy: string;
                        /** @enum {string} */
                        readonly proposerRole: "township" | "liaison" | "department" | "county" | "station" | "city" | "evaluator" | "discipline" | "system_admin" | "security_admin" | "audit_admin";
                        /** Format: date-time */
                        readonly proposedAt: string;
                        readonly decidedBy: string | null;
                        readonly deciderRole: ("township" | "liaison" | "department" | "county" | "station" | "city" | "evaluator" | "discipline" | "system_admin" | "security_admin" | "audit_admin") | null;
                        readonly decidedAt: string | null;
                        readonly answer: string | null;
                        readonly own: boolean;
                        readonly hindrance: ("decided" | "own-proposal" | "concerns-you" | "proposer-gone" | "same-administration" | "same-line" | "own-account") | null;
                    };
                };
            };
        };
    };
    readonly postProposalsIdWithdraw: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description `csrf` of the session */
                readonly "x-heqing-csrf": string;
                /** @description A UUID for each act; the same again gives the same answer */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** Format: uuid */
                        readonly id: string;
                        /** @enum {string} */
                        readonly kind: "account-new" | "account-change" | "password-reset" | "second-factor-reset" | "person-new" | "person-change" | "person-forget" | "holding-change";
                        /** @enum {string} */
                        readonly state: "open" | "confirmed" | "refused" | "withdrawn";
                        readonly data: {
                            readonly [key: string]: unknown;
                        };
                        readonly reason: string;
                        readonly accountId: string | null;
                        readonly login: string | null;
                        readonly accountRole: ("township" | "liaison" | "department" | "county" | "station" | "city" | "evaluator" | "discipline" | "system_admin" | "security_admin" | "audit_admin") | null;
                        readonly jurisdiction: string | null;
                        readonly personId: string | null;
                        readonly personName: string | null;
                        readonly unitName: string | null;
                        readonly postTitle: string | null;
                        readonly proposedBy: string;
                        /** @enum {string} */
                        readonly proposerRole: "township" | "liaison" | "department" | "county" | "station" | "city" | "evaluator" | "discipline" | "system_admin" | "security_admin" | "audit_admin";
                        /** Format: date-time */
                        readonly proposedAt: string;
                        readonly decidedBy: string | null;
                        readonly deciderRole: ("township" | "liaison" | "department" | "county" | "station" | "city" | "evaluator" | "discipline" | "system_admin" | "security_admin" | "audit_admin") | null;
                        readonly decidedAt: string | null;
                        readonly answer: string | null;
                        readonly own: boolean;
                        readonly hindrance: ("decided" | "own-proposal" | "concerns-you" | "proposer-gone" | "same-administration" | "same-line" | "own-account") | null;
                    };
                };
            };
        };
    };
    readonly getFirstPasswordToken: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly token: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly login: string;
                        readonly personName: string;
                        readonly unitName: string;
                        /** @enum {string} */
                        readonly role: "township" | "liaison" | "department" | "county" | "station" | "city" | "evaluator" | "discipline" | "system_admin" | "security_admin" | "audit_admin";
                        /** Format: date-time */
                        readonly expiresAt: string;
                    };
                };
            };
        };
    };
    readonly postFirstPasswordToken: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly token: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly password: string;
                };
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly login: string;
                    };
                };
            };
        };
    };
    readonly getAccountTokens: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly id: string;
                            readonly name: string;
                            readonly routes: readonly string[];
                            readonly jurisdiction: string;
                            /** Format: date-time */
                            readonly createdAt: string;
                            readonly createdBy: string;
                            /** Format: date-time */
                            readonly expiresAt: string;
                            readonly confirmedAt: string | null;
                            readonly lastUsedAt: string | null;
                            readonly lastAddress: string | null;
                        }[];
                    };
                };
            };
        };
    };
    readonly postAccountTokensIdConfirm: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description `csrf` of the session */
                readonly "x-heqing-csrf": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly deleteAccountTokensId: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description `csrf` of the session */
                readonly "x-heqing-csrf": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    readonly postRegistryUnits: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description `csrf` of the session */
                readonly "x-heqing-csrf": string;
                /** @description A UUID for each act; the same again gives the same answer */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly id: string;
                    readonly name: string;
                    readonly kind: string;
                    readonly divisionCode: string;
                    readonly mark: string | null;
                    readonly from: string | null;
                    readonly source: string;
                };
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly id: string;
                    };
                };
            };
        };
    };
    readonly putRegistryUnitsId: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description `csrf` of the session */
                readonly "x-heqing-csrf": string;
                /** @description A UUID for each act; the same again gives the same answer */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly name: string;
                    readonly mark: string | null;
                    /** Format: date */
                    readonly from: string;
                    readonly until: string | null;
                    readonly source: string;
                };
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @constant */
                        readonly changed: true;
                    };
                };
            };
        };
    };
    readonly postRegistryPosts: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description `csrf` of the session */
                readonly "x-heqing-csrf": string;
                /** @description A UUID for each act; the same again gives the same answer */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly id: string;
                    readonly unitId: string;
                    /** @enum {string} */
                    readonly kind: "chief" | "head" | "deputy" | "liaison" | "clerk" | "sampler" | "reviewer" | "evaluator" | "officer" | "administrator";
                    readonly title: string;
                    readonly reach: readonly string[] | null;
                    readonly from: string | null;
                    readonly source: string;
                };
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly id: string;
                    };
                };
            };
        };
    };
    readonly putRegistryPostsId: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description `csrf` of the session */
                readonly "x-heqing-csrf": string;
                /** @description A UUID for each act; the same again gives the same answer */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly title: string;
                    readonly reach: readonly string[] | null;
                    /** Format: date */
                    readonly from: string;
                    readonly source: string;
                };
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @constant */
                        readonly changed: true;
                    };
                };
            };
        };
    };
    readonly postRegistrySections: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description `csrf` of the session */
                readonly "x-heqing-csrf": string;
                /** @description A UUID for each act; the same again gives the same answer */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly id: string;
                    readonly name: string;
                    readonly province: string;
                    readonly aliases: readonly string[];
                    /** @enum {string} */
                    readonly level: "国控" | "省控" | "市控" | "县控" | "乡镇";
                    readonly body: ("river" | "lake") | null;
                    readonly riverId: string | null;
                    readonly flowOrder: number | null;
                    readonly divisionCode: string;
                    readonly divisionIn: string | null;
                    readonly divisionOut: string | null;
                    readonly unitId: string | null;
                    readonly stationId: string | null;
                    readonly from: string | null;
                    readonly source: string;
                };
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly id: string;
                    };
                };
            };
        };
    };
    readonly putRegistrySectionsId: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description `csrf` of the session */
                readonly "x-heqing-csrf": string;
                /** @description A UUID for each act; the same again gives the same answer */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly unitId: string | null;
                    readonly stationId: string | null;
                    readonly body: ("river" | "lake") | null;
                    /** Format: date */
                    readonly from: string;
                    readonly source: string;
                };
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @constant */
                        readonly changed: true;
                    };
                };
            };
        };
    };
    readonly putRegistrySectionsIdTarget: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description `csrf` of the session */
                readonly "x-heqing-csrf": string;
                /** @description A UUID for each act; the same again gives the same answer */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly scheme: string;
                    readonly targetClass: number | null;
                    /** @enum {string} */
                    readonly status: "binding" | "assumption";
                    readonly from: string | null;
                    readonly to: string | null;
                    readonly source: string;
                };
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @constant */
                        readonly changed: true;
                        readonly toRejudge: number;
                    };
                };
            };
        };
    };
    readonly putRegistrySectionsIdDownstream: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description `csrf` of the session */
                readonly "x-heqing-csrf": string;
                /** @description A UUID for each act; the same again gives the same answer */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": {
                    readonly toId: string;
                    readonly flows: boolean;
                    readonly from: string | null;
                    readonly to: string | null;
                    readonly source: string;
                };
            };
        };
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @constant */
                        readonly changed: true;
                    };
                };
            };
        };
    };
    readonly getLinksToken: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly token: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @enum {string} */
                        readonly state: "open" | "early" | "done" | "used";
                        /** @constant */
                        readonly purpose: "acknowledge";
                        readonly matterNumber: string;
                        readonly sectionName: string;
                        readonly unitName: string;
                        readonly postTitle: string;
                        readonly personName: string;
                        readonly duty: {
                            /** Format: date-time */
                            readonly dueAt: string;
                            /** Format: date */
                            readonly dueDate: string;
                            readonly provisional: boolean;
                            readonly explanation: {
                                readonly steps: readonly {
                                    /** Format: date */
                                    readonly date: string;
                                    /** @enum {string} */
                                    readonly effect: "counted" | "skipped" | "moved";
                                    readonly count: number | null;
                                    readonly reason: {
                                        readonly zh: string;
                                        readonly en: string;
                                    };
                                }[];
                                readonly notices: readonly {
                                    readonly instrument: string;
                                    /** Format: date */
                                    readonly published: string;
                                }[];
                                readonly sentence: {
                                    readonly zh: string;
                                    readonly en: string;
                                };
                                readonly basis: {
                                    readonly zh: string;
                                    readonly en: string;
                                };
                                readonly moves: readonly {
                                    /** @enum {string} */
                                    readonly cause: "extended" | "resumed" | "calendar";
                                    /** Format: date-time */
                                    readonly at: string;
                                    /** Format: date */
                                    readonly oldDate: string;
                                    /** Format: date */
                                    readonly newDate: string;
                                }[];
                            };
                        } | null;
                        /** Format: date-time */
                        readonly expiresAt: string;
                        readonly usedAt: string | null;
                        readonly demo: boolean;
                    };
                };
            };
        };
    };
    readonly postLinksToken: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description A UUID for each act; the same again gives the same answer */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly token: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @constant */
                        readonly state: "applied";
                        /** Format: uuid */
                        readonly actId: string;
                        readonly seq: number;
                        /** Format: date-time */
                        readonly receivedAt: string;
                        readonly phase: string;
                    };
                };
            };
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        /** @constant */
                        readonly state: "pending";
                        /** Format: uuid */
                        readonly actId: string;
                        readonly seq: number;
                        /** Format: date-time */
                        readonly receivedAt: string;
                    };
                };
            };
        };
    };
    readonly postProceedingsIdRead: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description `csrf` of the session */
                readonly "x-heqing-csrf": string;
                /** @description A UUID for each act; the same again gives the same answer */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly noted: number;
                    };
                };
            };
        };
    };
    readonly getJobs: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            /** @enum {string} */
                            readonly job: "digest" | "second-channel" | "missing-data" | "brief" | "recompute" | "archive" | "reconcile";
                            readonly turn: {
                                /** @enum {string} */
                                readonly kind: "daily" | "monthly" | "every";
                                readonly at: string | null;
                                readonly day: number | null;
                                readonly minutes: number | null;
                            } | null;
                            /** @enum {string} */
                            readonly overlap: "skip" | "buffer-one";
                            readonly catchupSeconds: number;
                            readonly scheduled: boolean;
                            readonly nextAt: string | null;
                            readonly runs: readonly {
                                readonly run: string;
                                /** @enum {string} */
                                readonly state: "asked" | "running" | "done" | "skipped" | "failed";
                                readonly attempts: number;
                                readonly byHand: boolean;
                                readonly startedAt: string | null;
                                readonly endedAt: string | null;
                                readonly outcome: {
                                    readonly [key: string]: number;
                                } | null;
                                readonly errorCode: string | null;
                            }[];
                        }[];
                    };
                };
            };
        };
    };
    readonly postJobsJobRuns: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description `csrf` of the session */
                readonly "x-heqing-csrf": string;
                /** @description A UUID for each act; the same again gives the same answer */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly job: "digest" | "second-channel" | "missing-data" | "brief" | "recompute" | "archive" | "reconcile";
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly run: string;
                    };
                };
            };
        };
    };
    readonly getBriefs: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly unitId: string;
                            readonly unit: string;
                            readonly month: string;
                            /** Format: date-time */
                            readonly madeAt: string;
                            readonly missed: number;
                            readonly gaps: number;
                        }[];
                    };
                };
            };
        };
    };
    readonly getBriefsUnitIdMonth: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly unitId: string;
                readonly month: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly unit: string;
                        readonly month: string;
                        /** Format: date-time */
                        readonly madeAt: string;
                        readonly sha256: string;
                        readonly sections: readonly {
                            readonly id: string;
                            readonly name: string;
                            readonly river: string | null;
                            readonly level: string;
                            readonly waterClass: number | null;
                            readonly targetClass: number | null;
                            readonly outcome: ("met" | "missed" | "unjudgeable" | "undecided" | "no_target") | null;
                            readonly items: readonly string[];
                            readonly classBefore: number | null;
                            readonly gap: boolean;
                        }[];
                        readonly matters: readonly {
                            readonly id: string;
                            readonly number: string;
                            readonly section: string;
                            readonly phase: string;
                            readonly isNew: boolean;
                            readonly ended: boolean;
                        }[];
                        readonly overdue: readonly {
                            readonly matterId: string;
                            readonly number: string;
                            readonly duty: string;
                            readonly unit: string | null;
                            /** Format: date-time */
                            readonly dueAt: string;
                        }[];
                        readonly questions: readonly {
                            readonly matterId: string;
                            readonly number: string;
                            readonly step: string;
                        }[];
                    };
                };
            };
        };
    };
    readonly getSheetsBriefsUnitIdMonthCsv: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly unitId: string;
                readonly month: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/csv": string;
                };
            };
        };
    };
    readonly getSheetsBriefsUnitIdMonthXlsx: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly unitId: string;
                readonly month: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    readonly getBurden: {
        readonly parameters: {
            readonly query?: {
                readonly month?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly month: string;
                        /** @enum {string} */
                        readonly ruleStatus: "binding" | "assumption";
                        readonly items: readonly {
                            readonly unitId: string;
                            readonly unit: string;
                            readonly post: string;
                            readonly channel: string | null;
                            readonly kind: string;
                            readonly messages: number;
                            readonly forms: number;
                            readonly clicks: number;
                            readonly minutes: number;
                        }[];
                    };
                };
            };
        };
    };
    readonly getSheetsBurdenCsv: {
        readonly parameters: {
            readonly query?: {
                readonly month?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "text/csv": string;
                };
            };
        };
    };
    readonly getSheetsBurdenXlsx: {
        readonly parameters: {
            readonly query?: {
                readonly month?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    readonly getSources: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly id: string;
                            /** @enum {string} */
                            readonly kind: "platform-release" | "folder" | "token";
                            readonly name: string;
                            readonly address: string | null;
                            readonly unitName: string;
                            readonly account: string;
                            readonly own: boolean;
                            readonly paused: boolean;
                            readonly rule: string;
                            /** @enum {string} */
                            readonly ruleStatus: "binding" | "assumption";
                            readonly intervalMinutes: number;
                            readonly gapIntervals: number;
                            readonly newestAt: string | null;
                            readonly sections: number;
                            readonly last: {
                                /** @enum {string} */
                                readonly state: "running" | "waiting" | "kept" | "looked" | "taken" | "unchanged" | "backwards" | "failed";
                                /** Format: date-time */
                                readonly startedAt: string;
                                readonly attempts: number;
                                readonly errorCode: string | null;
                                readonly error: string | null;
                                readonly accepted: number | null;
                            } | null;
                            readonly gapCount: number;
                            readonly gaps: readonly {
                                readonly sectionId: string;
                                readonly sectionName: string;
                                /** Format: date-time */
                                readonly since: string;
                            }[];
                        }[];
                    };
                };
            };
        };
    };
    readonly postSourcesIdPause: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description `csrf` of the session */
                readonly "x-heqing-csrf": string;
                /** @description A UUID for each act; the same again gives the same answer */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly changed: boolean;
                    };
                };
            };
        };
    };
    readonly postSourcesIdResume: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description `csrf` of the session */
                readonly "x-heqing-csrf": string;
                /** @description A UUID for each act; the same again gives the same answer */
                readonly "Idempotency-Key": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly changed: boolean;
                    };
                };
            };
        };
    };
    readonly getTokens: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly items: readonly {
                            readonly id: string;
                            readonly name: string;
                            readonly account: string;
                            readonly unitName: string;
                            /** @enum {string} */
                            readonly role: "township" | "liaison" | "department" | "county" | "station" | "city" | "evaluator" | "discipline" | "system_admin" | "security_admin" | "audit_admin";
                            readonly routes: readonly string[];
                            readonly jurisdiction: string;
                            /** @enum {string} */
                            readonly state: "good" | "unconfirmed" | "expired" | "revoked";
                            /** Format: date-time */
                            readonly createdAt: string;
                            readonly createdBy: string;
                            /** Format: date-time */
                            readonly expiresAt: string;
                            readonly lastUsedAt: string | null;
                            readonly lastAddress: string | null;
                            readonly revokedAt: string | null;
                            readonly revokedBy: string | null;
                        }[];
                        readonly routes: readonly {
                            readonly name: string;
                            readonly summary: string;
                            readonly roles: readonly string[];
                        }[];
                    };
                };
            };
        };
    };
    readonly postTokens: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description `csrf` of the session */
                readonly "x-heqing-csrf": string;
                /** @description A UUID for each act; the same again gives the same answer */
                readonly "Idempotency-Key": string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                /**
                 * @example {
                 *       "name": "实验室系统",
                 *       "routes": [
                 *         "getSections"
                 *       ],
                 *       "days": 30
                 *     }
                 */
                readonly "application/json": {
                    readonly name: string;
                    readonly account?: string;
                    readonly routes: readonly ("getSections" | "getSectionsId" | "getVerdicts" | "getVerdictsId" | "postImports" | "getImports" | "getImportsId" | "getImportsIdEvents" | "getQuarantine" | "getSheetsQuarantineCsv" | "getSheetsQuarantineXlsx" | "getSources")[];
                    readonly jurisdiction?: string;
                    /** @default 90 */
                    readonly days?: number;
                };
            };
        };
        readonly responses: {
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly id: string;
                        readonly name: string;
                        readonly account: string;
                        readonly unitName: string;
                        /** @enum {string} */
                        readonly role: "township" | "liaison" | "department" | "county" | "station" | "city" | "evaluator" | "discipline" | "system_admin" | "security_admin" | "audit_admin";
                        readonly routes: readonly string[];
                        readonly jurisdiction: string;
                        /** @enum {string} */
                        readonly state: "good" | "unconfirmed" | "expired" | "revoked";
                        /** Format: date-time */
                        readonly createdAt: string;
                        readonly createdBy: string;
                        /** Format: date-time */
                        readonly expiresAt: string;
                        readonly lastUsedAt: string | null;
                        readonly lastAddress: string | null;
                        readonly revokedAt: string | null;
                        readonly revokedBy: string | null;
                        readonly token: string;
                    };
                };
            };
        };
    };
    readonly deleteTokensId: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description `csrf` of the session */
                readonly "x-heqing-csrf": string;
            };
            readonly path: {
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly revoked: boolean;
                    };
                };
            };
        };
    };
    readonly getOpenapiJson: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description ETag of what the sender has; 304 while it is so */
                readonly "If-None-Match"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": {
                        readonly [key: string]: unknown;
                    };
                };
            };
        };
    };
}
