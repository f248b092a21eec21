import Glibc
import Records

/// Output that can be taken back to a mark until it is released. A file is written under another name and renamed at the end;
/// what goes to a descriptor waits in an unnamed file. A handle, used by one thread at a time: hence a class.
package final class Spool: @unchecked Sendable {
    private enum Target {
        /// Released bytes stay where they are; the file gets its name at the end.
        case file(path: String, temporary: String)
        /// Released bytes are copied on.
        case descriptor(Int32, isOwn: Bool)
    }

    /// By which faults call it.
    private let name: String
    private let target: Target
    /// Where bytes wait; -1 until there are some.
    private var spool: Int32
    private var markOffset: off_t = 0
    private var offset: off_t = 0
    private var isFinished = false

    /// - Parameter path: nil for standard output.
    package init(path: String?) throws {
        let name = path ?? "standard output"
        self.name = name
        switch try path.map(OutputDestination.init) ?? .descriptor(1) {
        case .descriptor(let descriptor): (target, spool) = (.descriptor(descriptor, isOwn: false), -1)
        case .device(let path):
            let descriptor = open(path, O_WRONLY | O_CLOEXEC)
            guard descriptor >= 0 else { throw OutputFault(name) }
            (target, spool) = (.descriptor(descriptor, isOwn: true), -1)
        case .file(let path):
            var template = Array("\(path).partial-XXXXXX".utf8CString)
            spool = mkstemp(&template)
            guard spool >= 0 else { throw OutputFault(name) }
            _ = fcntl(spool, F_SETFD, FD_CLOEXEC)
            Self.setPermissions(of: spool, asOf: path)
            target = .file(path: path, temporary: template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) })
        }
    }

    deinit {
        if spool >= 0 { close(spool) }
        switch target {
        case .file(_, let temporary): if !isFinished { unlink(temporary) }
        case .descriptor(let descriptor, let isOwn): if isOwn { close(descriptor) }
        }
    }

    /// Those of the file that is replaced, so that it is read by nobody new; else the usual ones.
    private static func setPermissions(of descriptor: Int32, asOf path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else {
            let mask = umask(0)
            umask(mask)
            fchmod(descriptor, 0o666 & ~mask)
            return
        }
        let keepsGroup =
            fchown(descriptor, status.st_uid, status.st_gid) == 0 || fchown(descriptor, uid_t.max, status.st_gid) == 0
        fchmod(descriptor, status.st_mode & (keepsGroup ? 0o777 : 0o707))
    }

    /// The name that a file has until it is finished: for those who have to remove it should the process end before.
    package var temporaryPath: String? {
        if case .file(_, let temporary) = target, !isFinished { temporary } else { nil }
    }

    func mark() throws { markOffset = offset }

    package func write(_ bytes: [UInt8]) throws {
        guard !bytes.isEmpty else { return }
        if spool < 0 { try openUnnamed() }
        try bytes.withUnsafeBytes { try Self.write($0, to: spool, spoolName) }
        offset += off_t(bytes.count)
    }

    func takeBack() throws {
        offset = markOffset
        guard spool >= 0 else { return }
        guard ftruncate(spool, offset) == 0, lseek(spool, offset, SEEK_SET) >= 0 else { throw OutputFault(spoolName) }
    }

    /// What was written since the mark is meant to stay.
    func release() throws {
        guard case .descriptor(let descriptor, _) = target, spool >= 0 else { return }
        guard lseek(spool, 0, SEEK_SET) >= 0 else { throw OutputFault(spoolName) }
        var block = [UInt8](repeating: 0, count: 1 << 18)
        while true {
            let count = read(spool, &block, block.count)
            guard count >= 0 else { throw OutputFault(spoolName) }
            if count == 0 { break }
            try block.withUnsafeBytes { try Self.write(UnsafeRawBufferPointer(rebasing: $0[..<count]), to: descriptor, name) }
        }
        offset = 0
        markOffset = 0
        try takeBack()
    }

    package func finish() throws {
        guard case .file(let path, let temporary) = target else { return }
        guard rename(temporary, path) == 0 else { throw OutputFault(name) }
        isFinished = true
    }

    /// What a fault of the waiting bytes is a fault of: a full `/tmp` is not the output's.
    private var spoolName: String {
        if case .file = target { name } else { "/tmp, where output waits" }
    }

    private func openUnnamed() throws {
        do throws(SystemFailure) {
            spool = try UnnamedFile().release()
        } catch {
            throw OutputFault(spoolName, error)
        }
    }

    private static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32, _ name: String) throws {
        do throws(SystemFailure) {
            try Descriptor.write(bytes, to: descriptor)
        } catch {
            throw OutputFault(name, error)
        }
    }
}
