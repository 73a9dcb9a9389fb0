//! The closed lists of what becomes of a matter, after the directive's own verbs (CT53.7, CT53.8).

use crate::shape::closed_enum;

closed_enum! {
    /// Names what was done last about a matter: the states a case goes through.
    ///
    /// *Answered* is to have reached `fed_back`; *settled* is that one state alone. The two are counted apart.
    ///
    /// ```
    /// use dlxh::report::CaseState;
    ///
    /// assert!(CaseState::Handling.may_follow(Some(CaseState::Verified)));
    /// assert!(!CaseState::Settled.may_follow(Some(CaseState::Verified))); // nothing was handled yet
    /// ```
    pub enum CaseState: "Trạng thái vụ việc" {
        /// A body has taken note of it.
        Received = "received": "Tiếp nhận" / "Received",
        /// A body is to look into it.
        Assigned = "assigned": "Giao xử lý" / "Assigned",
        /// It was looked into, and how much of it is so.
        Verified = "verified": "Xác minh" / "Verified",
        /// Something is being done about it.
        Handling = "handling": "Đang xử lý" / "Handling",
        /// What gave rise to it is put right.
        Settled = "settled": "Giải quyết xong" / "Settled",
        /// Nothing was to be put right, and the reason was given.
        Explained = "explained": "Giải thích" / "Explained",
        /// It was not taken up, with the reason.
        Declined = "declined": "Không thụ lý" / "Declined",
        /// Those who raised it were told.
        FedBack = "fed_back": "Phản hồi" / "Fed back",
        /// Nothing more is to be done about it.
        Closed = "closed": "Kết thúc" / "Closed",
    }
}

impl CaseState {
    /// Returns whether a step to this state may come right after `before`; `None` is before the first step.
    ///
    /// A case that was closed may be received again: that begins a new spell. One that is assigned may be handed on, and
    /// feedback may be given to one after another.
    ///
    /// ```
    /// use dlxh::report::CaseState;
    ///
    /// let first: Vec<_> = CaseState::ALL.iter().filter(|state| state.may_follow(None)).collect();
    /// assert_eq!(first, [&CaseState::Received]);
    /// // No way leads to the end but by feedback.
    /// let before: Vec<_> =
    ///     CaseState::ALL.iter().filter(|before| CaseState::Closed.may_follow(Some(**before))).collect();
    /// assert_eq!(before, [&CaseState::FedBack]);
    /// ```
    pub fn may_follow(self, before: Option<Self>) -> bool {
        use CaseState::{
            Assigned, Closed, Declined, Explained, FedBack, Handling, Received, Settled, Verified,
        };
        let after: &[Self] = match before {
            None | Some(Closed) => &[Received],
            Some(Received) => &[Assigned, Declined],
            Some(Assigned) => &[Assigned, Verified, Declined],
            Some(Verified) => &[Handling, Explained, Declined],
            Some(Handling) => &[Settled, Explained],
            Some(Settled | Explained | Declined) => &[FedBack],
            Some(FedBack) => &[FedBack, Closed],
        };
        after.contains(&self)
    }

    /// Returns whether it says what came of the case: settled, explained or declined.
    ///
    /// ```
    /// use dlxh::report::CaseState;
    ///
    /// assert!(CaseState::Declined.is_outcome() && !CaseState::FedBack.is_outcome());
    /// ```
    pub fn is_outcome(self) -> bool {
        matches!(self, Self::Settled | Self::Explained | Self::Declined)
    }
}

closed_enum! {
    /// Tells how much of what was raised proved to be so when it was looked into.
    ///
    /// ```
    /// use dlxh::report::VerifiedAs;
    /// use dlxh::shape::Lang;
    ///
    /// assert_eq!(VerifiedAs::Partly.label(Lang::Vi), "Có cơ sở một phần");
    /// ```
    pub enum VerifiedAs: "Kết quả xác minh" {
        /// It is so.
        Founded = "founded": "Có cơ sở" / "Founded",
        /// It is so in part.
        Partly = "partly": "Có cơ sở một phần" / "Partly founded",
        /// It is not so.
        Unfounded = "unfounded": "Không có cơ sở" / "Unfounded",
    }
}

closed_enum! {
    /// Tells why a matter was not taken up.
    ///
    /// ```
    /// use dlxh::report::DeclineReason;
    ///
    /// assert_eq!(DeclineReason::from_code("own_regime"), Some(DeclineReason::OwnRegime));
    /// ```
    pub enum DeclineReason: "Lý do không thụ lý" {
        /// No body that could be asked is competent.
        OutOfCompetence = "out_of_competence": "Không thuộc thẩm quyền" / "Out of competence",
        /// The same was answered before, and nothing new is said.
        Answered = "answered": "Đã được trả lời, không có tình tiết mới" / "Answered before",
        /// It cannot be looked into as it was told.
        NotSpecific = "not_specific": "Không đủ nội dung để xem xét" / "Not specific enough",
        /// It is one person's complaint or denunciation, which another law protects.
        OwnRegime = "own_regime": "Khiếu nại, tố cáo của cá nhân, có trình tự riêng" / "A complaint or denunciation, under its own law",
    }
}
