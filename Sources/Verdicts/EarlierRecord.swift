/// A record judged earlier in the same upload.
package struct EarlierRecord: Hashable, Sendable {
    /// Which input of the upload, from 0.
    package let source: Int32
    /// Its position in that input, from 1.
    package let position: Int32
}
