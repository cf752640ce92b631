//! "Needs us now": one row per matter, each leading to its place.

use egui::{ScrollArea, Ui};

use crate::{
    domain::Names,
    i18n::{commas, date, dots},
    queries::overview::{Gap, Matter, Overview},
    ui::{
        Cx, Icon, Route,
        tokens::size,
        widgets::{Card, EmptyState, ListRow, Tint, section, show_scroll_handle},
    },
};

/// Room that stays for what stands below the list.
const BELOW: f32 = 190.0;

struct Row {
    icon: (Icon, Tint),
    code: String,
    title: String,
    second: String,
    badge: (Tint, String),
    leads_to: Route,
}

pub fn list(ui: &mut Ui, cx: &mut Cx<'_>, model: &Overview) {
    let count = cx.t.count_matters(model.matters.len());
    let trailing = if model.matters.is_empty() {
        String::new()
    } else {
        commas(cx.language, &[count.as_str(), cx.t.overview_most_urgent_first()])
    };
    section(ui, cx.t.overview_needs_us_now(), &trailing);
    if model.matters.is_empty() {
        let _: Option<usize> = EmptyState::new(cx.t.overview_nothing_needed(), "").show(ui);
        return;
    }
    let height = visible(ui.available_height() - BELOW, model.matters.len());
    let mut chosen = None;
    Card::new().flush().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        show_scroll_handle(ui);
        ScrollArea::vertical().id_salt("matters").max_height(height).show(ui, |ui| {
            let last = model.matters.len() - 1;
            for (index, matter) in model.matters.iter().enumerate() {
                let row = row(cx, matter);
                let shown = ListRow::new(&row.title)
                    .icon(row.icon.0, row.icon.1)
                    .code(&row.code)
                    .second(&row.second)
                    .badge(row.badge.0, &row.badge.1)
                    .last(index == last)
                    .show(ui);
                if shown.clicked() {
                    chosen = Some(row.leads_to);
                }
            }
        });
    });
    if let Some(route) = chosen {
        cx.go(route);
    }
}

/// As many whole rows as fit.
fn visible(room: f32, rows: usize) -> f32 {
    let fit = (room / size::ROW_TWO_LINES).floor().max(2.0);
    fit.min(rows as f32) * size::ROW_TWO_LINES
}

fn row(cx: &Cx<'_>, matter: &Matter) -> Row {
    let t = cx.t;
    let by = |owner: &Names, more: String| dots(cx.language, &[owner.get(cx.language), &more]);
    match matter {
        Matter::Overdue { correction, number, title, owner, days, postponements, new_date_refused } => Row {
            icon: (Icon::Clock, Tint::Bad),
            code: number.clone(),
            title: title.clone(),
            second: by(
                owner,
                match (new_date_refused, postponements) {
                    (true, _) => t.overview_new_date_refused().to_owned(),
                    (false, 0) => String::new(),
                    (false, count) => t.count_postponements(*count),
                },
            ),
            badge: (Tint::Bad, t.count_days_overdue(*days)),
            leads_to: Route::Correction(*correction),
        },
        Matter::VerdictDue { correction, number, title, owner, effective } => Row {
            icon: (Icon::Scale, Tint::Accent),
            code: number.clone(),
            title: title.clone(),
            second: by(owner, t.overview_in_effect_since(date::date(cx.language, *effective))),
            badge: (Tint::Accent, t.verdict_due().to_owned()),
            leads_to: Route::Correction(*correction),
        },
        Matter::Proposed { correction, number, title, owner } => Row {
            icon: (Icon::Gavel, Tint::Accent),
            code: number.clone(),
            title: title.clone(),
            second: by(owner, t.overview_to_decide().to_owned()),
            badge: (Tint::Accent, t.correction_state_proposed().to_owned()),
            leads_to: Route::Correction(*correction),
        },
        Matter::Minutes { meeting, reference, date: held } => Row {
            icon: (Icon::BadgeCheck, Tint::Accent),
            code: reference.to_string(),
            title: t.overview_minutes_of(date::date(cx.language, *held)),
            second: t.term_chair().to_owned(),
            badge: (Tint::Accent, t.overview_to_approve().to_owned()),
            leads_to: Route::Meeting(*meeting),
        },
        Matter::MissingValues { kpis, month } => Row {
            badge: (Tint::Bad, t.overview_no_value(date::month_short(cx.language, *month))),
            leads_to: Route::Values,
            ..gaps(cx, kpis)
        },
        Matter::LateSlip { unit, month, days } => Row {
            icon: (Icon::FileSpreadsheet, Tint::Bad),
            code: date::month_short(cx.language, *month),
            title: unit.get(cx.language).to_owned(),
            second: t.overview_slip_awaited().to_owned(),
            badge: (Tint::Bad, t.count_days_overdue(*days)),
            leads_to: Route::Slips,
        },
        Matter::NoData { kpis } => gaps(cx, kpis),
    }
}

fn gaps(cx: &Cx<'_>, kpis: &[Gap]) -> Row {
    let codes: Vec<&str> = kpis.iter().map(|gap| gap.code.as_str()).collect();
    let mut owners: Vec<&str> =
        kpis.iter().map(|gap| gap.owner.get(cx.language)).filter(|owner| !owner.is_empty()).collect();
    owners.dedup();
    let leads_to = if let [only] = kpis { Route::Kpi(only.kpi) } else { Route::Kpis };
    Row {
        icon: (Icon::ChartLine, Tint::Calm),
        code: cx.t.count_kpis(kpis.len()),
        title: commas(cx.language, &codes),
        second: dots(cx.language, &owners),
        badge: (Tint::Calm, cx.t.kpi_no_data_yet().to_owned()),
        leads_to,
    }
}
