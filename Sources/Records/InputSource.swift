import Glibc

/// The bytes of one input, opened once and read from its start as often as needed. A handle: hence a class.
package final class InputSource: @unchecked Sendable {
    /// As the person named it; `-` for standard input.
    package let name: String
    private let descriptor: Int32
    private let memory: [UInt8]
    private var offset = 0
    /// In bytes.
    package let size: Int

    /// - Throws: `ReadingFault` when there is no such file or it is none.
    package init(path: String) throws {
        name = path
        memory = []
        descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            throw ReadingFault(errno == ENOENT || errno == ENOTDIR ? .missing : .unreadable(String(cString: strerror(errno))))
        }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw ReadingFault(.unreadable(String(cString: strerror(errno)))) }
        switch status.st_mode & S_IFMT {
        case S_IFREG: size = Int(status.st_size)
        case S_IFDIR:
            close(descriptor)
            throw ReadingFault(.folder)
        default:
            close(descriptor)
            throw ReadingFault(.unreadable("it is not a regular file"))
        }
    }

    package init(name: String, bytes: [UInt8]) {
        self.name = name
        memory = bytes
        descriptor = -1
        size = bytes.count
    }

    /// Standard input, kept in an unnamed file, for it may have to be read twice.
    package init(standardInput descriptor: Int32, limit: Int) throws {
        name = "-"
        memory = []
        var template = Array("/tmp/transferdesk-XXXXXX".utf8CString)
        let copy = mkstemp(&template)
        guard copy >= 0 else { throw ReadingFault(.unreadable(String(cString: strerror(errno)))) }
        unlink(template)
        _ = fcntl(copy, F_SETFD, FD_CLOEXEC)
        var block = [UInt8](repeating: 0, count: 1 << 18)
        var total = 0
        while true {
            let count = Glibc.read(descriptor, &block, block.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw ReadingFault(.unreadable(String(cString: strerror(errno)))) }
            if count == 0 { break }
            var written = 0
            while written < count {
                let more = block.withUnsafeBytes { write(copy, $0.baseAddress! + written, count - written) }
                guard more > 0 else { throw ReadingFault(.unreadable(String(cString: strerror(errno)))) }
                written += more
            }
            total += count
            guard total <= limit else { throw ReadingFault(.tooLarge(limit: limit)) }
        }
        self.descriptor = copy
        size = total
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Bytes read so far.
    package var position: Int { offset }

    package func rewind() { offset = 0 }

    /// Reads on from where the last reading ended.
    /// - Returns: the number of bytes read; 0 at the end.
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
            guard count >= 0 else { throw ReadingFault(.unreadable(String(cString: strerror(errno)))) }
            if count == 0 { break }
            total += count
            offset += count
        }
        return total
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
        return try head(limit + 1)
    }
}
