// Made by types.gen.mjs from ../schemas. To mend: npm run types:write

/** Yêu cầu báo cáo kết quả giải quyết, phản hồi. Asks for an account of the cases that were under way between two days. */
export interface AccountOptions {
  /** Từ ngày. The first day. */
  from: string;
  /** The language of names and labels. */
  lang?: Lang | undefined;
  /** Thời điểm. The moment of asking: what was submitted later does not exist. */
  now: string | Date;
  /** Đến hết ngày. The last day: cases are told as they stood at its end. */
  to: string;
}

/** Hoạt động. One dialogue, supervision, criticism or relaying (hoạt động). */
export interface Activity {
  /** Địa bàn. The territories concerned. */
  areas?: Array<string> | undefined;
  /** Cơ quan cùng đối thoại, được giám sát, phản biện hoặc nhận kiến nghị. The bodies it was held with, that were examined, or to which it was relayed. */
  bodies?: Array<string> | undefined;
  /** Các vụ việc liên quan. The cases it was about. */
  cases?: Array<CaseRef> | undefined;
  /** Các cam kết. What bodies promised there. */
  commitments?: Array<Commitment> | undefined;
  /** Its form. */
  form: ActivityForm;
  /** Giai tầng, nhóm người. The groups that took part, from the regime's list. */
  groups?: Array<string> | undefined;
  /** Số thứ tự. Its number in the report. */
  id: string;
  /** Ngày. The day. */
  on: string;
  /** Các vấn đề dư luận liên quan. The issues of opinion it was about. */
  raised?: Array<Raised> | undefined;
  /** Nội dung, kết quả. What was said, found or relayed. */
  summary: string;
  /** Tiêu đề. Its title. */
  title: string;
  /** Lĩnh vực, chủ đề. The topic, from the regime's list. */
  topic: string;
}

/** Hình thức. Tells in which form people took part (CT53.2.2, CT53.5). */
export type ActivityForm = "dialogue" | "supervision" | "social_criticism" | "initiative";

/** Ngày chuyển đến. Where a day goes that is not worked; a workday stays. */
export interface Adjusted {
  /** Quy ước. By which convention. */
  convention: BusinessDayConvention;
  /** Ngày. The day it goes to. */
  date: string;
  /** Độ chắc chắn. Whether that can still change. */
  firmness: Firmness;
}

/** Báo cáo kết quả tiếp nhận, xác minh, xử lý thông tin dư luận phản ánh. The report of one body on what it received, verified and handled, as things stood on a day (CT53.7). */
export interface AgencyResults {
  /** Các vụ việc. What became of them, from the first step to the last so far. */
  cases: Array<Case>;
  /** Văn bản. The document that carries the report. */
  document?: Document | undefined;
  /** Các nội dung phản ánh. The matters that its cases are about. */
  matters: Array<Matter>;
  /** Số liệu tính đến ngày. The day on which things stood so: the report is outside the rhythm, and this is its period. */
  period: string;
  /** Đơn vị báo cáo. The body that reports. */
  reporter: string;
  /** Lần gửi. The revision: 1 for the first submission, one more each time it is sent again. */
  revision: number;
  /** Mẫu báo cáo. The schema the report follows. */
  schema: AgencyResultsSchema;
  /** Thời điểm gửi. When it was submitted. */
  submitted_at: string;
}

/** Mẫu báo cáo. Names the schema that a report of results follows. */
export type AgencyResultsSchema = "urn:dlxh:schema:agency-results:1";

/** Lịch đến hạn. What is due from one day to another, and what is owed then without a day. */
export interface Agenda {
  /** Đến hạn. What is due, or has its last workday, on one of these days: by that workday, then obligation, then period. */
  deadlines: Array<AgendaEntry>;
  /** Từ ngày. The first day. */
  from: string;
  /** Không quy định hạn. What is owed for a period that the span touches and has no deadline. */
  no_deadline: Array<AgendaEntry>;
  /** Không còn đơn vị nào có nghĩa vụ. What the directive asks for in the span and no unit owes: those that did are gone, and nothing says who follows them. */
  nobody: Array<AgendaEntry>;
  /** Đến hết ngày. The last day. */
  to: string;
  /** Chưa tính được hạn. What may be due in the span, but the calendar does not reach far enough to say when. */
  unknown: Array<AgendaEntry>;
}

/** Việc đến hạn. What is owed for one period, by whom, to whom, and when it is due. */
export interface AgendaEntry {
  /** Nên hoàn thành trong ngày. The last workday by the due day; absent if the calendar does not reach. */
  act_by?: string | undefined;
  /** Điều giả định. What of the due rule is assumed. */
  assumed?: Array<DueAssumption> | undefined;
  /** Căn cứ. What the due rule rests on. */
  basis: Basis;
  /** Điều khoản. The clause. */
  clause: string;
  /** Hạn. The due day. */
  due?: string | undefined;
  /** Độ chắc chắn. Whether `act_by` can still move. */
  firmness?: Firmness | undefined;
  /** Tên nghĩa vụ. Its name. */
  label: string;
  /** Nghĩa vụ. The obligation. */
  obligation: string;
  /** Kỳ báo cáo. The period. */
  period: string;
  /** Tóm tắt bằng lời. In words. */
  summary: string;
  /** Gửi đến. To whom; absent if the text does not say. */
  to?: Recipient | undefined;
  /** Đơn vị có nghĩa vụ. Who owes it. */
  units: Array<UnitDuty>;
  /** Gửi qua. Through whom. */
  via?: Recipient | undefined;
}

/** Số lượng đúng. An exact number: whole, or a fraction where stated shares make it one. It is never rounded. */
export type Amount = number | Parts;

/** Chịu trách nhiệm. Tells who answers for a unit (CT53.6). */
export type Answers = "post" | "body" | "not_stated";

/** Địa bàn vào một ngày. An area on one day. */
export interface AreaAsOf {
  /** Mã. Its code. */
  code: string;
  /** Từ ngày. The day it began: with the code, its identity. */
  from: string;
  /** Cấp. Its level. */
  level: AreaLevel;
  /** Tên. Its name on the day. */
  name: Labels;
  /** Đến ngày. The day after its last. */
  to?: string | undefined;
}

/** Cấp hành chính. Names the level of an area. */
export type AreaLevel = "province" | "district" | "commune";

/** Địa bàn. A territory while it was the same territory: identified by code and `from`. */
export interface AreaRecord {
  /** Mã. Its code at the General Statistics Office, opaque. */
  code: string;
  /** Từ ngày. The first day. */
  from: string;
  /** Its level. */
  level: AreaLevel;
  /** Tên gọi. Its names, one after the other. */
  names: Array<DatedName>;
  /** Đến trước ngày. The day after the last. */
  to?: string | undefined;
}

/** Tổ chức vào một ngày. The hierarchy on one day: all of it, or what was asked for. */
export interface AsOf {
  /** Các địa bàn. The areas of the day. */
  areas: Array<Placed2>;
  /** Ngày. The day. */
  date: string;
  /** Các đơn vị. The units of the day. */
  units: Array<Placed>;
}

/** Câu hỏi về tổ chức vào một ngày. Asks for the hierarchy as of a day: all of it, or one unit's or area's place in it. */
export interface AsOfOptions {
  /** Mã. One unit or area. */
  code?: string | undefined;
  /** Ngày. The day. */
  date: string;
  /** The language of errors. */
  lang?: Lang | undefined;
}

/** Số liệu như đã báo cáo. Mentions on the codes as they were when they were reported. */
export interface AsReported {
  /** Nhãn. What the figures are. */
  label: string;
  /** Các dòng. The figures by unit or area. An issue of two areas stands in both: over areas they do not add up. */
  rows: Array<ReportedRow>;
}

/** Số liệu tính lại. Mentions on the units or areas of the day asked about. */
export interface AsRestated {
  /** Nhãn. What the figures are. */
  label: string;
  /** Các dòng. The figures by unit or area. */
  rows: Array<RestatedRow>;
}

/** Đối tượng sử dụng. Tells whom an output is for. There is one value: until disclosure control decides, nothing is for release. */
export type Audience = "working";

/** Nơi nhận phản hồi. To whom feedback went: units that raised the matter, and by notice an area or a group; never a person (CT53.8). */
export interface Audiences {
  /** Địa bàn được thông báo. Territories in which it was made known. */
  areas?: Array<string> | undefined;
  /** Giai tầng, nhóm người được thông báo. Groups to which it was made known, from the regime's list. */
  groups?: Array<string> | undefined;
  /** Cơ quan, đơn vị đã phản ánh. Units that raised it. */
  units?: Array<string> | undefined;
}

/** Cơ sở. Tells what an obligation, or a part of it, rests on. */
export type Basis = "text" | "implied" | "local";

/** Mức độ phổ biến. Tells how widely a stream is held: ordinal words, no percentages, for none are official. */
export type Breadth = "overwhelming_majority" | "majority" | "large_number" | "many" | "section" | "some" | "few";

/** Quy ước ngày làm việc. Says where a day goes that is not worked (the seven of QuantLib, `ql/time/businessdayconvention.hpp`). */
export type BusinessDayConvention = "following" | "modified_following" | "preceding" | "modified_preceding" | "unadjusted" | "half_month_modified_following" | "nearest";

/** Lịch làm việc. A calendar as data: anyone can supply one. */
export interface Calendar {
  /** Các ngày đặc biệt. The special days. */
  days: Array<SpecialDay>;
  /** Từ ngày. The first day the table covers. */
  from: string;
  /** Đã có quyết định hằng năm đến trước ngày. The day after the last whose yearly decisions are known: from then on any day may still be changed. */
  settled_to: string;
  /** Nguồn. Where the facts come from. */
  sources: Array<string>;
  /** Đến trước ngày. The day after the last it covers. */
  to: string;
  /** Ngày nghỉ hằng tuần. The weekly days of rest, Monday being 1 and Sunday 7. */
  weekly_rest: Array<number>;
}

/** Lịch làm việc. What a calendar says of the days asked about. */
export interface CalendarDays {
  /** Ngày chuyển đến. Where the one day goes, if that was asked. */
  adjusted?: Adjusted | undefined;
  /** Từng ngày. Day by day, all of them or those asked for. */
  days: Array<DayTold>;
  /** Độ chắc chắn. Whether that number can still change. */
  firmness: Firmness;
  /** Từ ngày. The first day. */
  from: string;
  /** Đến hết ngày. The last day. */
  to: string;
  /** Số ngày làm việc. How many of them are worked. */
  workdays: number;
}

/** Lịch làm việc. A calendar as data: anyone can supply one. */
export interface CalendarDocument {
  /** Các ngày đặc biệt. The special days. */
  days: Array<SpecialDay>;
  /** Từ ngày. The first day the table covers. */
  from: string;
  /** Đã có quyết định hằng năm đến trước ngày. The day after the last whose yearly decisions are known: from then on any day may still be changed. */
  settled_to: string;
  /** Nguồn. Where the facts come from. */
  sources: Array<string>;
  /** Đến trước ngày. The day after the last it covers. */
  to: string;
  /** Ngày nghỉ hằng tuần. The weekly days of rest, Monday being 1 and Sunday 7. */
  weekly_rest: Array<number>;
}

/** Câu hỏi về ngày làm việc. Asks which days are worked: from one day to another, those of a period, or one day. */
export interface CalendarOptions {
  /** Where that day goes if it is not worked. */
  convention?: BusinessDayConvention | undefined;
  /** Ngày. Instead: one day. */
  date?: string | undefined;
  /** Từ ngày. The first day; `to` goes with it. */
  from?: string | undefined;
  /** The language of labels. */
  lang?: Lang | undefined;
  /** Kỳ báo cáo. Instead: the days of a period. */
  period?: string | undefined;
  /** Chỉ nêu các ngày đặc biệt. Day by day, tell only those that are not what their weekday says. */
  special_only?: boolean | undefined;
  /** Đến hết ngày. The last day, which belongs to the span: 400 days at most. */
  to?: string | undefined;
  /** Of that period, the days its report would cover if data were closed on a day of the month. */
  window?: ShiftedDays | undefined;
}

/** Vụ việc. What was done about a matter, step by step (vụ việc). */
export interface Case {
  /** Tiếp nối vụ việc. The case it carries on, where a body took over from one that is no more: the two are one case. */
  continues?: CaseRef | undefined;
  /** Số thứ tự vụ việc. Its number with the body that reports, the same from report to report. */
  id: string;
  /** Số thứ tự nội dung. The number of the matter it is about. */
  matter: string;
  /** Quá trình. What was done, in the order in which it was done. */
  steps: Array<CaseStep>;
}

/** Vụ việc được trình bày. A case as it is told: how it stands, what raised it, and the steps of its present spell. */
export interface CaseAccount {
  /** Tên cơ quan phụ trách. What the body in charge was called. */
  agency?: string | undefined;
  /** Tình trạng. How it stood. */
  case: CaseLine;
  /** Vị trí. Its place in the list, from 1: figures and groups cite it. */
  place: number;
  /** Các vấn đề đã phản ánh. What raised it. */
  raised: Array<Quoted>;
  /** Quá trình. What was done in its present spell. */
  steps: Array<ToldStep>;
}

/** Số liệu vụ việc. Names what is counted over cases. A reopened case is counted by its present spell, and once more as reopened. */
export type CaseCount = "received" | "assigned" | "founded" | "partly" | "unfounded" | "settled" | "explained" | "declined" | "fed_back" | "closed" | "open" | "never_answered" | "reopened" | "overdue" | "past_limit";

/** Bản tóm lược vụ việc. What a later report needs to know of a case, so that what was told once is not told otherwise unseen. */
export interface CaseDigest {
  /** Tiếp nối vụ việc. The case it carries on. */
  continues?: CaseRef | undefined;
  /** Số thứ tự vụ việc. Its number. */
  id: string;
  /** Its state. */
  state: CaseState;
  /** Số bước đã báo cáo. How many steps were told. */
  steps: number;
  /** Mã băm các bước. The hash of those steps. */
  told: string;
}

/** Sự việc làm phát sinh. Names the step of a case that calls for something. */
export type CaseEvent = "received" | "outcome";

/** Con số. A figure and the cases it counts. */
export interface CaseFigure {
  /** Vị trí các vụ việc. Their places in the list of cases, from 1. */
  cites?: Array<number> | undefined;
  /** Số vụ việc. How many. */
  count: number;
  /** What is counted. */
  of: CaseCount;
}

/** Nhóm vụ việc. The figures of one body, topic or district. A case of two districts stands in both: they do not add up. */
export interface CaseGroup {
  /** What is grouped by. */
  by: CaseGrouping;
  /** Mã. The code of the body, topic or area. */
  code: string;
  /** Số liệu. Its figures. */
  figures: Array<CaseFigure>;
  /** Tên. What it is called; absent if nothing says so any more. */
  label?: string | undefined;
}

/** Phân theo. Names what cases are grouped by. */
export type CaseGrouping = "body" | "topic" | "district";

/** Hạn của vụ việc. A limit of a case: what calls for what, by when, and whether it was done. */
export interface CaseLimit {
  /** Căn cứ. What the limit rests on: the text, or a local decision. */
  basis: Basis;
  /** Điều khoản. Its clause. */
  clause: string;
  /** Ngày hoàn thành. The day it was done. */
  done_on?: string | undefined;
  /** Hạn. The last day; absent if none is set. */
  due?: string | undefined;
  /** The step that calls for it. */
  event: CaseEvent;
  /** Ngày phát sinh. The day of that step. */
  event_on: string;
  /** Nghĩa vụ. The obligation that sets it. */
  obligation: string;
  /** Where the case stands with it. */
  state: LimitState;
}

/** Vụ việc. One case as it stands. */
export interface CaseLine {
  /** Cơ quan phụ trách. The body in charge: the one charged with it, or else the one that took the last step. */
  agency_responsible: string;
  /** Đã phản hồi. Whether those who raised it were told in the present spell. */
  answered: boolean;
  /** Địa bàn. The territories of the matter. */
  areas?: Array<string> | undefined;
  /** Số liệu tính đến ngày. The report that tells it last: the day it was made for. */
  as_of: string;
  /** Đã giao. Whether a body was charged with it in the present spell. */
  assigned: boolean;
  /** Tiếp nối các vụ việc. The cases of earlier bodies that it carries on, nearest first. */
  continues?: Array<CaseLink> | undefined;
  /** Đã từng phản hồi. Whether they were ever told. */
  ever_answered: boolean;
  /** Ngày dự kiến trả lời. The day on which an answer is expected, as its body says: the directive sets none. */
  expected?: string | undefined;
  /** Toàn bộ quá trình. Every step so far, each once, where it was carried on from another body. */
  history?: Array<HistoryStep> | undefined;
  /** Số thứ tự vụ việc. Its number there. */
  id: string;
  /** Các hạn theo quy định. The limits that the regime or a local decision sets for the present spell, set or not. */
  limits: Array<CaseLimit>;
  /** Số thứ tự nội dung. The number of its matter there. */
  matter: string;
  /** What came of it in the present spell: settled, explained or declined. */
  outcome?: CaseState | undefined;
  /** Đã quá ngày dự kiến. Whether that day has passed without an outcome. */
  overdue: boolean;
  /** Tiếp nhận lần đầu ngày. The day it was first received. */
  received_on: string;
  /** Đơn vị báo cáo. The body that keeps it. */
  reporter: string;
  /** Lần gửi. The revision of that report. */
  revision: number;
  /** Từ ngày. The day of its last step. */
  since: string;
  /** Số lần thụ lý. How often it was taken up: more than once if it was reopened. */
  spells: number;
  /** Its state. */
  state: CaseState;
  /** Tiêu đề. The title of the matter. */
  title: string;
  /** Lĩnh vực, chủ đề. The topic of the matter. */
  topic: string;
  /** How much proved to be so, in the present spell. */
  verified_as?: VerifiedAs | undefined;
}

