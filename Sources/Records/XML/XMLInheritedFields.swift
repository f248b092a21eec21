/// What elements around the records say of them all: it holds for the records inside (`person/name` above `certificate`).
struct XMLInheritedFields {
    private var noted: [(field: Field, text: [UInt8], ancestor: Int)] = []
    /// By field: the position of the last record that stated none, its own or handed down.
    private var lacking = [Int32](repeating: 0, count: Field.count)

    private static let handedDown: Set<Field> = [
        .holderName, .givenName, .familyName, .indexNumber, .email, .issuer, .status, .language,
    ]
    /// Those that, stated only after the records, would have changed their verdicts.
    private static let missed: [Field] = [.holderName, .indexNumber, .issuer, .status]

    /// A title or a date around the records may be those of the file, and are not handed down.
    mutating func note(_ field: Field, _ text: [UInt8], below ancestor: Int) {
        guard Self.handedDown.contains(field), ancestor >= 0, StatedText.states(text.span, field: field) else { return }
        noted.append((field, text, ancestor))
    }

    mutating func leave(_ ancestor: Int) { noted.removeAll { $0.ancestor == ancestor } }

    /// Whether some record after the one at `position` went without this field.
    func cameTooLate(_ field: Field, after position: Int32) -> Bool {
        let whole = field == .givenName || field == .familyName ? .holderName : field
        return Self.missed.contains(whole) && lacking[Int(whole.rawValue)] > position
    }

    /// Completes a record, nearest first: what it states itself wins over what stands around it.
    /// - Parameter hasStatus: it has a status of its own, be it empty, which is an open question and no gap to fill.
    mutating func complete(_ builder: inout PageBuilder, hasStatus: Bool) {
        let namesItself = builder.states(.givenName) || builder.states(.familyName)
        var given: [(field: Field, ancestor: Int)] = []
        for (field, text, ancestor) in noted.reversed() {
            if field == .status && hasStatus || field == .holderName && namesItself { continue }
            // Two statements of one element: which of them holds is not told.
            let isRival = given.contains { $0 == (field, ancestor) }
            guard isRival || !builder.states(field) else { continue }
            builder.set(field, to: text)
            given.append((field, ancestor))
        }
        for field in Self.missed where !builder.states(field) && !(field == .holderName && namesItself) {
            lacking[Int(field.rawValue)] = builder.lastPosition + 1
        }
    }
}
