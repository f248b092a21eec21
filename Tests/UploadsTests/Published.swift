import FixtureSupport
import Foundation
import Records
import Reports
import Rulebook
import Uploads
import Verdicts

/// What an upload published: the bytes of its output file, and its faults.
struct Published {
    let bytes: [UInt8]
    let result: UploadResult

    var lines: [String] { String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init) }

    /// The first line that differs, for a whole output is too long to be shown; nil where every byte is the same.
    func firstDifference(from other: Published) -> String? {
        guard bytes != other.bytes else { return nil }
        let pair = zip(lines, other.lines).enumerated().first { $1.0 != $1.1 }
        return pair.map { "line \($0 + 1): \($1.0) and \($1.1)" } ?? "\(lines.count) and \(other.lines.count) lines"
    }

    enum Format: CaseIterable {
        case ndjson, csv
    }

    /// - Parameter names: by which the output calls the inputs, where not by their own.
    init(
        _ inputs: [UploadInput], _ format: Format = .ndjson, circumstances: Circumstances = Circumstances(),
        overlaps: Bool = true, names: [String]? = nil
    ) throws {
        let rulebook = try Project.rulebook.get()
        let context = ReportContext(
            rulebook: rulebook, language: .english, asOf: Project.today.description, sources: names ?? inputs.map(\.name))
        let judge = Judge(rulebook: rulebook, circumstances: circumstances, asOf: Project.today)
        (bytes, result) =
            switch format {
            case .csv: try Self.run(inputs, judge, CSVReport(context), overlaps)
            case .ndjson: try Self.run(inputs, judge, JSONReport(context, findings: .whole), overlaps)
            }
    }

    private static func run(
        _ inputs: [UploadInput], _ judge: Judge, _ report: some MachineReport, _ overlaps: Bool
    ) throws -> ([UInt8], UploadResult) {
        let folder = try TemporaryFolder()
        let output = BulkOutput(report, spool: try Spool(path: "\(folder.path)/out"))
        var run = UploadRun(inputs, judge: judge, output: output, overlaps: overlaps)
        try run.run()
        try run.output.finish()
        return (try folder.bytes("out"), run.result)
    }
}

extension UploadResult {
    /// How many of each verdict; none that was not given.
    var byVerdict: [Verdict: Int] { counts.byVerdict.filter { $0.value > 0 } }

    var total: Int { counts.total }
}

/// A folder that goes when its owner goes.
final class TemporaryFolder {
    let path: String

    init() throws {
        path = "\(NSTemporaryDirectory())/transferdesk-test-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: path).sorted()) ?? [] }

    func bytes(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)"))) }

    func write(_ name: String, _ text: String) throws { try Data(text.utf8).write(to: URL(fileURLWithPath: "\(path)/\(name)")) }
}
