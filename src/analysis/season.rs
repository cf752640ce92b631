//! Whether a series comes back to the same place each year.
//!
//! Limits and signals take no account of a season: a peak that comes each autumn is a signal each autumn, and
//! a correction in its wake seems to work. With two to three years of months nothing is de-seasonalised; a
//! warning is given, and the person who presents the figures says what they mean.
//!
//! The straight line through all values and each year's mean are taken away; what remains is compared with
//! what remains a year later. The thresholds are this program's.

use serde::Serialize;

/// Fewer whole years than these cannot show what returns.
pub const FEWEST_YEARS: usize = 2;
/// A correlation from so many pairs is by chance alone as high as `SURE / √pairs` in fewer than one series of
/// two hundred.
const SURE: f64 = 2.58;
/// A season is worth a warning if it explains so much of what the years leave, as a correlation.
const STRONG: f64 = 0.4;

/// How alike the years of a series are.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Season {
    /// The correlation of values with those of a year later, from −1 to 1.
    pub likeness: f64,
    /// Whether that is too much to be chance.
    #[serde(rename = "likely")]
    pub is_likely: bool,
}

/// Compares a series with itself one year of `period` slots later. `None` if it is too short to tell.
pub fn season(values: &[Option<f64>], period: usize) -> Option<Season> {
    if period < 3 {
        return None;
    }
    let rest = remainders(values, period)?;
    let pairs: Vec<(f64, f64)> =
        rest.iter().zip(rest.iter().skip(period)).filter_map(|(now, then)| (*now).zip(*then)).collect();
    if pairs.len() < period * (FEWEST_YEARS - 1) {
        return None;
    }
    let likeness = correlation(&pairs)?;
    // Few: at most the months of a lifetime.
    let chance = SURE / (pairs.len() as f64).sqrt();
    Some(Season { likeness, is_likely: likeness >= chance.max(STRONG) })
}

/// The values less the straight line through them and less each year's mean. A last year that is not whole has
/// the mean of the twelve months that end with it.
fn remainders(values: &[Option<f64>], period: usize) -> Option<Vec<Option<f64>>> {
    let known: Vec<(f64, f64)> =
        values.iter().enumerate().filter_map(|(slot, value)| Some((slot as f64, (*value)?))).collect();
    let count = known.len() as f64;
    let middle = known.iter().map(|(slot, _)| slot).sum::<f64>() / count;
    let spread: f64 = known.iter().map(|(slot, _)| (slot - middle).powi(2)).sum();
    if known.len() < FEWEST_YEARS * period * 3 / 4 || spread <= 0.0 {
        return None;
    }
    let slope = known.iter().map(|(slot, value)| (slot - middle) * value).sum::<f64>() / spread;
    let level: Vec<Option<f64>> =
        values.iter().enumerate().map(|(slot, value)| Some((*value)? - slope * slot as f64)).collect();
    let mean_of_year = |slot: usize| {
        let end = (slot / period * period + period).min(level.len());
        let year = &level[end.saturating_sub(period)..end];
        let (sum, count) = year.iter().flatten().fold((0.0, 0.0), |(sum, count), value| (sum + value, count + 1.0));
        sum / count
    };
    Some(level.iter().enumerate().map(|(slot, value)| Some((*value)? - mean_of_year(slot))).collect())
}

