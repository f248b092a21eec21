import ArgumentParser
import Batch
import Desk
import Dispatch
import Foundation
import Ledger
import Logging
import Records
import Rulebook

/// `transferdesk serve FOLDER`: the clerk's web desk.
struct Serve: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Open the web desk of an office.",
        discussion: """
            Listens on this machine alone, for whoever sits at it or for a proxy that speaks TLS: with --site the desk answers \
            under that address only, and may listen on others with --bind. Who may sign in says transferdesk users.

            Exit: 0 asked to stop, 64 usage, 66 no such office, 74 the port or the disk does not serve, 75 another desk is open, 78 office, ledger or rulebook \
            is unusable.
            """)

    @OptionGroup var office: OfficeOptions

    @OptionGroup var given: GivenOptions

    @Option(help: ArgumentHelp("The port to listen on.", valueName: "n"))
    var port = 8080

    @Option(
        help: ArgumentHelp(
            "The address under which clerks reach the desk, through a proxy that speaks TLS: https://desk.example.org.",
            valueName: "url"))
    var site: String?

    @Option(name: .customLong("bind"), help: ArgumentHelp("The address to listen on; asks for --site.", valueName: "address"))
    var address = "127.0.0.1"

    @Option(name: .customLong("upload-limit"), help: ArgumentHelp("Take no more in one upload.", valueName: "megabytes"))
    var uploadLimit = 256

    func validate() throws {
        guard (1...65_536).contains(uploadLimit) else { throw ValidationError("--upload-limit must be between 1 and 65536.") }
        guard (1...65_535).contains(port) else { throw ValidationError("--port must be between 1 and 65535.") }
        if let site, Site(address: site) == nil {
            throw ValidationError(
                "“\(SafeText.escaped(site))” is no address of a desk; write it as https://desk.example.org, with https.")
        }
        if site == nil, !["127.0.0.1", "::1", "localhost"].contains(address) {
            throw ValidationError(
                "On \(SafeText.escaped(address)) others reach the desk: say with --site under which https address a proxy serves it."
            )
        }
    }

    func run() throws {
        signal(SIGPIPE, SIG_IGN)
        umask(0o077)
        Self.leaveNoCore()
        try office.requireFolder()
        let options = options
        let server: DeskServer
        do {
            server = try DeskServer(options, Logger(label: "desk", factory: { _ in DeskLogHandler() }))
        } catch let unusable as UnusableRulebook {
            throw Failure(unusable, folder: options.judging.rules)
        }
        try Self.wait {
            try await server.run { Console.complain("Transfer Desk at \(options.site); stop it with Ctrl-C\n") }
        } failing: { error in
            Failure(words: ["port \(port): cannot listen there (\(error)); choose another with --port"], exitCode: 74)
        }
    }

    private var options: DeskOptions {
        var judging = NightOptions(
            office: office.office, rules: RulesFolder.find(given.rules), asOf: given.day, worker: BatchRun.worker)
        judging.ledger = office.ledger
        (judging.issuer, judging.staff, judging.history) = (given.issuer, given.staff, given.history)
        let asOf = given.asOf
        var options = DeskOptions(
            ledger: office.ledgerPath, site: site.flatMap { Site(address: $0) } ?? Site(localPort: port), address: address,
            port: port, judging: judging, day: { Today.day(asOf) })
        options.uploadLimit = uploadLimit << 20
        return options
    }

    /// What lies in the memory of a desk is nobody's to find in a file.
    private static func leaveNoCore() {
        var none = rlimit(rlim_cur: 0, rlim_max: 0)
        setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    }

    /// - Parameter failing: what becomes of an error that nobody here throws.
    private static func wait(
        _ body: @escaping @Sendable () async throws -> Void, failing: (any Error) -> Failure
    ) throws {
        let done = DispatchSemaphore(value: 0)
        nonisolated(unsafe) var outcome: Result<Void, any Error> = .success(())
        Task {
            do { try await body() } catch { outcome = .failure(error) }
            done.signal()
        }
        done.wait()
        do { try outcome.get() } catch { throw Failure(anticipated: error) ?? failing(error) }
    }
}
