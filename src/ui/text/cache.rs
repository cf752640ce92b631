//! Ordered paragraphs that were laid out lately.

use std::{
    collections::HashMap,
    hash::{DefaultHasher, Hash, Hasher},
    sync::Arc,
};

use egui::{Context, FontId, Galley, cache::CacheTrait, text::LayoutJob};

use super::{
    Dir,
    bidi::{self, Alignment},
};

/// A paragraph is kept while it is asked for in each frame.
#[derive(Default)]
struct Paragraphs {
    frame: u64,
    known: HashMap<(u32, u64), (u64, Arc<Galley>)>,
    /// One galley of egui's own per pixel density. When egui rebuilds its glyph texture it forgets
    /// this galley; ours then point to places in a texture that is gone.
    witnesses: HashMap<u32, Arc<Galley>>,
}

impl CacheTrait for Paragraphs {
    fn update(&mut self) {
        let frame = self.frame;
        self.known.retain(|_, (used, _)| *used == frame);
        self.frame += 1;
    }

    fn len(&self) -> usize {
        self.known.len()
    }
}

impl Paragraphs {
    fn get(&mut self, key: (u32, u64), witness: &Arc<Galley>) -> Option<Arc<Galley>> {
        if !self.witnesses.get(&key.0).is_some_and(|known| Arc::ptr_eq(known, witness)) {
            self.known.retain(|(density, _), _| *density != key.0);
            self.witnesses.insert(key.0, Arc::clone(witness));
        }
        let frame = self.frame;
        self.known.get_mut(&key).map(|(used, galley)| {
            *used = frame;
            Arc::clone(galley)
        })
    }
}

pub fn layout(ctx: &Context, job: LayoutJob, alignment: Alignment, dir: Dir) -> Arc<Galley> {
    let density = ctx.pixels_per_point().to_bits();
    let mut hasher = DefaultHasher::new();
    (&job, alignment, dir).hash(&mut hasher);
    let key = (density, hasher.finish());
    let witness = ctx.fonts_mut(|fonts| fonts.layout_no_wrap("x".to_owned(), FontId::default(), Default::default()));
    if let Some(galley) = ctx.memory_mut(|memory| memory.caches.cache::<Paragraphs>().get(key, &witness)) {
        return galley;
    }
    let galley = Arc::new(ctx.fonts_mut(|fonts| bidi::layout(fonts, job, alignment, dir)));
    ctx.memory_mut(|memory| {
        let cache = memory.caches.cache::<Paragraphs>();
        let frame = cache.frame;
        cache.known.insert(key, (frame, Arc::clone(&galley)));
    });
    galley
}
