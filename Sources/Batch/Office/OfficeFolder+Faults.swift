import Glibc
import Records

extension OfficeFolder {
    /// - Throws: `UnsoundOffice` where anything is wrong with the folders.
    package func requireSound() throws {
        let faults = faults()
        guard faults.isEmpty else { throw UnsoundOffice(faults: faults) }
    }

    /// What is wrong with the folders, as they are now; the ledger is asked by opening it.
    package func faults() -> [OfficeFault] {
        var faults = [Self.fault(path, permitted: 0o7755, follows: true)]
        for part in OfficePart.allCases {
            faults.append(Self.fault(path(of: part), permitted: part.permittedMode, follows: false))
        }
        return faults.compactMap(\.self)
    }

    /// - Parameters:
    ///   - permitted: the bits of its mode that it may have.
    ///   - follows: a link to a folder is one.
    private static func fault(_ path: String, permitted: UInt32, follows: Bool) -> OfficeFault? {
        var status = stat()
        guard fstatat(AT_FDCWD, path, &status, follows ? 0 : AT_SYMLINK_NOFOLLOW) == 0 else {
            return errno == ENOENT || errno == ENOTDIR ? .missing(path: path) : .storage(path: path, SystemFailure())
        }
        if status.st_mode & S_IFMT != S_IFDIR { return .notAFolder(path: path) }
        if status.st_uid != geteuid() { return .otherOwner(path: path) }
        guard status.st_mode & 0o7777 & ~permitted == 0 else {
            return .looseMode(path: path, mode: String(permitted & 0o777, radix: 8))
        }
        return nil
    }
}
