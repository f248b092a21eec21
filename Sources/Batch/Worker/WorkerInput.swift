import Glibc
import Records

/// Tells the worker what it needs, and waits for one that does not listen no longer than it may.
struct WorkerInput {
    let descriptor: Int32
    private let isStopped: () -> Bool

    init(_ descriptor: Int32, isStopped: @escaping () -> Bool) {
        self.descriptor = descriptor
        self.isStopped = isStopped
        // A full pipe is waited for here and not in the kernel, from where nothing calls back.
        _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
    }

    /// - Parameter milliseconds: in which the worker must have listened.
    /// - Throws: `WorkerFailure`; `crashed` where nobody listens any more.
    func write(_ kind: Frame.Kind, _ payload: [UInt8], within milliseconds: Int) throws(WorkerFailure) {
        let end = ContinuousClock.now + .milliseconds(milliseconds)
        try write(FrameWriter.head(kind, payload)[...], until: end)
        try write(payload[...], until: end)
    }

    private func write(_ bytes: ArraySlice<UInt8>, until end: ContinuousClock.Instant) throws(WorkerFailure) {
        var rest = bytes
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count > 0 {
                rest = rest.dropFirst(count)
                continue
            }
            guard errno == EAGAIN || errno == EINTR else { throw .crashed }
            if isStopped() { throw .stopped }
            if ContinuousClock.now > end { throw .timedOut }
            var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
            poll(&waiting, 1, 500)
        }
    }
}
