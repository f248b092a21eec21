extension AuditEntry {
    /// The hash before it and its own, 64 hexadecimal digits each.
    package var digits: (previous: String, hash: String) {
        (ContentDigest(previous)?.description ?? "", ContentDigest(hash)?.description ?? "")
    }
}