/** Vụ việc được tiếp nối. The case of an earlier body that a case carries on. */
export interface CaseLink {
  /** Số thứ tự vụ việc ở đơn vị trước. Its number there. */
  id: string;
  /** Đơn vị báo cáo trước. The body that kept it. */
  reporter: string;
  /** Nơi nêu vụ việc. Where it is told; absent if no accepted report here tells it, or another case took it up, and its steps are no part of this one. */
  told?: LinkTold | undefined;
}

/** Nội dung phản ánh. A matter as the report tells it that tells a case last. Many cases may be about one. */
export interface CaseMatter {
  /** Số liệu tính đến ngày. The day the report was made for. */
  as_of: string;
  /** Số thứ tự nội dung. Its number there. */
  id: string;
  /** Các vấn đề đã phản ánh. The issues that raised it. */
  raised: Array<Raised>;
  /** Đơn vị báo cáo. The body that reports it. */
  reporter: string;
  /** Tiêu đề. Its title. */
  title: string;
}

/** Vụ việc được dẫn. Points to a case by the body that keeps it, or kept it, and its number there. */
export interface CaseRef {
  /** Số thứ tự vụ việc ở đơn vị ấy. Its number there. */
  id: string;
  /** Đơn vị theo dõi vụ việc. The body that keeps it, or kept it. */
  reporter: string;
}

/** Trạng thái vụ việc. Names what was done last about a matter: the states a case goes through. */
export type CaseState = "received" | "assigned" | "verified" | "handling" | "settled" | "explained" | "declined" | "fed_back" | "closed";

/** Bước xử lý. One step of a case: what was done, when, by which body, on what ground. */
export interface CaseStep {
  /** Cơ quan được giao. The body that is to look into it, where it is assigned. */
  agency_responsible?: string | undefined;
  /** Cơ quan thực hiện. The body that did it. */
  by: string;
  /** Ngày dự kiến trả lời. The day by which an answer is expected. */
  expected?: string | undefined;
  /** Phản hồi đến. To whom it was fed back. */
  fed_back_to?: Audiences | undefined;
  /** Căn cứ, văn bản. What it rests on: the document by which it was done. */
  ground: string;
  /** Ngày. The day. */
  on: string;
  /** Why it is not taken up, where it is declined. */
  reason?: DeclineReason | undefined;
  /** What was done. */
  state: CaseState;
  /** Nội dung, kết quả. What was found, done or said. */
  status_notes?: string | undefined;
  /** How much proved to be so, where it is verified. */
  verified_as?: VerifiedAs | undefined;
}

/** Tình hình các vụ việc. How the cases of every body stand at a moment. */
export interface Cases {
  /** Whom it is for. */
  audience: Audience;
  /** Các vụ việc. The cases, by body and number. One that a body carries on from another is one case. */
  cases: Array<CaseLine>;
  /** Thời gian xử lý. How long it took, in days from the day a spell was received. */
  durations: Array<Durations>;
  /** Số liệu. The figures over all of them. */
  figures: Array<CaseFigure>;
  /** Số liệu theo cơ quan, lĩnh vực, địa bàn. The figures by body, by topic and by district. */
  groups: Array<CaseGroup>;
  /** Tài liệu không tính. What was handed in and is not counted. */
  left_out: Array<LeftOut>;
  /** Các nội dung phản ánh. The matters that the cases are about, with what raised them: of a case the one of its body, day and number. */
  matters: Array<CaseMatter>;
  /** Vấn đề chưa được tiếp nhận. Issues of the accepted monthly and urgent reports that no matter takes up. An urgent one that is continued is counted as the issue that continues it. */
  not_taken_up: Array<Raised>;
  /** Thời điểm. The moment. */
  now: string;
  /** Kết quả theo thời gian. What cases came to, in competition with one another. */
  outcomes: Array<Incidence>;
  /** Số vấn đề đã phản ánh. How many issues the accepted monthly and urgent reports raised, each urgent one that is continued counted once with it. */
  raised: number;
}

/** Câu hỏi về các vụ việc. Asks how cases stand. */
export interface CasesOptions {
  /** The language of labels and errors. */
  lang?: Lang | undefined;
  /** Thời điểm. The moment of asking: what was submitted later does not exist. */
  now: string | Date;
}

/** Lưu ý về phương pháp. States what a reader must not take the figures for. */
export type Caveat = "not_a_sample" | "mentions" | "not_totalled" | "absence_is_not_settlement" | "open_duties" | "groups_withheld";

/** Ô số liệu. One cell of a histogram. */
export interface Cell {
  /** Số lượt. How often. */
  count: number;
  /** Khóa. What is counted. */
  key: string;
}

/** Ô số liệu. One cell of a histogram. */
export interface Cell10 {
  /** Số lượt. How often. */
  count: number;
  /** Khóa. What is counted. */
  key: string;
}

/** Ô số liệu. One cell of a histogram. */
export interface Cell11 {
  /** Số lượt. How often. */
  count: number;
  /** Khóa. What is counted. */
  key: ForecastCell;
}

/** Ô số liệu. One cell of a histogram. */
export interface Cell12 {
  /** Số lượt. How often. */
  count: number;
  /** Khóa. What is counted. */
  key: ProposalCell;
}

/** Ô số liệu. One cell of a histogram. */
export interface Cell2 {
  /** Số lượt. How often. */
  count: number;
  /** Khóa. What is counted. */
  key: Scope;
}

/** Ô số liệu. One cell of a histogram. */
export interface Cell3 {
  /** Số lượt. How often. */
  count: number;
  /** Khóa. What is counted. */
  key: Focus;
}

/** Ô số liệu. One cell of a histogram. */
export interface Cell4 {
  /** Số lượt. How often. */
  count: number;
  /** Khóa. What is counted. */
  key: Nature;
}

/** Ô số liệu. One cell of a histogram. */
export interface Cell5 {
  /** Số lượt. How often. */
  count: number;
  /** Khóa. What is counted. */
  key: Channel;
}

/** Ô số liệu. One cell of a histogram. */
export interface Cell6 {
  /** Số lượt. How often. */
  count: number;
  /** Khóa. What is counted. */
  key: Satisfaction;
}

/** Ô số liệu. One cell of a histogram. */
export interface Cell7 {
  /** Số lượt. How often. */
  count: number;
  /** Khóa. What is counted. */
  key: Stage;
}

/** Ô số liệu. One cell of a histogram. */
export interface Cell8 {
  /** Số lượt. How often. */
  count: number;
  /** Khóa. What is counted. */
  key: TendencyCell;
}

/** Ô số liệu. One cell of a histogram. */
export interface Cell9 {
  /** Số lượt. How often. */
  count: number;
  /** Khóa. What is counted. */
  key: Breadth;
}

/** Mức độ chắc chắn. Tells how sure a fact is. */
export type Certainty = "confirmed" | "assumed";

/** Thay đổi. Mentions of one key before and now; each side cites what it counts. */
export interface Change {
  /** Kỳ trước. The issues of the month before: places in `earlier`. */
  before: Array<number>;
  /** Khóa. What is counted. */
  key: string;
  /** Kỳ này. The issues of this month: places in `issues`. */
  now: Array<number>;
}

/** Thay đổi. Mentions of one key before and now; each side cites what it counts. */
export interface Change2 {
  /** Kỳ trước. The issues of the month before: places in `earlier`. */
  before: Array<number>;
  /** Khóa. What is counted. */
  key: Focus;
  /** Kỳ này. The issues of this month: places in `issues`. */
  now: Array<number>;
}

/** Kênh nắm bắt. Names the way in which opinion was heard. */
export type Channel = "party_cell_meeting" | "residents_meeting" | "voter_meeting" | "dialogue" | "front_and_organisations" | "collaborators" | "petitions" | "hotline" | "survey" | "press" | "online";

/** Phụ trách. Which unit is in charge of which area or field, on which days (CT53.6: "area or field in charge"). */
export interface Charge {
  /** Từ ngày. The first day. */
  from: string;
  /** Địa bàn, lĩnh vực. What it is in charge of. */
  over: ChargeOver;
  /** Đến trước ngày. The day after the last. */
  to?: string | undefined;
  /** Tổ chức, cơ quan. The unit. */
  unit: string;
}

/** An area or a field. */
export type ChargeOver = {
    /** Mã địa bàn. Its code. */
    code: string;
    kind: "area";
  } | {
    /** Mã lĩnh vực. Its code. */
    code: string;
    kind: "field";
  };

/** Dẫn nguồn. What a figure counts: an entry of a list of the synthesis, or a part of one. */
export interface Citation {
  /** Vị trí. The place of the entry in its list, from 1. */
  entry: number;
  /** Vị trí luồng ý kiến hoặc kiến nghị. The place of the stream or proposal in the entry, from 1, where parts are counted. */
  part?: number | undefined;
}

/** Điểm, khoản. A clause, paraphrased. */
export interface Clause {
  /** Mã. Its code. */
  code: string;
  /** Nội dung. What it lays down. */
  labels: Labels;
}

/** Tư tưởng, tâm trạng. Thinking or mood: a level of the regime's list, and in words. */
export interface Climate {
  /** Mức độ. The level, from the regime's list. */
  level: string;
  /** Tóm tắt. In words. */
  summary: string;
}

/** Sổ mã của một danh mục. The codebook of one list. */
export interface Codebook {
  /** Các giá trị. Its values. */
  entries: Array<CodebookEntry>;
  /** Danh mục. The list. */
  list: string;
}

/** Mục sổ mã. What one coded value means. */
export interface CodebookEntry {
  /** Mã. The value's code. */
  code: string;
  /** Ví dụ. Two examples, invented. */
  examples: Array<Labels>;
  /** Ý nghĩa. What it means. */
  meaning: Labels;
  /** Khi nào dùng. When to choose it. */
  when: Labels;
  /** Khi nào không dùng. When not to, and what to choose then: another code of the list as `code`, one of another as `list/code`. */
  when_not: Labels;
}

/** Cam kết. What a body promised, and by when (cam kết). */
export interface Commitment {
  /** Cơ quan cam kết. The body that promised it. */
  body: string;
  /** Thời hạn. By when. */
  by?: string | undefined;
  /** Vụ việc theo dõi. The case that carries it on. */
  case?: CaseRef | undefined;
  /** Căn cứ của kết quả. What the outcome rests on. */
  ground?: string | undefined;
  /** Số thứ tự. Its number in the activity. */
  id: string;
  /** What became of it, as of the report. */
  outcome?: CommitmentOutcome | undefined;
  /** Việc phải làm. What is to be done. */
  to_do: string;
}

/** Bản tóm lược cam kết. What a later report needs to know of a commitment: which it is, by when, and whether something is left to do. */
export interface CommitmentDigest {
  /** Số thứ tự hoạt động. The number of the activity there. */
  activity: string;
  /** Thời hạn. By when. */
  by?: string | undefined;
  /** Số thứ tự cam kết. Its number in the activity. */
  commitment: string;
  /** Chưa xong. Whether something is left to do. */
  open: boolean;
  /** Kỳ báo cáo đã nêu. The period of the report that first told of it. */
  period: string;
  /** Đơn vị báo cáo (nếu khác). The unit that first told of it, if it was another: a predecessor. */
  reporter?: string | undefined;
}

/** Kết quả của cam kết kỳ trước. What became of a commitment that an earlier report told of. */
export interface CommitmentFollowUp {
  /** Số thứ tự hoạt động. The number of the activity there. */
  activity: string;
  /** Thời hạn. By when it is to be done, if it was put off or is still awaited. */
  by?: string | undefined;
  /** Vụ việc theo dõi. The case that carries it on. */
  case?: CaseRef | undefined;
  /** Số thứ tự cam kết. The number of the commitment in the activity. */
  commitment: string;
  /** Căn cứ của kết quả. What the outcome rests on. */
  ground?: string | undefined;
  /** What became of it. */
  outcome: CommitmentOutcome;
  /** Kỳ báo cáo đã nêu. The period of the report that first told of it. */
  period: string;
  /** Đơn vị báo cáo (nếu khác). The unit that reported it, if it was another: a predecessor. */
  reporter?: string | undefined;
}

/** Kết quả thực hiện cam kết. Tells what became of a commitment by the day of the report. */
export type CommitmentOutcome = "done" | "under_way" | "not_done" | "withdrawn";

/** Khả năng so sánh. Tells whether the month can be compared with the one before. */
export type Comparability = "comparable" | "nothing_owed" | "no_context";

/** So với kỳ trước. What changed since the month before, on the units that reported in both. */
export interface Comparison {
  /** Các vấn đề kỳ trước. The issues these units reported the month before; figures cite them by their place here, from 1. */
  earlier?: Array<EarlierIssue> | undefined;
  /** Theo nội dung cần chú trọng. Mentions by matter of special attention, before and now. */
  focus?: Array<Change2> | undefined;
  /** Đơn vị có báo cáo ở cả hai kỳ. The units that reported in both. */
  matched_units?: Array<string> | undefined;
  /** Vấn đề kỳ trước không còn được nêu. The earlier issues that no report of the same unit continues: by their place in `earlier`. Not the same as settled. */
  no_longer_reported?: Array<number> | undefined;
  /** Whether there is anything to compare. */
  state: Comparability;
  /** Theo chủ đề. Mentions by topic, before and now. */
  topics?: Array<Change> | undefined;
  /** Kỳ trước. The month before. */
  with?: string | undefined;
}

/** Mức độ đầy đủ. How complete a period is: expected, received and accepted reports, unit by unit, and exact rates (DHIS2 `ReportingRateMetric`). Rates are never clamped: what is received is a part of what is expected by construction. */
export interface Completeness {
  /** Số được tiếp nhận. How many of them stand. */
  actual_reports: UnitCounts;
  /** Đối tượng sử dụng. Whom it is for. */
  audience: Audience;
  /** Số phải báo cáo. How many are expected. */
  expected_reports: UnitCounts;
  /** Phần không tính. What was handed in and does not bear on this. */
  left_out: Array<LeftOut>;
  /** Thời điểm. The moment asked about. */
  now: string;
  /** Nghĩa vụ. The obligation. */
  obligation: string;
  /** Kỳ báo cáo. The period. */
  period: string;
  /** Số đã nhận. How many of them have come in, in whatever state. */
  received_reports: UnitCounts;
  /** Tỷ lệ báo cáo. Accepted of expected; absent if nobody is expected. */
  reporting_rate?: RateInterval | undefined;
  /** Tỷ lệ báo cáo đúng hạn. Accepted and on time of expected; absent if no deadline is set. */
  reporting_rate_on_time?: RateInterval | undefined;
  /** Các đơn vị. Every unit with the reason it is expected. */
  units: Array<UnitStanding>;
}

/** Báo cáo dùng để so sánh. An earlier report that was given to compare with. */
export interface ContextEntry {
  /** Khóa của báo cáo. The report. */
  report: ReportKey;
  /** Lần gửi. Its revision. */
  revision: number;
}

/** Tên gọi. A name and the days on which it was borne. */
export interface DatedName {
  /** Từ ngày. The first day; the unit's own if absent. */
  from?: string | undefined;
  /** Tên. The name. */
  labels: Labels;
}

/** Loại ngày. Tells what a special day is. */
export type DayKind = "public_holiday" | "substituted_rest" | "make_up_workday";

/** Tính chất của ngày. Tells why a day is worked or not. */
export type DayNature = "workday" | "weekly_rest" | "public_holiday" | "substituted_rest" | "make_up_workday";

/** Tình trạng. Tells whether a special day has been decided. */
export type DayStatus = "enacted" | "projected";

