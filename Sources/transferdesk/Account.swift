import Glibc

/// The accounts of this machine.
enum Account {
    /// Who is at work, for the audit chain.
    static var own: String { name(geteuid()) ?? "uid-\(geteuid())" }

    static func name(_ number: uid_t) -> String? {
        guard let entry = getpwuid(number), let name = entry.pointee.pw_name else { return nil }
        return String(cString: name)
    }

    static func number(_ name: String) -> uid_t? { getpwnam(name)?.pointee.pw_uid }
}
