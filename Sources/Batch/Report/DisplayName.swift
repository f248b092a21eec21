import Records

/// The raw name of a file as it may be shown: never used to find it again.
package enum DisplayName {
    /// Bytes that are no UTF-8 as `\xFF`, unsafe characters as `\u{202E}`.
    package static func shown(_ name: [UInt8]) -> String {
        var shown = ""
        var rest = name[...]
        while !rest.isEmpty {
            let length = character(rest)
            if length > 0 {
                shown += SafeText.escaped(String(decoding: rest.prefix(length), as: UTF8.self))
            } else {
                shown += "\\x\(hex(rest[rest.startIndex]))"
            }
            rest = rest.dropFirst(max(1, length))
        }
        return shown
    }

    /// - Returns: the bytes of the character in front; 0 where there is none.
    private static func character(_ bytes: ArraySlice<UInt8>) -> Int {
        for length in 1...4 where length <= bytes.count {
            if String(validating: bytes.prefix(length), as: UTF8.self) != nil { return length }
        }
        return 0
    }

    private static func hex(_ byte: UInt8) -> String {
        (byte < 0x10 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
}
