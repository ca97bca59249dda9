//! What a sweep varies: a key, and the values it takes.

use std::fmt;

/// A key that is varied.
#[derive(Debug, Clone, PartialEq)]
pub struct Axis {
    /// Dotted key of the scenario.
    pub key: String,
    /// Which values.
    pub values: Values,
}

/// The values of an axis.
#[derive(Debug, Clone, PartialEq)]
pub enum Values {
    /// From one number to another, both included.
    Range {
        /// The first.
        from: f64,
        /// The last.
        to: f64,
        /// How many; 0 where it was not said, which only a space-filling design allows.
        steps: u32,
    },
    /// These, as they would be written in the file.
    List(Vec<String>),
}

/// Why an axis cannot be read, and how to mend it.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum AxisError {
    /// Not KEY=FROM..TO/STEPS and not KEY=A,B,C.
    #[error(
        "`{0}` is no key with values; expected KEY=FROM..TO/STEPS or KEY=A,B,C; hint: as in policy.threshold=1..3/5"
    )]
    Shape(String),
    /// An end of the range is no finite number.
    #[error("`{0}` is not a number; expected FROM..TO with two numbers, as in policy.threshold=1..3/5")]
    Number(String),
    /// Nothing lies between the ends.
    #[error("the range {from}..{to} is empty; expected the smaller number first")]
    Empty {
        /// From.
        from: f64,
        /// To.
        to: f64,
    },
    /// Too few or too many steps.
    #[error("`{0}` steps; expected a whole number from 2 to 1000000 (both ends count), or KEY=VALUE for one value")]
    Steps(String),
}

impl Axis {
    /// Reads `policy.threshold=1..3/5` (five values, both ends included) or `hall.stations.desks.lines=pooled,one-each-random`.
    pub fn parse(text: &str) -> Result<Self, AxisError> {
        let shape = || AxisError::Shape(text.to_owned());
        let (key, values) = text.split_once('=').ok_or_else(shape)?;
        let (key, values) = (key.trim().to_owned(), values.trim());
        if key.is_empty() || values.is_empty() {
            return Err(shape());
        }
        let values = match values.split_once("..") {
            Some((from, rest)) => range(from, rest)?,
            None => list(values).ok_or_else(shape)?,
        };
        Ok(Self { key, values })
    }

    /// Whether every value is a number.
    pub fn numeric(&self) -> bool {
        match &self.values {
            Values::Range { .. } => true,
            Values::List(list) => list.iter().all(|value| value.parse::<f64>().is_ok()),
        }
    }

    /// How many values a grid takes.
    pub fn steps(&self) -> u32 {
        match &self.values {
            Values::Range { steps, .. } => *steps,
            Values::List(list) => list.len() as u32,
        }
    }

    /// Value number `step` of a grid. Whole keys take the nearest whole number.
    pub fn on_grid(&self, step: u32, whole: bool) -> String {
        match &self.values {
            Values::Range { from, to, steps } => {
                written(from + (to - from) * f64::from(step) / f64::from(steps.saturating_sub(1).max(1)), whole)
            }
            Values::List(list) => list[step as usize].clone(),
        }
    }

    /// The value that a share of the way, in [0, 1), leads to. Whole keys share the way evenly among their values.
    pub fn at_share(&self, share: f64, whole: bool) -> String {
        match &self.values {
            Values::Range { from, to, .. } if whole => {
                written((from + (to - from + 1.0) * share).floor().min(*to), true)
            }
            Values::Range { from, to, .. } => written(from + (to - from) * share, false),
            Values::List(list) => list[((list.len() as f64 * share) as usize).min(list.len() - 1)].clone(),
        }
    }
}

fn range(from: &str, rest: &str) -> Result<Values, AxisError> {
    let number = |text: &str| {
        let parsed = text.trim().parse::<f64>().ok().filter(|number| number.is_finite());
        parsed.ok_or_else(|| AxisError::Number(text.trim().to_owned()))
    };
    let (to, steps) = match rest.split_once('/') {
        Some((to, steps)) => {
            let count = steps.trim().parse::<u32>().ok().filter(|steps| (2..=1_000_000).contains(steps));
            (to, count.ok_or_else(|| AxisError::Steps(steps.trim().to_owned()))?)
        }
        None => (rest, 0),
    };
    let (from, to) = (number(from)?, number(to)?);
    if from < to { Ok(Values::Range { from, to, steps }) } else { Err(AxisError::Empty { from, to }) }
}

fn list(values: &str) -> Option<Values> {
    let values: Vec<String> = values.split(',').map(|value| value.trim().to_owned()).collect();
    values.iter().all(|value| !value.is_empty()).then_some(Values::List(values))
}

/// Ten figures, so that a step of a tenth is written as one.
fn written(value: f64, whole: bool) -> String {
    let short: f64 = format!("{value:.9e}").parse().unwrap_or(value);
    if whole { format!("{}", short.round()) } else { format!("{short}") }
}

impl fmt::Display for Axis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.values {
            Values::Range { from, to, steps: 0 } => write!(f, "{}={from}..{to}", self.key),
            Values::Range { from, to, steps } => write!(f, "{}={from}..{to}/{steps}", self.key),
            Values::List(list) => write!(f, "{}={}", self.key, list.join(",")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ends_are_values_and_tenths_stay_tenths() {
        let axis = Axis::parse("policy.threshold=1..2/11").unwrap();
        let values: Vec<String> = (0..axis.steps()).map(|step| axis.on_grid(step, false)).collect();
        assert_eq!(values, ["1", "1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7", "1.8", "1.9", "2"]);
        assert_eq!(axis.to_string(), "policy.threshold=1..2/11");
        let list = Axis::parse("a.b = pooled, apart").unwrap();
        assert_eq!((list.steps(), list.on_grid(1, false).as_str()), (2, "apart"));
    }

    #[test]
    fn whole_keys_share_the_way_evenly() {
        let axis = Axis::parse("a=3..5").unwrap();
        let values: Vec<String> = [0.0, 0.33, 0.34, 0.66, 0.67, 0.999].map(|share| axis.at_share(share, true)).into();
        assert_eq!(values, ["3", "3", "4", "4", "5", "5"]);
    }

    #[test]
    fn what_is_empty_or_no_number_is_refused() {
        for (text, wanted) in [
            ("a", AxisError::Shape("a".into())),
            ("a=", AxisError::Shape("a=".into())),
            ("a=1,,2", AxisError::Shape("a=1,,2".into())),
            ("a=x..3/2", AxisError::Number("x".into())),
            ("a=1..inf/2", AxisError::Number("inf".into())),
            ("a=3..1/4", AxisError::Empty { from: 3.0, to: 1.0 }),
            ("a=1..1/4", AxisError::Empty { from: 1.0, to: 1.0 }),
            ("a=1..3/0", AxisError::Steps("0".into())),
            ("a=1..3/1", AxisError::Steps("1".into())),
            ("a=1..3/many", AxisError::Steps("many".into())),
        ] {
            assert_eq!(Axis::parse(text), Err(wanted), "{text}");
        }
    }
}
