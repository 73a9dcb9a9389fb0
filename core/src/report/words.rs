//! The closed lists of the opinion report. A regime's own lists (topics, groups, intensity, levels) are data.

use crate::shape::closed_enum;

closed_enum! {
    /// Marks what State secrets law or Party rules have classified. Anything but `none` is not for this library.
    ///
    /// ```
    /// use dlxh::report::Secrecy;
    /// use dlxh::shape::Lang;
    ///
    /// let marks: Vec<&str> = Secrecy::ALL[1..].iter().map(|mark| mark.label(Lang::Vi)).collect();
    /// assert_eq!(marks, ["Mật", "Tối mật", "Tuyệt mật"]);
    /// ```
    pub enum Secrecy: "Độ mật" {
        /// Not classified.
        None = "none": "Không mật" / "Not classified",
        /// The lowest class.
        Confidential = "confidential": "Mật" / "Confidential",
        /// The middle class.
        Secret = "secret": "Tối mật" / "Secret",
        /// The highest class.
        TopSecret = "top_secret": "Tuyệt mật" / "Top secret",
    }
}

closed_enum! {
    /// Tells how far the matter reaches.
    ///
    /// ```
    /// use dlxh::report::Scope;
    /// use dlxh::shape::Lang;
    ///
    /// assert_eq!(Scope::Local.label(Lang::Vi), "Địa phương, cơ sở");
    /// ```
    pub enum Scope: "Phạm vi" {
        /// The world.
        International = "international": "Quốc tế" / "International",
        /// The country.
        National = "national": "Trong nước" / "National",
        /// The province.
        Provincial = "provincial": "Trong tỉnh" / "Provincial",
        /// A part of the province.
        Local = "local": "Địa phương, cơ sở" / "Local",
    }
}

closed_enum! {
    /// Tells opinion from rumour.
    ///
    /// ```
    /// use dlxh::report::Nature;
    /// use dlxh::shape::Lang;
    ///
    /// // A rumour is not left out: it asks for verification (rule C009).
    /// assert_eq!(Nature::Rumour.label(Lang::Vi), "Tin đồn");
    /// ```
    pub enum Nature: "Tính chất" {
        /// What people think.
        Opinion = "opinion": "Dư luận" / "Opinion",
        /// What is said without anyone knowing whether it is so.
        Rumour = "rumour": "Tin đồn" / "Rumour",
    }
}

closed_enum! {
    /// Tells what came of verifying a rumour.
    ///
    /// ```
    /// use dlxh::report::Verification;
    ///
    /// assert_eq!(Verification::from_code("partly"), Some(Verification::Partly));
    /// assert_eq!(Verification::from_code("probably"), None);
    /// ```
    pub enum Verification: "Kết quả kiểm chứng" {
        /// Nobody has verified it yet.
        Unverified = "unverified": "Chưa kiểm chứng" / "Unverified",
        /// It is so.
        True = "true": "Đúng" / "True",
        /// It is so in part.
        Partly = "partly": "Đúng một phần" / "Partly true",
        /// It is not so.
        False = "false": "Không đúng" / "False",
    }
}

closed_enum! {
    /// Tells what kind of thing people talk about (CT53.2.1, CT53.2.2).
    ///
    /// ```
    /// use dlxh::report::SubjectKind;
    /// use dlxh::shape::Lang;
    ///
    /// assert_eq!(SubjectKind::Task.label(Lang::Vi), "Nhiệm vụ chính trị");
    /// ```
    pub enum SubjectKind: "Loại đối tượng" {
        /// A policy or decision.
        Policy = "policy": "Chủ trương, chính sách" / "Policy",
        /// A project or works.
        Project = "project": "Dự án, công trình" / "Project",
        /// Something that happened.
        Event = "event": "Sự kiện, vụ việc" / "Event",
        /// A political task of the place or unit.
        Task = "task": "Nhiệm vụ chính trị" / "Political task",
    }
}