fn correlation(pairs: &[(f64, f64)]) -> Option<f64> {
    let (mut both, mut now, mut then) = (0.0, 0.0, 0.0);
    for (one, other) in pairs {
        both += one * other;
        now += one * one;
        then += other * other;
    }
    let size = (now * then).sqrt();
    (size > 0.0).then(|| both / size)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Drivers killed or seriously injured in Great Britain, January 1969 to December 1984 (Harvey and Durbin
    /// 1986; `UKDriverDeaths` of R).
    const DRIVERS: [f64; 192] = [
        1687., 1508., 1507., 1385., 1632., 1511., 1559., 1630., 1579., 1653., 2152., 2148., 1752., 1765., 1717., 1558.,
        1575., 1520., 1805., 1800., 1719., 2008., 2242., 2478., 2030., 1655., 1693., 1623., 1805., 1746., 1795., 1926.,
        1619., 1992., 2233., 2192., 2080., 1768., 1835., 1569., 1976., 1853., 1965., 1689., 1778., 1976., 2397., 2654.,
        2097., 1963., 1677., 1941., 2003., 1813., 2012., 1912., 2084., 2080., 2118., 2150., 1608., 1503., 1548., 1382.,
        1731., 1798., 1779., 1887., 2004., 2077., 2092., 2051., 1577., 1356., 1652., 1382., 1519., 1421., 1442., 1543.,
        1656., 1561., 1905., 2199., 1473., 1655., 1407., 1395., 1530., 1309., 1526., 1327., 1627., 1748., 1958., 2274.,
        1648., 1401., 1411., 1403., 1394., 1520., 1528., 1643., 1515., 1685., 2000., 2215., 1956., 1462., 1563., 1459.,
        1446., 1622., 1657., 1638., 1643., 1683., 2050., 2262., 1813., 1445., 1762., 1461., 1556., 1431., 1427., 1554.,
        1645., 1653., 2016., 2207., 1665., 1361., 1506., 1360., 1453., 1522., 1460., 1552., 1548., 1827., 1737., 1941.,
        1474., 1458., 1542., 1404., 1522., 1385., 1641., 1510., 1681., 1938., 1868., 1726., 1456., 1445., 1456., 1365.,
        1487., 1558., 1488., 1684., 1594., 1850., 1998., 2079., 1494., 1057., 1218., 1168., 1236., 1076., 1174., 1139.,
        1427., 1487., 1483., 1513., 1357., 1165., 1282., 1110., 1297., 1185., 1222., 1284., 1444., 1575., 1737., 1763.,
    ];

    fn known(values: &[f64]) -> Vec<Option<f64>> {
        values.iter().copied().map(Some).collect()
    }

    fn is_likely(values: &[f64]) -> Option<bool> {
        season(&known(values), 12).map(|season| season.is_likely)
    }

    #[test]
    fn the_winters_of_uk_driver_deaths_are_a_season() {
        assert_eq!(is_likely(&DRIVERS), Some(true));
        for years in [2, 3, 5] {
            assert_eq!(is_likely(&DRIVERS[..years * 12]), Some(true), "{years}");
        }
        let mut gaps = known(&DRIVERS);
        gaps.iter_mut().step_by(7).for_each(|value| *value = None);
        assert!(season(&gaps, 12).unwrap().is_likely);
    }

    #[test]
    fn less_than_two_years_cannot_tell() {
        assert_eq!(season(&known(&DRIVERS[..23]), 12), None);
        assert_eq!(season(&[None; 48], 12), None);
        assert_eq!(season(&known(&[5.0; 48]), 12), None, "a constant series has no season");
    }

    #[test]
    fn trends_steps_and_noise_are_none() {
        let series = |of: &dyn Fn(f64) -> f64| (0..48).map(|slot| of(f64::from(slot))).collect::<Vec<_>>();
        let noise = |slot: f64| (slot * 12.9898).sin() * 43758.5453 % 1.0;
        for (name, values) in [
            ("trend", series(&|slot| 3.0 * slot + noise(slot))),
            ("step", series(&|slot| if slot < 20.0 { 10.0 } else { 4.0 } + noise(slot))),
            ("noise", series(&noise)),
        ] {
            assert_eq!(is_likely(&values), Some(false), "{name}");
        }
    }

    #[test]
    fn quarters_have_a_season_of_four() {
        let values: Vec<f64> = (0..16).map(|slot| [3.0, 5.0, 9.0, 4.0][slot % 4] + slot as f64 * 0.1).collect();
        assert!(season(&known(&values), 4).unwrap().is_likely);
    }
}
