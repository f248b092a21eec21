import FixtureSupport
import Records
import Reports
import Rulebook
import Testing
import Uploads
import Verdicts

/// What holds of every record whatever it states. The seed of a failure is the argument of its test.
@Suite struct PropertyTests {
    static let seeds = Array(0..<200) as [UInt64]

    /// What an upload says of its records, as the bytes that a program is given.
    private func lines(_ judged: [Judged], sources: [String] = ["input"]) throws -> [String] {
        let context = ReportContext(
            rulebook: try Project.rulebook.get(), language: .english, asOf: Project.today.description, sources: sources)
        var report = JSONReport(context, findings: .whole)
        return judged.map { one in
            var bytes: [UInt8] = []
            report.append(one.record, one.explanation, source: one.source, to: &bytes)
            return String(decoding: bytes, as: UTF8.self)
        }
    }

    /// Names the first that differ; what Swift Testing shows of two long lists takes it minutes.
    private func expectSame(_ one: [String], _ other: [String], sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(one.count == other.count, sourceLocation: sourceLocation)
        let differs = zip(one, other).first { $0.utf8.elementsEqual($1.utf8) == false }
        #expect(differs == nil, sourceLocation: sourceLocation)
    }

    // MARK: One verdict, every check

    @Test(arguments: seeds)
    func everyRecordGetsOneVerdictAndEveryCheckItsFinding(_ seed: UInt64) throws {
        var random = try RandomCertificates(seed: seed)
        let table = Certificate.table(random.make(50))
        let judged = try Project.judge(csv: table)
        try #require(judged.count == 50)
        #expect(judged.map(\.record.position) == Array(1...50))
        for one in judged { verify(one.explanation) }
        // The same again: hashing is keyed anew in each table, and must not show.
        try expectSame(lines(judged), lines(Project.judge(csv: table)))
    }

    private func verify(_ explanation: Explanation) {
        let checks = explanation.findings.map(\.check)
        #expect(checks == checks.sorted())
        #expect(Set(checks) == Set(Check.allCases))
        let isRefer = explanation.verdict == .refer
        #expect(explanation.findings.allSatisfy { ($0.reason != nil) == ($0.outcome == .failed || $0.outcome == .open) })
        switch explanation.verdict {
        case .accept:
            #expect(!explanation.findings.contains { $0.outcome == .open || $0.outcome == .failed })
            #expect(explanation.completedOn != nil && explanation.row != nil && !explanation.targets.isEmpty)
            #expect(explanation.reason.reasonClass == .accept)
        case .reject:
            // Reject only by a row (law 1); a completion in this upload rests on the record that it names.
            #expect(explanation.row != nil || explanation.reason == .duplicateInUpload)
            #expect(explanation.reason.reasonClass == .reject)
        case .refer: #expect(explanation.openReasons.contains(explanation.reason))
        }
        #expect(isRefer || explanation.reason.reasonClass != .refer)
        #expect(explanation.verdict == .accept || (explanation.targets.isEmpty && explanation.validUntil == nil))
        #expect(!isRefer || explanation.advice.isEmpty)
        #expect(explanation.suggestions.count <= 3)
    }

    /// The generator reaches what the properties speak of: every verdict often, and most reasons.
    @Test func generatorReachesMostReasons() throws {
        var given: [Reason: Int] = [:]
        for seed in 0..<40 as Range<UInt64> {
            var random = try RandomCertificates(seed: seed)
            for explanation in try Certificate.judge(random.make(50)) { given[explanation.reason, default: 0] += 1 }
        }
        let byClass = Dictionary(grouping: given.keys, by: \.reasonClass).mapValues { $0.reduce(0) { $0 + given[$1]! } }
        #expect([.accept, .reject, .refer].allSatisfy { byClass[$0, default: 0] > 50 }, "\(byClass)")
        // The rarest may be missing: a new row of the rulebook deals every record anew.
        let asked = Reason.allCases.filter { $0.reasonClass != .advice }
        let missing = asked.filter { given[$0] == nil }
        #expect(missing.count <= asked.count / 4, "\(missing)")
    }

    // MARK: An open question more

