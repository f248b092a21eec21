import Foundation
import Glibc

/// A running program, watched until it ends.
struct ProgramChild {
    struct End {
        let exitCode: Int32?
        let wallSeconds: Double
        let processorSeconds: Double
        let peakMemory: Int
    }

    let identifier: pid_t
    private let started = ContinuousClock.now

    init(
        _ program: String, _ arguments: [String], folder: String, environment: [String: String], descriptors: [Int32]
    ) throws {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (target, descriptor) in descriptors.enumerated() {
            posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(target))
        }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // The threads of the tests block most signals; the program is to be stopped by them.
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
        let variables = ProcessInfo.processInfo.environment.merging(environment) { $1 }.map { "\($0)=\($1)" }
        var identifier: pid_t = 0
        // The shell changes to the folder and becomes the program.
        let shell = ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", folder, program]
        let result = Self.withCStrings(shell + arguments) { arguments in
            Self.withCStrings(variables) { posix_spawn(&identifier, "/bin/sh", &actions, &attributes, arguments, $0) }
        }
        guard result == 0 else { throw ProgramFault("\(program) does not start: \(String(cString: strerror(result)))") }
        self.identifier = identifier
    }

    /// - Parameters:
    ///   - patience: seconds of waiting after which it is killed.
    ///   - whileWaiting: called every millisecond.
    func wait(patience: Double, whileWaiting: (pid_t) -> Void) -> End {
        var status: Int32 = 0
        var usage = rusage()
        var seen = 0
        var isKilled = false
        let began = ContinuousClock.now
        while wait4(identifier, &status, WNOHANG, &usage) == 0 {
            seen = max(seen, memoryNow())
            whileWaiting(identifier)
            if !isKilled, ContinuousClock.now - began > .seconds(patience) {
                kill(identifier, SIGKILL)
                isKilled = true
            }
            usleep(1000)
        }
        let time = Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime)
        return End(
            exitCode: status & 0x7F == 0 ? (status >> 8) & 0xFF : nil, wallSeconds: seconds, processorSeconds: time,
            peakMemory: peak(reported: usage.ru_maxrss << 10, seen: seen))
    }

    /// Whether it lives, without waiting for it.
    var isRunning: Bool {
        var information = siginfo_t()
        return waitid(P_PID, id_t(identifier), &information, WEXITED | WNOHANG | WNOWAIT) == 0 && information.si_signo == 0
    }

    func signal(_ number: Int32) { kill(identifier, number) }

    private var seconds: Double {
        let (whole, part) = (ContinuousClock.now - started).components
        return Double(whole) + Double(part) / 1e18
    }

    private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }

    /// The kernel starts a spawned program's peak at that of its parent: a reported peak no higher than ours says nothing, and
    /// then the one seen in passing counts.
    private func peak(reported: Int, seen: Int) -> Int {
        var own = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &own)
        return reported > own.ru_maxrss << 10 ? reported : seen
    }

    /// The most that the running program has held so far.
    private func memoryNow() -> Int {
        let file = open("/proc/\(identifier)/status", O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return 0 }
        defer { close(file) }
        var text = [UInt8](repeating: 0, count: 2048)
        let count = max(0, read(file, &text, text.count))
        let status = String(decoding: text[..<count], as: UTF8.self)
        guard let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }) else { return 0 }
        return (line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) } ?? 0) << 10
    }

    /// A null-terminated array of C strings that lives as long as `body`.
    private static func withCStrings<Result>(
        _ strings: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
    ) -> Result {
        let copies = strings.map { strdup($0) } + [nil]
        defer { for copy in copies { free(copy) } }
        return copies.withUnsafeBufferPointer { body($0.baseAddress!) }
    }
}
