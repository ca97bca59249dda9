//! Floor 5: replications and their intervals, in chunks on an executor that the caller brings.

mod executor;
mod replicate;
mod scales;
mod statistics;

pub use crate::hall::{METRICS, Metric};
pub use crate::session::{Figures, StationFigures};
pub use executor::{Executor, OneByOne, Pool};
pub use replicate::{Batch, Replications, Until, replicate};
pub use scales::{Better, SCALES, ScaleFigure};
pub use statistics::{Mean, Ratio, mean_of, ratio_of, t95};
