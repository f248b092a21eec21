package import Ledger
import Records

/// A file of the office, read in pieces to be handed out as it is. A handle: hence a class.
package final class KeptFile {
    private let file: OpenFile
    private var block = [UInt8](repeating: 0, count: 1 << 16)
    /// In bytes.
    package let size: Int64

    /// - Throws: `StorageFault` where it is not there.
    package convenience init(_ digest: ContentDigest, in office: OfficeFolder) throws {
        try self.init(EntryName("\(digest)"), in: Folder(office.spool))
    }

    init(_ name: EntryName, in folder: Folder) throws {
        do throws(SystemFailure) {
            file = try folder.read(name)
            size = try file.status().size
        } catch { throw StorageFault(folder.path, error) }
    }

    /// - Returns: the next piece; nil at the end.
    package func next() throws -> ArraySlice<UInt8>? {
        do throws(SystemFailure) {
            let count = try file.read(into: &block)
            return count == 0 ? nil : block[..<count]
        } catch { throw StorageFault("spool", error) }
    }
}
