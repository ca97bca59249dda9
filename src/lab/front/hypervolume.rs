//! Hypervolume: the share of a box that a front beats, exactly.
//!
//! By exclusive volumes of limited sets, as in WFG (While, Bradstreet & Barone, "A fast way of calculating exact
//! hypervolumes", IEEE Transactions on Evolutionary Computation 16(1), 2012).

use super::rank::{Costs, beats};

/// The box: the best and the worst cost on each scale.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bounds {
    /// Best on each scale.
    pub best: Costs,
    /// Worst on each scale: the reference point.
    pub worst: Costs,
}

impl Bounds {
    /// The smallest box that holds all of these.
    pub fn of(all: impl Iterator<Item = Costs>) -> Self {
        let start = Self { best: [f64::INFINITY; 6], worst: [f64::NEG_INFINITY; 6] };
        all.fold(start, |bounds, costs| Self {
            best: std::array::from_fn(|scale| bounds.best[scale].min(costs[scale])),
            worst: std::array::from_fn(|scale| bounds.worst[scale].max(costs[scale])),
        })
    }

    /// Costs from 0 (best) to 1 (worst); a scale on which nothing varies is 0 for all.
    fn share(&self, costs: &Costs) -> Costs {
        std::array::from_fn(|scale| {
            let span = self.worst[scale] - self.best[scale];
            if span > 0.0 { ((costs[scale] - self.best[scale]) / span).clamp(0.0, 1.0) } else { 0.0 }
        })
    }
}

/// Share of the box, from 0 to 1, in which some policy of the front is at least as good on every scale.
pub fn hypervolume(front: &[Costs], bounds: &Bounds) -> f64 {
    let mut shares: Vec<Costs> = front.iter().map(|costs| bounds.share(costs)).collect();
    // An order of its own, so that the sum is the same in whichever order the front comes.
    shares.sort_by(|one, other| {
        other.iter().zip(one).map(|(b, a)| b.total_cmp(a)).find(|o| o.is_ne()).unwrap_or(std::cmp::Ordering::Equal)
    });
    volume(&unbeaten(shares))
}

fn volume(points: &[Costs]) -> f64 {
    points.iter().enumerate().map(|(place, point)| exclusive(point, &points[place + 1..])).sum()
}

/// What `point` beats and none of the `others` does.
fn exclusive(point: &Costs, others: &[Costs]) -> f64 {
    let own: f64 = point.iter().map(|cost| 1.0 - cost).product();
    if own <= 0.0 {
        return 0.0;
    }
    let limited = others.iter().map(|other| std::array::from_fn(|scale| point[scale].max(other[scale]))).collect();
    own - volume(&unbeaten(limited))
}

fn unbeaten(points: Vec<Costs>) -> Vec<Costs> {
    let mut kept: Vec<Costs> = Vec::with_capacity(points.len());
    for point in points {
        if kept.iter().any(|other| other.iter().zip(&point).all(|(other, own)| other <= own)) {
            continue;
        }
        kept.retain(|other| !beats(&point, other));
        kept.push(point);
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    const UNIT: Bounds = Bounds { best: [0.0; 6], worst: [1.0; 6] };

    #[test]
    fn one_and_two_points_are_boxes() {
        let a = [0.5, 0.5, 0.0, 0.0, 0.0, 0.0];
        let b = [0.25, 0.75, 0.0, 0.0, 0.0, 0.0];
        assert!((hypervolume(&[a], &UNIT) - 0.25).abs() < 1e-12);
        // 0.5·0.5 + 0.75·0.25 − 0.5·0.25
        assert!((hypervolume(&[a, b], &UNIT) - 0.3125).abs() < 1e-12);
        assert!((hypervolume(&[b, a, a], &UNIT) - 0.3125).abs() < 1e-12);
        assert!(hypervolume(&[], &UNIT) == 0.0 && hypervolume(&[[1.0; 6]], &UNIT) == 0.0);
    }

    /// Inclusion and exclusion over all subsets, for points that none beats.
    #[test]
    fn many_points_agree_with_inclusion_and_exclusion() {
        let points: Vec<Costs> = (0..9_u32)
            .map(|i| {
                std::array::from_fn(|scale| {
                    f64::from((i * 7 + scale as u32 * 5 + i * i * (scale as u32 + 1)) % 11) / 11.0
                })
            })
            .collect();
        let mut sum = 0.0;
        for subset in 1_u32..1 << points.len() {
            let corner: Costs = std::array::from_fn(|scale| {
                (0..points.len()).filter(|i| subset >> i & 1 == 1).map(|i| points[i][scale]).fold(0.0, f64::max)
            });
            let volume: f64 = corner.iter().map(|cost| 1.0 - cost).product();
            sum += if subset.count_ones() % 2 == 1 { volume } else { -volume };
        }
        assert!((hypervolume(&points, &UNIT) - sum).abs() < 1e-9, "{sum}");
    }
}
