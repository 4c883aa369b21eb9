import { own } from "../../texts/own";

/** Texts of attachments. */
export const TEXTS = own(
  {
    title: "附件",
    hint: "照片（JPEG、PNG）、PDF、Word（.docx）、Excel（.xlsx），每个不超过 20 MB，最多 30 个。照片的拍摄地点和时间只留在案卷中，公开的副本不带。",
    choose: "选择文件",
    camera: "拍照",
    sending: (percent: number) => `正在上传 ${percent}%`,
    checking: "正在检查",
    failed: "上传失败",
    retry: "重试",
    remove: (name: string) => `移除 ${name}`,
    removeShort: "移除",
    wait: "附件还在上传，传完再提交。",
    unsent: "有附件未能上传，请重试或移除后再提交。",
    save: (name: string) => `下载 ${name}`,
    taken: "拍摄",
    many: "附件已达 30 个。",
  },
  {
    title: "Attachments",
    hint: "Photos (JPEG, PNG), PDF, Word (.docx), Excel (.xlsx), each up to 20 MB, 30 at most. Place and time of photos stay in the record and leave public copies.",
    choose: "Choose files",
    camera: "Take a photo",
    sending: (percent: number) => `Sending ${percent}%`,
    checking: "Being checked",
    failed: "Not sent",
    retry: "Try again",
    remove: (name: string) => `Remove ${name}`,
    removeShort: "Remove",
    wait: "Attachments are still being sent.",
    unsent: "An attachment was not sent: try again or remove it first.",
    save: (name: string) => `Save ${name}`,
    taken: "Taken",
    many: "There are 30 attachments already.",
  },
);
