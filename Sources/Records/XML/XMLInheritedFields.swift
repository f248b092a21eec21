/// What elements around the records say of whose they are: it holds for the records inside (`person/name` above `certificate`).
struct XMLInheritedFields {
    private var noted: [(field: Field, text: [UInt8], ancestor: Int)] = []

    private static let holderFields: Set<Field> = [.holderName, .givenName, .familyName, .indexNumber, .email]

    /// Only what names a holder is handed down; a root's own title, date or plain `name` may be those of the file.
    mutating func note(_ field: Field, _ text: [UInt8], name: String, below ancestor: Int) {
        guard Self.holderFields.contains(field), ancestor >= 0, !(ancestor == 0 && name.lowercased() == "name") else { return }
        noted.append((field, text, ancestor))
    }

    mutating func leave(_ ancestor: Int) { noted.removeAll { $0.ancestor == ancestor } }

    var fields: some Sequence<(Field, [UInt8])> { noted.lazy.map { ($0.field, $0.text) } }
}