/** Một ngày. What a calendar says of one day. */
export interface DayTold {
  /** Ngày. The date. */
  date: string;
  /** Độ chắc chắn. Whether what is said of the day can still change. */
  firmness: Firmness;
  /** Văn bản căn cứ. The instrument that decided it. */
  instrument?: string | undefined;
  /** Bằng lời. The same in words; a special day's own name. */
  label: string;
  /** Loại ngày. Why, or why not. */
  nature: DayNature;
  /** Tình trạng quyết định. Whether a special day has been decided. */
  status?: DayStatus | undefined;
  /** Thứ (thứ Hai là 1). The day of the week: Monday is 1, Sunday 7. */
  weekday: number;
  /** Ngày làm việc. Whether it is worked. */
  worked: boolean;
}

/** Hạn trước hoặc sau quyết định. A deadline before or after a decision. */
export interface DeadlineState {
  /** Nên hoàn thành trong ngày. The last workday by the due day. */
  act_by?: string | undefined;
  /** Căn cứ. What the due rule rests on. */
  basis: Basis;
  /** Hạn. The due day; absent if no deadline is set, or the calendar does not reach. */
  due?: string | undefined;
  /** Độ chắc chắn. Whether `act_by` can still move. */
  firmness?: Firmness | undefined;
  /** Tóm tắt bằng lời. In words. */
  summary: string;
  /** Khoảng thời gian. The days it covers; absent if nothing says so. */
  window?: Window | undefined;
}

/** Lý do không thụ lý. Tells why a matter was not taken up. */
export type DeclineReason = "out_of_competence" | "answered" | "not_specific" | "own_regime";

/** Bản tóm lược báo cáo. What a later report or a neighbour's needs to know of a report: no text of it. */
export interface Digest {
  /** Các vụ việc. Its cases. */
  cases?: Array<CaseDigest> | undefined;
  /** Các cam kết. What bodies promised, as far as it is told of: in its own period, or carried over from an earlier one. */
  commitments?: Array<CommitmentDigest> | undefined;
  /** Mã băm nội dung. The hash of its content, to tell two copies of one revision apart. */
  content?: string | undefined;
  /** Các vấn đề. Its issues. */
  issues: Array<IssueDigest>;
  /** Khóa của báo cáo. The report. */
  key: ReportKey;
  /** Lần gửi. Its revision. */
  revision: number;
}

/** Chiều hướng. Tells where a matter is expected to go. */
export type Direction = "rising" | "steady" | "falling";

/** Văn bản. The document that carries a report: its symbol, date and secrecy mark. Authors and signers are not copied. */
export interface Document {
  /** Ngày ban hành. The date of issue. */
  issued_on: string;
  /** Độ mật. The secrecy mark. */
  secrecy: Secrecy;
  /** Số, ký hiệu. The number and symbol, such as `12-BC/HU`. */
  symbol: string;
}

/** Báo cáo trống. An empty report with what a form needs to know of it. Nothing in it is invented: whoever validates it is told what is missing, and nothing else. */
export interface Draft {
  /** Điều khoản. The clause. */
  clause: string;
  /** Hạn. When it is due, and why; absent if the calendar does not reach far enough to say. */
  due?: Due | undefined;
  /** Tên nghĩa vụ. Its name. */
  label: string;
  /** Nghĩa vụ. The obligation it discharges. */
  obligation: string;
  /** Đơn vị có nghĩa vụ. Who owes it, and why. */
  owed_by: UnitDuty;
  /** Báo cáo. The report, as far as it is known: complete it and hand it in. */
  report: EmptyReport;
  /** Gửi đến. To whom; absent if the text does not say. */
  to?: Recipient | undefined;
  /** Gửi qua. Through whom. */
  via?: Recipient | undefined;
  /** Khoảng thời gian. The days it covers; absent if nothing says so. */
  window?: Window | undefined;
}

/** Yêu cầu báo cáo trống. Asks for an empty report. */
export interface DraftOptions {
  /** The language of names and reasons. */
  lang?: Lang | undefined;
  /** Nghĩa vụ. The obligation. */
  obligation: string;
  /** Kỳ báo cáo. The period. */
  period: string;
  /** Đơn vị báo cáo. The unit that reports. */
  unit: string;
}

/** Hạn và cách tính. When an obligation is due, with the reason. */
export interface Due {
  /** Nên hoàn thành trong ngày. The last workday by the due day; absent if no deadline is set or the calendar does not reach. */
  act_by?: string | undefined;
  /** Điều giả định. What of the rule is assumed. */
  assumed?: Array<DueAssumption> | undefined;
  /** Căn cứ. What the due rule rests on. */
  basis: Basis;
  /** Điều khoản. The clause. */
  clause: string;
  /** Hạn. The due day; absent if no deadline is set. */
  due?: string | undefined;
  /** Độ chắc chắn. Whether `act_by` can still move. */
  firmness?: Firmness | undefined;
  /** Muộn kể từ. The moment from which it is late: 24:00 of the due day. */
  late_from?: string | undefined;
  /** Nghĩa vụ. The obligation. */
  obligation: string;
  /** Kỳ báo cáo. The period. */
  period: string;
  /** Tóm tắt bằng lời. In words. */
  summary: string;
  /** Từng bước. Step by step. */
  trace: Array<TraceStep>;
}

/** Phần giả định. Names a part of a due rule that the text leaves to the reader. */
export type DueAssumption = "month_offset";

/** Câu hỏi về hạn. Asks when an obligation is due. */
export interface DueOptions {
  /** Ngày phát sinh. The day of the event that calls for it, where it is owed on an event and the period is not that day itself. */
  event_on?: string | undefined;
  /** The language of the trace. */
  lang?: Lang | undefined;
  /** Nghĩa vụ. The obligation. */
  obligation: string;
  /** Kỳ báo cáo. The period. */
  period: string;
}

/** When something is due. */
export type DueRule = {
    rule: "unset";
  } | {
    /** Giả định. What of this is assumed. */
    assumed?: Array<DueAssumption> | undefined;
    /** Ngày. The day. */
    day: number;
    /** Lệch tháng. Months after the month in which the period ends. */
    month_offset: number;
    rule: "day_of_month";
  } | {
    /** Lệch tháng. Months after the month in which the period ends. */
    month_offset: number;
    /** Ngày làm việc thứ. Which. */
    nth: number;
    rule: "nth_working_day";
  } | {
    /** Số ngày làm việc. How many. */
    days: number;
    /** Nghĩa vụ. The other obligation. */
    obligation: string;
    rule: "working_days_before";
  } | {
    /** Số ngày. How many. */
    days: number;
    rule: "days_after";
  };

/** Thời gian. Names what a duration runs to; it runs from the day a spell was received. */
export type DurationTo = "outcome" | "fed_back" | "closed";

/** Thời gian xử lý. How long cases take to one of their steps, over spells: a reopened case is observed anew. */
export interface Durations {
  /** Đường còn lại. The curve, one point a day on which a spell reached the step. */
  curve: Array<Point>;
  /** Không hiển thị từ ngày thứ. The first day with fewer than ten at risk, while some were: from there on nothing is shown. */
  hidden_from?: number | undefined;
  /** Trung vị (ngày). The day by which half had reached it; absent if that is not reached, or not while ten were at risk. */
  median?: number | undefined;
  /** Trung vị, cận trên (ngày). The upper end of the median's interval; absent if it is not reached. */
  median_high?: number | undefined;
  /** Trung vị, cận dưới (ngày). The lower end of the median's interval. */
  median_low?: number | undefined;
  /** Số lần thụ lý được theo dõi. How many spells were observed. */
  observed: number;
  /** Số lần đã đến bước này. How many reached the step. */
  reached: number;
  /** To which step. */
  to: DurationTo;
}

/** Thay đổi về nghĩa vụ. A unit whose duty a decision changes. */
export interface DutyChange {
  /** Sau. Its duty after; absent if it has none. */
  after?: UnitDuty | undefined;
  /** Trước. Its duty before; absent if it had none. */
  before?: UnitDuty | undefined;
  /** Đơn vị. The unit. */
  unit: string;
}

/** Mức độ chắc chắn của nghĩa vụ. Tells how sure it is that a unit owes something. */
export type DutyKind = "certain" | "assumed" | "unresolved";

/** Vấn đề kỳ trước. An issue of the month before, as its digest tells it. */
export interface EarlierIssue {
  /** Nội dung cần chú trọng. The matters of special attention it belonged to. */
  focus?: Array<Focus> | undefined;
  /** Số thứ tự vấn đề. Its number there. */
  issue: string;
  /** Khóa của báo cáo. The report it stood in. */
  report: ReportKey;
  /** Lĩnh vực, chủ đề. Its topic. */
  topic: string;
}

/** Phần đã biết của báo cáo. What is known of a report before anybody has written it. */
export interface EmptyReport {
  /** Kỳ báo cáo. The period. */
  period: string;
  /** Đơn vị báo cáo. The unit that reports. */
  reporter: string;
  /** Lần gửi. The first revision. */
  revision: number;
  /** Mẫu báo cáo. The schema it follows. */
  schema: string;
}

/** Lỗi gọi hàm. The error as it crosses the wire. */
export interface Error {
  /** Mã lỗi. Why it could not be carried out. */
  code: ErrorCode;
  /** Cách xử lý. What to do. */
  help: string;
  /** Thông báo. What went wrong: a fact, without a full stop. */
  message: string;
  /** Byte thứ. The byte of the input, from 0. */
  offset?: number | undefined;
  /** Vị trí trong tài liệu. Where in the input or the options. */
  pointer?: string | undefined;
}

/** Mã lỗi gọi hàm. Names why a call could not be carried out. */
export type ErrorCode = "empty" | "too_large" | "too_deep" | "not_utf8" | "byte_order_mark" | "truncated" | "syntax" | "duplicate_member" | "number_out_of_range" | "unknown_operation" | "bad_options" | "bad_input" | "bad_jurisdiction" | "not_found" | "internal";

/** Mục trong sổ mã. A value's name and what it means, in one language; a neighbour stands there by its name and code. */
export interface Explained {
  /** Mã. The value's code. */
  code: string;
  /** Ví dụ. Two examples. */
  examples: Array<string>;
  /** Tên gọi. Its name. */
  label: string;
  /** Danh mục. The list. */
  list: string;
  /** Nghĩa. What it means. */
  meaning: string;
  /** Khi nào chọn. When to choose it. */
  when: string;
  /** Khi nào không chọn. When not to, and what to choose then. */
  when_not: string;
}

/** Giải thích. What is explained: a rule or a coded value. */
export type Explanation = Page | Meant;

/** Quy tắc. A rule as the catalogue shows it. */
export interface ExplanationEntry {
  /** Điều khoản. The clause it rests on. */
  clause?: string | undefined;
  /** Mã quy tắc. The code. */
  code: string;
  /** Mức độ thấp nhất. The least severity a regime may give it. */
  floor: Severity;
  /** Cách xử lý. What to do about it. */
  help: string;
  /** Thông báo. What it says, with `{placeholders}` for params. */
  message: string;
  /** Tên. The name. */
  name: string;
  /** Mức độ. How grave it is unless the regime says otherwise. */
  severity: Severity;
  /** Có từ phiên bản. The version it appeared in. */
  since: string;
  /** Tên gọi. What it is called. */
  title: string;
}

/** Phản hồi kết quả tiếp nhận, giải quyết. The feedback: to each unit what came of what it raised, to the public concerned by area or group (CT53.8). */
export interface Feedback {
  /** Whom it is for. */
  audience: Audience;
  /** Chờ phản hồi. The places of the cases of which something has come and nobody was told: they cannot be closed. */
  awaiting: Array<number>;
  /** Các vụ việc. The cases that were under way on one of the days. */
  cases: Array<CaseAccount>;
  /** Từ ngày. The first day. */
  from: string;
  /** Tài liệu không tính. What was handed in and is not counted. */
  left_out: Array<LeftOut>;
  /** Thông báo đến người dân. The public concerned, areas before groups. */
  notices: Array<Notice>;
  /** Thời điểm. The moment. */
  now: string;
  /** Nghĩa vụ. What it is owed under and by whom; absent if nothing in force asks for it. */
  obligation?: ObligationLine | undefined;
  /** Đến hết ngày. The last day. */
  to: string;
  /** Theo đơn vị phản ánh. The units that raised a matter, in the order of their codes. */
  units: Array<UnitCases>;
}

/** Số liệu. One figure: what is counted, how often, and each thing that is counted. */
export interface Figure {
  /** Dẫn nguồn. What it counts. */
  cites: Array<Citation>;
  /** Số lượt. How often: as many as it cites. */
  count: number;
  /** Khóa. What is counted. */
  key: string;
}

/** Số liệu. One figure: what is counted, how often, and each thing that is counted. */
export interface Figure10 {
  /** Dẫn nguồn. What it counts. */
  cites: Array<Citation>;
  /** Số lượt. How often: as many as it cites. */
  count: number;
  /** Khóa. What is counted. */
  key: Stage;
}

/** Số liệu. One figure: what is counted, how often, and each thing that is counted. */
export interface Figure11 {
  /** Dẫn nguồn. What it counts. */
  cites: Array<Citation>;
  /** Số lượt. How often: as many as it cites. */
  count: number;
  /** Khóa. What is counted. */
  key: TendencyCell;
}

/** Số liệu. One figure: what is counted, how often, and each thing that is counted. */
export interface Figure12 {
  /** Dẫn nguồn. What it counts. */
  cites: Array<Citation>;
  /** Số lượt. How often: as many as it cites. */
  count: number;
  /** Khóa. What is counted. */
  key: Breadth;
}

/** Số liệu. One figure: what is counted, how often, and each thing that is counted. */
export interface Figure13 {
  /** Dẫn nguồn. What it counts. */
  cites: Array<Citation>;
  /** Số lượt. How often: as many as it cites. */
  count: number;
  /** Khóa. What is counted. */
  key: ForecastCell;
}

/** Số liệu. One figure: what is counted, how often, and each thing that is counted. */
export interface Figure14 {
  /** Dẫn nguồn. What it counts. */
  cites: Array<Citation>;
  /** Số lượt. How often: as many as it cites. */
  count: number;
  /** Khóa. What is counted. */
  key: ProposalCell;
}

/** Số liệu. One figure: what is counted, how often, and each thing that is counted. */
export interface Figure15 {
  /** Dẫn nguồn. What it counts. */
  cites: Array<Citation>;
  /** Số lượt. How often: as many as it cites. */
  count: number;
  /** Khóa. What is counted. */
  key: ForecastOutcome;
}

/** Số liệu. One figure: what is counted, how often, and each thing that is counted. */
export interface Figure16 {
  /** Dẫn nguồn. What it counts. */
  cites: Array<Citation>;
  /** Số lượt. How often: as many as it cites. */
  count: number;
  /** Khóa. What is counted. */
  key: OutcomeCell;
}

/** Số liệu. One figure: what is counted, how often, and each thing that is counted. */
export interface Figure2 {
  /** Dẫn nguồn. What it counts. */
  cites: Array<Citation>;
  /** Số lượt. How often: as many as it cites. */
  count: number;
  /** Khóa. What is counted. */
  key: Novelty;
}

/** Số liệu. One figure: what is counted, how often, and each thing that is counted. */
export interface Figure3 {
  /** Dẫn nguồn. What it counts. */
  cites: Array<Citation>;
  /** Số lượt. How often: as many as it cites. */
  count: number;
  /** Khóa. What is counted. */
  key: string;
}

/** Số liệu. One figure: what is counted, how often, and each thing that is counted. */
export interface Figure4 {
  /** Dẫn nguồn. What it counts. */
  cites: Array<Citation>;
  /** Số lượt. How often: as many as it cites. */
  count: number;
  /** Khóa. What is counted. */
  key: Scope;
}

/** Số liệu. One figure: what is counted, how often, and each thing that is counted. */
export interface Figure5 {
  /** Dẫn nguồn. What it counts. */
  cites: Array<Citation>;
  /** Số lượt. How often: as many as it cites. */
  count: number;
  /** Khóa. What is counted. */
  key: Nature;
}

/** Số liệu. One figure: what is counted, how often, and each thing that is counted. */
export interface Figure6 {
  /** Dẫn nguồn. What it counts. */
  cites: Array<Citation>;
  /** Số lượt. How often: as many as it cites. */
  count: number;
  /** Khóa. What is counted. */
  key: Verification;
}

/** Số liệu. One figure: what is counted, how often, and each thing that is counted. */
export interface Figure7 {
  /** Dẫn nguồn. What it counts. */
  cites: Array<Citation>;
  /** Số lượt. How often: as many as it cites. */
  count: number;
  /** Khóa. What is counted. */
  key: Focus;
}

/** Số liệu. One figure: what is counted, how often, and each thing that is counted. */
export interface Figure8 {
  /** Dẫn nguồn. What it counts. */
  cites: Array<Citation>;
  /** Số lượt. How often: as many as it cites. */
  count: number;
  /** Khóa. What is counted. */
  key: Channel;
}

