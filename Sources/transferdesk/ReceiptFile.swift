import Glibc
import Records

/// A file for its owner alone, opened before there is anything to write: what cannot be written down is not done. A handle: hence a
/// class.
final class ReceiptFile {
    private let path: String
    private let descriptor: Int32
    private var isWritten = false

    /// - Throws: `Failure` where something is there already, or nothing can be.
    init(_ path: String) throws {
        self.path = path
        // An empty one may be left by an erasure that was stopped.
        descriptor = open(path, O_WRONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Self.failure(path, SystemFailure()) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size == 0,
            fchmod(descriptor, 0o600) == 0
        else {
            close(descriptor)
            isWritten = true
            throw Failure(words: ["\(path): something is here already; name another file for the receipt"], exitCode: 64)
        }
    }

    deinit {
        guard descriptor >= 0 else { return }
        close(descriptor)
        if !isWritten { unlink(path) }
    }

    func write(_ text: String) throws {
        isWritten = true
        do throws(SystemFailure) {
            try Descriptor.write(Array(text.utf8), to: descriptor)
            guard fsync(descriptor) == 0 else { throw SystemFailure() }
        } catch {
            throw Self.failure(path, error)
        }
    }

    private static func failure(_ path: String, _ error: SystemFailure) -> Failure {
        Failure(words: ["\(path): the receipt cannot be written (\(error.words))"], exitCode: 74)
    }
}
