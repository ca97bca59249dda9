//! Reads a page as somebody without a browser would: text, headings, figures.

use std::collections::BTreeSet;

/// One figure of a page.
#[derive(Debug)]
pub struct Figure {
    /// Its name.
    pub name: String,
    /// The sentence under it.
    pub caption: String,
    /// Rows of its table.
    pub rows: usize,
    /// Bold words in the picture: its data.
    pub drawn: Vec<String>,
    /// Everything said outside the picture.
    pub said: String,
}

fn between<'a>(text: &'a str, from: &str, to: &str) -> Vec<&'a str> {
    text.split(from).skip(1).map(|rest| rest.split(to).next().unwrap_or_default()).collect()
}

/// The words without their tags, style and pictures' paths.
pub fn text_of(html: &str) -> String {
    let mut out = String::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        out.push_str(&rest[..at]);
        out.push(' ');
        let tag = &rest[at..];
        let end = if tag.starts_with("<style") { tag.find("</style>").map(|at| at + 7) } else { tag.find('>') };
        rest = end.map_or("", |end| &tag[end + 1..]);
    }
    out.push_str(rest);
    unescaped(&out)
}

fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

/// Every figure.
pub fn figures(page: &str) -> Vec<Figure> {
    between(page, "<figure>", "</figure>")
        .into_iter()
        .map(|figure| {
            let (picture, said) = figure.split_once("</svg>").expect("a figure begins with its picture");
            let name = between(picture, "<title", "</title>");
            assert_eq!(name.len(), 1, "a picture has one name");
            Figure {
                name: unescaped(name[0].split_once('>').unwrap_or_default().1),
                caption: text_of(
                    between(said, "<figcaption", "</figcaption>")[0].split_once('>').unwrap_or_default().1,
                ),
                rows: between(said, "<tbody>", "</tbody>").iter().map(|body| body.matches("<tr>").count()).sum(),
                drawn: between(picture, "font-weight=\"700\"", "</text>")
                    .into_iter()
                    .map(|text| unescaped(text.split_once('>').unwrap_or_default().1))
                    .collect(),
                said: text_of(said),
            }
        })
        .collect()
}

/// What must hold of every page, before a browser ever sees it.
pub fn hold(page: &str) {
    for barred in ["<script", "http-equiv", "src=", "@import", "url(http", "javascript:", "<iframe", "<link"] {
        assert!(!page.contains(barred), "{barred}");
    }
    let elsewhere = page.replace("xmlns=\"http://www.w3.org/2000/svg\"", "");
    assert!(!elsewhere.contains("http://") && !elsewhere.contains("https://"), "the page names an address");
    assert_eq!(page.matches("<h1").count(), 1);
    assert!(page.contains("<html lang=\"en\">"));
    for landmark in ["<header>", "<main ", "<footer>"] {
        assert_eq!(page.matches(landmark).count(), 1, "{landmark}");
    }
    assert!(page.matches("Not for operational use").count() >= 3, "title, head and foot say it");
    let mut level = 0;
    for heading in page.split("<h").skip(1).filter_map(|rest| rest.chars().next().and_then(|digit| digit.to_digit(10)))
    {
        assert!(heading <= level + 1, "a heading of level {heading} follows one of level {level}");
        level = heading;
    }
    let mut ids = BTreeSet::new();
    for id in between(page, " id=\"", "\"") {
        assert!(ids.insert(id), "two things are called {id}");
    }
    for link in between(page, "href=\"#", "\"")
        .into_iter()
        .chain(between(page, "aria-labelledby=\"", "\"").iter().flat_map(|names| names.split(' ')))
    {
        assert!(ids.contains(link), "nothing is called {link}");
    }
}

/// Words of two letters or more, all of them plain, that the pseudo-language would have marked.
pub fn plain_words(page: &str, names: &BTreeSet<String>) -> BTreeSet<String> {
    // The sources are titles of works, and are said to be English.
    let own: String = page
        .split("<p class=\"soft\" lang=\"en\">")
        .enumerate()
        .fold(String::new(), |text, (at, part)| text + if at == 0 { part } else { part.split_once("</p>").unwrap().1 });
    let said = text_of(&own) + " " + &between(&own, "aria-label=\"", "\"").join(" ");
    said.split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| word.len() > 1 && word.chars().all(|letter| letter.is_ascii_alphabetic()))
        .filter(|word| !word.chars().all(|letter| "fmpqvxFMPQVX".contains(letter)))
        .filter(|word| *word != "Gatewright" && !names.contains(*word))
        .map(str::to_owned)
        .collect()
}

/// Every word of these names.
pub fn names<'a>(of: impl Iterator<Item = &'a str>) -> BTreeSet<String> {
    of.flat_map(|name| name.split(|letter: char| !letter.is_alphanumeric())).map(str::to_owned).collect()
}
