import Glibc
import Records

/// An open file. A handle: it closes with its value.
struct OpenFile: ~Copyable {
    let descriptor: Int32

    init(_ descriptor: Int32) { self.descriptor = descriptor }

    deinit { close(descriptor) }

    func status() throws(SystemFailure) -> FileStatus {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw SystemFailure() }
        return FileStatus(status)
    }

    /// - Returns: how many bytes were read; 0 at the end.
    func read(into block: inout [UInt8]) throws(SystemFailure) -> Int {
        while true {
            let count = Glibc.read(descriptor, &block, block.count)
            if count >= 0 { return count }
            guard errno == EINTR else { throw SystemFailure() }
        }
    }

    func sync() throws(SystemFailure) { guard fsync(descriptor) == 0 else { throw SystemFailure() } }
}
