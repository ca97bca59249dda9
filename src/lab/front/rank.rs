//! Ranks and crowding of NSGA-II (Deb, Pratap, Agarwal & Meyarivan, "A fast and elitist multiobjective genetic
//! algorithm: NSGA-II", IEEE Transactions on Evolutionary Computation 6(2), 2002).

/// Costs on the six scales: the smaller the better on each.
pub type Costs = [f64; 6];

/// Whether a policy with costs `a` beats one with costs `b`: nowhere worse, somewhere better.
pub fn beats(a: &Costs, b: &Costs) -> bool {
    a.iter().zip(b).all(|(a, b)| a <= b) && a.iter().zip(b).any(|(a, b)| a < b)
}

/// Rank of each of `count` policies: 0 for those that none beats, 1 for those that only rank 0 beats, and so on.
///
/// `beats(i, j)` may come from estimates over different numbers of games and so run in a circle; a circle shares a
/// rank.
pub fn ranks(count: usize, beats: impl Fn(usize, usize) -> bool) -> Vec<usize> {
    let mut beaten_by = vec![0_usize; count];
    let mut beaten: Vec<Vec<usize>> = vec![Vec::new(); count];
    for (one, beaten) in beaten.iter_mut().enumerate() {
        beaten.extend((0..count).filter(|&other| one != other && beats(one, other)));
        for &other in beaten.iter() {
            beaten_by[other] += 1;
        }
    }
    let mut ranks = vec![usize::MAX; count];
    for rank in 0.. {
        let open = |place: &usize| ranks[*place] == usize::MAX;
        let mut front: Vec<usize> = (0..count).filter(open).filter(|&place| beaten_by[place] == 0).collect();
        if front.is_empty() {
            front = (0..count).filter(open).collect();
        }
        if front.is_empty() {
            break;
        }
        for &place in &front {
            ranks[place] = rank;
            for &other in &beaten[place] {
                beaten_by[other] = beaten_by[other].saturating_sub(1);
            }
        }
    }
    ranks
}

/// Crowding distance of each member of a front: the larger, the lonelier; infinite at the ends of any scale.
pub fn crowding(front: &[Costs]) -> Vec<f64> {
    let mut distance = vec![0.0; front.len()];
    for scale in 0..6 {
        let mut order: Vec<usize> = (0..front.len()).collect();
        order.sort_by(|&one, &other| front[one][scale].total_cmp(&front[other][scale]));
        let (Some(&first), Some(&last)) = (order.first(), order.last()) else { break };
        let span = front[last][scale] - front[first][scale];
        // A scale on which all are equal parts nobody.
        if span <= 0.0 || !span.is_finite() {
            continue;
        }
        distance[first] = f64::INFINITY;
        distance[last] = f64::INFINITY;
        for three in order.windows(3) {
            distance[three[1]] += (front[three[2]][scale] - front[three[0]][scale]) / span;
        }
    }
    distance
}

#[cfg(test)]
mod tests {
    use super::*;

    fn costs(first: f64, second: f64) -> Costs {
        [first, second, 0.0, 0.0, 0.0, 0.0]
    }

    #[test]
    fn ranks_peel_off_front_by_front() {
        let all =
            [costs(1.0, 4.0), costs(2.0, 2.0), costs(4.0, 1.0), costs(3.0, 3.0), costs(5.0, 5.0), costs(2.0, 2.0)];
        assert_eq!(ranks(all.len(), |a, b| beats(&all[a], &all[b])), [0, 0, 0, 1, 2, 0]);
        // Three that beat each other in a circle.
        assert_eq!(ranks(3, |a, b| (a + 1) % 3 == b), [0, 0, 0]);
    }

    #[test]
    fn the_ends_are_kept_and_the_lonely_are_preferred() {
        let front = [costs(0.0, 10.0), costs(1.0, 9.0), costs(2.0, 8.0), costs(9.0, 1.0), costs(10.0, 0.0)];
        let distance = crowding(&front);
        assert!(distance[0].is_infinite() && distance[4].is_infinite());
        assert!(distance[3] > distance[1] && distance[2] > distance[1]);
    }
}
