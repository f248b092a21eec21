import ArgumentParser
import Batch
import Dispatch
import Foundation
import Ledger
import Records
import Reports
import Rulebook
import Verdicts

/// `transferdesk batch FOLDER`: one night.
struct BatchRun: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Judge what lies in the inbox of an office's folder, and report.",
        discussion: """
            Takes what lies in FOLDER/inbox, judges it once, and writes FOLDER/reports/NUMBER. A folder in the inbox is one \
            request: its files are judged together, with what request.csv in it says (index_number,name,email,issuer,\
            course_code,note). What is still being written waits. A run that was stopped is finished by the next one.

            Exit: 0 everything judged, 1 finished but something needs a person (the report says what), 64 usage, 66 no such office, 74 the disk \
            does not serve, 75 another run is at work, 78 office, ledger, rulebook or a file that it was given is unusable.
            """)

    @OptionGroup var office: OfficeOptions

    @OptionGroup var given: GivenOptions

    @Option(
        name: .customLong("quiet-period"),
        help: ArgumentHelp("What was changed within so many seconds may still be being written: it waits.", valueName: "seconds"))
    var quietPeriod: Int = IntakeSettings().quietPeriod

    @Flag(name: .customLong("require-markers"), help: "Take NAME only where NAME.done lies beside it.")
    var requiresMarkers = false

    @Option(name: .customLong("file-limit"), help: ArgumentHelp("Leave larger files where they are.", valueName: "megabytes"))
    var fileLimit: Int = 1024

    @Option(name: .customLong("night-files"), help: ArgumentHelp("Take no more in one night.", valueName: "n"))
    var nightFiles: Int = IntakeSettings().nightFiles

    @Option(name: .customLong("night-bytes"), help: ArgumentHelp("Take no more in one night.", valueName: "megabytes"))
    var nightBytes: Int = 5 * 1024

    @Option(help: "Language of the report: en or fr.")
    var language: Language = .english

    @Option(name: .customLong("worker"), help: .hidden)
    var worker: String?

    @Option(name: .customLong("worker-seconds"), help: .hidden)
    var workerSeconds: Int?

    @Option(name: .customLong("worker-memory"), help: .hidden)
    var workerMemory: Int?

    func validate() throws {
        for (name, value, least) in [
            ("--quiet-period", quietPeriod, 0), ("--file-limit", fileLimit, 1), ("--night-files", nightFiles, 1),
            ("--night-bytes", nightBytes, 1),
        ] where value < least || value > 1 << 30 { throw ValidationError("\(name) must be between \(least) and \(1 << 30).") }
    }

    func run() throws {
        signal(SIGPIPE, SIG_IGN)
        umask(0o077)
        Self.makeEventLoop()
        StopSignal.listen()
        try office.requireFolder()
        let log = RunLog()
        defer { log.end() }
        let options = options
        do {
            let night = try NightRun(options, isStopped: { StopSignal.isGiven }, say: log.say)
            guard try night.finish() else { throw Failure(words: [], exitCode: 1) }
        } catch let unusable as UnusableRulebook {
            throw Failure(unusable, folder: options.rules)
        }
    }

    /// libdispatch ends the program where it finds no descriptor for its event loop, which it makes when first needed: here there
    /// still is one, and whoever runs short later is told so in words.
    private static func makeEventLoop() {
        let made = DispatchSemaphore(value: 0)
        let timer = DispatchSource.makeTimerSource()
        timer.setEventHandler { made.signal() }
        timer.schedule(deadline: .now())
        timer.activate()
        made.wait()
        timer.cancel()
    }

    /// This program itself, in its other part.
    static var worker: WorkerSettings { WorkerSettings(program: "/proc/self/exe", arguments: ["batch", "worker"]) }

    private var options: NightOptions {
        var settings = Self.worker
        if let worker { settings.program = worker }
        if let workerSeconds {
            (settings.seconds, settings.processorSeconds, settings.startSeconds) = (
                workerSeconds, workerSeconds, max(20, workerSeconds)
            )
        }
        if let workerMemory { settings.memory = workerMemory << 20 }
        settings.arguments = ["batch", "worker", "--memory", String(settings.memory)]
        var options = NightOptions(
            office: office.office, rules: RulesFolder.find(given.rules), asOf: given.day, worker: settings)
        options.ledger = office.ledger
        (options.issuer, options.staff, options.history) = (given.issuer, given.staff, given.history)
        options.language = language
        options.intake.quietPeriod = quietPeriod
        options.intake.requiresMarkers = requiresMarkers
        options.intake.fileLimit = Int64(fileLimit) << 20
        options.intake.nightFiles = nightFiles
        options.intake.nightBytes = Int64(nightBytes) << 20
        return options
    }
}
