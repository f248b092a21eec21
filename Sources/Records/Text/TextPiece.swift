/// A stretch of a page that stands for itself, and what it was found to be.
struct TextPiece {
    enum Kind {
        /// Fields named by their labels. The value may be empty: then the field stands there and states nothing.
        case stated([TextStatement])
        case heading(CertificateHeading)
        case date
        /// An Inspira code and nothing else.
        case code(String)
        /// The number of a certificate as Moodle prints it, without a label.
        case number
        /// The name of an agency and nothing else.
        case letterhead
        /// A line of dashes.
        case rule
        /// Says nothing of a course: a mark, a birth date, a signature. Nothing goes on across it.
        case aside
        case plain
    }

    let line: Int
    let start: Int
    var end: Int
    var text: String
    var kind: Kind
    /// The first in its line.
    let isFirst: Bool
    /// Blank lines above its line.
    let blanksAbove: Int
    /// Stood behind a bullet or a number.
    var hasBullet = false

    var isPlain: Bool { if case .plain = kind { true } else { false } }

    var isLetterhead: Bool { if case .letterhead = kind { true } else { false } }
    var isDate: Bool { if case .date = kind { true } else { false } }
    var isCode: Bool { if case .code = kind { true } else { false } }
    var isHeadingOrDate: Bool { isDate || BareCertificate.isHeading(self) }

    var statements: [TextStatement] {
        switch kind {
        case .stated(let statements): statements
        default: []
        }
    }

    /// Whether this piece goes on with what an earlier one says: the line below it, in its column.
    func continues(_ earlier: TextPiece) -> Bool {
        isFirst && blanksAbove == 0 && !hasBullet && line == earlier.line + 1 && start < earlier.end + 1 && end > earlier.start
    }
}
