import Glibc
import Ledger
import Records
import Rulebook

/// Where files of programs are judged: by a worker that knows nothing of the ledger, so that what was sent says all there is to say.
/// Nothing is kept. Used by one thread. A handle: hence a class.
final class ProgramBench {
    private var options: NightOptions
    private let ledger: Ledger
    private let worker: InformedWorker
    private let store: ContentStore
    private let incoming: IncomingFolder
    /// Where a file lies under its digest while it is judged, and staff file and history beside it; no longer, so that what is erased
    /// elsewhere is not kept here.
    private let folder: Folder
    private let spool: Folder
    private let day: () -> CalendarDay
    private let say: (String) -> Void
    private var materials: Materials

    private static let name = EntryName("tmp-programs")

    init(
        _ options: NightOptions, _ incoming: IncomingFolder, day: @escaping () -> CalendarDay, say: @escaping (String) -> Void
    ) throws {
        self.options = options
        self.options.asOf = day()
        self.incoming = incoming
        self.day = day
        self.say = say
        store = try ContentStore(options.office.spool, unfinished: Self.name)
        try store.clear()
        spool = try Folder(options.office.spool)
        folder = try spool.folder(Self.name)
        ledger = try Ledger(path: options.ledger ?? options.office.ledger)
        worker = InformedWorker(ledger, options.worker)
        materials = try Materials(self.options, store)
    }

    // MARK: One file

    /// - Throws: `StorageFault`, `RunFault`, `LedgerFault`.
    func judge(_ file: IncomingRequest.File) throws -> ProgramVerdicts {
        defer { try? incoming.folder.remove(file.place) }
        renew()
        defer { for name in (try? folder.names()) ?? [] { try? folder.remove(name) } }
        try lay(file.content.digest, file.place, in: incoming.folder)
        for digest in [materials.staff, materials.history].compactMap(\.self) {
            try lay(digest, EntryName("\(digest)"), in: spool)
        }
        let job = Job(
            delivery: 1, sources: [Job.Source(digest: file.content.digest, name: EntryName(file.name).text)], request: nil,
            seconds: options.worker.processorSeconds(size: file.content.size))
        let lines = try LineReceiver(folder, incoming.newName())
        do {
            let setup = materials.setup(options, spool: "\(options.office.spool)/\(Self.name.text)")
            let result = try worker.ready(setup, upTo: 0).judge(job, into: lines)
            guard let refusal = result.refusal else { return .lines(try lines.lines()) }
            guard refusal != JobResult.notTried, let fault = result.faults.first else { return .notTried }
            return .unreadable(because: refusal, line: fault.line, words: fault.words)
        } catch let failure as WorkerFailure {
            worker.forget()
            say("a file of a program: its reading broke off (\(failure.outcome.rawValue))")
            return .unreadable(
                because: failure.outcome.rawValue, line: nil,
                words: "reading it broke off; if it is a certificate at all, ask a clerk to look at it")
        }
    }

    // MARK: Materials

    /// Puts a file where the worker looks for it; two of the same bytes are one.
    private func lay(_ digest: ContentDigest, _ name: EntryName, in place: Folder) throws {
        _ = try place.link(name, to: EntryName("\(digest)"), in: folder)
    }

    /// With a new day come rulebook, staff and history as they are then, as for requests.
    private func renew() {
        let today = day()
        guard today != options.asOf else { return }
        options.asOf = today
        do {
            materials = try Materials(options, store)
        } catch {
            say("rulebook, staff or history cannot be used as they are now; for programs those of before serve")
        }
    }
}
