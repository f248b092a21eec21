import FixtureSupport
import Rulebook
import Testing
import Verdicts

/// Every row of `equivalences.csv`: a new row is tried without a new test.
@Suite struct EquivalenceRowsTests {
    private let rulebook: Rulebook
    private let oracle: RowOracle

    init() throws {
        rulebook = try Project.rulebook.get()
        oracle = RowOracle(rulebook)
    }

    /// A certificate that lands on the row's origin: by code where it has one, else by a title of that course only.
    private func certificate(_ row: Equivalence) -> Certificate? {
        switch row.origin {
        case .code(let code): return Certificate(code: rulebook[code].id)
        case .course(let course):
            if let code = rulebook.codes.first(where: { $0.course == course }) { return Certificate(code: code.id) }
            return rulebook.titles.first { $0.courses == [course] }.map { Certificate(title: $0.text) }
        case .any: return nil
        }
    }

    @Test func rowDecidesAndIsCited() throws {
        for (index, row) in rulebook.equivalences.enumerated() where row.origin != .any && row.relation != .covers {
            let certificate = try #require(self.certificate(row), "no certificate can meet equivalences/\(row.id)")
            let explanation = try #require(try Certificate.judge([certificate]).first)
            #expect(explanation.verdictAndReason == oracle.verdict(byRow: row), "\(row.id)")
            #expect(explanation.row == rulebook.id(index, in: .equivalences), "\(row.id)")
        }
    }

    /// `covers` informs, it never rejects: both courses are accepted for one person, in either order (SPEC 5.7, note 12).
    @Test func coveringRowRejectsNothing() throws {
        for row in rulebook.equivalences where row.relation == .covers {
            guard case .course(let origin) = row.origin, let target = row.target else {
                Issue.record("\(row.id): covers leads from a course to a course")
                continue
            }
            let codes = try [origin, target].map { course in try #require(rulebook.currentCodes(of: course).first) }
            for order in [codes, codes.reversed()] {
                let explanations = try Certificate.judge(order.map { Certificate(code: rulebook[$0].id, index: "648023") })
                #expect(explanations.map(\.verdictAndReason) == ["accept current-course", "accept current-course"], "\(row.id)")
            }
        }
    }

    /// Any course from an agency, fund or programme, by the row that says so.
    @Test func rowForAnyCourseIsCitedWhereItApplies() throws {
        for (index, row) in rulebook.equivalences.enumerated() where row.origin == .any {
            let agency = try #require(rulebook.issuers.first { $0.standing == .agency }?.names.first)
            let explanation = try #require(try Certificate.judge([Certificate(code: "LMS-3395", issuer: agency)]).first)
            #expect(explanation.verdictAndReason == "refer agency-equivalence-not-established")
            let cited = explanation.findings.compactMap(\.row) + explanation.notChosen.map(\.row) + [explanation.row]
            #expect(cited.contains(rulebook.id(index, in: .equivalences)), "equivalences/\(row.id) is not cited")
        }
    }

    /// Where it does not apply it is named among the rows that lost.
    @Test func rowForAnyCourseLosesWhereItDoesNotApply() throws {
        for (index, row) in rulebook.equivalences.enumerated() where row.origin == .any {
            let explanation = try #require(try Certificate.judge([Certificate(code: "LMS-3395")]).first)
            #expect(explanation.verdict == .accept)
            let lost = explanation.notChosen.first { $0.row == rulebook.id(index, in: .equivalences) }
            #expect(lost?.because == .issuerIsNoAgency, "\(row.id)")
        }
    }

    /// A row of a course with a condition decides only where the condition holds (SPEC 4).
    @Test func conditionIsAsked() throws {
        var tables = try RuleTables()
        tables.append(
            .equivalences,
            [
                "id": "zz-new", "from": "records-management", "relation": "outside", "condition": "issuer-standing=agency",
                "justification_en": "Made up.", "justification_fr": "Inventé.", "source": "office",
            ])
        let book = try tables.load()
        let explanation = try #require(try Certificate.judge([Certificate(code: "LMS-6434")], rulebook: book).first)
        #expect(explanation.verdictAndReason == "accept current-course")
    }
}
