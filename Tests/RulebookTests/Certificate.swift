import FixtureSupport
import Records
import Rulebook
import Verdicts

/// A made-up certificate; everything that is not named is in order.
struct Certificate: Sendable {
    var title: String?
    var code: String?
    var version: String?
    var language: String?
    var completedOn: String? = "2026-05-12"
    var status: String?
    var issuer: String? = "Inspira"
    var index: String?

    /// The cells of the plain form, by their columns.
    private var cells: [(column: String, text: String?)] {
        [
            ("course_title", title), ("course_code", code), ("course_version", version), ("language", language),
            ("completed_on", completedOn), ("status", status), ("issuer", issuer), ("index_number", index),
        ]
    }

    /// One table with the columns that any of the certificates states.
    static func table(_ certificates: [Certificate]) -> String {
        let rows = certificates.map(\.cells)
        let used = Certificate().cells.indices.filter { place in rows.contains { $0[place].text != nil } }
        let lines = rows.map { row in used.map { quoted(row[$0].text ?? "") }.joined(separator: ",") }
        return ([used.map { Certificate().cells[$0].column }.joined(separator: ",")] + lines).joined(separator: "\n") + "\n"
    }

    private static func quoted(_ cell: String) -> String { "\"\(cell.replacing("\"", with: "\"\""))\"" }

    /// Judges certificates of nobody in particular, so that none is another's duplicate.
    static func judge(
        _ certificates: [Certificate], circumstances: Circumstances = Circumstances(), asOf: CalendarDay = Project.today,
        rulebook: Rulebook? = nil
    ) throws -> [Explanation] {
        guard !certificates.isEmpty else { return [] }
        return try Project.judge(csv: table(certificates), circumstances: circumstances, asOf: asOf, rulebook: rulebook)
            .map(\.explanation)
    }
}

extension Explanation {
    /// `accept current-course`.
    var verdictAndReason: String { "\(verdict.rawValue) \(reason.rawValue)" }

    func findings(of check: Check) -> [Finding] { findings.filter { $0.check == check } }
}
