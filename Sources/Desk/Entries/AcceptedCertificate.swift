import Ledger
import Rulebook
import Verdicts

/// What is to be entered in Inspira: by the rules, or as a person has decided.
struct AcceptedCertificate: Sendable {
    let verdict: Int64
    let delivery: Int64
    /// The name of its file.
    let source: String
    let position: Int
    let indexNumber: String?
    let name: String?
    let email: String?
    /// Ascending; more than one where the job network decides.
    let codes: [String]
    let title: String
    /// As 2026-01-31.
    let completedOn: String
    let validUntil: String?
    let advice: [String]

    /// - Returns: nil for what is not accepted.
    init?(_ shown: ShownVerdict, _ standing: VerdictStanding, _ rulebook: Rulebook) {
        let stored = shown.stored
        let decision = standing.standing?.decision
        guard (decision?.kind).map({ $0 == .accept }) ?? (stored.verdict == .accept) else { return nil }
        let record = shown.line?.record
        (verdict, delivery, source, position) = (stored.id, stored.delivery, record?.source ?? "", stored.position)
        (indexNumber, name, email) = (record?.indexNumber, record?.holderName, record?.email)
        let course = (decision?.course ?? stored.course).flatMap { rulebook.course($0) }
        title = course.map { rulebook[$0].title } ?? ""
        codes = standing.code.map { [$0] } ?? shown.line?.targetCodes ?? []
        completedOn = (decision?.completedOn ?? stored.completedOn).map { "\($0)" } ?? ""
        validUntil = decision == nil ? shown.line?.validUntil : nil
        advice = shown.line?.advice.map(\.code) ?? []
    }
}
