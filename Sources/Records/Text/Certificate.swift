/// A certificate found in the running text of a page.
struct Certificate {
    /// The pieces of the page that belong to it.
    var pieces: Range<Int>
    var line: Int
    var name: String?
    var indexNumber: String?
    var title: String?
    var completedOn: String?
    var status: String?
    /// What its sentence says besides: the issuer, the day of issue.
    var others: [TextStatement] = []
    /// A staff member's own word in a letter.
    var isOwnWord = false
    /// The token behind what its sentence was read to say.
    var end = 0
    /// Its sentence ends in "the following", and a list follows.
    var opensList = false

    var statements: [TextStatement] {
        let stated: [(Field, String?)] = [
            (.holderName, name), (.indexNumber, indexNumber), (.courseTitle, title), (.completedOn, completedOn),
            (.status, status),
        ]
        return stated.compactMap { field, value in value.map { TextStatement(field: field, value: $0, line: line) } } + others
    }
}
