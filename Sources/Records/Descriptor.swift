import Glibc

/// What is done with file descriptors as a whole.
package enum Descriptor {
    /// Writes all bytes.
    package static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) throws(SystemFailure) {
        guard let base = bytes.baseAddress else { return }
        var start = 0
        while start < bytes.count {
            let count = Glibc.write(descriptor, base + start, bytes.count - start)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw SystemFailure() }
            start += count
        }
    }

    package static func write(_ bytes: [UInt8], to descriptor: Int32) throws(SystemFailure) {
        let written = bytes.withUnsafeBytes { bytes in
            Result { () throws(SystemFailure) in try write(bytes, to: descriptor) }
        }
        try written.get()
    }
}
