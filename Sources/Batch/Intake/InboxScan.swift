import Records

/// What lies in the inbox, looked at once: what may be taken, and what stays and why.
struct InboxScan {
    private(set) var candidates: [Candidate] = []
    private(set) var left: [(name: EntryName, because: LeftLying)] = []
    private let inbox: Folder
    private let settings: IntakeSettings

    /// How many entries there are, markers of others left out.
    var count: Int { candidates.count + left.count }

    init(_ inbox: Folder, _ settings: IntakeSettings) throws {
        self.inbox = inbox
        self.settings = settings
        let names = try inbox.names()
        let known = Set(names)
        for name in names {
            if name.hasSuffix(Marker.suffix), let data = LeftMarkers.data(of: name) {
                if !known.contains(data) { left.append((name, .markerWithoutData)) }
                continue
            }
            try look(at: name, isMarked: known.contains(EntryName(name.bytes + Array(Marker.suffix.utf8))))
        }
    }

    private mutating func look(at name: EntryName, isMarked: Bool) throws {
        do {
            guard let candidate = try candidate(name, isMarked: isMarked) else { return }
            candidates.append(candidate)
        } catch let because as LeftLying {
            left.append((name, because))
        }
    }

    /// - Returns: nil for an entry that is gone again.
    /// - Throws: `LeftLying` for one that cannot be taken.
    private func candidate(_ name: EntryName, isMarked: Bool) throws -> Candidate? {
        if name.bytes.first == 0x2E { throw LeftLying.hidden }
        if Self.temporaryEndings.contains(where: name.hasSuffix) { throw LeftLying.temporaryName }
        guard let status = try inbox.status(name) else { return nil }
        let files = status.kind == .folder ? try attachments(of: name) : nil
        if files == nil { try Self.check(status, limit: settings.fileLimit) }
        let marker = isMarked ? try marker(of: name) : nil
        if settings.requiresMarkers, marker == nil { throw LeftLying.notMarked }
        return Candidate(name: name, status: status, files: files, marker: marker)
    }

    private static let temporaryEndings = [".part", ".partial", ".filepart", ".crdownload", ".tmp", "~"]

    private static func check(_ status: FileStatus, limit: Int64) throws {
        switch status.kind {
        case .symbolicLink: throw LeftLying.symbolicLink
        case .folder, .other: throw LeftLying.noRegularFile
        case .file: break
        }
        // Another name for it may be anywhere, also where whoever dropped it could not have read it.
        guard status.links == 1 else { throw LeftLying.hardLink }
        guard status.size <= limit else { throw LeftLying.tooLarge }
    }

    /// Hidden, or left in a folder by a system that shows folders.
    private static func isOfNoInterest(_ name: EntryName) -> Bool {
        name.bytes.first == 0x2E || ["thumbs.db", "desktop.ini"].contains(name.text.lowercased())
    }

    private func attachments(of name: EntryName) throws -> [EntryName: FileStatus] {
        guard let folder = try? inbox.folder(name), let names = try? folder.names() else { throw LeftLying.unreadable }
        var files: [EntryName: FileStatus] = [:]
        for name in names where !Self.isOfNoInterest(name) {
            guard files.count < IntakeSettings.mostAttachments else { throw LeftLying.tooManyAttachments }
            guard let status = try folder.status(name) else { throw LeftLying.beingWritten }
            if Self.temporaryEndings.contains(where: name.hasSuffix) { throw LeftLying.beingWritten }
            do { try Self.check(status, limit: settings.fileLimit) } catch LeftLying.noRegularFile {
                throw LeftLying.mixedFolder
            }
            files[name] = status
        }
        guard files.contains(where: { !RequestFolder.isRequest($0.key.bytes) }) else { throw LeftLying.emptyFolder }
        return files
    }

    private func marker(of name: EntryName) throws -> Marker {
        let markerName = EntryName(name.bytes + Array(Marker.suffix.utf8))
        var block = [UInt8](repeating: 0, count: Marker.longest)
        do throws(SystemFailure) {
            let file = try inbox.read(markerName)
            let count = try file.status().kind == .file ? try file.read(into: &block) : block.count
            guard count < block.count, let marker = Marker(markerName, says: Array(block[..<count])) else {
                throw SystemFailure(0)
            }
            return marker
        } catch {
            throw LeftLying.markerDisagrees
        }
    }

    /// The same entry as it is now; nil where it is gone or can no longer be taken.
    func again(_ candidate: Candidate) -> Candidate? {
        try? self.candidate(candidate.name, isMarked: candidate.marker != nil)
    }
}
