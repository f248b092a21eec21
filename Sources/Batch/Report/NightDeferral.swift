/// An entry of the inbox that was left where it lies.
package struct NightDeferral: Hashable, Sendable {
    /// Raw, as the file system has it.
    package let name: [UInt8]
    /// A code such as `still-being-written`.
    package let reason: String

    package init(name: [UInt8], reason: String) {
        self.name = name
        self.reason = reason
    }
}
