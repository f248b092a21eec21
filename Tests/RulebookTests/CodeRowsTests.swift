import FixtureSupport
import Rulebook
import Testing
import Verdicts

/// Every row of `codes.csv`, by itself and beside each title of its course: a new row is tried without a new test.
@Suite struct CodeRowsTests {
    private let rulebook: Rulebook
    private let oracle: RowOracle

    init() throws {
        rulebook = try Project.rulebook.get()
        oracle = RowOracle(rulebook)
    }

    @Test func codeAloneSettlesItsCourse() throws {
        let explanations = try Certificate.judge(rulebook.codes.map { Certificate(code: $0.id) })
        try #require(explanations.count == rulebook.codes.count)
        for (index, explanation) in explanations.enumerated() { try verify(explanation, code: index, "alone") }
    }

    @Test func codeWithEachTitleOfItsCourseSettlesIt() throws {
        var tried: [(code: Int, title: Int)] = []
        for (index, code) in rulebook.codes.enumerated() {
            guard let course = code.course else { continue }
            let titles = rulebook.titles.indices.filter { rulebook.titles[$0].courses.contains(course) }
            #expect(!titles.isEmpty, "\(code.id): its course has no title row")
            tried += titles.map { (index, $0) }
        }
        let explanations = try Certificate.judge(
            tried.map { Certificate(title: rulebook.titles[$0.title].text, code: rulebook.codes[$0.code].id) })
        for (explanation, (code, title)) in zip(explanations, tried) {
            try verify(explanation, code: code, rulebook.titles[title].id)
        }
    }

    /// A title of another family beside the code: never the code's course, whatever the code.
    @Test func codeWithATitleOfAnotherFamilyIsReferred() throws {
        let listed = rulebook.codes.filter { $0.course != nil }
        let explanations = try Certificate.judge(
            listed.map { code in
                let family = rulebook[code.course!].family
                let other = rulebook.titles.first { rulebook[$0.courses[0]].family != family }!
                return Certificate(title: other.text, code: code.id)
            })
        for (code, explanation) in zip(listed, explanations) {
            #expect(explanation.verdictAndReason == "refer code-and-title-disagree", "\(code.id)")
            #expect(explanation.course == nil, "\(code.id)")
        }
    }

    private func verify(_ explanation: Explanation, code index: Int, _ with: String) throws {
        let code = rulebook.codes[index]
        let place = Comment(rawValue: "\(code.id) with \(with)")
        #expect(explanation.verdictAndReason == oracle.verdict(onCode: index), place)
        #expect(explanation.course == code.course, place)
        let row = try #require(rulebook.code(code.number)).row
        #expect(explanation.findings(of: .course).map(\.row) == [row], place)
        guard explanation.verdict == .accept else { return }
        if code.status == .earlier {
            #expect(Array(explanation.targets) == rulebook.currentCodes(of: try #require(code.course)), place)
        } else {
            #expect(explanation.targets.map(\.row) == [row], place)
            #expect(explanation.row == row, place)
        }
        #expect(explanation.advice.contains { $0.reason == .codeDoubtful } == (code.status == .doubtful), place)
    }
}
