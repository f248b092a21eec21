/// Why a run does not begin, or stops.
package enum RunFault: Error, Hashable, Sendable {
    /// Another run holds the office's folder.
    case alreadyRunning(String)
    /// Another desk of the office is open.
    case otherDesk(String)
    /// The staff or history file, with its words.
    case circumstance(String)
    /// The worker cannot be started, or dies before it has been given anything.
    case noWorker(String)
    /// What was listed, taken and left does not add up: nothing more is done.
    case countsDiffer(listed: Int, accounted: Int)

    package var words: String {
        switch self {
        case .alreadyRunning(let path): "\(path): another run is at work here; nothing was changed"
        case .otherDesk(let path): "\(path): another desk is open there; close it first"
        case .circumstance(let words): words
        case .noWorker(let why): "the process that reads certificates does not start (\(why))"
        case .countsDiffer(let listed, let accounted):
            "\(listed) entries lay in the inbox but \(accounted) are accounted for; please report this, nothing is lost"
        }
    }
}
