import Glibc
import Ledger
import Records
import Rulebook

/// Makes the reports that the ledger asks for: each is a folder that is there whole or not at all.
struct ReportPublishing {
    private let office: OpenOffice
    private let ledger: Ledger
    private let language: Language

    init(_ office: OpenOffice, _ ledger: Ledger, _ language: Language) {
        self.office = office
        self.ledger = ledger
        self.language = language
    }

    /// - Returns: the runs whose reports were published.
    func publishAll() throws -> [Int64] {
        try clear()
        let items = try ledger.unpublished()
        for item in items { try publish(item) }
        return items.map(\.run)
    }

    /// Takes away what a stop has left unfinished.
    private func clear() throws {
        for name in try office.reports.names() where name.bytes.starts(with: Self.prefix.utf8) {
            try office.reports.removeFolder(name)
        }
    }

    private static let prefix = ".new-"
    private static let oldPrefix = ".new-old-"

    private func publish(_ item: OutboxItem) throws {
        let number = OfficeFolder.number(item.run)
        let unfinished = EntryName(Self.prefix + number)
        try office.reports.makeFolder(unfinished)
        do {
            try StoredNight(item.run, office.store, ledger).write(
                into: "\(office.office.reports)/\(unfinished.text)", language: language(of: EntryName(number)))
        } catch {
            try? office.reports.removeFolder(unfinished)
            throw error
        }
        let manifest = try InputSource(path: "\(office.office.reports)/\(unfinished.text)/SHA256SUMS").whole(limit: 1 << 20)
        try put(unfinished, in: EntryName(number))
        try ledger.published(item.id, .of(manifest))
    }

    /// A report that is made again keeps the language that it has.
    private func language(of report: EntryName) -> Language {
        guard let folder = try? office.reports.folder(report), let page = try? folder.read(EntryName("report.html")) else {
            return language
        }
        var block = [UInt8](repeating: 0, count: 512)
        let count = (try? page.read(into: &block)) ?? 0
        let head = String(decoding: block[..<count], as: UTF8.self)
        return Language.allCases.first { head.contains("<html lang=\"\($0.rawValue)\"") } ?? language
    }

    /// A report that is there already was made before the stop, or before an erasure: the new one takes its place.
    private func put(_ unfinished: EntryName, in place: EntryName) throws {
        let old = EntryName(Self.oldPrefix + place.text)
        do throws(SystemFailure) {
            if (try? office.reports.status(place)) ?? nil != nil { try office.reports.move(place, to: old, in: office.reports) }
            try office.reports.move(unfinished, to: place, in: office.reports)
        } catch {
            throw StorageFault(office.reports.path, error)
        }
        try office.reports.sync()
        if try office.reports.status(old) != nil { try office.reports.removeFolder(old) }
    }
}
