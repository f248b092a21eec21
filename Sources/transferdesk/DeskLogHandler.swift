import Batch
import Ledger
import Logging

/// Writes the desk's log to standard error: time, level and event on a line.
struct DeskLogHandler: LogHandler {
    var logLevel = Logger.Level.info
    var metadata = Logger.Metadata()

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) { Console.complain("\(Moment.now.utc) \(event.level.rawValue) \(event.message)\n") }
}
