import Glibc

/// Standard output and standard error, whose failing is an error like any other.
enum Console {
    /// - Throws: `Failure` with exit code 74.
    static func write(_ text: String) throws {
        guard put(text, to: 1) else {
            throw Failure(words: ["standard output: cannot be written (\(String(cString: strerror(errno))))"], exitCode: 74)
        }
    }

    /// What cannot be said on standard error is not said.
    static func complain(_ text: String) { _ = put(text, to: 2) }

    private static func put(_ text: String, to descriptor: Int32) -> Bool {
        let bytes = Array(text.utf8)
        var start = 0
        while start < bytes.count {
            let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress! + start, bytes.count - start) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            start += count
        }
        return true
    }
}
