/// A file as it lay in the inbox or came over the web. Device, inode and change tell a left-over from the same bytes sent again.
package struct Arrival: Hashable, Sendable {
    package enum Channel: String, Sendable {
        case folder, desk
    }

    package var channel: Channel
    /// Raw, as the file system has it; it need not be UTF-8.
    package var name: [UInt8]
    package var device: Int64
    package var inode: Int64
    /// The time of the last change of the inode, in nanoseconds.
    package var changedAt: Int64
    /// One of `suffixes`.
    package var suffix: String

    /// Endings of names that say nothing of anybody.
    package static let suffixes = ["", ".csv", ".tsv", ".xml", ".txt", ".pdf", ".folder"]

    package init(
        channel: Channel, name: [UInt8], device: Int64 = 0, inode: Int64 = 0, changedAt: Int64 = 0, suffix: String = ""
    ) {
        self.channel = channel
        self.name = name
        self.suffix = suffix
        self.device = device
        self.inode = inode
        self.changedAt = changedAt
    }
}
