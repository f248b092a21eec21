import Glibc
package import Records
import Reports
package import Rulebook
import Uploads
import Verdicts

/// Puts any input through everything, from bytes to output in memory, and names the first promise that was not kept. What fuzzing
/// runs, and the tests that keep what fuzzing found.
package struct UploadProbe: Sendable {
    let rulebook: Rulebook
    private let judges: [Judge]
    private let output: ProbeOutput
    private let words: [WordsReport]

    /// Of this process's processor time, for one input (SPEC gives a hostile one 2 s without instrumentation).
    private static let secondsAllowed = 2.0

    /// - Parameter rulebook: the real one of the checkout.
    package init(_ rulebook: Rulebook) throws {
        self.rulebook = rulebook
        // Four: two bits of the lot choose among them.
        judges = try ProbeCircumstances.all(rulebook).map {
            Judge(rulebook: rulebook, circumstances: $0, asOf: Project.today)
        }
        let contexts = [Language.english, .french].map {
            ReportContext(rulebook: rulebook, language: $0, asOf: Project.today.description, sources: ["input"])
        }
        output = ProbeOutput(contexts[0])
        words = contexts.map { WordsReport($0, style: .plain) }
    }

    /// Which of the rarer questions are asked, and under which circumstances, hangs on the bytes alone.
    /// - Parameter format: what the input is read as; nil tells it from the bytes.
    /// - Returns: nil when every promise was kept.
    package func broken(by bytes: [UInt8], format: InputFormat?) throws -> BrokenPromise? {
        try broken(by: Input(bytes: bytes, format: format, lot: Self.hash(bytes)))
    }

    /// Every question under all circumstances.
    package func brokenAnyhow(by bytes: [UInt8], format: InputFormat?) throws -> BrokenPromise? {
        for lot in 0..<UInt64(8) {
            if let broken = try broken(by: Input(bytes: bytes, format: format, lot: lot << 24)) { return broken }
        }
        return nil
    }

    private func broken(by input: Input) throws -> BrokenPromise? {
        let started = Self.processorSeconds
        let lot = input.lot
        let run = try judged(input)
        if let broken = run.broken { return broken }
        if lot >> 8 & 3 == 0, let broken = try brokenByCount(input, run) { return broken }
        if lot >> 10 & 15 == 0, let broken = try brokenByRepeating(input, run) { return broken }
        if lot >> 14 & 15 == 0, let broken = run.output.brokenJSON() { return broken }
        if lot >> 18 & 7 == 0, let broken = try brokenByLimits(input, run) { return broken }
        if lot >> 27 & 7 == 0, let broken = try brokenByTelling(input, run) { return broken }
        let seconds = Self.processorSeconds - started
        return seconds > Self.secondsAllowed ? BrokenPromise("time", "it took \(seconds) s") : nil
    }

    /// An input, how it is to be read, and the lot that its bytes draw.
    struct Input {
        let bytes: [UInt8]
        let format: InputFormat?
        let lot: UInt64
    }

    func judged(_ input: Input, limits: ReadingLimits = ReadingLimits()) throws -> ProbedUpload {
        var output = output
        if input.lot >> 21 & 7 == 0 { output.wordsReport = words[Int(input.lot >> 24 & 1)] }
        var run = UploadRun(
            [.bytes(name: "input", input.bytes)], judge: judges[Int(input.lot >> 25 & 3)], output: output, format: input.format,
            limits: limits, overlaps: false)
        try run.run()
        return ProbedUpload(output: run.output, result: run.result, broken: run.output.broken(run.result))
    }

    private static var processorSeconds: Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// FNV-1a.
    private static func hash(_ bytes: [UInt8]) -> UInt64 {
        bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
}
