import FixtureSupport
import Records
import Rulebook
import Testing
import Uploads
import Verdicts

/// Every case of `Fixtures/cases`, record by record.
@Suite struct ConformanceTests {
    @Test(arguments: try ConformanceCase.all())
    func caseIsJudgedAsSpecified(_ test: ConformanceCase) throws {
        let rulebook = try Project.rulebook.get()
        let (judged, faults) = try test.judged()
        #expect(faults.map(\.words) == [])
        try #require(judged.count == test.expected.count, "records read and records expected")
        for (one, (expected, nullable)) in zip(judged, zip(test.expected, test.nullable)) {
            let explanation = one.explanation
            let place = "\(test.name) record \(expected.position): \(expected.why)"
            #expect(one.record.position == expected.position, "\(place)")
            #expect(
                "\(explanation.verdict.rawValue) \(explanation.reason.rawValue)" == "\(expected.verdict) \(expected.reason)",
                "\(place)")
            if let codes = expected.targetCodes { #expect(explanation.targets.map { rulebook[$0].id } == codes, "\(place)") }
            if let advice = expected.advice { #expect(explanation.advice.map(\.reason.rawValue) == advice, "\(place)") }
            if let others = expected.others { #expect(explanation.openReasons.map(\.rawValue) == others, "\(place)") }
            if let course = nullable["course"] { #expect(explanation.course.map { rulebook[$0].id } == course, "\(place)") }
            if let day = nullable["completedOn"] { #expect(explanation.completedOn?.description == day, "\(place)") }
            if let day = nullable["validUntil"] { #expect(explanation.validUntil?.description == day, "\(place)") }
            for (check, outcome) in expected.findings ?? [:] {
                #expect(
                    explanation.findings.contains { $0.check.name == check && $0.outcome.rawValue == outcome },
                    "\(place): \(check)")
            }
        }
    }

    /// A clerk's table of some size: at least 300 records.
    @Test func thereAreEnoughRecords() throws {
        #expect(try ConformanceCase.all().reduce(0) { $0 + $1.expected.count } >= 300)
    }

    @Test func everyReasonHasACase() throws {
        let given = Set(try ConformanceCase.all().flatMap { $0.expected.map(\.reason) })
        let asked = Set(Reason.allCases.filter { $0.reasonClass != .advice }.map(\.rawValue))
        #expect(asked.subtracting(given).sorted() == [])
    }

    @Test func everyAdviceHasACase() throws {
        var given: Set<Reason> = []
        for test in try ConformanceCase.all() {
            given.formUnion(try test.judged().judged.flatMap { $0.explanation.advice.map(\.reason) })
        }
        let asked = Set(Reason.allCases.filter { $0.reasonClass == .advice || $0.reasonClass == .referAndAdvice })
        #expect(asked.subtracting(given).map(\.rawValue).sorted() == [])
    }
}
