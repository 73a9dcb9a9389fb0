use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::Serialize;

use super::{Certainty, Hierarchy, Identity, RestructuringKind, Share, Table};
use crate::error::{Error, ErrorCode};
use crate::shape::PlaceCode;

/// What a unit or area came from and what became of it, step by step.
///
/// ```
/// use dlxh::Jurisdiction;
/// use dlxh::hierarchy::Table;
///
/// let jurisdiction = Jurisdiction::tra_vinh();
/// let lineage = jurisdiction.hierarchy().lineage(Table::Areas, "29245", "2024-12-20".parse().unwrap())?;
/// // Phường 2 went into Phường 3 on 2025-01-01, and with it into Phường Trà Vinh on 2025-07-01.
/// let after: Vec<String> = lineage.after.iter().map(|step| step.identity.from.to_string()).collect();
/// assert_eq!(after, ["2025-01-01", "2025-07-01"]);
/// # Ok::<(), dlxh::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "Nguồn gốc và kế tục")]
pub struct Lineage {
    /// The unit or area asked about.
    #[schemars(title = "Đối tượng hỏi")]
    pub identity: Identity,
    /// Its predecessors, nearest first.
    #[schemars(title = "Nguồn gốc")]
    pub before: Vec<LineageStep>,
    /// Its successors, nearest first.
    #[schemars(title = "Kế tục")]
    pub after: Vec<LineageStep>,
}

/// One edge of a lineage.
///
/// ```
/// use dlxh::hierarchy::{RestructuringKind, Table};
///
/// let jurisdiction = dlxh::Jurisdiction::tra_vinh();
/// let committee = jurisdiction.hierarchy().lineage(Table::Units, "TV-TU", "2025-01-31".parse().unwrap())?;
/// let step = &committee.after[0];
/// assert_eq!((step.kind, step.identity.code.as_str()), (RestructuringKind::MergedInto, "VL-TU"));
/// # Ok::<(), dlxh::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(title = "Một bước chuyển đổi")]
pub struct LineageStep {
    /// The near end of the edge: where the step was taken from.
    #[schemars(title = "Từ")]
    pub of: Identity,
    /// The predecessor or successor at the far end of the edge.
    #[schemars(title = "Đến")]
    pub identity: Identity,
    /// What happened.
    #[schemars(title = "Hình thức")]
    pub kind: RestructuringKind,
    /// Which part of the predecessor went along; absent if no source states it.
    #[schemars(title = "Phần chuyển theo")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub share: Option<Share>,
    /// The instrument.
    #[schemars(title = "Văn bản căn cứ")]
    pub instrument: String,
    /// How sure it is.
    #[schemars(title = "Mức độ xác nhận")]
    pub certainty: Certainty,
}

impl Hierarchy {
    /// Traces the unit or area that `code` meant on `day` back and forward through every restructuring.
    ///
    /// ```
    /// use dlxh::hierarchy::Table;
    ///
    /// let jurisdiction = dlxh::Jurisdiction::tra_vinh();
    /// let lineage = |day: &str| jurisdiction.hierarchy().lineage(Table::Areas, "29245", day.parse().unwrap());
    /// assert_eq!(lineage("2024-12-20")?.after.len(), 2);
    /// assert!(lineage("2025-01-20").is_err()); // by then Phường 2 was a part of Phường 3
    /// # Ok::<(), dlxh::Error>(())
    /// ```
    ///
    /// # Errors
    /// [`ErrorCode::NotFound`] if the code meant nothing on that day.
    pub fn lineage(&self, table: Table, code: &str, day: crate::period::Day) -> Result<Lineage, Error> {
        let view = self.as_of(day)?;
        let from = match table {
            Table::Units => view.unit(code)?.from,
            Table::Areas => view.area(code)?.from,
        };
        let code = PlaceCode::new(code).map_err(|_| Error::new(ErrorCode::NotFound))?;
        let identity = Identity { code, from };
        Ok(Lineage {
            before: self.trace(table, &identity, false),
            after: self.trace(table, &identity, true),
            identity,
        })
    }

    fn trace(&self, table: Table, start: &Identity, forward: bool) -> Vec<LineageStep> {
        let mut steps: Vec<LineageStep> = Vec::new();
        let mut reached = vec![start.clone()];
        let mut seen = BTreeSet::new();
        while let Some(here) = reached.pop() {
            if !seen.insert(here.clone()) {
                continue;
            }
            for edge in self.tables.restructurings.iter().filter(|edge| edge.of == table) {
                let (near, far) = if forward {
                    (&edge.predecessor, &edge.successor)
                } else {
                    (&edge.successor, &edge.predecessor)
                };
                if *near != here {
                    continue;
                }
                reached.push(far.clone());
                steps.push(LineageStep {
                    of: here.clone(),
                    identity: far.clone(),
                    kind: edge.kind,
                    share: edge.share,
                    instrument: edge.instrument.as_str().to_owned(),
                    certainty: edge.certainty,
                });
            }
        }
        crate::order::by(&mut steps, |a, b| {
            let order = a.identity.cmp_by_day(&b.identity);
            if forward { order } else { order.reverse() }
        });
        steps
    }
}

impl Identity {
    fn cmp_by_day(&self, other: &Self) -> std::cmp::Ordering {
        (self.from, &self.code).cmp(&(other.from, &other.code))
    }
}
