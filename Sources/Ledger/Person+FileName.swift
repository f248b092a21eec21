import Records

extension Person {
    /// Whether the name of a file names the person: by the index number, the address, or all words of a name that has several.
    package func isNamed(in fileName: [UInt8]) -> Bool {
        let text = String(decoding: fileName, as: UTF8.self)
        if let indexNumber, Self.numbers(in: text).contains(indexNumber) { return true }
        if let email, Self.email(text)?.contains(email) == true { return true }
        guard let words = name?.split(separator: " ").map(String.init), words.count > 1 else { return false }
        return Set(Folding.words(of: text)).isSuperset(of: words)
    }

    private static func numbers(in text: String) -> [String] {
        text.utf8.split { !(0x30...0x39).contains($0) }.compactMap { indexNumber(String(decoding: $0, as: UTF8.self)) }
    }
}
