//! Sorting, compiled once: the standard library's sort takes five kilobytes for every type that is sorted, and so does
//! collecting into its maps and sets, which sorts what it is given.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

/// Gathers items without sorting them first.
pub(crate) trait Gather: Iterator + Sized {
    /// Gathers pairs into a map; of two with one key the later one stays.
    fn into_map<K: Ord, V>(self) -> BTreeMap<K, V>
    where
        Self: Iterator<Item = (K, V)>,
    {
        let mut map = BTreeMap::new();
        map.extend(self);
        map
    }

    /// Gathers items into a set.
    fn into_set(self) -> BTreeSet<Self::Item>
    where
        Self::Item: Ord,
    {
        let mut set = BTreeSet::new();
        set.extend(self);
        set
    }
}

impl<I: Iterator> Gather for I {}

/// Sorts `items` as [`slice::sort_by`] does; equal ones stay in their order.
pub(crate) fn by<T>(items: &mut [T], mut compare: impl FnMut(&T, &T) -> Ordering) {
    let mut places: Vec<usize> = (0..items.len()).collect();
    sorted(&mut places, &mut |a, b| match (items.get(a), items.get(b)) {
        (Some(a), Some(b)) => compare(a, b),
        _ => Ordering::Equal,
    });
    arrange(&mut places, &mut |a, b| items.swap(a, b));
}

/// Sorts `items` as [`slice::sort`] does.
pub(crate) fn all<T: Ord>(items: &mut [T]) {
    by(items, T::cmp);
}

fn sorted(places: &mut [usize], compare: &mut dyn FnMut(usize, usize) -> Ordering) {
    places.sort_by(|a, b| compare(*a, *b));
}

/// Brings what is wanted at each place there, following each cycle once.
fn arrange(places: &mut [usize], swap: &mut dyn FnMut(usize, usize)) {
    for start in 0..places.len() {
        let mut at = start;
        while let Some(from) = places.get_mut(at).map(|wanted| std::mem::replace(wanted, at)) {
            if from == start || from == at {
                break;
            }
            swap(at, from);
            at = from;
        }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn it_is_the_sort_of_the_standard_library() {
        // Every list of up to six of three keys, each with the place it came from.
        for length in 0..=6_u32 {
            for number in 0..3_usize.pow(length) {
                let key = |place: u32| (number / 3_usize.pow(place) % 3, place);
                let mut ours: Vec<_> = (0..length).map(key).collect();
                let mut theirs = ours.clone();
                super::by(&mut ours, |a, b| b.0.cmp(&a.0));
                theirs.sort_by_key(|item| std::cmp::Reverse(item.0));
                assert_eq!(ours, theirs);
                super::all(&mut ours);
                assert!(ours.is_sorted());
            }
        }
    }
}
