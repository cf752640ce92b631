//! What happened to a file, and what to do, in a person's words.

use std::path::Path;

use crate::{
    i18n::{Messages, date},
    workspace::{Notice, OpenError, PublishError, WorkspaceError, check::CheckName},
};

fn name(path: &Path) -> String {
    path.display().to_string()
}

/// Why a file was not opened.
pub fn open(t: &Messages, error: &OpenError) -> String {
    match error {
        OpenError::NotFound { path } => t.file_not_found(name(path)),
        OpenError::AlreadyExists { path } => t.file_already_exists(name(path)),
        OpenError::NotAFile { path } => t.file_not_a_file(name(path)),
        OpenError::Empty { path } => t.file_empty(name(path)),
        OpenError::NotADatabase { path } => t.file_not_a_database(name(path)),
        OpenError::OtherProgram { path, .. } => t.file_other_program(name(path)),
        OpenError::Truncated { path, .. } => t.file_truncated(name(path)),
        OpenError::NewerSchema { path, .. } => t.file_newer(name(path)),
        OpenError::Damaged { path, .. } => t.file_damaged(name(path)),
        OpenError::InUse { path, here: true, .. } => t.file_in_use_here(name(path)),
        OpenError::InUse { path, person, machine, since, here: false } => {
            let since = format!("{} {}", date::date(t.language(), since.date()), date::time(since.time()));
            t.file_in_use(person.as_str(), name(path), machine.as_str(), since)
        }
        OpenError::WorkingFolder { path, message } => t.file_working_folder(name(path), message.as_str()),
        OpenError::Unreadable { path, message } => t.file_unreadable(name(path), message.as_str()),
        OpenError::OldLibrary { found } => t.file_old_library(found.as_str()),
        OpenError::Publish(error) => publish(t, error),
        OpenError::Workspace(error) => write(t, error),
    }
}

/// Why the person's file does not hold the latest acts yet, and what to do.
pub fn publish(t: &Messages, error: &PublishError) -> String {
    match error {
        PublishError::PlaceVanished { folder } => t.publish_vanished(name(folder)),
        PublishError::ReadOnlyPlace { folder } => t.publish_read_only(name(folder)),
        PublishError::DiskFull { folder, .. } => t.publish_full(name(folder)),
        PublishError::ReadBackDiffers { folder } => t.publish_differs(name(folder)),
        PublishError::Held { path } => t.publish_held(name(path)),
        PublishError::OwnCheckFailed { detail } => t.publish_own_check(detail.as_str()),
        PublishError::Io { path, message } => t.publish_io(name(path), message.as_str()),
    }
}

/// Why an act was not recorded.
pub fn write(t: &Messages, error: &WorkspaceError) -> String {
    match error {
        WorkspaceError::ReadOnly => t.write_read_only().to_owned(),
        WorkspaceError::DiskFull => t.write_disk_full().to_owned(),
        WorkspaceError::NotCommitted { .. }
        | WorkspaceError::WorkingCopyLost { .. }
        | WorkspaceError::MigrationBrokeReferences { .. }
        | WorkspaceError::JournalUnreadable { .. }
        | WorkspaceError::Sqlite(_) => t.write_failed(error.to_string()),
    }
}

/// What people should know about how a file was opened or published.
pub fn notice(t: &Messages, notice: &Notice) -> String {
    match notice {
        Notice::ContinuedFromWorkingCopy { acts } => t.notice_continued(*acts),
        Notice::FileWasMissing { path } => t.notice_file_missing(name(path)),
        Notice::ForkKept { kept, .. } => t.notice_fork(name(kept)),
        Notice::WorkingCopyDamaged { kept } => t.notice_copy_damaged(name(kept)),
        Notice::TookOver { person, machine, .. } => t.notice_took_over(person.as_str(), machine.as_str()),
        Notice::Migrated { copy, .. } => t.notice_migrated(name(copy)),
        Notice::Diverged { theirs, ours } => t.notice_diverged(name(theirs), name(ours)),
    }
}

/// What a check of a file verifies.
pub fn check(t: &Messages, name: CheckName) -> &str {
    match name {
        CheckName::Header => t.check_header(),
        CheckName::Identity => t.check_identity(),
        CheckName::FileSeal => t.check_file_seal(),
        CheckName::Integrity => t.check_integrity(),
        CheckName::Schema => t.check_schema(),
        CheckName::ForeignKeys => t.check_foreign_keys(),
        CheckName::ContentSeal => t.check_content_seal(),
    }
}
