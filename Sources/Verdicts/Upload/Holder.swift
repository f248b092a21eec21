/// Whom a record names, as places in the upload's memory; -1 where nothing is stated.
struct Holder: Hashable, Sendable, BitwiseCopyable {
    var index: Int32 = -1
    var email: Int32 = -1
    /// The set of the name's words.
    var name: Int32 = -1

    /// What tells the holder from a namesake.
    var means: Means { Means(rawValue: (index >= 0 ? 1 : 0) | (email >= 0 ? 2 : 0)) }

    struct Means: OptionSet, Sendable, BitwiseCopyable {
        let rawValue: UInt8
        static let index = Means(rawValue: 1)
        static let email = Means(rawValue: 2)
        static let all: [Means] = [[], .index, .email, [.index, .email]]
    }
}
