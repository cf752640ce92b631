//! Rules of the KPI commands.
