import Glibc
import Records

/// A copy of a file for its owner alone, flushed.
enum FileCopy {
    /// - Throws: `StorageFault`; then there is no copy.
    static func make(of path: String, at destination: String) throws {
        let source = open(path, O_RDONLY | O_CLOEXEC)
        guard source >= 0 else { throw StorageFault(path) }
        let original = OpenFile(source)
        let target = open(destination, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard target >= 0 else { throw StorageFault(destination) }
        let copy = OpenFile(target)
        do throws(SystemFailure) {
            var block = [UInt8](repeating: 0, count: 1 << 16)
            while true {
                let count = try original.read(into: &block)
                if count == 0 { break }
                try Descriptor.write(Array(block[..<count]), to: copy.descriptor)
            }
            try copy.sync()
        } catch {
            unlink(destination)
            throw StorageFault(destination, error)
        }
    }
}
