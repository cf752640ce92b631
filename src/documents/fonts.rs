//! The bundled type faces that documents and pictures are set in; nothing of the machine is used.

/// Inter for Latin, Greek and Cyrillic, Noto Sans Arabic for Arabic, in the weights that we set.
///
/// The Arabic files hold whole letters (see the README beside them): with dots apart, text copied
/// from an archival PDF would repeat letters.
pub const FILES: [&[u8]; 5] = [
    include_bytes!("../../assets/fonts/Inter-Regular.ttf"),
    include_bytes!("../../assets/fonts/Inter-Medium.ttf"),
    include_bytes!("../../assets/fonts/Inter-SemiBold.ttf"),
    include_bytes!("../../assets/fonts/composed/NotoSansArabic-Regular.ttf"),
    include_bytes!("../../assets/fonts/composed/NotoSansArabic-Bold.ttf"),
];

/// The family of Latin text, and of pictures that name none.
pub const LATIN: &str = "Inter";
