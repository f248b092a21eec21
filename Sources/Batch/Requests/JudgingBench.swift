import Glibc
import Ledger
import Records
import Rulebook

/// Where requests are judged: used by one thread. A handle: hence a class.
final class JudgingBench {
    /// A request that was handed over.
    struct Work: Sendable {
        let files: [IncomingRequest.File]
        let facts: RequestFacts
        let user: Standing
        let completion: RequestJudging.Completion?
        let ticket: JudgingTicket

        /// In bytes.
        var size: Int64 { files.reduce(0) { $0 + $1.content.size } }
    }

    private var options: NightOptions
    private let store: ContentStore
    private let incoming: IncomingFolder
    private let ledger: Ledger
    private let judge: LedgerJudge
    private let day: () -> CalendarDay
    private let say: (String) -> Void
    private var materials: Materials

    init(
        _ options: NightOptions, _ incoming: IncomingFolder, day: @escaping () -> CalendarDay, say: @escaping (String) -> Void
    ) throws {
        self.options = options
        self.options.asOf = day()
        self.incoming = incoming
        self.day = day
        self.say = say
        store = try ContentStore(options.office.spool, unfinished: IncomingFolder.name)
        ledger = try Ledger(path: options.ledger ?? options.office.ledger)
        judge = LedgerJudge(ledger, store, options.worker, isStopped: { false })
        materials = try Materials(self.options, store)
        try ledger.store(rulebook: materials.rulebook.digest, tables: materials.tables)
    }

    var rulebook: Rulebook { materials.rulebook }
    var today: CalendarDay { options.asOf }

    // MARK: A group

    /// Judges a group in one transaction. What goes wrong with all of it is told to each; nothing of it is written then.
    func judge(_ group: [Work]) {
        let texts: [Kept]
        do {
            renew()
            texts = try keep(group)
        } catch {
            // Nothing of it has its name yet: nobody needs it.
            for file in group.flatMap(\.files) { try? incoming.folder.remove(file.place) }
            return fail(group, error)
        }
        do {
            for (work, state) in zip(group, try takeAll(group, texts)) { work.ticket.end(state) }
        } catch {
            fail(group, error)
        }
    }

    /// Waits of five seconds each (`LedgerSettings`): longer than a night writes one delivery.
    private static let mostTries = 24

    /// While a night writes it is waited for.
    private func takeAll(_ group: [Work], _ texts: [Kept]) throws -> [JudgingTicket.State] {
        var tries = 0
        while true {
            tries += 1
            do {
                return try ledger.together { try zip(group, texts).map { try take($0, $1) } }
            } catch {
                judge.forget()
                guard case LedgerFault.busy = error, tries < Self.mostTries else { throw error }
            }
        }
    }

    private func fail(_ group: [Work], _ error: any Error) {
        say(Self.words(error))
        for work in group { work.ticket.end(.failed(error)) }
    }

    private static func words(_ error: any Error) -> String {
        switch error {
        case let fault as StorageFault: fault.words
        case let fault as LedgerFault: fault.words
        case let fault as RunFault: fault.words
        default: "\(type(of: error))"
        }
    }

    /// With a new day come rulebook, staff and history as they are then. What cannot be used leaves those of before in place, and says
    /// so.
    private func renew() {
        let today = day()
        guard today != options.asOf else { return }
        options.asOf = today
        do {
            let renewed = try Materials(options, store)
            try ledger.store(rulebook: renewed.rulebook.digest, tables: renewed.tables)
            materials = renewed
        } catch {
            say("rulebook, staff or history cannot be used as they are now; those of before serve (\(Self.words(error)))")
        }
    }

    // MARK: Keeping

    private struct Kept {
        /// Of the text that says what the request consists of.
        let content: KeptContent
        let arrival: Arrival
    }

    /// Everything of the group is on the disk when this returns.
    private func keep(_ group: [Work]) throws -> [Kept] {
        let texts = try group.map { work in
            var attachments = work.files.map {
                RequestFolder.Attachment(name: $0.name, digest: $0.content.digest, size: $0.content.size)
            }
            if let words = work.facts.csv {
                let content = try store.put(words)
                attachments.append(
                    RequestFolder.Attachment(name: RequestFolder.requestName, digest: content.digest, size: content.size))
            }
            for file in work.files { store.adopt(file.place, file.content) }
            return Kept(content: try store.put(RequestFolder(attachments).bytes), arrival: arrival(work))
        }
        try store.sync()
        return texts
    }

    private func arrival(_ work: Work) -> Arrival {
        let name = work.facts.title.map { Array($0.utf8) } ?? work.files.first?.name ?? Array("request".utf8)
        return Arrival(channel: .desk, name: name, suffix: ".folder")
    }

    // MARK: Judging

    /// One request: received, judged, written down. A request that cannot be tried now is taken back alone.
    private func take(_ work: Work, _ kept: Kept) throws -> JudgingTicket.State {
        do {
            return try ledger.together {
                let aside = try work.completion.map { try putAside($0, work.user) }
                let reception = try ledger.receive(
                    kept.arrival, digest: kept.content.digest, size: kept.content.size, run: nil)
                if reception.kind == .new { try judge(try ledger.delivery(reception.delivery), work) }
                let request = try ledger.addRequest(arrival: reception.arrival, by: work.user)
                if let aside { try ledger.complete(decision: aside, request: request, by: work.user) }
                return .done(request)
            }
        } catch let left as NotTried {
            say("a request could not be tried: \(left.because)")
            return .failed(left)
        } catch let fault as LedgerFault where fault.isOfOneRequest {
            return .failed(fault)
        }
    }

    /// As it came it waits no longer: else the certificate that states it anew would be held against it.
    private func putAside(_ completion: RequestJudging.Completion, _ user: Standing) throws -> Int64 {
        let decision = Decision(.reject, reason: completion.reason, by: "\(user.name)")
        switch try ledger.decide(completion.verdict, decision, code: nil, seen: completion.seen, by: user) {
        case .decided(let id): return id
        case .proposed: throw LedgerFault.refused(says: "only what is referred is judged again")
        }
    }

    /// What kills the worker is tried once more, and then settled as what it is: nothing that could be read.
    private func judge(_ delivery: Delivery, _ work: Work) throws {
        let terms = LedgerJudge.Terms(
            setup: materials.setup(options, spool: options.office.spool), rulebook: materials.rulebook.digest, run: nil,
            actor: "\(work.user.name)")
        for isLast in [false, true] {
            do {
                let outcome = try judge.judge(delivery, terms) { work.ticket.judged($0) }
                if case .left(let because) = outcome { throw NotTried(because: because) }
                return
            } catch let failure as WorkerFailure {
                say("delivery \(delivery.id): its reading broke off (\(failure.outcome.rawValue))")
                guard isLast else { continue }
                try ledger.settle(
                    delivery.id, as: .refused, because: "\(failure.outcome.rawValue)-twice", by: "\(work.user.name)")
            }
        }
    }

    private struct NotTried: Error {
        let because: String
    }
}

extension LedgerFault {
    /// Whether the others of its group have nothing to do with it.
    fileprivate var isOfOneRequest: Bool {
        switch self {
        case .conflict, .refused, .noSuch: true
        default: false
        }
    }
}
