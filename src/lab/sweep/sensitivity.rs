//! How much a figure moves from the low to the high end of one key, whatever the other keys are.

use super::columns::Estimate;

/// Share of a key's range that counts as its end.
const END: f64 = 0.2;

/// Mean estimate over the points in the lowest and in the highest fifth of a key's range, from pairs of the key's value
/// and the estimate there. `None` where the key does not vary.
///
/// All points play the same seeds, so their errors go together; the interval is the mean of theirs, which is too wide
/// where they do not.
pub fn ends_of(points: &[(f64, Estimate)]) -> Option<[Estimate; 2]> {
    let low = points.iter().map(|point| point.0).reduce(f64::min)?;
    let high = points.iter().map(|point| point.0).reduce(f64::max)?;
    if high <= low {
        return None;
    }
    let reach = (high - low) * END;
    let mean_where = |inside: &dyn Fn(f64) -> bool| {
        let chosen: Vec<Estimate> = points.iter().filter(|point| inside(point.0)).map(|point| point.1).collect();
        let mean = |value: &dyn Fn(&Estimate) -> f64| chosen.iter().map(value).sum::<f64>() / chosen.len() as f64;
        let ends = |index: usize| mean(&|estimate| estimate.ci95.map_or(f64::NAN, |ends| ends[index]));
        let ci95 = chosen.iter().all(|estimate| estimate.ci95.is_some()).then(|| [ends(0), ends(1)]);
        Estimate { value: mean(&|estimate| estimate.value), ci95 }
    };
    Some([mean_where(&|value| value <= low + reach), mean_where(&|value| value >= high - reach)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends_are_fifths_and_one_value_has_none() {
        let estimate = |value: f64| Estimate { value, ci95: Some([value - 1.0, value + 1.0]) };
        let points: Vec<(f64, Estimate)> = (0..=10).map(|x| (f64::from(x), estimate(f64::from(x * x)))).collect();
        let [low, high] = ends_of(&points).unwrap();
        assert!((low.value - 5.0 / 3.0).abs() < 1e-12 && (high.value - 245.0 / 3.0).abs() < 1e-12);
        assert_eq!(low.ci95.map(|ends| ends[1] - ends[0]), Some(2.0));
        assert_eq!(ends_of(&points[..1]), None);
    }
}
