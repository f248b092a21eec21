import Ledger

/// A delivery was not judged, because the worker did not live to say so, or said what nobody can believe.
enum WorkerFailure: Error, Hashable {
    case crashed
    case timedOut
    /// It took more processor time or memory than is allowed.
    case overLimit
    case garbage
    /// The run is to stop; nothing is held against the delivery.
    case stopped

    var outcome: Attempt.Outcome {
        switch self {
        case .crashed, .garbage: .crashed
        case .timedOut: .timedOut
        case .overLimit: .overLimit
        case .stopped: .notTried
        }
    }
}
