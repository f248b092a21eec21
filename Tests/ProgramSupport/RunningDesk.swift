import Batch
import Foundation
package import Glibc
package import OfficeSupport

/// A desk that the built program serves, until it is told to stop. A handle: hence a class.
package final class RunningDesk {
    package let port: UInt16
    /// What the program is called with, the desk's port at the end.
    package let arguments: [String]
    private let child: ProgramChild
    private let errors: ProgramOutput
    private var isEnded = false

    package var site: String { "http://localhost:\(port)" }

    /// Waits until it listens.
    package init(_ office: TemporaryOffice, _ more: [String] = []) throws {
        port = try Self.freePort()
        arguments = ["serve", office.office.path, "--port", "\(port)"] + Program.asOf + more
        errors = try ProgramOutput(path: nil, columns: nil)
        let nothing = try ProgramOutput(path: nil, columns: nil)
        child = try ProgramChild(
            Program.built, arguments, folder: FileManager.default.currentDirectoryPath, environment: [:],
            descriptors: [nothing.child, nothing.child, errors.child])
        for _ in 0..<1200 {
            if said.contains("stop it with") { return }
            guard child.isRunning else { break }
            usleep(50_000)
        }
        _ = end(SIGKILL)
        throw ProgramFault("the desk does not listen: \(said)")
    }

    deinit { if !isEnded { _ = end(SIGKILL) } }

    /// What it has written to standard error so far.
    package var said: String { String(decoding: errors.contents(), as: UTF8.self) }

    /// Sends it a signal and waits.
    /// - Returns: its exit code; nil where a signal ended it.
    package func end(_ signal: Int32 = SIGTERM) -> Int32? {
        isEnded = true
        child.signal(signal)
        return child.wait(patience: 30) { _ in }.exitCode
    }

    package var process: pid_t { child.identifier }

    /// A port that nobody listens on.
    private static func freePort() throws -> UInt16 {
        let connection = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(connection) }
        var address = DeskConnection.local(0)
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = DeskConnection.withAddress(&address) {
            bind(connection, $0, length) == 0 && getsockname(connection, $0, &length) == 0
        }
        guard isBound else { throw ProgramFault("no port could be had") }
        return UInt16(bigEndian: address.sin_port)
    }
}
