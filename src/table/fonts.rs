//! The six fonts, embedded, for Bevy's text and for the words inside drawings.

use std::sync::Arc;

use bevy::prelude::*;
use bevy::text::Font;
use resvg::usvg::fontdb;

/// File name and bytes of every font.
const FILES: [&[u8]; 6] = [
    include_bytes!("../../assets/fonts/LibertinusSerif-Regular.otf"),
    include_bytes!("../../assets/fonts/LibertinusSerif-Semibold.otf"),
    include_bytes!("../../assets/fonts/LibertinusSerif-Italic.otf"),
    include_bytes!("../../assets/fonts/FiraSans-Regular.ttf"),
    include_bytes!("../../assets/fonts/FiraSans-Bold.ttf"),
    include_bytes!("../../assets/fonts/FiraMono-Medium.ttf"),
];

/// Keeps the fonts loaded: Bevy forgets a family when the last handle to it goes.
#[derive(Resource)]
struct Loaded {
    _handles: Vec<Handle<Font>>,
}

/// The same fonts for `<text>` in SVG.
pub fn svg_fonts() -> Arc<fontdb::Database> {
    let mut database = fontdb::Database::new();
    for file in FILES {
        database.load_font_data(file.to_vec());
    }
    database.set_serif_family("Libertinus Serif");
    database.set_sans_serif_family("Fira Sans");
    database.set_monospace_family("Fira Mono");
    Arc::new(database)
}

/// Loads the fonts before anything is drawn.
pub fn plugin(app: &mut App) {
    app.add_systems(PreStartup, load_fonts);
}

fn load_fonts(mut commands: Commands, mut fonts: ResMut<Assets<Font>>) {
    let handles = FILES.iter().map(|file| fonts.add(Font::from_bytes(file.to_vec()))).collect();
    commands.insert_resource(Loaded { _handles: handles });
}
