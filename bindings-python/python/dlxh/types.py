"""The shapes of what goes in and what comes out, for type checkers. Made by types_gen.py from ../schemas.

To mend: python bindings-python/types_gen.py
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal, TypeAlias, TypedDict

ActivityForm: TypeAlias = Literal["dialogue", "supervision", "social_criticism", "initiative"]
"""Hình thức. Tells in which form people took part (CT53.2.2, CT53.5)."""

AgencyResultsSchema: TypeAlias = Literal["urn:dlxh:schema:agency-results:1"]
"""Mẫu báo cáo. Names the schema that a report of results follows."""

Answers: TypeAlias = Literal["post", "body", "not_stated"]
"""Chịu trách nhiệm. Tells who answers for a unit (CT53.6)."""

AreaLevel: TypeAlias = Literal["province", "district", "commune"]
"""Cấp hành chính. Names the level of an area."""

Audience: TypeAlias = Literal["working"]
"""Đối tượng sử dụng. Tells whom an output is for. There is one value: until disclosure control decides, nothing is for release."""

Basis: TypeAlias = Literal["text", "implied", "local"]
"""Cơ sở. Tells what an obligation, or a part of it, rests on."""

Breadth: TypeAlias = Literal["overwhelming_majority", "majority", "large_number", "many", "section", "some", "few"]
"""Mức độ phổ biến. Tells how widely a stream is held: ordinal words, no percentages, for none are official."""

BusinessDayConvention: TypeAlias = Literal["following", "modified_following", "preceding", "modified_preceding", "unadjusted", "half_month_modified_following", "nearest"]
"""Quy ước ngày làm việc. Says where a day goes that is not worked (the seven of QuantLib, `ql/time/businessdayconvention.hpp`)."""

CaseCount: TypeAlias = Literal["received", "assigned", "founded", "partly", "unfounded", "settled", "explained", "declined", "fed_back", "closed", "open", "never_answered", "reopened", "overdue", "past_limit"]
"""Số liệu vụ việc. Names what is counted over cases. A reopened case is counted by its present spell, and once more as reopened."""

CaseEvent: TypeAlias = Literal["received", "outcome"]
"""Sự việc làm phát sinh. Names the step of a case that calls for something."""

CaseGrouping: TypeAlias = Literal["body", "topic", "district"]
"""Phân theo. Names what cases are grouped by."""

CaseState: TypeAlias = Literal["received", "assigned", "verified", "handling", "settled", "explained", "declined", "fed_back", "closed"]
"""Trạng thái vụ việc. Names what was done last about a matter: the states a case goes through."""

Caveat: TypeAlias = Literal["not_a_sample", "mentions", "not_totalled", "absence_is_not_settlement", "open_duties", "groups_withheld"]
"""Lưu ý về phương pháp. States what a reader must not take the figures for."""

Certainty: TypeAlias = Literal["confirmed", "assumed"]
"""Mức độ chắc chắn. Tells how sure a fact is."""

Channel: TypeAlias = Literal["party_cell_meeting", "residents_meeting", "voter_meeting", "dialogue", "front_and_organisations", "collaborators", "petitions", "hotline", "survey", "press", "online"]
"""Kênh nắm bắt. Names the way in which opinion was heard."""

CommitmentOutcome: TypeAlias = Literal["done", "under_way", "not_done", "withdrawn"]
"""Kết quả thực hiện cam kết. Tells what became of a commitment by the day of the report."""

Comparability: TypeAlias = Literal["comparable", "nothing_owed", "no_context"]
"""Khả năng so sánh. Tells whether the month can be compared with the one before."""

DayKind: TypeAlias = Literal["public_holiday", "substituted_rest", "make_up_workday"]
"""Loại ngày. Tells what a special day is."""

DayNature: TypeAlias = Literal["workday", "weekly_rest", "public_holiday", "substituted_rest", "make_up_workday"]
"""Tính chất của ngày. Tells why a day is worked or not."""

DayStatus: TypeAlias = Literal["enacted", "projected"]
"""Tình trạng. Tells whether a special day has been decided."""

DeclineReason: TypeAlias = Literal["out_of_competence", "answered", "not_specific", "own_regime"]
"""Lý do không thụ lý. Tells why a matter was not taken up."""

Direction: TypeAlias = Literal["rising", "steady", "falling"]
"""Chiều hướng. Tells where a matter is expected to go."""

DueAssumption: TypeAlias = Literal["month_offset"]
"""Phần giả định. Names a part of a due rule that the text leaves to the reader."""

DurationTo: TypeAlias = Literal["outcome", "fed_back", "closed"]
"""Thời gian. Names what a duration runs to; it runs from the day a spell was received."""

DutyKind: TypeAlias = Literal["certain", "assumed", "unresolved"]
"""Mức độ chắc chắn của nghĩa vụ. Tells how sure it is that a unit owes something."""

ErrorCode: TypeAlias = Literal["empty", "too_large", "too_deep", "not_utf8", "byte_order_mark", "truncated", "syntax", "duplicate_member", "number_out_of_range", "unknown_operation", "bad_options", "bad_input", "bad_jurisdiction", "not_found", "internal"]
"""Mã lỗi gọi hàm. Names why a call could not be carried out."""

Firmness: TypeAlias = Literal["firm", "provisional"]
"""Độ chắc chắn. Tells whether a computed day can still move."""

Focus: TypeAlias = Literal["internal_opinion", "latent_instability", "online_opinion", "social_negatives", "leadership_shortcomings"]
"""Nội dung cần chú trọng. Names the matters of special attention (CT53.2.1, five as we read the list)."""

ForecastOutcome: TypeAlias = Literal["came_true", "partly", "did_not", "too_early"]
"""Kết quả dự báo. Tells what came of a forecast."""

GroupKind: TypeAlias = Literal["stratum", "ethnic", "religious"]
"""Loại nhóm. Tells which groups need the protection of their members."""

HierarchyName: TypeAlias = Literal["party", "state", "front", "area"]
"""Hệ thống. Names the hierarchies."""

Lang: TypeAlias = Literal["vi", "en"]
"""Ngôn ngữ. Chooses the language of messages and labels."""

LimitState: TypeAlias = Literal["unset", "open", "overdue", "met", "late"]
"""Tình trạng hạn của vụ việc. Tells where a case stands with a limit."""

MonthlyOpinionSchema: TypeAlias = Literal["urn:dlxh:schema:monthly-opinion:1"]
"""Mẫu báo cáo. Names the schema that a monthly report follows."""

MovedPart: TypeAlias = Literal["due", "act_by", "firmness", "window", "duties"]
"""Nội dung thay đổi. Names what a later decision changes of a deadline."""

Nature: TypeAlias = Literal["opinion", "rumour"]
"""Tính chất. Tells opinion from rumour."""

NoSymbol: TypeAlias = Literal["empty", "no_number", "number_out_of_range", "missing_part", "too_many_parts", "unexpected_character", "malformed_sign", "ambiguous"]
"""Lý do không đọc được. Tells why a text is no symbol."""

NoticeTo: TypeAlias = Literal["area", "group"]
"""Đối tượng được thông báo. Names the public a notice is for: never a person (CT53.8)."""

Novelty: TypeAlias = Literal["new", "continuing"]
"""Tính mới. Tells whether an issue was reported before."""

PaperFormat: TypeAlias = Literal["markdown", "html"]
"""Định dạng. Names a format."""

PaperKind: TypeAlias = Literal["settlement", "feedback", "notice"]
"""Văn bản. Names a document that can be rendered."""

PaperPart: TypeAlias = Literal["issuer", "symbol", "place", "issued_on", "authority", "post", "recipients"]
"""Thành phần thể thức. Names a part that a document must have."""

ParticipationSchema: TypeAlias = Literal["urn:dlxh:schema:participation:1"]
"""Mẫu báo cáo. Names the schema that a report on participation follows."""

ProposalKind: TypeAlias = Literal["verify", "settle", "explain", "dialogue", "survey", "adjust_policy"]
"""Loại kiến nghị, đề xuất. Names what a proposal asks a body to do. Closed: nothing personal, punitive or for enforcement."""

ProposalOutcome: TypeAlias = Literal["done", "in_progress", "not_done", "declined"]
"""Kết quả kiến nghị. Tells what came of a proposal."""

Repair: TypeAlias = Literal["not_composed", "look_alike", "prefix", "space", "punctuation", "dash", "separator", "leading_zero", "letter_case", "diacritic", "year", "other_form"]
"""Chỗ đã sửa. Names what had to be mended to read a symbol."""

ReportState: TypeAlias = Literal["not_received", "returned", "accepted"]
"""Trạng thái báo cáo. Tells how far a report has come. Derived at `now`, never recorded."""

RestateNote: TypeAlias = Literal["mentions", "not_totalled", "topics_as_coded", "assumed_succession", "known_predecessors"]
"""Lưu ý khi tính lại. Names what a reader of restated figures must know."""

RestructuringKind: TypeAlias = Literal["merged_into", "split_from", "replaces"]
"""Hình thức sắp xếp. Names what happened at a restructuring."""

Rhythm: TypeAlias = Literal["month", "quarter", "half", "year", "once", "event"]
"""Nhịp. Tells how often something is owed."""

Risk: TypeAlias = Literal["low", "medium", "high"]
"""Mức độ rủi ro. Ranks the risk of a forecast."""

Satisfaction: TypeAlias = Literal["satisfied", "partly", "dissatisfied", "unclear"]
"""Mức độ hài lòng. Tells how content people are with how the matter is dealt with (CT53.1)."""

Scope: TypeAlias = Literal["international", "national", "provincial", "local"]
"""Phạm vi. Tells how far the matter reaches."""

Secrecy: TypeAlias = Literal["none", "confidential", "secret", "top_secret"]
"""Độ mật. Marks what State secrets law or Party rules have classified. Anything but `none` is not for this library."""

Severity: TypeAlias = Literal["info", "warning", "error"]
"""Mức độ. Ranks a finding. It belongs to the regime's rule set and is never below the rule's floor."""

Stage: TypeAlias = Literal["none", "emerging", "active", "cooling", "resolved", "recurrent"]
"""Giai đoạn điểm nóng. Names the stage of a hot spot (CT53.2.2)."""

Standing: TypeAlias = Literal["no_deadline", "no_event", "not_due", "due_soon", "overdue", "on_time", "late", "unknown"]
"""Tình trạng hạn. Tells where a unit stands with a deadline. Receipt moves it to on time or late, and there it stays."""

SubjectKind: TypeAlias = Literal["policy", "project", "event", "task"]
"""Loại đối tượng. Tells what kind of thing people talk about (CT53.2.1, CT53.2.2)."""

SymbolForm: TypeAlias = Literal["party", "state"]
"""Thể thức. Tells by whose rules a symbol is written."""

SynthesisSchema: TypeAlias = Literal["urn:dlxh:schema:synthesis:1"]
"""Mẫu báo cáo. Names the schema that a synthesis follows."""

Table: TypeAlias = Literal["units", "areas"]
"""Bảng dữ liệu. Names one of the two tables that restructurings connect within."""

TableName: TypeAlias = Literal["reports", "issues", "streams", "findings", "completeness", "cases", "tally"]
"""Bảng. Names a table."""

TallySchema: TypeAlias = Literal["urn:dlxh:schema:tally:1"]
"""Mẫu số liệu cộng. Names the schema that a tally follows."""

Tendency: TypeAlias = Literal["approving", "opposing", "wavering", "worried", "unclear"]
"""Khuynh hướng. Names the tendency of a stream. Never totalled across objects."""

Toward: TypeAlias = Literal["decision", "handling", "situation", "proposal"]
"""Đối tượng của khuynh hướng. Names what a tendency is toward."""

TraceCode: TypeAlias = Literal["rule", "counted_from", "local_decision", "assumption", "nominal", "rest_day", "make_up_workday", "act_by", "calendar_unknown"]
"""Bước. Names a step of a deadline's explanation."""

UnitClass: TypeAlias = Literal["provincial_committee", "standing_committee", "standing_board", "party_board", "party_office", "district_committee", "direct_committee", "commune_committee", "party_cell", "party_caucus", "party_group", "fatherland_front", "socio_political_organisation", "peoples_committee", "agency"]
"""Loại tổ chức. Names the class of a unit. Closed: nothing below a commune or a party cell, and never a person."""

UrgentOpinionSchema: TypeAlias = Literal["urn:dlxh:schema:urgent-opinion:1"]
"""Mẫu báo cáo. Names the schema that an urgent report follows."""

Verification: TypeAlias = Literal["unverified", "true", "partly", "false"]
"""Kết quả kiểm chứng. Tells what came of verifying a rumour."""

VerifiedAs: TypeAlias = Literal["founded", "partly", "unfounded"]
"""Kết quả xác minh. Tells how much of what was raised proved to be so when it was looked into."""

WhyLeftOut: TypeAlias = Literal["unreadable", "unplaced", "after_now", "superseded", "repeated", "conflict", "returned", "elsewhere", "not_owed", "through_monthly"]
"""Lý do không tính. Tells why a document that was handed in is not counted."""

WhyNot: TypeAlias = Literal["unreadable", "no_regime", "no_context", "out_of_reach"]
"""Lý do chưa kiểm tra được. Tells why a rule could not be evaluated."""

WhyNotCarried: TypeAlias = Literal["share_unstated", "no_successor", "no_predecessor", "several_predecessors", "too_wide", "no_such_level"]
"""Lý do không chuyển được. Tells why what was said of a unit or area cannot be carried over to another day."""


class _AccountOptions(TypedDict):
    from_: str | date
    """Từ ngày. The first day."""
    now: str | datetime
    """Thời điểm. The moment of asking: what was submitted later does not exist."""
    to: str | date
    """Đến hết ngày. The last day: cases are told as they stood at its end."""


class AccountOptions(_AccountOptions, total=False):
    """Yêu cầu báo cáo kết quả giải quyết, phản hồi. Asks for an account of the cases that were under way between two days."""

    lang: Lang | None
    """The language of names and labels."""


class _Activity(TypedDict):
    form: ActivityForm
    """Its form."""
    id: str
    """Số thứ tự. Its number in the report."""
    on: str
    """Ngày. The day."""
    summary: str
    """Nội dung, kết quả. What was said, found or relayed."""
    title: str
    """Tiêu đề. Its title."""
    topic: str
    """Lĩnh vực, chủ đề. The topic, from the regime's list."""


class Activity(_Activity, total=False):
    """Hoạt động. One dialogue, supervision, criticism or relaying (hoạt động)."""

    areas: list[str]
    """Địa bàn. The territories concerned."""
    bodies: list[str]
    """Cơ quan cùng đối thoại, được giám sát, phản biện hoặc nhận kiến nghị. The bodies it was held with, that were examined, or to which it was relayed."""
    cases: list[CaseRef]
    """Các vụ việc liên quan. The cases it was about."""
    commitments: list[Commitment]
    """Các cam kết. What bodies promised there."""
    groups: list[str]
    """Giai tầng, nhóm người. The groups that took part, from the regime's list."""
    raised: list[Raised]
    """Các vấn đề dư luận liên quan. The issues of opinion it was about."""


class Adjusted(TypedDict):
    """Ngày chuyển đến. Where a day goes that is not worked; a workday stays."""

    convention: BusinessDayConvention
    """Quy ước. By which convention."""
    date: str
    """Ngày. The day it goes to."""
    firmness: Firmness
    """Độ chắc chắn. Whether that can still change."""


class _AgencyResults(TypedDict):
    cases: list[Case]
    """Các vụ việc. What became of them, from the first step to the last so far."""
    matters: list[Matter]
    """Các nội dung phản ánh. The matters that its cases are about."""
    period: str
    """Số liệu tính đến ngày. The day on which things stood so: the report is outside the rhythm, and this is its period."""
    reporter: str
    """Đơn vị báo cáo. The body that reports."""
    revision: int
    """Lần gửi. The revision: 1 for the first submission, one more each time it is sent again."""
    schema: AgencyResultsSchema
    """Mẫu báo cáo. The schema the report follows."""
    submitted_at: str
    """Thời điểm gửi. When it was submitted."""


class AgencyResults(_AgencyResults, total=False):
    """Báo cáo kết quả tiếp nhận, xác minh, xử lý thông tin dư luận phản ánh. The report of one body on what it received, verified and handled, as things stood on a day (CT53.7)."""

    document: Document
    """Văn bản. The document that carries the report."""


_AgendaWords = TypedDict("_AgendaWords", {"from": "str"})


class Agenda(_AgendaWords):
    """Lịch đến hạn. What is due from one day to another, and what is owed then without a day."""

    deadlines: list[AgendaEntry]
    """Đến hạn. What is due, or has its last workday, on one of these days: by that workday, then obligation, then period."""
    no_deadline: list[AgendaEntry]
    """Không quy định hạn. What is owed for a period that the span touches and has no deadline."""
    nobody: list[AgendaEntry]
    """Không còn đơn vị nào có nghĩa vụ. What the directive asks for in the span and no unit owes: those that did are gone, and nothing says who follows them."""
    to: str
    """Đến hết ngày. The last day."""
    unknown: list[AgendaEntry]
    """Chưa tính được hạn. What may be due in the span, but the calendar does not reach far enough to say when."""


