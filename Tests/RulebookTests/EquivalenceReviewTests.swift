import Rulebook
import Testing

/// Equivalences that contradict one another or lead on: what would make two verdicts of one certificate.
@Suite struct EquivalenceReviewTests {
    @Test(arguments: contradictions + chains + words)
    func isRefused(_ refusal: Refusal) throws { try refusal.verify() }

    @Test(arguments: harmless)
    func isAllowed(_ refusal: Refusal) throws { try refusal.verify() }

    /// A row beside `equivalences/asitf-bsafe`, which is in force from 2019-06.
    private static func row(
        _ relation: String, from: String = "asitf", to: String = "bsafe", since: String = "", until: String = ""
    ) -> [String: String] {
        [
            "id": "zz-new", "from": from, "relation": relation, "to": to, "in_force_from": since, "in_force_until": until,
            "justification_en": "Made up.", "justification_fr": "Inventé.", "source": "ML",
        ]
    }

    private static func added(_ name: String, _ row: [String: String], beside other: String) -> Refusal {
        Refusal(name) { tables in
            let line = tables.append(.equivalences, row)
            let says = "contradicts line \(tables.line(.equivalences, other)), which is in force at the same time"
            return [.init(.equivalences, line, says)]
        }
    }

    static let contradictions: [Refusal] = [
        added("another relation, always", row("counts-for"), beside: "asitf-bsafe"),
        added("another relation, later", row("counts-for", since: "2030"), beside: "asitf-bsafe"),
        added("another target", row("counts-for", from: "LMS-2234", to: "ssafe"), beside: "lms-2234-human-rights"),
        added("until the first possible day of the other", row("counts-for", until: "2019-06-01"), beside: "asitf-bsafe"),
        added("until the month in which the other begins", row("counts-for", until: "2019-06"), beside: "asitf-bsafe"),
        added("until the year in which the other begins", row("counts-for", until: "2019"), beside: "asitf-bsafe"),
        added("an unstated one beside a settled one", row("not-stated"), beside: "asitf-bsafe"),
        added("outside and yet replaced", row("outside", to: ""), beside: "asitf-bsafe"),
        added("of one code", row("outside", from: "LMS-2234", to: ""), beside: "lms-2234-human-rights"),
        Refusal("a row that ends before it begins") { tables in
            let line = tables.append(
                .equivalences, row("outside", from: "pre-deployment", to: "", since: "2020", until: "2019-12"))
            return [.init(.equivalences, line, "ends before it begins")]
        },
    ]

    static let words: [Refusal] = [
        .cell(.equivalences, "asitf-bsafe", "justification_en", "", says: "no justification_en"),
        .cell(.equivalences, "asitf-bsafe", "justification_fr", "", says: "no justification_fr"),
    ]

    static let harmless: [Refusal] = [
        Refusal("another relation that ends on the day before") { tables in
            tables.append(.equivalences, row("counts-for", until: "2019-05"))
            return []
        },
        Refusal("a row that merely informs") { tables in
            tables.append(.equivalences, row("covers"))
            return []
        },
    ]

    static let chains: [Refusal] = [
        Refusal("a chain") { tables in
            tables.append(.equivalences, row("superseded-by", from: "un-leaders", to: "senior-leadership"))
            let line = tables.line(.equivalences, "leadership-development-un-leaders")
            return [.init(.equivalences, line, "leads on from where this row leads: a chain")]
        },
        Refusal("a chain from a code") { tables in
            let line = tables.append(.equivalences, row("counts-for", from: "LMS-1090", to: "psea-1"))
            return [.init(.equivalences, line, "a chain")]
        },
        Refusal("a chain of rows that inform") { tables in
            tables.append(.equivalences, row("covers", to: "psea-2-managers"))
            return [.init(.equivalences, tables.line(.equivalences, "zz-new"), "a chain")]
        },
        Refusal("a course that leads to itself") { tables in
            let line = tables.append(.equivalences, row("counts-for", from: "pre-deployment", to: "pre-deployment"))
            return [.init(.equivalences, line, "a cycle")]
        },
        Refusal("two courses that lead to each other") { tables in
            let line = tables.append(.equivalences, row("counts-for", from: "un-leaders", to: "leadership-development"))
            return [
                .init(.equivalences, tables.line(.equivalences, "leadership-development-un-leaders"), "make a cycle"),
                .init(.equivalences, line, "make a cycle"),
            ]
        },
        Refusal("two courses that cover each other") { tables in
            let line = tables.append(
                .equivalences, row("covers", from: "united-to-respect", to: "united-to-respect-managers"))
            let others = ["unicef-sexual-harassment", "united-to-respect-managers", "who-united-to-respect"].map {
                tables.line(.equivalences, "\($0)-united-to-respect")
            }
            return [
                .init(.equivalences, others[1], "make a cycle"), .init(.equivalences, line, "make a cycle"),
            ]
        },
    ]
}
