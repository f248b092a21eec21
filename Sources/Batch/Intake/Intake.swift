import Glibc
import Ledger
import Records

/// Takes entries out of the inbox: a private copy first, then the row in the ledger, then the move.
///
/// 1. copy     into the spool, hashed on the way; what changes meanwhile stays
/// 2. flush    once for all copies of a group
/// 3. receive  one transaction for the group
/// 4. move     to `taken`, each by the number of its arrival; one that cannot be moved is known again and never judged twice
struct Intake {
    /// Entries that are flushed and received at once.
    static let groupSize = 64

    let inbox: Folder
    let taken: Folder
    let store: ContentStore
    let ledger: Ledger
    let run: Int64
    let settings: IntakeSettings
    private(set) var left: [(name: EntryName, because: LeftLying)] = []
    /// Entries that are arrivals of this run.
    private(set) var received = 0
    /// Judged or to be judged, but still lying in the inbox.
    private(set) var unmoved = 0

    init(_ office: OpenOffice, _ ledger: Ledger, run: Int64, _ settings: IntakeSettings) {
        inbox = office.inbox
        taken = office.taken
        store = office.store
        self.ledger = ledger
        self.run = run
        self.settings = settings
    }

    /// - Throws: `StorageFault`, `LedgerFault`.
    mutating func take(_ candidates: some Collection<Candidate>) throws {
        var copies: [(candidate: Candidate, content: KeptContent)] = []
        for candidate in candidates {
            do { copies.append((candidate, try copy(candidate))) } catch let because as LeftLying {
                left.append((candidate.name, because))
            }
        }
        guard !copies.isEmpty else { return }
        try store.sync()
        let receptions = try ledger.together {
            try copies.map {
                try ledger.receive($0.candidate.arrival, digest: $0.content.digest, size: $0.content.size, run: run)
            }
        }
        for (copy, reception) in zip(copies, receptions) { try settle(copy.candidate, reception) }
        try taken.sync()
        try inbox.sync()
    }

    // MARK: Copying

    private func copy(_ candidate: Candidate) throws -> KeptContent {
        do {
            let content = try candidate.files.map { try copyFolder(candidate, $0) } ?? copyFile(candidate)
            if let marker = candidate.marker, !marker.agrees(with: content) { throw LeftLying.markerDisagrees }
            return content
        } catch let fault as CopyFault {
            switch fault {
            case .unreadable: throw LeftLying.unreadable
            case .changed: throw LeftLying.beingWritten
            case .tooLarge: throw LeftLying.tooLarge
            }
        }
    }

    private func copyFile(_ candidate: Candidate) throws -> KeptContent {
        try copy(candidate.name, in: inbox, asIt: candidate.status)
    }

    private func copyFolder(_ candidate: Candidate, _ files: [EntryName: FileStatus]) throws -> KeptContent {
        guard let folder = try? inbox.folder(candidate.name) else { throw LeftLying.unreadable }
        let attachments = try files.sorted { $0.key < $1.key }.map { name, status in
            let content = try copy(name, in: folder, asIt: status)
            return RequestFolder.Attachment(name: name.bytes, digest: content.digest, size: content.size)
        }
        // Whoever adds to the folder meanwhile changes it.
        guard try inbox.status(candidate.name) == candidate.status else { throw CopyFault.changed }
        return try store.put(RequestFolder(attachments).bytes)
    }

    private func copy(_ name: EntryName, in folder: Folder, asIt was: FileStatus) throws -> KeptContent {
        try store.put(try open(name, in: folder, asIt: was), limit: settings.fileLimit)
    }

    private func open(_ name: EntryName, in folder: Folder, asIt was: FileStatus) throws -> OpenFile {
        do throws(SystemFailure) {
            let opened = try folder.read(name)
            if try opened.status() == was { return opened }
        } catch {
            guard error.code == ENOENT else { throw CopyFault.unreadable(error) }
        }
        throw CopyFault.changed
    }

    // MARK: Moving

    private mutating func settle(_ candidate: Candidate, _ reception: Reception) throws {
        let isOfEarlierRun = try reception.kind == .leftover && ledger.arrival(reception.arrival)?.run != run
        let isMoved = try move(candidate, arrival: reception.arrival)
        if isOfEarlierRun {
            left.append((candidate.name, isMoved ? .movedNow : .cannotBeMoved))
        } else {
            received += 1
        }
        if !isMoved { unmoved += 1 }
    }

    /// - Returns: false where it stays, or is no longer what was copied: then the next run looks at it.
    private func move(_ candidate: Candidate, arrival: Int64) throws -> Bool {
        guard try inbox.status(candidate.name) == candidate.status else { return false }
        let number = OfficeFolder.number(arrival)
        guard let place = try freePlace(number, candidate.suffix) else { return false }
        do throws(SystemFailure) { try inbox.move(candidate.name, to: place, in: taken) } catch { return false }
        // Somebody may have put another file in its place at the last moment.
        guard try taken.status(place)?.isSameFile(as: candidate.status) == true else {
            try? taken.move(place, to: candidate.name, in: inbox)
            return false
        }
        if let marker = candidate.marker { try? inbox.move(marker.name, to: EntryName(number + Marker.suffix), in: taken) }
        return true
    }

    /// A name by the number; another where somebody has put something there.
    private func freePlace(_ number: String, _ suffix: String) throws -> EntryName? {
        for copy in 1...9 {
            let name = EntryName(number + (copy == 1 ? "" : "-\(copy)") + suffix)
            if try taken.status(name) == nil { return name }
        }
        return nil
    }
}