class _AgendaEntry(TypedDict):
    basis: Basis
    """Căn cứ. What the due rule rests on."""
    clause: str
    """Điều khoản. The clause."""
    label: str
    """Tên nghĩa vụ. Its name."""
    obligation: str
    """Nghĩa vụ. The obligation."""
    period: str
    """Kỳ báo cáo. The period."""
    summary: str
    """Tóm tắt bằng lời. In words."""
    units: list[UnitDuty]
    """Đơn vị có nghĩa vụ. Who owes it."""


class AgendaEntry(_AgendaEntry, total=False):
    """Việc đến hạn. What is owed for one period, by whom, to whom, and when it is due."""

    act_by: str
    """Nên hoàn thành trong ngày. The last workday by the due day; absent if the calendar does not reach."""
    assumed: list[DueAssumption]
    """Điều giả định. What of the due rule is assumed."""
    due: str
    """Hạn. The due day."""
    firmness: Firmness
    """Độ chắc chắn. Whether `act_by` can still move."""
    to: Recipient
    """Gửi đến. To whom; absent if the text does not say."""
    via: Recipient
    """Gửi qua. Through whom."""


_AreaAsOfWords = TypedDict("_AreaAsOfWords", {"from": "str"})


class _AreaAsOf(_AreaAsOfWords):
    code: str
    """Mã. Its code."""
    level: AreaLevel
    """Cấp. Its level."""
    name: Labels
    """Tên. Its name on the day."""


class AreaAsOf(_AreaAsOf, total=False):
    """Địa bàn vào một ngày. An area on one day."""

    to: str
    """Đến ngày. The day after its last."""


_AreaRecordWords = TypedDict("_AreaRecordWords", {"from": "str"})


class _AreaRecord(_AreaRecordWords):
    code: str
    """Mã. Its code at the General Statistics Office, opaque."""
    level: AreaLevel
    """Its level."""
    names: list[DatedName]
    """Tên gọi. Its names, one after the other."""


class AreaRecord(_AreaRecord, total=False):
    """Địa bàn. A territory while it was the same territory: identified by code and `from`."""

    to: str
    """Đến trước ngày. The day after the last."""


class AsOf(TypedDict):
    """Tổ chức vào một ngày. The hierarchy on one day: all of it, or what was asked for."""

    areas: list[Placed2]
    """Các địa bàn. The areas of the day."""
    date: str
    """Ngày. The day."""
    units: list[Placed]
    """Các đơn vị. The units of the day."""


class _AsOfOptions(TypedDict):
    date: str | date
    """Ngày. The day."""


class AsOfOptions(_AsOfOptions, total=False):
    """Câu hỏi về tổ chức vào một ngày. Asks for the hierarchy as of a day: all of it, or one unit's or area's place in it."""

    code: str | None
    """Mã. One unit or area."""
    lang: Lang | None
    """The language of errors."""


class AsReported(TypedDict):
    """Số liệu như đã báo cáo. Mentions on the codes as they were when they were reported."""

    label: str
    """Nhãn. What the figures are."""
    rows: list[ReportedRow]
    """Các dòng. The figures by unit or area. An issue of two areas stands in both: over areas they do not add up."""


class AsRestated(TypedDict):
    """Số liệu tính lại. Mentions on the units or areas of the day asked about."""

    label: str
    """Nhãn. What the figures are."""
    rows: list[RestatedRow]
    """Các dòng. The figures by unit or area."""


class Audiences(TypedDict, total=False):
    """Nơi nhận phản hồi. To whom feedback went: units that raised the matter, and by notice an area or a group; never a person (CT53.8)."""

    areas: list[str]
    """Địa bàn được thông báo. Territories in which it was made known."""
    groups: list[str]
    """Giai tầng, nhóm người được thông báo. Groups to which it was made known, from the regime's list."""
    units: list[str]
    """Cơ quan, đơn vị đã phản ánh. Units that raised it."""


_CalendarWords = TypedDict("_CalendarWords", {"from": "str"})


class Calendar(_CalendarWords):
    """Lịch làm việc. A calendar as data: anyone can supply one."""

    days: list[SpecialDay]
    """Các ngày đặc biệt. The special days."""
    settled_to: str
    """Đã có quyết định hằng năm đến trước ngày. The day after the last whose yearly decisions are known: from then on any day may still be changed."""
    sources: list[str]
    """Nguồn. Where the facts come from."""
    to: str
    """Đến trước ngày. The day after the last it covers."""
    weekly_rest: list[int]
    """Ngày nghỉ hằng tuần. The weekly days of rest, Monday being 1 and Sunday 7."""


_CalendarDaysWords = TypedDict("_CalendarDaysWords", {"from": "str"})


class _CalendarDays(_CalendarDaysWords):
    days: list[DayTold]
    """Từng ngày. Day by day, all of them or those asked for."""
    firmness: Firmness
    """Độ chắc chắn. Whether that number can still change."""
    to: str
    """Đến hết ngày. The last day."""
    workdays: int
    """Số ngày làm việc. How many of them are worked."""


class CalendarDays(_CalendarDays, total=False):
    """Lịch làm việc. What a calendar says of the days asked about."""

    adjusted: Adjusted
    """Ngày chuyển đến. Where the one day goes, if that was asked."""


_CalendarDocumentWords = TypedDict("_CalendarDocumentWords", {"from": "str"})


class CalendarDocument(_CalendarDocumentWords):
    """Lịch làm việc. A calendar as data: anyone can supply one."""

    days: list[SpecialDay]
    """Các ngày đặc biệt. The special days."""
    settled_to: str
    """Đã có quyết định hằng năm đến trước ngày. The day after the last whose yearly decisions are known: from then on any day may still be changed."""
    sources: list[str]
    """Nguồn. Where the facts come from."""
    to: str
    """Đến trước ngày. The day after the last it covers."""
    weekly_rest: list[int]
    """Ngày nghỉ hằng tuần. The weekly days of rest, Monday being 1 and Sunday 7."""


class CalendarOptions(TypedDict, total=False):
    """Câu hỏi về ngày làm việc. Asks which days are worked: from one day to another, those of a period, or one day."""

    convention: BusinessDayConvention | None
    """Where that day goes if it is not worked."""
    date: str | date | None
    """Ngày. Instead: one day."""
    from_: str | date | None
    """Từ ngày. The first day; `to` goes with it."""
    lang: Lang | None
    """The language of labels."""
    period: str | None
    """Kỳ báo cáo. Instead: the days of a period."""
    special_only: bool | None
    """Chỉ nêu các ngày đặc biệt. Day by day, tell only those that are not what their weekday says."""
    to: str | date | None
    """Đến hết ngày. The last day, which belongs to the span: 400 days at most."""
    window: ShiftedDays | None
    """Of that period, the days its report would cover if data were closed on a day of the month."""


class _Case(TypedDict):
    id: str
    """Số thứ tự vụ việc. Its number with the body that reports, the same from report to report."""
    matter: str
    """Số thứ tự nội dung. The number of the matter it is about."""
    steps: list[CaseStep]
    """Quá trình. What was done, in the order in which it was done."""


class Case(_Case, total=False):
    """Vụ việc. What was done about a matter, step by step (vụ việc)."""

    continues: CaseRef
    """Tiếp nối vụ việc. The case it carries on, where a body took over from one that is no more: the two are one case."""


class _CaseAccount(TypedDict):
    case: CaseLine
    """Tình trạng. How it stood."""
    place: int
    """Vị trí. Its place in the list, from 1: figures and groups cite it."""
    raised: list[Quoted]
    """Các vấn đề đã phản ánh. What raised it."""
    steps: list[ToldStep]
    """Quá trình. What was done in its present spell."""


class CaseAccount(_CaseAccount, total=False):
    """Vụ việc được trình bày. A case as it is told: how it stands, what raised it, and the steps of its present spell."""

    agency: str
    """Tên cơ quan phụ trách. What the body in charge was called."""


class _CaseDigest(TypedDict):
    id: str
    """Số thứ tự vụ việc. Its number."""
    state: CaseState
    """Its state."""
    steps: int
    """Số bước đã báo cáo. How many steps were told."""
    told: str
    """Mã băm các bước. The hash of those steps."""


class CaseDigest(_CaseDigest, total=False):
    """Bản tóm lược vụ việc. What a later report needs to know of a case, so that what was told once is not told otherwise unseen."""

    continues: CaseRef
    """Tiếp nối vụ việc. The case it carries on."""


class _CaseFigure(TypedDict):
    count: int
    """Số vụ việc. How many."""
    of: CaseCount
    """What is counted."""


class CaseFigure(_CaseFigure, total=False):
    """Con số. A figure and the cases it counts."""

    cites: list[int]
    """Vị trí các vụ việc. Their places in the list of cases, from 1."""


class _CaseGroup(TypedDict):
    by: CaseGrouping
    """What is grouped by."""
    code: str
    """Mã. The code of the body, topic or area."""
    figures: list[CaseFigure]
    """Số liệu. Its figures."""


class CaseGroup(_CaseGroup, total=False):
    """Nhóm vụ việc. The figures of one body, topic or district. A case of two districts stands in both: they do not add up."""

    label: str
    """Tên. What it is called; absent if nothing says so any more."""


class _CaseLimit(TypedDict):
    basis: Basis
    """Căn cứ. What the limit rests on: the text, or a local decision."""
    clause: str
    """Điều khoản. Its clause."""
    event: CaseEvent
    """The step that calls for it."""
    event_on: str
    """Ngày phát sinh. The day of that step."""
    obligation: str
    """Nghĩa vụ. The obligation that sets it."""
    state: LimitState
    """Where the case stands with it."""


class CaseLimit(_CaseLimit, total=False):
    """Hạn của vụ việc. A limit of a case: what calls for what, by when, and whether it was done."""

    done_on: str
    """Ngày hoàn thành. The day it was done."""
    due: str
    """Hạn. The last day; absent if none is set."""


class _CaseLine(TypedDict):
    agency_responsible: str
    """Cơ quan phụ trách. The body in charge: the one charged with it, or else the one that took the last step."""
    answered: bool
    """Đã phản hồi. Whether those who raised it were told in the present spell."""
    as_of: str
    """Số liệu tính đến ngày. The report that tells it last: the day it was made for."""
    assigned: bool
    """Đã giao. Whether a body was charged with it in the present spell."""
    ever_answered: bool
    """Đã từng phản hồi. Whether they were ever told."""
    id: str
    """Số thứ tự vụ việc. Its number there."""
    limits: list[CaseLimit]
    """Các hạn theo quy định. The limits that the regime or a local decision sets for the present spell, set or not."""
    matter: str
    """Số thứ tự nội dung. The number of its matter there."""
    overdue: bool
    """Đã quá ngày dự kiến. Whether that day has passed without an outcome."""
    received_on: str
    """Tiếp nhận lần đầu ngày. The day it was first received."""
    reporter: str
    """Đơn vị báo cáo. The body that keeps it."""
    revision: int
    """Lần gửi. The revision of that report."""
    since: str
    """Từ ngày. The day of its last step."""
    spells: int
    """Số lần thụ lý. How often it was taken up: more than once if it was reopened."""
    state: CaseState
    """Its state."""
    title: str
    """Tiêu đề. The title of the matter."""
    topic: str
    """Lĩnh vực, chủ đề. The topic of the matter."""


class CaseLine(_CaseLine, total=False):
    """Vụ việc. One case as it stands."""

    areas: list[str]
    """Địa bàn. The territories of the matter."""
    continues: list[CaseLink]
    """Tiếp nối các vụ việc. The cases of earlier bodies that it carries on, nearest first."""
    expected: str
    """Ngày dự kiến trả lời. The day on which an answer is expected, as its body says: the directive sets none."""
    history: list[HistoryStep]
    """Toàn bộ quá trình. Every step so far, each once, where it was carried on from another body."""
    outcome: CaseState
    """What came of it in the present spell: settled, explained or declined."""
    verified_as: VerifiedAs
    """How much proved to be so, in the present spell."""


class _CaseLink(TypedDict):
    id: str
    """Số thứ tự vụ việc ở đơn vị trước. Its number there."""
    reporter: str
    """Đơn vị báo cáo trước. The body that kept it."""


class CaseLink(_CaseLink, total=False):
    """Vụ việc được tiếp nối. The case of an earlier body that a case carries on."""

    told: LinkTold
    """Nơi nêu vụ việc. Where it is told; absent if no accepted report here tells it, or another case took it up, and its steps are no part of this one."""


class CaseMatter(TypedDict):
    """Nội dung phản ánh. A matter as the report tells it that tells a case last. Many cases may be about one."""

    as_of: str
    """Số liệu tính đến ngày. The day the report was made for."""
    id: str
    """Số thứ tự nội dung. Its number there."""
    raised: list[Raised]
    """Các vấn đề đã phản ánh. The issues that raised it."""
    reporter: str
    """Đơn vị báo cáo. The body that reports it."""
    title: str
    """Tiêu đề. Its title."""


class CaseRef(TypedDict):
    """Vụ việc được dẫn. Points to a case by the body that keeps it, or kept it, and its number there."""

    id: str
    """Số thứ tự vụ việc ở đơn vị ấy. Its number there."""
    reporter: str
    """Đơn vị theo dõi vụ việc. The body that keeps it, or kept it."""


class _CaseStep(TypedDict):
    by: str
    """Cơ quan thực hiện. The body that did it."""
    ground: str
    """Căn cứ, văn bản. What it rests on: the document by which it was done."""
    on: str
    """Ngày. The day."""
    state: CaseState
    """What was done."""


class CaseStep(_CaseStep, total=False):
    """Bước xử lý. One step of a case: what was done, when, by which body, on what ground."""

    agency_responsible: str
    """Cơ quan được giao. The body that is to look into it, where it is assigned."""
    expected: str
    """Ngày dự kiến trả lời. The day by which an answer is expected."""
    fed_back_to: Audiences
    """Phản hồi đến. To whom it was fed back."""
    reason: DeclineReason
    """Why it is not taken up, where it is declined."""
    status_notes: str
    """Nội dung, kết quả. What was found, done or said."""
    verified_as: VerifiedAs
    """How much proved to be so, where it is verified."""


class Cases(TypedDict):
    """Tình hình các vụ việc. How the cases of every body stand at a moment."""

    audience: Audience
    """Whom it is for."""
    cases: list[CaseLine]
    """Các vụ việc. The cases, by body and number. One that a body carries on from another is one case."""
    durations: list[Durations]
    """Thời gian xử lý. How long it took, in days from the day a spell was received."""
    figures: list[CaseFigure]
    """Số liệu. The figures over all of them."""
    groups: list[CaseGroup]
    """Số liệu theo cơ quan, lĩnh vực, địa bàn. The figures by body, by topic and by district."""
    left_out: list[LeftOut]
    """Tài liệu không tính. What was handed in and is not counted."""
    matters: list[CaseMatter]
    """Các nội dung phản ánh. The matters that the cases are about, with what raised them: of a case the one of its body, day and number."""
    not_taken_up: list[Raised]
    """Vấn đề chưa được tiếp nhận. Issues of the accepted monthly and urgent reports that no matter takes up. An urgent one that is continued is counted as the issue that continues it."""
    now: str
    """Thời điểm. The moment."""
    outcomes: list[Incidence]
    """Kết quả theo thời gian. What cases came to, in competition with one another."""
    raised: int
    """Số vấn đề đã phản ánh. How many issues the accepted monthly and urgent reports raised, each urgent one that is continued counted once with it."""


class _CasesOptions(TypedDict):
    now: str | datetime
    """Thời điểm. The moment of asking: what was submitted later does not exist."""


class CasesOptions(_CasesOptions, total=False):
    """Câu hỏi về các vụ việc. Asks how cases stand."""

    lang: Lang | None
    """The language of labels and errors."""


class Cell(TypedDict):
    """Ô số liệu. One cell of a histogram."""

    count: int
    """Số lượt. How often."""
    key: str
    """Khóa. What is counted."""


class Cell10(TypedDict):
    """Ô số liệu. One cell of a histogram."""

    count: int
    """Số lượt. How often."""
    key: str
    """Khóa. What is counted."""


class Cell11(TypedDict):
    """Ô số liệu. One cell of a histogram."""

    count: int
    """Số lượt. How often."""
    key: ForecastCell
    """Khóa. What is counted."""


class Cell12(TypedDict):
    """Ô số liệu. One cell of a histogram."""

    count: int
    """Số lượt. How often."""
    key: ProposalCell
    """Khóa. What is counted."""


