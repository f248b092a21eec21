/// What one whole source tells of how its records are to be read; known only at its end.
package struct SourceFacts: Hashable, Sendable {
    /// Some completion date can only be day-first, or only month-first.
    package private(set) var hasDayFirst = false
    package private(set) var hasMonthFirst = false
    /// Some date could be either: what it means hangs on the order.
    package private(set) var hasOpenDate = false
    /// Some record has a status field, stating something or not.
    package private(set) var hasStatus = false
    /// Some record has no status field.
    package private(set) var lacksStatus = false

    package init() {}

    /// The order that the completion dates of the source settle between them.
    package var order: DateOrder? {
        switch (hasDayFirst, hasMonthFirst) {
        case (true, false): .dayFirst
        case (false, true): .monthFirst
        default: nil
        }
    }

    /// Of a document, where each certificate stands by itself: a status on one says nothing of the others.
    var ofDocument: SourceFacts {
        var facts = self
        facts.hasStatus = false
        return facts
    }

    /// Whether judging by these facts gives what judging by the source's final facts would.
    /// - Parameter order: one that is given from outside and settles every date.
    package func readsAlike(_ final: SourceFacts, order: DateOrder?) -> Bool {
        let datesAgree = order != nil || !final.hasOpenDate || self.order == final.order
        return datesAgree && (!final.lacksStatus || hasStatus == final.hasStatus)
    }

    mutating func note(_ row: RecordRow, completedOn text: borrowing Span<UInt8>) {
        if row.present & (1 << UInt32(Field.status.rawValue)) != 0 { hasStatus = true } else { lacksStatus = true }
        guard row.states(.completedOn) else { return }
        switch Self.evidence(text) {
        case .dayFirst: hasDayFirst = true
        case .monthFirst: hasMonthFirst = true
        case .open: hasOpenDate = true
        case .none: break
        }
    }

    /// A date of issue or expiry is read in the order that the completion dates settle and settles none itself.
    mutating func note(otherDate text: borrowing Span<UInt8>) {
        if !hasOpenDate, Self.evidence(text) == .open { hasOpenDate = true }
    }

    /// Only a text with two slashes or two hyphens can tell anything: the rest is passed over unread.
    private static func evidence(_ text: borrowing Span<UInt8>) -> DateReading.Evidence {
        guard text.count >= 6, text.count <= 120, DateReader.plainISO(text) == nil else { return .none }
        var marks = 0
        var first = -1
        for index in text.indices where text[index] == 0x2F || text[index] == 0x2D {
            marks += 1
            if first < 0 { first = index }
        }
        guard marks >= 2, !namesItsOrder(text, firstMark: first) else { return .none }
        return DateReader.read(text, order: nil).evidence
    }

    /// Whether a number of four digits, or a word in the middle, leaves no question of order: `2024-01-31T10:00Z`, `31-Jan-2024`.
    private static func namesItsOrder(_ text: borrowing Span<UInt8>, firstMark: Int) -> Bool {
        for index in 0..<firstMark where !(0x30...0x39).contains(text[index]) { return false }
        guard firstMark == 1 || firstMark == 2 else { return firstMark == 4 }
        return firstMark + 1 < text.count && (0x41...0x5A).contains(text[firstMark + 1] & 0xDF)
    }
}
