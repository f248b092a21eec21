import Glibc

/// Where the program writes to, or reads from: an unnamed file, a file with a name, or a terminal. A handle: hence a class.
final class ProgramOutput {
    /// The end that the program is given.
    private(set) var child: Int32
    /// The other end of a terminal; -1 otherwise.
    private var terminal: Int32 = -1
    private let isNamed: Bool
    private var drained: [UInt8] = []

    init(path: String?, columns: UInt16?) throws {
        isNamed = path != nil
        if let columns {
            (terminal, child) = try Self.openTerminal(columns)
        } else if let path {
            child = open(path, O_WRONLY | O_CLOEXEC)
        } else {
            var template = Array("/tmp/transferdesk-test-XXXXXX".utf8CString)
            child = mkstemp(&template)
            unlink(template)
            _ = fcntl(child, F_SETFD, FD_CLOEXEC)
        }
        guard child >= 0 else { throw ProgramFault("no output could be opened") }
    }

    deinit {
        if child >= 0 { close(child) }
        if terminal >= 0 { close(terminal) }
    }

    func fill(_ bytes: [UInt8]) throws {
        guard bytes.withUnsafeBytes({ write(child, $0.baseAddress, $0.count) }) == bytes.count, lseek(child, 0, SEEK_SET) == 0
        else { throw ProgramFault("standard input could not be written") }
    }

    /// A terminal reports its end only once nobody else holds the program's side.
    func closeChild() {
        guard terminal >= 0 else { return }
        close(child)
        child = -1
    }

    /// Takes what a terminal holds, so that the program need not wait.
    func drain() {
        guard terminal >= 0 else { return }
        var block = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = read(terminal, &block, block.count)
            guard count > 0 else { return }
            drained += block[..<count]
        }
    }

    func contents() -> [UInt8] {
        drain()
        if terminal >= 0 || isNamed { return drained }
        let size = Int(lseek(child, 0, SEEK_END))
        return [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
            filled = max(0, pread(child, buffer.baseAddress, size, 0))
        }
    }

    private static func openTerminal(_ columns: UInt16) throws -> (own: Int32, child: Int32) {
        var (own, child): (Int32, Int32) = (-1, -1)
        var size = winsize(ws_row: 40, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        guard openpty(&own, &child, nil, nil, &size) == 0 else { throw ProgramFault("no terminal could be opened") }
        _ = fcntl(own, F_SETFD, FD_CLOEXEC)
        _ = fcntl(child, F_SETFD, FD_CLOEXEC)
        _ = fcntl(own, F_SETFL, O_NONBLOCK)
        return (own, child)
    }
}

package struct ProgramFault: Error, CustomStringConvertible {
    package let description: String

    package init(_ description: String) { self.description = description }
}