class Cell2(TypedDict):
    """Ô số liệu. One cell of a histogram."""

    count: int
    """Số lượt. How often."""
    key: Scope
    """Khóa. What is counted."""


class Cell3(TypedDict):
    """Ô số liệu. One cell of a histogram."""

    count: int
    """Số lượt. How often."""
    key: Focus
    """Khóa. What is counted."""


class Cell4(TypedDict):
    """Ô số liệu. One cell of a histogram."""

    count: int
    """Số lượt. How often."""
    key: Nature
    """Khóa. What is counted."""


class Cell5(TypedDict):
    """Ô số liệu. One cell of a histogram."""

    count: int
    """Số lượt. How often."""
    key: Channel
    """Khóa. What is counted."""


class Cell6(TypedDict):
    """Ô số liệu. One cell of a histogram."""

    count: int
    """Số lượt. How often."""
    key: Satisfaction
    """Khóa. What is counted."""


class Cell7(TypedDict):
    """Ô số liệu. One cell of a histogram."""

    count: int
    """Số lượt. How often."""
    key: Stage
    """Khóa. What is counted."""


class Cell8(TypedDict):
    """Ô số liệu. One cell of a histogram."""

    count: int
    """Số lượt. How often."""
    key: TendencyCell
    """Khóa. What is counted."""


class Cell9(TypedDict):
    """Ô số liệu. One cell of a histogram."""

    count: int
    """Số lượt. How often."""
    key: Breadth
    """Khóa. What is counted."""


class Change(TypedDict):
    """Thay đổi. Mentions of one key before and now; each side cites what it counts."""

    before: list[int]
    """Kỳ trước. The issues of the month before: places in `earlier`."""
    key: str
    """Khóa. What is counted."""
    now: list[int]
    """Kỳ này. The issues of this month: places in `issues`."""


class Change2(TypedDict):
    """Thay đổi. Mentions of one key before and now; each side cites what it counts."""

    before: list[int]
    """Kỳ trước. The issues of the month before: places in `earlier`."""
    key: Focus
    """Khóa. What is counted."""
    now: list[int]
    """Kỳ này. The issues of this month: places in `issues`."""


_ChargeWords = TypedDict("_ChargeWords", {"from": "str"})


class _Charge(_ChargeWords):
    over: ChargeOver
    """Địa bàn, lĩnh vực. What it is in charge of."""
    unit: str
    """Tổ chức, cơ quan. The unit."""


class Charge(_Charge, total=False):
    """Phụ trách. Which unit is in charge of which area or field, on which days (CT53.6: "area or field in charge")."""

    to: str
    """Đến trước ngày. The day after the last."""


class ChargeOverArea(TypedDict):
    """An area."""

    code: str
    """Mã địa bàn. Its code."""
    kind: Literal["area"]


class ChargeOverField(TypedDict):
    """A field of work."""

    code: str
    """Mã lĩnh vực. Its code."""
    kind: Literal["field"]


class _Citation(TypedDict):
    entry: int
    """Vị trí. The place of the entry in its list, from 1."""


class Citation(_Citation, total=False):
    """Dẫn nguồn. What a figure counts: an entry of a list of the synthesis, or a part of one."""

    part: int
    """Vị trí luồng ý kiến hoặc kiến nghị. The place of the stream or proposal in the entry, from 1, where parts are counted."""


class Clause(TypedDict):
    """Điểm, khoản. A clause, paraphrased."""

    code: str
    """Mã. Its code."""
    labels: Labels
    """Nội dung. What it lays down."""


class Climate(TypedDict):
    """Tư tưởng, tâm trạng. Thinking or mood: a level of the regime's list, and in words."""

    level: str
    """Mức độ. The level, from the regime's list."""
    summary: str
    """Tóm tắt. In words."""


class Codebook(TypedDict):
    """Sổ mã của một danh mục. The codebook of one list."""

    entries: list[CodebookEntry]
    """Các giá trị. Its values."""
    list: str
    """Danh mục. The list."""


class CodebookEntry(TypedDict):
    """Mục sổ mã. What one coded value means."""

    code: str
    """Mã. The value's code."""
    examples: list[Labels]
    """Ví dụ. Two examples, invented."""
    meaning: Labels
    """Ý nghĩa. What it means."""
    when: Labels
    """Khi nào dùng. When to choose it."""
    when_not: Labels
    """Khi nào không dùng. When not to, and what to choose then: another code of the list as `code`, one of another as `list/code`."""


class _Commitment(TypedDict):
    body: str
    """Cơ quan cam kết. The body that promised it."""
    id: str
    """Số thứ tự. Its number in the activity."""
    to_do: str
    """Việc phải làm. What is to be done."""


class Commitment(_Commitment, total=False):
    """Cam kết. What a body promised, and by when (cam kết)."""

    by: str
    """Thời hạn. By when."""
    case: CaseRef
    """Vụ việc theo dõi. The case that carries it on."""
    ground: str
    """Căn cứ của kết quả. What the outcome rests on."""
    outcome: CommitmentOutcome
    """What became of it, as of the report."""


class _CommitmentDigest(TypedDict):
    activity: str
    """Số thứ tự hoạt động. The number of the activity there."""
    commitment: str
    """Số thứ tự cam kết. Its number in the activity."""
    open: bool
    """Chưa xong. Whether something is left to do."""
    period: str
    """Kỳ báo cáo đã nêu. The period of the report that first told of it."""


class CommitmentDigest(_CommitmentDigest, total=False):
    """Bản tóm lược cam kết. What a later report needs to know of a commitment: which it is, by when, and whether something is left to do."""

    by: str
    """Thời hạn. By when."""
    reporter: str
    """Đơn vị báo cáo (nếu khác). The unit that first told of it, if it was another: a predecessor."""


class _CommitmentFollowUp(TypedDict):
    activity: str
    """Số thứ tự hoạt động. The number of the activity there."""
    commitment: str
    """Số thứ tự cam kết. The number of the commitment in the activity."""
    outcome: CommitmentOutcome
    """What became of it."""
    period: str
    """Kỳ báo cáo đã nêu. The period of the report that first told of it."""


class CommitmentFollowUp(_CommitmentFollowUp, total=False):
    """Kết quả của cam kết kỳ trước. What became of a commitment that an earlier report told of."""

    by: str
    """Thời hạn. By when it is to be done, if it was put off or is still awaited."""
    case: CaseRef
    """Vụ việc theo dõi. The case that carries it on."""
    ground: str
    """Căn cứ của kết quả. What the outcome rests on."""
    reporter: str
    """Đơn vị báo cáo (nếu khác). The unit that reported it, if it was another: a predecessor."""


_ComparisonMaybeWords = TypedDict("_ComparisonMaybeWords", {"with": "str"}, total=False)


class _Comparison(_ComparisonMaybeWords):
    state: Comparability
    """Whether there is anything to compare."""


class Comparison(_Comparison, total=False):
    """So với kỳ trước. What changed since the month before, on the units that reported in both."""

    earlier: list[EarlierIssue]
    """Các vấn đề kỳ trước. The issues these units reported the month before; figures cite them by their place here, from 1."""
    focus: list[Change2]
    """Theo nội dung cần chú trọng. Mentions by matter of special attention, before and now."""
    matched_units: list[str]
    """Đơn vị có báo cáo ở cả hai kỳ. The units that reported in both."""
    no_longer_reported: list[int]
    """Vấn đề kỳ trước không còn được nêu. The earlier issues that no report of the same unit continues: by their place in `earlier`. Not the same as settled."""
    topics: list[Change]
    """Theo chủ đề. Mentions by topic, before and now."""


class _Completeness(TypedDict):
    actual_reports: UnitCounts
    """Số được tiếp nhận. How many of them stand."""
    audience: Audience
    """Đối tượng sử dụng. Whom it is for."""
    expected_reports: UnitCounts
    """Số phải báo cáo. How many are expected."""
    left_out: list[LeftOut]
    """Phần không tính. What was handed in and does not bear on this."""
    now: str
    """Thời điểm. The moment asked about."""
    obligation: str
    """Nghĩa vụ. The obligation."""
    period: str
    """Kỳ báo cáo. The period."""
    received_reports: UnitCounts
    """Số đã nhận. How many of them have come in, in whatever state."""
    units: list[UnitStanding]
    """Các đơn vị. Every unit with the reason it is expected."""


class Completeness(_Completeness, total=False):
    """Mức độ đầy đủ. How complete a period is: expected, received and accepted reports, unit by unit, and exact rates (DHIS2 `ReportingRateMetric`). Rates are never clamped: what is received is a part of what is expected by construction."""

    reporting_rate: RateInterval
    """Tỷ lệ báo cáo. Accepted of expected; absent if nobody is expected."""
    reporting_rate_on_time: RateInterval
    """Tỷ lệ báo cáo đúng hạn. Accepted and on time of expected; absent if no deadline is set."""


class ContextEntry(TypedDict):
    """Báo cáo dùng để so sánh. An earlier report that was given to compare with."""

    report: ReportKey
    """Khóa của báo cáo. The report."""
    revision: int
    """Lần gửi. Its revision."""


_DatedNameMaybeWords = TypedDict("_DatedNameMaybeWords", {"from": "str"}, total=False)


class DatedName(_DatedNameMaybeWords):
    """Tên gọi. A name and the days on which it was borne."""

    labels: Labels
    """Tên. The name."""


class _DayTold(TypedDict):
    date: str
    """Ngày. The date."""
    firmness: Firmness
    """Độ chắc chắn. Whether what is said of the day can still change."""
    label: str
    """Bằng lời. The same in words; a special day's own name."""
    nature: DayNature
    """Loại ngày. Why, or why not."""
    weekday: int
    """Thứ (thứ Hai là 1). The day of the week: Monday is 1, Sunday 7."""
    worked: bool
    """Ngày làm việc. Whether it is worked."""


class DayTold(_DayTold, total=False):
    """Một ngày. What a calendar says of one day."""

    instrument: str
    """Văn bản căn cứ. The instrument that decided it."""
    status: DayStatus
    """Tình trạng quyết định. Whether a special day has been decided."""


class _DeadlineState(TypedDict):
    basis: Basis
    """Căn cứ. What the due rule rests on."""
    summary: str
    """Tóm tắt bằng lời. In words."""


class DeadlineState(_DeadlineState, total=False):
    """Hạn trước hoặc sau quyết định. A deadline before or after a decision."""

    act_by: str
    """Nên hoàn thành trong ngày. The last workday by the due day."""
    due: str
    """Hạn. The due day; absent if no deadline is set, or the calendar does not reach."""
    firmness: Firmness
    """Độ chắc chắn. Whether `act_by` can still move."""
    window: Window
    """Khoảng thời gian. The days it covers; absent if nothing says so."""


class _Digest(TypedDict):
    issues: list[IssueDigest]
    """Các vấn đề. Its issues."""
    key: ReportKey
    """Khóa của báo cáo. The report."""
    revision: int
    """Lần gửi. Its revision."""


class Digest(_Digest, total=False):
    """Bản tóm lược báo cáo. What a later report or a neighbour's needs to know of a report: no text of it."""

    cases: list[CaseDigest]
    """Các vụ việc. Its cases."""
    commitments: list[CommitmentDigest]
    """Các cam kết. What bodies promised, as far as it is told of: in its own period, or carried over from an earlier one."""
    content: str
    """Mã băm nội dung. The hash of its content, to tell two copies of one revision apart."""


class Document(TypedDict):
    """Văn bản. The document that carries a report: its symbol, date and secrecy mark. Authors and signers are not copied."""

    issued_on: str
    """Ngày ban hành. The date of issue."""
    secrecy: Secrecy
    """Độ mật. The secrecy mark."""
    symbol: str
    """Số, ký hiệu. The number and symbol, such as `12-BC/HU`."""


class _Draft(TypedDict):
    clause: str
    """Điều khoản. The clause."""
    label: str
    """Tên nghĩa vụ. Its name."""
    obligation: str
    """Nghĩa vụ. The obligation it discharges."""
    owed_by: UnitDuty
    """Đơn vị có nghĩa vụ. Who owes it, and why."""
    report: EmptyReport
    """Báo cáo. The report, as far as it is known: complete it and hand it in."""


class Draft(_Draft, total=False):
    """Báo cáo trống. An empty report with what a form needs to know of it. Nothing in it is invented: whoever validates it is told what is missing, and nothing else."""

    due: Due
    """Hạn. When it is due, and why; absent if the calendar does not reach far enough to say."""
    to: Recipient
    """Gửi đến. To whom; absent if the text does not say."""
    via: Recipient
    """Gửi qua. Through whom."""
    window: Window
    """Khoảng thời gian. The days it covers; absent if nothing says so."""


class _DraftOptions(TypedDict):
    obligation: str
    """Nghĩa vụ. The obligation."""
    period: str
    """Kỳ báo cáo. The period."""
    unit: str
    """Đơn vị báo cáo. The unit that reports."""


class DraftOptions(_DraftOptions, total=False):
    """Yêu cầu báo cáo trống. Asks for an empty report."""

    lang: Lang | None
    """The language of names and reasons."""


class _Due(TypedDict):
    basis: Basis
    """Căn cứ. What the due rule rests on."""
    clause: str
    """Điều khoản. The clause."""
    obligation: str
    """Nghĩa vụ. The obligation."""
    period: str
    """Kỳ báo cáo. The period."""
    summary: str
    """Tóm tắt bằng lời. In words."""
    trace: list[TraceStep]
    """Từng bước. Step by step."""


class Due(_Due, total=False):
    """Hạn và cách tính. When an obligation is due, with the reason."""

    act_by: str
    """Nên hoàn thành trong ngày. The last workday by the due day; absent if no deadline is set or the calendar does not reach."""
    assumed: list[DueAssumption]
    """Điều giả định. What of the rule is assumed."""
    due: str
    """Hạn. The due day; absent if no deadline is set."""
    firmness: Firmness
    """Độ chắc chắn. Whether `act_by` can still move."""
    late_from: str
    """Muộn kể từ. The moment from which it is late: 24:00 of the due day."""


class _DueOptions(TypedDict):
    obligation: str
    """Nghĩa vụ. The obligation."""
    period: str
    """Kỳ báo cáo. The period."""


class DueOptions(_DueOptions, total=False):
    """Câu hỏi về hạn. Asks when an obligation is due."""

    event_on: str | date | None
    """Ngày phát sinh. The day of the event that calls for it, where it is owed on an event and the period is not that day itself."""
    lang: Lang | None
    """The language of the trace."""


class _DueRuleDayOfMonth(TypedDict):
    day: int
    """Ngày. The day."""
    month_offset: int
    """Lệch tháng. Months after the month in which the period ends."""
    rule: Literal["day_of_month"]


class DueRuleDayOfMonth(_DueRuleDayOfMonth, total=False):
    """A day of a month; the last day where the month is shorter."""

    assumed: list[DueAssumption]
    """Giả định. What of this is assumed."""


class DueRuleDaysAfter(TypedDict):
    """Days after the event that calls for it."""

    days: int
    """Số ngày. How many."""
    rule: Literal["days_after"]


class DueRuleNthWorkingDay(TypedDict):
    """The n-th workday of a month."""

    month_offset: int
    """Lệch tháng. Months after the month in which the period ends."""
    nth: int
    """Ngày làm việc thứ. Which."""
    rule: Literal["nth_working_day"]


class DueRuleUnset(TypedDict):
    """The text sets no day: nothing is ever late against it."""

    rule: Literal["unset"]


class DueRuleWorkingDaysBefore(TypedDict):
    """Workdays before another obligation of the same regime and period is due."""

    days: int
    """Số ngày làm việc. How many."""
    obligation: str
    """Nghĩa vụ. The other obligation."""
    rule: Literal["working_days_before"]


class _Durations(TypedDict):
    curve: list[Point]
    """Đường còn lại. The curve, one point a day on which a spell reached the step."""
    observed: int
    """Số lần thụ lý được theo dõi. How many spells were observed."""
    reached: int
    """Số lần đã đến bước này. How many reached the step."""
    to: DurationTo
    """To which step."""


class Durations(_Durations, total=False):
    """Thời gian xử lý. How long cases take to one of their steps, over spells: a reopened case is observed anew."""

    hidden_from: int
    """Không hiển thị từ ngày thứ. The first day with fewer than ten at risk, while some were: from there on nothing is shown."""
    median: int
    """Trung vị (ngày). The day by which half had reached it; absent if that is not reached, or not while ten were at risk."""
    median_high: int
    """Trung vị, cận trên (ngày). The upper end of the median's interval; absent if it is not reached."""
    median_low: int
    """Trung vị, cận dưới (ngày). The lower end of the median's interval."""


class _DutyChange(TypedDict):
    unit: str
    """Đơn vị. The unit."""


class DutyChange(_DutyChange, total=False):
    """Thay đổi về nghĩa vụ. A unit whose duty a decision changes."""

    after: UnitDuty
    """Sau. Its duty after; absent if it has none."""
    before: UnitDuty
    """Trước. Its duty before; absent if it had none."""


