/// Why an entry stays in the inbox. The codes stand in ledger and report.
enum LeftLying: String, Error, CaseIterable {
    case beingWritten = "still-being-written"
    case temporaryName = "temporary-name"
    case hidden
    case symbolicLink = "symbolic-link"
    case hardLink = "hard-link"
    case noRegularFile = "no-regular-file"
    case unreadable
    case tooLarge = "too-large"
    case emptyFolder = "empty-folder"
    /// A folder in a folder, or something else that is no file.
    case mixedFolder = "folder-holds-other-than-files"
    case tooManyAttachments = "too-many-attachments"
    case markerWithoutData = "marker-without-data"
    case markerDisagrees = "marker-disagrees"
    case notMarked = "data-without-marker"
    case nightIsFull = "night-is-full"
    case stopped
    /// Judged in an earlier night, and still in the way.
    case cannotBeMoved = "cannot-be-moved"
    /// Judged in an earlier night, and moved away only now.
    case movedNow = "moved-away-now"

    /// It will lie there tomorrow too, unless somebody sees to it.
    var needsSomebody: Bool {
        switch self {
        case .beingWritten, .temporaryName, .hidden, .markerWithoutData, .notMarked, .nightIsFull, .stopped, .movedNow: false
        case .symbolicLink, .hardLink, .noRegularFile, .unreadable, .tooLarge, .emptyFolder, .mixedFolder, .tooManyAttachments,
            .markerDisagrees, .cannotBeMoved:
            true
        }
    }
}
