import Records

/// Gives every index number, e-mail address and name of an upload a place of its own. Places stay what they are, whatever becomes of
/// the records. The recogniser adds to it, on its thread; the judge compares names that it was told of: hence a class.
final class HolderRegister: @unchecked Sendable {
    @exclusivity(unchecked) private var indexes = KeyTable()
    @exclusivity(unchecked) private var emails = KeyTable()
    @exclusivity(unchecked) private var names = NameSets()

    /// - Parameter record: the one that states the name.
    func holder(_ keys: HolderKeys, of record: CertificateRecord) -> Holder {
        var holder = Holder()
        if keys.index != 0 { holder.index = Self.place(of: keys.index, in: &indexes) }
        if keys.email != 0 { holder.email = Self.place(of: keys.email, in: &emails) }
        if keys.name != 0 { holder.name = names.set(record.text(.holderName), key: keys.name) }
        return holder
    }

    private static func place(of key: UInt64, in table: inout KeyTable) -> Int32 {
        let next = Int32(table.count)
        return table.number(of: key) { next }
    }

    /// Has the memory fetched in which a holder will be looked for.
    /// - Returns: something that hangs on what was looked at, so that the looking is not left out.
    func touch(_ keys: HolderKeys) -> UInt64 {
        var touched: UInt64 = 0
        if keys.index != 0 { touched ^= indexes.touch(keys.index) }
        if keys.email != 0 { touched ^= emails.touch(keys.email) }
        if keys.name != 0 { touched ^= names.touch(keys.name) }
        return touched
    }

    /// Whether two names agree (`NameSets.agree`).
    @inline(__always)
    func agree(_ one: Int32, _ other: Int32) -> Bool { one == other || names.agree(one, other) }
}
