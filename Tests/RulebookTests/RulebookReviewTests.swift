import Rulebook
import Testing

/// Rows that are well-formed each, and do not go together.
@Suite struct RulebookReviewTests {
    @Test(arguments: codesAndTitles + vocabulary + reasons + policies)
    func isRefused(_ refusal: Refusal) throws { try refusal.verify() }

    static let codesAndTitles: [Refusal] = [
        Refusal("one code under two ids") { tables in
            let row = ["id": "LMS-03395", "course": "fraud-corruption", "language": "en", "status": "current", "source": "ML"]
            let first = tables.append(.codes, row)
            return [.init(.codes, tables.line(.codes, "LMS-3395"), "is also the code of line \(first)")]
        },
        .cell(.titles, "bsafe-un", "courses", "bsafe;fraud-corruption", says: "would recognise two families"),
        title("ethics-integrity", "UN BSAFE", folds: "bsafe-un", families: 2),
        title("fraud-corruption", "bsafe!", folds: "bsafe", families: 2),
        title("fraud-corruption", "United Nations  b-safe", folds: nil, families: 0),
        title("fraud-corruption", "United Nations «BSAFE»", folds: "bsafe-un", families: 2),
        title("ethics-integrity", "Fraud and Corruption Awareness & Prevention", folds: "fraud-awareness", families: 2),
        title("i-know-gender", "ETHICS AND INTEGRITY IN PROCUREMENT [version 3]", folds: "procurement-ethics", families: 2),
        title("i-know-gender", "Best Value for Money (French)", folds: "procurement-value", families: 2),
        title("i-know-gender", "LMS-1234 Best Value for Money", folds: "procurement-value", families: 2),
        title("bsitf", "u.n. bsafe", folds: nil, families: 0),
        title("bsitf", "un bsafe.", folds: "bsafe-un", families: 1),
    ]

    /// A title row added for `course` that folds to a shipped row, of as many families.
    private static func title(_ course: String, _ text: String, folds other: String?, families: Int) -> Refusal {
        Refusal("the title “\(text)” for \(course)") { tables in
            let row = ["id": "zz-new", "text": text, "language": "en", "courses": course, "source": "office"]
            let line = tables.append(.titles, row)
            guard let other else { return [] }
            let says =
                families == 2
                ? "would recognise two families: it folds to that of line" : "the title folds to that of line"
            return [.init(.titles, line, "\(says) \(tables.line(.titles, other))")]
        }
    }

    static let vocabulary: [Refusal] = [
        Refusal("a field name for two fields") { tables in
            let row = ["id": "zz-new", "field": "issuer", "name": "Course_Title", "language": "en", "source": "tool"]
            let line = tables.append(.fields, row)
            return [.init(.fields, line, "has another field on line")]
        },
        Refusal("a status of two meanings") { tables in
            let row = ["id": "zz-new", "text": "ATTENDED!", "language": "en", "meaning": "completed", "source": "tool"]
            let line = tables.append(.statuses, row)
            return [.init(.statuses, line, "has another meaning on line")]
        },
        Refusal("a name of two issuers") { tables in
            let line = tables.append(
                .issuers, ["id": "zz-new", "names": "Somebody;https://WWW.WHO.int/x", "standing": "accepted", "source": "tool"])
            return [.init(.issuers, line, "has another issuer on line \(tables.line(.issuers, "who"))")]
        },
        Refusal("an issuer without a name") { tables in
            let line = tables.append(.issuers, ["id": "zz-new", "names": " ; ", "standing": "agency", "source": "tool"])
            return [.init(.issuers, line, "names nothing")]
        },
        Refusal("a status word without a letter") { tables in
            let row = ["id": "zz-new", "text": "***", "language": "en", "meaning": "completed", "source": "tool"]
            return [.init(.statuses, tables.append(.statuses, row), "names nothing")]
        },
    ]

    static let reasons: [Refusal] = [
        Refusal("a reason without a row") { tables in
            tables.remove(.reasons, "holder-mismatch")
            return [.init(.reasons, nil, "the reason holder-mismatch has no row")]
        },
        Refusal("an advice without a row") { tables in
            tables.remove(.reasons, "take-instead")
            return [.init(.reasons, nil, "the reason take-instead has no row")]
        },
        .cell(.reasons, "date-missing", "text_en", "", says: "date-missing has no text_en"),
        .cell(.reasons, "date-missing", "text_fr", "", says: "date-missing has no text_fr"),
        .cell(.reasons, "date-missing", "settle_en", "", says: "date-missing has no settle_en"),
        .cell(.reasons, "date-missing", "settle_fr", "", says: "date-missing has no settle_fr"),
        .cell(.reasons, "take-instead", "text_fr", "", says: "take-instead has no text_fr"),
        .cell(.reasons, "current-course", "text_en", "", says: "current-course has no text_en"),
        // A reason to refer that is advice as well needs what settles it no less.
        .cell(.reasons, "code-doubtful", "settle_en", "", says: "code-doubtful has no settle_en"),
    ]

    static let policies: [Refusal] = [
        .cell(.policies, "earliest-day", "value", "2000", says: "earliest-day cannot be “2000”"),
        .cell(.policies, "earliest-day", "value", "2000-02-30", says: "earliest-day cannot be"),
        .cell(.policies, "unchecked-title", "value", "maybe", says: "unchecked-title cannot be “maybe”"),
        .cell(.policies, "lapsed-assessment", "value", "", says: "lapsed-assessment cannot be “”"),
        Refusal("a policy without a row") { tables in
            tables.remove(.policies, "default-language")
            return [.init(.policies, nil, "the policy default-language has no row")]
        },
    ]

    @Test(arguments: Reason.allCases)
    func everyReasonNeedsItsRow(_ reason: Reason) throws {
        var tables = try RuleTables()
        tables.remove(.reasons, reason.rawValue)
        #expect(try tables.faults().map(\.words) == ["reasons.csv: the reason \(reason.rawValue) has no row"])
    }
}