closed_enum! {
    /// Names the matters of special attention (CT53.2.1, five as we read the list).
    ///
    /// ```
    /// use dlxh::report::Focus;
    /// use dlxh::shape::Lang;
    ///
    /// assert_eq!(Focus::ALL.len(), 5);
    /// assert_eq!(Focus::OnlineOpinion.label(Lang::Vi), "Dư luận trên không gian mạng");
    /// ```
    pub enum Focus: "Nội dung cần chú trọng" {
        /// Opinion among cadres and members.
        InternalOpinion = "internal_opinion": "Dư luận trong nội bộ" / "Opinion among cadres and members",
        /// What may lead to instability.
        LatentInstability = "latent_instability": "Tiềm ẩn mất ổn định" / "Latent instability",
        /// Opinion online: how many reports mention it, never an account or a post.
        OnlineOpinion = "online_opinion": "Dư luận trên không gian mạng" / "Opinion online",
        /// The negative sides of society.
        SocialNegatives = "social_negatives": "Mặt trái của xã hội" / "Negative sides of society",
        /// Shortcomings of leadership and administration.
        LeadershipShortcomings = "leadership_shortcomings": "Hạn chế trong lãnh đạo, điều hành"
            / "Shortcomings of leadership and administration",
    }
}

closed_enum! {
    /// Names the way in which opinion was heard.
    ///
    /// ```
    /// use dlxh::report::Channel;
    /// use dlxh::shape::Lang;
    ///
    /// assert_eq!(Channel::VoterMeeting.label(Lang::Vi), "Tiếp xúc cử tri");
    /// ```
    pub enum Channel: "Kênh nắm bắt" {
        /// A meeting of a party cell.
        PartyCellMeeting = "party_cell_meeting": "Sinh hoạt chi bộ" / "Party cell meeting",
        /// A meeting of residents.
        ResidentsMeeting = "residents_meeting": "Họp dân" / "Residents' meeting",
        /// A meeting with voters.
        VoterMeeting = "voter_meeting": "Tiếp xúc cử tri" / "Voter meeting",
        /// A dialogue.
        Dialogue = "dialogue": "Đối thoại" / "Dialogue",
        /// The Fatherland Front and the organisations.
        FrontAndOrganisations = "front_and_organisations": "Mặt trận và các đoàn thể" / "Front and organisations",
        /// The network of collaborators.
        Collaborators = "collaborators": "Mạng lưới cộng tác viên" / "Collaborators",
        /// Petitions.
        Petitions = "petitions": "Đơn thư, kiến nghị" / "Petitions",
        /// A hotline.
        Hotline = "hotline": "Đường dây nóng" / "Hotline",
        /// A survey.
        Survey = "survey": "Khảo sát, thăm dò" / "Survey",
        /// The press.
        Press = "press": "Báo chí" / "Press",
        /// Online, as far as anyone can see it.
        Online = "online": "Không gian mạng" / "Online",
    }
}

closed_enum! {
    /// Tells how content people are with how the matter is dealt with (CT53.1).
    ///
    /// ```
    /// use dlxh::report::Satisfaction;
    /// use dlxh::shape::Lang;
    ///
    /// assert_eq!(Satisfaction::Partly.label(Lang::Vi), "Hài lòng một phần");
    /// ```
    pub enum Satisfaction: "Mức độ hài lòng" {
        /// Content.
        Satisfied = "satisfied": "Hài lòng" / "Satisfied",
        /// Content in part.
        Partly = "partly": "Hài lòng một phần" / "Partly satisfied",
        /// Not content.
        Dissatisfied = "dissatisfied": "Không hài lòng" / "Dissatisfied",
        /// Not known.
        Unclear = "unclear": "Chưa rõ" / "Unclear",
    }
}

closed_enum! {
    /// Names the stage of a hot spot (CT53.2.2).
    ///
    /// ```
    /// use dlxh::report::Stage;
    /// use dlxh::shape::Lang;
    ///
    /// assert_eq!(Stage::Emerging.label(Lang::Vi), "Mới nổi lên");
    /// assert_eq!(Stage::Recurrent.label(Lang::Vi), "Tái diễn");
    /// ```
    pub enum Stage: "Giai đoạn điểm nóng" {
        /// There is none.
        None = "none": "Không có" / "None",
        /// It begins to show.
        Emerging = "emerging": "Mới nổi lên" / "Emerging",
        /// It is on.
        Active = "active": "Đang diễn biến" / "Active",
        /// It cools down.
        Cooling = "cooling": "Đang lắng xuống" / "Cooling",
        /// It is over.
        Resolved = "resolved": "Đã giải quyết" / "Resolved",
        /// It has come back.
        Recurrent = "recurrent": "Tái diễn" / "Recurrent",
    }
}

