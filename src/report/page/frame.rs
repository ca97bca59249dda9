//! What every page shares: head, landmarks, figures with their table, and the words that stand on each of them.

use crate::language::{shown, spoken};
use crate::report::Table;
use crate::t;
use maud::{DOCTYPE, Markup, PreEscaped, html};

/// A page to be.
#[derive(Debug)]
pub struct Sheet<'a> {
    /// Its title: the only `h1`.
    pub title: &'a str,
    /// One line under it.
    pub subtitle: &'a str,
    /// Sections, as (anchor, heading), for the contents.
    pub contents: Vec<(String, String)>,
    /// Style beyond that of all pages.
    pub style: &'a str,
}

impl Sheet<'_> {
    /// The whole document.
    pub fn document(&self, top: &Markup, main: &Markup, foot: &Markup) -> String {
        let page = html! {
            (DOCTYPE)
            html lang=(spoken().tag()) {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="generator" content=(concat!("Gatewright ", env!("CARGO_PKG_VERSION")));
                    title { (self.title) " · Gatewright · " (t!("page-not-for-use")) }
                    style { (PreEscaped(include_str!("style.css"))) (PreEscaped(self.style)) }
                }
                body {
                    a class="skip" href="#main" { (t!("page-skip")) }
                    header {
                        h1 { (self.title) }
                        p class="lead" { (self.subtitle) }
                        p { span class="mark" { (t!("page-not-for-use")) } }
                        (top)
                    }
                    @if !self.contents.is_empty() {
                        nav aria-label=(t!("page-contents")) {
                            ol { @for (anchor, heading) in &self.contents { li { a href=(format!("#{anchor}")) { (heading) } } } }
                        }
                    }
                    main id="main" tabindex="-1" { (main) }
                    footer {
                        (foot)
                        p { span class="mark" { (t!("page-not-for-use")) } }
                        p class="soft" {
                            (t!("page-fiction"))
                        }
                    }
                }
            }
        };
        page.into_string()
    }
}

/// Numbers the figures of a page, so that no two share a name.
#[derive(Debug, Default)]
pub struct Figures {
    drawn: usize,
}

impl Figures {
    /// A picture with its sentence and its table. The sentence is the picture's name for whoever cannot see it.
    pub fn figure(&mut self, title: &str, svg: &str, words: &str, table: &Table) -> Markup {
        self.drawn += 1;
        let id = format!("figure-{}", self.drawn);
        let svg = svg
            .replace("id=\"hatch\"", &format!("id=\"{id}-hatch\""))
            .replace("url(#hatch)", &format!("url(#{id}-hatch)"))
            .replacen("role=\"img\"", &format!("role=\"img\" aria-labelledby=\"{id}-title {id}-words\""), 1);
        // The sentence is said once: as the caption.
        let svg = match (svg.find("<title>"), svg.find("</title>")) {
            (Some(from), Some(to)) => {
                let name = maud::html! { (title) }.into_string();
                format!("{}<title id=\"{id}-title\">{name}{}", &svg[..from], &svg[to..])
            }
            _ => svg,
        };
        html! {
            figure {
                (PreEscaped(svg))
                figcaption id=(format!("{id}-words")) { (words) }
                (rows(title, table))
            }
        }
    }
}

/// A table that can be scrolled sideways on a narrow screen; its first column names the rows.
pub fn rows(caption: &str, table: &Table) -> Markup {
    html! {
        div class="scroll" tabindex="0" role="group" aria-label=(t!("page-table", caption = caption)) {
            table {
                caption { (caption) }
                thead { tr { @for cell in &table.head { th scope="col" { (cell) } } } }
                tbody {
                    @for row in &table.rows {
                        tr {
                            @for (index, cell) in row.iter().enumerate() {
                                @if index == 0 { th scope="row" { (cell) } } @else { td { (cell) } }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// What the scenario asks at this step, where it asks anything.
pub fn prompt(words: &str) -> Markup {
    html! { @if !words.is_empty() { p class="prompt" { (shown(words)) } } }
}

/// Lines to write on.
pub fn lines(count: usize) -> Markup {
    html! { div class="lines" aria-hidden="true" { @for _ in 0..count { span {} } } }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_figures_share_a_name() {
        let mut figures = Figures::default();
        let svg = "<svg role=\"img\"><title>t</title><g id=\"hatch\"/><path fill=\"url(#hatch)\"/></svg>";
        let one = figures.figure("A", svg, "words", &Table::new(&["x"])).into_string();
        let two = figures.figure("B", svg, "words", &Table::new(&["x"])).into_string();
        assert!(one.contains("id=\"figure-1-hatch\"") && one.contains("url(#figure-1-hatch)"));
        assert!(two.contains("id=\"figure-2-title\">B</title>") && !two.contains("figure-1"));
    }
}
