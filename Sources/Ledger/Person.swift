import Foundation
import Records

/// Whom a certificate names, as keys that are equal where SPEC 5.7 note 11 calls the texts equal.
package struct Person: Hashable, Sendable {
    /// Digits without leading zeros.
    package let indexNumber: String?
    /// ASCII letters in lower case.
    package let email: String?
    /// The folded words of the name, each once, sorted.
    package let name: String?

    /// Takes the texts as stated; one that states nothing is none.
    package init(indexNumber: String? = nil, email: String? = nil, name: String? = nil) {
        self.indexNumber = Self.indexNumber(indexNumber)
        self.email = Self.email(email)
        self.name = name.map { Set(Folding.words(of: $0)).sorted().joined(separator: " ") }.nonempty
    }

    static func indexNumber(_ text: String?) -> String? { text.map { String($0.drop { $0 == "0" }) }.nonempty }

    static func email(_ text: String?) -> String? {
        guard let text, text.utf8.contains(where: { (0x41...0x5A).contains($0) }) else { return text.nonempty }
        return String(decoding: text.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    }

    package var isNobody: Bool { indexNumber == nil && email == nil && name == nil }

    var parts: [Data?] { [indexNumber?.data, email?.data, name?.data] }
}

extension String? {
    var nonempty: String? { self == "" ? nil : self }
}
