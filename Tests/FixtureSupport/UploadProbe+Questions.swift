import Records
import Rulebook
import Uploads

/// What is asked of some inputs only, for it costs as much as judging them.
extension UploadProbe {
    /// The records that the reader alone finds are those that were judged.
    func brokenByCount(_ input: Input, _ run: ProbedUpload) throws -> BrokenPromise? {
        do {
            let count = try RecordCount.count(input.bytes, input.format, rulebook.fieldNames)
            guard count == run.result.counts.total, run.result.faults.isEmpty else {
                return BrokenPromise("every record is judged", "\(count) read, \(run.result.counts.total) judged")
            }
        } catch let fault as ReadingFault {
            guard run.result.faults.map(\.fault) == [fault] else {
                return BrokenPromise("a fault is told", "\(fault.words) / \(run.result.faults.map(\.words))")
            }
        }
        return nil
    }

    func brokenByRepeating(_ input: Input, _ run: ProbedUpload) throws -> BrokenPromise? {
        let again = try judged(input)
        guard Self.isSame(again.output, run.output), again.result.faults.map(\.words) == run.result.faults.map(\.words) else {
            return BrokenPromise("the same input gives the same bytes", "two runs differ")
        }
        return nil
    }

    /// Limits that even a small input crosses refuse it, or change nothing.
    func brokenByLimits(_ input: Input, _ run: ProbedUpload) throws -> BrokenPromise? {
        let narrow = try judged(input, limits: Self.narrow)
        if let broken = narrow.broken { return broken }
        guard !narrow.result.faults.isEmpty || Self.isSame(narrow.output, run.output) else {
            return BrokenPromise("a limit refuses or changes nothing", "narrow limits give other verdicts")
        }
        return nil
    }

    /// An input whose format is told from its bytes keeps every promise too, and read as the same format gives the same.
    func brokenByTelling(_ input: Input, _ run: ProbedUpload) throws -> BrokenPromise? {
        let told = try judged(Input(bytes: input.bytes, format: nil, lot: input.lot))
        if let broken = told.broken { return broken }
        let source = InputSource(name: "input", bytes: input.bytes)
        guard told.result.faults.isEmpty,
            let format = try? RecordReader(source, names: rulebook.fieldNames).format, format == input.format
        else { return nil }
        return Self.isSame(told.output, run.output) ? nil : BrokenPromise("a format told is a format given", "they differ")
    }

    private static func isSame(_ one: ProbeOutput, _ other: ProbeOutput) -> Bool {
        one.csv == other.csv && one.ndjson == other.ndjson && one.words == other.words
    }

    private static let narrow: ReadingLimits = {
        var limits = ReadingLimits()
        (limits.streamedFile, limits.heldFile) = (8192, 8192)
        (limits.depth, limits.tag, limits.attributes) = (5, 128, 4)
        (limits.field, limits.columns, limits.record) = (48, 8, 256)
        (limits.linesInRecord, limits.records, limits.pdfText) = (3, 6, 8192)
        return limits
    }()
}
