import type { LetterKind, LetterSlot } from "../../domain/vocabulary";

/** What the text of a kind is put together from. */
export interface KindWords {
  /** The section by name, else the number of the proceeding. */
  readonly about: string;
  /** What happened, as the book knows it; may be empty. */
  readonly happened: string;
  /** 依据…，  with the comma, or nothing. */
  readonly law: string;
  readonly addressee: string;
  /** What a person filled in, else （待填写）. */
  readonly slot: (name: LetterSlot) => string;
}

interface Text {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** An interview that is called neither 河长约谈 nor 法定约谈 is a reminder, and says so. */
const interviewNote = (interview: string): string =>
  interview === "提醒约谈" ? "本次约谈是内部提醒约谈，不是法定约谈，也不代替河长约谈。" : "";

/** One text for each kind of letter; an empty paragraph is left out. */
export const KIND_TEXTS: Readonly<Record<LetterKind, (words: KindWords) => Text>> = {
  "supervision-order": ({ about, happened, law, slot }) => ({
    title: `关于${about}有关问题的督办单`,
    paragraphs: [
      happened,
      `存在的问题：${slot("problem")}`,
      `${law}现督办如下：`,
      `办理要求：${slot("requirement")}`,
      `办理期限：${slot("limit")}。需要有关部门支持的，请及时提请办理。`,
    ],
  }),
  circular: ({ about, happened, law, slot }) => ({
    title: `关于${about}有关情况的通报`,
    paragraphs: [happened, `${law}现将有关情况通报如下：`, slot("problem"), `工作要求：${slot("requirement")}`],
  }),
  praise: ({ about, law, addressee, slot }) => ({
    title: `关于对${addressee}${about}水质改善工作的通报表扬`,
    paragraphs: [
      `${law}现将有关情况通报如下：`,
      `${addressee}在${about}的治理中取得成效：${slot("merit")}`,
      "特此通报表扬。希望再接再厉，巩固成果。",
    ],
  }),
  "warning-circular": ({ about, happened, law, slot }) => ({
    title: `关于${about}水质情况的预警通报`,
    paragraphs: [
      happened,
      `${law}现将需要注意的情况通报如下：`,
      slot("problem"),
      `请做好：${slot("requirement")}`,
      "本通报是工作预警，不作任何处理决定，也不起算任何期限。",
    ],
  }),
  "interview-notice": ({ about, happened, law, slot }) => ({
    title: `关于就${about}有关问题进行${slot("interview")}的通知`,
    paragraphs: [
      happened,
      `${law}现就有关问题进行${slot("interview")}，通知如下：`,
      `一、时间：${slot("time")}`,
      `二、地点：${slot("place")}`,
      `三、参加人员：${slot("persons")}`,
      `四、约谈事项：${slot("problem")}`,
      "请准备书面材料，如实说明情况、困难和上游来水等客观因素。",
      interviewNote(slot("interview")),
    ],
  }),
  "interview-minutes": ({ about, happened, law, slot }) => ({
    title: `${about}有关问题${slot("interview")}纪要`,
    paragraphs: [
      happened,
      `${law}现将约谈情况纪要如下：`,
      `时间：${slot("time")}；地点：${slot("place")}`,
      `参加人员：${slot("persons")}`,
      `被约谈单位说明的情况，包括困难和上游来水影响：${slot("talk")}`,
      `约谈要求：${slot("requirement")}`,
      `落实期限：${slot("limit")}`,
      interviewNote(slot("interview")),
    ],
  }),
  "listed-supervision": ({ about, happened, law, slot }) => ({
    title: `关于对${about}有关问题挂牌督办的通知`,
    paragraphs: [
      happened,
      `${law}现决定挂牌督办，通知如下：`,
      `一、督办事项：${slot("problem")}`,
      `二、整改要求：${slot("requirement")}`,
      `三、督办期限：${slot("limit")}`,
      "四、整改完成后，由责任单位申请，经核查验收后解除挂牌督办并公布结果。",
    ],
  }),
  "restriction-request": ({ about, happened, law, slot }) => ({
    title: `关于就${about}有关问题提请区域限批的请示`,
    paragraphs: [
      happened,
      `经督办仍未解决的问题：${slot("problem")}`,
      `${law}建议：${slot("requirement")}`,
      `建议的范围和期限：${slot("limit")}`,
      "是否采取该措施，请有决定权的机关依法研究决定。妥否，请批示。",
    ],
  }),
  referral: ({ about, law, slot }) => ({
    title: `关于移送${about}有关问题线索的函`,
    paragraphs: [
      `${law}现将有关问题线索移送你单位，请依规依纪依法处理。`,
      `一、移送所依据的情形：${slot("ground")}`,
      `二、初步核实的情况：${slot("facts")}`,
      `三、听取陈述申辩的情况：${slot("statement")}`,
      `四、尽职情况与免责因素（曾提请支持、上游来水影响、不可抗力、数据疑问等）：${slot("exculpation")}`,
      "本材料不作为认定责任的依据，仅限办理机关知悉。请将受理和办理结果函告我单位。",
    ],
  }),
  publicity: ({ about, slot }) => ({
    title: `关于${about}有关情况的公示`,
    paragraphs: [
      `现将有关情况公示如下：${slot("facts")}`,
      `公示期限：${slot("limit")}`,
      `公示期间如有意见，请以书面形式实名反映。联系方式：${slot("contact")}`,
    ],
  }),
  reply: ({ about, slot }) => ({
    title: `关于${about}有关问题的复函`,
    paragraphs: [`${slot("question")}收悉。现函复如下：`, slot("answer"), "特此函复。"],
  }),
};
