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

    /// - Throws: `UnsoundOffice`; `RunFault.alreadyRunning`; `StorageFault`.
    init(_ office: OfficeFolder) throws {
        self.office = office
        try office.requireSound()
        folder = try Folder(office.path)
        guard flock(folder.descriptor, LOCK_EX | LOCK_NB) == 0 else {
            throw errno == EWOULDBLOCK ? RunFault.alreadyRunning(office.path) : StorageFault(office.path)
        }
        inbox = try Folder(office.inbox)
        taken = try Self.writable(office.taken)
        quarantine = try Self.writable(office.quarantine)
        reports = try Self.writable(office.reports)
        _ = try Self.writable(office.spool)
        store = try ContentStore(office.spool)
    }

    /// - Throws: `StorageFault` where nothing can be written there.
    private static func writable(_ path: String) throws -> Folder {
        let folder = try Folder(path)
        guard faccessat(folder.descriptor, ".", W_OK, AT_EACCESS) == 0 else { throw StorageFault(path) }
        return folder
    }
}
