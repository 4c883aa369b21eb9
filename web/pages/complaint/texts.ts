import { own } from "../../texts/own";

/** Texts of the pages of complaints 信访举报. */
export const TEXTS = own(
  {
    informant: "举报人",
    anonymous: "匿名",
    show: "查看举报人信息",
    showNote: "只有本单位负责人和登记人可以查看，每次查看都记入审计日志。不得向被举报人透露。",
    finding: "核实结论",
    contact: "联系方式",
    register: "登记信访举报",
    registerNote: "举报人信息单独加密保存，不进入办理记录、邮件和日志。举报内容里请勿写入举报人的信息。",
    channel: "来源",
    receivedOn: "收到日期",
    ladder: "办理依据",
    ladders: {
      complaint: "《浙江省河长制规定》第十三条（日数待确认）",
      petition: "《信访工作条例》",
      "petition-strict": "《浙江省信访条例》从严（是否适用待确认）",
    },
    section: "断面编号（没有断面的不填）",
    division: "行政区代码（没有断面时填写）",
    placeFault: "断面编号和行政区代码填写其中一项。",
    subject: "标题",
    summary: "举报内容",
    name: "举报人姓名（匿名不填）",
    nameFault: "实名举报请同时填写姓名和联系方式。",
    failed: "没有登记成功，内容仍保留在本页。",
  },
  {
    informant: "Informant",
    anonymous: "anonymous",
    show: "Show who complained",
    showNote:
      "For heads of the office and who registered it alone; each reading is audited. Never told to who is accused.",
    finding: "Finding",
    contact: "Contact",
    register: "Register a complaint",
    registerNote:
      "Who complained is kept apart, encrypted: not in the record, in mail or in logs. Say nothing of them in the text below.",
    channel: "Came in by",
    receivedOn: "Received on",
    ladder: "Handled by",
    ladders: {
      complaint: "Zhejiang river-chief rules Art. 13 (days to be confirmed)",
      petition: "Regulations on petitions",
      "petition-strict": "Zhejiang regulations on petitions, stricter (to be confirmed)",
    },
    section: "Section (leave out where there is none)",
    division: "Division code (where there is no section)",
    placeFault: "Give a section or a division, one of them.",
    subject: "Subject",
    summary: "What is complained of",
    name: "Name of the informant (leave out where anonymous)",
    nameFault: "Give both name and contact.",
    failed: "Not registered; what you typed is still here.",
  },
);