/** Số liệu. One figure: what is counted, how often, and each thing that is counted. */
export interface Figure9 {
  /** Dẫn nguồn. What it counts. */
  cites: Array<Citation>;
  /** Số lượt. How often: as many as it cites. */
  count: number;
  /** Khóa. What is counted. */
  key: Satisfaction;
}

/** Số liệu. The figures of a synthesis. Each counts mentions (report × issue) or parts of them; they are not to be added up where an issue may be counted under several keys. */
export interface Figures {
  /** Luồng ý kiến theo mức độ phổ biến. Streams by breadth: cites streams of `issues`. */
  breadth?: Array<Figure12> | undefined;
  /** Theo kênh nắm bắt. Issues by channel; an issue may be heard in several: cites `issues`. */
  channels?: Array<Figure8> | undefined;
  /** Theo lĩnh vực. Issues by field, the first level of the topics: cites `issues`. */
  fields?: Array<Figure3> | undefined;
  /** Theo nội dung cần chú trọng. Issues by matter of special attention (CT53.2.1); an issue may belong to several: cites `issues`. */
  focus?: Array<Figure7> | undefined;
  /** Dự báo kỳ trước theo kết quả. Earlier forecasts by what came of them: cites `followed_up`. */
  forecast_outcomes?: Array<Figure15> | undefined;
  /** Dự báo theo mức rủi ro. Forecasts by risk and direction: cites `issues`. */
  forecasts?: Array<Figure13> | undefined;
  /** Luồng ý kiến theo nhóm người. Streams by group; a stream may be held by several: cites streams of `issues`. */
  groups?: Array<Figure> | undefined;
  /** Điểm nóng theo giai đoạn. Hot spots by stage: cites `issues`. */
  hot_spots?: Array<Figure10> | undefined;
  /** Luồng ý kiến theo cường độ. Streams by intensity: cites streams of `issues`. */
  intensity?: Array<Figure> | undefined;
  /** Báo cáo theo mức độ tâm trạng. Reports by level of mood: cites `reports`. */
  mood?: Array<Figure> | undefined;
  /** Theo tính chất. Issues by nature: cites `issues`. */
  natures?: Array<Figure5> | undefined;
  /** Theo tính mới. Issues by whether they were reported before: cites `issues`. */
  novelty?: Array<Figure2> | undefined;
  /** Kiến nghị kỳ trước theo kết quả. Earlier proposals by body and what came of them: cites proposals of `followed_up`. */
  proposal_outcomes?: Array<Figure16> | undefined;
  /** Kiến nghị theo cơ quan. Proposals by body and kind: cites proposals of `issues`. */
  proposals?: Array<Figure14> | undefined;
  /** Theo mức độ hài lòng. Issues by satisfaction: cites `issues`. */
  satisfaction?: Array<Figure9> | undefined;
  /** Theo phạm vi. Issues by scope: cites `issues`. */
  scopes?: Array<Figure4> | undefined;
  /** Luồng ý kiến theo khuynh hướng. Streams by tendency toward each object, never totalled across objects: cites streams of `issues`. */
  tendencies?: Array<Figure11> | undefined;
  /** Báo cáo theo mức độ tư tưởng. Reports by level of thinking: cites `reports`. */
  thinking?: Array<Figure> | undefined;
  /** Theo chủ đề. Issues by topic: cites `issues`. */
  topics?: Array<Figure3> | undefined;
  /** Tin đồn theo kết quả kiểm chứng. Rumours by what came of verifying them: cites `issues`. */
  verification?: Array<Figure6> | undefined;
}

/** Phát hiện. Says what is wrong with a report that could be read: where, against which rule, and what to do. */
export interface Finding {
  /** Điều khoản. The clause of the regime that the rule rests on. */
  clause?: string | undefined;
  /** Mã quy tắc. The rule. */
  code: string;
  /** Cách xử lý. What to do. */
  help: string;
  /** Thông báo. What was found: a fact, without a full stop. */
  message: string;
  /** Tham số. What the message names, as data. */
  params?: Array<Param> | undefined;
  /** Vị trí trong tài liệu. Where. */
  pointer: string;
  /** Mức độ. How grave it is under this regime. */
  severity: Severity;
  /** Đoạn văn bản. Which part of the text at that place. */
  span?: Span | undefined;
}

/** Độ chắc chắn. Tells whether a computed day can still move. */
export type Firmness = "firm" | "provisional";

/** Kỳ đầu tiên. The first period something is owed for. */
export interface FirstPeriod {
  /** Giả định. Whether we assume it. */
  assumed: boolean;
  /** Kỳ. The period. */
  period: string;
}

/** Nội dung cần chú trọng. Names the matters of special attention (CT53.2.1, five as we read the list). */
export type Focus = "internal_opinion" | "latent_instability" | "online_opinion" | "social_negatives" | "leadership_shortcomings";

/** Kết quả của vấn đề kỳ trước. What came of an earlier issue's forecast and proposals. */
export interface FollowUp {
  /** What came of its forecast. */
  forecast?: ForecastOutcome | undefined;
  /** Số thứ tự vấn đề. The number of the issue in that report. */
  issue: string;
  /** Loại báo cáo. The kind of the earlier report. */
  kind: string;
  /** Kỳ báo cáo. The period of the earlier report. */
  period: string;
  /** Kết quả các kiến nghị. What came of its proposals. */
  proposals?: Array<ProposalFollowUp> | undefined;
  /** Đơn vị báo cáo (nếu khác). The unit that reported it, if it was another: a predecessor. */
  reporter?: string | undefined;
  /** Số thứ tự báo cáo trong kỳ. The serial number among the reports of that period, if there were several. */
  serial?: number | undefined;
}

/** Dự báo. What is expected to come of an issue. */
export interface Forecast {
  /** Căn cứ dự báo. What the forecast rests on. */
  basis?: string | undefined;
  /** Where it goes. */
  direction: Direction;
  /** Dự kiến diễn biến. What is expected. */
  expects: string;
  /** Khoảng thời gian dự báo (ngày). Over how many days. */
  horizon_days: number;
  /** How great the risk is. */
  risk: Risk;
}

/** Dự báo. A forecast's risk and direction. */
export interface ForecastCell {
  /** The direction. */
  direction: Direction;
  /** The risk. */
  risk: Risk;
}

/** Kết quả dự báo. Tells what came of a forecast. */
export type ForecastOutcome = "came_true" | "partly" | "did_not" | "too_early";

/** Yêu cầu mẫu điền. Asks for the schema of a form. */
export interface FormSchemaOptions {
  /** Loại báo cáo. The kind of report. */
  kind: string;
  /** The language of titles. */
  lang?: Lang | undefined;
  /** Kỳ báo cáo, hoặc một ngày trong kỳ. The period, or a day of it: units, areas and code lists are those of the period's last day. */
  period: string;
  /** Đơn vị báo cáo. The unit that fills it in. */
  unit?: string | undefined;
}

/** Phân số. An exact fraction, not reduced: "9 of 14 units" stays 9 of 14. */
export interface Fraction {
  /** Mẫu số. Of how many. */
  denominator: number;
  /** Tử số. How many. */
  numerator: number;
}

/** Loại nhóm. Tells which groups need the protection of their members. */
export type GroupKind = "stratum" | "ethnic" | "religious";

/** Hệ thống tổ chức. The hierarchy as data: what a jurisdiction document carries. */
export interface Hierarchy {
  /** Địa bàn. Territory. */
  areas: Array<AreaRecord>;
  /** Phụ trách. Which unit is in charge of which area or field. */
  in_charge?: Array<Charge> | undefined;
  /** Dữ liệu có từ ngày. The first day the tables speak about; what began earlier carries this day as its beginning. */
  known_from: string;
  /** Quan hệ trực thuộc. Parents, each in one named hierarchy. */
  links: Array<Link>;
  /** Sắp xếp, sáp nhập, chia tách. Mergers and splits, as facts. */
  restructurings?: Array<Restructuring> | undefined;
  /** Tổ chức, cơ quan. Organisation. */
  units: Array<UnitRecord>;
}

/** Hệ thống tổ chức. The hierarchy as data: what a jurisdiction document carries. */
export interface HierarchyDocument {
  /** Địa bàn. Territory. */
  areas: Array<AreaRecord>;
  /** Phụ trách. Which unit is in charge of which area or field. */
  in_charge?: Array<Charge> | undefined;
  /** Dữ liệu có từ ngày. The first day the tables speak about; what began earlier carries this day as its beginning. */
  known_from: string;
  /** Quan hệ trực thuộc. Parents, each in one named hierarchy. */
  links: Array<Link>;
  /** Sắp xếp, sáp nhập, chia tách. Mergers and splits, as facts. */
  restructurings?: Array<Restructuring> | undefined;
  /** Tổ chức, cơ quan. Organisation. */
  units: Array<UnitRecord>;
}

/** Hệ thống. Names the hierarchies. */
export type HierarchyName = "party" | "state" | "front" | "area";

/** Một bước trong quá trình. One step in the history of a case that was carried on, and whose report tells it. */
export interface HistoryStep {
  /** Cơ quan thực hiện. The body that did it. */
  by: string;
  /** Đơn vị báo cáo. The body in whose report it stands. */
  kept_by: string;
  /** Ngày. The day. */
  on: string;
  /** What was done. */
  state: CaseState;
}

/** Điểm nóng. A hot spot, with what CT53.2.2 asks to know of it. */
export interface HotSpot {
  /** Ngày phải trả lời. By when people are to be answered. */
  answer_by?: string | undefined;
  /** Nguyên nhân. What caused it. */
  cause?: string | undefined;
  /** Biện pháp giải quyết. The measure that settles it. */
  measure?: string | undefined;
  /** Its stage. */
  stage: Stage;
}

/** Định danh. A code and the day it began to mean this unit or area. */
export interface Identity {
  /** Mã. The code. */
  code: string;
  /** Từ ngày. The day it began. */
  from: string;
}

/** Kết quả theo thời gian. What share of cases had come to one outcome by a day, in competition with the others (Aalen and Johansen 1978). The interval is 95 %, on the log-log scale with the variance of Dinse and Larson (1986, eq. 6). */
export interface Incidence {
  /** Đường tích lũy. The days on which its share grew. */
  curve: Array<IncidencePoint>;
  /** The outcome. */
  outcome: CaseState;
}

/** Điểm của đường tích lũy. A point of an outcome's curve. */
export interface IncidencePoint {
  /** Ngày thứ. Days since it was received. */
  day: number;
  /** Cận trên (phần vạn). The upper end of its interval. */
  high?: number | undefined;
  /** Cận dưới (phần vạn). The lower end of its interval; absent where all came to it. */
  low?: number | undefined;
  /** Tỷ lệ (phần vạn). The share that had come to the outcome, in 1/10,000. */
  share: number;
}

/** Vấn đề. One thing that people talk about (vấn đề). */
export interface Issue {
  /** Gắn với chủ trương, dự án, sự kiện, nhiệm vụ. The policies, projects, events or tasks it is about. */
  about?: Array<Subject> | undefined;
  /** Nội dung phản ánh. What is said. */
  account: string;
  /** Phân tích, đánh giá. The analysis. */
  analysis?: string | undefined;
  /** Địa bàn. The territories concerned. */
  areas?: Array<string> | undefined;
  /** Kênh nắm bắt. The ways in which it was heard. */
  channels: Array<Channel>;
  /** Tiếp nối vấn đề kỳ trước. The issue of an earlier report that it continues. */
  continues?: IssueRef | undefined;
  /** Đã tìm hiểu ý kiến trái chiều. Whether contrary views were looked for. */
  contrary_sought?: boolean | undefined;
  /** Nội dung cần chú trọng. The matters of special attention it belongs to. */
  focus?: Array<Focus> | undefined;
  /** Dự báo. The forecast. */
  forecast?: Forecast | undefined;
  /** Điểm nóng. Whether it is or may become a hot spot. */
  hot_spot?: HotSpot | undefined;
  /** Số thứ tự. Its number in the report. */
  id: string;
  /** Opinion or rumour. */
  nature: Nature;
  /** Kiến nghị, đề xuất. What the unit proposes, to which body. */
  proposals?: Array<Proposal> | undefined;
  /** How content people are with how it is dealt with (CT53.1). */
  satisfaction?: Satisfaction | undefined;
  /** How far it reaches. */
  scope: Scope;
  /** Các luồng ý kiến. The streams of opinion. */
  streams: Array<Stream>;
  /** Tiêu đề. Its title. */
  title: string;
  /** Lĩnh vực, chủ đề. The topic, from the regime's list. */
  topic: string;
  /** What came of verifying it, if it is a rumour. */
  verification?: Verification | undefined;
  /** Tâm tư, nguyện vọng. What people wish for. */
  wishes?: string | undefined;
}

/** Bản tóm lược vấn đề. What a later report needs to know of an issue. */
export interface IssueDigest {
  /** Địa bàn (của báo cáo đột xuất). The territories concerned, of an urgent report: the monthly report must not tell the same again as something new. */
  areas?: Array<string> | undefined;
  /** Nội dung cần chú trọng. The matters of special attention it belongs to. */
  focus?: Array<Focus> | undefined;
  /** Có dự báo. Whether it carried a forecast. */
  forecast: boolean;
  /** The stage of its hot spot, if it had one. */
  hot_spot?: Stage | undefined;
  /** Số thứ tự. Its number. */
  id: string;
  /** Các kiến nghị. Its proposals. */
  proposals?: Array<ProposalDigest> | undefined;
  /** The risk it forecast. */
  risk?: Risk | undefined;
  /** Lĩnh vực, chủ đề. Its topic. */
  topic: string;
}

/** Vấn đề của báo cáo khác. Points to an issue of another report. */
export interface IssueRef {
  /** Số thứ tự vấn đề. The number of the issue in that report. */
  id: string;
  /** Loại báo cáo. The kind of that report. */
  kind: string;
  /** Kỳ báo cáo. The period of that report; a day if it was outside the rhythm. */
  period: string;
  /** Đơn vị báo cáo (nếu khác). The unit that reported it, if it was another: a predecessor. */
  reporter?: string | undefined;
  /** Số thứ tự báo cáo trong kỳ. The serial number among the reports of that period, if there were several. */
  serial?: number | undefined;
}

/** Địa phương áp dụng chế độ báo cáo. A jurisdiction as one JSON document. */
export interface Jurisdiction {
  /** Which days are worked. */
  calendar: CalendarDocument;
  /** Mã. Its short code. */
  code: string;
  /** Sổ mã. What the entries of the regimes' code lists mean. */
  codebook?: Array<Codebook> | undefined;
  /** Who. */
  hierarchy: HierarchyDocument;
  /** Tên. Its name. */
  labels: Labels;
  /** Các quyết định của địa phương. Local decisions. */
  overlays?: Array<Overlay> | undefined;
  /** Các chế độ báo cáo. What is owed: every regime it has had, picked by date. */
  regimes: Array<Regime>;
  /** The signs of document symbols it knows. */
  symbols?: SymbolCodes | undefined;
  /** Múi giờ. The distance of its clock from UTC. */
  utc_offset: string;
}

/** Ký hiệu đã biết. A sign that has been seen on a document. */
export interface KnownSign {
  /** On whose documents. */
  form: SymbolForm;
  /** Tên. What it stands for. */
  labels: Labels;
  /** Văn bản đã thấy. A document that carries it. */
  seen: string;
  /** Ký hiệu. The sign. */
  sign: string;
}

/** Holds a name in Vietnamese and English; another language, such as Khmer, can follow. */
export interface Labels {
  /** Tiếng Anh. English. */
  en: string;
  /** Tiếng Khmer. Khmer. */
  km?: string | undefined;
  /** Tiếng Việt. Vietnamese. */
  vi: string;
}

/** Ngôn ngữ. Chooses the language of messages and labels. */
export type Lang = "vi" | "en";

/** Tài liệu không tính. A document that was handed in and is not counted, with the reason: nothing is lost. */
export interface LeftOut {
  /** Lỗi đọc. Why it is unreadable. */
  error?: ErrorCode | undefined;
  /** Số lỗi. How many errors it has. */
  errors?: number | undefined;
  /** Vị trí trong danh sách. Its position in the input, from 0. */
  index: number;
  /** Byte thứ. The byte at which it is. */
  offset?: number | undefined;
  /** Lý do không tính. Why. */
  reason: WhyLeftOut;
  /** Khóa của báo cáo. Which report it is, as far as it says. */
  report?: ReportKey | undefined;
  /** Lần gửi. Its revision. */
  revision?: number | undefined;
}

/** Tình trạng hạn của vụ việc. Tells where a case stands with a limit. */
export type LimitState = "unset" | "open" | "overdue" | "met" | "late";

