import Glibc

/// One child process that reads a file and writes to two pipes, watched until it ends. A handle: a child that is still there when
/// its value ends is killed.
struct ChildProcess: ~Copyable {
    enum Cause: Equatable {
        case exit(Int32)
        case signal(Int32)
        case tookTooLong
        case saidTooMuch
    }

    struct Ending {
        let cause: Cause
        let output: [UInt8]
        /// The start of what it wrote to standard error: enough to tell why it failed.
        let errors: String
    }

    let identifier: pid_t
    private let output: Int32
    private let errors: Int32
    private var isReaped = false

    /// - Parameter program: its path.
    init(_ program: String, _ arguments: [String], environment: [String], input: borrowing UnnamedFile) throws {
        let started = try Self.started(program, arguments, environment, input: input.descriptor)
        identifier = started.identifier
        output = started.output
        errors = started.errors
    }

    private static func started(
        _ program: String, _ arguments: [String], _ environment: [String], input: Int32
    ) throws -> (identifier: pid_t, output: Int32, errors: Int32) {
        let output = try pipe()
        defer { close(output.writing) }
        do {
            let errors = try pipe()
            defer { close(errors.writing) }
            do {
                let identifier = try spawn(program, arguments, environment, [input, output.writing, errors.writing])
                return (identifier, output.reading, errors.reading)
            } catch {
                close(errors.reading)
                throw error
            }
        } catch {
            close(output.reading)
            throw error
        }
    }

    deinit {
        close(output)
        close(errors)
        if !isReaped {
            kill(identifier, SIGKILL)
            waitpid(identifier, nil, 0)
        }
    }

    // MARK: Watching

    /// Gathers what the child writes until it ends, or kills it at a limit.
    mutating func run(outputLimit: Int, seconds: Int) throws -> Ending {
        let deadline = ContinuousClock.now + .seconds(seconds)
        var text: [UInt8] = []
        var said: [UInt8] = []
        var open = [pollfd(fd: output, events: Int16(POLLIN), revents: 0), pollfd(fd: errors, events: Int16(POLLIN), revents: 0)]
        while !open.isEmpty {
            let left = deadline - ContinuousClock.now
            guard left > .zero else { return try end(.tookTooLong, text, said) }
            let count = poll(&open, nfds_t(open.count), Int32(min(left / .milliseconds(1), 1000)) + 1)
            guard count >= 0 || errno == EINTR else { throw ReadingFault(.pdfTool(SystemFailure().words)) }
            guard count > 0 else { continue }
            for entry in open where entry.revents != 0 {
                let block = Self.block(entry.fd)
                if block.isEmpty { open.removeAll { $0.fd == entry.fd } }
                if entry.fd == output { text += block } else { Self.keep(block, in: &said) }
            }
            guard text.count <= outputLimit else { return try end(.saidTooMuch, text, said) }
        }
        return try end(nil, text, said, deadline: deadline)
    }

    /// Of what a child says, its start and its end: enough to tell why it failed, and the same however it came in.
    private static func keep(_ block: [UInt8], in said: inout [UInt8]) {
        said += block
        if said.count > 2 * kept { said.removeSubrange(kept..<said.count - kept) }
    }

    /// In bytes.
    private static let kept = 4096

    /// - Parameter cause: why it is killed; nil waits for it to end by itself, which one that has closed its pipes is about to do.
    private mutating func end(_ cause: Cause?, _ text: [UInt8], _ said: [UInt8], deadline: ContinuousClock.Instant = .now)
        throws -> Ending
    {
        var status: Int32 = 0
        if cause != nil { kill(identifier, SIGKILL) }
        while true {
            let ended = waitpid(identifier, &status, cause == nil ? WNOHANG : 0)
            if ended == identifier { break }
            if ended < 0, errno != EINTR { throw lost() }
            guard cause == nil else { continue }
            if ContinuousClock.now > deadline { return try end(.tookTooLong, text, said) }
            usleep(500)
        }
        isReaped = true
        return Ending(cause: cause ?? Self.cause(status), output: text, errors: String(decoding: said, as: UTF8.self))
    }

    /// Somebody else has waited for the child, or nobody was to: whether it read its input whole can no longer be told.
    private mutating func lost() -> ReadingFault {
        isReaped = true
        return ReadingFault(.pdfTool("how pdftotext ended is not known"))
    }

    private static func cause(_ status: Int32) -> Cause {
        status & 0x7F == 0 ? .exit(status >> 8 & 0xFF) : .signal(status & 0x7F)
    }

    private static func block(_ descriptor: Int32) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, filled in
            filled = 0
            while true {
                let count = read(descriptor, buffer.baseAddress, buffer.count)
                if count < 0, errno == EINTR { continue }
                filled = max(0, count)
                return
            }
        }
    }
}
