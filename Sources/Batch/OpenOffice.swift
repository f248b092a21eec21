import Glibc
import Records

/// The office's folders, open, and locked for this process alone. A handle: hence a class.
final class OpenOffice {
    let office: OfficeFolder
    let inbox: Folder
    let taken: Folder
    let quarantine: Folder
    let reports: Folder
    let store: ContentStore
    /// The lock lies on the folder itself: it goes with the process, however that ends.
    private let folder: Folder

    /// - Throws: `StorageFault` where a folder is missing, `RunFault` where another run is at work or others may look in.
    init(_ office: OfficeFolder) throws {
        self.office = office
        folder = try Folder(office.path)
        guard flock(folder.descriptor, LOCK_EX | LOCK_NB) == 0 else {
            throw errno == EWOULDBLOCK ? RunFault.alreadyRunning(office.path) : StorageFault(office.path)
        }
        inbox = try Folder(office.inbox)
        taken = try Self.closed(office.taken)
        quarantine = try Self.closed(office.quarantine)
        reports = try Self.closed(office.reports)
        _ = try Self.closed(office.spool)
        store = try ContentStore(office.spool)
    }

    /// - Throws: `RunFault` where others than its owner may read or write in it; `StorageFault` where nothing can be written there.
    private static func closed(_ path: String) throws -> Folder {
        let folder = try Folder(path)
        var status = stat()
        guard fstat(folder.descriptor, &status) == 0 else { throw StorageFault(path) }
        guard status.st_mode & 0o077 == 0 else { throw RunFault.looseMode(path) }
        guard faccessat(folder.descriptor, ".", W_OK, AT_EACCESS) == 0 else { throw StorageFault(path) }
        return folder
    }
}
