//! Exact parts of a whole: what shares are reckoned in.

use super::Share;

/// A fraction in lowest terms, not below nought; equal ones are written alike.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Part {
    numerator: u128,
    denominator: u128,
}

/// Tells that a fraction does not fit: it is never rounded instead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct TooFine;

impl Part {
    pub(crate) const NONE: Self = Self { numerator: 0, denominator: 1 };
    pub(crate) const WHOLE: Self = Self { numerator: 1, denominator: 1 };

    pub(super) fn of(share: Share) -> Self {
        // Both lie far within range, and neither is nought.
        Self::reduced(u128::from(share.numerator.get()), u128::from(share.denominator.get()))
            .unwrap_or(Self::NONE)
    }

    fn reduced(numerator: u128, denominator: u128) -> Result<Self, TooFine> {
        let common = gcd(numerator, denominator);
        let (numerator, denominator) = (numerator.checked_div(common), denominator.checked_div(common));
        numerator
            .zip(denominator.filter(|denominator| *denominator > 0))
            .map(|(numerator, denominator)| Self { numerator, denominator })
            .ok_or(TooFine)
    }

    /// Both numerators over one denominator.
    fn alike(self, other: Self) -> Option<(u128, u128, u128)> {
        Some((
            self.numerator.checked_mul(other.denominator)?,
            other.numerator.checked_mul(self.denominator)?,
            self.denominator.checked_mul(other.denominator)?,
        ))
    }

    pub(crate) fn plus(self, other: Self) -> Result<Self, TooFine> {
        let (one, two, denominator) = self.alike(other).ok_or(TooFine)?;
        Self::reduced(one.checked_add(two).ok_or(TooFine)?, denominator)
    }

    /// What is left of `self`; nothing if `other` is more.
    pub(crate) fn less(self, other: Self) -> Result<Self, TooFine> {
        let (one, two, denominator) = self.alike(other).ok_or(TooFine)?;
        Self::reduced(one.saturating_sub(two), denominator)
    }

    pub(super) fn times(self, other: Self) -> Result<Self, TooFine> {
        let numerator = self.numerator.checked_mul(other.numerator).ok_or(TooFine)?;
        Self::reduced(numerator, self.denominator.checked_mul(other.denominator).ok_or(TooFine)?)
    }

    pub(super) fn over(self, other: Self) -> Result<Self, TooFine> {
        self.times(Self { numerator: other.denominator, denominator: other.numerator })
    }

    pub(crate) fn capped(self) -> Self {
        if self.numerator > self.denominator { Self::WHOLE } else { self }
    }

    pub(crate) fn numerator(self) -> u128 {
        self.numerator
    }

    pub(crate) fn denominator(self) -> u128 {
        self.denominator
    }
}

fn gcd(a: u128, b: u128) -> u128 {
    let (mut a, mut b) = (a, b);
    while let Some(rest) = a.checked_rem(b) {
        (a, b) = (b, rest);
    }
    a
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(numerator: u128, denominator: u128) -> Part {
        Part::reduced(numerator, denominator).unwrap()
    }

    #[test]
    fn parts_are_exact_and_in_lowest_terms() {
        assert_eq!(part(2, 6), part(1, 3));
        assert_eq!(part(1, 3).plus(part(1, 6)), Ok(part(1, 2)));
        assert_eq!(part(1, 2).less(part(1, 3)), Ok(part(1, 6)));
        assert_eq!(part(1, 3).less(part(1, 2)), Ok(Part::NONE));
        assert_eq!(part(2, 3).times(part(3, 4)), Ok(part(1, 2)));
        assert_eq!(part(1, 4).over(part(1, 2)), Ok(part(1, 2)));
        assert_eq!(part(5, 4).capped(), Part::WHOLE);
    }

    #[test]
    fn what_does_not_fit_is_told_and_never_rounded() {
        let fine = part(1, u128::MAX);
        assert_eq!(fine.times(part(1, 2)), Err(TooFine));
        assert_eq!(fine.plus(part(1, 2)), Err(TooFine));
        assert_eq!(Part::WHOLE.over(Part::NONE), Err(TooFine));
    }
}
