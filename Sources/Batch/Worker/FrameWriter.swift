import Glibc
import Records

/// Writes frames to a pipe.
struct FrameWriter {
    let descriptor: Int32

    func write(_ kind: Frame.Kind, _ payload: [UInt8]) throws(SystemFailure) {
        try Descriptor.write(Self.head(kind, payload), to: descriptor)
        try Descriptor.write(payload, to: descriptor)
    }

    private static func head(_ kind: Frame.Kind, _ payload: [UInt8]) -> [UInt8] {
        var head = ByteEncoder()
        head.put(kind.rawValue)
        head.put(UInt32(payload.count))
        return head.bytes
    }

    /// The same to a pipe whose other side is not believed to read: it must be open without waiting (`O_NONBLOCK`).
    /// - Parameter patience: milliseconds.
    func write(_ kind: Frame.Kind, _ payload: [UInt8], patience: Int, isStopped: () -> Bool) throws(WorkerFailure) {
        let end = ContinuousClock.now + .milliseconds(patience)
        var rest = (Self.head(kind, payload) + payload)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count > 0 {
                rest = rest.dropFirst(count)
                continue
            }
            guard errno == EAGAIN || errno == EINTR else { throw .crashed }
            if isStopped() { throw .stopped }
            guard ContinuousClock.now < end else { throw .timedOut }
            var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
            poll(&waiting, 1, 100)
        }
    }
}
