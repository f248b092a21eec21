/// How the worker is started, and what it may use up.
package struct WorkerSettings: Hashable, Sendable {
    /// Its path.
    package var program: String
    package var arguments: [String]
    /// In bytes.
    package var memory = 3 << 29
    /// Processor time for a delivery, before what its size adds: a second for each megabyte.
    package var processorSeconds = 10
    /// Waiting for a delivery, before what its size adds.
    package var seconds = 60

    /// Waiting for it to start.
    package var startSeconds = 60

    package init(program: String, arguments: [String]) {
        self.program = program
        self.arguments = arguments
    }

    var startMilliseconds: Int { startSeconds * 1000 }

    /// - Parameter size: of the delivery, in bytes.
    func processorSeconds(size: Int64) -> Int { processorSeconds + Int(size >> 20) }

    func milliseconds(_ job: Job) -> Int { (seconds + job.seconds - processorSeconds) * 1000 }
}
