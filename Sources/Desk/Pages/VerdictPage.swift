import Batch
import Ledger
import Reports
import Rulebook

/// One certificate by itself, and what may be decided on it.
struct VerdictPage {
    let markup: Markup

    /// - Parameters:
    ///   - request: with which it came to the desk; nil for one of a night.
    ///   - now: the rulebook by which people decide.
    ///   - fault: of a decision that was not made.
    init(
        _ ask: Ask, _ verdict: ShownVerdict, _ standing: VerdictStanding, _ judgement: StoredJudgement, request: Int64?,
        _ files: DeliveryFiles?, _ rulebooks: Rulebooks, now: Rulebook, fault: Phrase?
    ) throws {
        let frame = Frame(ask)
        let panel = DecisionPanel(frame, now, ask.visitor)
        let card = try VerdictCard(frame, rulebooks.find(judgement.rulebook), judgement, files, panel, isLinked: false)
        let back: Markup =
            request.map { "<p><a href=\"/requests/\(Int($0))\">\(frame.say(.wholeRequest))</a></p>\n" } ?? .nothing
        markup = frame.page(
            frame.say(.certificate(verdict.stored.id)),
            "\(back)\(card.markup(verdict, standing))\(panel.forms(verdict, standing, fault: fault))")
    }
}
