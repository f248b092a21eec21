import ArgumentParser
import Foundation
import Records
import Reports
import Rulebook
import Uploads
import Verdicts

/// `transferdesk explain`: for people.
struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Explain the verdict on each certificate, for people to read.",
        discussion: """
            For each certificate: accept, reject or refer; the reason; what to enter in Inspira or what to take instead; the row of \
            the rules behind it; what is open and what would settle it; what was not checked.
            """)

    @OptionGroup var options: UploadOptions

    @Option(help: "words, json, ndjson or csv.")
    var format: Format = .words

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case words, json, ndjson, csv
    }

    func run() throws {
        try options.refuse(output: nil)
        let rulebook = try RulesFolder.load(options.given.rules)
        let judge = try options.judge(rulebook)
        let inputs = options.uploadInputs
        let context = ReportContext(
            rulebook: rulebook, language: options.language, asOf: judge.asOf.description, sources: inputs.map(\.name))
        do {
            switch format {
            case .words: try explain(inputs, judge, context)
            case .json, .ndjson: try list(inputs, judge, JSONReport(context, findings: .whole))
            case .csv: try list(inputs, judge, CSVReport(context))
            }
        } catch let fault as OutputFault {
            throw Failure(fault)
        }
    }

    private func explain(_ inputs: [UploadInput], _ judge: Judge, _ context: ReportContext) throws {
        let report = WordsReport(context, style: Terminal.style)
        let output = ExplainOutput(report, spool: try Spool(path: nil))
        var run = UploadRun(inputs, judge: judge, output: output, format: options.format, overlaps: options.threads > 1)
        run.progress = Terminal.progress()
        try run.run()
        Terminal.endProgress()
        var last = run.result.unknown.map { "\n" + report.unknown($0.input, $0.names) }
        if run.result.counts.total > 1 { last.append("\n" + report.count(run.result.counts.byVerdict)) }
        try run.output.finish(last.joined())
        try options.conclude(run.result)
    }

    private func list(_ inputs: [UploadInput], _ judge: Judge, _ report: some MachineReport) throws {
        let output = BulkOutput(report, spool: try Spool(path: nil))
        var run = UploadRun(inputs, judge: judge, output: output, format: options.format, overlaps: options.threads > 1)
        try run.run()
        try run.output.finish()
        try options.conclude(run.result)
    }
}
