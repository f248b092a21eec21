import Glibc
import ProgramSupport

/// A folder that is a file system of its own until its owner is gone. A handle: hence a class.
final class Mount {
    private let path: String

    /// Whether mounting is allowed here: it takes root.
    static let isPossible: Bool = {
        guard geteuid() == 0, let folder = try? TemporaryFolder() else { return false }
        return (try? Mount(tmpfs: folder.path, kilobytes: 64)) != nil
    }()

    static let words = "mounting takes root: full and read-only disks were not tried"

    /// Hides what is in the folder.
    init(tmpfs path: String, kilobytes: Int) throws {
        self.path = path
        try Self.mount(["-t", "tmpfs", "-o", "size=\(kilobytes)k,mode=0700", "tmpfs", path])
    }

    /// The same folder, which nobody can write to.
    init(readOnly path: String) throws {
        self.path = path
        try Self.mount(["--bind", path, path])
        try Self.mount(["-o", "remount,bind,ro", path])
    }

    deinit { umount2(path, Int32(MNT_DETACH)) }

    private static func mount(_ arguments: [String]) throws {
        var program = Program()
        program.path = "/bin/mount"
        let ended = try program.run(arguments)
        guard ended.exitCode == 0 else { throw ProgramFault("mount: \(ended.errors)") }
    }
}
