//! What stands behind a figure, from the string files: `why-KEY-title`, `-plain`, `-formula`, `-letters`, `-assumes` and
//! `-source`.

use crate::language::{Args, say_if_there, say_with};
use crate::table::widgets::formula::Formula;

/// The formula card of a figure. What is put in is handed to each of its sentences; a figure without a source of its own
/// stands on what the hall believes.
pub fn why(key: &str, put_in: &[(&'static str, String)]) -> Formula {
    let mut args = Args::new();
    for (name, words) in put_in {
        args.set(*name, words.clone());
    }
    let part = |part: &str| say_with(&format!("why-{key}-{part}"), &args);
    Formula {
        title: part("title"),
        plain: part("plain"),
        formula: part("formula"),
        letters: say_if_there(&format!("why-{key}-letters")).unwrap_or_default(),
        assumption: part("assumes"),
        source: say_if_there(&format!("why-{key}-source")).unwrap_or_else(|| crate::t!("formula-on-belief")),
    }
}
