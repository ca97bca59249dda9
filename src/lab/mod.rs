//! Floor 5: replications and their intervals, in chunks on an executor that the caller brings.

mod compare;
mod draws;
mod executor;
mod foresee;
pub mod front;
mod pairs;
mod replicate;
mod scales;
mod statistics;
mod sweep;

pub use crate::hall::{METRICS, Metric};
pub use crate::session::{Figures, StationFigures};
pub use compare::{Comparison, Contest, Difference, compare};
pub use executor::{Executor, OneByOne, Pool};
pub use foresee::foresee;
pub use pairs::{Fourfold, PairCounts, Trips};
pub use replicate::{Batch, FIRST_LOOK, Replications, Until, reached, replicate};
pub use scales::{Better, SCALES, ScaleFigure};
pub use statistics::{Mean, Ratio, mean_of, ratio_of, t_quantile, t95};
pub use sweep::{
    Axis, AxisError, Column, Design, Estimate, MOST_POINTS, PointError, Row, Shard, Space, SpaceError, Sweep,
    SweepError, Values, columns, ends_of, sweep,
};
