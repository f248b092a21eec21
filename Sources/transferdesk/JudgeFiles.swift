import ArgumentParser
import Records
import Reports
import Rulebook
import Uploads
import Verdicts

/// `transferdesk judge`: for machines.
struct JudgeFiles: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "judge",
        abstract: "Judge certificates of any number, for programs to read.",
        discussion: """
            One line a record, in the order of the inputs. Nothing of an input is written before the whole of it has been read; \
            an output file appears only when it is complete.
            """)

    @OptionGroup var options: UploadOptions

    @Option(
        name: .shortAndLong, help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"),
        completion: .file())
    var output: String?

    @Option(help: "ndjson or csv.")
    var format: Format = .ndjson

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case ndjson, csv
    }

    func run() throws {
        try options.refuse(output: output)
        let rulebook = try RulesFolder.load(options.given.rules)
        let judge = try options.judge(rulebook)
        let inputs = options.uploadInputs
        let context = ReportContext(
            rulebook: rulebook, language: options.language, asOf: judge.asOf.description, sources: inputs.map(\.name))
        do {
            switch format {
            case .csv: try self.judge(inputs, judge, CSVReport(context))
            case .ndjson: try self.judge(inputs, judge, JSONReport(context, findings: .brief))
            }
        } catch let fault as OutputFault {
            throw Failure(fault)
        }
    }

    private func judge(_ inputs: [UploadInput], _ judge: Judge, _ report: some MachineReport) throws {
        let spool = try Spool(path: output)
        Interruption.remove(spool.temporaryPath)
        let bulk = BulkOutput(report, spool: spool)
        var run = UploadRun(inputs, judge: judge, output: bulk, format: options.format, overlaps: options.threads > 1)
        run.progress = Terminal.progress()
        try run.run()
        Terminal.endProgress()
        // Where nothing could be read there is nothing to publish.
        if run.result.faults.count < inputs.count { try run.output.finish() }
        try options.conclude(run.result)
    }
}
