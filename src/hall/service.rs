//! How long a service takes: its parts, each with draws of its own.

use super::plan::Station;
use super::traveller::Purpose;
use crate::engine::{Address, Sampler, SeedKey, Span, Word};

/// The parts of a station's service, ready to draw.
#[derive(Debug, Clone)]
pub(super) struct Service {
    parts: Vec<Sampler>,
}

impl Service {
    pub fn new(station: &Station) -> Self {
        Self { parts: station.service.iter().map(crate::engine::Distribution::sampler).collect() }
    }

    /// Minutes for this subject. Each part has a word of its own: another look-up never changes what the base service
    /// draws. Part `n` takes word `n mod 2` of block `n / 2`, or the stream at its own address where it needs more.
    #[inline]
    pub fn given(&self, key: SeedKey, subject: u64, place: u8, tide: u16) -> Span {
        let at = |visit: u16| Address { subject, purpose: Purpose::Service as u8, place, visit, epoch: tide };
        let mut words = [Word::default(); 2];
        let mut sum = Span::ZERO;
        for (number, part) in self.parts.iter().enumerate() {
            if number % 2 == 0 {
                words = key.block(at(number as u16 / 2));
            }
            sum += part.draw(words[number % 2], || key.stream(at(OWN_STREAM | number as u16)));
        }
        sum
    }
}

/// Streams of single parts lie above the blocks that parts share.
const OWN_STREAM: u16 = 1 << 15;
