//! Instructions that take several numbers at once, chosen when the program runs.
//!
//! A build takes those that every processor of its kind has. What is done for many people at once is compiled for wider
//! ones too, and done with the widest that the processor at hand has. They are the same loops of plain additions and
//! multiplications, so the results are the same to the bit.
//!
//! Only what is inlined into the work is compiled so: whatever it calls for all of them says `#[inline(always)]`.

#[cfg(target_arch = "x86_64")]
use fearless_simd::{Level, Simd};

/// Something to be done with wide instructions where there are some.
pub trait Work {
    /// What comes of it.
    type Output;

    /// Does it. `WIDE` is whether several products can be worked out at once. To be inlined.
    fn done<const WIDE: bool>(self) -> Self::Output;
}

/// Which instructions are used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Width {
    /// Those that every processor has for which this is built.
    Built,
    /// Four numbers of 64 bits at once.
    #[cfg(target_arch = "x86_64")]
    Four,
    /// Eight.
    #[cfg(target_arch = "x86_64")]
    Eight,
}

impl Width {
    /// The widest that this processor has.
    pub fn widest() -> Self {
        #[cfg(target_arch = "x86_64")]
        {
            let level = Level::new();
            if level.as_avx512().is_some() {
                return Self::Eight;
            }
            if level.as_avx2().is_some() {
                return Self::Four;
            }
        }
        Self::Built
    }

    /// Does the work with these instructions, or with those of the build where the processor has none of these.
    pub fn run<W: Work>(self, work: W) -> W::Output {
        #[cfg(target_arch = "x86_64")]
        {
            let level = Level::new();
            if let (Self::Eight, Some(eight)) = (self, level.as_avx512()) {
                return eight.vectorize(
                    #[inline(always)]
                    || work.done::<true>(),
                );
            }
            if let (Self::Four, Some(four)) = (self, level.as_avx2()) {
                return four.vectorize(
                    #[inline(always)]
                    || work.done::<true>(),
                );
            }
        }
        work.done::<false>()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::special::{exponential_of, exponentials_of};
    use crate::engine::time::to_spans;
    use crate::engine::{Address, Histogram, Minutes, SeedKey, Span, Word};

    const MANY: usize = 32;

    /// Blocks, exponentials, times and a histogram of them.
    struct Draws(SeedKey, u64);

    impl Work for Draws {
        type Output = ([[Word; 2]; MANY], [f64; MANY], [Span; MANY], Histogram);

        #[inline(always)]
        fn done<const WIDE: bool>(self) -> Self::Output {
            let mut blocks = [[Word::default(); 2]; MANY];
            self.0.blocks::<WIDE>(Address { subject: self.1, purpose: 3, ..Address::default() }, &mut blocks);
            let exponentials = exponentials_of(&blocks.map(|[word, _]| word.open_uniform()));
            let (spans, mut histogram) = (to_spans(&exponentials), Histogram::new());
            histogram.record_each(&spans);
            (blocks, exponentials, spans, histogram)
        }
    }

    fn all() -> Vec<Width> {
        #[cfg(target_arch = "x86_64")]
        return vec![Width::Built, Width::Four, Width::Eight];
        #[cfg(not(target_arch = "x86_64"))]
        vec![Width::Built]
    }

    /// Whatever this processor has is compared with one after the other.
    #[test]
    fn every_width_gives_the_same_bits() {
        let key = SeedKey::new(3, 1, 4);
        // The last are the greatest numbers there are: they do not begin again at 0.
        for subject in [0, 1, 1 << 32, 0x1234_5678_9ABC_DEF0, u64::MAX - (MANY as u64 - 1)] {
            for width in all() {
                let (blocks, exponentials, spans, histogram) = width.run(Draws(key, subject));
                let mut one_by_one = Histogram::new();
                for place in 0..MANY {
                    let subject = subject + place as u64;
                    let block = key.block(Address { subject, purpose: 3, ..Address::default() });
                    let exponential = exponential_of(block[0].open_uniform());
                    assert_eq!(blocks[place], block, "{width:?}");
                    assert_eq!(exponentials[place].to_bits(), exponential.to_bits(), "{width:?}");
                    assert_eq!(spans[place], Minutes(exponential).to_span(), "{width:?}");
                    one_by_one.record(spans[place]);
                }
                assert_eq!(histogram, one_by_one, "{width:?}");
            }
        }
    }
}