class _EarlierIssue(TypedDict):
    issue: str
    """Số thứ tự vấn đề. Its number there."""
    report: ReportKey
    """Khóa của báo cáo. The report it stood in."""
    topic: str
    """Lĩnh vực, chủ đề. Its topic."""


class EarlierIssue(_EarlierIssue, total=False):
    """Vấn đề kỳ trước. An issue of the month before, as its digest tells it."""

    focus: list[Focus]
    """Nội dung cần chú trọng. The matters of special attention it belonged to."""


class EmptyReport(TypedDict):
    """Phần đã biết của báo cáo. What is known of a report before anybody has written it."""

    period: str
    """Kỳ báo cáo. The period."""
    reporter: str
    """Đơn vị báo cáo. The unit that reports."""
    revision: int
    """Lần gửi. The first revision."""
    schema: str
    """Mẫu báo cáo. The schema it follows."""


class _Error(TypedDict):
    code: ErrorCode
    """Mã lỗi. Why it could not be carried out."""
    help: str
    """Cách xử lý. What to do."""
    message: str
    """Thông báo. What went wrong: a fact, without a full stop."""


class Error(_Error, total=False):
    """Lỗi gọi hàm. The error as it crosses the wire."""

    offset: int
    """Byte thứ. The byte of the input, from 0."""
    pointer: str
    """Vị trí trong tài liệu. Where in the input or the options."""


class Explained(TypedDict):
    """Mục trong sổ mã. A value's name and what it means, in one language; a neighbour stands there by its name and code."""

    code: str
    """Mã. The value's code."""
    examples: list[str]
    """Ví dụ. Two examples."""
    label: str
    """Tên gọi. Its name."""
    list: str
    """Danh mục. The list."""
    meaning: str
    """Nghĩa. What it means."""
    when: str
    """Khi nào chọn. When to choose it."""
    when_not: str
    """Khi nào không chọn. When not to, and what to choose then."""


class _ExplanationEntry(TypedDict):
    code: str
    """Mã quy tắc. The code."""
    floor: Severity
    """Mức độ thấp nhất. The least severity a regime may give it."""
    help: str
    """Cách xử lý. What to do about it."""
    message: str
    """Thông báo. What it says, with `{placeholders}` for params."""
    name: str
    """Tên. The name."""
    severity: Severity
    """Mức độ. How grave it is unless the regime says otherwise."""
    since: str
    """Có từ phiên bản. The version it appeared in."""
    title: str
    """Tên gọi. What it is called."""


class ExplanationEntry(_ExplanationEntry, total=False):
    """Quy tắc. A rule as the catalogue shows it."""

    clause: str
    """Điều khoản. The clause it rests on."""


_FeedbackWords = TypedDict("_FeedbackWords", {"from": "str"})


class _Feedback(_FeedbackWords):
    audience: Audience
    """Whom it is for."""
    awaiting: list[int]
    """Chờ phản hồi. The places of the cases of which something has come and nobody was told: they cannot be closed."""
    cases: list[CaseAccount]
    """Các vụ việc. The cases that were under way on one of the days."""
    left_out: list[LeftOut]
    """Tài liệu không tính. What was handed in and is not counted."""
    notices: list[Notice]
    """Thông báo đến người dân. The public concerned, areas before groups."""
    now: str
    """Thời điểm. The moment."""
    to: str
    """Đến hết ngày. The last day."""
    units: list[UnitCases]
    """Theo đơn vị phản ánh. The units that raised a matter, in the order of their codes."""


class Feedback(_Feedback, total=False):
    """Phản hồi kết quả tiếp nhận, giải quyết. The feedback: to each unit what came of what it raised, to the public concerned by area or group (CT53.8)."""

    obligation: ObligationLine
    """Nghĩa vụ. What it is owed under and by whom; absent if nothing in force asks for it."""


class Figure(TypedDict):
    """Số liệu. One figure: what is counted, how often, and each thing that is counted."""

    cites: list[Citation]
    """Dẫn nguồn. What it counts."""
    count: int
    """Số lượt. How often: as many as it cites."""
    key: str
    """Khóa. What is counted."""


class Figure10(TypedDict):
    """Số liệu. One figure: what is counted, how often, and each thing that is counted."""

    cites: list[Citation]
    """Dẫn nguồn. What it counts."""
    count: int
    """Số lượt. How often: as many as it cites."""
    key: Stage
    """Khóa. What is counted."""


class Figure11(TypedDict):
    """Số liệu. One figure: what is counted, how often, and each thing that is counted."""

    cites: list[Citation]
    """Dẫn nguồn. What it counts."""
    count: int
    """Số lượt. How often: as many as it cites."""
    key: TendencyCell
    """Khóa. What is counted."""


class Figure12(TypedDict):
    """Số liệu. One figure: what is counted, how often, and each thing that is counted."""

    cites: list[Citation]
    """Dẫn nguồn. What it counts."""
    count: int
    """Số lượt. How often: as many as it cites."""
    key: Breadth
    """Khóa. What is counted."""


class Figure13(TypedDict):
    """Số liệu. One figure: what is counted, how often, and each thing that is counted."""

    cites: list[Citation]
    """Dẫn nguồn. What it counts."""
    count: int
    """Số lượt. How often: as many as it cites."""
    key: ForecastCell
    """Khóa. What is counted."""


class Figure14(TypedDict):
    """Số liệu. One figure: what is counted, how often, and each thing that is counted."""

    cites: list[Citation]
    """Dẫn nguồn. What it counts."""
    count: int
    """Số lượt. How often: as many as it cites."""
    key: ProposalCell
    """Khóa. What is counted."""


class Figure15(TypedDict):
    """Số liệu. One figure: what is counted, how often, and each thing that is counted."""

    cites: list[Citation]
    """Dẫn nguồn. What it counts."""
    count: int
    """Số lượt. How often: as many as it cites."""
    key: ForecastOutcome
    """Khóa. What is counted."""


class Figure16(TypedDict):
    """Số liệu. One figure: what is counted, how often, and each thing that is counted."""

    cites: list[Citation]
    """Dẫn nguồn. What it counts."""
    count: int
    """Số lượt. How often: as many as it cites."""
    key: OutcomeCell
    """Khóa. What is counted."""


class Figure2(TypedDict):
    """Số liệu. One figure: what is counted, how often, and each thing that is counted."""

    cites: list[Citation]
    """Dẫn nguồn. What it counts."""
    count: int
    """Số lượt. How often: as many as it cites."""
    key: Novelty
    """Khóa. What is counted."""


class Figure3(TypedDict):
    """Số liệu. One figure: what is counted, how often, and each thing that is counted."""

    cites: list[Citation]
    """Dẫn nguồn. What it counts."""
    count: int
    """Số lượt. How often: as many as it cites."""
    key: str
    """Khóa. What is counted."""


class Figure4(TypedDict):
    """Số liệu. One figure: what is counted, how often, and each thing that is counted."""

    cites: list[Citation]
    """Dẫn nguồn. What it counts."""
    count: int
    """Số lượt. How often: as many as it cites."""
    key: Scope
    """Khóa. What is counted."""


class Figure5(TypedDict):
    """Số liệu. One figure: what is counted, how often, and each thing that is counted."""

    cites: list[Citation]
    """Dẫn nguồn. What it counts."""
    count: int
    """Số lượt. How often: as many as it cites."""
    key: Nature
    """Khóa. What is counted."""


class Figure6(TypedDict):
    """Số liệu. One figure: what is counted, how often, and each thing that is counted."""

    cites: list[Citation]
    """Dẫn nguồn. What it counts."""
    count: int
    """Số lượt. How often: as many as it cites."""
    key: Verification
    """Khóa. What is counted."""


class Figure7(TypedDict):
    """Số liệu. One figure: what is counted, how often, and each thing that is counted."""

    cites: list[Citation]
    """Dẫn nguồn. What it counts."""
    count: int
    """Số lượt. How often: as many as it cites."""
    key: Focus
    """Khóa. What is counted."""


class Figure8(TypedDict):
    """Số liệu. One figure: what is counted, how often, and each thing that is counted."""

    cites: list[Citation]
    """Dẫn nguồn. What it counts."""
    count: int
    """Số lượt. How often: as many as it cites."""
    key: Channel
    """Khóa. What is counted."""


class Figure9(TypedDict):
    """Số liệu. One figure: what is counted, how often, and each thing that is counted."""

    cites: list[Citation]
    """Dẫn nguồn. What it counts."""
    count: int
    """Số lượt. How often: as many as it cites."""
    key: Satisfaction
    """Khóa. What is counted."""


class Figures(TypedDict, total=False):
    """Số liệu. The figures of a synthesis. Each counts mentions (report × issue) or parts of them; they are not to be added up where an issue may be counted under several keys."""

    breadth: list[Figure12]
    """Luồng ý kiến theo mức độ phổ biến. Streams by breadth: cites streams of `issues`."""
    channels: list[Figure8]
    """Theo kênh nắm bắt. Issues by channel; an issue may be heard in several: cites `issues`."""
    fields: list[Figure3]
    """Theo lĩnh vực. Issues by field, the first level of the topics: cites `issues`."""
    focus: list[Figure7]
    """Theo nội dung cần chú trọng. Issues by matter of special attention (CT53.2.1); an issue may belong to several: cites `issues`."""
    forecast_outcomes: list[Figure15]
    """Dự báo kỳ trước theo kết quả. Earlier forecasts by what came of them: cites `followed_up`."""
    forecasts: list[Figure13]
    """Dự báo theo mức rủi ro. Forecasts by risk and direction: cites `issues`."""
    groups: list[Figure]
    """Luồng ý kiến theo nhóm người. Streams by group; a stream may be held by several: cites streams of `issues`."""
    hot_spots: list[Figure10]
    """Điểm nóng theo giai đoạn. Hot spots by stage: cites `issues`."""
    intensity: list[Figure]
    """Luồng ý kiến theo cường độ. Streams by intensity: cites streams of `issues`."""
    mood: list[Figure]
    """Báo cáo theo mức độ tâm trạng. Reports by level of mood: cites `reports`."""
    natures: list[Figure5]
    """Theo tính chất. Issues by nature: cites `issues`."""
    novelty: list[Figure2]
    """Theo tính mới. Issues by whether they were reported before: cites `issues`."""
    proposal_outcomes: list[Figure16]
    """Kiến nghị kỳ trước theo kết quả. Earlier proposals by body and what came of them: cites proposals of `followed_up`."""
    proposals: list[Figure14]
    """Kiến nghị theo cơ quan. Proposals by body and kind: cites proposals of `issues`."""
    satisfaction: list[Figure9]
    """Theo mức độ hài lòng. Issues by satisfaction: cites `issues`."""
    scopes: list[Figure4]
    """Theo phạm vi. Issues by scope: cites `issues`."""
    tendencies: list[Figure11]
    """Luồng ý kiến theo khuynh hướng. Streams by tendency toward each object, never totalled across objects: cites streams of `issues`."""
    thinking: list[Figure]
    """Báo cáo theo mức độ tư tưởng. Reports by level of thinking: cites `reports`."""
    topics: list[Figure3]
    """Theo chủ đề. Issues by topic: cites `issues`."""
    verification: list[Figure6]
    """Tin đồn theo kết quả kiểm chứng. Rumours by what came of verifying them: cites `issues`."""


class _Finding(TypedDict):
    code: str
    """Mã quy tắc. The rule."""
    help: str
    """Cách xử lý. What to do."""
    message: str
    """Thông báo. What was found: a fact, without a full stop."""
    pointer: str
    """Vị trí trong tài liệu. Where."""
    severity: Severity
    """Mức độ. How grave it is under this regime."""


class Finding(_Finding, total=False):
    """Phát hiện. Says what is wrong with a report that could be read: where, against which rule, and what to do."""

    clause: str
    """Điều khoản. The clause of the regime that the rule rests on."""
    params: list[Param]
    """Tham số. What the message names, as data."""
    span: Span
    """Đoạn văn bản. Which part of the text at that place."""


class FirstPeriod(TypedDict):
    """Kỳ đầu tiên. The first period something is owed for."""

    assumed: bool
    """Giả định. Whether we assume it."""
    period: str
    """Kỳ. The period."""


class _FollowUp(TypedDict):
    issue: str
    """Số thứ tự vấn đề. The number of the issue in that report."""
    kind: str
    """Loại báo cáo. The kind of the earlier report."""
    period: str
    """Kỳ báo cáo. The period of the earlier report."""


class FollowUp(_FollowUp, total=False):
    """Kết quả của vấn đề kỳ trước. What came of an earlier issue's forecast and proposals."""

    forecast: ForecastOutcome
    """What came of its forecast."""
    proposals: list[ProposalFollowUp]
    """Kết quả các kiến nghị. What came of its proposals."""
    reporter: str
    """Đơn vị báo cáo (nếu khác). The unit that reported it, if it was another: a predecessor."""
    serial: int
    """Số thứ tự báo cáo trong kỳ. The serial number among the reports of that period, if there were several."""


class _Forecast(TypedDict):
    direction: Direction
    """Where it goes."""
    expects: str
    """Dự kiến diễn biến. What is expected."""
    horizon_days: int
    """Khoảng thời gian dự báo (ngày). Over how many days."""
    risk: Risk
    """How great the risk is."""


class Forecast(_Forecast, total=False):
    """Dự báo. What is expected to come of an issue."""

    basis: str
    """Căn cứ dự báo. What the forecast rests on."""


class ForecastCell(TypedDict):
    """Dự báo. A forecast's risk and direction."""

    direction: Direction
    """The direction."""
    risk: Risk
    """The risk."""


class _FormSchemaOptions(TypedDict):
    kind: str
    """Loại báo cáo. The kind of report."""
    period: str
    """Kỳ báo cáo, hoặc một ngày trong kỳ. The period, or a day of it: units, areas and code lists are those of the period's last day."""


class FormSchemaOptions(_FormSchemaOptions, total=False):
    """Yêu cầu mẫu điền. Asks for the schema of a form."""

    lang: Lang | None
    """The language of titles."""
    unit: str | None
    """Đơn vị báo cáo. The unit that fills it in."""


class Fraction(TypedDict):
    """Phân số. An exact fraction, not reduced: "9 of 14 units" stays 9 of 14."""

    denominator: int
    """Mẫu số. Of how many."""
    numerator: int
    """Tử số. How many."""


class _Hierarchy(TypedDict):
    areas: list[AreaRecord]
    """Địa bàn. Territory."""
    known_from: str
    """Dữ liệu có từ ngày. The first day the tables speak about; what began earlier carries this day as its beginning."""
    links: list[Link]
    """Quan hệ trực thuộc. Parents, each in one named hierarchy."""
    units: list[UnitRecord]
    """Tổ chức, cơ quan. Organisation."""


class Hierarchy(_Hierarchy, total=False):
    """Hệ thống tổ chức. The hierarchy as data: what a jurisdiction document carries."""

    in_charge: list[Charge]
    """Phụ trách. Which unit is in charge of which area or field."""
    restructurings: list[Restructuring]
    """Sắp xếp, sáp nhập, chia tách. Mergers and splits, as facts."""


class _HierarchyDocument(TypedDict):
    areas: list[AreaRecord]
    """Địa bàn. Territory."""
    known_from: str
    """Dữ liệu có từ ngày. The first day the tables speak about; what began earlier carries this day as its beginning."""
    links: list[Link]
    """Quan hệ trực thuộc. Parents, each in one named hierarchy."""
    units: list[UnitRecord]
    """Tổ chức, cơ quan. Organisation."""


class HierarchyDocument(_HierarchyDocument, total=False):
    """Hệ thống tổ chức. The hierarchy as data: what a jurisdiction document carries."""

    in_charge: list[Charge]
    """Phụ trách. Which unit is in charge of which area or field."""
    restructurings: list[Restructuring]
    """Sắp xếp, sáp nhập, chia tách. Mergers and splits, as facts."""


class HistoryStep(TypedDict):
    """Một bước trong quá trình. One step in the history of a case that was carried on, and whose report tells it."""

    by: str
    """Cơ quan thực hiện. The body that did it."""
    kept_by: str
    """Đơn vị báo cáo. The body in whose report it stands."""
    on: str
    """Ngày. The day."""
    state: CaseState
    """What was done."""


class _HotSpot(TypedDict):
    stage: Stage
    """Its stage."""


class HotSpot(_HotSpot, total=False):
    """Điểm nóng. A hot spot, with what CT53.2.2 asks to know of it."""

    answer_by: str
    """Ngày phải trả lời. By when people are to be answered."""
    cause: str
    """Nguyên nhân. What caused it."""
    measure: str
    """Biện pháp giải quyết. The measure that settles it."""


_IdentityWords = TypedDict("_IdentityWords", {"from": "str"})


