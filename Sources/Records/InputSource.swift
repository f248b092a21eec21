import Glibc

/// The bytes of one input, opened once and read from its start as often as needed. A handle: hence a class.
package final class InputSource: @unchecked Sendable {
    /// As the person named it; `-` for standard input.
    package let name: String
    /// -1 where the bytes are in memory.
    private let descriptor: Int32
    private let memory: [UInt8]
    /// When the file was last written to before it was opened.
    private let written: timespec
    private var offset = 0
    /// In bytes.
    package let size: Int

    /// - Parameter name: as it is to be called, where the path is only where it is kept.
    /// - Throws: `ReadingFault` when there is no such file or it is none.
    package init(path: String, name: String? = nil) throws {
        let (descriptor, status) = try Self.open(path)
        self.name = name ?? path
        memory = []
        self.descriptor = descriptor
        written = status.st_mtim
        size = Int(status.st_size)
    }

    package init(name: String, bytes: [UInt8]) {
        self.name = name
        memory = bytes
        descriptor = -1
        written = timespec()
        size = bytes.count
    }

    /// Standard input, kept in an unnamed file, for it may have to be read twice.
    package init(standardInput descriptor: Int32, limit: Int) throws {
        do {
            let copy = try UnnamedFile()
            size = try Self.copy(descriptor, to: copy, limit: limit)
            name = "-"
            memory = []
            written = try Self.status(copy.descriptor).st_mtim
            self.descriptor = copy.release()
        } catch let failure as SystemFailure {
            throw ReadingFault(.temporaryFile(failure.words))
        }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    // MARK: Opening

    private static func open(_ path: String) throws -> (descriptor: Int32, status: stat) {
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            throw ReadingFault(errno == ENOENT || errno == ENOTDIR ? .missing : .unreadable(SystemFailure().words))
        }
        do {
            let status = try status(descriptor)
            switch status.st_mode & S_IFMT {
            case S_IFREG: return (descriptor, status)
            case S_IFDIR: throw ReadingFault(.folder)
            default: throw ReadingFault(.unreadable("it is not a regular file"))
            }
        } catch {
            close(descriptor)
            throw error
        }
    }

    private static func status(_ descriptor: Int32) throws -> stat {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw ReadingFault(.unreadable(SystemFailure().words)) }
        return status
    }

    private static func copy(_ descriptor: Int32, to copy: borrowing UnnamedFile, limit: Int) throws -> Int {
        var block = [UInt8](repeating: 0, count: 1 << 18)
        var total = 0
        while true {
            let count = Glibc.read(descriptor, &block, block.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw ReadingFault(.unreadable(SystemFailure().words)) }
            guard count > 0 else { return total }
            total += count
            guard total <= limit else { throw ReadingFault(.tooLarge(limit: limit)) }
            try block.withUnsafeBytes {
                try Descriptor.write(UnsafeRawBufferPointer(rebasing: $0[..<count]), to: copy.descriptor)
            }
        }
    }

    // MARK: Reading

    /// Bytes read so far.
    package var position: Int { offset }

    package func rewind() { offset = 0 }

    /// Reads on from where the last reading ended.
    /// - Returns: the number of bytes read; 0 at the end.
    /// - Throws: `ReadingFault`, at the end too, where the file is no longer what it was when it was opened.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        if descriptor < 0 {
            let count = min(buffer.count, memory.count - offset)
            memory.withUnsafeBytes { buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[offset..<offset + count])) }
            offset += count
            return count
        }
        var total = 0
        while total < buffer.count {
            let count = pread(descriptor, buffer.baseAddress! + total, buffer.count - total, off_t(offset))
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw ReadingFault(.unreadable(SystemFailure().words)) }
            if count == 0 {
                try checkUnchanged()
                break
            }
            total += count
            offset += count
        }
        return total
    }

    /// Somebody may cut a file short, write on or write anew while it is read: then what was read is not the file.
    private func checkUnchanged() throws {
        let status = try Self.status(descriptor)
        let sameTime = status.st_mtim.tv_sec == written.tv_sec && status.st_mtim.tv_nsec == written.tv_nsec
        guard offset == size, status.st_size == size, sameTime else { throw ReadingFault(.changed) }
    }

    /// The first bytes, at most `count`; reading starts over afterwards.
    func head(_ count: Int) throws -> [UInt8] {
        rewind()
        defer { rewind() }
        return try [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            filled = try read(into: UnsafeMutableRawBufferPointer(buffer))
        }
    }

    /// All bytes.
    package func whole(limit: Int) throws -> [UInt8] {
        guard size <= limit else { throw ReadingFault(.tooLarge(limit: limit)) }
        // One byte more than there are, so that the end is met.
        let bytes = try head(size + 1)
        guard bytes.count == size else { throw ReadingFault(.changed) }
        return bytes
    }
}
