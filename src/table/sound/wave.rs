//! The waves: sums of fading partials, and noise from a fixed stream, so that a cue is the same on every machine.

use std::f32::consts::TAU;

/// Samples a second; one channel.
pub const RATE: u32 = 44_100;
/// No sample is louder than this.
const LOUDEST: f32 = 0.3;
/// Seconds over which a cue comes and goes, so that nothing clicks.
const RISE: f32 = 0.004;
const FALL: f32 = 0.05;

/// What can be heard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cue {
    /// A bell in the harbour: a tide begins.
    Tide,
    /// Wax under a seal.
    Seal,
    /// A card is turned.
    Event,
    /// A knock on wood: the table pauses.
    Pause,
    /// Three bells together: the debrief.
    Debrief,
}

impl Cue {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Tide, Self::Seal, Self::Event, Self::Pause, Self::Debrief];

    /// How long it lasts, in seconds.
    pub const fn seconds(self) -> f32 {
        match self {
            Self::Tide => 2.4,
            Self::Seal => 0.12,
            Self::Event => 0.5,
            Self::Pause => 0.3,
            Self::Debrief => 3.0,
        }
    }

    /// Its samples, between -[`LOUDEST`] and [`LOUDEST`].
    pub fn samples(self) -> Vec<f32> {
        let count = (self.seconds() * RATE as f32) as usize;
        let mut noise = Noise(0x5EED);
        let mut low = 0.0;
        let mut wave: Vec<f32> = (0..count)
            .map(|index| {
                let at = index as f32 / RATE as f32;
                match self {
                    Self::Tide => bell(196.0, at),
                    Self::Debrief => bell(196.0, at) + bell(246.94, at) + bell(293.66, at),
                    Self::Pause => fading(98.0, 18.0, at) + 0.4 * fading(247.0, 40.0, at),
                    Self::Seal => fading(330.0, 60.0, at) + 0.2 * noise.next() * (-90.0 * at).exp(),
                    // Two strokes of paper, dulled.
                    Self::Event => {
                        low += 0.25 * (noise.next() - low);
                        let stroke = |from: f32| if at < from { 0.0 } else { (-14.0 * (at - from)).exp() };
                        low * (stroke(0.0) + 0.7 * stroke(0.16))
                    }
                }
            })
            .collect();
        let loudest = wave.iter().fold(f32::EPSILON, |most, sample| most.max(sample.abs()));
        for (index, sample) in wave.iter_mut().enumerate() {
            let (at, left) = (index as f32 / RATE as f32, (count - 1 - index) as f32 / RATE as f32);
            *sample *= LOUDEST / loudest * (at / RISE).min(1.0) * (left / FALL).min(1.0);
        }
        wave
    }
}

/// A partial that fades by e in 1/`rate` seconds.
fn fading(hertz: f32, rate: f32, at: f32) -> f32 {
    (TAU * hertz * at).sin() * (-rate * at).exp()
}

/// A small bell: its partials stand at the ratios of a minor-third bell, the high ones fade first.
fn bell(hertz: f32, at: f32) -> f32 {
    [(0.5, 0.5, 1.2), (1.0, 1.0, 1.6), (1.2, 0.5, 2.4), (1.5, 0.3, 3.2), (2.0, 0.35, 4.5), (2.67, 0.12, 8.0)]
        .into_iter()
        .map(|(ratio, loud, rate)| loud * fading(hertz * ratio, rate, at))
        .sum()
}

/// A linear congruential stream (constants of Numerical Recipes, Press et al.), from -1 to 1.
struct Noise(u32);

impl Noise {
    fn next(&mut self) -> f32 {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        f32::from((self.0 >> 16) as u16) / f32::from(u16::MAX) * 2.0 - 1.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_cue_lasts_as_said_is_soft_and_comes_and_goes_without_a_click() {
        for cue in Cue::ALL {
            let wave = cue.samples();
            assert!((wave.len() as f32 / RATE as f32 - cue.seconds()).abs() < 1e-3, "{cue:?}");
            let loudest = wave.iter().fold(0.0_f32, |most, sample| most.max(sample.abs()));
            assert!(loudest > 0.1 && loudest <= LOUDEST + 1e-6, "{cue:?}: {loudest}");
            assert!(wave.iter().all(|sample| sample.is_finite()), "{cue:?}");
            for edge in [&wave[..8], &wave[wave.len() - 8..]] {
                assert!(edge.iter().all(|sample| sample.abs() < 0.02), "{cue:?}: {edge:?}");
            }
            // Nothing hums on under it.
            let mean = wave.iter().sum::<f32>() / wave.len() as f32;
            assert!(mean.abs() < 0.01, "{cue:?}: {mean}");
        }
    }

    #[test]
    fn a_cue_is_the_same_each_time_and_no_two_are_alike() {
        for (index, cue) in Cue::ALL.into_iter().enumerate() {
            assert_eq!(cue.samples(), cue.samples());
            assert!(Cue::ALL[..index].iter().all(|other| other.samples() != cue.samples()), "{cue:?}");
        }
    }
}