class Identity(_IdentityWords):
    """Định danh. A code and the day it began to mean this unit or area."""

    code: str
    """Mã. The code."""


class Incidence(TypedDict):
    """Kết quả theo thời gian. What share of cases had come to one outcome by a day, in competition with the others (Aalen and Johansen 1978). The interval is 95 %, on the log-log scale with the variance of Dinse and Larson (1986, eq. 6)."""

    curve: list[IncidencePoint]
    """Đường tích lũy. The days on which its share grew."""
    outcome: CaseState
    """The outcome."""


class _IncidencePoint(TypedDict):
    day: int
    """Ngày thứ. Days since it was received."""
    share: int
    """Tỷ lệ (phần vạn). The share that had come to the outcome, in 1/10,000."""


class IncidencePoint(_IncidencePoint, total=False):
    """Điểm của đường tích lũy. A point of an outcome's curve."""

    high: int
    """Cận trên (phần vạn). The upper end of its interval."""
    low: int
    """Cận dưới (phần vạn). The lower end of its interval; absent where all came to it."""


class _Issue(TypedDict):
    account: str
    """Nội dung phản ánh. What is said."""
    channels: list[Channel]
    """Kênh nắm bắt. The ways in which it was heard."""
    id: str
    """Số thứ tự. Its number in the report."""
    nature: Nature
    """Opinion or rumour."""
    scope: Scope
    """How far it reaches."""
    streams: list[Stream]
    """Các luồng ý kiến. The streams of opinion."""
    title: str
    """Tiêu đề. Its title."""
    topic: str
    """Lĩnh vực, chủ đề. The topic, from the regime's list."""


class Issue(_Issue, total=False):
    """Vấn đề. One thing that people talk about (vấn đề)."""

    about: list[Subject]
    """Gắn với chủ trương, dự án, sự kiện, nhiệm vụ. The policies, projects, events or tasks it is about."""
    analysis: str
    """Phân tích, đánh giá. The analysis."""
    areas: list[str]
    """Địa bàn. The territories concerned."""
    continues: IssueRef
    """Tiếp nối vấn đề kỳ trước. The issue of an earlier report that it continues."""
    contrary_sought: bool
    """Đã tìm hiểu ý kiến trái chiều. Whether contrary views were looked for."""
    focus: list[Focus]
    """Nội dung cần chú trọng. The matters of special attention it belongs to."""
    forecast: Forecast
    """Dự báo. The forecast."""
    hot_spot: HotSpot
    """Điểm nóng. Whether it is or may become a hot spot."""
    proposals: list[Proposal]
    """Kiến nghị, đề xuất. What the unit proposes, to which body."""
    satisfaction: Satisfaction
    """How content people are with how it is dealt with (CT53.1)."""
    verification: Verification
    """What came of verifying it, if it is a rumour."""
    wishes: str
    """Tâm tư, nguyện vọng. What people wish for."""


class _IssueDigest(TypedDict):
    forecast: bool
    """Có dự báo. Whether it carried a forecast."""
    id: str
    """Số thứ tự. Its number."""
    topic: str
    """Lĩnh vực, chủ đề. Its topic."""


class IssueDigest(_IssueDigest, total=False):
    """Bản tóm lược vấn đề. What a later report needs to know of an issue."""

    areas: list[str]
    """Địa bàn (của báo cáo đột xuất). The territories concerned, of an urgent report: the monthly report must not tell the same again as something new."""
    focus: list[Focus]
    """Nội dung cần chú trọng. The matters of special attention it belongs to."""
    hot_spot: Stage
    """The stage of its hot spot, if it had one."""
    proposals: list[ProposalDigest]
    """Các kiến nghị. Its proposals."""
    risk: Risk
    """The risk it forecast."""


class _IssueRef(TypedDict):
    id: str
    """Số thứ tự vấn đề. The number of the issue in that report."""
    kind: str
    """Loại báo cáo. The kind of that report."""
    period: str
    """Kỳ báo cáo. The period of that report; a day if it was outside the rhythm."""


class IssueRef(_IssueRef, total=False):
    """Vấn đề của báo cáo khác. Points to an issue of another report."""

    reporter: str
    """Đơn vị báo cáo (nếu khác). The unit that reported it, if it was another: a predecessor."""
    serial: int
    """Số thứ tự báo cáo trong kỳ. The serial number among the reports of that period, if there were several."""


class _Jurisdiction(TypedDict):
    calendar: CalendarDocument
    """Which days are worked."""
    code: str
    """Mã. Its short code."""
    hierarchy: HierarchyDocument
    """Who."""
    labels: Labels
    """Tên. Its name."""
    regimes: list[Regime]
    """Các chế độ báo cáo. What is owed: every regime it has had, picked by date."""
    utc_offset: str
    """Múi giờ. The distance of its clock from UTC."""


class Jurisdiction(_Jurisdiction, total=False):
    """Địa phương áp dụng chế độ báo cáo. A jurisdiction as one JSON document."""

    codebook: list[Codebook]
    """Sổ mã. What the entries of the regimes' code lists mean."""
    overlays: list[Overlay]
    """Các quyết định của địa phương. Local decisions."""
    symbols: SymbolCodes
    """The signs of document symbols it knows."""


class KnownSign(TypedDict):
    """Ký hiệu đã biết. A sign that has been seen on a document."""

    form: SymbolForm
    """On whose documents."""
    labels: Labels
    """Tên. What it stands for."""
    seen: str
    """Văn bản đã thấy. A document that carries it."""
    sign: str
    """Ký hiệu. The sign."""


class _Labels(TypedDict):
    en: str
    """Tiếng Anh. English."""
    vi: str
    """Tiếng Việt. Vietnamese."""


class Labels(_Labels, total=False):
    """Holds a name in Vietnamese and English; another language, such as Khmer, can follow."""

    km: str
    """Tiếng Khmer. Khmer."""


class _LeftOut(TypedDict):
    index: int
    """Vị trí trong danh sách. Its position in the input, from 0."""
    reason: WhyLeftOut
    """Lý do không tính. Why."""


class LeftOut(_LeftOut, total=False):
    """Tài liệu không tính. A document that was handed in and is not counted, with the reason: nothing is lost."""

    error: ErrorCode
    """Lỗi đọc. Why it is unreadable."""
    errors: int
    """Số lỗi. How many errors it has."""
    offset: int
    """Byte thứ. The byte at which it is."""
    report: ReportKey
    """Khóa của báo cáo. Which report it is, as far as it says."""
    revision: int
    """Lần gửi. Its revision."""


class Lineage(TypedDict):
    """Nguồn gốc và kế tục. What a unit or area came from and what became of it, step by step."""

    after: list[LineageStep]
    """Kế tục. Its successors, nearest first."""
    before: list[LineageStep]
    """Nguồn gốc. Its predecessors, nearest first."""
    identity: Identity
    """Đối tượng hỏi. The unit or area asked about."""


class _LineageOptions(TypedDict):
    code: str
    """Mã. Its code."""
    date: str | date
    """Ngày. A day on which the code meant it."""
    table: Table
    """Units or areas."""


class LineageOptions(_LineageOptions, total=False):
    """Câu hỏi về nguồn gốc và kế tục. Asks what a unit or area came from and what became of it."""

    lang: Lang | None
    """The language of errors."""


class _LineageStep(TypedDict):
    certainty: Certainty
    """Mức độ xác nhận. How sure it is."""
    identity: Identity
    """Đến. The predecessor or successor at the far end of the edge."""
    instrument: str
    """Văn bản căn cứ. The instrument."""
    kind: RestructuringKind
    """Hình thức. What happened."""
    of: Identity
    """Từ. The near end of the edge: where the step was taken from."""


class LineageStep(_LineageStep, total=False):
    """Một bước chuyển đổi. One edge of a lineage."""

    share: Share
    """Phần chuyển theo. Which part of the predecessor went along; absent if no source states it."""


_LinkWords = TypedDict("_LinkWords", {"from": "str"})


class _Link(_LinkWords):
    child: str
    """Cấp dưới. The child's code."""
    hierarchy: HierarchyName
    """The hierarchy."""
    parent: str
    """Cấp trên. The parent's code."""


class Link(_Link, total=False):
    """Quan hệ trực thuộc. Who is whose parent, in one hierarchy, on which days."""

    to: str
    """Đến trước ngày. The day after the last."""


class LinkTold(TypedDict):
    """Nơi nêu vụ việc trước. The report that tells a case last, and its matter there."""

    as_of: str
    """Số liệu tính đến ngày. The day the report was made for."""
    matter: str
    """Số thứ tự nội dung. The number of its matter there."""


_ListEntryMaybeWords = TypedDict("_ListEntryMaybeWords", {"from": "str"}, total=False)


class _ListEntry(_ListEntryMaybeWords):
    code: str
    """Mã. Its code."""
    labels: Labels
    """Tên. Its name."""


class ListEntry(_ListEntry, total=False):
    """Mục của danh mục. An entry of another list."""

    kind: GroupKind
    """Which kind of group it is, in the list of groups."""
    to: str
    """Đến trước ngày. The day after its last."""


class Lists(TypedDict):
    """Danh mục. The regime's code lists."""

    groups: list[ListEntry]
    """Giai tầng, nhóm người. Strata and groups."""
    intensity: list[ListEntry]
    """Cường độ. Intensity, from the weakest to the strongest."""
    mood: list[ListEntry]
    """Mức độ tâm trạng. Levels of mood, from the calmest."""
    thinking: list[ListEntry]
    """Mức độ tư tưởng. Levels of thinking, from the calmest."""
    topics: list[TopicEntry]
    """Lĩnh vực, chủ đề. Topics, two levels: `land` and `land/compensation`."""


class ManifestEntry(TypedDict):
    """Báo cáo đã tính. A report that a tally counts."""

    digest: str
    """Mã băm. What was in it."""
    report: ReportKey
    """Khóa của báo cáo. Which report."""
    revision: int
    """Lần gửi. Which revision."""


class _Matter(TypedDict):
    id: str
    """Số thứ tự nội dung. Its number with the body that reports."""
    raised: list[Raised]
    """Các vấn đề đã phản ánh. The issues of opinion that raised it."""
    title: str
    """Tiêu đề. Its title."""
    topic: str
    """Lĩnh vực, chủ đề. The topic, from the regime's list."""


class Matter(_Matter, total=False):
    """Nội dung phản ánh. What several issues have in common, because a person has said that they are one (nội dung phản ánh)."""

    areas: list[str]
    """Địa bàn. The territories concerned."""


class Meant(TypedDict):
    """Nghĩa của giá trị. A coded value's entry in the codebook."""

    entry: Explained
    """Mục trong sổ mã. What the codebook says of it."""


class Mention(TypedDict):
    """Lượt phản ánh. An issue of a report: one mention."""

    areas: list[str]
    """Địa bàn. The areas it is about."""
    issue: str
    """Số thứ tự vấn đề. The number of the issue."""
    period: str
    """Kỳ báo cáo (tháng). The month."""
    reporter: str
    """Đơn vị báo cáo. The unit that reported it."""
    revision: int
    """Lần gửi. The revision that was counted."""
    topic: str
    """Lĩnh vực, chủ đề. Its topic, as it was coded: the lists of two regimes are not put into one another."""


class MentionTotals(TypedDict):
    """Số lượt phản ánh. Distinct mentions (report × issue): these add up, whatever rows they stand in."""

    refused: int
    """Không chuyển được. Those of which nothing could."""
    reported: int
    """Đã báo cáo. Those that name a unit or area at all."""
    restated: int
    """Đã chuyển. Those of which something could be carried over."""


class MergedTally(TypedDict):
    """Kết quả gộp số liệu. What merging came to."""

    met_twice: list[ReportKey]
    """Báo cáo gặp hai lần. The reports that were met twice; if there are any, the sum has no counts."""
    tally: Tally
    """Số liệu cộng. The sum."""


class _Method(TypedDict):
    accepted: UnitCounts
    """Số báo cáo được tiếp nhận. How many of them stand."""
    calendar_settled_to: str
    """Lịch đã được quyết định đến trước ngày. The day up to which the calendar's days are decided."""
    caveats: list[Caveat]
    """Lưu ý. What the figures must not be taken for."""
    data: str
    """Mã băm của dữ liệu. The SHA-256 of its data as they were loaded, local decisions included."""
    expected: UnitCounts
    """Số báo cáo phải có. How many reports are expected."""
    instruments: list[str]
    """Văn bản căn cứ. The instruments it rests on: the directive's own, and that of every local decision that bears on the period."""
    jurisdiction: str
    """Địa phương. The jurisdiction."""
    library: str
    """Phiên bản thư viện và bộ quy tắc. The version of the library, and so of its rules."""
    not_evaluable: int
    """Số lượt kiểm tra chưa thực hiện được. How many checks of the counted reports could not be made."""
    obligation: str
    """Nghĩa vụ. The obligation whose reports are summed."""
    received: UnitCounts
    """Số báo cáo đã nhận. How many of them have come in."""
    regime: str
    """Chế độ báo cáo. The regime."""


class Method(_Method, total=False):
    """Phương pháp. How a synthesis was made and of what: enough to make it again and to see what it cannot say."""

    context: list[ContextEntry]
    """Các báo cáo kỳ trước dùng để so sánh. The earlier reports that were given to compare with."""
    left_out: list[NotCounted]
    """Tài liệu không tính. What was handed in and is not counted."""
    reporting_rate: RateInterval
    """Tỷ lệ báo cáo. Accepted of expected; absent if nobody is expected."""


class _MonthlyOpinion(TypedDict):
    issues: list[Issue]
    """Các vấn đề dư luận quan tâm. What people talk about."""
    mood: Climate
    """Tâm trạng. Mood."""
    period: str
    """Kỳ báo cáo (tháng). The month reported on."""
    reporter: str
    """Đơn vị báo cáo. The unit that reports."""
    revision: int
    """Lần gửi. The revision: 1 for the first submission, one more each time it is sent again."""
    schema: MonthlyOpinionSchema
    """Mẫu báo cáo. The schema the report follows."""
    submitted_at: str
    """Thời điểm gửi. When it was submitted."""
    thinking: Climate
    """Tình hình tư tưởng. Thinking."""


class MonthlyOpinion(_MonthlyOpinion, total=False):
    """Báo cáo tháng về tình hình tư tưởng, tâm trạng và dư luận xã hội. The monthly report of one unit on thinking, mood and public opinion (CT53.6)."""

    document: Document
    """Văn bản. The document that carries the report."""
    followed_up: list[FollowUp]
    """Kết quả dự báo, kiến nghị kỳ trước. What came of earlier forecasts and proposals."""
    next_focus: list[str]
    """Nội dung tập trung kỳ tới. What the unit will attend to next month."""
    nil_return: bool
    """Báo cáo không phát sinh. The unit declares that nothing arose; thinking and mood are reported all the same."""


_MovedWords = TypedDict("_MovedWords", {"from": "str"})


class _Moved(_MovedWords):
    instrument: str
    """Văn bản căn cứ. Its instrument."""
    label: str
    """Tên quyết định. The title of the decision."""
    moved: list[MovedDeadline]
    """Các hạn thay đổi. What it moves: by the earlier of the last workdays before and after, then obligation, then period."""
    to: str
    """Đến hết ngày. The last day."""
    unmoved: int
    """Số hạn giữ nguyên. How many obligations and periods of the span it leaves as they were."""


class Moved(_Moved, total=False):
    """Thay đổi do một quyết định. What a later decision moves, from one day to another."""

    added: list[str]
    """Nghĩa vụ bổ sung. The obligations that it adds."""


class _MovedDeadline(TypedDict):
    after: DeadlineState
    """Sau. How it is."""
    before: DeadlineState
    """Trước. How it was."""
    changed: list[MovedPart]
    """Phần thay đổi. What is not as it was."""
    clause: str
    """Điều khoản. The clause."""
    label: str
    """Tên nghĩa vụ. Its name."""
    obligation: str
    """Nghĩa vụ. The obligation."""
    period: str
    """Kỳ báo cáo. The period."""
    units: list[UnitDuty]
    """Các đơn vị. Whom it concerns: the units that owe it afterwards."""


class MovedDeadline(_MovedDeadline, total=False):
    """Hạn thay đổi. What a decision moves of one obligation and period."""

    duties: list[DutyChange]
    """Thay đổi về nghĩa vụ. The units whose duty begins, ends, or is surer or less sure than it was."""


class _NameOptions(TypedDict):
    name: str
    """Tên. The name: of a schema (`monthly-opinion.1`), the code or name of a rule (`P002`, `phone-number`), or a coded value after its list (`tendency/wavering`, `topics/land/compensation`)."""


class NameOptions(_NameOptions, total=False):
    """Câu hỏi theo tên. Asks for something by its name."""

    lang: Lang | None
    """The language."""


class NoOptions(TypedDict, total=False):
    """Không có tùy chọn riêng. Options of an operation that needs none."""

    lang: Lang | None
    """The language of messages."""


