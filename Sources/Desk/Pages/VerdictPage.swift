import Batch
import Ledger
import Reports

/// One certificate by itself.
struct VerdictPage {
    let markup: Markup

    /// - Parameter request: with which it came to the desk; nil for one of a night.
    init(
        _ ask: Ask, _ verdict: ShownVerdict, request: Int64?, _ files: DeliveryFiles?, _ rulebooks: Rulebooks,
        _ judgement: StoredJudgement
    ) throws {
        let frame = Frame(ask)
        let card = try VerdictCard(frame, rulebooks.find(judgement.rulebook), judgement, files)
        let back: Markup = request.map { "<p><a href=\"/requests/\(Int($0))\">\(frame.say(.wholeRequest))</a></p>\n" } ?? .nothing
        markup = frame.page(frame.say(.certificate(verdict.stored.id)), "\(back)\(card.markup(verdict))")
    }
}
