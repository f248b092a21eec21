/// The encoding that an XML declaration names, held against the bytes.
enum XMLDeclaration {
    /// - Parameter head: the first bytes of the file.
    static func encoding(_ head: [UInt8]) -> String? {
        var bytes = head.filter { $0 != 0 }[...]
        for mark in [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]] as [[UInt8]] where bytes.starts(with: mark) {
            bytes = bytes.dropFirst(mark.count)
        }
        guard bytes.starts(with: Array("<?xml".utf8)), let end = bytes.firstIndex(of: 0x3E) else { return nil }
        let declaration = String(decoding: bytes[..<end], as: UTF8.self)
        guard let key = declaration.firstRange(of: "encoding") else { return nil }
        let value = declaration[key.upperBound...].drop { $0 == " " || $0 == "=" }
        guard let quote = value.first, quote == "\"" || quote == "'" else { return nil }
        return String(value.dropFirst().prefix { $0 != quote })
    }

    static func settle(marked: TextEncoding?, declared: String?) throws -> TextEncoding {
        let declared = declared?.lowercased()
        switch (marked, declared) {
        case (nil, nil), (nil, "utf-8"), (nil, "utf8"), (nil, "us-ascii"), (nil, "ascii"): return .utf8
        case (nil, "iso-8859-1"), (nil, "latin1"): return .latin1
        case (nil, "iso-8859-15"): return .latin9
        case (nil, "windows-1252"), (nil, "cp1252"): return .windows1252
        case (nil, let name?) where name.hasPrefix("utf-16"): throw ReadingFault(.encodingLabel("UTF-16"), line: 1)
        case (nil, let name?): throw ReadingFault(.encoding(String(name.prefix(20))), line: 1)
        case (.utf8, nil), (.utf8, "utf-8"), (.utf8, "utf8"): return .utf8
        case (.utf16LittleEndian?, nil), (.utf16BigEndian?, nil): return marked!
        case (.utf16LittleEndian?, let name?), (.utf16BigEndian?, let name?):
            guard name.hasPrefix("utf-16") else { throw ReadingFault(.encodingLabel(String(name.prefix(20))), line: 1) }
            return marked!
        case (.some, let name): throw ReadingFault(.encodingLabel(String((name ?? "").prefix(20))), line: 1)
        }
    }
}
