//! A small pen for SVG text.

use super::palette::{FONT, STOP, STRONG};

/// Where a text stands against its point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// Begins there.
    Start,
    /// Has its middle there.
    Middle,
    /// Ends there.
    End,
}

/// A picture being drawn.
#[derive(Debug)]
pub struct Svg {
    width: f64,
    height: f64,
    body: String,
}

/// A text to write.
#[derive(Debug, Clone, Copy)]
pub struct Text {
    size: f64,
    bold: bool,
    colour: &'static str,
    anchor: Anchor,
}

/// Text of 13 px, the smallest there is.
pub const SMALL: Text = Text { size: 13.0, bold: false, colour: super::palette::SOFT, anchor: Anchor::Start };

impl Text {
    /// Bold and dark.
    pub fn bold(self) -> Self {
        Self { bold: true, colour: STRONG, ..self }
    }
    /// In another colour.
    pub fn colour(self, colour: &'static str) -> Self {
        Self { colour, ..self }
    }
    /// With its middle at the point.
    pub fn middle(self) -> Self {
        Self { anchor: Anchor::Middle, ..self }
    }
    /// Ending at the point.
    pub fn end(self) -> Self {
        Self { anchor: Anchor::End, ..self }
    }
    /// Larger.
    pub fn size(self, size: f64) -> Self {
        Self { size, ..self }
    }
}

/// About how wide a text will be.
pub fn width_of(text: &str, size: f64) -> f64 {
    text.chars().count() as f64 * size * 0.545
}

/// Words in lines of at most this width, broken between words; a word that is wider stands alone.
pub fn broken(text: &str, size: f64, width: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if width_of(&format!("{line} {word}"), size) <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

impl Svg {
    /// An empty picture.
    pub fn new(width: f64, height: f64) -> Self {
        Self { width, height, body: String::new() }
    }

    /// Anything.
    pub fn raw(&mut self, element: &str) {
        self.body.push_str(element);
        self.body.push('\n');
    }

    /// A path with a stroke and no fill.
    pub fn line(&mut self, path: &str, colour: &str, width: f64, dash: &str) {
        let dash = if dash.is_empty() { String::new() } else { format!(r#" stroke-dasharray="{dash}""#) };
        self.raw(&format!(
            r#"<path d="{path}" fill="none" stroke="{colour}" stroke-width="{width}" stroke-linecap="round" stroke-linejoin="round"{dash}/>"#
        ));
    }

    /// A filled path, with an outline where `stroke` is not empty.
    pub fn shape(&mut self, path: &str, fill: &str, stroke: &str, width: f64) {
        let stroke = if stroke.is_empty() {
            String::new()
        } else {
            format!(r#" stroke="{stroke}" stroke-width="{width}" stroke-linejoin="round""#)
        };
        self.raw(&format!(r#"<path d="{path}" fill="{fill}"{stroke}/>"#));
    }

    /// Text on its baseline.
    pub fn text(&mut self, x: f64, y: f64, style: Text, text: &str) {
        let anchor = match style.anchor {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        };
        let weight = if style.bold { 700 } else { 400 };
        self.raw(&format!(
            r#"<text x="{x:.1}" y="{y:.1}" font-family="{FONT}" font-size="{}" font-weight="{weight}" fill="{}" text-anchor="{anchor}">{}</text>"#,
            style.size,
            style.colour,
            escaped(text)
        ));
    }

    /// The finished picture. `title` is its name for whoever opens the file by itself.
    pub fn finish(self, title: &str) -> String {
        let hatch = if self.body.contains("url(#hatch)") {
            format!(
                "<defs><pattern id=\"hatch\" width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><path d=\"M0 0V7\" stroke=\"{STOP}\" stroke-width=\"2.5\"/></pattern></defs>\n"
            )
        } else {
            String::new()
        };
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{w:.0}\" height=\"{h:.0}\" viewBox=\"0 0 {w:.0} {h:.0}\" role=\"img\">\n<title>{}</title>\n{hatch}{}</svg>\n",
            escaped(title),
            self.body,
            w = self.width,
            h = self.height,
        )
    }
}

/// Text that may stand in XML.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// Path of a rectangle.
pub fn rect(x: f64, y: f64, width: f64, height: f64) -> String {
    format!("M{x:.2} {y:.2}h{width:.2}v{height:.2}h{:.2}z", -width)
}

/// Path of a diamond round a point.
pub fn diamond(x: f64, y: f64, r: f64) -> String {
    format!("M{x:.2} {:.2}l{r:.2} {r:.2}{:.2} {r:.2}{:.2} {:.2}z", y - r, -r, -r, -r)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_cannot_break_the_picture() {
        let mut svg = Svg::new(10.0, 10.0);
        svg.text(0.0, 0.0, SMALL, "<b> & \"c\"");
        let text = svg.finish("a < b");
        assert!(text.contains("&lt;b&gt; &amp; &quot;c&quot;"));
        assert!(text.contains("<title>a &lt; b</title>"));
    }
}
