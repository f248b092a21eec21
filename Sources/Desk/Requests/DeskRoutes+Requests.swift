import Batch
import HTTPTypes
import Ledger
import Reports
import Rulebook

extension DeskRoutes {
    // MARK: Taking in

    func newRequestPage(_ ask: Ask) -> Answer {
        .page(NewRequestPage(ask, .empty, taking.judging.rulebook).markup)
    }

    /// How long an answer waits for the verdicts before it shows how far they are.
    private static let patience = Duration.milliseconds(1500)

    func takeRequest(_ ask: Ask, _ upload: IncomingRequest) async throws -> Answer {
        let visitor = try ask.user
        let form = RequestForm(ask.form, files: upload.count, taking.judging.rulebook)
        guard form.fault == nil else {
            return .page(NewRequestPage(ask, form, taking.judging.rulebook).markup, .unprocessableContent)
        }
        guard let ticket = taking.judging.submit(upload, form.facts, by: visitor.standing) else { throw Refusal.busy }
        switch await ticket.wait(for: Self.patience) {
        case .done(let request): return .see("/requests/\(request)")
        case .failed: throw Refusal.notTaken
        case .waiting, .judging: return .see("/requests/progress/\(taking.tickets.add(ticket).text)")
        }
    }

    func progressPage(_ ask: Ask) throws -> Answer {
        guard let ticket = taking.tickets.find(ask.parameters["ticket"] ?? "", of: try ask.user.standing.user) else {
            throw Refusal.notFound
        }
        switch ticket.state {
        case .done(let request): return .see("/requests/\(request)")
        case .failed: throw Refusal.notTaken
        case .waiting: return progress(ask, 0)
        case .judging(let records): return progress(ask, records)
        }
    }

    private func progress(_ ask: Ask, _ records: Int) -> Answer {
        Answer.page(ProgressPage(ask, records: records).markup).askingAgain
    }

    // MARK: Looking

    static let pageSize = 50

    func requestsPage(_ ask: Ask) async throws -> Answer {
        let before = try ask.queryNumber("before") ?? .max
        let requests = try await aside { [ledger] in try ledger.requests(before: before, limit: Self.pageSize + 1) }
        return .page(RequestsPage(ask, requests).markup)
    }

    func requestPage(_ ask: Ask) async throws -> Answer {
        let number = try ask.number("request")
        let after = try ask.queryNumber("after") ?? 0
        return try await aside { [self] in
            let request = try ledger.request(number)
            let shown = try verdicts(of: request.delivery.id, after: after).map {
                ($0, try ledger.standing(ofVerdict: $0.stored.id))
            }
            let files = try DeliveryFiles(request.delivery.id, taking.office, ledger)
            let faults = try ledger.sourceFaults(of: request.delivery.id)
            let earlier = try ledger.requests(of: request.delivery.id).first { $0 < request.id }
            return .page(
                try RequestPage(
                    ask, request, shown, files, faults, earlier: earlier, after: after, rulebooks,
                    now: taking.judging.rulebook
                ).markup)
        }
    }

    func verdictPage(_ ask: Ask) async throws -> Answer {
        let number = try ask.number("verdict")
        return try await aside { [self] in .page(try verdictPage(ask, number, fault: nil)) }
    }

    /// - Parameter fault: of a decision that was not made.
    func verdictPage(_ ask: Ask, _ number: Int64, fault: Phrase?) throws -> Markup {
        let (verdict, judgement, standing, request, files) = try ledger.consistently {
            let verdict = try ledger.verdict(number)
            return (
                verdict, try ledger.judgement(of: verdict.delivery), try ledger.standing(ofVerdict: number),
                try ledger.requests(of: verdict.delivery).first, try DeliveryFiles(verdict.delivery, taking.office, ledger)
            )
        }
        guard let judgement else { throw Refusal.notFound }
        return try VerdictPage(
            ask, ShownVerdict(verdict), standing, judgement, request: request, files, rulebooks, now: taking.judging.rulebook,
            fault: fault
        ).markup
    }

    private func verdicts(of delivery: Int64, after: Int64) throws -> [ShownVerdict] {
        try ledger.verdicts(of: delivery, after: after, limit: Self.pageSize + 1).map { ShownVerdict($0) }
    }

    // MARK: Originals

    /// As it came, and never as a page.
    func originalFile(_ ask: Ask) async throws -> Answer {
        let (delivery, place) = (try ask.number("delivery"), try ask.number("file"))
        return try await aside { [self] in
            guard let files = try DeliveryFiles(delivery, taking.office, ledger)?.files, place <= files.count else {
                throw Refusal.notFound
            }
            let file = files[Int(place) - 1]
            return Attachment(try KeptFile(file.digest, in: taking.office), name: file.name).answer
        }
    }
}
