import Glibc
import Ledger
import OfficeSupport
import Records

@testable import Batch

/// A new office as a run holds it, with a run begun in its ledger. A handle: hence a class.
final class OpenedOffice {
    let temporary: TemporaryOffice
    let open: OpenOffice
    let ledger: Ledger
    let run: Int64

    init() throws {
        // As the program does: a worker that is gone is told by an error.
        signal(SIGPIPE, SIG_IGN)
        temporary = try TemporaryOffice()
        try temporary.setUp()
        open = try OpenOffice(temporary.office)
        ledger = try temporary.ledger()
        run = try ledger.beginRun(by: "batch")
    }

    var office: OfficeFolder { temporary.office }

    func drop(_ name: String, _ text: String = "text") throws { try open.inbox.write(EntryName(name), text) }

    /// A folder in the inbox.
    func drop(folder: String, _ files: [String: String]) throws {
        try open.inbox.makeFolder(EntryName(folder))
        let made = try open.inbox.folder(EntryName(folder))
        for (name, text) in files { try made.write(EntryName(name), text) }
    }

    func scan(_ settings: IntakeSettings = IntakeSettings()) throws -> InboxScan { try InboxScan(open.inbox, settings) }

    /// Receives bytes as a run does that takes them from the inbox, which then holds nothing.
    @discardableResult
    func receive(_ name: String, _ text: String) throws -> Delivery {
        try drop(name, text)
        var settings = IntakeSettings()
        settings.quietPeriod = 0
        var intake = Intake(open, ledger, run: run, settings)
        try intake.take(scan(settings).candidates)
        return try ledger.deliveries().last!
    }
}

extension Folder {
    func write(_ name: EntryName, _ text: String) throws {
        let file = try create(name)
        try Descriptor.write(Array(text.utf8), to: file.descriptor)
    }

    /// The names in it as text.
    var texts: [String] { get throws { try names().map(\.text) } }
}
