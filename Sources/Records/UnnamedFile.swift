import Glibc

/// A file in `/tmp` that has no name and so goes with the process. A handle: it closes with its value.
package struct UnnamedFile: ~Copyable {
    package let descriptor: Int32

    /// - Parameter bytes: what it holds; it is read from its start.
    package init(_ bytes: [UInt8] = []) throws(SystemFailure) {
        var template = Array("/tmp/transferdesk-XXXXXX".utf8CString)
        let made = mkstemp(&template)
        guard made >= 0 else { throw SystemFailure() }
        do throws(SystemFailure) {
            guard unlink(template) == 0, fcntl(made, F_SETFD, FD_CLOEXEC) == 0 else { throw SystemFailure() }
            try Descriptor.write(bytes, to: made)
            guard lseek(made, 0, SEEK_SET) == 0 else { throw SystemFailure() }
        } catch {
            close(made)
            throw error
        }
        descriptor = made
    }

    /// The descriptor, for somebody else to close.
    package consuming func release() -> Int32 {
        let released = descriptor
        discard self
        return released
    }

    deinit { close(descriptor) }
}