impl Stage {
    /// Returns whether there is a hot spot that is not settled.
    ///
    /// ```
    /// use dlxh::report::Stage;
    ///
    /// assert!(Stage::Cooling.is_open());
    /// assert!(!Stage::Resolved.is_open());
    /// ```
    pub fn is_open(self) -> bool {
        matches!(self, Self::Emerging | Self::Active | Self::Cooling | Self::Recurrent)
    }
}

closed_enum! {
    /// Names the tendency of a stream. Never totalled across objects.
    ///
    /// ```
    /// use dlxh::report::Tendency;
    /// use dlxh::shape::Lang;
    ///
    /// let all: Vec<&str> = Tendency::ALL.iter().map(|tendency| tendency.label(Lang::Vi)).collect();
    /// assert_eq!(all, ["Tán thành", "Phản đối", "Băn khoăn, lưỡng lự", "Lo lắng", "Chưa rõ thái độ"]);
    /// ```
    pub enum Tendency: "Khuynh hướng" {
        /// For it.
        Approving = "approving": "Tán thành" / "Approving",
        /// Against it.
        Opposing = "opposing": "Phản đối" / "Opposing",
        /// In two minds.
        Wavering = "wavering": "Băn khoăn, lưỡng lự" / "Wavering",
        /// Worried.
        Worried = "worried": "Lo lắng" / "Worried",
        /// Not clear.
        Unclear = "unclear": "Chưa rõ thái độ" / "Unclear",
    }
}

closed_enum! {
    /// Names what a tendency is toward.
    ///
    /// ```
    /// use dlxh::report::Toward;
    /// use dlxh::shape::Lang;
    ///
    /// // One may be for a decision and against the way it is carried out.
    /// assert_ne!(Toward::Decision.label(Lang::Vi), Toward::Handling.label(Lang::Vi));
    /// ```
    pub enum Toward: "Đối tượng của khuynh hướng" {
        /// A decision that was taken.
        Decision = "decision": "Quyết định, chủ trương" / "Decision",
        /// The way it is handled.
        Handling = "handling": "Cách thực hiện, xử lý" / "Handling",
        /// The situation as it is.
        Situation = "situation": "Thực trạng" / "Situation",
        /// Something proposed.
        Proposal = "proposal": "Đề xuất, kiến nghị" / "Proposal",
    }
}

closed_enum! {
    /// Tells how widely a stream is held: ordinal words, no percentages, for none are official.
    ///
    /// ```
    /// use dlxh::report::Breadth;
    /// use dlxh::shape::Lang;
    ///
    /// let words: Vec<&str> = Breadth::ALL.iter().map(|breadth| breadth.label(Lang::Vi)).collect();
    /// assert_eq!((words[0], words[6]), ("Tuyệt đại đa số", "Có người")); // from the widest
    /// ```
    pub enum Breadth: "Mức độ phổ biến" {
        /// Tuyệt đại đa số.
        OverwhelmingMajority = "overwhelming_majority": "Tuyệt đại đa số" / "Overwhelming majority",
        /// Đa số.
        Majority = "majority": "Đa số" / "Majority",
        /// Số đông.
        LargeNumber = "large_number": "Số đông" / "Large number",
        /// Nhiều ý kiến.
        Many = "many": "Nhiều ý kiến" / "Many opinions",
        /// Một bộ phận.
        Section = "section": "Một bộ phận" / "A section",
        /// Một số người.
        Some = "some": "Một số người" / "Some people",
        /// Có người.
        Few = "few": "Có người" / "A few people",
    }
}