/** Nguồn gốc và kế tục. What a unit or area came from and what became of it, step by step. */
export interface Lineage {
  /** Kế tục. Its successors, nearest first. */
  after: Array<LineageStep>;
  /** Nguồn gốc. Its predecessors, nearest first. */
  before: Array<LineageStep>;
  /** Đối tượng hỏi. The unit or area asked about. */
  identity: Identity;
}

/** Câu hỏi về nguồn gốc và kế tục. Asks what a unit or area came from and what became of it. */
export interface LineageOptions {
  /** Mã. Its code. */
  code: string;
  /** Ngày. A day on which the code meant it. */
  date: string;
  /** The language of errors. */
  lang?: Lang | undefined;
  /** Units or areas. */
  table: Table;
}

/** Một bước chuyển đổi. One edge of a lineage. */
export interface LineageStep {
  /** Mức độ xác nhận. How sure it is. */
  certainty: Certainty;
  /** Đến. The predecessor or successor at the far end of the edge. */
  identity: Identity;
  /** Văn bản căn cứ. The instrument. */
  instrument: string;
  /** Hình thức. What happened. */
  kind: RestructuringKind;
  /** Từ. The near end of the edge: where the step was taken from. */
  of: Identity;
  /** Phần chuyển theo. Which part of the predecessor went along; absent if no source states it. */
  share?: Share | undefined;
}

/** Quan hệ trực thuộc. Who is whose parent, in one hierarchy, on which days. */
export interface Link {
  /** Cấp dưới. The child's code. */
  child: string;
  /** Từ ngày. The first day. */
  from: string;
  /** The hierarchy. */
  hierarchy: HierarchyName;
  /** Cấp trên. The parent's code. */
  parent: string;
  /** Đến trước ngày. The day after the last. */
  to?: string | undefined;
}

/** Nơi nêu vụ việc trước. The report that tells a case last, and its matter there. */
export interface LinkTold {
  /** Số liệu tính đến ngày. The day the report was made for. */
  as_of: string;
  /** Số thứ tự nội dung. The number of its matter there. */
  matter: string;
}

/** Mục của danh mục. An entry of another list. */
export interface ListEntry {
  /** Mã. Its code. */
  code: string;
  /** Từ ngày. The first day it may be used; the regime's own if absent. */
  from?: string | undefined;
  /** Which kind of group it is, in the list of groups. */
  kind?: GroupKind | undefined;
  /** Tên. Its name. */
  labels: Labels;
  /** Đến trước ngày. The day after its last. */
  to?: string | undefined;
}

/** Danh mục. The regime's code lists. */
export interface Lists {
  /** Giai tầng, nhóm người. Strata and groups. */
  groups: Array<ListEntry>;
  /** Cường độ. Intensity, from the weakest to the strongest. */
  intensity: Array<ListEntry>;
  /** Mức độ tâm trạng. Levels of mood, from the calmest. */
  mood: Array<ListEntry>;
  /** Mức độ tư tưởng. Levels of thinking, from the calmest. */
  thinking: Array<ListEntry>;
  /** Lĩnh vực, chủ đề. Topics, two levels: `land` and `land/compensation`. */
  topics: Array<TopicEntry>;
}

/** Báo cáo đã tính. A report that a tally counts. */
export interface ManifestEntry {
  /** Mã băm. What was in it. */
  digest: string;
  /** Khóa của báo cáo. Which report. */
  report: ReportKey;
  /** Lần gửi. Which revision. */
  revision: number;
}

/** Nội dung phản ánh. What several issues have in common, because a person has said that they are one (nội dung phản ánh). */
export interface Matter {
  /** Địa bàn. The territories concerned. */
  areas?: Array<string> | undefined;
  /** Số thứ tự nội dung. Its number with the body that reports. */
  id: string;
  /** Các vấn đề đã phản ánh. The issues of opinion that raised it. */
  raised: Array<Raised>;
  /** Tiêu đề. Its title. */
  title: string;
  /** Lĩnh vực, chủ đề. The topic, from the regime's list. */
  topic: string;
}

/** Nghĩa của giá trị. A coded value's entry in the codebook. */
export interface Meant {
  /** Mục trong sổ mã. What the codebook says of it. */
  entry: Explained;
}

/** Lượt phản ánh. An issue of a report: one mention. */
export interface Mention {
  /** Địa bàn. The areas it is about. */
  areas: Array<string>;
  /** Số thứ tự vấn đề. The number of the issue. */
  issue: string;
  /** Kỳ báo cáo (tháng). The month. */
  period: string;
  /** Đơn vị báo cáo. The unit that reported it. */
  reporter: string;
  /** Lần gửi. The revision that was counted. */
  revision: number;
  /** Lĩnh vực, chủ đề. Its topic, as it was coded: the lists of two regimes are not put into one another. */
  topic: string;
}

/** Số lượt phản ánh. Distinct mentions (report × issue): these add up, whatever rows they stand in. */
export interface MentionTotals {
  /** Không chuyển được. Those of which nothing could. */
  refused: number;
  /** Đã báo cáo. Those that name a unit or area at all. */
  reported: number;
  /** Đã chuyển. Those of which something could be carried over. */
  restated: number;
}

/** Kết quả gộp số liệu. What merging came to. */
export interface MergedTally {
  /** Báo cáo gặp hai lần. The reports that were met twice; if there are any, the sum has no counts. */
  met_twice: Array<ReportKey>;
  /** Số liệu cộng. The sum. */
  tally: Tally;
}

/** Phương pháp. How a synthesis was made and of what: enough to make it again and to see what it cannot say. */
export interface Method {
  /** Số báo cáo được tiếp nhận. How many of them stand. */
  accepted: UnitCounts;
  /** Lịch đã được quyết định đến trước ngày. The day up to which the calendar's days are decided. */
  calendar_settled_to: string;
  /** Lưu ý. What the figures must not be taken for. */
  caveats: Array<Caveat>;
  /** Các báo cáo kỳ trước dùng để so sánh. The earlier reports that were given to compare with. */
  context?: Array<ContextEntry> | undefined;
  /** Mã băm của dữ liệu. The SHA-256 of its data as they were loaded, local decisions included. */
  data: string;
  /** Số báo cáo phải có. How many reports are expected. */
  expected: UnitCounts;
  /** Văn bản căn cứ. The instruments it rests on: the directive's own, and that of every local decision that bears on the period. */
  instruments: Array<string>;
  /** Địa phương. The jurisdiction. */
  jurisdiction: string;
  /** Tài liệu không tính. What was handed in and is not counted. */
  left_out?: Array<NotCounted> | undefined;
  /** Phiên bản thư viện và bộ quy tắc. The version of the library, and so of its rules. */
  library: string;
  /** Số lượt kiểm tra chưa thực hiện được. How many checks of the counted reports could not be made. */
  not_evaluable: number;
  /** Nghĩa vụ. The obligation whose reports are summed. */
  obligation: string;
  /** Số báo cáo đã nhận. How many of them have come in. */
  received: UnitCounts;
  /** Chế độ báo cáo. The regime. */
  regime: string;
  /** Tỷ lệ báo cáo. Accepted of expected; absent if nobody is expected. */
  reporting_rate?: RateInterval | undefined;
}

/** Báo cáo tháng về tình hình tư tưởng, tâm trạng và dư luận xã hội. The monthly report of one unit on thinking, mood and public opinion (CT53.6). */
export interface MonthlyOpinion {
  /** Văn bản. The document that carries the report. */
  document?: Document | undefined;
  /** Kết quả dự báo, kiến nghị kỳ trước. What came of earlier forecasts and proposals. */
  followed_up?: Array<FollowUp> | undefined;
  /** Các vấn đề dư luận quan tâm. What people talk about. */
  issues: Array<Issue>;
  /** Tâm trạng. Mood. */
  mood: Climate;
  /** Nội dung tập trung kỳ tới. What the unit will attend to next month. */
  next_focus?: Array<string> | undefined;
  /** Báo cáo không phát sinh. The unit declares that nothing arose; thinking and mood are reported all the same. */
  nil_return?: boolean | undefined;
  /** Kỳ báo cáo (tháng). The month reported on. */
  period: string;
  /** Đơn vị báo cáo. The unit that reports. */
  reporter: string;
  /** Lần gửi. The revision: 1 for the first submission, one more each time it is sent again. */
  revision: number;
  /** Mẫu báo cáo. The schema the report follows. */
  schema: MonthlyOpinionSchema;
  /** Thời điểm gửi. When it was submitted. */
  submitted_at: string;
  /** Tình hình tư tưởng. Thinking. */
  thinking: Climate;
}

/** Mẫu báo cáo. Names the schema that a monthly report follows. */
export type MonthlyOpinionSchema = "urn:dlxh:schema:monthly-opinion:1";

/** Thay đổi do một quyết định. What a later decision moves, from one day to another. */
export interface Moved {
  /** Nghĩa vụ bổ sung. The obligations that it adds. */
  added?: Array<string> | undefined;
  /** Từ ngày. The first day. */
  from: string;
  /** Văn bản căn cứ. Its instrument. */
  instrument: string;
  /** Tên quyết định. The title of the decision. */
  label: string;
  /** Các hạn thay đổi. What it moves: by the earlier of the last workdays before and after, then obligation, then period. */
  moved: Array<MovedDeadline>;
  /** Đến hết ngày. The last day. */
  to: string;
  /** Số hạn giữ nguyên. How many obligations and periods of the span it leaves as they were. */
  unmoved: number;
}

/** Hạn thay đổi. What a decision moves of one obligation and period. */
export interface MovedDeadline {
  /** Sau. How it is. */
  after: DeadlineState;
  /** Trước. How it was. */
  before: DeadlineState;
  /** Phần thay đổi. What is not as it was. */
  changed: Array<MovedPart>;
  /** Điều khoản. The clause. */
  clause: string;
  /** Thay đổi về nghĩa vụ. The units whose duty begins, ends, or is surer or less sure than it was. */
  duties?: Array<DutyChange> | undefined;
  /** Tên nghĩa vụ. Its name. */
  label: string;
  /** Nghĩa vụ. The obligation. */
  obligation: string;
  /** Kỳ báo cáo. The period. */
  period: string;
  /** Các đơn vị. Whom it concerns: the units that owe it afterwards. */
  units: Array<UnitDuty>;
}

/** Nội dung thay đổi. Names what a later decision changes of a deadline. */
export type MovedPart = "due" | "act_by" | "firmness" | "window" | "duties";

/** Câu hỏi theo tên. Asks for something by its name. */
export interface NameOptions {
  /** The language. */
  lang?: Lang | undefined;
  /** Tên. The name: of a schema (`monthly-opinion.1`), the code or name of a rule (`P002`, `phone-number`), or a coded value after its list (`tendency/wavering`, `topics/land/compensation`). */
  name: string;
}

/** Tính chất. Tells opinion from rumour. */
export type Nature = "opinion" | "rumour";

/** Không có tùy chọn riêng. Options of an operation that needs none. */
export interface NoOptions {
  /** The language of messages. */
  lang?: Lang | undefined;
}

/** Lý do không đọc được. Tells why a text is no symbol. */
export type NoSymbol = "empty" | "no_number" | "number_out_of_range" | "missing_part" | "too_many_parts" | "unexpected_character" | "malformed_sign" | "ambiguous";

/** Tài liệu không tính. A document that was handed in and is not counted, with the reason. */
export interface NotCounted {
  /** Số lỗi. How many errors it has. */
  errors?: number | undefined;
  /** Vị trí. Its position in what was handed in, from 1. */
  position: number;
  /** Why. */
  reason: WhyLeftOut;
  /** Khóa của báo cáo. Which report it is, as far as it says. */
  report?: ReportKey | undefined;
  /** Lần gửi. Its revision. */
  revision?: number | undefined;
}

/** Quy tắc không kiểm tra được. A rule that could not be evaluated somewhere. Never a pass; in anything meant for release, a failure. */
export interface NotEvaluable {
  /** Mã quy tắc. The rule. */
  code: string;
  /** Vị trí trong tài liệu. Where. */
  pointer: string;
  /** Lý do. Why. */
  reason: WhyNot;
}

/** Thông báo đến người dân. A notice to the public concerned: what was made known, and what could be. */
export interface Notice {
  /** Mã. Its code. */
  code: string;
  /** Tên. What it is called. */
  name?: string | undefined;
  /** Có thể thông báo. The cases of the area of which something has come and nobody there was told: to be decided. */
  proposed: Array<number>;
  /** An area or a group. */
  to: NoticeTo;
  /** Đã thông báo. The cases that were made known there. */
  told: Array<number>;
}

/** Đối tượng được thông báo. Names the public a notice is for: never a person (CT53.8). */
export type NoticeTo = "area" | "group";

/** Tính mới. Tells whether an issue was reported before. */
export type Novelty = "new" | "continuing";

/** Nghĩa vụ. Something owed. */
export interface Obligation {
  /** What it rests on. */
  basis: Basis;
  /** Điểm, khoản. The clause. */
  clause: string;
  /** Mã. Its code. */
  code: string;
  /** Hạn. When it is due. */
  due: DueRule;
  /** The step of a case that calls for it, where it is owed on an event of that sort: its limit then runs from there. */
  event?: CaseEvent | undefined;
  /** Kỳ đầu tiên. The first period it is owed for. */
  first_period?: FirstPeriod | undefined;
  /** Hiệu lực từ ngày. The first day it holds. */
  from: string;
  /** Tên. Its name. */
  labels: Labels;
  /** Đơn vị có nghĩa vụ. By whom. */
  owed_by: Array<Owing>;
  /** Loại báo cáo. The kind of report that discharges it, if one is published. */
  report?: string | undefined;
  /** How often. */
  rhythm: Rhythm;
  /** Nơi nhận. To whom; absent if the text does not say. */
  to?: string | undefined;
  /** Hiệu lực đến trước ngày. The day after its last. */
  to_day?: string | undefined;
  /** Qua đơn vị. Through whom. */
  via?: string | undefined;
  /** Phạm vi thời gian. Which days it covers. */
  window: WindowRule;
}

/** Nghĩa vụ. One thing that is owed, with who owes it. */
export interface ObligationLine {
  /** Căn cứ. What it rests on. */
  basis: Basis;
  /** Điều khoản. The clause. */
  clause: string;
  /** Có mẫu điền. Whether a person fills that report in; one that is composed from others has no form. */
  has_form: boolean;
  /** Văn bản của quyết định địa phương. The local decision that adds it; absent if the directive itself lays it down. */
  instrument?: string | undefined;
  /** Tên nghĩa vụ. Its name. */
  label: string;
  /** Nghĩa vụ. The obligation. */
  obligation: string;
  /** Kỳ báo cáo. The period that the day lies in; absent where it is owed on an event, or once. */
  period?: string | undefined;
  /** Loại báo cáo. The kind of report that discharges it, if one is published. */
  report?: string | undefined;
  /** How often. */
  rhythm: Rhythm;
  /** Gửi đến. To whom; absent if the text does not say. */
  to?: Recipient | undefined;
  /** Đơn vị có nghĩa vụ. Who owes it. */
  units: Array<UnitDuty>;
  /** Gửi qua. Through whom. */
  via?: Recipient | undefined;
}

/** Các nghĩa vụ. What is owed on a day, by whom, to whom and under which clause. */
export interface Obligations {
  /** Văn bản. Its instrument. */
  instrument: string;
  /** Tên chế độ báo cáo. Its title. */
  label: string;
  /** Các nghĩa vụ. What it lays down to be done, in its own order; then what local decisions add. */
  obligations: Array<ObligationLine>;
  /** Ngày. The day. */
  on: string;
  /** Chế độ báo cáo. The regime in force. */
  regime: string;
}

/** Câu hỏi về nghĩa vụ vào một ngày. Asks what is owed on a day. */
export interface ObligationsOptions {
  /** The language of names and reasons. */
  lang?: Lang | undefined;
  /** Ngày. The day. */
  on: string;
  /** Đơn vị. One unit: only what it owes. */
  unit?: string | undefined;
}

/** Kết quả kiến nghị kỳ trước. An earlier proposal's addressee and what came of it. */
export interface OutcomeCell {
  /** What came of it. */
  outcome: ProposalOutcome;
  /** Cơ quan được kiến nghị. The body it was addressed to; absent if the earlier report's digest was not given. */
  to?: string | undefined;
}

/** Quyết định của địa phương. A local decision over a regime: it fills what the directive leaves open or adds what it does not ask for, and everyone can see that it does. */
export interface Overlay {
  /** Ngày nghỉ, ngày làm bù mới quyết định. Days that a later instrument decides for the whole jurisdiction: each takes the place of the calendar's day of that date. */
  calendar_days?: Array<SpecialDay> | undefined;
  /** Đã có quyết định hằng năm đến trước ngày. The day after the last whose yearly decisions are known now, if the instrument settles more than the calendar had. */
  calendar_settled_to?: string | undefined;
  /** Nội dung. What it fills. */
  changes?: Array<OverlayChange> | undefined;
  /** Hiệu lực từ ngày. The first day it holds. */
  from: string;
  /** Văn bản. The instrument. */
  instrument: string;
  /** Tên. Its title. */
  labels: Labels;
  /** Nghĩa vụ bổ sung. What it adds: obligations that the directive does not lay down. They rest on this decision (`basis: local`), and name the clause of the regime that they serve. */
  obligations?: Array<Obligation> | undefined;
  /** Chế độ báo cáo. The regime it fills. */
  regime: string;
  /** Hiệu lực đến trước ngày. The day after its last. */
  to?: string | undefined;
}

