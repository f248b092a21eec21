/// Something that a run left lying, or did not finish.
package struct Deferral: Hashable, Sendable {
    /// A code of small letters, digits and hyphens.
    package var because: String
    /// Raw; nil where there are too many to be named, or once it is erased.
    package var name: [UInt8]?
    package var entries: Int

    package init(because: String, name: [UInt8]?, entries: Int = 1) {
        self.because = because
        self.name = name
        self.entries = entries
    }
}
