/// Whom a verdict is about, as judged: the texts as they were stated.
package struct StatedHolder: Hashable, Sendable {
    /// Digits.
    package var indexNumber: String?
    package var email: String?
    package var name: String?

    package init(indexNumber: String? = nil, email: String? = nil, name: String? = nil) {
        self.indexNumber = indexNumber
        self.email = email
        self.name = name
    }
}
