//! How long a service takes: its parts, each with draws of its own.

use super::crowd::AHEAD;
use super::plan::Station;
use super::traveller::Purpose;
use crate::engine::{Address, Sampler, SeedKey, Span, Word};

/// The parts of a station's service, ready to draw.
#[derive(Debug, Clone)]
pub struct Service {
    parts: Vec<Sampler>,
}

impl Service {
    /// Of a station.
    pub fn new(station: &Station) -> Self {
        Self { parts: station.service.iter().map(crate::engine::Distribution::sampler).collect() }
    }

    /// The one part, where there is only one and one word is all it takes.
    pub fn simple(&self) -> Option<&Sampler> {
        self.parts.first().filter(|part| self.parts.len() == 1 && part.takes_one_word())
    }

    /// Minutes for this subject, and the word that whoever serves decides by. Each part has a word of its own: another
    /// look-up never changes what the base service draws. Block 0 holds part 0 and the decision, block `n` parts
    /// `2n − 1` and `2n`; a part that needs more than a word has the stream at its own address.
    #[inline]
    pub fn given(&self, key: SeedKey, subject: u64, place: u8, tide: u16) -> (Span, Word) {
        let at = |visit: u16| Address { subject, purpose: Purpose::Visit as u8, place, visit, epoch: tide };
        let draw = |number: u16, part: &Sampler, word| part.draw(word, || key.stream(at(OWN_STREAM | number)));
        let [first, decision] = key.block(at(0));
        let Some((base, others)) = self.parts.split_first() else {
            return (Span::ZERO, decision);
        };
        let mut sum = draw(0, base, first);
        for (pair, parts) in (0..).zip(others.chunks(2)) {
            let words = key.block(at(pair + 1));
            for (place, (part, word)) in (0..).zip(parts.iter().zip(words)) {
                sum += draw(2 * pair + 1 + place, part, word);
            }
        }
        (sum, decision)
    }
}

impl Service {
    /// [`Self::given`] for several subjects: `words` is scratch space. Draws of different people do not wait for each
    /// other, so each block and each part is worked out for all of them.
    pub fn given_each(&self, key: SeedKey, subjects: &[u64], place: u8, tide: u16, given: &mut [(Span, Word)]) {
        let Some((base, others)) = self.parts.split_first().filter(|_| self.parts.iter().all(Sampler::takes_one_word))
        else {
            for (given, &subject) in given.iter_mut().zip(subjects) {
                *given = self.given(key, subject, place, tide);
            }
            return;
        };
        let mut words = [[Word::default(); 2]; AHEAD];
        let block = |words: &mut [[Word; 2]; AHEAD], visit: u16| {
            let at = Address { subject: 0, purpose: Purpose::Visit as u8, place, visit, epoch: tide };
            key.blocks_of(subjects.iter().copied(), at, words);
        };
        block(&mut words, 0);
        let spans = base.draw_each(&words.map(|[word, _]| word));
        for ((given, span), [_, decision]) in given.iter_mut().zip(spans).zip(words) {
            *given = (span, decision);
        }
        for (pair, parts) in (1..).zip(others.chunks(2)) {
            block(&mut words, pair);
            for (place, part) in parts.iter().enumerate() {
                let spans = part.draw_each(&words.map(|words| words[place]));
                given.iter_mut().zip(spans).for_each(|((sum, _), span)| *sum += span);
            }
        }
    }
}

/// Streams of single parts lie above the blocks that parts share.
const OWN_STREAM: u16 = 1 << 15;
