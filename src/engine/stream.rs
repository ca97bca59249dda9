//! Random words that depend only on their address.
//!
//! Philox2x64-10 (Salmon, Moraes, Dror & Shaw, "Parallel Random Numbers: As Easy as 1, 2, 3", SC 2011) turns a
//! counter and a key into two words of 64 bits. A draw is named by who it is about, what for, where and when, so no
//! draw ever moves because another one was added: two runs that differ in one rule share every other draw.
//!
//! This module is the only place where random words come from.

use rand::TryRng;
use std::convert::Infallible;

use super::special::normal_quantile;

const ROUNDS: u32 = 10;
const MULTIPLIER: u64 = 0xD2B7_4407_B1CE_6E93;
const WEYL: u64 = 0x9E37_79B9_7F4A_7C15;
/// The key under which seeds themselves are stirred: the fractional bits of the square root of 2.
const SEED_STIRRING: u64 = 0x6A09_E667_F3BC_C908;

/// One Philox2x64-10 block. One wide multiplication a round: of the family the least work for 128 bits.
#[inline]
fn philox(counter: [u64; 2], key: u64) -> [u64; 2] {
    philox_on(u128::from(MULTIPLIER) * u128::from(counter[0]), counter[1], key)
}

/// The same where the first product is known.
#[inline]
fn philox_on(product: u128, other: u64, mut key: u64) -> [u64; 2] {
    let mix = |product: u128, other: u64, key: u64| [(product >> 64) as u64 ^ key ^ other, product as u64];
    let mut counter = mix(product, other, key);
    for _ in 1..ROUNDS {
        key = key.wrapping_add(WEYL);
        counter = mix(u128::from(MULTIPLIER) * u128::from(counter[0]), counter[1], key);
    }
    counter
}

/// Blocks worked out side by side, where there are instructions for four or eight products at once. One product of 128 bits
/// takes one instruction, and sixteen when it is put together from those of halves, for as many blocks as there is room
/// for in one. So many blocks are under way that none is waited for.
const ABREAST: usize = 32;

/// Blocks of subjects with numbers that follow one another.
#[inline(always)]
fn philox_abreast(subject: u64, whatever: u64, mut key: u64, blocks: &mut [[Word; 2]; ABREAST]) {
    const HALF: u64 = u32::MAX as u64;
    const LOW: u64 = MULTIPLIER & HALF;
    const HIGH: u64 = MULTIPLIER >> 32;
    let (mut left, mut right) = ([0; ABREAST], [whatever; ABREAST]);
    for (lane, left) in (0..).zip(&mut left) {
        *left = subject.wrapping_add(lane);
    }
    for _ in 0..ROUNDS {
        for lane in 0..ABREAST {
            let (low, high) = (left[lane] & HALF, left[lane] >> 32);
            let lowest = low * LOW;
            let middle = high * LOW + (lowest >> 32);
            let other = low * HIGH + (middle & HALF);
            let upper = high * HIGH + (middle >> 32) + (other >> 32);
            left[lane] = upper ^ key ^ right[lane];
            right[lane] = other << 32 | lowest & HALF;
        }
        key = key.wrapping_add(WEYL);
    }
    for lane in 0..ABREAST {
        blocks[lane] = [Word(left[lane]), Word(right[lane])];
    }
}

/// The key of one replication in one domain of draws.
///
/// Seed, replication and domain pass through one Philox block, so neighbouring seeds and replications share nothing
/// (a replication is never `seed + r`, which would make it another seed's run).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SeedKey {
    key: u64,
}

/// What a draw is about. Two draws are the same exactly when seed, replication, domain and address are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Address {
    /// Whom or what the draw concerns.
    pub subject: u64,
    /// What the draw is for.
    pub purpose: u8,
    /// Where it happens.
    pub place: u8,
    /// Which visit to that place.
    pub visit: u16,
    /// Which period of a longer game.
    pub epoch: u16,
}

impl Address {
    /// The number of the block within a stream takes the upper 16 bits.
    #[inline(always)]
    fn counter(self) -> [u64; 2] {
        let whatever = u64::from(self.purpose) | u64::from(self.place) << 8;
        [self.subject, whatever | u64::from(self.visit) << 16 | u64::from(self.epoch) << 32]
    }
}

impl SeedKey {
    /// The key of replication `replication` of the run `seed`, in the domain of draws `domain`.
    pub fn new(seed: u64, replication: u32, domain: u32) -> Self {
        let [key, _] = philox([seed, u64::from(replication) | u64::from(domain) << 32], SEED_STIRRING);
        Self { key }
    }

    /// The stream of words at `address`.
    #[inline]
    pub fn stream(&self, address: Address) -> Stream {
        Stream { key: self.key, counter: address.counter(), words: [0; 2], used: 2 }
    }

    /// The first block of the stream at `address`, for callers that give each word a purpose of its own.
    #[inline]
    pub fn block(&self, address: Address) -> [Word; 2] {
        philox(address.counter(), self.key).map(Word)
    }

    /// Fills `blocks` with those of these subjects, alike in everything else.
    #[inline]
    pub fn blocks_of(&self, subjects: impl Iterator<Item = u64>, address: Address, blocks: &mut [[Word; 2]]) {
        for (block, subject) in blocks.iter_mut().zip(subjects) {
            *block = self.block(Address { subject, ..address });
        }
    }