impl Breadth {
    /// Returns whether the word claims more than half, so that an opposed stream cannot claim it too.
    ///
    /// ```
    /// use dlxh::report::Breadth;
    ///
    /// assert!(Breadth::Majority.is_majority());
    /// assert!(!Breadth::LargeNumber.is_majority());
    /// ```
    pub fn is_majority(self) -> bool {
        matches!(self, Self::OverwhelmingMajority | Self::Majority)
    }
}

closed_enum! {
    /// Tells where a matter is expected to go.
    ///
    /// ```
    /// use dlxh::report::Direction;
    /// use dlxh::shape::Lang;
    ///
    /// assert_eq!(Direction::Steady.label(Lang::Vi), "Giữ nguyên");
    /// ```
    pub enum Direction: "Chiều hướng" {
        /// It grows.
        Rising = "rising": "Tăng" / "Rising",
        /// It stays.
        Steady = "steady": "Giữ nguyên" / "Steady",
        /// It lessens.
        Falling = "falling": "Giảm" / "Falling",
    }
}

closed_enum! {
    /// Ranks the risk of a forecast.
    ///
    /// ```
    /// use dlxh::report::Risk;
    ///
    /// assert!(Risk::Low < Risk::Medium && Risk::Medium < Risk::High);
    /// ```
    pub enum Risk: "Mức độ rủi ro" {
        /// Low.
        Low = "low": "Thấp" / "Low",
        /// Medium.
        Medium = "medium": "Trung bình" / "Medium",
        /// High.
        High = "high": "Cao" / "High",
    }
}

closed_enum! {
    /// Names what a proposal asks a body to do. Closed: nothing personal, punitive or for enforcement.
    ///
    /// ```
    /// use dlxh::report::ProposalKind;
    ///
    /// assert_eq!(ProposalKind::from_code("dialogue"), Some(ProposalKind::Dialogue));
    /// assert_eq!(ProposalKind::from_code("punish"), None);
    /// ```
    pub enum ProposalKind: "Loại kiến nghị, đề xuất" {
        /// Verify.
        Verify = "verify": "Xác minh" / "Verify",
        /// Settle.
        Settle = "settle": "Giải quyết" / "Settle",
        /// Give facts or an explanation.
        Explain = "explain": "Thông tin, giải thích" / "Explain",
        /// Hold a dialogue.
        Dialogue = "dialogue": "Đối thoại" / "Hold a dialogue",
        /// Ask people.
        Survey = "survey": "Khảo sát" / "Survey",
        /// Change a policy.
        AdjustPolicy = "adjust_policy": "Điều chỉnh chính sách" / "Adjust a policy",
    }
}

closed_enum! {
    /// Tells what came of a forecast.
    ///
    /// ```
    /// use dlxh::report::ForecastOutcome;
    /// use dlxh::shape::Lang;
    ///
    /// assert_eq!(ForecastOutcome::CameTrue.label(Lang::Vi), "Đúng như dự báo");
    /// ```
    pub enum ForecastOutcome: "Kết quả dự báo" {
        /// It came as expected.
        CameTrue = "came_true": "Đúng như dự báo" / "Came true",
        /// It came in part.
        Partly = "partly": "Đúng một phần" / "Partly",
        /// It did not come.
        DidNot = "did_not": "Không xảy ra" / "Did not",
        /// Its horizon is not over.
        TooEarly = "too_early": "Chưa đến hạn" / "Too early to say",
    }
}

closed_enum! {
    /// Tells what came of a proposal.
    ///
    /// ```
    /// use dlxh::report::ProposalOutcome;
    /// use dlxh::shape::Lang;
    ///
    /// assert_eq!(ProposalOutcome::Declined.label(Lang::Vi), "Không chấp nhận, có lý do");
    /// ```
    pub enum ProposalOutcome: "Kết quả kiến nghị" {
        /// It was done.
        Done = "done": "Đã thực hiện" / "Done",
        /// It is being done.
        InProgress = "in_progress": "Đang thực hiện" / "In progress",
        /// It was not done.
        NotDone = "not_done": "Chưa thực hiện" / "Not done",
        /// It was declined, with a reason.
        Declined = "declined": "Không chấp nhận, có lý do" / "Declined",
    }
}
