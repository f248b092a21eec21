import Rulebook
import Testing

/// Cells that cannot be what their column asks for.
@Suite struct RulebookLoaderRowsTests {
    @Test(arguments: references + words + days)
    func rowIsRefused(_ refusal: Refusal) throws { try refusal.verify() }

    static let references: [Refusal] = [
        .cell(.families, "gender", "staff_course", "nowhere", says: "staff_course cannot be “nowhere”"),
        .cell(.courses, "asitf", "family", "nowhere", says: "family cannot be “nowhere”"),
        .cell(.codes, "LMS-1832", "course", "nowhere", says: "course cannot be “nowhere”"),
        .cell(.codes, "LMS-1832", "course", "", says: "course cannot be “”"),
        .cell(.titles, "psea-zh", "courses", "psea-1;nowhere", says: "courses cannot be “psea-1;nowhere”"),
        .cell(.titles, "psea-zh", "courses", "", says: "courses cannot be “”"),
        .cell(.equivalences, "asitf-bsafe", "from", "nowhere", says: "from cannot be “nowhere”"),
        .cell(.equivalences, "asitf-bsafe", "from", "LMS-9999", says: "from cannot be “LMS-9999”"),
        Refusal("equivalences to an unknown course") { tables in
            tables.set(.equivalences, "asitf-bsafe", "to", to: "nowhere")
            let line = tables.line(.equivalences, "asitf-bsafe")
            return [.init(.equivalences, line, "to cannot be “nowhere”"), .init(.equivalences, line, "needs a course")]
        },
        .cell(.equivalences, "asitf-bsafe", "to", "", says: "does-not-count-for needs a course"),
        .cell(.equivalences, "asitf-bsafe", "to", "same", says: "does-not-count-for needs a course"),
        .cell(.companions, "psea-2-managers", "course", "nowhere", says: "course cannot be “nowhere”"),
        .cell(.companions, "psea-2-managers", "companion", "nowhere", says: "companion cannot be “nowhere”"),
        .cell(.companions, "psea-2-managers", "advice", "nonsense", says: "advice cannot be “nonsense”"),
    ]

    static let words: [Refusal] = [
        .cell(.codes, "LMS-3395", "status", "new", says: "status cannot be “new”"),
        .cell(.codes, "LMS-3395", "language", "english", says: "language cannot be “english”"),
        .cell(.codes, "LMS-3395", "language", "EN", says: "language cannot be “EN”"),
        .cell(.titles, "bsitf-long", "language", "english", says: "language cannot be “english”"),
        .cell(.titles, "bsitf-long", "text", "[Version 2.0] (French)", says: "nothing of the title is left"),
        .cell(.courses, "asitf", "renewal", "every year", says: "renewal cannot be “every year”"),
        .cell(.courses, "asitf", "version", "two", says: "version cannot be “two”"),
        .cell(.equivalences, "asitf-bsafe", "relation", "counts", says: "relation cannot be “counts”"),
        .cell(.equivalences, "asitf-bsafe", "condition", "on-mondays", says: "condition cannot be “on-mondays”"),
        .cell(.issuers, "who", "standing", "good", says: "standing cannot be “good”"),
        .cell(.fields, "email-en-04", "field", "e_mail", says: "field cannot be “e_mail”"),
        .cell(.statuses, "completed-fr-07", "meaning", "done", says: "meaning cannot be “done”"),
        .cell(.reasons, "date-missing", "class", "reject", says: "the class must be refer"),
        .cell(.reasons, "code-doubtful", "class", "refer", says: "the class must be refer+advice"),
        .cell(.reasons, "take-instead", "class", "reject", says: "the class must be advice"),
        .cell(.reasons, "date-missing", "check", "cycle", says: "the check must be “date”"),
        .cell(.reasons, "date-missing", "check", "", says: "the check must be “date”"),
        .cell(.reasons, "current-course", "check", "target", says: "the check must be “”"),
        Refusal("a reason that no check gives") { tables in
            let line = tables.append(.reasons, ["id": "bad-weather", "class": "refer", "check": "date", "source": "office"])
            return [.init(.reasons, line, "id cannot be “bad-weather”")]
        },
        Refusal("a code that is no number") { tables in
            let row = ["id": "LMS-33X5", "course": "bsafe", "language": "en", "status": "current", "source": "ML"]
            return [.init(.codes, tables.append(.codes, row), "id cannot be “LMS-33X5”")]
        },
        Refusal("a code without LMS") { tables in
            let row = ["id": "3399", "course": "bsafe", "language": "en", "status": "current", "source": "ML"]
            return [.init(.codes, tables.append(.codes, row), "id cannot be “3399”")]
        },
    ]

    /// The dates that rows rest on: a day, a month or a year, and nothing that merely looks like one.
    static let days: [Refusal] = [
        "2023-13", "2023-02-30", "2023-2", "23-02", "2023/02/01", "2023-02-01-01", "soon", "2023-", "20230201", "0000", "2019-+1",
        "+201",
    ].flatMap { text in
        [
            Refusal.cell(.courses, "asitf", "since", text, says: "since cannot be “\(text)”"),
            .cell(.equivalences, "asitf-bsafe", "in_force_from", text, says: "in_force_from cannot be “\(text)”"),
            .cell(.equivalences, "asitf-bsafe", "in_force_until", text, says: "in_force_until cannot be “\(text)”"),
        ]
    }
}
