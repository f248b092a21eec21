/// What a page gives, in order of its lines.
enum TextElement {
    /// Who the following records are about, said once above them.
    case head([TextStatement], line: Int)
    case record(TextDraft)

    var line: Int {
        switch self {
        case .head(_, let line): line
        case .record(let draft): draft.line
        }
    }

    var isRecord: Bool { if case .record = self { true } else { false } }
}
