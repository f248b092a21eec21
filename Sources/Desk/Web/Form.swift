/// The fields of a form, urlencoded. Strict: what a browser would not send is not understood.
struct Form: Hashable, Sendable {
    private var fields: [String: String] = [:]

    static let nothing = Form()

    /// In bytes, as sent.
    static let limit = 1 << 16
    private static let mostFields = 200

    private init() {}

    /// - Throws: `Refusal.malformed`: a field twice, too many, no UTF-8, a NUL, an escape that is none.
    init(_ bytes: [UInt8]) throws(Refusal) {
        for pair in bytes.split(separator: 0x26) {
            let parts = pair.split(separator: 0x3D, maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2 else { throw .malformed }
            let name = try Self.decoded(parts[0])
            guard fields.count < Self.mostFields, fields.updateValue(try Self.decoded(parts[1]), forKey: name) == nil else {
                throw .malformed
            }
        }
    }

    /// Fields that came in parts.
    /// - Throws: `Refusal.malformed` for what is no text.
    init(fields: [(name: String, bytes: [UInt8])]) throws(Refusal) {
        for field in fields {
            guard !field.bytes.contains(0), let text = String(validating: field.bytes, as: UTF8.self) else { throw .malformed }
            self.fields[field.name] = text
        }
    }

    var names: [String] { fields.keys.sorted() }

    /// What was typed; an empty field is none.
    subscript(_ name: String) -> String? { fields[name]?.nonempty }

    private static func decoded(_ text: ArraySlice<UInt8>) throws(Refusal) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count)
        var rest = text
        while let byte = rest.popFirst() {
            switch byte {
            case 0x2B: bytes.append(0x20)
            case 0x25:
                guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else {
                    throw .malformed
                }
                bytes.append(high << 4 | low)
            default: bytes.append(byte)
            }
        }
        guard !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) else { throw .malformed }
        return text
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }
}
