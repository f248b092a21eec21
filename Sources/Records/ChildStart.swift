package import Glibc

/// Starts a program as a child that inherits nothing but what it is given.
package enum ChildStart {
    /// A pipe that no other child inherits: where it is read and where it is written.
    package static func pipe() throws(SystemFailure) -> (reading: Int32, writing: Int32) {
        var ends: [Int32] = [-1, -1]
        guard Glibc.pipe(&ends) == 0 else { throw SystemFailure() }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        return (ends[0], ends[1])
    }

    /// - Parameters:
    ///   - program: its path; nothing is looked up.
    ///   - descriptors: what becomes standard input, output and error; every other descriptor is closed in the child.
    package static func spawn(
        _ program: String, _ arguments: [String], _ environment: [String], _ descriptors: [Int32]
    ) throws(SystemFailure) -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (target, descriptor) in descriptors.enumerated() {
            posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(target))
        }
        for descriptor in 3..<Int32(min(1024, max(256, sysconf(Int32(_SC_OPEN_MAX))))) {
            posix_spawn_file_actions_addclose(&actions, descriptor)
        }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // Whatever the parent ignores or blocks, the child starts with the usual signals: a closed pipe ends it.
        var signals = sigset_t()
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
        var identifier: pid_t = 0
        let result = withCStrings([program] + arguments) { arguments in
            withCStrings(environment) { posix_spawn(&identifier, program, &actions, &attributes, arguments, $0) }
        }
        guard result == 0 else { throw SystemFailure(result) }
        return identifier
    }

    /// A null-terminated array of C strings that lives as long as `body`.
    private static func withCStrings<Result>(
        _ strings: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
    ) -> Result {
        let copies = strings.map { strdup($0) } + [nil]
        defer { for copy in copies { free(copy) } }
        return copies.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { preconditionFailure("an array with an element has an address") }
            return body(base)
        }
    }
}
