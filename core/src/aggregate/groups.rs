//! Which groups of a stream an output may show.

use crate::period::Day;
use crate::regime::Lists;
use crate::report::{Focus, Issue, Risk, Stage, Stream};
use crate::shape::ListCode;

/// The groups of a stream that an output may show beside its issue: ethnic and religious ones are left out, without a count,
/// where the issue bears on instability, for a count of what was left out would be the very crossing.
pub(crate) fn groups_shown<'s>(
    issue: &Issue,
    stream: &'s Stream,
    lists: &'s Lists,
    day: Day,
) -> impl Iterator<Item = &'s ListCode> {
    let sensitive = bears_on_instability(issue);
    stream.groups.iter().filter(move |group| !(sensitive && lists.is_protected_group(group, day)))
}

/// Whether ethnic and religious groups must not be seen beside the issue: it bears on instability, a hot spot or risk.
pub(super) fn bears_on_instability(issue: &Issue) -> bool {
    issue.focus.iter().any(|focus| *focus == Focus::LatentInstability)
        || issue.hot_spot.as_ref().is_some_and(|hot_spot| hot_spot.stage != Stage::None)
        || issue.forecast.as_ref().is_some_and(|forecast| forecast.risk != Risk::Low)
}
