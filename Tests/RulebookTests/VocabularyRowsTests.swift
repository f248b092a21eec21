import FixtureSupport
import Records
import Rulebook
import Testing
import Verdicts

/// Every word of the smaller tables is known by its row: a new row is tried without a new test.
@Suite struct VocabularyRowsTests {
    private let rulebook: Rulebook

    init() throws { rulebook = try Project.rulebook.get() }

    @Test func issuerIsRecognisedByEachOfItsNames() throws {
        let names = rulebook.issuers.enumerated().flatMap { index, issuer in issuer.names.map { (index, issuer, $0) } }
        let explanations = try Certificate.judge(names.map { Certificate(code: "LMS-3395", issuer: $0.2) })
        try #require(explanations.count == names.count)
        for (explanation, (_, issuer, name)) in zip(explanations, names) {
            let expected =
                switch issuer.standing {
                case .accepted: "accept current-course"
                case .agency: "refer agency-equivalence-not-established"
                case .unnamed: "refer issuer-not-stated"
                }
            #expect(explanation.verdictAndReason == expected, "\(issuer.id): \(name)")
        }
        // Every finding names the row it used (SPEC law 5): for an agency that is the row for any agency, and the issuer beside it.
        let notCited = zip(explanations, names).filter { explanation, name in
            let findings = explanation.findings(of: .issuer)
            return name.1.standing == .agency
                ? findings.map(\.detail) != [.agency(Int16(name.0))]
                : findings.map(\.row) != [rulebook.id(name.0, in: .issuers)]
        }
        #expect(Set(notCited.map { $0.1.1.id }) == [], "issuers whose rows are not cited")
    }

    /// A host is known in an address too.
    @Test func issuerIsRecognisedByAddress() {
        for (index, issuer) in rulebook.issuers.enumerated() {
            for name in issuer.names where name.contains(".") && !name.contains(" ") && !name.hasSuffix(".") {
                #expect(rulebook.issuer("https://\(name)/course/view.php?id=1#top") == index, "\(issuer.id): \(name)")
                #expect(rulebook.issuer(name.uppercased() + "/x") == index, "\(issuer.id): \(name)")
            }
        }
    }

    @Test func statusIsJudgedByItsMeaning() throws {
        let explanations = try Certificate.judge(rulebook.statuses.map { Certificate(code: "LMS-3395", status: $0.text) })
        try #require(explanations.count == rulebook.statuses.count)
        for (explanation, status) in zip(explanations, rulebook.statuses) {
            let expected =
                switch status.meaning {
                case .completed: "accept current-course"
                case .notCompleted: "reject not-completed"
                case .unclear: "refer completion-not-shown"
                }
            #expect(explanation.verdictAndReason == expected, "\(status.id): \(status.text)")
            let row = explanation.findings(of: .completion).first?.row
            #expect(row?.table == .statuses, "\(status.id): \(status.text)")
            guard let row else { continue }
            #expect(Folding.fold(rulebook.statuses[Int(row.index)].text) == Folding.fold(status.text), "\(status.id)")
        }
    }

    /// The code of the language is entered where the course has one, and no other where it has none.
    @Test func languageIsKnownByEachOfItsNames() throws {
        let rows = rulebook.rows[.languages].map { (id: $0.id, text: $0.cells[1], code: $0.cells[2]) }
        let explanations = try Certificate.judge(rows.map { Certificate(title: "BSAFE", language: $0.text) })
        try #require(explanations.count == rows.count)
        let languages = Set(rulebook.codes.filter { $0.course == rulebook.course("bsafe") }.compactMap(\.language))
        for (explanation, row) in zip(explanations, rows) {
            #expect(rulebook.languageNames[row.text] == row.code, "\(row.id): \(row.text)")
            let expected = languages.contains(row.code) ? "accept current-course" : "refer no-code-in-language"
            #expect(explanation.verdictAndReason == expected, "\(row.id): \(row.text)")
            guard explanation.verdict == .accept else { continue }
            #expect(explanation.targets.map { rulebook[$0].language } == [row.code], "\(row.id): \(row.text)")
        }
    }

    @Test func fieldIsKnownByEachOfItsNames() throws {
        for row in rulebook.rows[.fields] {
            #expect(rulebook.fieldNames[row.cells[2]]?.plainName == row.cells[1], "\(row.id): \(row.cells[2])")
        }
    }

    /// A word around a title is dropped, before it and behind it, where a code confirms the course.
    @Test func noiseWordIsDropped() throws {
        let title = "Information Security Awareness - Foundational"
        for row in rulebook.rows[.titleNoise] {
            let word = row.cells[1]
            let explanations = try Certificate.judge([
                Certificate(title: "\(word) \(title)", code: "LMS-1834"),
                Certificate(title: "\(title) \(word)", code: "LMS-1834"),
                Certificate(title: "\(word): \(title), \(word) \(word)", code: "LMS-1834"),
            ])
            for explanation in explanations {
                #expect(explanation.verdictAndReason == "accept current-course", "\(row.id): \(word)")
                #expect(explanation.advice.contains { $0.reason == .titleMisspelt }, "\(row.id): \(word)")
            }
        }
    }

    @Test func companionIsAdvised() throws {
        for companion in rulebook.companions {
            let uniformed = companion.advice == .commandersEditionExpected ? "yes" : "no"
            var circumstances = Circumstances()
            circumstances.staff = try StaffRegister(
                CSVTable(bytes: Array("index_number,supervisor,uniformed\n648023,yes,\(uniformed)\n".utf8)))
            let code = try #require(rulebook.currentCodes(of: companion.course).first)
            let certificate = Certificate(code: rulebook[code].id, index: "648023")
            let explanation = try #require(try Certificate.judge([certificate], circumstances: circumstances).first)
            #expect(explanation.verdict == .accept, "\(companion.id)")
            let given = explanation.advice.filter { $0.reason == companion.advice }
            #expect(given.map(\.course) == [companion.companion], "\(companion.id)")
        }
    }

    @Test func daysOfReviewAndRetrievalAreDays() {
        for document in rulebook.documents { #expect(CalendarDay(document.retrievedOn) != nil, "\(document.id)") }
        for row in rulebook.equivalences { #expect(CalendarDay(row.reviewedOn) != nil, "\(row.id)") }
    }
}
