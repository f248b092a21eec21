/// The last entry of a chain: printed in the report and kept elsewhere, it shows whether the chain was cut or written anew.
package struct AuditHead: Hashable, Sendable {
    package let sequence: Int64
    package let hash: ContentDigest

    package init(sequence: Int64, hash: ContentDigest) {
        self.sequence = sequence
        self.hash = hash
    }
}
