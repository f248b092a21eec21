/// An entry of the inbox that was left where it lies.
package struct NightDeferral: Hashable, Sendable {
    /// Raw, as the file system has it; nil where there are too many to be named, or once it is erased.
    package let name: [UInt8]?
    /// A code such as `still-being-written`.
    package let reason: String
    package let entries: Int

    package init(name: [UInt8]?, reason: String, entries: Int = 1) {
        self.name = name
        self.reason = reason
        self.entries = entries
    }
}
