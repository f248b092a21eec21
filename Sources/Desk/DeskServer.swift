import Batch
import Hummingbird
import HummingbirdCore
package import Ledger
package import Logging
import NIOCore

/// The clerk's web desk. THE MAIN FLOW: start here.
///
/// 1. route     the list of addresses with their rules (`Route`)
/// 2. gate      host, session, role, origin, token of the form (`Gate`)
/// 3. answer    by route (`DeskRoutes`); each page is a value (`Pages`)
/// 4. headers   on whatever goes out, errors too (`DeskResponder`)
package struct DeskServer: Sendable {
    private let options: DeskOptions
    private let routes: DeskRoutes

    /// Opens the ledger; nothing listens yet.
    /// - Throws: `UnsoundOffice`, `UnusableRulebook`, `LedgerFault`, `RunFault`, `StorageFault`.
    package init(_ options: DeskOptions, _ log: Logger, clock: @escaping @Sendable () -> Moment = { .now }) throws {
        self.options = options
        try options.office.requireSound()
        let ledger = try Ledger(path: options.ledger, clock: clock)
        try ledger.checkIntegrity()
        let deskLog = DeskLog(logger: log)
        let incoming = try IncomingFolder(options.office)
        let judging = try RequestJudging(options.judging, incoming, day: options.day, say: { deskLog.say(.judging($0)) })
        let taking = RequestTaking(
            office: options.office, incoming: incoming, judging: judging, limit: options.uploadLimit)
        let programs = ProgramTaking(
            judging: try ProgramJudging(options.judging, incoming, day: options.day, say: { deskLog.say(.judging($0)) }))
        routes = DeskRoutes(ledger, options.site, try PasswordDoor(), deskLog, taking, programs, clock: clock)
    }

    /// Where a one-time link leads.
    package static func invitationPath(_ token: SecretToken) -> String { "/invitation/\(token.text)" }

    /// Answers until it is asked to stop (SIGTERM, SIGINT); requests that are being answered are finished.
    /// - Parameter isRunning: told once it listens.
    package func run(isRunning: @escaping @Sendable () -> Void) async throws {
        defer {
            routes.taking.judging.close()
            routes.programs.judging.close()
        }
        try await application(isRunning: isRunning).runService()
    }

    func application(isRunning: @escaping @Sendable () -> Void = {}) -> Application<DeskResponder> {
        let limits = HTTP1Channel.Configuration.DecoderConfiguration(
            maxHeaderFieldSize: 16 << 10, maxHeaderListSize: 32 << 10, maxHeaderFieldCount: 64)
        return Application(
            responder: DeskResponder(routes),
            server: .http1(
                configuration: .init(
                    additionalChannelHandlers: [StalledReader()], idleTimeout: .seconds(20), httpDecoderConfiguration: limits)),
            configuration: ApplicationConfiguration(
                address: .hostname(options.address, port: options.port),
                availableConnectionsDelegate: MaximumAvailableConnections(512)),
            onServerRunning: { _ in isRunning() },
            // What Hummingbird would say names addresses and errors as they come.
            logger: Logger(label: "hummingbird", factory: { _ in SwiftLogNoOpLogHandler() }))
    }
}
