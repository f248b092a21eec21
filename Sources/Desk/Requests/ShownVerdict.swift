import Batch
import Foundation
import Ledger
import Records
import Rulebook
import Verdicts

/// A verdict as pages show it: what the ledger holds, and the explanation as it was written.
struct ShownVerdict: Sendable {
    let stored: StoredVerdict
    /// Nil once it is erased.
    let line: Line?

    init(_ stored: StoredVerdict) {
        self.stored = stored
        line = stored.line.flatMap { try? JSONDecoder().decode(Line.self, from: Data($0)) }
    }

    /// What the certificate calls its course.
    var title: String? { line.flatMap { $0.record.courseTitle ?? $0.record.courseCode } }

    /// The finding whose row decided: the one with the verdict's reason, else the one that passed with a row.
    static func deciding(_ findings: [Finding], _ reason: String) -> Finding? {
        findings.first { $0.reason == reason } ?? findings.first { $0.outcome == "passed" && $0.row != nil }
    }

    /// The line of NDJSON (SPEC 6), as far as pages need it.
    struct Line: Decodable, Sendable {
        let record: Record
        let targetCodes: [String]
        let validUntil: String?
        let findings: [Finding]
        let passed: [String]?
        let advice: [Advice]
        let suggestions: [Suggestion]
        let notChosen: [NotChosen]
        let notChecked: [String]
    }

    struct Record: Decodable, Sendable {
        let source: String
        let position: Int
        let line: Int
        let holderName: String?
        let indexNumber: String?
        let email: String?
        let courseTitle: String?
        let courseCode: String?
        let courseVersion: String?
        let language: String?
        let completedOn: String?
        let status: String?
        let issuer: String?
        let certificateNumber: String?

        /// What is stated, in the order in which it is shown.
        var stated: [(field: Records.Field, text: String)] {
            let all: [(Records.Field, String?)] = [
                (.holderName, holderName), (.indexNumber, indexNumber), (.email, email), (.courseTitle, courseTitle),
                (.courseCode, courseCode), (.courseVersion, courseVersion), (.language, language), (.completedOn, completedOn),
                (.status, status), (.issuer, issuer), (.certificateNumber, certificateNumber),
            ]
            return all.compactMap { field, text in text.map { (field, $0) } }
        }
    }

    struct Finding: Decodable, Sendable {
        let check: String
        let outcome: String
        let reason: String?
        let row: String?
        let source: String?
        let says: String
    }

    struct Advice: Decodable, Sendable {
        let code: String
        let course: String?
        let codes: [String]?
        let says: String
    }

    struct Suggestion: Decodable, Sendable {
        let title: String
        let row: String
        let courses: [String]
    }

    struct NotChosen: Decodable, Sendable {
        let row: String
        let because: String
    }
}
