import Glibc

/// Output that can be taken back to a mark until it is released. A file is written under another name and renamed at the end;
/// standard output waits in an unnamed file. A handle, used by one thread at a time: hence a class.
package final class Spool: @unchecked Sendable {
    private enum Target {
        /// Released bytes stay where they are; the file gets its name at the end.
        case file(path: String, temporary: String)
        /// Released bytes are copied on.
        case descriptor(Int32)
    }

    private let target: Target
    private var spool: Int32
    private var markOffset: off_t = 0
    private var offset: off_t = 0
    private var isFinished = false

    /// - Parameter path: nil for standard output.
    package init(path: String?) throws {
        var status = stat()
        if let path, stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
            // A device or a pipe is written to, never replaced by a file.
            let descriptor = open(path, O_WRONLY | O_CLOEXEC)
            guard descriptor >= 0 else { throw OutputFault(path) }
            target = .descriptor(descriptor)
            spool = -1
        } else if let path {
            var template = Array("\(path).partial-XXXXXX".utf8CString)
            spool = mkstemp(&template)
            guard spool >= 0 else { throw OutputFault(path) }
            target = .file(path: path, temporary: template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) })
            let mask = umask(0)
            umask(mask)
            fchmod(spool, 0o666 & ~mask)
        } else {
            target = .descriptor(1)
            spool = -1
        }
    }

    deinit {
        if spool >= 0 { close(spool) }
        if case .file(_, let temporary) = target, !isFinished { unlink(temporary) }
    }

    private var name: String {
        switch target {
        case .file(let path, _): path
        case .descriptor: "standard output"
        }
    }

    func mark() throws { markOffset = offset }

    func write(_ bytes: [UInt8]) throws {
        guard !bytes.isEmpty else { return }
        if spool < 0 { try openUnnamed() }
        try bytes.withUnsafeBytes { try Self.write($0, to: spool, name) }
        offset += off_t(bytes.count)
    }

    func takeBack() throws {
        offset = markOffset
        guard spool >= 0 else { return }
        guard ftruncate(spool, offset) == 0, lseek(spool, offset, SEEK_SET) >= 0 else { throw OutputFault(name) }
    }

    /// What was written since the mark is meant to stay.
    func release() throws {
        guard case .descriptor(let descriptor) = target, spool >= 0 else { return }
        guard lseek(spool, 0, SEEK_SET) >= 0 else { throw OutputFault(name) }
        var block = [UInt8](repeating: 0, count: 1 << 18)
        while true {
            let count = read(spool, &block, block.count)
            guard count >= 0 else { throw OutputFault(name) }
            if count == 0 { break }
            try block.withUnsafeBytes { try Self.write(UnsafeRawBufferPointer(rebasing: $0[..<count]), to: descriptor, name) }
        }
        offset = 0
        markOffset = 0
        try takeBack()
    }

    func finish() throws {
        guard case .file(let path, let temporary) = target else { return }
        guard rename(temporary, path) == 0 else { throw OutputFault(name) }
        isFinished = true
    }

    private func openUnnamed() throws {
        var template = Array("/tmp/transferdesk-XXXXXX".utf8CString)
        spool = mkstemp(&template)
        guard spool >= 0 else { throw OutputFault(name) }
        unlink(template)
    }

    private static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32, _ name: String) throws {
        var start = 0
        while start < bytes.count {
            let count = Glibc.write(descriptor, bytes.baseAddress! + start, bytes.count - start)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw OutputFault(name) }
            start += count
        }
    }
}

/// The output could not be written.
package struct OutputFault: Error {
    package let words: String

    init(_ name: String) { words = "\(name): cannot be written (\(String(cString: strerror(errno))))" }
}
