/// What stands above a part: its field, and for a file how the sender's machine calls it.
struct MultipartHead: Hashable, Sendable {
    let name: String
    /// Raw; nil for a field that is no file.
    let fileName: [UInt8]?

    private static let longestName = 100

    /// - Parameter bytes: the lines above the part, without the empty one.
    /// - Throws: `Refusal.malformed`: no disposition or two, a name that is none.
    init(_ bytes: ArraySlice<UInt8>) throws(Refusal) {
        var disposition: ArraySlice<UInt8>?
        for line in Self.lines(bytes) {
            guard let colon = line.firstIndex(of: 0x3A) else { throw .malformed }
            guard Self.isEqual(line[..<colon], "content-disposition") else { continue }
            guard disposition == nil else { throw .malformed }
            disposition = line[(colon + 1)...]
        }
        guard let disposition else { throw .malformed }
        let (kind, parameters) = try Self.parameters(disposition)
        guard Self.isEqual(kind, "form-data"), let raw = parameters["name"],
            let name = String(validating: raw, as: UTF8.self), !name.isEmpty, name.utf8.count <= Self.longestName
        else { throw .malformed }
        self.name = name
        fileName = parameters["filename"]
    }

    private static func lines(_ bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        bytes.split(separator: 0x0A).map { $0.last == 0x0D ? $0.dropLast() : $0 }
    }

    private static func isEqual(_ bytes: ArraySlice<UInt8>, _ text: String) -> Bool {
        let trimmed = bytes.drop { $0 == 0x20 }.reversed().drop { $0 == 0x20 }.reversed()
        return trimmed.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }.elementsEqual(text.utf8)
    }

    /// `form-data; name="a"; filename="b"`, as browsers write it: in quotes, where `%22` stands for a quote.
    private static func parameters(
        _ text: ArraySlice<UInt8>
    ) throws(Refusal) -> (kind: ArraySlice<UInt8>, [String: [UInt8]]) {
        var rest = text
        let kind = rest.prefix { $0 != 0x3B }
        rest = rest.dropFirst(kind.count)
        var parameters: [String: [UInt8]] = [:]
        while rest.popFirst() != nil {
            rest = rest.drop { $0 == 0x20 }
            let name = rest.prefix { $0 != 0x3D && $0 != 0x3B }
            rest = rest.dropFirst(name.count)
            guard rest.popFirst() == 0x3D, rest.popFirst() == 0x22, let end = rest.firstIndex(of: 0x22) else {
                throw .malformed
            }
            let value = Self.unquoted(rest[..<end])
            rest = rest[(end + 1)...].drop { $0 == 0x20 }
            guard rest.isEmpty || rest.first == 0x3B else { throw .malformed }
            let key = String(decoding: name, as: UTF8.self).lowercased()
            guard parameters.updateValue(value, forKey: key) == nil else { throw .malformed }
        }
        return (kind, parameters)
    }

    /// `%22`, `%0D` and `%0A` alone are written for others.
    private static func unquoted(_ value: ArraySlice<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        var rest = value
        while let byte = rest.popFirst() {
            let code = byte == 0x25 ? Array(rest.prefix(2)) : []
            switch code {
            case [0x32, 0x32]: bytes.append(0x22)
            case [0x30, 0x44]: bytes.append(0x0D)
            case [0x30, 0x41]: bytes.append(0x0A)
            default:
                bytes.append(byte)
                continue
            }
            rest = rest.dropFirst(2)
        }
        return bytes
    }
}
