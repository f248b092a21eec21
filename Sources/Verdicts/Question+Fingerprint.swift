import Records

extension Question {
    /// A number that equal records have in common and others mostly have not: the end of the date as it is written.
    var dateMark: Int32 {
        guard let field = record.dateField else { return 0 }
        let text = record.text(field)
        var mark: UInt32 = 0
        for index in max(0, text.count - 4)..<text.count { mark = mark << 8 | UInt32(text[index]) }
        return Int32(bitPattern: mark)
    }

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
