import Glibc
import Records

/// The name of an entry of a folder: raw bytes, which need not be text. Sorted by its bytes.
struct EntryName: Hashable, Comparable, Sendable {
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }
    init(_ text: String) { bytes = Array(text.utf8) }

    static func < (left: EntryName, right: EntryName) -> Bool { left.bytes.lexicographicallyPrecedes(right.bytes) }

    /// As text, what is none repaired; it may hold anything.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    func hasSuffix(_ suffix: String) -> Bool {
        bytes.count >= suffix.utf8.count && bytes.suffix(suffix.utf8.count).elementsEqual(suffix.utf8)
    }

    /// With which it begins: an original's arrival.
    var number: Int64? { Int64(String(decoding: bytes.prefix { (0x30...0x39).contains($0) }, as: UTF8.self)) }

    func withCString<Value>(_ body: (UnsafePointer<CChar>) throws -> Value) rethrows -> Value {
        try (bytes + [0]).withUnsafeBytes { raw in
            try raw.withMemoryRebound(to: CChar.self) { buffer in
                guard let base = buffer.baseAddress else { preconditionFailure("a name with its end has an address") }
                return try body(base)
            }
        }
    }
}
