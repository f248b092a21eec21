package import Records

/// What a person decides about a verdict. Another person's word (`second`) is needed to overrule an accept or a reject.
package struct Decision: Hashable, Sendable {
    package enum Kind: String, Sendable {
        case accept, reject
    }

    package var kind: Kind
    /// One line that holds nothing personal: it stays after an erasure.
    package var reason: String
    /// May hold what it must; it goes in an erasure.
    package var note: String?
    /// The id of the course; an accept has one.
    package var course: String?
    /// An accept has one.
    package var completedOn: CalendarDay?
    /// The account of the person.
    package var by: String
    package var second: String?

    package init(
        _ kind: Kind, reason: String, note: String? = nil, course: String? = nil, completedOn: CalendarDay? = nil, by: String,
        second: String? = nil
    ) {
        self.kind = kind
        self.reason = reason
        self.note = note
        self.course = course
        self.completedOn = completedOn
        self.by = by
        self.second = second
    }
}
