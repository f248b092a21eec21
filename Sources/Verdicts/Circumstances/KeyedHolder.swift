import Records

/// Whose a record is, as keys that outlast an upload.
struct KeyedHolder: Equatable, Sendable {
    /// 0 where it is not stated.
    let index: UInt64
    /// 0 where it is not stated.
    let email: UInt64
    /// Hashes of the name's folded words, ascending, each once; none where no name is stated.
    let words: [UInt32]

    init(index: UInt64, email: UInt64, words: [UInt32]) {
        self.index = index
        self.email = email
        self.words = words
    }

    init(index: UInt64, email: UInt64, name: String?) {
        self.init(index: index, email: email, words: name.map(Self.words) ?? [])
    }

    init(_ question: Question) {
        self.init(
            index: question.holder.index, email: HolderKeys(question.record).email,
            name: question.judge.holderFinder.name(of: question.record))
    }

    private static func words(of name: String) -> [UInt32] {
        let words = Set(Folding.words(of: name).map { UInt32(truncatingIfNeeded: ByteHash.key(Array($0.utf8).span) >> 32) })
        return Array(words.sorted().prefix(Int(UInt16.max)))
    }

    /// Whether two holders are told apart: by index number, else by e-mail, else by name (as `UploadMemory` tells them).
    func isAnother(than other: KeyedHolder) -> Bool {
        if index != 0, other.index != 0 { return index != other.index }
        if email != 0, other.email != 0, email != other.email { return true }
        return !words.isEmpty && !other.words.isEmpty && !nameAgrees(with: other)
    }

    private func nameAgrees(with other: KeyedHolder) -> Bool {
        if words == other.words { return true }
        return HolderName.agree(
            common: Set(words).intersection(other.words).count, ofSmaller: min(words.count, other.words.count))
    }
}
