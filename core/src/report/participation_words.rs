use crate::shape::closed_enum;

closed_enum! {
    /// Tells in which form people took part (CT53.2.2, CT53.5).
    ///
    /// ```
    /// use dlxh::report::ActivityForm;
    /// use dlxh::shape::Lang;
    ///
    /// assert_eq!(ActivityForm::SocialCriticism.label(Lang::Vi), "Phản biện xã hội");
    /// ```
    pub enum ActivityForm: "Hình thức" {
        /// People and a body talked to one another.
        Dialogue = "dialogue": "Đối thoại trực tiếp" / "Direct dialogue",
        /// It was looked at how a body carries out what it must.
        Supervision = "supervision": "Giám sát" / "Supervision",
        /// A draft was examined and commented on before it was decided.
        SocialCriticism = "social_criticism": "Phản biện xã hội" / "Social criticism",
        /// Wishes, proposals or initiatives were relayed to those who decide.
        Initiative = "initiative": "Chuyển nguyện vọng, đề xuất, sáng kiến" / "Wishes and initiatives relayed",
    }
}

impl ActivityForm {
    /// Returns whether a body is examined or addressed, so that one without a body says nothing.
    ///
    /// ```
    /// use dlxh::report::ActivityForm;
    ///
    /// assert!(ActivityForm::Supervision.is_of_a_body());
    /// assert!(!ActivityForm::Dialogue.is_of_a_body()); // a committee may talk with people alone
    /// ```
    pub fn is_of_a_body(self) -> bool {
        self != Self::Dialogue
    }
}

closed_enum! {
    /// Tells what became of a commitment by the day of the report.
    ///
    /// ```
    /// use dlxh::report::CommitmentOutcome;
    ///
    /// assert_eq!(CommitmentOutcome::from_code("under_way"), Some(CommitmentOutcome::UnderWay));
    /// ```
    pub enum CommitmentOutcome: "Kết quả thực hiện cam kết" {
        /// What was promised was done.
        Done = "done": "Đã thực hiện" / "Done",
        /// It was begun.
        UnderWay = "under_way": "Đang thực hiện" / "Under way",
        /// It was not begun.
        NotDone = "not_done": "Chưa thực hiện" / "Not done",
        /// The body took it back, and said so.
        Withdrawn = "withdrawn": "Đã rút lại" / "Withdrawn",
    }
}

impl CommitmentOutcome {
    /// Returns whether there is nothing left to do.
    ///
    /// ```
    /// use dlxh::report::CommitmentOutcome;
    ///
    /// assert!(CommitmentOutcome::Withdrawn.is_final() && !CommitmentOutcome::UnderWay.is_final());
    /// ```
    pub fn is_final(self) -> bool {
        matches!(self, Self::Done | Self::Withdrawn)
    }
}
