import Records

/// Whose a record is, as keys that are equal where the texts compared are; 0 where nothing is stated.
struct HolderKeys: Hashable, Sendable, BitwiseCopyable {
    var index: UInt64 = 0
    var email: UInt64 = 0
    /// Of the name's bytes as stated.
    var name: UInt64 = 0

    init(_ record: CertificateRecord) {
        if record.states(.indexNumber) { index = Self.index(record.text(.indexNumber)) }
        if record.states(.email) { email = Self.email(record.text(.email)) }
        if record.states(.holderName) { name = ByteHash.key(record.text(.holderName)) }
    }

    /// Two index numbers of up to 18 digits have one key only if they are equal.
    static func index(_ digits: borrowing Span<UInt8>) -> UInt64 {
        var start = 0
        while start < digits.count, digits[start] == 0x30 { start += 1 }
        guard digits.count - start <= 18 else { return ByteHash.key(digits.extracting(start..<digits.count)) }
        var value: UInt64 = 0
        for place in start..<digits.count { value = value &* 10 &+ UInt64(digits[place] &- 0x30) }
        return ByteHash.shuffled(value)
    }

    /// - Returns: 0 for a text that is no index number.
    static func index(_ text: String) -> UInt64 {
        let digits = Array(text.utf8)
        guard digits.allSatisfy({ (0x30...0x39).contains($0) }), digits.contains(where: { $0 != 0x30 }) else { return 0 }
        return index(digits.span)
    }

    /// - Returns: 0 for an empty text.
    static func email(_ text: String) -> UInt64 { text.isEmpty ? 0 : email(Array(text.utf8).span) }

    private static func email(_ text: borrowing Span<UInt8>) -> UInt64 {
        for index in text.indices where (0x41...0x5A).contains(text[index]) {
            return ByteHash.key(EmailKey.fold(Array(copying: text)).span)
        }
        return ByteHash.key(text)
    }
}