class _NotCounted(TypedDict):
    position: int
    """Vị trí. Its position in what was handed in, from 1."""
    reason: WhyLeftOut
    """Why."""


class NotCounted(_NotCounted, total=False):
    """Tài liệu không tính. A document that was handed in and is not counted, with the reason."""

    errors: int
    """Số lỗi. How many errors it has."""
    report: ReportKey
    """Khóa của báo cáo. Which report it is, as far as it says."""
    revision: int
    """Lần gửi. Its revision."""


class NotEvaluable(TypedDict):
    """Quy tắc không kiểm tra được. A rule that could not be evaluated somewhere. Never a pass; in anything meant for release, a failure."""

    code: str
    """Mã quy tắc. The rule."""
    pointer: str
    """Vị trí trong tài liệu. Where."""
    reason: WhyNot
    """Lý do. Why."""


class _Notice(TypedDict):
    code: str
    """Mã. Its code."""
    proposed: list[int]
    """Có thể thông báo. The cases of the area of which something has come and nobody there was told: to be decided."""
    to: NoticeTo
    """An area or a group."""
    told: list[int]
    """Đã thông báo. The cases that were made known there."""


class Notice(_Notice, total=False):
    """Thông báo đến người dân. A notice to the public concerned: what was made known, and what could be."""

    name: str
    """Tên. What it is called."""


_ObligationWords = TypedDict("_ObligationWords", {"from": "str"})


class _Obligation(_ObligationWords):
    basis: Basis
    """What it rests on."""
    clause: str
    """Điểm, khoản. The clause."""
    code: str
    """Mã. Its code."""
    due: DueRule
    """Hạn. When it is due."""
    labels: Labels
    """Tên. Its name."""
    owed_by: list[Owing]
    """Đơn vị có nghĩa vụ. By whom."""
    rhythm: Rhythm
    """How often."""
    window: WindowRule
    """Phạm vi thời gian. Which days it covers."""


class Obligation(_Obligation, total=False):
    """Nghĩa vụ. Something owed."""

    event: CaseEvent
    """The step of a case that calls for it, where it is owed on an event of that sort: its limit then runs from there."""
    first_period: FirstPeriod
    """Kỳ đầu tiên. The first period it is owed for."""
    report: str
    """Loại báo cáo. The kind of report that discharges it, if one is published."""
    to: str
    """Nơi nhận. To whom; absent if the text does not say."""
    to_day: str
    """Hiệu lực đến trước ngày. The day after its last."""
    via: str
    """Qua đơn vị. Through whom."""


class _ObligationLine(TypedDict):
    basis: Basis
    """Căn cứ. What it rests on."""
    clause: str
    """Điều khoản. The clause."""
    has_form: bool
    """Có mẫu điền. Whether a person fills that report in; one that is composed from others has no form."""
    label: str
    """Tên nghĩa vụ. Its name."""
    obligation: str
    """Nghĩa vụ. The obligation."""
    rhythm: Rhythm
    """How often."""
    units: list[UnitDuty]
    """Đơn vị có nghĩa vụ. Who owes it."""


class ObligationLine(_ObligationLine, total=False):
    """Nghĩa vụ. One thing that is owed, with who owes it."""

    instrument: str
    """Văn bản của quyết định địa phương. The local decision that adds it; absent if the directive itself lays it down."""
    period: str
    """Kỳ báo cáo. The period that the day lies in; absent where it is owed on an event, or once."""
    report: str
    """Loại báo cáo. The kind of report that discharges it, if one is published."""
    to: Recipient
    """Gửi đến. To whom; absent if the text does not say."""
    via: Recipient
    """Gửi qua. Through whom."""


class Obligations(TypedDict):
    """Các nghĩa vụ. What is owed on a day, by whom, to whom and under which clause."""

    instrument: str
    """Văn bản. Its instrument."""
    label: str
    """Tên chế độ báo cáo. Its title."""
    obligations: list[ObligationLine]
    """Các nghĩa vụ. What it lays down to be done, in its own order; then what local decisions add."""
    on: str
    """Ngày. The day."""
    regime: str
    """Chế độ báo cáo. The regime in force."""


class _ObligationsOptions(TypedDict):
    on: str | date
    """Ngày. The day."""


class ObligationsOptions(_ObligationsOptions, total=False):
    """Câu hỏi về nghĩa vụ vào một ngày. Asks what is owed on a day."""

    lang: Lang | None
    """The language of names and reasons."""
    unit: str | None
    """Đơn vị. One unit: only what it owes."""


class _OutcomeCell(TypedDict):
    outcome: ProposalOutcome
    """What came of it."""


class OutcomeCell(_OutcomeCell, total=False):
    """Kết quả kiến nghị kỳ trước. An earlier proposal's addressee and what came of it."""

    to: str
    """Cơ quan được kiến nghị. The body it was addressed to; absent if the earlier report's digest was not given."""


_OverlayWords = TypedDict("_OverlayWords", {"from": "str"})


class _Overlay(_OverlayWords):
    instrument: str
    """Văn bản. The instrument."""
    labels: Labels
    """Tên. Its title."""
    regime: str
    """Chế độ báo cáo. The regime it fills."""


class Overlay(_Overlay, total=False):
    """Quyết định của địa phương. A local decision over a regime: it fills what the directive leaves open or adds what it does not ask for, and everyone can see that it does."""

    calendar_days: list[SpecialDay]
    """Ngày nghỉ, ngày làm bù mới quyết định. Days that a later instrument decides for the whole jurisdiction: each takes the place of the calendar's day of that date."""
    calendar_settled_to: str
    """Đã có quyết định hằng năm đến trước ngày. The day after the last whose yearly decisions are known now, if the instrument settles more than the calendar had."""
    changes: list[OverlayChange]
    """Nội dung. What it fills."""
    obligations: list[Obligation]
    """Nghĩa vụ bổ sung. What it adds: obligations that the directive does not lay down. They rest on this decision (`basis: local`), and name the clause of the regime that they serve."""
    to: str
    """Hiệu lực đến trước ngày. The day after its last."""


class _OverlayChange(TypedDict):
    obligation: str
    """Nghĩa vụ. The obligation."""


class OverlayChange(_OverlayChange, total=False):
    """Nội dung. What a local decision says of one obligation."""

    due: DueRule
    """Hạn. When it is due, where the directive sets no day."""
    duties: list[OverlayDuty]
    """Đơn vị có nghĩa vụ. Whether units owe it whose duty is open."""
    window: WindowRule
    """Phạm vi thời gian. Which days it covers, where the directive does not say."""


class OverlayDuty(TypedDict):
    """Nghĩa vụ của đơn vị. What a local decision says of one unit's duty."""

    owes: bool
    """Có nghĩa vụ. Whether it owes the report."""
    unit: str
    """Mã. The unit."""


_OwingClassWords = TypedDict("_OwingClassWords", {"class": "UnitClass"})


class OwingClass(_OwingClassWords):
    """Every unit of a class that exists on the last day of the period."""

    by: Literal["class"]
    duty: DutyKind
    """How sure it is."""
    reason: Labels
    """Lý do. Why."""


class OwingUnit(TypedDict):
    """One unit."""

    by: Literal["unit"]
    duty: DutyKind
    """How sure it is."""
    reason: Labels
    """Lý do. Why."""
    unit: str
    """Mã. Its code."""


class Page(TypedDict):
    """Trang của quy tắc. A rule with its page."""

    page: str
    """Nội dung (Markdown). Its page, in Markdown."""
    rule: ExplanationEntry
    """Quy tắc. The rule."""


class PaperParts(TypedDict, total=False):
    """Thành phần thể thức. The parts of a document that only an office knows."""

    authority: str
    """Thẩm quyền ký. On whose authority it is signed: "T/M BAN CÁN SỰ ĐẢNG"."""
    circulation: str
    """Phạm vi lưu hành. The scope of circulation, as the office writes it."""
    draft: bool
    """Dự thảo. Whether it is a draft."""
    filed: str
    """Nơi lưu. Where it is filed: "Văn phòng"."""
    issued_on: str
    """Ngày ban hành. The day."""
    issuer: str
    """Cơ quan ban hành. The body that issues it; the one that owes it if absent."""
    place: str
    """Địa danh. The place."""
    post: str
    """Chức vụ người ký. The post of who signs; never a name."""
    recipients: list[str]
    """Nơi nhận. The units that receive it."""
    symbol: str
    """Số và ký hiệu. The number and symbol, in the Party's form."""
    urgency: str
    """Dấu chỉ mức độ khẩn. The mark of urgency, as the office writes it."""


class Param(TypedDict):
    """Tham số của thông báo. One value named in a finding's message, as data. Taken from the regime, the schema or a date, never from free text."""

    name: str
    """Tên tham số. The placeholder in the message."""
    value: str
    """Giá trị. The value, as a code, a number or ISO 8601 text."""


class Parent(TypedDict):
    """Trực thuộc. What a unit or area belongs to."""

    code: str
    """Mã. The unit or area it belongs to."""
    hierarchy: HierarchyName
    """Hệ thống. In which hierarchy."""


class _Participation(TypedDict):
    activities: list[Activity]
    """Các hoạt động. What was held in the period."""
    period: str
    """Kỳ báo cáo. The period reported on: the directive sets no rhythm, so any will do."""
    reporter: str
    """Đơn vị báo cáo. The unit that reports."""
    revision: int
    """Lần gửi. The revision: 1 for the first submission, one more each time it is sent again."""
    schema: ParticipationSchema
    """Mẫu báo cáo. The schema the report follows."""
    submitted_at: str
    """Thời điểm gửi. When it was submitted."""


class Participation(_Participation, total=False):
    """Báo cáo đối thoại, giám sát, phản biện xã hội và chuyển kiến nghị của Nhân dân. The report of one unit on how people took part, and on what was promised to them."""

    document: Document
    """Văn bản. The document that carries the report."""
    followed_up: list[CommitmentFollowUp]
    """Kết quả các cam kết kỳ trước. What became of what was promised in earlier periods."""


class Parts(TypedDict):
    """Phân số tối giản. A fraction in lowest terms, where stated shares of a unit or area were carried over."""

    denominator: int
    """Mẫu số. Of how many."""
    numerator: int
    """Tử số. How many parts."""


class _Placed(TypedDict):
    record: UnitAsOf
    """Thông tin. The unit or area."""


class Placed(_Placed, total=False):
    """Vị trí trong hệ thống. A unit or area with its parents."""

    in_charge_of: list[ChargeOver]
    """Phụ trách. What a unit is in charge of."""
    parents: list[Parent]
    """Trực thuộc. What it belongs to."""


class _Placed2(TypedDict):
    record: AreaAsOf
    """Thông tin. The unit or area."""


class Placed2(_Placed2, total=False):
    """Vị trí trong hệ thống. A unit or area with its parents."""

    in_charge_of: list[ChargeOver]
    """Phụ trách. What a unit is in charge of."""
    parents: list[Parent]
    """Trực thuộc. What it belongs to."""


class _Point(TypedDict):
    at_risk: int
    """Số còn theo dõi. How many had not reached the step just before."""
    day: int
    """Ngày thứ. Days since it was received."""
    events: int
    """Số đến bước này. How many reached it that day."""
    remaining: int
    """Tỷ lệ còn lại (phần vạn). The share that has not reached it, in 1/10,000."""


class Point(_Point, total=False):
    """Điểm của đường còn lại. A point of the curve."""

    high: int
    """Cận trên (phần vạn). The upper end of its interval."""
    low: int
    """Cận dưới (phần vạn). The lower end of its interval; absent where all or none remain."""


class _Proposal(TypedDict):
    id: str
    """Số thứ tự. Its number in the issue."""
    kind: ProposalKind
    """What is asked for."""
    measure: str
    """Biện pháp. The measure."""
    to: str
    """Cơ quan được kiến nghị. The body it is addressed to."""


class Proposal(_Proposal, total=False):
    """Kiến nghị, đề xuất. What the unit asks a body to do."""

    by: str
    """Thời hạn đề nghị. By when."""


class ProposalCell(TypedDict):
    """Kiến nghị. A proposal's addressee and kind."""

    kind: ProposalKind
    """What is asked for."""
    to: str
    """Cơ quan được kiến nghị. The body addressed."""


class ProposalDigest(TypedDict):
    """Bản tóm lược kiến nghị. What a later report needs to know of a proposal: to whom it went, so that what came of it can be told by body."""

    id: str
    """Số thứ tự. Its number in the issue."""
    to: str
    """Cơ quan được kiến nghị. The body it was addressed to."""


class ProposalFollowUp(TypedDict):
    """Kết quả kiến nghị. What came of one proposal."""

    id: str
    """Số thứ tự kiến nghị. The number of the proposal."""
    outcome: ProposalOutcome
    """What came of it."""


class _Quoted(TypedDict):
    issue: Raised
    """Vấn đề đã phản ánh. The issue."""


class Quoted(_Quoted, total=False):
    """Vấn đề được trích. An issue that raised a matter, as it stood in its report."""

    name: str
    """Tên đơn vị. What the unit was called then."""
    title: str
    """Tiêu đề. The title of the issue; absent if its report is not at hand."""


class _Raised(TypedDict):
    id: str
    """Số thứ tự vấn đề. The number of the issue in the report."""
    kind: str
    """Loại báo cáo. The kind of the report."""
    period: str
    """Kỳ báo cáo. The period of the report; a day if it was outside the rhythm."""
    reporter: str
    """Đơn vị phản ánh. The unit that reported it."""


class Raised(_Raised, total=False):
    """Vấn đề đã phản ánh. Points to an issue of a unit's report that raised a matter."""

    serial: int
    """Số thứ tự báo cáo trong kỳ. The serial number among the reports of that period, if there were several."""


class RateInterval(TypedDict):
    """Tỷ lệ dạng khoảng. A rate over units of which some may or may not owe the report: the least and the greatest it can be."""

    high: Fraction
    """Cao nhất. The greatest: every open duty that is met counts, none that is not."""
    low: Fraction
    """Thấp nhất. The least: every open duty that is not met counts, none that is met does."""


class _Recipient(TypedDict):
    unit: str
    """Đơn vị. The unit."""


class Recipient(_Recipient, total=False):
    """Nơi nhận. A unit that receives a report, or through which it goes."""

    name: str
    """Tên. Its name on the last day of the period; absent if there is no such unit any more."""


_RefusedCodeWords = TypedDict("_RefusedCodeWords", {"from": "str"})


class RefusedCode(_RefusedCodeWords):
    """Mã không chuyển được. A code whose figure could not be carried over, and why."""

    among: list[Identity]
    """Các khả năng. What it could be."""
    at: Identity
    """Dừng tại. Where the way ended: the code itself, or what it had become by then."""
    code: str
    """Mã. The code as it was reported."""
    figure: RestatedFigure
    """The figure that was not carried over."""
    name: str
    """Tên. Its name, the last time it was reported."""
    text: str
    """Lý do. The reason in words."""
    why: WhyNotCarried
    """Why."""


_RegimeWords = TypedDict("_RegimeWords", {"from": "str"})


class _Regime(_RegimeWords):
    clauses: list[Clause]
    """Các điểm. Its clauses, each in one sentence of our own."""
    code: str
    """Mã. Its short code, the beginning of its clauses."""
    instrument: str
    """Văn bản. The instrument."""
    labels: Labels
    """Tên. Its title."""
    lists: Lists
    """Danh mục. Its code lists."""
    obligations: list[Obligation]
    """Nghĩa vụ. What is owed."""


class Regime(_Regime, total=False):
    """Chế độ báo cáo. A directive as data."""

    rules: list[RuleSetting]
    """Mức độ, căn cứ của quy tắc. Severities and clauses that differ from a rule's own."""
    to: str
    """Hiệu lực đến trước ngày. The day after its last."""


class _RenderOptions(TypedDict):
    format: PaperFormat
    """The format."""
    from_: str | date
    """Từ ngày. The first day."""
    now: str | datetime
    """Thời điểm. The moment of asking: what was submitted later does not exist."""
    paper: PaperKind
    """The document."""
    to: str | date
    """Đến hết ngày. The last day: cases are told as they stood at its end."""


class RenderOptions(_RenderOptions, total=False):
    """Yêu cầu lập văn bản. Asks for a document."""

    area: str | None
    """Địa bàn. The area, for the notice."""
    lang: Lang | None
    """The language."""
    parts: PaperParts | None
    """Thành phần thể thức. The parts that only an office knows."""
    unit: str | None
    """Đơn vị phản ánh. The unit that raised something, for its feedback."""


class Rendered(TypedDict):
    """Văn bản đã lập. A document as text, and what it lacks."""

    audience: Audience
    """Whom it is for."""
    format: PaperFormat
    """The format."""
    missing: list[PaperPart]
    """Thành phần còn thiếu. The parts that are left blank because they were not given."""
    paper: PaperKind
    """The document."""
    text: str
    """Nội dung. The text."""


