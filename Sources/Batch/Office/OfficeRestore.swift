import Glibc
package import Ledger
import Records

/// Puts a backup in the place of a ledger that is gone or damaged, so that nothing that came after the backup is lost or judged
/// twice. Nothing is deleted; stopped anywhere, it can be begun again.
///
/// 1. copy       the backup beside the ledger, read and verified there
/// 2. originals  that the backup does not know go back to the inbox
/// 3. reports    of runs that the backup does not know are set aside: their numbers will be given again
/// 4. ledger     the old one is set aside, the copy takes its place
package final class OfficeRestore {
    package struct Outcome: Hashable, Sendable {
        /// Entries that lie in the inbox again.
        package var originals = 0
        package var reports = 0
        /// Where the old ledger lies now; nil where there was none.
        package var old: String?
        package var head: AuditHead?
    }

    private let office: OpenOffice
    private let ledger: String
    private let backup: String

    /// - Throws: `StorageFault`, `RunFault` where a run is at work.
    package init(_ folder: OfficeFolder, ledger path: String?, backup: String) throws {
        office = try OpenOffice(folder)
        ledger = path ?? folder.ledger
        self.backup = backup
    }

    /// - Throws: `UnusableBackup`, and then nothing is changed; `StorageFault`.
    package func run() throws -> Outcome {
        let copy = "\(ledger).new-\(getpid())"
        defer { for name in [copy, copy + "-journal"] { unlink(name) } }
        try FileCopy.make(of: backup, at: copy)
        var outcome = Outcome()
        let (arrival, run) = try facts(copy, &outcome)
        outcome.originals = try returnOriginals(after: arrival)
        outcome.reports = try setReportsAside(after: run)
        outcome.old = try setLedgerAside()
        guard rename(copy, ledger) == 0 else { throw StorageFault(ledger) }
        try Folder(Self.split(ledger).folder).sync()
        return outcome
    }

    /// The last arrival and the last run of which the backup knows.
    private func facts(_ copy: String, _ outcome: inout Outcome) throws -> (arrival: Int64, run: Int64) {
        do {
            let ledger = try Ledger(path: copy)
            try ledger.checkIntegrity()
            try ledger.verify()
            outcome.head = try ledger.auditHead()
            return (try ledger.lastArrival(), try ledger.lastRun()?.id ?? 0)
        } catch let fault as LedgerFault {
            throw UnusableBackup(backup, copy: copy, fault)
        }
    }

    /// The folder of a path, and the name in it.
    static func split(_ path: String) -> (folder: String, name: String) {
        guard let slash = path.lastIndex(of: "/") else { return (".", path) }
        let folder = path[..<slash]
        return (folder.isEmpty ? "/" : String(folder), String(path[path.index(after: slash)...]))
    }

    // MARK: Setting aside

    private static let prefix = "restored-"
    static let asidePrefix = "replaced-"
    static let asideMark = ".replaced-"

    private func returnOriginals(after arrival: Int64) throws -> Int {
        var returned = 0
        for folder in [office.taken, office.quarantine] {
            for name in try folder.names() {
                guard let number = name.number, number > arrival else { continue }
                if name.hasSuffix(Marker.suffix) { continue }
                try moveMarker(of: name, number)
                try move(name, of: folder, to: Self.prefix + name.text, in: office.inbox)
                returned += 1
            }
            try folder.sync()
        }
        try office.inbox.sync()
        return returned
    }

    /// Goes first: behind its data it would be forgotten by a stop.
    private func moveMarker(of name: EntryName, _ number: Int64) throws {
        let marker = EntryName(OfficeFolder.number(number) + Marker.suffix)
        guard try office.taken.status(marker) != nil else { return }
        try move(marker, of: office.taken, to: Self.prefix + name.text + Marker.suffix, in: office.inbox)
    }

    private func setReportsAside(after run: Int64) throws -> Int {
        var moved = 0
        for name in try office.reports.names() {
            guard let number = name.number, number > run, name.text == OfficeFolder.number(number) else { continue }
            try move(name, of: office.reports, to: Self.asidePrefix + name.text, in: office.reports)
            moved += 1
        }
        try office.reports.sync()
        return moved
    }

    /// Its journal keeps to it: beside another ledger it would spoil that.
    private func setLedgerAside() throws -> String? {
        let place = try Self.free { "\(ledger)\(Self.asideMark)\($0)" }
        if rename(ledger + "-journal", place + "-journal") != 0, errno != ENOENT { throw StorageFault(ledger) }
        guard rename(ledger, place) == 0 else {
            guard errno == ENOENT else { throw StorageFault(ledger) }
            return nil
        }
        return place
    }

    private static func free(_ place: (Int) -> String) throws -> String {
        var status = stat()
        for number in 1...999 where lstat(place(number), &status) != 0 && lstat(place(number) + "-journal", &status) != 0 {
            return place(number)
        }
        throw StorageFault(place(1), SystemFailure(EEXIST))
    }

    private func move(_ name: EntryName, of folder: Folder, to other: String, in place: Folder) throws {
        for number in 1...999 {
            let free = EntryName(number == 1 ? other : "\(number)-\(other)")
            do throws(SystemFailure) { return try folder.move(name, to: free, in: place) } catch {
                guard error.code == EEXIST else { throw StorageFault(place.path, error) }
            }
        }
        throw StorageFault(place.path, SystemFailure(EEXIST))
    }
}
