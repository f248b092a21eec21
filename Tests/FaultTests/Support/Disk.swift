/// What of a disk is lost when the power fails: by the calls so far.
struct Disk {
    private(set) var unflushed = Unflushed()

    struct Unflushed {
        /// Written to since they were last flushed.
        var files: Set<String> = []
        /// Entries made, moved or removed since their folder was last flushed.
        var names: Set<String> = []
    }

    /// What is not flushed of a file or folder and everything in it.
    /// - Parameter except: a folder within it, in which nothing needs to stay.
    func unflushed(under path: String, except: String? = nil) -> [String] {
        unflushed.files.union(unflushed.names).filter { name in
            (name == path || name.hasPrefix("\(path)/") || name.hasPrefix("\(path)-"))
                && !(except.map { name.contains("/\($0)/") || name.hasSuffix("/\($0)") } ?? false)
        }.sorted()
    }

    mutating func apply(_ call: DiskCall) {
        switch call.name {
        case "write", "pwrite64", "ftruncate": unflushed.files.insert(call.path)
        case "openat": if call.makesAFile { unflushed.names.insert(call.path) }
        case "fsync", "fdatasync": flush(call.path)
        case "syncfs": flushAll(under: call.path)
        case "linkat": unflushed.names.insert(call.target)
        case "renameat2":
            unflushed.names.formUnion([call.path, call.target])
            move(call.path, to: call.target)
        case "mkdirat", "unlinkat":
            unflushed.names.insert(call.path)
            if call.name == "unlinkat" { unflushed.files.remove(call.path) }
        default: break
        }
    }

    /// A file's bytes; or the names in a folder.
    private mutating func flush(_ path: String) {
        unflushed.files.remove(path)
        unflushed.names = unflushed.names.filter { Self.folder(of: $0) != path }
    }

    private mutating func flushAll(under path: String) {
        unflushed.files = unflushed.files.filter { !$0.hasPrefix("\(path)/") }
        unflushed.names = unflushed.names.filter { !$0.hasPrefix("\(path)/") }
    }

    private mutating func move(_ path: String, to target: String) {
        unflushed.files = Set(
            unflushed.files.map { $0.hasPrefix("\(path)/") || $0 == path ? target + $0.dropFirst(path.count) : $0 })
    }

    private static func folder(of path: String) -> String { path.split(separator: "/").dropLast().map { "/\($0)" }.joined() }
}