/** Nội dung. What a local decision says of one obligation. */
export interface OverlayChange {
  /** Hạn. When it is due, where the directive sets no day. */
  due?: DueRule | undefined;
  /** Đơn vị có nghĩa vụ. Whether units owe it whose duty is open. */
  duties?: Array<OverlayDuty> | undefined;
  /** Nghĩa vụ. The obligation. */
  obligation: string;
  /** Phạm vi thời gian. Which days it covers, where the directive does not say. */
  window?: WindowRule | undefined;
}

/** Nghĩa vụ của đơn vị. What a local decision says of one unit's duty. */
export interface OverlayDuty {
  /** Có nghĩa vụ. Whether it owes the report. */
  owes: boolean;
  /** Mã. The unit. */
  unit: string;
}

/** Who owes something: every unit of a class, or one unit. */
export type Owing = {
    by: "class";
    /** The class. */
    class: UnitClass;
    /** How sure it is. */
    duty: DutyKind;
    /** Lý do. Why. */
    reason: Labels;
  } | {
    by: "unit";
    /** How sure it is. */
    duty: DutyKind;
    /** Lý do. Why. */
    reason: Labels;
    /** Mã. Its code. */
    unit: string;
  };

/** Trang của quy tắc. A rule with its page. */
export interface Page {
  /** Nội dung (Markdown). Its page, in Markdown. */
  page: string;
  /** Quy tắc. The rule. */
  rule: ExplanationEntry;
}

/** Định dạng. Names a format. */
export type PaperFormat = "markdown" | "html";

/** Văn bản. Names a document that can be rendered. */
export type PaperKind = "settlement" | "feedback" | "notice";

/** Thành phần thể thức. Names a part that a document must have. */
export type PaperPart = "issuer" | "symbol" | "place" | "issued_on" | "authority" | "post" | "recipients";

/** Thành phần thể thức. The parts of a document that only an office knows. */
export interface PaperParts {
  /** Thẩm quyền ký. On whose authority it is signed: "T/M BAN CÁN SỰ ĐẢNG". */
  authority?: string | undefined;
  /** Phạm vi lưu hành. The scope of circulation, as the office writes it. */
  circulation?: string | undefined;
  /** Dự thảo. Whether it is a draft. */
  draft?: boolean | undefined;
  /** Nơi lưu. Where it is filed: "Văn phòng". */
  filed?: string | undefined;
  /** Ngày ban hành. The day. */
  issued_on?: string | undefined;
  /** Cơ quan ban hành. The body that issues it; the one that owes it if absent. */
  issuer?: string | undefined;
  /** Địa danh. The place. */
  place?: string | undefined;
  /** Chức vụ người ký. The post of who signs; never a name. */
  post?: string | undefined;
  /** Nơi nhận. The units that receive it. */
  recipients?: Array<string> | undefined;
  /** Số và ký hiệu. The number and symbol, in the Party's form. */
  symbol?: string | undefined;
  /** Dấu chỉ mức độ khẩn. The mark of urgency, as the office writes it. */
  urgency?: string | undefined;
}

/** Tham số của thông báo. One value named in a finding's message, as data. Taken from the regime, the schema or a date, never from free text. */
export interface Param {
  /** Tên tham số. The placeholder in the message. */
  name: string;
  /** Giá trị. The value, as a code, a number or ISO 8601 text. */
  value: string;
}

/** Trực thuộc. What a unit or area belongs to. */
export interface Parent {
  /** Mã. The unit or area it belongs to. */
  code: string;
  /** Hệ thống. In which hierarchy. */
  hierarchy: HierarchyName;
}

/** Báo cáo đối thoại, giám sát, phản biện xã hội và chuyển kiến nghị của Nhân dân. The report of one unit on how people took part, and on what was promised to them. */
export interface Participation {
  /** Các hoạt động. What was held in the period. */
  activities: Array<Activity>;
  /** Văn bản. The document that carries the report. */
  document?: Document | undefined;
  /** Kết quả các cam kết kỳ trước. What became of what was promised in earlier periods. */
  followed_up?: Array<CommitmentFollowUp> | undefined;
  /** Kỳ báo cáo. The period reported on: the directive sets no rhythm, so any will do. */
  period: string;
  /** Đơn vị báo cáo. The unit that reports. */
  reporter: string;
  /** Lần gửi. The revision: 1 for the first submission, one more each time it is sent again. */
  revision: number;
  /** Mẫu báo cáo. The schema the report follows. */
  schema: ParticipationSchema;
  /** Thời điểm gửi. When it was submitted. */
  submitted_at: string;
}

/** Mẫu báo cáo. Names the schema that a report on participation follows. */
export type ParticipationSchema = "urn:dlxh:schema:participation:1";

/** Phân số tối giản. A fraction in lowest terms, where stated shares of a unit or area were carried over. */
export interface Parts {
  /** Mẫu số. Of how many. */
  denominator: number;
  /** Tử số. How many parts. */
  numerator: number;
}

/** Vị trí trong hệ thống. A unit or area with its parents. */
export interface Placed {
  /** Phụ trách. What a unit is in charge of. */
  in_charge_of?: Array<ChargeOver> | undefined;
  /** Trực thuộc. What it belongs to. */
  parents?: Array<Parent> | undefined;
  /** Thông tin. The unit or area. */
  record: UnitAsOf;
}

/** Vị trí trong hệ thống. A unit or area with its parents. */
export interface Placed2 {
  /** Phụ trách. What a unit is in charge of. */
  in_charge_of?: Array<ChargeOver> | undefined;
  /** Trực thuộc. What it belongs to. */
  parents?: Array<Parent> | undefined;
  /** Thông tin. The unit or area. */
  record: AreaAsOf;
}

/** Điểm của đường còn lại. A point of the curve. */
export interface Point {
  /** Số còn theo dõi. How many had not reached the step just before. */
  at_risk: number;
  /** Ngày thứ. Days since it was received. */
  day: number;
  /** Số đến bước này. How many reached it that day. */
  events: number;
  /** Cận trên (phần vạn). The upper end of its interval. */
  high?: number | undefined;
  /** Cận dưới (phần vạn). The lower end of its interval; absent where all or none remain. */
  low?: number | undefined;
  /** Tỷ lệ còn lại (phần vạn). The share that has not reached it, in 1/10,000. */
  remaining: number;
}

/** Kiến nghị, đề xuất. What the unit asks a body to do. */
export interface Proposal {
  /** Thời hạn đề nghị. By when. */
  by?: string | undefined;
  /** Số thứ tự. Its number in the issue. */
  id: string;
  /** What is asked for. */
  kind: ProposalKind;
  /** Biện pháp. The measure. */
  measure: string;
  /** Cơ quan được kiến nghị. The body it is addressed to. */
  to: string;
}

/** Kiến nghị. A proposal's addressee and kind. */
export interface ProposalCell {
  /** What is asked for. */
  kind: ProposalKind;
  /** Cơ quan được kiến nghị. The body addressed. */
  to: string;
}

/** Bản tóm lược kiến nghị. What a later report needs to know of a proposal: to whom it went, so that what came of it can be told by body. */
export interface ProposalDigest {
  /** Số thứ tự. Its number in the issue. */
  id: string;
  /** Cơ quan được kiến nghị. The body it was addressed to. */
  to: string;
}

/** Kết quả kiến nghị. What came of one proposal. */
export interface ProposalFollowUp {
  /** Số thứ tự kiến nghị. The number of the proposal. */
  id: string;
  /** What came of it. */
  outcome: ProposalOutcome;
}

/** Loại kiến nghị, đề xuất. Names what a proposal asks a body to do. Closed: nothing personal, punitive or for enforcement. */
export type ProposalKind = "verify" | "settle" | "explain" | "dialogue" | "survey" | "adjust_policy";

/** Kết quả kiến nghị. Tells what came of a proposal. */
export type ProposalOutcome = "done" | "in_progress" | "not_done" | "declined";

/** Vấn đề được trích. An issue that raised a matter, as it stood in its report. */
export interface Quoted {
  /** Vấn đề đã phản ánh. The issue. */
  issue: Raised;
  /** Tên đơn vị. What the unit was called then. */
  name?: string | undefined;
  /** Tiêu đề. The title of the issue; absent if its report is not at hand. */
  title?: string | undefined;
}

/** Vấn đề đã phản ánh. Points to an issue of a unit's report that raised a matter. */
export interface Raised {
  /** Số thứ tự vấn đề. The number of the issue in the report. */
  id: string;
  /** Loại báo cáo. The kind of the report. */
  kind: string;
  /** Kỳ báo cáo. The period of the report; a day if it was outside the rhythm. */
  period: string;
  /** Đơn vị phản ánh. The unit that reported it. */
  reporter: string;
  /** Số thứ tự báo cáo trong kỳ. The serial number among the reports of that period, if there were several. */
  serial?: number | undefined;
}

/** Tỷ lệ dạng khoảng. A rate over units of which some may or may not owe the report: the least and the greatest it can be. */
export interface RateInterval {
  /** Cao nhất. The greatest: every open duty that is met counts, none that is not. */
  high: Fraction;
  /** Thấp nhất. The least: every open duty that is not met counts, none that is met does. */
  low: Fraction;
}

/** Nơi nhận. A unit that receives a report, or through which it goes. */
export interface Recipient {
  /** Tên. Its name on the last day of the period; absent if there is no such unit any more. */
  name?: string | undefined;
  /** Đơn vị. The unit. */
  unit: string;
}

/** Mã không chuyển được. A code whose figure could not be carried over, and why. */
export interface RefusedCode {
  /** Các khả năng. What it could be. */
  among: Array<Identity>;
  /** Dừng tại. Where the way ended: the code itself, or what it had become by then. */
  at: Identity;
  /** Mã. The code as it was reported. */
  code: string;
  /** The figure that was not carried over. */
  figure: RestatedFigure;
  /** Từ ngày. The day it began. */
  from: string;
  /** Tên. Its name, the last time it was reported. */
  name: string;
  /** Lý do. The reason in words. */
  text: string;
  /** Why. */
  why: WhyNotCarried;
}

/** Chế độ báo cáo. A directive as data. */
export interface Regime {
  /** Các điểm. Its clauses, each in one sentence of our own. */
  clauses: Array<Clause>;
  /** Mã. Its short code, the beginning of its clauses. */
  code: string;
  /** Hiệu lực từ ngày. The day it came into force. */
  from: string;
  /** Văn bản. The instrument. */
  instrument: string;
  /** Tên. Its title. */
  labels: Labels;
  /** Danh mục. Its code lists. */
  lists: Lists;
  /** Nghĩa vụ. What is owed. */
  obligations: Array<Obligation>;
  /** Mức độ, căn cứ của quy tắc. Severities and clauses that differ from a rule's own. */
  rules?: Array<RuleSetting> | undefined;
  /** Hiệu lực đến trước ngày. The day after its last. */
  to?: string | undefined;
}

/** Yêu cầu lập văn bản. Asks for a document. */
export interface RenderOptions {
  /** Địa bàn. The area, for the notice. */
  area?: string | undefined;
  /** The format. */
  format: PaperFormat;
  /** Từ ngày. The first day. */
  from: string;
  /** The language. */
  lang?: Lang | undefined;
  /** Thời điểm. The moment of asking: what was submitted later does not exist. */
  now: string | Date;
  /** The document. */
  paper: PaperKind;
  /** Thành phần thể thức. The parts that only an office knows. */
  parts?: PaperParts | undefined;
  /** Đến hết ngày. The last day: cases are told as they stood at its end. */
  to: string;
  /** Đơn vị phản ánh. The unit that raised something, for its feedback. */
  unit?: string | undefined;
}

/** Văn bản đã lập. A document as text, and what it lacks. */
export interface Rendered {
  /** Whom it is for. */
  audience: Audience;
  /** The format. */
  format: PaperFormat;
  /** Thành phần còn thiếu. The parts that are left blank because they were not given. */
  missing: Array<PaperPart>;
  /** The document. */
  paper: PaperKind;
  /** Nội dung. The text. */
  text: string;
}

/** Chỗ đã sửa. Names what had to be mended to read a symbol. */
export type Repair = "not_composed" | "look_alike" | "prefix" | "space" | "punctuation" | "dash" | "separator" | "leading_zero" | "letter_case" | "diacritic" | "year" | "other_form";

/** Điều đã sửa. One thing that was mended, with its words. */
export interface RepairTold {
  /** Mã. What. */
  code: Repair;
  /** Nội dung. In words. */
  label: string;
}

/** Khóa của báo cáo. Names a report whatever its revision: kind, unit, period (a day if it is outside the rhythm) and serial number. */
export interface ReportKey {
  /** Loại báo cáo. The kind of report. */
  kind: string;
  /** Kỳ báo cáo. The period. */
  period: string;
  /** Đơn vị báo cáo. The unit that reported. */
  reporter: string;
  /** Số thứ tự báo cáo trong kỳ. The number among the reports of that period. */
  serial: number;
}

/** Trạng thái báo cáo. Tells how far a report has come. Derived at `now`, never recorded. */
export type ReportState = "not_received" | "returned" | "accepted";

/** Dòng như đã báo cáo. A unit or area as it was reported. */
export interface ReportedRow {
  /** Mã. Its code. */
  code: string;
  /** The figure. */
  figure: RestatedFigure;
  /** Từ ngày. The day it began: with the code, its identity. */
  from: string;
  /** Its level, if it is an area. */
  level?: AreaLevel | undefined;
  /** Tên. Its name, the last time it was reported. */
  name: string;
}

/** Lưu ý khi tính lại. Names what a reader of restated figures must know. */
export type RestateNote = "mentions" | "not_totalled" | "topics_as_coded" | "assumed_succession" | "known_predecessors";

/** Lưu ý. A note and its text. */
export interface RestateNoteTold {
  /** The note. */
  code: RestateNote;
  /** Nội dung. What it says. */
  text: string;
}

/** Tùy chọn tính lại theo tổ chức, địa bàn của một ngày. Asks for the mentions of a span of months, as they were reported and on the units or areas of one day. */
export interface RestateOptions {
  /** Từ tháng. The first month. */
  from: string;
  /** The language of names, reasons and errors. */
  lang?: Lang | undefined;
  /** The level at which areas are gathered; each at its own if absent. */
  level?: AreaLevel | undefined;
  /** Thời điểm. The moment of asking: what was submitted later does not exist. */
  now: string | Date;
  /** Units, by who reported; or areas, by what the issues are about. */
  of: Table;
  /** Theo tổ chức, địa bàn của ngày. The day whose units or areas count. */
  on: string;
  /** Đến tháng. The last month. */
  to: string;
}

/** Số liệu tính lại theo tổ chức, địa bàn của một ngày. The mentions of a span, as they were reported and on the units or areas of one day. */
export interface Restated {
  /** Whom it is for. */
  audience: Audience;
  /** Từ tháng. The first month. */
  from: string;
  /** Các lượt phản ánh. The mentions: what every figure cites, by its place from 1. */
  issues: Array<Mention>;
  /** Tài liệu không tính. What was handed in and is not counted. */
  left_out: Array<LeftOut>;
  /** The level at which areas were gathered. */
  level?: AreaLevel | undefined;
  /** How the mentions add up. */
  mentions: MentionTotals;
  /** Lưu ý. What a reader must know. */
  notes: Array<RestateNoteTold>;
  /** Thời điểm. The moment. */
  now: string;
  /** Units or areas. */
  of: Table;
  /** Theo tổ chức, địa bàn của ngày. The day whose units or areas count. */
  on: string;
  /** Không chuyển được. What could not be carried over, and why. */
  refused: Array<RefusedCode>;
  /** As reported. */
  reported: AsReported;
  /** Số báo cáo đã tính. How many reports were counted. */
  reports: number;
  /** As restated. */
  restated: AsRestated;
  /** Đến tháng. The last month. */
  to: string;
  /** How the codes add up. */
  totals: RestatedTotals;
  /** Lượt phản ánh không nêu địa bàn. Mentions that name no area: they stand in no row. */
  without_area: Array<number>;
}

