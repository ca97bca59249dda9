//! Floor 5: replications and their intervals, in chunks on an executor that the caller brings.

mod executor;
mod figures;
mod replicate;
mod scales;
mod statistics;

pub use executor::{Executor, OneByOne, Pool};
pub use figures::{Figures, METRICS, Metric, StationFigures};
pub use replicate::{Batch, Replications, Until, replicate};
pub use scales::{Better, SCALES, ScaleFigure};
pub use statistics::{Mean, Ratio, mean_of, ratio_of, t95};
