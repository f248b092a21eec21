package import Records
package import Rulebook
package import Uploads
package import Verdicts

/// One record with what was said of it.
package struct Judged: Sendable {
    package let record: CertificateRecord
    package let explanation: Explanation
    package let source: Int
}

/// Keeps what an upload gave.
package struct JudgedOutput: UploadOutput {
    package private(set) var judged: [Judged] = []
    private var pending: [Judged] = []

    package init() {}

    package mutating func begin(source: Int) { pending = [] }

    package mutating func append(_ record: CertificateRecord, _ explanation: Explanation, source: Int) {
        pending.append(Judged(record: record, explanation: explanation, source: source))
    }

    package mutating func commit(source: Int) { judged += pending }
    package mutating func rollBack(source: Int) { pending = [] }
}

extension Project {
    package static let today = CalendarDay(year: 2026, month: 11, day: 23)!

    /// Judges inputs as one upload.
    package static func judge(
        _ inputs: [UploadInput], circumstances: Circumstances = Circumstances(), asOf: CalendarDay = today, overlaps: Bool = true,
        limits: ReadingLimits = ReadingLimits(), format: InputFormat? = nil, rulebook: Rulebook? = nil
    ) throws -> (judged: [Judged], faults: [UploadFault]) {
        let book = try rulebook ?? Project.rulebook.get()
        var run = UploadRun(
            inputs, judge: Judge(rulebook: book, circumstances: circumstances, asOf: asOf), output: JudgedOutput(),
            format: format,
            limits: limits, overlaps: overlaps)
        try run.run()
        return (run.output.judged, run.result.faults)
    }

    /// Judges one table given as text.
    package static func judge(
        csv: String, circumstances: Circumstances = Circumstances(), asOf: CalendarDay = today, rulebook: Rulebook? = nil
    ) throws -> [Judged] {
        try judge(
            [.bytes(name: "input.csv", Array(csv.utf8))], circumstances: circumstances, asOf: asOf, rulebook: rulebook
        ).judged
    }
}