class RepairTold(TypedDict):
    """Điều đã sửa. One thing that was mended, with its words."""

    code: Repair
    """Mã. What."""
    label: str
    """Nội dung. In words."""


class ReportKey(TypedDict):
    """Khóa của báo cáo. Names a report whatever its revision: kind, unit, period (a day if it is outside the rhythm) and serial number."""

    kind: str
    """Loại báo cáo. The kind of report."""
    period: str
    """Kỳ báo cáo. The period."""
    reporter: str
    """Đơn vị báo cáo. The unit that reported."""
    serial: int
    """Số thứ tự báo cáo trong kỳ. The number among the reports of that period."""


_ReportedRowWords = TypedDict("_ReportedRowWords", {"from": "str"})


class _ReportedRow(_ReportedRowWords):
    code: str
    """Mã. Its code."""
    figure: RestatedFigure
    """The figure."""
    name: str
    """Tên. Its name, the last time it was reported."""


class ReportedRow(_ReportedRow, total=False):
    """Dòng như đã báo cáo. A unit or area as it was reported."""

    level: AreaLevel
    """Its level, if it is an area."""


class RestateNoteTold(TypedDict):
    """Lưu ý. A note and its text."""

    code: RestateNote
    """The note."""
    text: str
    """Nội dung. What it says."""


class _RestateOptions(TypedDict):
    from_: str
    """Từ tháng. The first month."""
    now: str | datetime
    """Thời điểm. The moment of asking: what was submitted later does not exist."""
    of: Table
    """Units, by who reported; or areas, by what the issues are about."""
    on: str | date
    """Theo tổ chức, địa bàn của ngày. The day whose units or areas count."""
    to: str
    """Đến tháng. The last month."""


class RestateOptions(_RestateOptions, total=False):
    """Tùy chọn tính lại theo tổ chức, địa bàn của một ngày. Asks for the mentions of a span of months, as they were reported and on the units or areas of one day."""

    lang: Lang | None
    """The language of names, reasons and errors."""
    level: AreaLevel | None
    """The level at which areas are gathered; each at its own if absent."""


_RestatedWords = TypedDict("_RestatedWords", {"from": "str"})


class _Restated(_RestatedWords):
    audience: Audience
    """Whom it is for."""
    issues: list[Mention]
    """Các lượt phản ánh. The mentions: what every figure cites, by its place from 1."""
    left_out: list[LeftOut]
    """Tài liệu không tính. What was handed in and is not counted."""
    mentions: MentionTotals
    """How the mentions add up."""
    notes: list[RestateNoteTold]
    """Lưu ý. What a reader must know."""
    now: str
    """Thời điểm. The moment."""
    of: Table
    """Units or areas."""
    on: str
    """Theo tổ chức, địa bàn của ngày. The day whose units or areas count."""
    refused: list[RefusedCode]
    """Không chuyển được. What could not be carried over, and why."""
    reported: AsReported
    """As reported."""
    reports: int
    """Số báo cáo đã tính. How many reports were counted."""
    restated: AsRestated
    """As restated."""
    to: str
    """Đến tháng. The last month."""
    totals: RestatedTotals
    """How the codes add up."""
    without_area: list[int]
    """Lượt phản ánh không nêu địa bàn. Mentions that name no area: they stand in no row."""


class Restated(_Restated, total=False):
    """Số liệu tính lại theo tổ chức, địa bàn của một ngày. The mentions of a span, as they were reported and on the units or areas of one day."""

    level: AreaLevel
    """The level at which areas were gathered."""


class RestatedFigure(TypedDict):
    """Con số. A figure and the mentions it counts."""

    amount: Amount
    """Số lượng đúng. How much of them stands here: as many, unless stated shares make it less."""
    cites: list[int]
    """Vị trí các lượt phản ánh. Their places in the list of mentions, from 1."""
    mentions: int
    """Số lượt phản ánh. How many mentions it cites: each once."""
    topics: list[TopicAmount]
    """Theo lĩnh vực, chủ đề. The same by topic."""


_RestatedRowWords = TypedDict("_RestatedRowWords", {"from": "str"})


class _RestatedRow(_RestatedRowWords):
    certainty: Certainty
    """How sure the successions are by which something came here."""
    code: str
    """Mã. Its code."""
    figure: RestatedFigure
    """The figure."""
    name: str
    """Tên. Its name on the day."""


class RestatedRow(_RestatedRow, total=False):
    """Dòng tính lại. A unit or area of the day asked about."""

    level: AreaLevel
    """Its level, if it is an area."""


class RestatedTotals(TypedDict):
    """Đối chiếu tổng số. How what was reported and what became of it add up: `reported` is `restated` and `merged` and `refused`, exactly."""

    merged: Amount
    """Gộp làm một. How much fell on a row that the same mention stands in already: two areas that became one count once."""
    refused: Amount
    """Không chuyển được. How much could not be carried over."""
    reported: int
    """Số lần nêu mã. How often a code is named by a mention: of a unit once, of areas as many times as the issue names areas."""
    restated: Amount
    """Đã chuyển. How much of it stands in the restated rows."""


class _Restructuring(TypedDict):
    certainty: Certainty
    """How sure it is."""
    instrument: str
    """Căn cứ. The instrument."""
    kind: RestructuringKind
    """What happened."""
    of: Table
    """Units or areas."""
    predecessor: Identity
    """Trước sắp xếp. What was before."""
    successor: Identity
    """Sau sắp xếp. What came after."""


class Restructuring(_Restructuring, total=False):
    """Sắp xếp. One edge of a merger or split: from a predecessor to a successor, with the instrument."""

    share: Share
    """Tỷ phần. Which part of the predecessor went there; absent if no source states it."""


class Revised(TypedDict):
    """Báo cáo có lần gửi mới. A report that was counted in one revision and has come in in another."""

    counted: int
    """Lần gửi đã tính. The revision that was counted."""
    current: int
    """Lần gửi mới nhất. The latest revision; `units` tells whether it was accepted or returned."""
    report: ReportKey
    """Khóa của báo cáo. The report."""


class RuleCounts(TypedDict):
    """Số quy tắc theo kết quả. How the rules came out: the four sum to the number of rules."""

    failed: int
    """Không đạt. Something found."""
    not_applicable: int
    """Không áp dụng. Not run: it has nothing to say about such a report."""
    not_evaluable: int
    """Không kiểm tra được. Nothing found, but not evaluable somewhere."""
    passed: int
    """Đạt. Evaluated everywhere, and nothing found."""


class _RuleSetting(TypedDict):
    code: str
    """Mã quy tắc. The rule."""


class RuleSetting(_RuleSetting, total=False):
    """Mức độ, căn cứ của quy tắc. What a regime says of one rule: how grave it is here, and under which of its own clauses it stands."""

    clause: str
    """Điểm, khoản. The clause of this regime that it rests on; its own if absent and the regime has that."""
    severity: Severity
    """Its severity here, never below its floor; its own if absent."""


_SettlementWords = TypedDict("_SettlementWords", {"from": "str"})


class _Settlement(_SettlementWords):
    audience: Audience
    """Whom it is for."""
    bodies: list[UnitCases]
    """Theo cơ quan. The bodies that answer, in the order of their codes."""
    cases: list[CaseAccount]
    """Các vụ việc. The cases that were under way on one of the days."""
    figures: list[CaseFigure]
    """Số liệu. The figures, each with the places it counts."""
    left_out: list[LeftOut]
    """Tài liệu không tính. What was handed in and is not counted."""
    now: str
    """Thời điểm. The moment."""
    pending: list[int]
    """Chưa có kết quả. The places of the cases of which nothing has come yet."""
    to: str
    """Đến hết ngày. The last day."""


class Settlement(_Settlement, total=False):
    """Kết quả giải quyết thông tin dư luận phản ánh. The results of settlement: by the body that answers, then the matter, with what was found and done (CT53.7)."""

    obligation: ObligationLine
    """Nghĩa vụ. What it is owed under, by whom, to whom and through whom; absent if nothing in force asks for it."""


class Share(TypedDict):
    """Tỷ phần. An exact part of a predecessor."""

    denominator: int
    """Mẫu số. Of how many."""
    numerator: int
    """Tử số. How many parts."""


class ShiftedDays(TypedDict):
    """Thời gian chốt số liệu. Days from one of the month before a period to one of its last month: 15 and 14 in Nghị định 09/2019/NĐ-CP, Điều 12."""

    first_day: int
    """Từ ngày (tháng trước). The day of the month before on which it begins."""
    last_day: int
    """Đến ngày. The day of the last month on which it ends."""


class _SourceFollowUp(TypedDict):
    of: IssueRef
    """Vấn đề kỳ trước. The earlier issue."""
    reporter: str
    """Đơn vị báo cáo. The unit that reports it."""
    revision: int
    """Lần gửi. The revision of its report."""


class SourceFollowUp(_SourceFollowUp, total=False):
    """Kết quả của vấn đề kỳ trước. What a report says came of an earlier issue."""

    forecast: ForecastOutcome
    """What came of its forecast."""
    proposals: list[SourceOutcome]
    """Kết quả các kiến nghị. What came of its proposals."""


class _SourceIssue(TypedDict):
    channels: list[Channel]
    """Kênh nắm bắt. The ways in which it was heard."""
    issue: str
    """Số thứ tự vấn đề. Its number in that report."""
    nature: Nature
    """Opinion or rumour."""
    period: str
    """Kỳ báo cáo. The period of its report."""
    reporter: str
    """Đơn vị báo cáo. The unit that reported it."""
    revision: int
    """Lần gửi. The revision of its report."""
    scope: Scope
    """How far it reaches."""
    streams: list[Stream]
    """Các luồng ý kiến. The streams of opinion; ethnic and religious groups are left out where the issue bears on instability, a hot spot or a risk."""
    title: str
    """Tiêu đề. Its title."""
    topic: str
    """Lĩnh vực, chủ đề. The topic."""


class SourceIssue(_SourceIssue, total=False):
    """Lượt nêu vấn đề. An issue that is counted: what a figure or the text of the synthesis may rest on. Accounts and analyses stay behind."""

    areas: list[str]
    """Địa bàn. The territories concerned."""
    continues: IssueRef
    """Tiếp nối vấn đề kỳ trước. The issue of an earlier report that it continues."""
    focus: list[Focus]
    """Nội dung cần chú trọng. The matters of special attention it belongs to."""
    forecast: Forecast
    """Dự báo. The forecast."""
    hot_spot: HotSpot
    """Điểm nóng. Whether it is or may become a hot spot."""
    proposals: list[Proposal]
    """Kiến nghị, đề xuất. What the unit proposes, to which body."""
    satisfaction: Satisfaction
    """How content people are with how it is dealt with."""
    verification: Verification
    """What came of verifying it, if it is a rumour."""


class _SourceOutcome(TypedDict):
    id: str
    """Số thứ tự. Its number in the earlier issue."""
    outcome: ProposalOutcome
    """What came of it."""


class SourceOutcome(_SourceOutcome, total=False):
    """Kết quả kiến nghị kỳ trước. What came of an earlier proposal, and to which body it went, as far as the earlier report was given."""

    to: str
    """Cơ quan được kiến nghị. The body it was addressed to; absent if the earlier report's digest was not given."""


class _SourceReport(TypedDict):
    digest: str
    """Mã băm. What was in it."""
    mood: Climate
    """Tâm trạng. Mood."""
    report: ReportKey
    """Khóa của báo cáo. Which report."""
    revision: int
    """Lần gửi. Which revision."""
    thinking: Climate
    """Tình hình tư tưởng. Thinking."""


class SourceReport(_SourceReport, total=False):
    """Báo cáo được tính. A report that is counted."""

    nil_return: bool
    """Báo cáo không phát sinh. It declares that nothing arose."""


class Span(TypedDict):
    """Đoạn văn bản. The part of a text a finding is about, in Unicode code points from 0: `start` is in it, `end` is not."""

    end: int
    """Ký tự sau cuối. The code point after the last."""
    start: int
    """Ký tự đầu. The first code point."""


class _SpanOptions(TypedDict):
    from_: str | date
    """Từ ngày. The first day."""
    to: str | date
    """Đến hết ngày. The last day, which belongs to the span: 400 days at most."""


class SpanOptions(_SpanOptions, total=False):
    """Câu hỏi về hạn trong một khoảng thời gian. Asks what is due from one day to another."""

    lang: Lang | None
    """The language of names, reasons and summaries."""
    unit: str | None
    """Đơn vị. One unit: only what it owes."""


class _SpecialDay(TypedDict):
    date: str
    """Ngày. The date."""
    kind: DayKind
    """What it is."""
    labels: Labels
    """Tên. Its name."""
    status: DayStatus
    """Whether it has been decided."""


class SpecialDay(_SpecialDay, total=False):
    """Ngày đặc biệt. A day that is not what its weekday says."""

    instrument: str
    """Văn bản. The instrument, if it has been."""


class StandingAnswer(TypedDict):
    """Tình trạng báo cáo. Where every unit stands with an obligation at a moment."""

    audience: Audience
    """Đối tượng sử dụng. Whom it is for."""
    due: Due
    """Hạn. When it is due, and why."""
    left_out: list[LeftOut]
    """Phần không tính. What was handed in and does not bear on this."""
    now: str
    """Thời điểm. The moment asked about."""
    units: list[UnitStanding]
    """Các đơn vị. Every unit that is expected to report."""


class _StandingOptions(TypedDict):
    now: str | datetime
    """Thời điểm. The moment of asking: what was submitted later does not exist."""
    obligation: str
    """Nghĩa vụ. The obligation."""
    period: str
    """Kỳ báo cáo. The period."""


class StandingOptions(_StandingOptions, total=False):
    """Câu hỏi về tình trạng báo cáo. Asks where every unit stands with an obligation, or how complete it is."""

    lang: Lang | None
    """The language of names and reasons."""


class _Stream(TypedDict):
    breadth: Breadth
    """How widely it is held."""
    gist: str
    """Nội dung chính. Its gist."""
    intensity: str
    """Cường độ. How strongly it is held, from the regime's list."""
    tendency: Tendency
    """The tendency."""
    toward: Toward
    """What it is toward."""


class Stream(_Stream, total=False):
    """Luồng ý kiến. One tendency toward one object, held by named groups (luồng ý kiến)."""

    groups: list[str]
    """Giai tầng, nhóm người. The groups that hold it, from the regime's list."""
    items: int
    """Lượt ý kiến. How often it was heard; not persons, never summed across units."""


class Subject(TypedDict):
    """Đối tượng. What an issue is about."""

    kind: SubjectKind
    """Policy, project, event or task."""
    ref: str
    """Tên hoặc số hiệu. Its name or number."""


class _Supplement(TypedDict):
    already_counted: int
    """Số báo cáo đã tính trước đó. How many reports the delivered synthesis had counted; they are not counted again."""
    number: int
    """Số thứ tự bổ sung. Its number among the supplements of the period."""


class Supplement(_Supplement, total=False):
    """Bổ sung. A supplement: what came in after a synthesis was delivered, never silently into the past."""

    revised: list[Revised]
    """Báo cáo đã tính, nay có lần gửi mới. Reports that were counted before and have come in again since: their figures have to be looked at by a person."""


class SupplementOptions(TypedDict):
    """Tùy chọn bổ sung. Says what a delivered synthesis had counted, so that a supplement counts only what came in since."""

    counted: list[ManifestEntry]
    """Các báo cáo đã tính. The reports that were counted: `report`, `revision` and `digest` of the entries of its `reports`."""
    number: int
    """Số thứ tự bổ sung. The number of the supplement among those of the period."""


class Symbol2(TypedDict):
    """Không đọc được. It does not."""

    message: str
    """Lý do bằng lời. Why, in words."""
    refused: NoSymbol
    """Lý do. Why."""


class SymbolCodes(TypedDict, total=False):
    """Ký hiệu trên văn bản. Signs of types and issuers that a jurisdiction knows from documents. Those it does not hold are unconfirmed, not wrong: they differ from province to province."""

    issuers: list[KnownSign]
    """Cơ quan ban hành. Issuers."""
    types: list[KnownSign]
    """Loại văn bản. Types of document, besides those that the State's rules list themselves."""


class _SymbolOptions(TypedDict):
    text: str
    """Số, ký hiệu như đã ghi. The symbol as written."""


class SymbolOptions(_SymbolOptions, total=False):
    """Câu hỏi về số, ký hiệu văn bản. Asks how a symbol reads."""

    lang: Lang | None
    """The language of reasons and repairs."""


class _SymbolReading(TypedDict):
    form: SymbolForm
    """Thể thức. By whose rules `strict` is written."""
    issuer: str
    """Ký hiệu cơ quan. The sign of the issuer."""
    issuer_known: bool
    """Đã xác nhận ký hiệu cơ quan. Whether that is confirmed."""
    number: int
    """Số. The number."""
    repairs: list[RepairTold]
    """Phần đã sửa. What was mended."""
    seen: SymbolForm
    """Thể thức đã ghi. By whose rules the text was written."""
    strict: str
    """Cách ghi đúng. The symbol as it should be written."""
    type_known: bool
    """Đã xác nhận ký hiệu loại. Whether that is confirmed."""