/** Con số. A figure and the mentions it counts. */
export interface RestatedFigure {
  /** Số lượng đúng. How much of them stands here: as many, unless stated shares make it less. */
  amount: Amount;
  /** Vị trí các lượt phản ánh. Their places in the list of mentions, from 1. */
  cites: Array<number>;
  /** Số lượt phản ánh. How many mentions it cites: each once. */
  mentions: number;
  /** Theo lĩnh vực, chủ đề. The same by topic. */
  topics: Array<TopicAmount>;
}

/** Dòng tính lại. A unit or area of the day asked about. */
export interface RestatedRow {
  /** How sure the successions are by which something came here. */
  certainty: Certainty;
  /** Mã. Its code. */
  code: string;
  /** The figure. */
  figure: RestatedFigure;
  /** Từ ngày. The day it began: with the code, its identity. */
  from: string;
  /** Its level, if it is an area. */
  level?: AreaLevel | undefined;
  /** Tên. Its name on the day. */
  name: string;
}

/** Đối chiếu tổng số. How what was reported and what became of it add up: `reported` is `restated` and `merged` and `refused`, exactly. */
export interface RestatedTotals {
  /** Gộp làm một. How much fell on a row that the same mention stands in already: two areas that became one count once. */
  merged: Amount;
  /** Không chuyển được. How much could not be carried over. */
  refused: Amount;
  /** Số lần nêu mã. How often a code is named by a mention: of a unit once, of areas as many times as the issue names areas. */
  reported: number;
  /** Đã chuyển. How much of it stands in the restated rows. */
  restated: Amount;
}

/** Sắp xếp. One edge of a merger or split: from a predecessor to a successor, with the instrument. */
export interface Restructuring {
  /** How sure it is. */
  certainty: Certainty;
  /** Căn cứ. The instrument. */
  instrument: string;
  /** What happened. */
  kind: RestructuringKind;
  /** Units or areas. */
  of: Table;
  /** Trước sắp xếp. What was before. */
  predecessor: Identity;
  /** Tỷ phần. Which part of the predecessor went there; absent if no source states it. */
  share?: Share | undefined;
  /** Sau sắp xếp. What came after. */
  successor: Identity;
}

/** Hình thức sắp xếp. Names what happened at a restructuring. */
export type RestructuringKind = "merged_into" | "split_from" | "replaces";

/** Báo cáo có lần gửi mới. A report that was counted in one revision and has come in in another. */
export interface Revised {
  /** Lần gửi đã tính. The revision that was counted. */
  counted: number;
  /** Lần gửi mới nhất. The latest revision; `units` tells whether it was accepted or returned. */
  current: number;
  /** Khóa của báo cáo. The report. */
  report: ReportKey;
}

/** Nhịp. Tells how often something is owed. */
export type Rhythm = "month" | "quarter" | "half" | "year" | "once" | "event";

/** Mức độ rủi ro. Ranks the risk of a forecast. */
export type Risk = "low" | "medium" | "high";

/** Số quy tắc theo kết quả. How the rules came out: the four sum to the number of rules. */
export interface RuleCounts {
  /** Không đạt. Something found. */
  failed: number;
  /** Không áp dụng. Not run: it has nothing to say about such a report. */
  not_applicable: number;
  /** Không kiểm tra được. Nothing found, but not evaluable somewhere. */
  not_evaluable: number;
  /** Đạt. Evaluated everywhere, and nothing found. */
  passed: number;
}

/** Mức độ, căn cứ của quy tắc. What a regime says of one rule: how grave it is here, and under which of its own clauses it stands. */
export interface RuleSetting {
  /** Điểm, khoản. The clause of this regime that it rests on; its own if absent and the regime has that. */
  clause?: string | undefined;
  /** Mã quy tắc. The rule. */
  code: string;
  /** Its severity here, never below its floor; its own if absent. */
  severity?: Severity | undefined;
}

/** Danh mục quy tắc. The rules in the order of their codes. */
export type Rules = Array<ExplanationEntry>;

/** Mức độ hài lòng. Tells how content people are with how the matter is dealt with (CT53.1). */
export type Satisfaction = "satisfied" | "partly" | "dissatisfied" | "unclear";

/** Phạm vi. Tells how far the matter reaches. */
export type Scope = "international" | "national" | "provincial" | "local";

/** Độ mật. Marks what State secrets law or Party rules have classified. Anything but `none` is not for this library. */
export type Secrecy = "none" | "confidential" | "secret" | "top_secret";

/** Kết quả giải quyết thông tin dư luận phản ánh. The results of settlement: by the body that answers, then the matter, with what was found and done (CT53.7). */
export interface Settlement {
  /** Whom it is for. */
  audience: Audience;
  /** Theo cơ quan. The bodies that answer, in the order of their codes. */
  bodies: Array<UnitCases>;
  /** Các vụ việc. The cases that were under way on one of the days. */
  cases: Array<CaseAccount>;
  /** Số liệu. The figures, each with the places it counts. */
  figures: Array<CaseFigure>;
  /** Từ ngày. The first day. */
  from: string;
  /** Tài liệu không tính. What was handed in and is not counted. */
  left_out: Array<LeftOut>;
  /** Thời điểm. The moment. */
  now: string;
  /** Nghĩa vụ. What it is owed under, by whom, to whom and through whom; absent if nothing in force asks for it. */
  obligation?: ObligationLine | undefined;
  /** Chưa có kết quả. The places of the cases of which nothing has come yet. */
  pending: Array<number>;
  /** Đến hết ngày. The last day. */
  to: string;
}

/** Mức độ. Ranks a finding. It belongs to the regime's rule set and is never below the rule's floor. */
export type Severity = "info" | "warning" | "error";

/** Tỷ phần. An exact part of a predecessor. */
export interface Share {
  /** Mẫu số. Of how many. */
  denominator: number;
  /** Tử số. How many parts. */
  numerator: number;
}

/** Thời gian chốt số liệu. Days from one of the month before a period to one of its last month: 15 and 14 in Nghị định 09/2019/NĐ-CP, Điều 12. */
export interface ShiftedDays {
  /** Từ ngày (tháng trước). The day of the month before on which it begins. */
  first_day: number;
  /** Đến ngày. The day of the last month on which it ends. */
  last_day: number;
}

/** Kết quả của vấn đề kỳ trước. What a report says came of an earlier issue. */
export interface SourceFollowUp {
  /** What came of its forecast. */
  forecast?: ForecastOutcome | undefined;
  /** Vấn đề kỳ trước. The earlier issue. */
  of: IssueRef;
  /** Kết quả các kiến nghị. What came of its proposals. */
  proposals?: Array<SourceOutcome> | undefined;
  /** Đơn vị báo cáo. The unit that reports it. */
  reporter: string;
  /** Lần gửi. The revision of its report. */
  revision: number;
}

/** Lượt nêu vấn đề. An issue that is counted: what a figure or the text of the synthesis may rest on. Accounts and analyses stay behind. */
export interface SourceIssue {
  /** Địa bàn. The territories concerned. */
  areas?: Array<string> | undefined;
  /** Kênh nắm bắt. The ways in which it was heard. */
  channels: Array<Channel>;
  /** Tiếp nối vấn đề kỳ trước. The issue of an earlier report that it continues. */
  continues?: IssueRef | undefined;
  /** Nội dung cần chú trọng. The matters of special attention it belongs to. */
  focus?: Array<Focus> | undefined;
  /** Dự báo. The forecast. */
  forecast?: Forecast | undefined;
  /** Điểm nóng. Whether it is or may become a hot spot. */
  hot_spot?: HotSpot | undefined;
  /** Số thứ tự vấn đề. Its number in that report. */
  issue: string;
  /** Opinion or rumour. */
  nature: Nature;
  /** Kỳ báo cáo. The period of its report. */
  period: string;
  /** Kiến nghị, đề xuất. What the unit proposes, to which body. */
  proposals?: Array<Proposal> | undefined;
  /** Đơn vị báo cáo. The unit that reported it. */
  reporter: string;
  /** Lần gửi. The revision of its report. */
  revision: number;
  /** How content people are with how it is dealt with. */
  satisfaction?: Satisfaction | undefined;
  /** How far it reaches. */
  scope: Scope;
  /** Các luồng ý kiến. The streams of opinion; ethnic and religious groups are left out where the issue bears on instability, a hot spot or a risk. */
  streams: Array<Stream>;
  /** Tiêu đề. Its title. */
  title: string;
  /** Lĩnh vực, chủ đề. The topic. */
  topic: string;
  /** What came of verifying it, if it is a rumour. */
  verification?: Verification | undefined;
}

/** Kết quả kiến nghị kỳ trước. What came of an earlier proposal, and to which body it went, as far as the earlier report was given. */
export interface SourceOutcome {
  /** Số thứ tự. Its number in the earlier issue. */
  id: string;
  /** What came of it. */
  outcome: ProposalOutcome;
  /** Cơ quan được kiến nghị. The body it was addressed to; absent if the earlier report's digest was not given. */
  to?: string | undefined;
}

/** Báo cáo được tính. A report that is counted. */
export interface SourceReport {
  /** Mã băm. What was in it. */
  digest: string;
  /** Tâm trạng. Mood. */
  mood: Climate;
  /** Báo cáo không phát sinh. It declares that nothing arose. */
  nil_return?: boolean | undefined;
  /** Khóa của báo cáo. Which report. */
  report: ReportKey;
  /** Lần gửi. Which revision. */
  revision: number;
  /** Tình hình tư tưởng. Thinking. */
  thinking: Climate;
}

/** Đoạn văn bản. The part of a text a finding is about, in Unicode code points from 0: `start` is in it, `end` is not. */
export interface Span {
  /** Ký tự sau cuối. The code point after the last. */
  end: number;
  /** Ký tự đầu. The first code point. */
  start: number;
}

/** Câu hỏi về hạn trong một khoảng thời gian. Asks what is due from one day to another. */
export interface SpanOptions {
  /** Từ ngày. The first day. */
  from: string;
  /** The language of names, reasons and summaries. */
  lang?: Lang | undefined;
  /** Đến hết ngày. The last day, which belongs to the span: 400 days at most. */
  to: string;
  /** Đơn vị. One unit: only what it owes. */
  unit?: string | undefined;
}

/** Ngày đặc biệt. A day that is not what its weekday says. */
export interface SpecialDay {
  /** Ngày. The date. */
  date: string;
  /** Văn bản. The instrument, if it has been. */
  instrument?: string | undefined;
  /** What it is. */
  kind: DayKind;
  /** Tên. Its name. */
  labels: Labels;
  /** Whether it has been decided. */
  status: DayStatus;
}

/** Giai đoạn điểm nóng. Names the stage of a hot spot (CT53.2.2). */
export type Stage = "none" | "emerging" | "active" | "cooling" | "resolved" | "recurrent";

/** Tình trạng hạn. Tells where a unit stands with a deadline. Receipt moves it to on time or late, and there it stays. */
export type Standing = "no_deadline" | "no_event" | "not_due" | "due_soon" | "overdue" | "on_time" | "late" | "unknown";

/** Tình trạng báo cáo. Where every unit stands with an obligation at a moment. */
export interface StandingAnswer {
  /** Đối tượng sử dụng. Whom it is for. */
  audience: Audience;
  /** Hạn. When it is due, and why. */
  due: Due;
  /** Phần không tính. What was handed in and does not bear on this. */
  left_out: Array<LeftOut>;
  /** Thời điểm. The moment asked about. */
  now: string;
  /** Các đơn vị. Every unit that is expected to report. */
  units: Array<UnitStanding>;
}

/** Câu hỏi về tình trạng báo cáo. Asks where every unit stands with an obligation, or how complete it is. */
export interface StandingOptions {
  /** The language of names and reasons. */
  lang?: Lang | undefined;
  /** Thời điểm. The moment of asking: what was submitted later does not exist. */
  now: string | Date;
  /** Nghĩa vụ. The obligation. */
  obligation: string;
  /** Kỳ báo cáo. The period. */
  period: string;
}

/** Luồng ý kiến. One tendency toward one object, held by named groups (luồng ý kiến). */
export interface Stream {
  /** How widely it is held. */
  breadth: Breadth;
  /** Nội dung chính. Its gist. */
  gist: string;
  /** Giai tầng, nhóm người. The groups that hold it, from the regime's list. */
  groups?: Array<string> | undefined;
  /** Cường độ. How strongly it is held, from the regime's list. */
  intensity: string;
  /** Lượt ý kiến. How often it was heard; not persons, never summed across units. */
  items?: number | undefined;
  /** The tendency. */
  tendency: Tendency;
  /** What it is toward. */
  toward: Toward;
}

/** Đối tượng. What an issue is about. */
export interface Subject {
  /** Policy, project, event or task. */
  kind: SubjectKind;
  /** Tên hoặc số hiệu. Its name or number. */
  ref: string;
}

/** Loại đối tượng. Tells what kind of thing people talk about (CT53.2.1, CT53.2.2). */
export type SubjectKind = "policy" | "project" | "event" | "task";

/** Bổ sung. A supplement: what came in after a synthesis was delivered, never silently into the past. */
export interface Supplement {
  /** Số báo cáo đã tính trước đó. How many reports the delivered synthesis had counted; they are not counted again. */
  already_counted: number;
  /** Số thứ tự bổ sung. Its number among the supplements of the period. */
  number: number;
  /** Báo cáo đã tính, nay có lần gửi mới. Reports that were counted before and have come in again since: their figures have to be looked at by a person. */
  revised?: Array<Revised> | undefined;
}

/** Tùy chọn bổ sung. Says what a delivered synthesis had counted, so that a supplement counts only what came in since. */
export interface SupplementOptions {
  /** Các báo cáo đã tính. The reports that were counted: `report`, `revision` and `digest` of the entries of its `reports`. */
  counted: Array<ManifestEntry>;
  /** Số thứ tự bổ sung. The number of the supplement among those of the period. */
  number: number;
}

/** Kết quả đọc số, ký hiệu. How a symbol reads, or why it does not. */
export type Symbol = SymbolReading | {
    /** Lý do bằng lời. Why, in words. */
    message: string;
    /** Lý do. Why. */
    refused: NoSymbol;
  };

/** Ký hiệu trên văn bản. Signs of types and issuers that a jurisdiction knows from documents. Those it does not hold are unconfirmed, not wrong: they differ from province to province. */
export interface SymbolCodes {
  /** Cơ quan ban hành. Issuers. */
  issuers?: Array<KnownSign> | undefined;
  /** Loại văn bản. Types of document, besides those that the State's rules list themselves. */
  types?: Array<KnownSign> | undefined;
}

/** Thể thức. Tells by whose rules a symbol is written. */
export type SymbolForm = "party" | "state";

/** Câu hỏi về số, ký hiệu văn bản. Asks how a symbol reads. */
export interface SymbolOptions {
  /** The language of reasons and repairs. */
  lang?: Lang | undefined;
  /** Số, ký hiệu như đã ghi. The symbol as written. */
  text: string;
}

/** Cách đọc số, ký hiệu. How a symbol reads, part by part. */
export interface SymbolReading {
  /** Thể thức. By whose rules `strict` is written. */
  form: SymbolForm;
  /** Ký hiệu cơ quan. The sign of the issuer. */
  issuer: string;
  /** Đã xác nhận ký hiệu cơ quan. Whether that is confirmed. */
  issuer_known: boolean;
  /** Số. The number. */
  number: number;
  /** Phần đã sửa. What was mended. */
  repairs: Array<RepairTold>;
  /** Thể thức đã ghi. By whose rules the text was written. */
  seen: SymbolForm;
  /** Cách ghi đúng. The symbol as it should be written. */
  strict: string;
  /** Phần sau cơ quan. What follows it. */
  suffix?: string | undefined;
  /** Ký hiệu loại văn bản. The sign of the type; absent from a State official letter. */
  type?: string | undefined;
  /** Đã xác nhận ký hiệu loại. Whether that is confirmed. */
  type_known: boolean;
  /** Năm. The year. */
  year?: number | undefined;
}

/** Báo cáo tổng hợp tình hình dư luận. The synthesis of a month: what the accepted reports sum to (CT53.8). */
export interface Synthesis {
  /** Whom it is for. */
  audience: Audience;
  /** So với kỳ trước. What changed since the month before. */
  comparison: Comparison;
  /** Thời điểm tổng hợp. The moment as of which it was composed: what was submitted later is not in it. */
  composed_at: string;
  /** Văn bản. The document that carries it. */
  document?: Document | undefined;
  /** Số liệu. The figures. */
  figures: Figures;
  /** Kết quả của các vấn đề kỳ trước. What the reports say came of earlier issues. */
  followed_up?: Array<SourceFollowUp> | undefined;
  /** Các lượt nêu vấn đề. The issues that are counted. */
  issues: Array<SourceIssue>;
  /** Phương pháp. How it was made. */
  method: Method;
  /** Kỳ báo cáo (tháng). The month summed up. */
  period: string;
  /** Đơn vị tổng hợp. The unit that composes it. */
  reporter: string;
  /** Các báo cáo được tính. The reports that are counted. */
  reports: Array<SourceReport>;
  /** Lần gửi. The revision: 1 for the first submission. */
  revision: number;
  /** Mẫu báo cáo. The schema the synthesis follows. */
  schema: SynthesisSchema;
  /** Thời điểm gửi. When it was submitted; absent while it is a draft. */
  submitted_at?: string | undefined;
  /** Bổ sung. What it adds to, if it is a supplement to a synthesis already delivered. */
  supplement?: Supplement | undefined;
  /** Các đơn vị. Every unit that is expected to report, and where it stands. */
  units: Array<UnitLine>;
}

