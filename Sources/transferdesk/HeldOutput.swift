import Glibc
import Records

/// Output that waits in an unnamed file until its ledger is let go: a reader who takes his time, such as a pager, would
/// otherwise keep a run from writing. A handle: hence a class.
final class HeldOutput {
    private var bytes: [UInt8] = []
    private let file: Int32

    init() throws {
        file = try Self.failures { () throws(SystemFailure) in try UnnamedFile().release() }
    }

    deinit { close(file) }

    func write(_ text: String) throws {
        bytes.append(contentsOf: text.utf8)
        if bytes.count >= 1 << 16 { try flush() }
    }

    private func flush() throws {
        try Self.failures { () throws(SystemFailure) in try Descriptor.write(bytes, to: file) }
        bytes.removeAll(keepingCapacity: true)
    }

    /// Writes all of it to standard output.
    func finish() throws {
        try flush()
        lseek(file, 0, SEEK_SET)
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(file, &block, block.count)
            guard count >= 0 else { throw Self.failure(SystemFailure()) }
            if count == 0 { return }
            do throws(SystemFailure) {
                try Descriptor.write(Array(block[..<count]), to: 1)
            } catch {
                throw Failure(words: ["standard output: cannot be written (\(error.words))"], exitCode: 74)
            }
        }
    }

    private static func failures<Value>(_ body: () throws(SystemFailure) -> Value) throws -> Value {
        do throws(SystemFailure) { return try body() } catch { throw failure(error) }
    }

    private static func failure(_ system: SystemFailure) -> Failure {
        Failure(words: ["/tmp, where output waits: cannot be used (\(system.words))"], exitCode: 74)
    }
}
