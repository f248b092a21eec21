/// A system call of a log that strace wrote with the paths of descriptors.
struct DiskCall {
    static let names = "openat,write,pwrite64,fsync,fdatasync,syncfs,linkat,renameat2,unlinkat,mkdirat,ftruncate"

    let name: String
    let path: String
    /// Of a link or a move: the other name; otherwise empty.
    let target: String
    let makesAFile: Bool

    /// - Returns: nil for a line that tells of no call, or of one that failed or went to no file.
    init?(_ line: String) {
        guard let match = line.firstMatch(of: /^(?:\d+ +)?([a-z_0-9]+)\((.*)\) += (\d+)/) else { return nil }
        let name = String(match.1)
        let arguments = String(match.2)
        // `4</a/folder>, "entry"` is an entry of a folder; what `write` is given is none.
        let isWriting = name == "write" || name == "pwrite64"
        let paths = arguments.matches(of: /(?:\d+|AT_FDCWD)<([^>]*)>(?:, "([^"]*)")?/).map { found -> String in
            guard !isWriting, let entry = found.2 else { return String(found.1) }
            return entry.hasPrefix("/") ? String(entry) : "\(found.1)/\(entry)"
        }
        guard let first = paths.first else { return nil }
        self.name = name
        path = first
        target = paths.count > 1 ? paths[1] : ""
        makesAFile = arguments.contains("O_CREAT")
    }
}
