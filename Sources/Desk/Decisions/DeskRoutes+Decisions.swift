import Batch
import HTTPTypes
import Ledger
import Records
import Rulebook

extension DeskRoutes {
    // MARK: One certificate

    func decide(_ ask: Ask) async throws -> Answer {
        let (verdict, visitor) = (try ask.number("verdict"), try ask.user)
        return try await aside { [self] in
            let form: DecisionForm
            do {
                form = try DecisionForm(ask.form, by: visitor, taking.judging.rulebook, today: taking.judging.today)
            } catch let error as DecisionForm.Fault {
                return .page(try verdictPage(ask, verdict, fault: error.phrase), .unprocessableContent)
            }
            _ = try ledger.decide(verdict, form.decision, code: form.code, seen: try ask.seen(), by: visitor.standing)
            return .see("/verdicts/\(verdict)")
        }
    }

    func withdrawDecision(_ ask: Ask) async throws -> Answer {
        let (decision, visitor) = (try ask.number("decision"), try ask.user)
        return try await aside { [self] in
            let verdict = try ledger.verdict(ofDecision: decision)
            try ledger.withdraw(decision, reason: "taken-back", seen: try ask.seen(), by: visitor.standing)
            return .see("/verdicts/\(verdict)")
        }
    }

    func confirmProposal(_ ask: Ask) async throws -> Answer {
        let (proposal, visitor) = (try ask.number("proposal"), try ask.user)
        return try await aside { [self] in
            let verdict = try ledger.verdict(ofProposal: proposal)
            // Who proposed does not confirm, whatever the form says.
            try ledger.confirm(proposal, seen: try ask.seen(), by: visitor.standing)
            return .see("/verdicts/\(verdict)")
        }
    }

    func dropProposal(_ ask: Ask) async throws -> Answer {
        let (proposal, visitor) = (try ask.number("proposal"), try ask.user)
        return try await aside { [self] in
            let verdict = try ledger.verdict(ofProposal: proposal)
            try ledger.drop(proposal, seen: try ask.seen(), by: visitor.standing)
            return .see("/verdicts/\(verdict)")
        }
    }

    // MARK: With a further fact

    /// Judged again as a request of its own, with what the clerk has found out.
    func completeVerdict(_ ask: Ask) async throws -> Answer {
        let (verdict, visitor) = (try ask.number("verdict"), try ask.user)
        let seen = try ask.seen()
        let prepared = try await aside { [self] in try CompletedRecord(ask.form, try ledger.verdict(verdict), taking, ledger) }
        guard let prepared else {
            return try await aside { [self] in
                .page(try verdictPage(ask, verdict, fault: .stateAFact), .unprocessableContent)
            }
        }
        let completion = RequestJudging.Completion(verdict: verdict, seen: seen, reason: DecisionReason.Own.judgedAgain.rawValue)
        guard
            let ticket = taking.judging.submit(
                try prepared.request(taking.incoming), prepared.facts, by: visitor.standing, completing: completion)
        else { throw Refusal.busy }
        switch await ticket.wait(for: .seconds(30)) {
        case .done(let request): return .see("/requests/\(request)")
        case .failed(let error): throw error
        case .waiting, .judging: return .see("/requests/progress/\(taking.tickets.add(ticket).text)")
        }
    }

    // MARK: Many

    func workPage(_ ask: Ask) async throws -> Answer {
        try await aside { [self] in
            let groups = try ledger.workGroups()
            let second = try ledger.waitingForSecond(limit: Self.pageSize).map { ShownVerdict($0) }
            return .page(WorkPage(ask, groups, second, taking.judging.rulebook).markup)
        }
    }

    func workKindPage(_ ask: Ask) async throws -> Answer {
        let after = try ask.queryNumber("after") ?? 0
        return try await aside { [self] in try workKindPage(ask, after: after, fault: nil) }
    }

    private func workKindPage(_ ask: Ask, after: Int64, fault: Phrase?) throws -> Answer {
        let kind = try workKind(ask)
        let verdicts = try ledger.work(kind, after: after, limit: Self.pageSize + 1)
        let shown = try verdicts.map { (ShownVerdict($0), try ledger.standing(ofVerdict: $0.id)) }
        return .page(
            WorkKindPage(ask, kind, shown, taking.judging.rulebook, fault: fault).markup,
            fault == nil ? .ok : .unprocessableContent)
    }

    private func workKind(_ ask: Ask) throws -> WorkKind {
        guard let kind = try ledger.workGroups().map(\.kind).first(where: { $0.address == ask.parameters["group"] }) else {
            throw Refusal.notFound
        }
        return kind
    }

    /// One decision for all that are ticked: all of them, or none where somebody else was faster with one.
    func decideMany(_ ask: Ask) async throws -> Answer {
        let visitor = try ask.user
        return try await aside { [self] in
            let chosen = ask.form.chosen
            switch ask.form["do"] {
            case "claim": try ledger.claim(chosen.map(\.verdict), by: visitor.standing)
            case "release": try ledger.release(chosen.map(\.verdict))
            case "decide":
                guard !chosen.isEmpty else { return try workKindPage(ask, after: 0, fault: .chooseCertificates) }
                let form: DecisionForm
                do {
                    form = try DecisionForm(ask.form, by: visitor, taking.judging.rulebook, today: taking.judging.today)
                } catch let error as DecisionForm.Fault { return try workKindPage(ask, after: 0, fault: error.phrase) }
                try ledger.together {
                    for one in chosen {
                        _ = try ledger.decide(
                            one.verdict, form.decision, code: form.code, seen: one.seen, by: visitor.standing)
                    }
                }
            default: throw Refusal.malformed
            }
            return .see(
                try ledger.workGroups().contains { $0.kind.address == ask.parameters["group"] }
                    ? "/work/\(ask.parameters["group"] ?? "")" : "/")
        }
    }
}

extension Ask {
    /// The version of what the clerk has seen.
    func seen() throws -> Int64 {
        guard let seen = form["seen"].flatMap(Int64.init), seen >= 0 else { throw Refusal.malformed }
        return seen
    }
}

extension Form {
    /// The certificates that are ticked, each with the version that was seen: `tick-12=3`.
    var chosen: [(verdict: Int64, seen: Int64)] {
        names.compactMap { name in
            guard name.hasPrefix("tick-"), let verdict = Int64(name.dropFirst(5)), let seen = self[name].flatMap(Int64.init)
            else { return nil }
            return (verdict, seen)
        }.sorted { $0.verdict < $1.verdict }
    }
}

extension WorkKind {
    /// In an address: nothing that a certificate says stands there.
    var address: String {
        String(
            "\(ContentDigest.of(Array("\(reason.rawValue)\n\(course ?? "")\n\(issuer ?? "")\n\(issuer == nil)".utf8)))".prefix(16)
        )
    }
}
