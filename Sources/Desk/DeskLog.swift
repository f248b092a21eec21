import Logging
import Records

/// The desk's log: an event a line.
struct DeskLog: Sendable {
    let logger: Logger

    func say(_ event: DeskEvent) {
        logger.log(level: event.isFailure ? .error : .info, "\(SafeText.escaped(event.words))")
    }
}