class SymbolReading(_SymbolReading, total=False):
    """Cách đọc số, ký hiệu. How a symbol reads, part by part."""

    suffix: str
    """Phần sau cơ quan. What follows it."""
    type: str
    """Ký hiệu loại văn bản. The sign of the type; absent from a State official letter."""
    year: int
    """Năm. The year."""


class _Synthesis(TypedDict):
    audience: Audience
    """Whom it is for."""
    comparison: Comparison
    """So với kỳ trước. What changed since the month before."""
    composed_at: str
    """Thời điểm tổng hợp. The moment as of which it was composed: what was submitted later is not in it."""
    figures: Figures
    """Số liệu. The figures."""
    issues: list[SourceIssue]
    """Các lượt nêu vấn đề. The issues that are counted."""
    method: Method
    """Phương pháp. How it was made."""
    period: str
    """Kỳ báo cáo (tháng). The month summed up."""
    reporter: str
    """Đơn vị tổng hợp. The unit that composes it."""
    reports: list[SourceReport]
    """Các báo cáo được tính. The reports that are counted."""
    revision: int
    """Lần gửi. The revision: 1 for the first submission."""
    schema: SynthesisSchema
    """Mẫu báo cáo. The schema the synthesis follows."""
    units: list[UnitLine]
    """Các đơn vị. Every unit that is expected to report, and where it stands."""


class Synthesis(_Synthesis, total=False):
    """Báo cáo tổng hợp tình hình dư luận. The synthesis of a month: what the accepted reports sum to (CT53.8)."""

    document: Document
    """Văn bản. The document that carries it."""
    followed_up: list[SourceFollowUp]
    """Kết quả của các vấn đề kỳ trước. What the reports say came of earlier issues."""
    submitted_at: str
    """Thời điểm gửi. When it was submitted; absent while it is a draft."""
    supplement: Supplement
    """Bổ sung. What it adds to, if it is a supplement to a synthesis already delivered."""


class _SynthesiseOptions(TypedDict):
    now: str | datetime
    """Thời điểm. The moment of asking: what was submitted later does not exist."""
    period: str
    """Kỳ báo cáo (tháng). The month."""


class SynthesiseOptions(_SynthesiseOptions, total=False):
    """Tùy chọn tổng hợp. Asks for the synthesis of a month."""

    context: list[Digest] | None
    """Bản tóm lược các báo cáo kỳ trước. Digests of the reports of the month before, to compare with."""
    lang: Lang | None
    """The language of errors."""
    supplement: SupplementOptions | None
    """Bổ sung cho báo cáo đã trình. Asks for a supplement to a synthesis that was delivered."""


class _TableOptions(TypedDict):
    now: str | datetime
    """Thời điểm. The moment of asking: what was submitted later does not exist."""
    table: TableName
    """Which table."""


class TableOptions(_TableOptions, total=False):
    """Yêu cầu bảng số liệu. Asks for a table."""

    labels: list[Lang] | None
    """Kèm nhãn. Adds to each column of codes one of what they are called in this language, and names it after it (`tendency_vi`)."""
    lang: Lang | None
    """The language of messages and reasons."""
    obligation: str | None
    """Nghĩa vụ. The obligation that completeness is about."""
    period: str | None
    """Kỳ báo cáo. The period that completeness is about."""
    uncounted: bool | None
    """Kèm phần không tính. Also takes what is not counted: returned reports, and in `reports` every document with the reason."""


class Tallied(TypedDict):
    """Số liệu cộng và phần không tính. The sum of reports, and what was left out of it."""

    left_out: list[LeftOut]
    """Phần không tính. What was handed in and is not counted, with the reason."""
    tally: Tally
    """Số liệu cộng. The sum."""


class _Tally(TypedDict):
    audience: Audience
    """Whom it is for."""
    manifest: list[ManifestEntry]
    """Các báo cáo đã tính. The reports it counts, in the order of their keys."""
    schema: TallySchema
    """Mẫu số liệu. The schema the tally follows."""


class Tally(_Tally, total=False):
    """Số liệu cộng. A partial sum of reports: which reports it counts, and the counts. Nothing in it that cannot be subtracted, no text."""

    counts: TallyCounts
    """Số liệu. The counts; absent if a report was met twice."""


class _TallyCounts(TypedDict):
    issues: int
    """Số vấn đề. Issues."""
    nil_returns: int
    """Số báo cáo không phát sinh. Reports that declare that nothing arose."""
    reports: int
    """Số báo cáo. Reports."""
    streams: int
    """Số luồng ý kiến. Streams."""


class TallyCounts(_TallyCounts, total=False):
    """Số liệu. The counts of a tally: mentions (report × issue), not persons and not distinct matters."""

    breadth: list[Cell9]
    """Luồng ý kiến theo mức độ phổ biến. Streams by breadth."""
    channels: list[Cell5]
    """Theo kênh nắm bắt. Issues by channel; an issue may be heard in several."""
    focus: list[Cell3]
    """Theo nội dung cần chú trọng. Issues by matter of special attention; an issue may belong to several."""
    forecasts: list[Cell11]
    """Dự báo theo mức rủi ro. Forecasts by risk and direction."""
    groups: list[Cell10]
    """Luồng ý kiến theo nhóm người. Streams by group; a stream may be held by several, and ethnic and religious groups are left out where the issue bears on instability, a hot spot or a risk above low: these do not sum to the streams."""
    hot_spots: list[Cell7]
    """Điểm nóng theo giai đoạn. Hot spots by stage."""
    intensity: list[Cell10]
    """Luồng ý kiến theo cường độ. Streams by intensity."""
    mood: list[Cell10]
    """Báo cáo theo mức độ tâm trạng. Reports by level of mood."""
    natures: list[Cell4]
    """Theo tính chất. Issues by nature."""
    proposals: list[Cell12]
    """Kiến nghị theo cơ quan. Proposals by body and kind."""
    satisfaction: list[Cell6]
    """Theo mức độ hài lòng. Issues by satisfaction."""
    scopes: list[Cell2]
    """Theo phạm vi. Issues by scope."""
    tendencies: list[Cell8]
    """Luồng ý kiến theo khuynh hướng. Streams by tendency toward each object."""
    thinking: list[Cell10]
    """Báo cáo theo mức độ tư tưởng. Reports by level of thinking."""
    topics: list[Cell]
    """Theo chủ đề. Issues by topic."""


class _TallyOptions(TypedDict):
    now: str | datetime
    """Thời điểm. The moment of asking: what was submitted later does not exist."""


class TallyOptions(_TallyOptions, total=False):
    """Tùy chọn cộng số liệu. Asks for the sum of reports."""

    lang: Lang | None
    """The language of errors."""


class TendencyCell(TypedDict):
    """Khuynh hướng theo đối tượng. A tendency toward an object: tendencies are never totalled across objects."""

    tendency: Tendency
    """The tendency."""
    toward: Toward
    """The object."""


class _ToldStep(TypedDict):
    by: str
    """Cơ quan thực hiện. The body that did it."""
    ground: str
    """Căn cứ, văn bản. The document by which it was done."""
    label: str
    """Tên bước. What that is called."""
    on: str
    """Ngày. The day."""
    state: CaseState
    """What was done."""


class ToldStep(_ToldStep, total=False):
    """Bước đã thực hiện. A step of a case, with the names of the bodies on its day."""

    fed_back_to: Audiences
    """Phản hồi đến. To whom it was fed back."""
    name: str
    """Tên cơ quan. What that body was called."""
    reason: DeclineReason
    """Why it was not taken up."""
    status_notes: str
    """Nội dung, kết quả. What was found, done or said."""
    verified_as: VerifiedAs
    """How much proved to be so."""


class TopicAmount(TypedDict):
    """Số liệu theo lĩnh vực, chủ đề. One topic of a figure."""

    amount: Amount
    """Số lượng đúng. How much of them stands here."""
    mentions: int
    """Số lượt phản ánh. How many mentions of it the row cites."""
    topic: str
    """Lĩnh vực, chủ đề. The topic, as it was coded."""


_TopicEntryMaybeWords = TypedDict("_TopicEntryMaybeWords", {"from": "str"}, total=False)


class _TopicEntry(_TopicEntryMaybeWords):
    code: str
    """Mã. Its code."""
    labels: Labels
    """Tên. Its name."""


class TopicEntry(_TopicEntry, total=False):
    """Chủ đề. An entry of the list of topics."""

    to: str
    """Đến trước ngày. The day after its last."""


class _TraceStep(TypedDict):
    step: TraceCode
    """Bước. Which step."""
    text: str
    """Nội dung. What it says."""


class TraceStep(_TraceStep, total=False):
    """Một bước giải thích. One step of a deadline's explanation."""

    date: str
    """Ngày. The day it speaks of."""
    instrument: str
    """Văn bản căn cứ. The instrument it rests on."""


_UnitAsOfWords = TypedDict("_UnitAsOfWords", {"class": "UnitClass", "from": "str"})


class _UnitAsOf(_UnitAsOfWords):
    answers: Answers
    """Trách nhiệm giải trình. Who answers for it."""
    certainty: Certainty
    """Mức độ xác nhận. How sure its existence is."""
    code: str
    """Mã. Its code."""
    name: Labels
    """Tên. Its name on the day."""


class UnitAsOf(_UnitAsOf, total=False):
    """Đơn vị vào một ngày. A unit on one day."""

    to: str
    """Đến ngày. The day after its last."""


class _UnitCases(TypedDict):
    cases: list[int]
    """Vị trí các vụ việc. The places of its cases."""
    unit: str
    """Đơn vị. The unit."""


class UnitCases(_UnitCases, total=False):
    """Đơn vị và các vụ việc. A body that answers, with its cases."""

    name: str
    """Tên. What it is called."""


class UnitCounts(TypedDict):
    """Số đơn vị theo mức độ chắc chắn của nghĩa vụ. Counts of units by how sure their duty is."""

    assumed: int
    """Giả định. We take it to be so."""
    certain: int
    """Chắc chắn. The text names them."""
    unresolved: int
    """Chưa rõ. The text can be read either way."""


class UnitDuty(TypedDict):
    """Đơn vị có nghĩa vụ. A unit that owes something, with the reason."""

    basis: Basis
    """Căn cứ. What that rests on."""
    duty: DutyKind
    """Mức độ chắc chắn của nghĩa vụ. How sure it is that it owes the report."""
    name: str
    """Tên. Its name on the last day of the period."""
    reason: str
    """Lý do. Why."""
    unit: str
    """Đơn vị. The unit."""


class _UnitLine(TypedDict):
    basis: Basis
    """What that rests on."""
    duty: DutyKind
    """How sure it is that it owes the report."""
    standing: Standing
    """Where it stands with the deadline."""
    state: ReportState
    """How far its report has come."""
    unit: str
    """Đơn vị. The unit."""


class UnitLine(_UnitLine, total=False):
    """Tình trạng của đơn vị. Where one unit stands."""

    revision: int
    """Lần gửi. The latest revision."""


_UnitRecordWords = TypedDict("_UnitRecordWords", {"class": "UnitClass", "from": "str"})


class _UnitRecord(_UnitRecordWords):
    answers: Answers
    """Who answers for it."""
    certainty: Certainty
    """How sure its existence is."""
    code: str
    """Mã. Its code, opaque."""
    names: list[DatedName]
    """Tên gọi. Its names, one after the other."""


class UnitRecord(_UnitRecord, total=False):
    """Tổ chức, cơ quan. A unit while it existed as the same unit: identified by code and `from`."""

    to: str
    """Đến trước ngày. The day after the last."""


class _UnitStanding(TypedDict):
    basis: Basis
    """Căn cứ. What that rests on."""
    duty: DutyKind
    """Mức độ chắc chắn của nghĩa vụ. How sure it is that it owes the report."""
    name: str
    """Tên. Its name on the last day of the period."""
    reason: str
    """Lý do. Why."""
    standing: Standing
    """Tình trạng hạn. Where it stands."""
    state: ReportState
    """Trạng thái báo cáo. How far its report has come."""
    unit: str
    """Đơn vị. The unit."""


class UnitStanding(_UnitStanding, total=False):
    """Tình trạng của đơn vị. Where one unit stands, with the reason it is expected."""

    errors: int
    """Số lỗi. How many errors the latest revision has."""
    revision: int
    """Lần gửi. The latest revision."""
    submitted_at: str
    """Thời điểm gửi. When the first submission came in; the latest, if the first was not handed in."""


class _UrgentOpinion(TypedDict):
    event: str
    """Sự việc. What happened: the event, and nobody in it."""
    issues: list[Issue]
    """Các vấn đề dư luận quan tâm. What people say of it."""
    period: str
    """Ngày xảy ra sự việc. The day of the event: the report is outside the rhythm, and this is its period."""
    reporter: str
    """Đơn vị báo cáo. The unit that reports."""
    revision: int
    """Lần gửi. The revision: 1 for the first submission, one more each time it is sent again."""
    schema: UrgentOpinionSchema
    """Mẫu báo cáo. The schema the report follows."""
    submitted_at: str
    """Thời điểm gửi. When it was submitted."""


class UrgentOpinion(_UrgentOpinion, total=False):
    """Báo cáo đột xuất về dư luận xã hội. The report of one unit on what people say of one event, sent without waiting for the month to end."""

    document: Document
    """Văn bản. The document that carries the report."""
    serial: int
    """Số thứ tự báo cáo trong ngày. The number among the unit's urgent reports of that day, if there are several."""


class _ValidateOptions(TypedDict):
    now: str | datetime
    """Thời điểm. The moment of asking."""


class ValidateOptions(_ValidateOptions, total=False):
    """Tùy chọn kiểm tra. How a report is to be validated."""

    context: list[Digest] | None
    """Bản tóm lược các báo cáo liên quan. Digests of earlier and neighbouring reports."""
    counts: bool | None
    """Kèm số quy tắc theo kết quả. Whether to tell how the rules came out."""
    lang: Lang | None
    """The language of messages."""
    limit: int | None
    """Số phát hiện tối đa. How many findings to give at most; 1,000 unless told."""


class _Validation(TypedDict):
    accepted: bool
    """Được tiếp nhận. Whether the report stands: no finding is an error."""
    errors: int
    """Số lỗi. How many findings are errors, shown or cut."""
    findings: list[Finding]
    """Các phát hiện. What is wrong, ordered by pointer, code and span."""
    shown: int
    """Số phát hiện đưa ra. How many findings are given here."""
    total: int
    """Tổng số phát hiện. How many there are."""


class Validation(_Validation, total=False):
    """Kết quả kiểm tra. The answer to a validation: every fault with its place, and what could not be checked."""

    not_evaluable: list[NotEvaluable]
    """Phần không kiểm tra được. What could not be checked, and why."""
    rules: RuleCounts
    """Số quy tắc theo kết quả. How the rules came out, if it was asked for."""


class Window(TypedDict):
    """Khoảng thời gian báo cáo. The days a report covers."""

    first: str
    """Ngày đầu. The first."""
    last: str
    """Ngày cuối. The last."""


class WindowRuleCalendar(TypedDict):
    """The period itself."""

    rule: Literal["calendar"]


class WindowRuleShifted(TypedDict):
    """From a day of the month before the period to a day of its last month."""

    first_day: int
    """Từ ngày (tháng trước). The day of the month before on which it begins."""
    last_day: int
    """Đến ngày. The day of the last month on which it ends."""
    rule: Literal["shifted"]


class WindowRuleUnset(TypedDict):
    """The text does not say."""

    rule: Literal["unset"]

Amount: TypeAlias = int | Parts
"""Số lượng đúng. An exact number: whole, or a fraction where stated shares make it one. It is never rounded."""

ChargeOver: TypeAlias = ChargeOverArea | ChargeOverField
"""An area or a field."""

DueRule: TypeAlias = DueRuleUnset | DueRuleDayOfMonth | DueRuleNthWorkingDay | DueRuleWorkingDaysBefore | DueRuleDaysAfter
"""When something is due."""

Explanation: TypeAlias = Page | Meant
"""Giải thích. What is explained: a rule or a coded value."""

Owing: TypeAlias = OwingClass | OwingUnit
"""Who owes something: every unit of a class, or one unit."""

Rules: TypeAlias = list[ExplanationEntry]
"""Danh mục quy tắc. The rules in the order of their codes."""

Symbol: TypeAlias = SymbolReading | Symbol2
"""Kết quả đọc số, ký hiệu. How a symbol reads, or why it does not."""

WindowRule: TypeAlias = WindowRuleUnset | WindowRuleCalendar | WindowRuleShifted
"""Which days a report covers."""
