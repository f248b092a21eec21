/// What strace does to the program: at which system call, and to which one of them.
struct Injection: Sendable {
    var call: String
    /// As strace writes it: `error=EIO`, `signal=SIGKILL`, `delay_enter=50ms`; nil where it only watches.
    var what: String?
    /// `3` for the third call, `3+` for it and all later ones; nil for all.
    var when: String?
    /// Only calls on these: a path, or a name as the program gives it.
    var paths: [String] = []
    /// Also in the processes that it starts.
    var follows = false
    /// Where the calls are written down.
    var log = "/dev/null"

    init(_ call: String, _ what: String, when: String? = nil, paths: [String] = [], follows: Bool = false) {
        (self.call, self.what, self.when, self.paths, self.follows) = (call, what, when, paths, follows)
    }

    /// Writes calls down and does nothing else.
    init(watching calls: String, log: String) { (call, self.log) = (calls, log) }

    static func kill(_ call: String, at number: Int = 1, paths: [String] = []) -> Injection {
        Injection(call, "signal=SIGKILL", when: "\(number)", paths: paths)
    }

    /// Everything that strace is given but the program.
    var arguments: [String] {
        let inject = what.map { ["-e", "inject=\(call):\($0)\(when.map { ":when=\($0)" } ?? "")"] } ?? []
        return ["-qq", "-y", "-s", "0", "-o", log] + (follows ? ["-f"] : []) + ["-e", "trace=\(call)"] + inject
            + paths.flatMap { ["-P", $0] }
    }
}
