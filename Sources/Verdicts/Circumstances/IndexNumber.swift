/// An index number as it is compared: digits, leading zeros dropped.
struct IndexNumber: Hashable, Sendable {
    private let digits: [UInt8]

    /// - Parameter text: digits only.
    init(_ text: String) { self.init(Array(text.utf8)) }

    init(_ text: [UInt8]) { digits = Array(text.drop { $0 == 0x30 }) }
}