/** Mẫu báo cáo. Names the schema that a synthesis follows. */
export type SynthesisSchema = "urn:dlxh:schema:synthesis:1";

/** Tùy chọn tổng hợp. Asks for the synthesis of a month. */
export interface SynthesiseOptions {
  /** Bản tóm lược các báo cáo kỳ trước. Digests of the reports of the month before, to compare with. */
  context?: Array<Digest> | undefined;
  /** The language of errors. */
  lang?: Lang | undefined;
  /** Thời điểm. The moment of asking: what was submitted later does not exist. */
  now: string | Date;
  /** Kỳ báo cáo (tháng). The month. */
  period: string;
  /** Bổ sung cho báo cáo đã trình. Asks for a supplement to a synthesis that was delivered. */
  supplement?: SupplementOptions | undefined;
}

/** Bảng dữ liệu. Names one of the two tables that restructurings connect within. */
export type Table = "units" | "areas";

/** Bảng. Names a table. */
export type TableName = "reports" | "issues" | "streams" | "findings" | "completeness" | "cases" | "tally";

/** Yêu cầu bảng số liệu. Asks for a table. */
export interface TableOptions {
  /** Kèm nhãn. Adds to each column of codes one of what they are called in this language, and names it after it (`tendency_vi`). */
  labels?: Array<Lang> | undefined;
  /** The language of messages and reasons. */
  lang?: Lang | undefined;
  /** Thời điểm. The moment of asking: what was submitted later does not exist. */
  now: string | Date;
  /** Nghĩa vụ. The obligation that completeness is about. */
  obligation?: string | undefined;
  /** Kỳ báo cáo. The period that completeness is about. */
  period?: string | undefined;
  /** Which table. */
  table: TableName;
  /** Kèm phần không tính. Also takes what is not counted: returned reports, and in `reports` every document with the reason. */
  uncounted?: boolean | undefined;
}

/** Số liệu cộng và phần không tính. The sum of reports, and what was left out of it. */
export interface Tallied {
  /** Phần không tính. What was handed in and is not counted, with the reason. */
  left_out: Array<LeftOut>;
  /** Số liệu cộng. The sum. */
  tally: Tally;
}

/** Số liệu cộng. A partial sum of reports: which reports it counts, and the counts. Nothing in it that cannot be subtracted, no text. */
export interface Tally {
  /** Whom it is for. */
  audience: Audience;
  /** Số liệu. The counts; absent if a report was met twice. */
  counts?: TallyCounts | undefined;
  /** Các báo cáo đã tính. The reports it counts, in the order of their keys. */
  manifest: Array<ManifestEntry>;
  /** Mẫu số liệu. The schema the tally follows. */
  schema: TallySchema;
}

/** Số liệu. The counts of a tally: mentions (report × issue), not persons and not distinct matters. */
export interface TallyCounts {
  /** Luồng ý kiến theo mức độ phổ biến. Streams by breadth. */
  breadth?: Array<Cell9> | undefined;
  /** Theo kênh nắm bắt. Issues by channel; an issue may be heard in several. */
  channels?: Array<Cell5> | undefined;
  /** Theo nội dung cần chú trọng. Issues by matter of special attention; an issue may belong to several. */
  focus?: Array<Cell3> | undefined;
  /** Dự báo theo mức rủi ro. Forecasts by risk and direction. */
  forecasts?: Array<Cell11> | undefined;
  /** Luồng ý kiến theo nhóm người. Streams by group; a stream may be held by several, and ethnic and religious groups are left out where the issue bears on instability, a hot spot or a risk above low: these do not sum to the streams. */
  groups?: Array<Cell10> | undefined;
  /** Điểm nóng theo giai đoạn. Hot spots by stage. */
  hot_spots?: Array<Cell7> | undefined;
  /** Luồng ý kiến theo cường độ. Streams by intensity. */
  intensity?: Array<Cell10> | undefined;
  /** Số vấn đề. Issues. */
  issues: number;
  /** Báo cáo theo mức độ tâm trạng. Reports by level of mood. */
  mood?: Array<Cell10> | undefined;
  /** Theo tính chất. Issues by nature. */
  natures?: Array<Cell4> | undefined;
  /** Số báo cáo không phát sinh. Reports that declare that nothing arose. */
  nil_returns: number;
  /** Kiến nghị theo cơ quan. Proposals by body and kind. */
  proposals?: Array<Cell12> | undefined;
  /** Số báo cáo. Reports. */
  reports: number;
  /** Theo mức độ hài lòng. Issues by satisfaction. */
  satisfaction?: Array<Cell6> | undefined;
  /** Theo phạm vi. Issues by scope. */
  scopes?: Array<Cell2> | undefined;
  /** Số luồng ý kiến. Streams. */
  streams: number;
  /** Luồng ý kiến theo khuynh hướng. Streams by tendency toward each object. */
  tendencies?: Array<Cell8> | undefined;
  /** Báo cáo theo mức độ tư tưởng. Reports by level of thinking. */
  thinking?: Array<Cell10> | undefined;
  /** Theo chủ đề. Issues by topic. */
  topics?: Array<Cell> | undefined;
}

/** Tùy chọn cộng số liệu. Asks for the sum of reports. */
export interface TallyOptions {
  /** The language of errors. */
  lang?: Lang | undefined;
  /** Thời điểm. The moment of asking: what was submitted later does not exist. */
  now: string | Date;
}

/** Mẫu số liệu cộng. Names the schema that a tally follows. */
export type TallySchema = "urn:dlxh:schema:tally:1";

/** Khuynh hướng. Names the tendency of a stream. Never totalled across objects. */
export type Tendency = "approving" | "opposing" | "wavering" | "worried" | "unclear";

/** Khuynh hướng theo đối tượng. A tendency toward an object: tendencies are never totalled across objects. */
export interface TendencyCell {
  /** The tendency. */
  tendency: Tendency;
  /** The object. */
  toward: Toward;
}

/** Bước đã thực hiện. A step of a case, with the names of the bodies on its day. */
export interface ToldStep {
  /** Cơ quan thực hiện. The body that did it. */
  by: string;
  /** Phản hồi đến. To whom it was fed back. */
  fed_back_to?: Audiences | undefined;
  /** Căn cứ, văn bản. The document by which it was done. */
  ground: string;
  /** Tên bước. What that is called. */
  label: string;
  /** Tên cơ quan. What that body was called. */
  name?: string | undefined;
  /** Ngày. The day. */
  on: string;
  /** Why it was not taken up. */
  reason?: DeclineReason | undefined;
  /** What was done. */
  state: CaseState;
  /** Nội dung, kết quả. What was found, done or said. */
  status_notes?: string | undefined;
  /** How much proved to be so. */
  verified_as?: VerifiedAs | undefined;
}

/** Số liệu theo lĩnh vực, chủ đề. One topic of a figure. */
export interface TopicAmount {
  /** Số lượng đúng. How much of them stands here. */
  amount: Amount;
  /** Số lượt phản ánh. How many mentions of it the row cites. */
  mentions: number;
  /** Lĩnh vực, chủ đề. The topic, as it was coded. */
  topic: string;
}

/** Chủ đề. An entry of the list of topics. */
export interface TopicEntry {
  /** Mã. Its code. */
  code: string;
  /** Từ ngày. The first day it may be used; the regime's own if absent. */
  from?: string | undefined;
  /** Tên. Its name. */
  labels: Labels;
  /** Đến trước ngày. The day after its last. */
  to?: string | undefined;
}

/** Đối tượng của khuynh hướng. Names what a tendency is toward. */
export type Toward = "decision" | "handling" | "situation" | "proposal";

/** Bước. Names a step of a deadline's explanation. */
export type TraceCode = "rule" | "counted_from" | "local_decision" | "assumption" | "nominal" | "rest_day" | "make_up_workday" | "act_by" | "calendar_unknown";

/** Một bước giải thích. One step of a deadline's explanation. */
export interface TraceStep {
  /** Ngày. The day it speaks of. */
  date?: string | undefined;
  /** Văn bản căn cứ. The instrument it rests on. */
  instrument?: string | undefined;
  /** Bước. Which step. */
  step: TraceCode;
  /** Nội dung. What it says. */
  text: string;
}

/** Đơn vị vào một ngày. A unit on one day. */
export interface UnitAsOf {
  /** Trách nhiệm giải trình. Who answers for it. */
  answers: Answers;
  /** Mức độ xác nhận. How sure its existence is. */
  certainty: Certainty;
  /** Loại đơn vị. Its class. */
  class: UnitClass;
  /** Mã. Its code. */
  code: string;
  /** Từ ngày. The day it began: with the code, its identity. */
  from: string;
  /** Tên. Its name on the day. */
  name: Labels;
  /** Đến ngày. The day after its last. */
  to?: string | undefined;
}

/** Đơn vị và các vụ việc. A body that answers, with its cases. */
export interface UnitCases {
  /** Vị trí các vụ việc. The places of its cases. */
  cases: Array<number>;
  /** Tên. What it is called. */
  name?: string | undefined;
  /** Đơn vị. The unit. */
  unit: string;
}

/** Loại tổ chức. Names the class of a unit. Closed: nothing below a commune or a party cell, and never a person. */
export type UnitClass = "provincial_committee" | "standing_committee" | "standing_board" | "party_board" | "party_office" | "district_committee" | "direct_committee" | "commune_committee" | "party_cell" | "party_caucus" | "party_group" | "fatherland_front" | "socio_political_organisation" | "peoples_committee" | "agency";

/** Số đơn vị theo mức độ chắc chắn của nghĩa vụ. Counts of units by how sure their duty is. */
export interface UnitCounts {
  /** Giả định. We take it to be so. */
  assumed: number;
  /** Chắc chắn. The text names them. */
  certain: number;
  /** Chưa rõ. The text can be read either way. */
  unresolved: number;
}

/** Đơn vị có nghĩa vụ. A unit that owes something, with the reason. */
export interface UnitDuty {
  /** Căn cứ. What that rests on. */
  basis: Basis;
  /** Mức độ chắc chắn của nghĩa vụ. How sure it is that it owes the report. */
  duty: DutyKind;
  /** Tên. Its name on the last day of the period. */
  name: string;
  /** Lý do. Why. */
  reason: string;
  /** Đơn vị. The unit. */
  unit: string;
}

/** Tình trạng của đơn vị. Where one unit stands. */
export interface UnitLine {
  /** What that rests on. */
  basis: Basis;
  /** How sure it is that it owes the report. */
  duty: DutyKind;
  /** Lần gửi. The latest revision. */
  revision?: number | undefined;
  /** Where it stands with the deadline. */
  standing: Standing;
  /** How far its report has come. */
  state: ReportState;
  /** Đơn vị. The unit. */
  unit: string;
}

/** Tổ chức, cơ quan. A unit while it existed as the same unit: identified by code and `from`. */
export interface UnitRecord {
  /** Who answers for it. */
  answers: Answers;
  /** How sure its existence is. */
  certainty: Certainty;
  /** Its class. */
  class: UnitClass;
  /** Mã. Its code, opaque. */
  code: string;
  /** Từ ngày. The first day. */
  from: string;
  /** Tên gọi. Its names, one after the other. */
  names: Array<DatedName>;
  /** Đến trước ngày. The day after the last. */
  to?: string | undefined;
}

/** Tình trạng của đơn vị. Where one unit stands, with the reason it is expected. */
export interface UnitStanding {
  /** Căn cứ. What that rests on. */
  basis: Basis;
  /** Mức độ chắc chắn của nghĩa vụ. How sure it is that it owes the report. */
  duty: DutyKind;
  /** Số lỗi. How many errors the latest revision has. */
  errors?: number | undefined;
  /** Tên. Its name on the last day of the period. */
  name: string;
  /** Lý do. Why. */
  reason: string;
  /** Lần gửi. The latest revision. */
  revision?: number | undefined;
  /** Tình trạng hạn. Where it stands. */
  standing: Standing;
  /** Trạng thái báo cáo. How far its report has come. */
  state: ReportState;
  /** Thời điểm gửi. When the first submission came in; the latest, if the first was not handed in. */
  submitted_at?: string | undefined;
  /** Đơn vị. The unit. */
  unit: string;
}

/** Báo cáo đột xuất về dư luận xã hội. The report of one unit on what people say of one event, sent without waiting for the month to end. */
export interface UrgentOpinion {
  /** Văn bản. The document that carries the report. */
  document?: Document | undefined;
  /** Sự việc. What happened: the event, and nobody in it. */
  event: string;
  /** Các vấn đề dư luận quan tâm. What people say of it. */
  issues: Array<Issue>;
  /** Ngày xảy ra sự việc. The day of the event: the report is outside the rhythm, and this is its period. */
  period: string;
  /** Đơn vị báo cáo. The unit that reports. */
  reporter: string;
  /** Lần gửi. The revision: 1 for the first submission, one more each time it is sent again. */
  revision: number;
  /** Mẫu báo cáo. The schema the report follows. */
  schema: UrgentOpinionSchema;
  /** Số thứ tự báo cáo trong ngày. The number among the unit's urgent reports of that day, if there are several. */
  serial?: number | undefined;
  /** Thời điểm gửi. When it was submitted. */
  submitted_at: string;
}

/** Mẫu báo cáo. Names the schema that an urgent report follows. */
export type UrgentOpinionSchema = "urn:dlxh:schema:urgent-opinion:1";

/** Tùy chọn kiểm tra. How a report is to be validated. */
export interface ValidateOptions {
  /** Bản tóm lược các báo cáo liên quan. Digests of earlier and neighbouring reports. */
  context?: Array<Digest> | undefined;
  /** Kèm số quy tắc theo kết quả. Whether to tell how the rules came out. */
  counts?: boolean | undefined;
  /** The language of messages. */
  lang?: Lang | undefined;
  /** Số phát hiện tối đa. How many findings to give at most; 1,000 unless told. */
  limit?: number | undefined;
  /** Thời điểm. The moment of asking. */
  now: string | Date;
}

/** Kết quả kiểm tra. The answer to a validation: every fault with its place, and what could not be checked. */
export interface Validation {
  /** Được tiếp nhận. Whether the report stands: no finding is an error. */
  accepted: boolean;
  /** Số lỗi. How many findings are errors, shown or cut. */
  errors: number;
  /** Các phát hiện. What is wrong, ordered by pointer, code and span. */
  findings: Array<Finding>;
  /** Phần không kiểm tra được. What could not be checked, and why. */
  not_evaluable?: Array<NotEvaluable> | undefined;
  /** Số quy tắc theo kết quả. How the rules came out, if it was asked for. */
  rules?: RuleCounts | undefined;
  /** Số phát hiện đưa ra. How many findings are given here. */
  shown: number;
  /** Tổng số phát hiện. How many there are. */
  total: number;
}

/** Kết quả kiểm chứng. Tells what came of verifying a rumour. */
export type Verification = "unverified" | "true" | "partly" | "false";

/** Kết quả xác minh. Tells how much of what was raised proved to be so when it was looked into. */
export type VerifiedAs = "founded" | "partly" | "unfounded";

/** Lý do không tính. Tells why a document that was handed in is not counted. */
export type WhyLeftOut = "unreadable" | "unplaced" | "after_now" | "superseded" | "repeated" | "conflict" | "returned" | "elsewhere" | "not_owed" | "through_monthly";

/** Lý do chưa kiểm tra được. Tells why a rule could not be evaluated. */
export type WhyNot = "unreadable" | "no_regime" | "no_context" | "out_of_reach";

/** Lý do không chuyển được. Tells why what was said of a unit or area cannot be carried over to another day. */
export type WhyNotCarried = "share_unstated" | "no_successor" | "no_predecessor" | "several_predecessors" | "too_wide" | "no_such_level";

/** Khoảng thời gian báo cáo. The days a report covers. */
export interface Window {
  /** Ngày đầu. The first. */
  first: string;
  /** Ngày cuối. The last. */
  last: string;
}

/** Which days a report covers. */
export type WindowRule = {
    rule: "unset";
  } | {
    rule: "calendar";
  } | {
    /** Từ ngày (tháng trước). The day of the month before on which it begins. */
    first_day: number;
    /** Đến ngày. The day of the last month on which it ends. */
    last_day: number;
    rule: "shifted";
  };