    /// What cannot be settled is never accepted, and what was referred stays referred.
    @Test(arguments: 0..<40 as Range<UInt64>)
    func openQuestionNeverMakesAnAccept(_ seed: UInt64) throws {
        var random = try RandomCertificates(seed: seed)
        // Of nobody, so that no record hangs on another.
        let certificates = random.make(50).map { certificate in
            var nobodys = certificate
            (nobodys.name, nobodys.index, nobodys.email, nobodys.number) = (nil, nil, nil, nil)
            return nobodys
        }
        let before = try judgedApart(certificates)
        for (name, open) in Self.questions {
            let after = try judgedApart(certificates.map(open))
            for (index, (before, after)) in zip(before, after).enumerated() {
                let place = Comment(
                    rawValue: "seed \(seed), record \(index + 1), \(name): \(certificates[index].testDescription)")
                #expect(after.verdict != .accept, place)
                #expect(before.verdict != .refer || after.verdict == .refer, place)
            }
        }
    }

    /// Each record as if it stood alone: dates that tell the order of others are read in no order.
    private func judgedApart(_ certificates: [Certificate]) throws -> [Explanation] {
        let evidence = ["25/12/2020", "12/25/2020"].map { Certificate(code: "LMS-3395", on: $0) }
        return Array(try Certificate.judge(certificates + evidence).prefix(certificates.count))
    }

    private static let questions: [(String, @Sendable (Certificate) -> Certificate)] = [
        ("no date", { changed($0) { ($0.on, $0.issued) = (nil, nil) } }), ("no issuer", { changed($0) { $0.issuer = nil } }),
        ("a suspicious character in the title", { changed($0) { $0.title = "\u{202E}" + ($0.title ?? "") } }),
        ("a suspicious character in the code", { changed($0) { $0.code = ($0.code ?? "") + "\u{200B}" } }),
        ("attended", { changed($0) { $0.status = "Attended" } }), ("another's code", { changed($0) { $0.code = "LMS-9999" } }),
        ("a date that may be two", { changed($0) { $0.on = "03/04/2026" } }), ("a year only", { changed($0) { $0.on = "2026" } }),
    ]

    private static func changed(_ certificate: Certificate, _ change: (inout Certificate) -> Void) -> Certificate {
        var certificate = certificate
        change(&certificate)
        return certificate
    }

    // MARK: Other records, other forms

    /// A later input changes nothing in what is said of an earlier one.
    @Test(arguments: 0..<40 as Range<UInt64>)
    func laterInputChangesNothingBefore(_ seed: UInt64) throws {
        var random = try RandomCertificates(seed: seed)
        let inputs = ["one", "two"].map { UploadInput.bytes(name: "\($0).csv", Array(Certificate.table(random.make(25)).utf8)) }
        let alone = try lines(Project.judge([inputs[0]]).judged, sources: ["one"])
        let both = try lines(Project.judge(inputs).judged, sources: ["one", "two"])
        #expect(both.count == 50)
        expectSame(Array(both.prefix(25)), alone)
    }

    /// A later record of the same input neither, where no date and no status field of it tells how others are read.
    @Test(arguments: 0..<40 as Range<UInt64>)
    func laterRecordChangesNothingBefore(_ seed: UInt64) throws {
        var random = try RandomCertificates(seed: seed)
        let evidence = ["25/12/2020", "12/25/2020"].map { Certificate(code: "LMS-3395", on: $0, status: "Passed", index: "9") }
        let certificates = evidence + random.make(38)
        let alone = try Certificate.judge(Array(certificates.prefix(20))).map(summary)
        let whole = try Certificate.judge(certificates).map(summary)
        for (one, other) in zip(whole, alone) { #expect(one == other) }
        #expect(alone.count == 20)
    }

    /// The same records as a table and as elements are judged alike.
    @Test(arguments: 0..<40 as Range<UInt64>)
    func formDoesNotMatter(_ seed: UInt64) throws {
        var random = try RandomCertificates(seed: seed)
        let certificates = random.make(50)
        let (judged, faults) = try Project.judge([.bytes(name: "input.xml", Array(Certificate.xml(certificates).utf8))])
        #expect(faults.map(\.words) == [])
        let table = try Certificate.judge(certificates)
        try #require(judged.count == table.count)
        for (index, (one, other)) in zip(judged.map(\.explanation), table).enumerated() {
            #expect(summary(one) == summary(other), "seed \(seed), record \(index + 1): \(certificates[index].testDescription)")
        }
    }

    private func summary(_ explanation: Explanation) -> [String] {
        [
            explanation.verdictAndReason, "\(explanation.findings)", "\(explanation.targets)", "\(explanation.adviceCodes)",
            "\(String(describing: explanation.completedOn))", "\(explanation.notChosen)", "\(explanation.suggestions)",
        ]
    }
}