    /// Fills `blocks` with those of subjects with numbers that follow one another, from that of `address` on.
    ///
    /// A block is ten multiplications that wait for each other; those of different subjects do not, so that a processor
    /// works on several at once. The first of the ten is an addition here. `WIDE`: with instructions that work out several
    /// products at once ([`super::wide`]).
    #[inline(always)]
    pub fn blocks<const WIDE: bool>(&self, address: Address, blocks: &mut [[Word; 2]]) {
        let [subject, whatever] = address.counter();
        let (abreast, rest) = blocks.as_chunks_mut::<ABREAST>();
        let mut first = subject;
        for blocks in abreast {
            if WIDE {
                philox_abreast(first, whatever, self.key, blocks);
            } else {
                self.one_by_one(first, whatever, blocks);
            }
            first = first.wrapping_add(ABREAST as u64);
        }
        self.one_by_one(first, whatever, rest);
    }

    #[inline]
    fn one_by_one(self, subject: u64, whatever: u64, blocks: &mut [[Word; 2]]) {
        let mut product = u128::from(MULTIPLIER) * u128::from(subject);
        for block in blocks {
            *block = philox_on(product, whatever, self.key).map(Word);
            product = product.wrapping_add(MULTIPLIER.into());
        }
    }
}

/// A random word of 64 bits: one draw of full precision, or two of 32 bits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Word(u64);

impl Word {
    /// Uniform on [0, 1), a multiple of 2⁻⁵³.
    #[inline(always)]
    pub fn uniform(self) -> f64 {
        const STEP: f64 = 1.0 / (1u64 << 53) as f64;
        (self.0 >> 11) as f64 * STEP
    }

    /// Uniform on (0, 1), an odd multiple of 2⁻⁵³: never 0 and never 1.
    #[inline(always)]
    pub fn open_uniform(self) -> f64 {
        const STEP: f64 = 1.0 / (1u64 << 52) as f64;
        // 52 bits and a half: with 53 bits the half would round up to one.
        (float(self.0 >> 12) + 0.5) * STEP
    }

    /// The two halves, low first: each uniform on [0, 1), a multiple of 2⁻³², and independent of the other.
    #[inline(always)]
    pub fn halves(self) -> [f64; 2] {
        const STEP: f64 = 1.0 / (1u64 << 32) as f64;
        [self.0 & u64::from(u32::MAX), self.0 >> 32].map(|half| float(half) * STEP)
    }
}

/// An integer below 2⁵² as a float: put under the exponent of 2⁵², which takes no conversion. Few processors have one for
/// several numbers at once.
#[inline(always)]
fn float(whole: u64) -> f64 {
    const SHIFT: f64 = (1u64 << 52) as f64;
    f64::from_bits(whole | SHIFT.to_bits()) - SHIFT
}

/// The words at one address, drawn in order. Each 65 536 blocks of two the key is stirred, so they do not repeat.
#[derive(Clone, Debug)]
pub struct Stream {
    key: u64,
    counter: [u64; 2],
    words: [u64; 2],
    used: u8,
}

impl Stream {
    /// The next word.
    #[inline]
    pub fn word(&mut self) -> Word {
        if self.used == 2 {
            self.words = philox(self.counter, self.key);
            // The block number lives in the upper bits of the second counter word, above the epoch.
            self.counter[1] = self.counter[1].wrapping_add(1 << 48);
            self.used = 0;
            if self.counter[1] >> 48 == 0 {
                self.turn_the_page();
            }
        }
        let word = self.words[usize::from(self.used)];
        self.used += 1;
        Word(word)
    }

    /// Block numbers have run out: go on under another key, so that a long stream never repeats itself.
    #[cold]
    fn turn_the_page(&mut self) {
        [self.key, _] = philox([self.key, u64::MAX], SEED_STIRRING);
    }

    /// Uniform on [0, 1), a multiple of 2⁻⁵³. Takes one word.
    #[inline]
    pub fn uniform(&mut self) -> f64 {
        self.word().uniform()
    }

    /// Uniform on (0, 1), an odd multiple of 2⁻⁵³: never 0 and never 1. Takes one word.
    #[inline]
    pub fn open_uniform(&mut self) -> f64 {
        self.word().open_uniform()
    }

    /// Uniform on 0, 1, … n − 1, without bias; 0 if `n` is 0.
    ///
    /// Multiply-shift with rejection: Lemire, "Fast Random Integer Generation in an Interval", 2019.
    pub fn below(&mut self, n: u64) -> u64 {
        if n == 0 {
            return 0;
        }
        loop {
            let product = u128::from(self.word().0) * u128::from(n);
            let low = product as u64;
            // The costly remainder is needed only in the rare zone that could be biased.
            if low >= n || low >= n.wrapping_neg() % n {
                return (product >> 64) as u64;
            }
        }
    }

    /// True with probability `p`. Takes one word whatever `p` is, so later draws keep their place.
    #[inline]
    pub fn chance(&mut self, p: f64) -> bool {
        self.uniform() < p
    }

    /// Standard normal by inversion: one word gives one draw, and a larger word a larger draw.
    #[inline]
    pub fn normal(&mut self) -> f64 {
        normal_quantile(self.open_uniform())
    }
}

impl TryRng for Stream {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        Ok(self.word().0 as u32)
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        Ok(self.word().0)
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Infallible> {
        for part in bytes.chunks_mut(8) {
            let word = self.word().0.to_le_bytes();
            part.copy_from_slice(&word[..part.len()]);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
