import Glibc
import Records

/// Reads frames from a pipe, and waits for them no longer than it is told.
struct FrameReader {
    private let descriptor: Int32
    private var buffer: [UInt8] = []
    private var start = 0
    /// Milliseconds that may still be spent waiting.
    var patience = Int.max
    /// Asked whenever something may have happened.
    private let isStopped: () -> Bool
    /// Asked too: whether nobody waits for what is read.
    var giveUp: () -> Bool = { false }

    init(_ descriptor: Int32, isStopped: @escaping () -> Bool = { false }) {
        self.descriptor = descriptor
        self.isStopped = isStopped
    }

    /// - Returns: nil at the end of the pipe, where no frame has begun.
    /// - Throws: `WorkerFailure`.
    mutating func next() throws -> Frame? {
        guard try fill(5) else {
            guard buffer.count == start else { throw WorkerFailure.garbage }
            return nil
        }
        let length = buffer.withUnsafeBytes {
            Int(UInt32(littleEndian: $0.loadUnaligned(fromByteOffset: start + 1, as: UInt32.self)))
        }
        guard let kind = Frame.Kind(rawValue: buffer[start]), length <= Frame.longest else { throw WorkerFailure.garbage }
        guard try fill(5 + length) else { throw WorkerFailure.garbage }
        let payload = Array(buffer[start + 5..<start + 5 + length])
        start += 5 + length
        return Frame(kind: kind, payload: payload)
    }

    /// - Returns: false where the pipe ends before so many bytes are there.
    private mutating func fill(_ count: Int) throws -> Bool {
        while buffer.count - start < count {
            if start > 0 {
                buffer.removeSubrange(0..<start)
                start = 0
            }
            try wait()
            let old = buffer.count
            buffer.append(contentsOf: repeatElement(0, count: max(1 << 16, count - old)))
            let read = buffer.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress! + old, $0.count - old) }
            buffer.removeLast(buffer.count - old - max(0, read))
            if read == 0 { return false }
            if read < 0, errno != EINTR { throw WorkerFailure.garbage }
        }
        return true
    }

    private mutating func wait() throws {
        var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        while true {
            if isStopped() || giveUp() { throw WorkerFailure.stopped }
            let began = ContinuousClock.now
            let ready = poll(&waiting, 1, Int32(min(max(patience, 0), 100)))
            if patience != .max { patience -= Int((ContinuousClock.now - began) / .milliseconds(1)) }
            if ready > 0 { return }
            if patience <= 0 { throw WorkerFailure.timedOut }
        }
    }
}
