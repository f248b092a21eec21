import Glibc
import Records

/// What a name for output leads to, links followed.
enum OutputDestination: Equatable {
    /// What this process was given open: `/dev/stdout`, `/proc/self/fd/3`. Another file of the same name would not reach it.
    case descriptor(Int32)
    /// A device or a pipe: written to, never replaced by a file.
    case device(String)
    /// A file, or none yet: a name that is no link.
    case file(String)

    /// As many links as the system itself follows.
    private static var mostLinks: Int { 40 }

    /// - Throws: `OutputFault` where no file can be.
    init(_ path: String) throws {
        var name = path
        for _ in 0..<Self.mostLinks {
            let (folder, last) = try Self.split(name, of: path)
            if let descriptor = Self.descriptor(last, in: folder) {
                self = .descriptor(descriptor)
                return
            }
            name = folder == "/" ? "/\(last)" : "\(folder)/\(last)"
            var status = stat()
            let exists = lstat(name, &status) == 0
            guard exists, status.st_mode & S_IFMT == S_IFLNK else {
                self = !exists || status.st_mode & S_IFMT == S_IFREG ? .file(name) : .device(name)
                return
            }
            let target = try Self.target(of: name, path)
            name = target.hasPrefix("/") ? target : "\(folder)/\(target)"
        }
        throw OutputFault(path, SystemFailure(ELOOP))
    }

    /// The folder without links, and the last part of the name.
    private static func split(_ name: String, of path: String) throws -> (folder: String, last: String) {
        let slash = name.lastIndex(of: "/")
        let last = slash.map { String(name[name.index(after: $0)...]) } ?? name
        guard !["", ".", ".."].contains(last) else { throw OutputFault(path, SystemFailure(EISDIR)) }
        guard let real = realpath(slash.map { String(name[...$0]) } ?? ".", nil) else { throw OutputFault(path) }
        defer { free(real) }
        return (String(cString: real), last)
    }

    private static func descriptor(_ last: String, in folder: String) -> Int32? {
        guard folder.hasPrefix("/proc/\(getpid())/"), folder.hasSuffix("/fd") else { return nil }
        return Int32(last)
    }

    private static func target(of link: String, _ path: String) throws -> String {
        var target = [UInt8](repeating: 0, count: Int(PATH_MAX))
        let count = target.withUnsafeMutableBytes { readlink(link, $0.baseAddress!, $0.count) }
        guard count > 0 else { throw OutputFault(path) }
        return String(decoding: target[..<count], as: UTF8.self)
    }
}
