import ArgumentParser
import Batch

/// `transferdesk batch check`: what the second timer asks in the morning.
struct BatchCheck: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Say whether the last night did its work; exit 1 when it did not.",
        discussion: """
            Complains when no run ended lately, when the last one was stopped or failed, when its report is missing, and when \
            deliveries wait to be judged. Names nobody and no file that came in, so that it may be mailed.
            """)

    @OptionGroup var options: OfficeOptions

    @Option(help: ArgumentHelp("A run must have ended within so many hours.", valueName: "hours"))
    var within: Int = 26

    func validate() throws {
        if !(1...8784).contains(within) { throw ValidationError("--within takes hours, from 1 to 8784.") }
    }

    func run() throws {
        let heartbeat = try Heartbeat(options.open(), options.office, within: within)
        guard heartbeat.complaints.isEmpty, let words = heartbeat.words else {
            let look =
                "To look: systemctl list-timers 'transferdesk-*'; journalctl -u transferdesk-night.service; "
                + "transferdesk ledger list \(options.folder)"
            throw Failure(words: heartbeat.complaints.map { "\(options.office.path): \($0)" } + [look], exitCode: 1)
        }
        try Console.write(words + "\n")
    }
}
