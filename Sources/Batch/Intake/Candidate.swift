import Ledger

/// An entry of the inbox that may be taken: what it was when it was looked at.
struct Candidate: Hashable, Sendable {
    let name: EntryName
    let status: FileStatus
    /// Of a folder: what lies in it, hidden files left out; nil for a file.
    let files: [EntryName: FileStatus]?
    /// The file beside it that says it is complete.
    let marker: Marker?

    /// The last change of any part of it.
    var changedAt: Int64 { ((files.map { Array($0.values) } ?? []) + [status]).map(\.changedAt).max() ?? 0 }

    /// In bytes.
    var size: Int64 { files.map { $0.values.reduce(0) { $0 + $1.size } } ?? status.size }

    /// The ending of the name under which it is kept.
    var suffix: String {
        if files != nil { return ".folder" }
        let lower = name.bytes.suffix(4).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        return Arrival.suffixes.first { !$0.isEmpty && lower.elementsEqual($0.utf8) } ?? ""
    }

    /// As the ledger is told of it.
    var arrival: Arrival {
        Arrival(
            channel: .folder, name: name.bytes, device: Int64(bitPattern: status.device), inode: Int64(bitPattern: status.inode),
            changedAt: changedAt, suffix: suffix)
    }
}
