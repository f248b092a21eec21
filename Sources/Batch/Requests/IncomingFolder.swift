import Glibc
import Ledger
import Records
import Synchronization

/// Where files lie that are being sent in, until they are whole. Of an office one desk alone has it. A handle: hence a class.
package final class IncomingFolder: Sendable {
    let folder: Folder
    private let made = Atomic(0)

    static let name = EntryName("tmp-desk")

    /// Takes away what an earlier desk has left unfinished.
    /// - Throws: `RunFault.otherDesk` where another desk is open; `StorageFault`.
    package init(_ office: OfficeFolder) throws {
        let spool = try Folder(office.spool)
        if try spool.status(Self.name) == nil { try spool.makeFolder(Self.name) }
        folder = try spool.folder(Self.name)
        guard flock(folder.descriptor, LOCK_EX | LOCK_NB) == 0 else {
            throw errno == EWOULDBLOCK ? RunFault.otherDesk(office.path) : StorageFault(office.spool)
        }
        for name in try folder.names() { try folder.remove(name) }
    }

    /// One that no file has yet; asked by any thread.
    func newName() -> EntryName { EntryName("in-\(made.add(1, ordering: .relaxed).newValue)") }
}
