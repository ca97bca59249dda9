//! Random words that depend only on their address.
//!
//! Philox4x32-10 (Salmon, Moraes, Dror & Shaw, "Parallel Random Numbers: As Easy as 1, 2, 3", SC 2011) turns a
//! counter and a key into four words. A draw is named by who it is about, what for, where and when, so no draw ever
//! moves because another one was added: two runs that differ in one rule share every other draw.
//!
//! This module is the only place where random words come from.

use rand::TryRng;
use std::convert::Infallible;

use super::special::normal_quantile;

const ROUNDS: u32 = 10;
const MULTIPLIERS: [u32; 2] = [0xD251_1F53, 0xCD9E_8D57];
const WEYL: [u32; 2] = [0x9E37_79B9, 0xBB67_AE85];
/// The key under which seeds themselves are stirred: the fractional bits of the square roots of 2 and 3.
const SEED_STIRRING: [u32; 2] = [0x6A09_E667, 0xBB67_AE85];

/// One Philox4x32-10 block.
#[inline]
fn philox(mut counter: [u32; 4], mut key: [u32; 2]) -> [u32; 4] {
    for _ in 0..ROUNDS {
        let left = u64::from(MULTIPLIERS[0]) * u64::from(counter[0]);
        let right = u64::from(MULTIPLIERS[1]) * u64::from(counter[2]);
        counter = [
            (right >> 32) as u32 ^ counter[1] ^ key[0],
            right as u32,
            (left >> 32) as u32 ^ counter[3] ^ key[1],
            left as u32,
        ];
        key = [key[0].wrapping_add(WEYL[0]), key[1].wrapping_add(WEYL[1])];
    }
    counter
}

/// The key of one replication in one domain of draws.
///
/// Seed, replication and domain pass through one Philox block, so neighbouring seeds and replications share nothing
/// (a replication is never `seed + r`, which would make it another seed's run).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SeedKey {
    key: [u32; 2],
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

impl SeedKey {
    /// The key of replication `replication` of the run `seed`, in the domain of draws `domain`.
    pub fn new(seed: u64, replication: u32, domain: u32) -> Self {
        let stirred = philox([seed as u32, (seed >> 32) as u32, replication, domain], SEED_STIRRING);
        Self { key: [stirred[0], stirred[1]] }
    }

    /// The stream of words at `address`.
    #[inline]
    pub fn stream(&self, address: Address) -> Stream {
        let counter = [
            address.subject as u32,
            (address.subject >> 32) as u32,
            u32::from(address.purpose) | u32::from(address.place) << 8 | u32::from(address.visit) << 16,
            u32::from(address.epoch),
        ];
        Stream { key: self.key, counter, words: [0; 4], used: 4 }
    }

    /// The first block of the stream at `address`, for callers that give each word a purpose of its own.
    #[inline]
    pub fn block(&self, address: Address) -> [u32; 4] {
        philox(self.stream(address).counter, self.key)
    }
}

/// The words at one address, drawn in order. Each 65 536 blocks of four the key is stirred, so they do not repeat.
#[derive(Clone, Debug)]
pub struct Stream {
    key: [u32; 2],
    counter: [u32; 4],
    words: [u32; 4],
    used: u8,
}

impl Stream {
    #[inline]
    fn word(&mut self) -> u32 {
        if self.used == 4 {
            self.words = philox(self.counter, self.key);
            // The block number lives in the upper half of the last counter word, beside the epoch.
            self.counter[3] = self.counter[3].wrapping_add(1 << 16);
            self.used = 0;
            if self.counter[3] >> 16 == 0 {
                self.turn_the_page();
            }
        }
        let word = self.words[usize::from(self.used)];
        self.used += 1;
        word
    }

    /// Block numbers have run out: go on under another key, so that a long stream never repeats itself.
    #[cold]
    fn turn_the_page(&mut self) {
        let stirred = philox([self.key[0], self.key[1], u32::MAX, u32::MAX], SEED_STIRRING);
        self.key = [stirred[0], stirred[1]];
    }

    /// Two words, the first one low.
    #[inline]
    fn double_word(&mut self) -> u64 {
        let low = self.word();
        u64::from(low) | u64::from(self.word()) << 32
    }

    /// Uniform on [0, 1), a multiple of 2⁻⁵³. Takes one double word.
    #[inline]
    pub fn uniform(&mut self) -> f64 {
        const STEP: f64 = 1.0 / (1u64 << 53) as f64;
        (self.double_word() >> 11) as f64 * STEP
    }

    /// Uniform on (0, 1), an odd multiple of 2⁻⁵³: never 0 and never 1. Takes one double word.
    #[inline]
    pub fn open_uniform(&mut self) -> f64 {
        const STEP: f64 = 1.0 / (1u64 << 52) as f64;
        // 52 bits and a half: with 53 bits the half would round up to one.
        ((self.double_word() >> 12) as f64 + 0.5) * STEP
    }

    /// Uniform on 0, 1, … n − 1, without bias; 0 if `n` is 0.
    ///
    /// Multiply-shift with rejection: Lemire, "Fast Random Integer Generation in an Interval", 2019.
    pub fn below(&mut self, n: u64) -> u64 {
        if n == 0 {
            return 0;
        }
        loop {
            let product = u128::from(self.double_word()) * u128::from(n);
            let low = product as u64;
            // The costly remainder is needed only in the rare zone that could be biased.
            if low >= n || low >= n.wrapping_neg() % n {
                return (product >> 64) as u64;
            }
        }
    }

    /// True with probability `p`. Takes one double word whatever `p` is, so later draws keep their place.
    #[inline]
    pub fn chance(&mut self, p: f64) -> bool {
        self.uniform() < p
    }

    /// Standard normal by inversion: one double word gives one draw, and a larger word a larger draw.
    #[inline]
    pub fn normal(&mut self) -> f64 {
        normal_quantile(self.open_uniform())
    }
}

impl TryRng for Stream {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        Ok(self.word())
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        Ok(self.double_word())
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Infallible> {
        for part in bytes.chunks_mut(4) {
            let word = self.word().to_le_bytes();
            part.copy_from_slice(&word[..part.len()]);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
