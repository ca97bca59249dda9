//! Tests of the streams.

use super::*;
use rand::Rng;

/// From `kat_vectors` of Random123, the authors' own distribution.
#[test]
fn philox_gives_its_authors_answers() {
    let answers = [
        ([0; 2], 0, [0xca00_a045_9843_d731, 0x66c2_4222_c9a8_45b5]),
        ([u64::MAX; 2], u64::MAX, [0x65b0_21d6_0cd8_310f, 0x4d02_f322_2f86_df20]),
        (
            [0x243f_6a88_85a3_08d3, 0x1319_8a2e_0370_7344],
            0xa409_3822_299f_31d0,
            [0x0a5e_742c_2997_341c, 0xb0f8_83d3_8000_de5d],
        ),
    ];
    for (counter, key, expected) in answers {
        assert_eq!(philox(counter, key), expected);
    }
}

#[test]
fn every_part_of_an_address_matters() {
    let key = SeedKey::new(7, 0, 0);
    let home = Address::default();
    let first = key.block(home);
    for other in [
        Address { subject: 1, ..home },
        Address { subject: 1 << 32, ..home },
        Address { purpose: 1, ..home },
        Address { place: 1, ..home },
        Address { visit: 1, ..home },
        Address { epoch: 1, ..home },
    ] {
        assert_ne!(key.block(other), first);
    }
    for other in
        [SeedKey::new(8, 0, 0), SeedKey::new(7, 1, 0), SeedKey::new(7, 0, 1), SeedKey::new(7 + (1 << 32), 0, 0)]
    {
        assert_ne!(other.block(home), first);
    }
}

#[test]
fn words_come_in_order_and_blocks_follow_each_other() {
    let key = SeedKey::new(1, 2, 3);
    let at = Address { subject: 9, ..Address::default() };
    let mut stream = key.stream(at);
    let block = key.block(at);
    assert_eq!([stream.word(), stream.word()], block);
    let third = stream.next_u64();
    let mut bytes = [0; 22];
    key.stream(at).fill_bytes(&mut bytes);
    assert_eq!(&bytes[..8], block[0].0.to_le_bytes());
    assert_eq!(&bytes[16..22], &third.to_le_bytes()[..6]);
}

#[test]
fn a_long_stream_does_not_repeat() {
    let mut stream = SeedKey::new(1, 0, 0).stream(Address { epoch: 3, ..Address::default() });
    let first = [stream.word(), stream.word()];
    for _ in 2..2 << 16 {
        stream.word();
    }
    assert_ne!([stream.word(), stream.word()], first);
}

#[test]
fn uniforms_stay_in_their_interval() {
    let mut edge = Stream { key: 0, counter: [0; 2], words: [u64::MAX; 2], used: 0 };
    assert!(edge.uniform() < 1.0);
    assert!(edge.open_uniform() < 1.0);
    edge.words = [0; 2];
    edge.used = 0;
    assert!(edge.uniform() >= 0.0);
    assert!(edge.open_uniform() > 0.0);
    assert_eq!(edge.below(0), 0);
    assert!(Word(u64::MAX).halves().iter().all(|half| *half < 1.0));
    let exact = |half: f64, eighths: u32| (half - f64::from(eighths) / 8.0).abs() < 1e-15;
    let [low, high] = Word(3 << 62 | 1 << 31).halves();
    assert!(exact(low, 4) && exact(high, 6), "exact in binary");
}

/// n = 60 000 over six cells: chi-square with 5 degrees of freedom below 30.9 but once in 100 000 seeds.
#[test]
fn below_is_even_handed() {
    let mut stream = SeedKey::new(11, 0, 0).stream(Address::default());
    let mut cells = [0u32; 6];
    for _ in 0..60_000 {
        cells[stream.below(6) as usize] += 1;
    }
    let chi_square: f64 = cells.iter().map(|&n| (f64::from(n) - 10_000.0).powi(2) / 10_000.0).sum();
    assert!(chi_square < 30.9, "{chi_square}");
}

/// Whatever processor this is built for.
#[test]
fn blocks_side_by_side_are_those_of_each() {
    for (subject, whatever, key) in [(0, 0, 0), (u64::MAX - 5, 7 << 32, 1), (0x1234_5678_9ABC_DEF0, 3, u64::MAX)] {
        let mut blocks = [[Word::default(); 2]; ABREAST];
        philox_abreast(subject, whatever, key, &mut blocks);
        let each = std::array::from_fn(|lane| philox([subject.wrapping_add(lane as u64), whatever], key).map(Word));
        assert_eq!(blocks, each);
    }
}

#[test]
fn blocks_of_neighbours_are_those_of_each() {
    let key = SeedKey::new(4, 5, 6);
    for subject in [0, 77, 0xFFFF_FFFF_0000_0000, u64::MAX - 36] {
        let at = |subject| Address { subject, purpose: 3, epoch: 2, ..Address::default() };
        let each: [[Word; 2]; 37] = std::array::from_fn(|place| key.block(at(subject + place as u64)));
        let mut blocks = [[Word::default(); 2]; 37];
        key.blocks::<false>(at(subject), &mut blocks);
        assert_eq!(blocks, each);
        key.blocks_of((0..37).map(|place| subject + place), at(0), &mut blocks);
        assert_eq!(blocks, each);
    }
}
