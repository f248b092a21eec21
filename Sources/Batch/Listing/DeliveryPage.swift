package import Ledger
import Records
import Rulebook
import Verdicts

/// Everything that the ledger holds about one delivery, for people.
package struct DeliveryPage {
    private let ledger: Ledger
    private let delivery: Delivery

    /// - Throws: `LedgerFault.noSuch`.
    package init(_ ledger: Ledger, delivery: Int64) throws {
        self.ledger = ledger
        self.delivery = try ledger.delivery(delivery)
    }

    /// Hands over the lines; of verdicts there may be a million.
    package func forEachLine(_ body: (String) throws -> Void) throws {
        for line in try head() + arrivals() + attempts() + settlements() + faults() + judgement() { try body(line + "\n") }
        let decisions = Dictionary(grouping: try ledger.decisions(onDelivery: delivery.id), by: \.verdict)
        try ledger.forEachVerdict(of: delivery.id) { verdict in
            try body("  " + Self.words(verdict) + "\n")
            for decision in decisions[verdict.id] ?? [] {
                for line in Self.lines(decision) { try body("    " + SafeText.escaped(line) + "\n") }
            }
        }
    }

    private func head() -> [String] {
        [
            "Delivery \(delivery.id): \(delivery.state.rawValue)",
            Self.labelled("Received", "\(delivery.receivedAt.utc), \(delivery.size) bytes"),
            Self.labelled("SHA-256", "\(delivery.digest)"),
        ]
    }

    private func arrivals() throws -> [String] {
        try ledger.arrivals(of: delivery.id).map { arrival in
            let way = arrival.run.map { "in run \($0)" } ?? "by the \(arrival.channel.rawValue)"
            return Self.labelled(
                "Came", "\(arrival.arrivedAt.utc) \(way), as \(arrival.name.map(DisplayName.shown) ?? "(name erased)")")
        }
    }

    private func attempts() throws -> [String] {
        try ledger.everyAttempt(at: delivery.id).map { attempt in
            Self.labelled(
                "Tried",
                "\(attempt.beganAt.utc) in run \(attempt.run): \(attempt.outcome?.rawValue ?? "stopped in the middle")")
        }
    }

    private func settlements() throws -> [String] {
        try ledger.settlements(of: delivery.id).map { settlement in
            let state = settlement.state == .received ? "put back" : settlement.state.rawValue
            let because = settlement.because.map { ", because \($0)" } ?? ""
            return Self.labelled("Settled", "\(settlement.at.utc) \(state)\(because)")
        }
    }

    private func faults() throws -> [String] {
        try ledger.sourceFaults(of: delivery.id).map { fault in
            let line = fault.line.map { ", line \($0)" } ?? ""
            return Self.labelled("Not read", "source \(fault.source + 1)\(line): \(SafeText.escaped(fault.words))")
        }
    }

    private func judgement() throws -> [String] {
        guard let judgement = try ledger.judgement(of: delivery.id) else { return [] }
        let circumstances = [
            judgement.issuer.map { "certificates that do not say come from \($0)" },
            judgement.staff.map { "staff file \($0)" }, judgement.history.map { "history file \($0)" },
        ]
        return [
            Self.labelled(
                "Judged", "\(judgement.judgedAt.utc) \(judgement.run.map { "in run \($0)" } ?? "by the desk")"),
            Self.labelled("As of", "\(judgement.asOf), with what the ledger held up to entry \(judgement.historyUntil)"),
            Self.labelled("Rulebook", judgement.rulebook),
            Self.labelled("Records", Self.counts(judgement)),
        ] + circumstances.compactMap(\.self).map { Self.labelled("Given", SafeText.escaped($0)) }
    }

    private static func counts(_ judgement: StoredJudgement) -> String {
        "\(judgement.records): \(judgement.accepted) to accept, \(judgement.rejected) to reject, "
            + "\(judgement.referred) to look at" + (judgement.unreadable > 0 ? " (\(judgement.unreadable) unreadable)" : "")
    }

    private static func labelled(_ label: String, _ text: String) -> String { "  " + label.padding(to: 10) + text }
}

// MARK: Verdicts

extension DeliveryPage {
    private static func words(_ verdict: StoredVerdict) -> String {
        let place = (verdict.source > 0 ? "source \(verdict.source + 1), " : "") + "record \(verdict.position)"
        let parts = [verdict.verdict.rawValue, verdict.reason.rawValue, verdict.course, verdict.completedOn?.description]
        return "verdict \(verdict.id)  \(place)  " + parts.compactMap(\.self).joined(separator: "  ")
    }

    private static func lines(_ stored: StoredDecision) -> [String] {
        let decision = stored.decision
        let people = [decision.by, decision.second].compactMap(\.self).joined(separator: " and ")
        let what = [decision.kind.rawValue, decision.course, decision.completedOn?.description].compactMap(\.self)
        let line =
            "decision \(stored.id)  \(what.joined(separator: "  "))  \(decision.reason)  by \(people) at "
            + stored.decidedAt.utc + (stored.isWithdrawn ? ", withdrawn" : "")
        return [line] + (decision.note.map { ["note: \($0)"] } ?? [])
    }
}
