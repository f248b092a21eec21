import Records

extension Question {
    /// A key of every stated field: equal where all of them are.
    var fingerprint: UInt64 {
        let record = self.record
        var print: UInt64 = 0
        for field in Field.allCases where record.states(field) {
            print = ByteHash.mix(print ^ UInt64(field.rawValue)) ^ ByteHash.key(record.text(field))
        }
        return ByteHash.mix(print) | 1
    }
}
